"""Opens the library: the database in which staff edit. Creates it, brings it up to date, guards it.

Knows no content. A library is backed up before it is changed in form, refused when a newer program
has made it, set aside when it is damaged, and never deleted.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from kiosk.core.errors import StaffError
from kiosk.core.files import replace_durably
from kiosk.core.folders import DataFolder
from kiosk.db.engine import library_engine, set_aside_if_damaged, translated

MIGRATIONS = Path(__file__).with_name("migrations")


def utc_now() -> datetime:
    return datetime.now(UTC)


def open_library(folder: DataFolder, clock: Callable[[], datetime] = utc_now) -> Engine:
    """The engine of the library of this data folder, created or brought up to date if need be.

    Raises:
        StaffError: it is damaged (and has been set aside), or a newer program has made it.
        UnavailableError: the disk is full or refuses.
    """
    path = folder.library
    with translated(f"The library {path} cannot be opened"):
        if path.exists():
            _check_whole(path, clock)
        engine = library_engine(path)
        try:
            _bring_up_to_date(engine, folder, clock)
        except BaseException:
            engine.dispose()
            raise
    return engine


def newest_version() -> str:
    """The version of the library that this program writes."""
    return ScriptDirectory(str(MIGRATIONS)).get_heads()[0]


def stamp(engine: Engine, revision: str) -> None:
    """Say of a database without a version that it has this one."""
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.stamp(config, revision)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run migrations up to a version in one transaction: all of them or none.

    Foreign keys are off meanwhile, because rebuilding a parent table would delete its children,
    and are checked before the commit.

    Raises:
        StaffError: rows would point at nothing afterwards.
    """
    config = _config()
    with engine.connect() as connection:
        # Below SQLAlchemy, whose first statement would begin a transaction: inside one this
        # pragma is ignored without a word.
        driver = connection.connection.cursor()
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, revision)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise StaffError(
                        f"The library was not brought up to date: a row of “{broken[0]}” "
                        f"would point at nothing in “{broken[2]}”. Nothing was changed."
                    )
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def _bring_up_to_date(engine: Engine, folder: DataFolder, clock: Callable[[], datetime]) -> None:
    with engine.connect() as connection:
        version = MigrationContext.configure(connection).get_current_revision()
    newest = newest_version()
    if version == newest:
        return
    if version is not None:
        known = {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
        if version not in known:
            raise StaffError(
                f"The library {folder.library} has version {version}; this program knows "
                f"versions up to {newest}. Update the program, then open the library again."
            )
        _back_up(folder, version, clock())
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


def _back_up(folder: DataFolder, version: str, now: datetime) -> Path:
    """A whole copy of the library as it is, under its version and the time."""
    backups = folder.root / "backups"
    backups.mkdir(exist_ok=True)
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    half = backups / f".library.{os.getpid()}.half"
    target = backups / f"library-{version}-{stamp}.sqlite"
    source, copy = sqlite3.connect(folder.library), sqlite3.connect(half)
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()
    replace_durably(half, target)
    return target
