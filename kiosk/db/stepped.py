"""Databases that this PC writes for itself: their tables came to be by steps in SQL, counted in
SQLite's `user_version` (docs/adr/0008)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine

from kiosk.core.errors import UnavailableError
from kiosk.db.engine import disposed_on_error, state_engine


def open_stepped(path: Path, steps: Sequence[str]) -> Engine:
    """The engine of a database, created or brought up to date.

    Raises:
        UnavailableError: a newer program has written it.
        OSError, SQLAlchemyError: the disk refuses; for `translated`.
    """
    with disposed_on_error(state_engine(path)) as engine:
        _bring_up_to_date(engine, path, steps)
    return engine


def _bring_up_to_date(engine: Engine, path: Path, steps: Sequence[str]) -> None:
    with engine.begin() as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        if version > len(steps):
            raise UnavailableError(f"{path} was written by a newer program (version {version})")
        for step in steps[version:]:
            for statement in filter(str.strip, step.split(";")):
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version={len(steps)}")
