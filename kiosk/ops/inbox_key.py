"""The command `kiosk inbox key`: creates the hall's key and writes it into the library."""

from __future__ import annotations

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.db.library.hall_key import set_inbox_key
from kiosk.db.library.opening import open_library


def use_inbox_key(folder: DataFolder) -> None:
    """Put this PC's inbox key into the next release; the key is created where there is none yet.

    Raises:
        StaffError: the library cannot be used.
        UnavailableError: the disk fails.
    """
    folder.prepare()
    engine = open_library(folder)
    try:
        set_inbox_key(engine, make_inbox_key(folder))
    finally:
        engine.dispose()
