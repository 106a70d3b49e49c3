"""What items of several kinds have: pictures, sectors, facts, links."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.core.content.focus import CENTRE, Focus


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture in the sizes made at import (`full` ≤ 1920 px wide, `card`, `thumbnail`)."""

    full: Path
    card: Path
    thumbnail: Path
    width: int
    height: int
    alt: str = ""
    credit: str = ""
    key: str = ""
    """By which a text names it (kiosk/core/content/blocks.py)."""
    focus: Focus = CENTRE
    """What stays in sight where `full` or `thumbnail` are cropped."""
    card_focus: Focus = CENTRE
    """The same point in `card`, which is cropped already."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A field of work; `colour` is the name of a colour in the Theme ("grass", "sky", …)."""

    slug: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a list can be filtered by, and how many rows have it.

    `name` is '' for kinds and statuses: the interface translates those.
    """

    slug: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure that staff wrote, with its label: 面积 / 约 5,000 平方米."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Link:
    """A way from one item to another; `target` is the other's type: "project", "company",
    "agreement", "film", "music", "opportunity", "milestone" or "page"."""

    target: str
    slug: str
    title: str
    subtitle: str = ""
    monogram: str = ""
    colour: str = "grass"
