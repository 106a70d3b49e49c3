from __future__ import annotations

import contextlib
import sqlite3
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from sqlalchemy.exc import OperationalError

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.db.engine import library_engine, release_engine, translated_errors
from kiosk.db.sqlite_uri import sqlite_uri

ODD_NAMES = ["with a space", "数据库", "a#b", "what?", "100%", "a&b=c", "%41", "it's"]


def pragma(engine_path: Path, name: str) -> object:
    engine = library_engine(engine_path)
    with engine.connect() as connection:
        value = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
    engine.dispose()
    return value


@pytest.mark.parametrize(
    ("name", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
def test_a_library_is_durable_and_keeps_its_references(
    tmp_path: Path, name: str, value: object
) -> None:
    assert pragma(tmp_path / "library.sqlite", name) == value


def test_a_failing_transaction_leaves_no_table_behind(tmp_path: Path) -> None:
    engine = library_engine(tmp_path / "library.sqlite")
    with contextlib.suppress(ZeroDivisionError), engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        _ = 1 / 0
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT * FROM sqlite_schema").all() == []
    engine.dispose()


def test_a_writer_takes_its_turn_before_it_reads(tmp_path: Path) -> None:
    engine = library_engine(tmp_path / "library.sqlite")
    other = sqlite3.connect(tmp_path / "library.sqlite", timeout=0, isolation_level=None)
    with engine.begin(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    engine.dispose()


def test_a_reader_stands_beside_a_writer(tmp_path: Path) -> None:
    engine = library_engine(tmp_path / "library.sqlite")
    with engine.begin() as writer:
        writer.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        with engine.connect().execution_options(sqlite_begin="BEGIN") as reader:
            assert reader.exec_driver_sql("SELECT * FROM sqlite_schema").all() == []
    engine.dispose()


@pytest.mark.parametrize("name", ODD_NAMES)
@pytest.mark.skipif(sys.platform == "win32", reason="not every one is a name there")
def test_a_release_is_read_under_any_name_and_never_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "content.sqlite"
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t AS SELECT 7 AS seven")
    connection.close()
    engine = release_engine(path)
    with engine.connect() as opened:
        assert opened.exec_driver_sql("SELECT seven FROM t").scalar() == 7
        with pytest.raises(OperationalError, match="readonly"):
            opened.exec_driver_sql("DELETE FROM t")
    engine.dispose()
    assert [file.name for file in path.parent.iterdir()] == ["content.sqlite"]


def test_a_missing_release_is_not_made_by_opening_it(tmp_path: Path) -> None:
    engine = release_engine(tmp_path / "content.sqlite")
    with pytest.raises(UnavailableError), translated_errors("It cannot be read"):
        engine.connect()
    assert list(tmp_path.iterdir()) == []


def test_whoever_writes_meanwhile_is_said_to(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    engine, other = library_engine(path), sqlite3.connect(path, timeout=0, isolation_level=None)
    with (
        engine.begin(),
        pytest.raises(UnavailableError, match="It failed: another program is writing to it"),
        translated_errors("It failed"),
    ):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    engine.dispose()


def test_damage_is_told_from_a_disk_that_refuses(tmp_path: Path) -> None:
    path = tmp_path / "content.sqlite"
    path.write_bytes(b"no database at all" * 100)
    engine = release_engine(path)
    with (
        pytest.raises(ContentRejectedError, match="not a database"),
        translated_errors("It cannot be read"),
        engine.connect() as connection,
    ):
        connection.exec_driver_sql("SELECT * FROM sqlite_schema")
    engine.dispose()


def test_a_mistake_of_ours_stays_a_mistake_of_ours(tmp_path: Path) -> None:
    engine = library_engine(tmp_path / "library.sqlite")
    with (
        pytest.raises(OperationalError, match="no such table"),
        translated_errors("It cannot be read"),
        engine.connect() as connection,
    ):
        connection.exec_driver_sql("SELECT * FROM nowhere")
    engine.dispose()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/srv/a b/state.sqlite"), "file:///srv/a%20b/state.sqlite"),
        (PureWindowsPath(r"C:\Hall\state.sqlite"), "file:///C:/Hall/state.sqlite"),
        (PureWindowsPath(r"\\office\hall\state.sqlite"), "file:////office/hall/state.sqlite"),
    ],
)
def test_a_uri_of_sqlite_has_no_host(path: PurePath, uri: str) -> None:
    assert sqlite_uri(path) == uri


def test_sqlite_opens_what_stands_behind_four_slashes_and_refuses_a_host(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    sqlite3.connect(path).close()
    sqlite3.connect(f"file:///{path}?mode=ro", uri=True).close()
    with pytest.raises(sqlite3.OperationalError, match="invalid uri authority"):
        sqlite3.connect(f"file://office{path}?mode=ro", uri=True)
