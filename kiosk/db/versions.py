"""Whether databases were written by a newer program than this one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.engine import translated_errors
from kiosk.db.inbox.schema import VERSION as INBOX_VERSION
from kiosk.db.library.account_tables import VERSION as ACCOUNTS_VERSION
from kiosk.db.library.migrating import known_versions
from kiosk.db.state.schema import VERSION as STATE_VERSION


def newer_database(folder: DataFolder) -> str:
    """The name of a database in a data folder that this program is too old to open, '' where there
    is none.

    Raises:
        UnavailableError, ContentRejectedError: one cannot be read.
    """
    local = (
        (folder.state, STATE_VERSION),
        (folder.inbox, INBOX_VERSION),
        (folder.accounts, ACCOUNTS_VERSION),
    )
    for path, newest in local:
        if path.exists():
            ((version,),) = _answer(path, "PRAGMA user_version")
            if version > newest:
                return path.name
    if folder.library.exists():
        found = _answer(folder.library, "SELECT version_num FROM alembic_version")
        if not {version for (version,) in found} <= known_versions():
            return folder.library.name
    return ""


def _answer(path: Path, question: str) -> list[tuple[Any, ...]]:
    with translated_errors(f"{path} cannot be read"), closing(sqlite3.connect(path)) as database:
        return database.execute(question).fetchall()
