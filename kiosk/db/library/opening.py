"""Opens the library, the database in which staff edit: creates, migrates and checks it.

Knows no content. The library is a file in the data folder, or a database on a PostgreSQL server
that the settings name. Either is refused when a newer program has made it. A file is backed up
before a migration, set aside when it is damaged, and never deleted; backups of a server are its
administrators' task.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import ProgrammingError

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import replace_durably, temporary_name
from kiosk.core.settings.settings import read_settings
from kiosk.db.engine import (
    disposed_on_error,
    library_engine,
    server_engine,
    set_aside_if_damaged,
    translated_errors,
    unused_name,
)


def utc_now() -> datetime:
    return datetime.now(UTC)


def has_library(folder: DataFolder) -> bool:
    """Whether one edits on this PC: its settings name a server, or there is a file.

    Raises:
        StaffError: the settings are wrong.
    """
    return read_settings(folder.settings).library.url is not None or folder.library.exists()


def open_library(folder: DataFolder, clock: Callable[[], datetime] = utc_now) -> Engine:
    """The engine of the library that this PC's settings name, created or migrated.

    Raises:
        StaffError: the settings are wrong; the library is damaged (and has been set aside), of a
            newer program, or the server denies access.
        UnavailableError: the disk is full or fails, or the server cannot be reached.
    """
    url = read_settings(folder.settings).library.url
    return open_served(url.get_secret_value()) if url else open_file(folder, clock)


def open_file(folder: DataFolder, clock: Callable[[], datetime] = utc_now) -> Engine:
    """The engine of the library in this data folder; raises what `open_library` raises."""
    path = folder.library
    with translated_errors(f"The library {path} cannot be opened"):
        if path.exists():
            _check_whole(path, clock)
        with disposed_on_error(library_engine(path)) as engine:
            _bring_up_to_date(engine, str(path), lambda version: _back_up(folder, version, clock()))
        return engine


def open_served(url: str) -> Engine:
    """The engine of the library on a server; raises what `open_library` raises."""
    with disposed_on_error(server_engine(url)) as engine:
        place = f"{engine.url.database} on {engine.url.host or 'this PC'}"
        with translated_errors(f"The library {place} cannot be opened"):
            _check_letters(engine, place)
            _bring_up_to_date(engine, place, lambda _version: None)
    return engine


def _bring_up_to_date(engine: Engine, place: str, back_up: Callable[[str], object]) -> None:
    # Alembic takes a tenth of the screen's start to load, and most screens open no library.
    from kiosk.db.library.migrating import known_versions, newest_version, upgrade, version_of

    version, newest = version_of(engine), newest_version()
    if version == newest:
        return
    if version is not None:
        if version not in known_versions():
            raise StaffError(
                f"The library {place} has version {version}; this program knows "
                f"versions up to {newest}. Update the program, then open the library again."
            )
        back_up(version)
    upgrade(engine)


def _check_whole(path: Path, clock: Callable[[], datetime]) -> None:
    """Sets a damaged database aside, with what SQLite keeps beside it."""
    damage = set_aside_if_damaged(path, clock())
    if damage:
        raise StaffError(
            f"The library {path} is damaged ({damage.what}). It has been set aside as "
            f"{damage.aside.name}; copy the newest file from {path.parent / 'backups'} to "
            f"{path.name} to go on with it."
        )


def _check_letters(engine: Engine, place: str) -> None:
    """Check the connection to the server and that its encoding is UTF-8."""
    try:
        with engine.connect() as connection:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
    except ProgrammingError as error:
        raise StaffError(f"The setting library.url cannot be used: {error.orig}.") from error
    if encoding != "UTF8":
        engine.dispose()
        raise StaffError(
            f"The library {place} has the encoding {encoding} and cannot hold Chinese. "
            "Have one made with ENCODING UTF8."
        )


def _back_up(folder: DataFolder, version: str, now: datetime) -> Path:
    """Back up the library to a file named after its version and the time."""
    backups = folder.root / "backups"
    backups.mkdir(exist_ok=True)
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    half = backups / temporary_name()
    target = unused_name(backups, f"library-{version}-{stamp}", ".sqlite")
    source, copy = sqlite3.connect(folder.library), sqlite3.connect(half)
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()
    replace_durably(half, target)
    return target
