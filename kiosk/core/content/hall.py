"""The hall itself, and what its home page counts."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.content.common import Picture


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall itself. `idle_seconds`: seconds without a touch until the visitor is asked.

    `contact`: where the liaison office is. `inbox_key`: the public key to which visitors' messages
    are encrypted; empty where none are taken. `web_address`: the base URL of the hall's web site.
    `hero` fills a landscape screen, `hero_portrait` an upright one.
    """

    name: str
    name_english: str
    tagline: str
    languages: tuple[str, ...]
    idle_seconds: int
    source: str
    address: str = ""
    web_address: str = ""
    contact: str = ""
    inbox_key: bytes = b""
    hero: Picture | None = None
    hero_portrait: Picture | None = None


@dataclass(frozen=True, slots=True)
class HomeCounts:
    """The live numbers on the home tiles."""

    projects: int
    companies: int
    films: int
    milestones: int
    first_batch: int
    agreements: int
    opportunities: int
    rooms: int
