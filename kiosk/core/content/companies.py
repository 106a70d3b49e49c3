"""Companies: as cards of a list and as pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.core.content.blocks import Block
from kiosk.core.content.common import Fact, Link, Picture, Sector


@dataclass(frozen=True, slots=True)
class CompanyCard:
    """`letter` is the A–Z letter of the name in pinyin, `monogram` the character of its mark.

    `relation` to the base: "tenant" has a room in it, "partner" signed an agreement, "guest" came
    to the launch.
    """

    slug: str
    name: str
    summary: str
    sector: Sector | None
    monogram: str
    letter: str
    cover: Picture | None
    first_batch: bool
    sample: bool
    relation: str = "tenant"


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str
    note: str


@dataclass(frozen=True, slots=True)
class Company:
    """`room` is the name of its place in the hall, `place` its slug; `previous` and `following` are
    slugs too."""

    card: CompanyCard
    facts: tuple[Fact, ...]
    profile: tuple[Block, ...]
    products: tuple[str, ...]
    people: tuple[Person, ...]
    gallery: tuple[Picture, ...]
    links: tuple[Link, ...]
    previous: str
    following: str
    source: str
    room: str = ""
    place: str = ""
    registered_on: date | None = None
    telephone: str = ""
