"""A hall from nothing: a library that names a hall and holds nothing else.

The alternative to the sample content (docs/adr/0046).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, ENGLISH, TRANSLATED, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_file
from kiosk.db.models import Hall
from kiosk.db.release.build import build_release

UNNAMED = LocalizedText({CHINESE: "展厅", ENGLISH: "Exhibition hall"})
"""The name of a hall until its people have given it one."""


def install_empty_hall(folder: DataFolder, now: datetime, inbox_key: str = "") -> int:
    """Make a library with an empty hall, and a release of it; returns its number.

    `inbox_key` is the hall's public key for what visitors leave. A library that already has a hall
    is left as it is. Safe to cut and repeat at any point.

    Raises:
        StaffError: the library cannot be used.
        UnavailableError: the disk is full or fails.
    """
    library = open_file(folder)
    try:
        fill_empty_hall(library, inbox_key)
        return build_release(library, folder, now)
    finally:
        library.dispose()


def fill_empty_hall(library: Engine, inbox_key: str = "") -> None:
    """Name a hall in a library without one."""
    with Session(library) as session, session.begin():
        if session.scalar(select(Hall.id)) is None:
            session.add(
                Hall(id=1, name=UNNAMED, languages=" ".join(TRANSLATED), inbox_key=inbox_key)
            )
