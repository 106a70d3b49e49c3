"""Opportunities: as cards of a list, what the list can be filtered by, and as pages."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.content.blocks import Block
from kiosk.core.content.common import Choice, Fact, Link, Picture, Sector


@dataclass(frozen=True, slots=True)
class OpportunityCard:
    """`kind` is "investment", "job" or "research"."""

    slug: str
    title: str
    summary: str
    kind: str
    sector: Sector | None
    region: str
    cover: Picture | None
    sample: bool


@dataclass(frozen=True, slots=True)
class OpportunityChoices:
    """What the list of opportunities can be filtered by: only values that occur."""

    kinds: tuple[Choice, ...]
    sectors: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Opportunity:
    """Something a visitor may take up; `previous` and `following` are slugs."""

    card: OpportunityCard
    facts: tuple[Fact, ...]
    text: tuple[Block, ...]
    gallery: tuple[Picture, ...]
    links: tuple[Link, ...]
    previous: str
    following: str
    source: str
