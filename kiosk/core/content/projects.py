"""Projects: as cards of a list, what the list can be filtered by, and as pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.core.content.blocks import Block
from kiosk.core.content.common import Choice, Fact, Link, Picture, Sector


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """`kind` is "key-work", "key-project" or "result"; `status` "planned", "running" or "done"
    or "" where it is not known."""

    slug: str
    title: str
    summary: str
    kind: str
    sector: Sector | None
    region: str
    status: str
    cover: Picture | None
    sample: bool


@dataclass(frozen=True, slots=True)
class ProjectChoices:
    """What the list of projects can be filtered by: only values that occur."""

    kinds: tuple[Choice, ...]
    sectors: tuple[Choice, ...]
    regions: tuple[Choice, ...]
    statuses: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """`film` is the slug of its film, `previous` and `following` those of its neighbours in the
    list; each '' where there is none."""

    card: ProjectCard
    facts: tuple[Fact, ...]
    story: tuple[Block, ...]
    gallery: tuple[Picture, ...]
    links: tuple[Link, ...]
    film: str
    previous: str
    following: str
    source: str
    partners: tuple[str, ...] = ()
    signed_on: date | None = None
