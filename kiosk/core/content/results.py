"""What has come about: milestones, agreements, indicators and the places of the region."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.core.content.common import Fact, Link, Picture, Sector


@dataclass(frozen=True, slots=True)
class Milestone:
    """`when` is written as precisely as it is known: "2016", "2018.10", "2019.07.20"."""

    slug: str
    when: str
    title: str
    text: str
    highlight: bool
    cover: Picture | None


@dataclass(frozen=True, slots=True)
class AgreementCard:
    slug: str
    title: str
    sector: Sector | None
    sample: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A milestone (`when`) or an agreement (`signed_on`, `parties`, `sector`): what came about.

    `film` is the slug of the film that tells of it, `previous` and `following` the slugs of its
    neighbours; each '' where there is none.
    """

    title: str
    text: str
    when: str
    signed_on: date | None
    parties: tuple[str, ...]
    sector: Sector | None
    sample: bool
    cover: Picture | None
    facts: tuple[Fact, ...]
    gallery: tuple[Picture, ...]
    links: tuple[Link, ...]
    film: str
    previous: str
    following: str
    source: str


@dataclass(frozen=True, slots=True)
class YearValue:
    """What was counted in one year, as it stands in the database: it may be no number at all."""

    year: int
    value: float


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """The newest value of one place (`region` is its slug), and of which year it is."""

    region: str
    year: int
    value: float


@dataclass(frozen=True, slots=True)
class Indicator:
    """A big number with its unit and source: 320 / 万人 / 通辽人口.

    `subject` names what `points` count, in whole units of `point_unit`: 脱贫人口 / 人.
    """

    slug: str
    value: str
    unit: str
    name: str
    source: str
    colour: str
    subject: str = ""
    point_unit: str = ""
    points: tuple[YearValue, ...] = ()
    places: tuple[PlaceValue, ...] = ()
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A county-level place of Tongliao; `poverty_banner`: one of the four national-level poor.

    `tile` is its column and row on the tile map, None where staff have not said. `projects` counts
    those of this place.
    """

    slug: str
    name: str
    poverty_banner: bool
    confirmed: bool
    tile: tuple[float, float] | None
    projects: int


@dataclass(frozen=True, slots=True)
class SectorCount:
    sector: Sector
    count: int
