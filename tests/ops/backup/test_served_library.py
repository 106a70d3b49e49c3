"""A library on a server is in the backup as a file, from which it comes back to a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, select

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.account_tables import metadata as accounts
from kiosk.db.library.fields.writing import issue_number
from kiosk.db.library.move import TABLES, move_library
from kiosk.db.library.opening import open_file, open_served
from kiosk.db.library.staff_tables import issued_key
from kiosk.db.models import Item
from tests.db.conftest import server
from tests.db.postgresql import Server
from tests.ops.backup.halls import backed_up, restored

__all__ = ["server"]


@pytest.fixture
def databases(server: Server) -> Iterator[tuple[str, str]]:
    with server.new_database() as one, server.new_database() as other:
        yield server.url(one), server.url(other)


def rows_of(library: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, but the notes about numbers, which sequences take the place of."""
    tables = [table for table in (*TABLES, *accounts.sorted_tables) if table is not issued_key]
    with library.connect() as connection:
        found = {table.name: _rows(connection, table) for table in tables}
    library.dispose()
    return found


def _rows(connection: Connection, table: object) -> list[tuple[object, ...]]:
    return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)  # type: ignore[call-overload]


def issue(library: Engine) -> int:
    with library.begin() as connection:
        number = issue_number(connection, Item.__table__)  # type: ignore[arg-type]
    library.dispose()
    return number


def test_it_comes_back_as_a_file_and_to_another_server(
    hall: DataFolder,
    databases: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = databases
    monkeypatch.setenv("KIOSK_LIBRARY__URL", first)
    move_library(hall)
    hall.library.unlink()
    before = rows_of(open_served(first))
    issued = [issue(open_served(first)) for _ in range(3)][-1]  # to rows that came to nothing
    backed_up(hall, tmp_path / "stick")
    assert not hall.library.exists()
    restored(tmp_path / "stick", tmp_path / "data")
    folder = DataFolder(tmp_path / "data")
    assert rows_of(open_file(folder)) == before
    monkeypatch.setenv("KIOSK_LIBRARY__URL", second)
    assert move_library(folder) > 0
    assert rows_of(open_served(second)) == before
    assert issue(open_served(second)) > issued
    assert issue(open_file(folder)) > issued


def test_what_lies_here_from_before_the_move_is_not_taken_for_the_library(
    hall: DataFolder,
    databases: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KIOSK_LIBRARY__URL", databases[0])
    move_library(hall)
    server = open_served(databases[0])
    with server.begin() as connection:
        connection.exec_driver_sql('UPDATE hall SET address = \'{"zh-Hans": "只在服务器"}\'')
    server.dispose()
    backed_up(hall, tmp_path / "stick")
    restored(tmp_path / "stick", tmp_path / "data")
    library = open_file(DataFolder(tmp_path / "data"))
    with library.connect() as connection:
        address = connection.exec_driver_sql("SELECT address FROM hall").scalar_one()
    library.dispose()
    assert "只在服务器" in address


def test_a_server_that_is_away_makes_no_backup(
    hall: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_LIBRARY__URL", "postgresql+psycopg://kiosk@127.0.0.1:9/hall")
    with pytest.raises(UnavailableError, match="The library"):
        backed_up(hall, tmp_path / "stick")
