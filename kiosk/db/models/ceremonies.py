"""What staff lead on the screen: launch ceremonies and guided tours."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column, relationship

from kiosk.core.content.ceremony import MAX_FILL_SECONDS, MAX_HANDS
from kiosk.db.models.base import Base, ItemKey, Localized, rule
from kiosk.db.models.items import Item
from kiosk.db.models.keys import cleared_with, deleted_with, extends, part_of


class Ceremony(Item):
    """`hands`: how many fill the ball of light in `seconds`; `follows_id`: the item shown next."""

    __tablename__ = "ceremony"
    __table_args__ = (
        rule(
            "hands",
            f"hands BETWEEN 1 AND {MAX_HANDS}",
            f"A ceremony wants 1 to {MAX_HANDS} hands.",
        ),
        rule(
            "seconds",
            f"seconds BETWEEN 1 AND {MAX_FILL_SECONDS}",
            f"A ceremony takes 1 to {MAX_FILL_SECONDS} seconds.",
        ),
    )

    id: Mapped[int] = mapped_column(extends("item.id"), primary_key=True)
    hands: Mapped[int] = mapped_column(default=4)
    seconds: Mapped[int] = mapped_column(default=6)
    follows_id: Mapped[int | None] = mapped_column(cleared_with("item.id"))

    follows: Mapped[Item | None] = relationship(
        lazy="raise", foreign_keys=follows_id, remote_side=Item.id
    )

    __mapper_args__: Any = {  # noqa: RUF012 - SQLAlchemy's own interface
        "polymorphic_identity": "ceremony",
        "inherit_condition": id == Item.id,  # noqa: A003
    }


class GuidedTour(Item):
    """Items that a docent shows one after another."""

    __tablename__ = "guided_tour"
    __mapper_args__ = {"polymorphic_identity": "guided-tour"}  # noqa: RUF012

    id: Mapped[ItemKey]

    steps: Mapped[list[TourStep]] = relationship(
        lazy="raise",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="TourStep.position",
    )


class TourStep(Base):
    """One item of a guided tour; `notes` are for the docent's eyes."""

    __tablename__ = "tour_step"

    tour_id: Mapped[int] = mapped_column(part_of("guided_tour.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(deleted_with("item.id"), index=True)
    notes: Mapped[Localized]

    item: Mapped[Item] = relationship(lazy="raise")
