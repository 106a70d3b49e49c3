"""Kinds of foreign keys: ownership, references, and what a deletion does to the other row.

Every foreign key of the models is made by one of these functions. None but `extends` cascades
into the table of an item: the database would delete that row and leave the item's row in `item`.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey

OWNER = "owner"
"""The key under which `ForeignKey.info` says that the row named is the owner."""


def extends(target: str) -> ForeignKey:
    """The row holds more columns of the same object (joined table inheritance)."""
    return ForeignKey(target, ondelete="CASCADE")


def part_of(target: str) -> ForeignKey:
    """The row belongs to the one it names: edited as a part of it, deleted with it."""
    return ForeignKey(target, ondelete="CASCADE", info={OWNER: True})


def deleted_with(target: str) -> ForeignKey:
    """A reference without which the row is meaningless: deleted with what it refers to."""
    return ForeignKey(target, ondelete="CASCADE")


def cleared_with(target: str) -> ForeignKey:
    """An optional reference: set to NULL when what it refers to is deleted."""
    return ForeignKey(target, ondelete="SET NULL")


def protects(target: str) -> ForeignKey:
    """A required reference: what it refers to cannot be deleted."""
    return ForeignKey(target, ondelete="RESTRICT")
