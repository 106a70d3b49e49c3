"""Database engines: durable commits, atomic migrations, one writer of a row at a time.

Knows no tables. On SQLite the driver's own transactions are switched off, because they leave the
table of a failed migration behind; BEGIN is ours. PostgreSQL serves the library alone:
docs/adr/0025.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError

from kiosk.core.errors import (
    ContentRejectedError,
    DiskFullError,
    KioskError,
    StaffError,
    UnavailableError,
)
from kiosk.core.files.durable import sync_folder
from kiosk.core.files.moving import move
from kiosk.core.files.os_errors import unavailable
from kiosk.db.sqlite_uri import sqlite_uri

LIBRARY_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
STATE_PRAGMAS = (*LIBRARY_PRAGMAS, "secure_delete=ON")
"""What a station has deleted of what visitors left is overwritten."""
BUILD_PRAGMAS = ("journal_mode=MEMORY", "synchronous=OFF", "foreign_keys=ON")

WAIT_SECONDS = 10
"""How long a writer waits for the one before."""


MIN_STEPS, STEPS_PER_BYTE = 10_000_000, 10
"""Instructions of SQLite's virtual machine; a release takes a tenth of one for each byte."""

STEPS_PER_CALL = 10_000

ENVIRONMENT_ERRORS = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
)
DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

FULL = "the disk is full. Make room on it, then try again"
NO_RIGHT = (
    "this user may not write it, or the disk is read-only. Run the command as the user who runs "
    "the kiosk"
)
PLAIN_WORDS = {
    sqlite3.SQLITE_BUSY: "another program is writing to it. Try again in a moment",
    sqlite3.SQLITE_CANTOPEN: "it is missing, or this user may not use it or its folder",
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: FULL,  # no room for the index of the write-ahead log
    sqlite3.SQLITE_PERM: NO_RIGHT,
    sqlite3.SQLITE_READONLY: NO_RIGHT,
}

SERVER_OPTIONS = {
    "application_name": "kiosk",
    "connect_timeout": WAIT_SECONDS,
    "tcp_user_timeout": WAIT_SECONDS * 1000,
    "options": f"-c lock_timeout={WAIT_SECONDS}s",
}
"""A server that does not answer, or whose cable was pulled, is given up like a locked file."""

READ_ONLY, FORBIDDEN, SERVER_DAMAGE = "25006", "42501", ("XX001", "XX002")
SERVER_DISK_FULL = "53100"
"""SQLSTATEs of PostgreSQL: a stand-by server, rights that are missing, pages that are broken."""


@contextmanager
def translated_errors(failure: str) -> Iterator[None]:
    """Translate errors of the environment (disk, server, locks) into ours; `failure` begins them.

    Raises:
        DiskFullError: there is no room left on the disk, here or of the server.
        UnavailableError: the disk fails, another process holds the database, or the server cannot
            be reached.
        ContentRejectedError: the database is damaged.
        StaffError: the server denies permission.
    """
    try:
        yield
    except (sqlite3.DatabaseError, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        kind = _blame(error, cause)
        if kind is None:
            raise
        raise kind(f"{failure}: {_in_words(cause)}.") from error
    except OSError as error:
        raise unavailable(failure, error) from error


def _in_words(cause: BaseException | None) -> str:
    """What a database says; in plain words where SQLite's message does not help."""
    said = " ".join(str(cause).split())
    code = getattr(cause, "sqlite_errorcode", 0)
    if not code:
        return said
    plain = PLAIN_WORDS.get(code) or PLAIN_WORDS.get(code & 0xFF)
    return plain or f"{said} ({getattr(cause, 'sqlite_errorname', code)})"


def _blame(error: Exception, cause: BaseException | None) -> type[KioskError] | None:
    """The class of error to raise, or None for a bug."""
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0)
        if PLAIN_WORDS.get(code) == FULL:
            return DiskFullError
        code &= 0xFF
        world, damage = code in ENVIRONMENT_ERRORS, code in DAMAGE
    else:
        state = getattr(cause, "sqlstate", None)
        if state == FORBIDDEN:
            return StaffError
        if state == SERVER_DISK_FULL:
            return DiskFullError
        damage = state in SERVER_DAMAGE
        world = state == READ_ONLY or isinstance(error, OperationalError | InterfaceError)
    return ContentRejectedError if damage else UnavailableError if world else None


def is_environment_error(error: DBAPIError) -> bool:
    """Whether `translated_errors` handles it: an error of the environment, not a bug."""
    return _blame(error, error.orig) is not None


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged database: SQLite's message, and the path to which it was moved."""

    what: str
    aside: Path


def set_aside_if_damaged(path: Path, now: datetime) -> Damaged | None:
    """Check the integrity of a database; a damaged one is renamed, together with its -wal and -shm
    files.

    Raises:
        sqlite3.DatabaseError, OSError: the disk or a lock fails; for `translated_errors`.
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
    aside = unused_name(path.parent, f"{path.name}.damaged-{now:%Y%m%dT%H%M%SZ}")
    for suffix in ("-wal", "-shm", ""):
        part = path.with_name(path.name + suffix)
        if part.exists():
            move(part, aside.with_name(aside.name + suffix))
    sync_folder(path.parent)
    return Damaged(answer, aside)


def unused_name(folder: Path, name: str, suffix: str = "") -> Path:
    """A path of this name, or with a number behind it where it is taken: a clock without a battery
    starts at the same time every time."""
    found, number = folder / f"{name}{suffix}", 1
    while found.exists():
        number += 1
        found = folder / f"{name}-{number}{suffix}"
    return found


def library_engine(path: Path) -> Engine:
    """The engine of a library: every transaction starts as a writer's (BEGIN IMMEDIATE).

    A connection with the execution option `sqlite_begin="BEGIN"` reads beside a writer.
    """
    return _writable_engine(path, LIBRARY_PRAGMAS)


def server_engine(url: str) -> Engine:
    """The engine of a library on PostgreSQL, "postgresql+psycopg://…".

    A connection that the server has closed meanwhile is replaced before it is used.

    Raises:
        StaffError: the URL is invalid.
    """
    try:
        return create_engine(
            url, connect_args=SERVER_OPTIONS, pool_pre_ping=True, hide_parameters=True
        )
    except ArgumentError as error:
        raise StaffError(f"The setting library.url cannot be used: {error}.") from error


@contextmanager
def disposed_on_error(engine: Engine) -> Iterator[Engine]:
    """A context that disposes of the engine if an exception is raised in it."""
    with ExitStack() as undo:
        undo.callback(engine.dispose)
        yield engine
        undo.pop_all()


def is_on_server(database: Engine | Connection) -> bool:
    return database.dialect.name == "postgresql"


def lock_table(connection: Connection, table: str) -> None:
    """Lock `table` against other writers until the commit.

    On SQLite every transaction of a library does so for all tables.
    """
    if is_on_server(connection):
        connection.exec_driver_sql(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")


@contextmanager
def consistent_snapshot(library: Engine, table: str) -> Iterator[Connection]:
    """A read snapshot of the library; one at a time, by a lock on `table`."""
    with library.connect() as connection:
        if is_on_server(connection):
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            lock_table(connection, table)  # before the first question, which fixes the moment
            yield connection


def state_engine(path: Path) -> Engine:
    """The engine of a station's own state: like a library's, and what is deleted is overwritten."""
    return _writable_engine(path, STATE_PRAGMAS)


def build_engine(path: Path) -> Engine:
    """The engine of a database under construction, thrown away if anything goes wrong."""
    return _writable_engine(path, BUILD_PRAGMAS)


def release_engine(path: Path) -> Engine:
    """The engine of a finished release: nothing can write it, nothing locks it."""
    uri = f"{sqlite_uri(path.absolute())}?mode=ro&immutable=1"
    return _engine(lambda: sqlite3.connect(uri, uri=True, check_same_thread=False))


def limit_steps(engine: Engine, content: Path) -> None:
    """Bound what SQLite does on each connection for content that is not verified yet, by its size.

    Beyond it a statement ends with SQLITE_INTERRUPT: see `is_over_the_limit`.

    Raises:
        OSError: the content cannot be read.
    """
    calls = (MIN_STEPS + STEPS_PER_BYTE * content.stat().st_size) // STEPS_PER_CALL

    @event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _record: object) -> None:
        left = iter(range(calls))
        connection.set_progress_handler(lambda: next(left, None) is None, STEPS_PER_CALL)
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")


def is_over_the_limit(error: DBAPIError) -> bool:
    return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_INTERRUPT


def _writable_engine(path: Path, pragmas: tuple[str, ...]) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        with ExitStack() as undo:
            undo.callback(connection.close)
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}")
            undo.pop_all()
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
