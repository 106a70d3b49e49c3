"""What things are called where only a line is said of them: lists, the change log, messages."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Values


@dataclass(frozen=True, slots=True)
class Label:
    """What something is called: its slug, or the name that stands for it, and its title."""

    slug: str
    title: LocalizedText


def label_of(values: Values) -> Label:
    """What something with these values is called."""
    name = values.get("title") or values.get("name") or values.get("message") or ""
    title = name if isinstance(name, LocalizedText) else LocalizedText({CHINESE: str(name)})
    slug = values.get("slug") or (name if isinstance(name, str) else "")
    return Label(str(slug), title)
