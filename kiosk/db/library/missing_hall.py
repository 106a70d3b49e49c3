"""A library that names no hall can neither be published nor get a key: why, and what to do."""

from __future__ import annotations

from sqlalchemy import Connection, select

from kiosk.core.errors import StaffError
from kiosk.db.engine import is_on_server
from kiosk.db.models import Item


def missing_hall(library: Connection) -> StaffError:
    """The error for a library without a row of the hall: it is new, or the row was deleted."""
    if library.scalar(select(Item.id).limit(1)):
        return StaffError("The library names no hall. Fill in the hall's page first.")
    if is_on_server(library):
        return StaffError(
            "The library on the server is empty. Run `kiosk library move` on the PC whose library "
            "is to be edited there."
        )
    return StaffError(
        "The library is empty: the kiosk was never started here. Run `kiosk run` once, which "
        "puts the sample content into it."
    )
