"""The hall itself: its names and hours, its rooms, its pages, the voices heard in it."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.floor_plan.route import WAY_KINDS
from kiosk.db.models.base import (
    Base,
    Edited,
    ItemKey,
    Key,
    Localized,
    Plain,
    Position,
    has_slug,
    one_of,
    rule,
)
from kiosk.db.models.items import Item
from kiosk.db.models.keys import cleared_with, deleted_with, part_of
from kiosk.db.models.media import MediaAsset

PLACE_KINDS = ("zone", "room")
LOGO_GROUNDS = ("light", "dark")


class Hall(Base):
    """The one hall this content is for.

    `languages` are tags in the order of the language buttons, with a space between; the first is
    the one a session starts in. `web_address`: where the hall's own web site begins, for those who
    take an item home. `idle_seconds`: how long nobody may touch before we ask.
    `contact` says where the liaison office is. `inbox_key` is the public key for what visitors
    leave, 64 hexadecimal digits; without one nothing can be left. `main_colour`, `accent_colour`
    and `ground_colour` are "#RRGGBB"; without one the program's own is shown.
    `logo_ground`: on which plate the logo stands, so that it can be seen on anything.
    """

    __tablename__ = "hall"
    __table_args__ = (
        rule("one_hall", "id = 1", "There is one hall."),
        rule("idle_seconds", "idle_seconds > 0", "The idle time is at least one second."),
    )

    id: Mapped[Key]
    name: Mapped[LocalizedText]
    tagline: Mapped[Localized]
    address: Mapped[Localized]
    contact: Mapped[Localized]
    source: Mapped[Localized]
    web_address: Mapped[str] = mapped_column(default="", server_default="")
    languages: Mapped[str]
    idle_seconds: Mapped[int] = mapped_column(default=60)
    logo_id: Mapped[int | None] = mapped_column(cleared_with("media_asset.id"))
    hero_id: Mapped[int | None] = mapped_column(cleared_with("media_asset.id"))
    hero_portrait_id: Mapped[int | None] = mapped_column(cleared_with("media_asset.id"))
    inbox_key: Mapped[str] = mapped_column(default="", server_default="")
    logo_ground: Mapped[str] = mapped_column(default="light", server_default="light")
    main_colour: Mapped[str | None]
    accent_colour: Mapped[str | None]
    ground_colour: Mapped[str | None]
    version: Mapped[int] = mapped_column()

    logo: Mapped[MediaAsset | None] = relationship(lazy="raise", foreign_keys=logo_id)
    hero: Mapped[MediaAsset | None] = relationship(lazy="raise", foreign_keys=hero_id)
    hero_portrait: Mapped[MediaAsset | None] = relationship(
        lazy="raise", foreign_keys=hero_portrait_id
    )

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class OpeningHours(Edited, Base):
    """When the hall is open on one weekday, Monday 1 to Sunday 7, in the hall's own time."""

    __tablename__ = "opening_hours"
    __table_args__ = (
        rule("weekday", "weekday BETWEEN 1 AND 7", "A weekday is 1, Monday, to 7, Sunday."),
        rule("opens_before_it_closes", "opens < closes", "The hall opens before it closes."),
    )

    weekday: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    opens: Mapped[time] = mapped_column(primary_key=True)
    closes: Mapped[time]


class Holiday(Edited, Base):
    """A holiday from its first day to its last one, both with it."""

    __tablename__ = "holiday"
    __table_args__ = (
        rule(
            "begins_before_it_ends",
            "first_day <= last_day",
            "The first day of a holiday is not after its last one.",
        ),
    )

    first_day: Mapped[date] = mapped_column(primary_key=True)
    last_day: Mapped[date]
    name: Mapped[str]


class UiText(Edited, Base):
    """A word of the interface in a language the program does not ship; `message` is the English."""

    __tablename__ = "ui_text"

    language: Mapped[str] = mapped_column(primary_key=True)
    message: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class Place(Item):
    """A room of the hall, or a zone in which rooms lie; `outline` is a polygon of [x, y] in metres,
    y downwards. `icon` is a name in the screen's own set of icons."""

    __tablename__ = "place"
    __table_args__ = (one_of("kind", PLACE_KINDS),)
    __mapper_args__ = {"polymorphic_identity": "place"}  # noqa: RUF012

    id: Mapped[ItemKey]
    kind: Mapped[str] = mapped_column(default="room", server_default="room")
    floor: Mapped[Plain]
    zone: Mapped[Localized]
    outline: Mapped[list[list[float]]] = mapped_column(JSON, default=list)
    icon: Mapped[str] = mapped_column(default="", server_default="")


class Waypoint(Edited, Base):
    """A point in metres that routes lead through, the door of `place` if it has one. At the first
    one stands a station that says nothing else."""

    __tablename__ = "waypoint"
    __table_args__ = (has_slug(),)

    id: Mapped[Key]
    slug: Mapped[str] = mapped_column(unique=True)
    position: Mapped[Position]
    floor: Mapped[Plain]
    x: Mapped[float]
    y: Mapped[float]
    place_id: Mapped[int | None] = mapped_column(cleared_with("place.id"), index=True)


class Way(Edited, Base):
    """An undirected edge between two waypoints."""

    __tablename__ = "way"
    __table_args__ = (
        rule("order", "first_id < second_id", "A way joins two different waypoints."),
        one_of("kind", WAY_KINDS),
    )

    first_id: Mapped[int] = mapped_column(deleted_with("waypoint.id"), primary_key=True)
    second_id: Mapped[int] = mapped_column(
        deleted_with("waypoint.id"), primary_key=True, index=True
    )
    kind: Mapped[str]

    @classmethod
    def between(cls, one: int, other: int, kind: str) -> Way:
        """The way between two waypoints, by their ids in any order."""
        return cls(first_id=min(one, other), second_id=max(one, other), kind=kind)


class Page(Item):
    """A page to read; `text` is a text of blocks (kiosk/core/content/blocks.py). One with a day is
    news."""

    __tablename__ = "page"
    __mapper_args__ = {"polymorphic_identity": "page"}  # noqa: RUF012

    id: Mapped[ItemKey]
    text: Mapped[Localized]
    happened_on: Mapped[date | None]

    sections: Mapped[list[Section]] = relationship(
        lazy="raise",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="Section.position",
    )


class Section(Base):
    """One part of a page; `icon` is a name in the screen's own set of icons."""

    __tablename__ = "section"

    page_id: Mapped[int] = mapped_column(part_of("page.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[LocalizedText]
    text: Mapped[Localized]
    icon: Mapped[Plain]


class Voice(Item):
    """What somebody (`title`) in a role hopes for or thinks."""

    __tablename__ = "voice"
    __mapper_args__ = {"polymorphic_identity": "voice"}  # noqa: RUF012

    id: Mapped[ItemKey]
    role: Mapped[Localized]
    text: Mapped[Localized]
