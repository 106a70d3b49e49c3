"""What the two places do together: projects, companies, agreements, opportunities."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from kiosk.db.models.base import Base, Flag, ItemKey, Key, Localized, Plain, Position, one_of
from kiosk.db.models.hall import Place
from kiosk.db.models.items import Item, Region, Sector
from kiosk.db.models.keys import cleared_with, part_of

PROJECT_KINDS = ("key-work", "key-project", "result")
PROJECT_STATUSES = ("", "planned", "running", "done")
COMPANY_RELATIONS = ("tenant", "partner", "guest")
OPPORTUNITY_KINDS = ("investment", "job", "research")


class Project(Item):
    """`story` is a text of blocks, `partners` one partner a line."""

    __tablename__ = "project"
    __table_args__ = (one_of("kind", PROJECT_KINDS), one_of("status", PROJECT_STATUSES))
    __mapper_args__ = {"polymorphic_identity": "project"}  # noqa: RUF012

    id: Mapped[ItemKey]
    kind: Mapped[str]
    status: Mapped[Plain]
    sector_id: Mapped[int | None] = mapped_column(cleared_with("sector.id"))
    region_id: Mapped[int | None] = mapped_column(cleared_with("region.id"))
    partners: Mapped[Localized]
    signed_on: Mapped[date | None]
    story: Mapped[Localized]

    sector: Mapped[Sector | None] = relationship(lazy="raise")
    region: Mapped[Region | None] = relationship(lazy="raise")


class Company(Item):
    """`profile` is a text of blocks, `products` one product a line. `moved_in` and `moved_out`: the
    first and the last day in its room, by the hall's calendar.

    `sort_key` and `letter` follow from name and `pinyin`; they are filled in when a release is
    built.
    """

    __tablename__ = "company"
    __table_args__ = (one_of("relation", COMPANY_RELATIONS),)
    __mapper_args__ = {"polymorphic_identity": "company"}  # noqa: RUF012

    id: Mapped[ItemKey]
    relation: Mapped[str]
    sector_id: Mapped[int | None] = mapped_column(cleared_with("sector.id"))
    place_id: Mapped[int | None] = mapped_column(cleared_with("place.id"))
    moved_in: Mapped[date | None]
    moved_out: Mapped[date | None]
    telephone: Mapped[str] = mapped_column(default="", server_default="")
    monogram: Mapped[Plain]
    profile: Mapped[Localized]
    products: Mapped[Localized]
    registered_on: Mapped[date | None]
    first_batch: Mapped[Flag]
    sort_key: Mapped[str] = mapped_column(default="", index=True)
    letter: Mapped[Plain]

    sector: Mapped[Sector | None] = relationship(lazy="raise")
    place: Mapped[Place | None] = relationship(lazy="raise", foreign_keys=place_id)
    people: Mapped[list[Person]] = relationship(
        lazy="raise",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="Person.position",
    )


class Person(Base):
    """Somebody to ask for at a company."""

    __tablename__ = "person"

    id: Mapped[Key]
    company_id: Mapped[int] = mapped_column(part_of("company.id"), index=True)
    position: Mapped[Position]
    name: Mapped[Localized]
    role: Mapped[Localized]
    note: Mapped[Localized]


class Agreement(Item):
    """A signed cooperation agreement; `parties` has one party a line."""

    __tablename__ = "agreement"
    __mapper_args__ = {"polymorphic_identity": "agreement"}  # noqa: RUF012

    id: Mapped[ItemKey]
    parties: Mapped[Localized]
    sector_id: Mapped[int | None] = mapped_column(cleared_with("sector.id"))
    signed_on: Mapped[date | None]

    sector: Mapped[Sector | None] = relationship(lazy="raise")


class Opportunity(Item):
    """Something a visitor may take up: an investment, a job, a need for research."""

    __tablename__ = "opportunity"
    __table_args__ = (one_of("kind", OPPORTUNITY_KINDS),)
    __mapper_args__ = {"polymorphic_identity": "opportunity"}  # noqa: RUF012

    id: Mapped[ItemKey]
    kind: Mapped[str]
    sector_id: Mapped[int | None] = mapped_column(cleared_with("sector.id"))
    region_id: Mapped[int | None] = mapped_column(cleared_with("region.id"))
    text: Mapped[Localized]

    sector: Mapped[Sector | None] = relationship(lazy="raise")
    region: Mapped[Region | None] = relationship(lazy="raise")
