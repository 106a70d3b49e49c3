"""Items: the common columns, and the links between items."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index, Integer, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kiosk.core.content.localized_text import LocalizedText
from kiosk.db.models.base import (
    Base,
    Edited,
    Flag,
    Key,
    Localized,
    Position,
    has_slug,
    one_of,
    rule,
)
from kiosk.db.models.keys import cleared_with, deleted_with, part_of
from kiosk.db.models.media import MediaAsset

COLOURS = ("grass", "meadow", "sky", "amber", "brick", "iris", "duskSky")
"""The Theme's names of the colours that content may ask for."""

ITEM_TYPES = (
    "agreement",
    "ceremony",
    "company",
    "film",
    "guided-tour",
    "indicator",
    "milestone",
    "music",
    "opportunity",
    "page",
    "place",
    "project",
    "slot",
    "voice",
)

item_tag = Table(
    "item_tag",
    Base.metadata,
    Column("item_id", Integer, part_of("item.id"), primary_key=True),
    Column("tag_id", Integer, deleted_with("tag.id"), primary_key=True),
)


class Item(Base):
    """Anything that can be shown, found, linked, published and taken back.

    It is shown while `published` and between `valid_from` (included) and `valid_until` (not
    included); an open end is None. `sample` marks what staff should replace by the real thing.
    `pinyin` is how staff read the Chinese title, where the usual reading of it is wrong.
    """

    __tablename__ = "item"
    __table_args__: Any = (
        UniqueConstraint("item_type", "slug"),
        Index(None, "item_type", "position"),
        one_of("item_type", ITEM_TYPES),
        has_slug(),
        rule(
            "validity",
            "valid_from < valid_until",
            "The validity ends after it begins.",
        ),
    )

    id: Mapped[Key]
    item_type: Mapped[str]
    slug: Mapped[str]
    position: Mapped[Position]
    published: Mapped[Flag]
    valid_from: Mapped[datetime | None]
    valid_until: Mapped[datetime | None]
    sample: Mapped[Flag]
    title: Mapped[Localized]
    pinyin: Mapped[str] = mapped_column(default="", server_default="")
    summary: Mapped[Localized]
    source: Mapped[Localized]
    cover_id: Mapped[int | None] = mapped_column(cleared_with("media_asset.id"))
    version: Mapped[int] = mapped_column()

    cover: Mapped[MediaAsset | None] = relationship(lazy="raise")
    gallery: Mapped[list[GalleryPicture]] = relationship(
        lazy="raise",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="GalleryPicture.position",
    )
    figures: Mapped[list[Figure]] = relationship(
        lazy="raise",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="Figure.position",
    )
    tags: Mapped[list[Tag]] = relationship(lazy="raise", secondary=item_tag)

    __mapper_args__ = {  # noqa: RUF012 - SQLAlchemy's own interface
        "polymorphic_on": "item_type",
        "version_id_col": version,
    }


class GalleryPicture(Base):
    """One picture of an item's gallery, in the staff's order."""

    __tablename__ = "gallery_picture"

    item_id: Mapped[int] = mapped_column(part_of("item.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    asset_id: Mapped[int] = mapped_column(deleted_with("media_asset.id"))

    asset: Mapped[MediaAsset] = relationship(lazy="raise")


class Figure(Base):
    """A figure of an item that staff wrote: a label and a value with its unit."""

    __tablename__ = "figure"

    item_id: Mapped[int] = mapped_column(part_of("item.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[LocalizedText]
    value: Mapped[LocalizedText]


class ItemLink(Base):
    """Two items that belong together; kept once, seen from both sides."""

    __tablename__ = "item_link"
    __table_args__ = (rule("order", "first_id < second_id", "An item cannot be linked to itself."),)

    first_id: Mapped[int] = mapped_column(part_of("item.id"), primary_key=True)
    second_id: Mapped[int] = mapped_column(part_of("item.id"), primary_key=True, index=True)

    @classmethod
    def between(cls, one: int, other: int) -> ItemLink:
        """The link between two items, by their ids in any order."""
        return cls(first_id=min(one, other), second_id=max(one, other))


class Tag(Edited, Base):
    """A keyword that groups items."""

    __tablename__ = "tag"
    __table_args__ = (has_slug(),)

    id: Mapped[Key]
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[LocalizedText]


class Sector(Edited, Base):
    """A field of work, with its one colour everywhere."""

    __tablename__ = "sector"
    __table_args__ = (one_of("colour", COLOURS), has_slug())

    id: Mapped[Key]
    slug: Mapped[str] = mapped_column(unique=True)
    position: Mapped[Position]
    name: Mapped[LocalizedText]
    colour: Mapped[str]


class Region(Edited, Base):
    """A county-level place of Tongliao.

    `poverty_banner` marks the four national-level poor counties; `confirmed` says whether staff
    have confirmed the mark. `tile_x` and `tile_y` say in columns and rows where its tile stands.
    """

    __tablename__ = "region"
    __table_args__ = (has_slug(),)

    id: Mapped[Key]
    slug: Mapped[str] = mapped_column(unique=True)
    position: Mapped[Position]
    name: Mapped[LocalizedText]
    poverty_banner: Mapped[Flag]
    confirmed: Mapped[Flag]
    tile_x: Mapped[float | None]
    tile_y: Mapped[float | None]
