"""Puts the hall's public key into the library, from which every release gets it."""

from __future__ import annotations

from sqlalchemy import Engine

from kiosk.db.library.editing import editing
from kiosk.db.library.missing_hall import missing_hall
from kiosk.db.models import Hall


def set_inbox_key(library: Engine, key: str) -> None:
    """Encrypt visitors' messages with this key from the next release on.

    Raises:
        StaffError: the library names no hall, or somebody else has just changed the hall.
        UnavailableError: the disk fails, or the library cannot be reached.
    """
    with editing(library) as session:
        hall = session.get(Hall, 1)
        if hall is None:
            raise missing_hall(session.connection())
        hall.inbox_key = key
