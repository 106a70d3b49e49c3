"""Copies of databases that other processes go on writing, all as they are at one moment."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import AbstractContextManager, ExitStack, closing
from pathlib import Path

from kiosk.db.engine import WAIT_SECONDS, translated_errors


def copy_at_one_moment(paths: Iterable[Path], target: Path) -> None:
    """Copy the databases that there are into the folder `target`, under their own names.

    Nobody who writes is kept waiting. The copies are not synced to the disk.

    Raises:
        UnavailableError: the disk is full or fails, or a database is locked.
        ContentRejectedError: a database is damaged.
    """
    with ExitStack() as stack:
        opened = []
        for path in paths:
            if path.exists():
                with _named(path):
                    database = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
                    stack.enter_context(closing(database))
                    opened.append((path, database))
        for path, database in opened:
            with _named(path):
                database.execute("BEGIN")
                database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for path, database in opened:
            copy = target / path.name
            with _named(path), closing(sqlite3.connect(copy)) as written:
                database.backup(written)
            shutil.copymode(path, copy)
            fold_write_ahead_log(copy)


def fold_write_ahead_log(path: Path) -> None:
    """Make a database one file that has all of it; nobody else may use it.

    Raises:
        UnavailableError: the disk is full or fails.
    """
    with _named(path), closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=DELETE")


def _named(path: Path) -> AbstractContextManager[None]:
    return translated_errors(f"{path} cannot be copied")
