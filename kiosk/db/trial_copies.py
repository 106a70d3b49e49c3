"""Copies of the local databases from before another version of the program is tried, and the way
back to them, on which nothing is lost that was written meanwhile (docs/adr/0050).

A newer version may migrate a database, after which this one refuses it. On the way back a database
whose schema is still the same stays as it is. Of the station's own state and the inbox the copy
comes back with the rows of now, as far as its tables and columns have them; of the library and the
accounts, which staff edit, the copy comes back as it was. What was written to them meanwhile, and
whatever could not be carried over, stays in `backups`.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import replace_durably, sync_file, sync_folder, temporary_name
from kiosk.db.engine import DAMAGE, ENVIRONMENT_ERRORS, translated_errors, unused_name

log = logging.getLogger("kiosk.trial")

VERSION_TABLE = "alembic_version"
WAIT_SECONDS = 10.0


def copy_databases(folder: DataFolder) -> None:
    """Copy the databases, in place of earlier copies; in one step.

    Raises:
        UnavailableError: the disk is full or fails; the earlier copies are there.
        ContentRejectedError: a database is damaged.
    """
    target = folder.before_trial
    half = folder.before_trial.with_name(temporary_name())
    with translated_errors("The databases cannot be copied"):
        half.mkdir(mode=0o700)
        try:
            for path in _databases(folder):
                if path.exists():
                    _copy(path, half / path.name)
            sync_folder(half)
            _delete(target)
            half.rename(target)
            sync_folder(folder.root)
        finally:
            _delete(half)


def forget_copies(folder: DataFolder) -> None:
    """Delete the copies: this version is in force, and nobody goes back from it. What visitors had
    deleted goes with them.

    Raises:
        UnavailableError: the disk fails.
    """
    with translated_errors("The copies of the databases cannot be deleted"):
        _delete(folder.before_trial)


def return_databases(folder: DataFolder, now: datetime) -> None:
    """Go back to databases that this version can use; safe to repeat after a cut at any point.

    Raises:
        UnavailableError: the disk is full or fails, or another program uses a database.
        ContentRejectedError: a copy is damaged.
    """
    with translated_errors("The databases cannot be returned"):
        for path in _databases(folder):
            copy = folder.before_trial / path.name
            if copy.exists() and not _same_schema(copy, path):
                rows = path in (folder.state, folder.inbox)
                _return(copy, path, folder.root / "backups", now, with_rows=rows)
        _delete(folder.before_trial)


def _databases(folder: DataFolder) -> tuple[Path, ...]:
    return folder.state, folder.inbox, folder.library, folder.accounts


def _copy(source: Path, target: Path) -> None:
    with closing(_open(source)) as database, closing(sqlite3.connect(target)) as copy:
        database.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    shutil.copymode(source, target)
    sync_file(target)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)


def _same_schema(copy: Path, path: Path) -> bool:
    """Whether a database has the schema of its copy; False where it is missing or damaged."""
    try:
        return path.exists() and _schema(path) == _schema(copy)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in DAMAGE:
            raise
        return False


def _schema(path: Path) -> tuple[object, ...]:
    """What a version of the program judges a database by."""
    with closing(_open(path)) as database:
        (number,) = database.execute("PRAGMA user_version").fetchone()
        tables = set(database.execute("SELECT type, name, sql FROM sqlite_master"))
        stamped = any(name == VERSION_TABLE for _, name, _ in tables)
        stamps = database.execute(f"SELECT * FROM {VERSION_TABLE}") if stamped else ()  # noqa: S608
        return number, tables, set(stamps)


def _return(copy: Path, path: Path, backups: Path, now: datetime, *, with_rows: bool) -> None:
    """Put the copy in the place of a database, with its rows of now."""
    half = path.with_name(temporary_name())
    try:
        shutil.copy(copy, half)
        whole = with_rows and _carry_over(path, half)
        if path.exists() and not whole:
            _keep(path, backups, now)
        _close(path)
        replace_durably(half, path)
    finally:
        half.unlink(missing_ok=True)
    if whole:
        log.info("%s is of this version again, with its rows of now", path.name)
    else:
        log.warning("%s is of this version again, with its rows from before", path.name)


def _carry_over(path: Path, half: Path) -> bool:
    """Give the copy in `half` the rows that the database at `path` has now; whether every row found
    its place."""
    if not path.exists():
        return False
    with closing(_open(half)) as database:
        database.execute("PRAGMA secure_delete=ON")
        try:
            database.execute("ATTACH ? AS now", (str(path),))
            database.execute("BEGIN")
            lost = sum([_carry_table(database, name) for name in _tables(database)])
            database.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in ENVIRONMENT_ERRORS:
                raise
            log.error("%s keeps its rows from before: %s", path.name, error)  # noqa: TRY400
            database.rollback()
            return False
    if lost:
        log.error("%d rows of %s do not fit into the version before", lost, path.name)
    return lost == 0


def _tables(database: sqlite3.Connection) -> list[str]:
    rows = database.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")
    return [name for (name,) in rows if not name.startswith("sqlite_")]


def _carry_table(database: sqlite3.Connection, table: str) -> int:
    """Carry the rows of one table over; returns how many do not fit, and at least one for a table
    that the newer version has renamed or keyed otherwise: what it has now nobody knows."""
    columns = dict(_columns(database, "main", table))
    shared = [name for name, _ in _columns(database, "now", table) if name in columns]
    keys = [name for name, is_key in columns.items() if is_key]
    if not keys or not set(keys) <= set(shared):
        (count,) = database.execute(f'SELECT count(*) FROM main."{table}"').fetchone()  # noqa: S608
        return int(count) or 1
    same = " AND ".join(f'old."{key}" IS new."{key}"' for key in keys)
    database.execute(  # what visitors or time have deleted meanwhile does not come back
        f'DELETE FROM main."{table}" AS old WHERE NOT EXISTS '  # noqa: S608
        f'(SELECT 1 FROM now."{table}" AS new WHERE {same})'
    )
    names = ", ".join(f'"{name}"' for name in shared)
    changed = [f'"{name}" = excluded."{name}"' for name in shared if name not in keys]
    conflict = ", ".join(f'"{key}"' for key in keys)
    insert = (
        f'INSERT INTO main."{table}" ({names}) VALUES ({", ".join("?" * len(shared))}) '  # noqa: S608
        f"ON CONFLICT ({conflict}) DO "
        + (f"UPDATE SET {', '.join(changed)}" if changed else "NOTHING")
    )
    lost = 0
    rows = database.execute(f'SELECT {names} FROM now."{table}"').fetchall()  # noqa: S608
    for row in rows:
        try:
            database.execute(insert, row)
        except sqlite3.IntegrityError:
            lost += 1
    return lost


def _columns(database: sqlite3.Connection, schema: str, table: str) -> list[tuple[str, bool]]:
    """The columns of a table, and whether each belongs to the primary key; none without it."""
    rows = database.execute(f'PRAGMA {schema}.table_info("{table}")').fetchall()
    return [(name, key > 0) for _, name, _, _, _, key in rows]


def _keep(path: Path, backups: Path, now: datetime) -> None:
    """Keep a database as the newer version has left it."""
    backups.mkdir(exist_ok=True)
    half = backups / temporary_name()
    name = f"{path.stem}-of-failed-version-{now:%Y%m%dT%H%M%SZ}"
    try:
        try:
            _copy(path, half)
        except sqlite3.DatabaseError as error:  # damaged: its bytes as they are
            if error.sqlite_errorcode & 0xFF not in DAMAGE:
                raise
            shutil.copyfile(path, half)
        target = unused_name(backups, name, ".sqlite")
        replace_durably(half, target)
    finally:
        half.unlink(missing_ok=True)
    log.warning("%s, as the failed version left it, is kept as %s", path.name, target)


def _close(path: Path) -> None:
    """Fold the write-ahead log into a database, so that none of it comes to the one that takes its
    place; raises sqlite3.OperationalError where another program uses it."""
    if path.exists():
        with closing(_open(path)) as database:
            try:
                database.execute("PRAGMA journal_mode=DELETE")
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF in ENVIRONMENT_ERRORS:
                    raise
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _delete(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
        sync_folder(folder.parent)
