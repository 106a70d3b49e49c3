"""Engines that keep SQLite's promises: durable, one writer at a time, never half a migration.

Knows no tables. The sqlite3 driver's own transactions are switched off, because they leave the
table of a failed migration behind; BEGIN is ours.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DatabaseError

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files import sync_folder

LIBRARY_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
STATE_PRAGMAS = (*LIBRARY_PRAGMAS, "secure_delete=ON")
"""What a station has deleted of what visitors left is overwritten."""
BUILD_PRAGMAS = ("journal_mode=MEMORY", "synchronous=OFF", "foreign_keys=ON")

WAIT_SECONDS = 10
"""How long a writer waits for the one before."""


WORLD_FAULTS = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
)
DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextmanager
def translated(failure: str) -> Iterator[None]:
    """Turn what SQLite says about the world into our errors, with `failure` as the message's start.

    Raises:
        UnavailableError: the disk is full, refuses, or somebody else holds the database.
        ContentRejectedError: the database is damaged.
    """
    try:
        yield
    except (sqlite3.DatabaseError, DatabaseError) as error:
        cause = error.orig if isinstance(error, DatabaseError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if code in WORLD_FAULTS:
            raise UnavailableError(f"{failure}: {cause}.") from error
        if code in DAMAGE:
            raise ContentRejectedError(f"{failure}: {cause}.") from error
        raise
    except OSError as error:
        raise UnavailableError(f"{failure}: {error.strerror or error}.") from error


@dataclass(frozen=True, slots=True)
class Damaged:
    """What SQLite said of a database, and where it lies now."""

    what: str
    aside: Path


def set_aside_if_damaged(path: Path, now: datetime) -> Damaged | None:
    """Look whether a database is whole; a damaged one is renamed, with what lies beside it.

    Raises:
        sqlite3.DatabaseError, OSError: the world refuses; for `translated`.
    """
    connection = sqlite3.connect(path)
    try:
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in DAMAGE:
            raise
        answer = str(error)
    finally:
        connection.close()
    if answer == "ok":
        return None
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%dT%H%M%SZ}")
    for suffix in ("-wal", "-shm", ""):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    sync_folder(path.parent)
    return Damaged(answer, aside)


def library_engine(path: Path) -> Engine:
    """The engine of a library: every transaction starts as a writer's (BEGIN IMMEDIATE).

    A connection with the execution option `sqlite_begin="BEGIN"` reads beside a writer.
    """
    return _writable_engine(path, LIBRARY_PRAGMAS)


def state_engine(path: Path) -> Engine:
    """The engine of a station's own state: like a library's, and what is deleted is overwritten."""
    return _writable_engine(path, STATE_PRAGMAS)


def build_engine(path: Path) -> Engine:
    """The engine of a database under construction, thrown away if anything goes wrong."""
    return _writable_engine(path, BUILD_PRAGMAS)


def release_engine(path: Path) -> Engine:
    """The engine of a finished release: nothing can write it, nothing locks it."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return _engine(lambda: sqlite3.connect(uri, uri=True, check_same_thread=False))


def _writable_engine(path: Path, pragmas: tuple[str, ...]) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = _engine(connect)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        connection.exec_driver_sql(options.get("sqlite_begin", "BEGIN IMMEDIATE"))

    return engine


def _engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    # SQLAlchemy takes the empty URL for a database in memory and would keep one per thread.
    return create_engine("sqlite://", creator=connect, poolclass=QueuePool)
