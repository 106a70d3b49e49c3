"""What things are called where only a line is said of them: lists, the change log, messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Values
from kiosk.db.library.fields.mapping import STORAGES


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


NAMES = ("title", "name", "message", "slug")
"""The columns that make a label."""


def labels_of(connection: Connection, kind: str) -> Mapping[str, Label]:
    """What everything of a kind is called, by key; nothing else of it is read."""
    storage = STORAGES[kind]
    columns = [one for one in storage.base.c if one.name in NAMES]
    question = select(*storage.key, *(one.label(f"name_{one.name}") for one in columns))
    if storage.is_item:
        question = question.where(storage.base.c.item_type == kind)
    count = len(storage.key)
    return {
        storage.key_of(tuple(row[:count])): label_of(
            dict(zip((one.name for one in columns), row[count:], strict=True))
        )
        for row in connection.execute(question.order_by(*storage.key))
    }
