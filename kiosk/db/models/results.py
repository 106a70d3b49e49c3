"""What came of it: the timeline, and numbers over the years with their source."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from kiosk.core.content.localized_text import LocalizedText
from kiosk.db.models.base import Base, Flag, ItemKey, Localized, one_of
from kiosk.db.models.items import COLOURS, Item, Region
from kiosk.db.models.keys import deleted_with, part_of


class Milestone(Item):
    """A step of the way; `moment` is the date as precisely as it is known, `begins_on` orders."""

    __tablename__ = "milestone"
    __mapper_args__ = {"polymorphic_identity": "milestone"}  # noqa: RUF012

    id: Mapped[ItemKey]
    begins_on: Mapped[date]
    moment: Mapped[LocalizedText]
    highlight: Mapped[Flag]


FIRST_BATCH_COUNT = "{first_batch}"
"""Stands for the number of companies that are marked as the first tenants."""


class Indicator(Item):
    """A number worth a chart: the newest value as it is written, and the values by year.

    `title` goes with the value; `summary` names what the points count, in whole units that
    `point_unit` names (persons, not ten thousands). Without a value there is only the chart.
    FIRST_BATCH_COUNT in a value is counted when a release is built.
    """

    __tablename__ = "indicator"
    __table_args__ = (one_of("colour", COLOURS),)
    __mapper_args__ = {"polymorphic_identity": "indicator"}  # noqa: RUF012

    id: Mapped[ItemKey]
    value: Mapped[Localized]
    unit: Mapped[Localized]
    point_unit: Mapped[LocalizedText] = mapped_column(default=LocalizedText, server_default="{}")
    colour: Mapped[str]

    points: Mapped[list[IndicatorPoint]] = relationship(
        lazy="raise",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="IndicatorPoint.year",
    )
    places: Mapped[list[RegionPoint]] = relationship(
        lazy="raise",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="RegionPoint.region_id",
    )


class IndicatorPoint(Base):
    """The value of an indicator in one year, in its point unit."""

    __tablename__ = "indicator_point"

    indicator_id: Mapped[int] = mapped_column(part_of("indicator.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[float]


class RegionPoint(Base):
    """The value of an indicator in one place and one year, in its point unit."""

    __tablename__ = "region_point"

    indicator_id: Mapped[int] = mapped_column(part_of("indicator.id"), primary_key=True)
    region_id: Mapped[int] = mapped_column(deleted_with("region.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[float]

    region: Mapped[Region] = relationship(lazy="raise")
