"""When the library is to be published by itself: asked all day, so SQLAlchemy is loaded only where
the library is on a server.

The table is that of `kiosk.db.library.staff_tables`.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings import read_settings
from kiosk.db.sqlite_uri import sqlite_uri

QUESTION = "SELECT due_at FROM staff_scheduled_publishing WHERE stopped_by = ''"


def publishing_due_at(folder: DataFolder) -> datetime | None:
    """The moment that is waited for; None where there is none, or no library of this version.

    Raises:
        KioskError: the settings are wrong, or the library cannot be reached.
    """
    url = read_settings(folder.settings).library.url
    if url is None:
        return _in_file(folder.library)
    return _on_server(url.get_secret_value())


def _in_file(path: Path) -> datetime | None:
    if not path.exists():
        return None
    try:
        with closing(
            sqlite3.connect(f"{sqlite_uri(path.absolute())}?mode=ro", uri=True)
        ) as library:
            row = library.execute(QUESTION).fetchone()
    except sqlite3.Error:  # staff mode and `kiosk publish` say what is the matter
        return None
    return datetime.fromisoformat(row[0]).replace(tzinfo=UTC) if row else None


def _on_server(url: str) -> datetime | None:
    from sqlalchemy.exc import ProgrammingError

    from kiosk.db.engine import server_engine, translated_errors

    engine = server_engine(url)
    try:
        with translated_errors("The library cannot be read"), engine.connect() as connection:
            found: datetime | None = connection.exec_driver_sql(QUESTION).scalar()
    except ProgrammingError:  # the library is of an older program
        return None
    finally:
        engine.dispose()
    return found.astimezone(UTC) if found else None
