"""Migrates the library by Alembic, and tells the versions that it may have.

Apart from what opens it, so that whoever opens none does not load Alembic.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from kiosk.core.errors import StaffError
from kiosk.db.engine import is_on_server

MIGRATIONS = Path(__file__).parents[1] / "migrations"

MIGRATING = 0x4B494F53
"""The name of the lock on a server under which one PC at a time brings the library up to date."""


def version_of(engine: Engine) -> str | None:
    """The version that a database has, None where it has none yet."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_version() -> str:
    """The version of the library that this program writes."""
    return _migrations(MIGRATIONS).get_heads()[0]


def known_versions() -> set[str]:
    """The versions of the library that this program can open."""
    return {script.revision for script in _migrations(MIGRATIONS).walk_revisions()}


@cache
def _migrations(folder: Path) -> ScriptDirectory:
    """The migrations in a folder, each of which is a module to execute: once is enough."""
    return ScriptDirectory(str(folder))


def stamp(engine: Engine, revision: str) -> None:
    """Write the version into a database without one."""
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

    Raises:
        StaffError: foreign keys would be violated afterwards.
    """
    if is_on_server(engine):
        with engine.begin() as connection:
            # Two PCs may start at once; the second finds everything done.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATING})")
            _run(connection, revision)
    else:
        _upgrade_file(engine, revision)


def _upgrade_file(engine: Engine, revision: str) -> None:
    """Foreign keys are off meanwhile, because rebuilding a parent table would delete its children,
    and are checked before the commit."""
    with engine.connect() as connection:
        # Below SQLAlchemy, whose first statement would begin a transaction: inside one this
        # pragma is ignored without a word.
        driver = connection.connection.cursor()
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                _run(connection, revision)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise StaffError(
                        f"The library was not brought up to date: a row of “{broken[0]}” "
                        f"would point at nothing in “{broken[2]}”. Nothing was changed."
                    )
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def _run(connection: Connection, revision: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
