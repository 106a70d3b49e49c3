"""Films, music, their captions, and what plays while nobody is touching."""

from __future__ import annotations

from datetime import time

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kiosk.db.models.base import Base, ItemKey
from kiosk.db.models.items import Item
from kiosk.db.models.media import MediaAsset


class Film(Item):
    """A film; its poster is the item's cover, its duration that of the file."""

    __tablename__ = "film"
    __mapper_args__ = {"polymorphic_identity": "film"}  # noqa: RUF012

    id: Mapped[ItemKey]
    media_id: Mapped[int] = mapped_column(ForeignKey("media_asset.id", ondelete="RESTRICT"))

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

    film_id: Mapped[int] = mapped_column(
        ForeignKey("film.id", ondelete="CASCADE"), primary_key=True
    )
    language: Mapped[str] = mapped_column(primary_key=True)
    asset_id: Mapped[int] = mapped_column(ForeignKey("media_asset.id", ondelete="RESTRICT"))

    asset: Mapped[MediaAsset] = relationship(lazy="raise")


class Slot(Item):
    """One entry of the attract playlist: what plays, and when it may.

    `days` names weekdays by digit, Monday 1 to Sunday 7; `starts` and `ends` bound the hour of
    the day in the hall's own time, None for all day; the item's validity bounds the dates. A
    picture stays for `seconds`, a film for as long as it lasts.
    """

    __tablename__ = "slot"
    __table_args__ = (
        CheckConstraint("(film_id IS NULL) <> (picture_id IS NULL)", name="shows_one_thing"),
    )
    __mapper_args__ = {"polymorphic_identity": "slot"}  # noqa: RUF012

    id: Mapped[ItemKey]
    film_id: Mapped[int | None] = mapped_column(ForeignKey("film.id", ondelete="CASCADE"))
    picture_id: Mapped[int | None] = mapped_column(ForeignKey("media_asset.id", ondelete="CASCADE"))
    seconds: Mapped[int] = mapped_column(default=0)
    days: Mapped[str] = mapped_column(default="1234567")
    starts: Mapped[time | None]
    ends: Mapped[time | None]

    film: Mapped[Film | None] = relationship(lazy="raise", foreign_keys=film_id)
    picture: Mapped[MediaAsset | None] = relationship(lazy="raise", foreign_keys=picture_id)
