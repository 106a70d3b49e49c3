"""Copies of databases are of one moment, whoever writes meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.db.database_copies import copy_at_one_moment
from kiosk.db.engine import library_engine

NAMES = ("one.sqlite", "other.sqlite")


@pytest.fixture
def databases(tmp_path: Path) -> list[Path]:
    """Two in WAL, in which something was written that no checkpoint has moved."""
    for name in NAMES:
        engine = library_engine(tmp_path / name)
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE note (words TEXT)")
            connection.exec_driver_sql("INSERT INTO note VALUES ('before')")
        engine.dispose()
    return [tmp_path / name for name in NAMES]


def write(path: Path, words: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("INSERT INTO note VALUES (?)", (words,))


def notes(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        return [words for (words,) in database.execute("SELECT words FROM note")]


def before_each_copy(monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]) -> None:
    class Connection(sqlite3.Connection):
        def backup(self, target: sqlite3.Connection, **options: Any) -> None:
            act()
            super().backup(target, **options)

    connect = sqlite3.connect

    def connected(*arguments: Any, **options: Any) -> sqlite3.Connection:
        return connect(*arguments, factory=Connection, **options)

    monkeypatch.setattr(sqlite3, "connect", connected)


def test_what_is_written_while_they_are_copied_is_in_none(
    databases: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_to_all() -> None:
        for path in databases:
            write(path, "meanwhile")

    (tmp_path / "copies").mkdir()
    before_each_copy(monkeypatch, write_to_all)
    copy_at_one_moment(databases, tmp_path / "copies")
    monkeypatch.undo()
    for path in databases:
        assert notes(path) == ["before", "meanwhile", "meanwhile"]
        assert notes(tmp_path / "copies" / path.name) == ["before"]
    assert sorted(path.name for path in (tmp_path / "copies").iterdir()) == sorted(NAMES)


def test_a_damaged_database_is_named(databases: list[Path], tmp_path: Path) -> None:
    databases[1].write_bytes(b"this is no database" * 1000)
    (tmp_path / "copies").mkdir()
    with pytest.raises(ContentRejectedError, match=r"other\.sqlite cannot be copied"):
        copy_at_one_moment(databases, tmp_path / "copies")


def test_a_folder_that_is_missing_is_told(databases: list[Path], tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match=r"one\.sqlite cannot be copied"):
        copy_at_one_moment(databases, tmp_path / "missing")
