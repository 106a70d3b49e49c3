"""Pages to read, news, and voices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.core.content.blocks import Block
from kiosk.core.content.common import Picture


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a page; `icon` is the name of an icon in the screen's own set or ''."""

    title: str
    text: str
    icon: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read; one with a day is a piece of news."""

    slug: str
    title: str
    summary: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    happened_on: date | None
    sample: bool
    cover: Picture | None
    gallery: tuple[Picture, ...]
    source: str


@dataclass(frozen=True, slots=True)
class NewsCard:
    slug: str
    title: str
    summary: str
    happened_on: date
    sample: bool
    cover: Picture | None


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody hopes for or thinks, in the hall's own words; never a quotation."""

    name: str
    role: str
    text: str
    sample: bool
