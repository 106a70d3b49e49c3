"""What a form shows of the things that it refers to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference


@dataclass(frozen=True, slots=True)
class Thing:
    """What something that is referred to looks like in a list; `picture` is an address or ''."""

    title: LocalizedText
    picture: str = ""


Things = Mapping[Reference, Thing]
