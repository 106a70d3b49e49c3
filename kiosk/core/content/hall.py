"""The hall itself, and what its home page counts."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.content.common import Picture
from kiosk.core.content.hall_colours import THE_PROGRAMS, HallColours


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall itself. `idle_seconds`: seconds without a touch until the visitor is asked.

    `contact`: where the liaison office is. `inbox_key`: the public key to which visitors' messages
    are encrypted; empty where none are taken. `web_address`: the base URL of the hall's web site.
    `logo_on_dark`: the logo can only be seen on dark ground. `hero` fills a landscape screen,
    `hero_portrait` an upright one.
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
    logo: Picture | None = None
    logo_on_dark: bool = False
    colours: HallColours = THE_PROGRAMS


@dataclass(frozen=True, slots=True)
class HomeCounts:
    """The live numbers on the home tiles. `pages` has the news, too."""

    projects: int = 0
    companies: int = 0
    films: int = 0
    milestones: int = 0
    first_batch: int = 0
    agreements: int = 0
    opportunities: int = 0
    rooms: int = 0
    indicators: int = 0
    pages: int = 0
