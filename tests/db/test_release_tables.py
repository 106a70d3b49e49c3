"""A release is signed and goes to every station: it holds the tables that are named, no others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Column, Engine, Integer, Table, Text, insert, inspect

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.engine import release_engine
from kiosk.db.models import Base
from kiosk.db.models.keys import deleted_with
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import CONTENT, RENEWED, open_current, release_folder
from kiosk.db.release.media import media_of_release
from kiosk.db.release.renew import REVISIONS, renew
from kiosk.db.release.tables import RELEASE_TABLES, TABLES_BY_DEPENDENCY
from tests.db.stations import NOW
from tests.db.test_release_renewal import old_station

SEARCH_TABLES = {
    "search_entry",
    "search_index",
    # what FTS5 keeps for an index without content
    "search_index_config",
    "search_index_data",
    "search_index_idx",
}
PUBLISHED = {table.name for table in RELEASE_TABLES} | SEARCH_TABLES


def tables_in(content: Path) -> set[str]:
    engine = release_engine(content)
    try:
        return set(inspect(engine).get_table_names())
    finally:
        engine.dispose()


@pytest.fixture
def note_table() -> Iterator[Table]:
    """A table of staff's own that the library's metadata have meanwhile."""
    table = Table(
        "staff_note",
        Base.metadata,
        Column("id", Integer, primary_key=True),
        Column("portrait_id", Integer, deleted_with("media_asset.id")),
        Column("note", Text),
    )
    yield table
    Base.metadata.remove(table)


def test_a_release_has_exactly_the_tables_that_are_named(station: DataFolder) -> None:
    assert tables_in(open_current(station).database) == PUBLISHED


def test_each_table_is_named_once_and_after_those_it_refers_to() -> None:
    assert len({table.name for table in RELEASE_TABLES}) == len(RELEASE_TABLES)
    assert set(TABLES_BY_DEPENDENCY) == set(RELEASE_TABLES)
    seen: set[Table] = set()
    for table in TABLES_BY_DEPENDENCY:
        assert {key.column.table for key in table.foreign_keys} <= seen | {table}
        seen.add(table)


def test_a_table_that_only_the_library_has_does_not_reach_a_release(
    station: DataFolder, library: Engine, note_table: Table
) -> None:
    note_table.create(library)
    with library.begin() as connection:
        connection.execute(insert(note_table).values(id=1, portrait_id=1, note="never published"))
    before = open_current(station).database.read_bytes()
    assert build_release(library, station, NOW) == 1
    (station.releases / "000001" / CONTENT).unlink()  # so that it is written anew
    number = build_release(library, station, NOW)
    content = release_folder(station, number) / CONTENT
    assert tables_in(content) == PUBLISHED
    assert b"never published" not in content.read_bytes()
    assert content.read_bytes() == before
    assert media_of_release(content)


@pytest.mark.parametrize("schema", REVISIONS)
@pytest.mark.usefixtures("note_table")
def test_nor_a_release_that_is_renewed(tmp_path: Path, schema: int) -> None:
    station = old_station(tmp_path / "old", schema)
    renew(station, 7)
    assert tables_in(release_folder(station, 7) / RENEWED / CONTENT) == PUBLISHED
