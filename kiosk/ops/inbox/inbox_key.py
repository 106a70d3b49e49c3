"""The command `kiosk inbox key`: creates the hall's key and writes it into the library."""

from __future__ import annotations

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.db.library.hall_key import set_inbox_key
from kiosk.db.library.opening import open_library
from kiosk.ops.delivery import key_in_force


def use_inbox_key(folder: DataFolder) -> bool:
    """Put this PC's inbox key into the next release; the key is created where there is none yet.
    Returns whether it is in the release in force already.

    Raises:
        StaffError: the library cannot be used.
        UnavailableError: the disk fails.
    """
    folder.prepare()
    engine = open_library(folder)
    try:
        key = make_inbox_key(folder)
        set_inbox_key(engine, key)
    finally:
        engine.dispose()
    return key_in_force(folder).hex() == key
