"""The stations that have reported here, by the names and numbers that people type."""

from __future__ import annotations

from datetime import UTC, datetime

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.inbox.stations import KnownStation
from kiosk.db.inbox.store import opened_inbox


def known_stations(folder: DataFolder) -> list[KnownStation]:
    """All, by name.

    Raises:
        StaffError: the inbox is damaged.
        UnavailableError: the disk fails.
    """
    if not folder.inbox.exists():
        return []
    with opened_inbox(folder.inbox, datetime.now(UTC)) as inbox:
        return list(inbox.stations())


def station_called(folder: DataFolder, wanted: str) -> KnownStation:
    """The station of a name or number.

    Raises:
        StaffError: none is called so, or two are; as from `known_stations`.
        UnavailableError: the disk fails.
    """
    found = [one for one in known_stations(folder) if wanted in (one.id, one.name)]
    if len(found) != 1:
        known = "No station" if not found else "More than one station"
        raise StaffError(
            f"{known} that has reported here is “{wanted}”. `kiosk inbox stations` names them all, "
            "each with its number."
        )
    return found[0]
