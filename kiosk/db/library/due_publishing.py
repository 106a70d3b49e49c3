"""When the library is to be published by itself: asked all day, so where it is a file the standard
library is enough. A library on a server is asked by a process of its own, `kiosk publishing-due`.

The table is that of `kiosk.db.library.staff_tables`.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.process.question import ask
from kiosk.db.sqlite_uri import sqlite_uri

QUESTION = "SELECT due_at FROM staff_scheduled_publishing WHERE stopped_by = ''"


def publishing_due_at(folder: DataFolder) -> datetime | None:
    """The moment that is waited for; None where there is none, or no library of this version.

    Raises:
        KioskError: the settings are wrong, or the library cannot be reached.
    """
    from kiosk.core.settings.settings import read_settings

    url = read_settings(folder.settings).library.url
    if url is None:
        return due_in_file(folder.library)
    return _on_server(url.get_secret_value())


def ask_process(command: Sequence[str]) -> datetime | None:
    """As `publishing_due_at`, by a process that runs `main`.

    Raises:
        StaffError, UnavailableError: it has failed; the message is its own.
    """
    told = ask(command).strip()
    return datetime.fromisoformat(told) if told else None


def main(_arguments: Sequence[str]) -> int:
    """Print the moment in ISO 8601, or nothing; returns the exit code."""
    try:
        due_at = publishing_due_at(data_folder())
    except KioskError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return error.exit_code
    print(due_at.isoformat() if due_at else "")  # noqa: T201
    return 0


def due_in_file(path: Path) -> datetime | None:
    """The moment that a library in a file waits for; None as for `publishing_due_at`."""
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
