"""state.sqlite and inbox.sqlite have the declared tables, whatever program wrote them first."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Index, Integer, MetaData, Table, Text

from kiosk.core.errors import UnavailableError
from kiosk.db.inbox import schema as inbox
from kiosk.db.local_database import open_local_database
from kiosk.db.state import schema as state
from tests.db.old_tables import INBOX_STEPS, STATE_STEPS, write_old_database

DATABASES = [
    pytest.param(STATE_STEPS, state.metadata, state.VERSION, id="state"),
    pytest.param(INBOX_STEPS, inbox.metadata, inbox.VERSION, id="inbox"),
]
TABLES = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
COLUMNS = 'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?)'
INDEXES = 'SELECT name, "unique", origin FROM pragma_index_list(?) ORDER BY name'
INDEXED = "SELECT name FROM pragma_index_info(?)"


def shape_of(path: Path) -> dict[str, object]:
    """What SQLite says of the tables of a file."""
    with closing(sqlite3.connect(path)) as database:
        shape: dict[str, object] = {}
        for table, without_rowid in database.execute(TABLES).fetchall():
            indexes = database.execute(INDEXES, (table,)).fetchall()
            shape[table] = (
                without_rowid,
                database.execute(COLUMNS, (table,)).fetchall(),
                [(index, database.execute(INDEXED, index[:1]).fetchall()) for index in indexes],
            )
        shape["version"] = database.execute("PRAGMA user_version").fetchone()
        return shape


@pytest.mark.parametrize(("steps", "metadata", "version"), DATABASES)
def test_an_old_file_becomes_what_a_new_one_is(
    tmp_path: Path, steps: Sequence[str], metadata: MetaData, version: int
) -> None:
    new = tmp_path / "new.sqlite"
    open_local_database(new, metadata, version).dispose()
    wanted = shape_of(new)
    assert set(metadata.tables) == set(wanted) - {"version"}
    for known in range(1, len(steps) + 1):
        old = tmp_path / f"{known}.sqlite"
        write_old_database(old, steps[:known])
        open_local_database(old, metadata, version).dispose()
        assert shape_of(old) == wanted, known


@pytest.mark.parametrize(("steps", "metadata", "version"), DATABASES)
def test_the_version_tells_of_every_change_of_the_tables(
    tmp_path: Path, steps: Sequence[str], metadata: MetaData, version: int
) -> None:
    """Whoever changes a table raises its version and adds to the steps what that does to files."""
    new, shipped = tmp_path / "new.sqlite", tmp_path / "shipped.sqlite"
    open_local_database(new, metadata, version).dispose()
    write_old_database(shipped, steps)
    assert shape_of(shipped) == shape_of(new)


def test_rows_stay_and_what_a_newer_program_left_is_not_touched(tmp_path: Path) -> None:
    path, before, after = tmp_path / "made.sqlite", MetaData(), MetaData()
    Table("note", before, Column("id", Integer, primary_key=True), Column("old", Text))
    Table(
        "note",
        after,
        Column("id", Integer, primary_key=True),
        Column("order", Text),
        Index("note_order", "order"),
    )
    open_local_database(path, before, 1).dispose()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("INSERT INTO note VALUES (7, 'kept')")
    open_local_database(path, after, 2).dispose()
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT * FROM note").fetchall() == [(7, "kept", None)]
    with pytest.raises(UnavailableError, match=r"newer program \(version 2\)"):
        open_local_database(path, before, 1)
    assert len(shape_of(path)["note"][1]) == 3  # type: ignore[index]
