"""What a visitor reads: frozen values in one language, as the catalog hands them to the screen.

Every text is already resolved to the visitor's language and is plain text. Paths are absolute
and may point at a file that is gone: whoever draws a picture draws a placeholder then.
An empty string or tuple means "not known": the screen leaves the place out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


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


@dataclass(frozen=True, slots=True)
class Sector:
    """A field of work; `colour` is the name of a colour in the Theme ("grass", "sky", …)."""

    slug: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a list can be filtered by, and how many rows have it.

    `name` is '' for kinds and statuses: their words belong to the interface.
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


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall itself. `idle_seconds`: how long nobody may touch before we ask.

    `contact`: where the liaison office is. `inbox_key`: the public key that closes what visitors
    leave; empty where nothing can be left. `web_address` is where the hall's own web site begins.
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
    """`film` is the slug of the film that tells of it, `previous` and `following` the slugs of
    its neighbours in the list; each '' where there is none."""

    card: ProjectCard
    facts: tuple[Fact, ...]
    story: tuple[str, ...]
    gallery: tuple[Picture, ...]
    links: tuple[Link, ...]
    film: str
    previous: str
    following: str
    source: str
    partners: tuple[str, ...] = ()
    signed_on: date | None = None


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
    profile: tuple[str, ...]
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
    text: tuple[str, ...]
    gallery: tuple[Picture, ...]
    links: tuple[Link, ...]
    previous: str
    following: str
    source: str


@dataclass(frozen=True, slots=True)
class Film:
    """`captions` are subtitle files by language tag; `duration_ms` is that of the file.

    `music` is meant to be listened to and may have no picture of its own.
    """

    slug: str
    title: str
    summary: str
    media: Path
    duration_ms: int
    poster: Picture | None
    captions: Mapping[str, Path] = field(default_factory=dict)
    sample: bool = False
    music: bool = False


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
    paragraphs: tuple[str, ...]
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


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody hopes for or thinks, in the hall's own words; never a quotation."""

    name: str
    role: str
    text: str
    sample: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One item that was found. `marks` are the parts of the title that fit what was asked, each
    from where it begins to where it has ended; `excerpt` is a line of its text, with marks too."""

    kind: str
    slug: str
    title: str
    marks: tuple[tuple[int, int], ...]
    excerpt: str
    excerpt_marks: tuple[tuple[int, int], ...]
    monogram: str
    colour: str


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """What was found of one kind, best first; `total` counts all of them as far as `most`."""

    kind: str
    total: int
    results: tuple[Found, ...]
