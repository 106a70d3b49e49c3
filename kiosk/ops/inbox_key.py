"""What `kiosk inbox key` does: the hall's key made, and written into the library."""

from __future__ import annotations

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.db.library.hall_key import set_inbox_key
from kiosk.db.library.opening import open_library


def use_inbox_key(folder: DataFolder) -> None:
    """Have the next release name this PC's inbox key, made here where there is none yet.

    Raises:
        StaffError: the library cannot be used.
        UnavailableError: the disk refuses.
    """
    folder.prepare()
    engine = open_library(folder)
    try:
        set_inbox_key(engine, make_inbox_key(folder))
    finally:
        engine.dispose()
