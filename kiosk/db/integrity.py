"""Whether the databases of a station are whole, read beside whoever writes them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.db.engine import DAMAGE, WAIT_SECONDS, server_engine, translated_errors


def find_damage(path: Path) -> str:
    """What SQLite finds wrong with a database, '' for a whole one.

    Raises:
        UnavailableError: it cannot be read, or the disk fails.
    """
    with translated_errors(f"{path} cannot be read"):
        try:
            with closing(_read_only(path)) as connection:
                (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in DAMAGE:
                raise
            return str(error)
    return "" if answer == "ok" else " ".join(str(answer).split())


def find_broken_reference(path: Path) -> str:
    """A reference in a database that leads nowhere, '' where there is none.

    Raises:
        UnavailableError: it cannot be read, or the disk fails.
        ContentRejectedError: it is damaged.
    """
    with translated_errors(f"{path} cannot be read"), closing(_read_only(path)) as connection:
        row = connection.execute("PRAGMA foreign_key_check").fetchone()
    return f"a row of “{row[0]}” points at nothing in “{row[2]}”" if row else ""


def has_active_accounts(path: Path) -> bool:
    """Whether anybody can sign in by a database of accounts.

    Raises:
        UnavailableError: it cannot be read, or the disk fails.
        ContentRejectedError: it is damaged.
    """
    with translated_errors(f"{path} cannot be read"), closing(_read_only(path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if "account" not in tables:
            return False
        return connection.execute("SELECT 1 FROM account WHERE active").fetchone() is not None


def reach_server(url: str) -> None:
    """See that the server of a library answers.

    Raises:
        UnavailableError: it does not.
        StaffError: it does not let us in, or the URL is invalid.
    """
    engine = server_engine(url)
    try:
        with translated_errors("The library's server cannot be reached"), engine.connect():
            pass
    finally:
        engine.dispose()


def _read_only(path: Path) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, timeout=WAIT_SECONDS)
