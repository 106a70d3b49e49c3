"""Films, music, their captions, and what plays while nobody is touching."""

from __future__ import annotations

from datetime import time

from sqlalchemy.orm import Mapped, mapped_column, relationship

from kiosk.core.schedule.playlist import HOLIDAYS, MOVEMENTS, PRIORITIES, SOUNDS
from kiosk.db.models.base import Base, ItemKey, rule
from kiosk.db.models.items import Item
from kiosk.db.models.keys import part_of, protects
from kiosk.db.models.media import MediaAsset


class Film(Item):
    """A film; its poster is the item's cover, its duration that of the file."""

    __tablename__ = "film"
    __mapper_args__ = {"polymorphic_identity": "film"}  # noqa: RUF012

    id: Mapped[ItemKey]
    media_id: Mapped[int] = mapped_column(protects("media_asset.id"))

    media: Mapped[MediaAsset] = relationship(lazy="raise", foreign_keys=media_id)
    captions: Mapped[list[Captions]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )


class Music(Film):
    """A recording to listen to; kept like a film, shown in a shelf of its own."""

    __mapper_args__ = {"polymorphic_identity": "music"}  # noqa: RUF012


class Captions(Base):
    """The subtitle file of a film in one language."""

    __tablename__ = "captions"

    film_id: Mapped[int] = mapped_column(part_of("film.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    asset_id: Mapped[int] = mapped_column(protects("media_asset.id"))

    asset: Mapped[MediaAsset] = relationship(lazy="raise")


class Slot(Item):
    """One entry of the attract playlist: what plays, and when it may.

    `days` names weekdays by digit, Monday 1 to Sunday 7; `starts` and `ends` bound the hour of
    the day in the hall's own time, None for all day; the item's validity bounds the dates. A
    picture stays for `seconds`, a film for as long as it lasts. Of what may play at a moment, only
    that of the highest `priority` does. `holidays` says whether it plays on those of the hall,
    `sound` whether its film is heard, `movement` whether its picture drifts.
    """

    __tablename__ = "slot"
    __table_args__ = (
        rule(
            "shows_one_thing",
            "(film_id IS NULL) <> (picture_id IS NULL)",
            "A slot shows either a film or a picture.",
        ),
        rule("seconds", "seconds >= 0", "The seconds of a picture cannot be negative."),
        rule(
            "days",
            "days <> '' AND trim(days, '1234567') = ''",
            "The days of a slot are digits from 1, Monday, to 7, Sunday; at least one.",
        ),
    )
    __mapper_args__ = {"polymorphic_identity": "slot"}  # noqa: RUF012

    id: Mapped[ItemKey]
    film_id: Mapped[int | None] = mapped_column(protects("film.id"))
    picture_id: Mapped[int | None] = mapped_column(protects("media_asset.id"))
    seconds: Mapped[int] = mapped_column(default=0)
    days: Mapped[str] = mapped_column(default="1234567")
    starts: Mapped[time | None]
    ends: Mapped[time | None]
    priority: Mapped[str] = mapped_column(default=PRIORITIES[0], server_default=PRIORITIES[0])
    holidays: Mapped[str] = mapped_column(default=HOLIDAYS[0], server_default=HOLIDAYS[0])
    sound: Mapped[str] = mapped_column(default=SOUNDS[0], server_default=SOUNDS[0])
    movement: Mapped[str] = mapped_column(default=MOVEMENTS[0], server_default=MOVEMENTS[0])

    film: Mapped[Film | None] = relationship(lazy="raise", foreign_keys=film_id)
    picture: Mapped[MediaAsset | None] = relationship(lazy="raise", foreign_keys=picture_id)
