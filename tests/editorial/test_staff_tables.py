"""Nothing that staff do gets into a release, and all of it moves to a server with the library."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Engine, Table, Text, insert, update

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.db.library import account_tables
from kiosk.db.library.changes.history import media_in_log
from kiosk.db.library.move import move_library
from kiosk.db.library.opening import open_library
from kiosk.db.library.staff_tables import metadata, scheduled_publishing
from kiosk.db.library.store import LibraryStore, reading
from kiosk.db.models.base import LocalizedTextType
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import CONTENT, release_folder
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import blank
from kiosk.editorial.plan.commands import lay_underlay
from tests.db.postgresql import Server
from tests.db.stations import NOW
from tests.editorial.conftest import Clock
from tests.editorial.pad import Pad
from tests.editorial.releases import release_bytes

UNFINISHED = "只在草稿里"


def test_a_release_holds_nothing_of_accounts_drafts_log_or_bin(
    editor: Editor, store: LibraryStore, library: Engine, tmp_path: Path
) -> None:
    company = editor.draft(Reference("company", store.find_unique("company", "maniu")))
    other = company.with_values({"title": LocalizedText({CHINESE: UNFINISHED})})
    editor.keep_draft(other)
    number = editor.save(other, UNFINISHED).change_set
    editor.undo(number)
    page = editor.save(blank("page").with_values({"title": LocalizedText({CHINESE: UNFINISHED})}))
    editor.delete([page.draft.reference])
    content = release_bytes(library, tmp_path / "release")
    for word in (UNFINISHED, editor.account.name, "hall-1"):
        assert word.encode() not in content
    with sqlite3.connect(":memory:") as release:
        release.deserialize(content)
        tables = {name for (name,) in release.execute("SELECT name FROM sqlite_schema")}
    release.close()
    assert tables & set(metadata.tables) == set()


MEANT = {"kind", "role"}
"""Columns whose words the library reads again."""


def free_text(table: Table) -> list[Column[Any]]:
    """The columns into which anything may be written while the library stays one."""
    return [
        one
        for one in table.columns
        if isinstance(one.type, Text | LocalizedTextType)
        and not (one.primary_key or one.foreign_keys or one.name in MEANT)
    ]


MARKED = [
    table
    for table in (*metadata.sorted_tables, *account_tables.metadata.sorted_tables)
    if free_text(table)
]


def mark_all(library: Engine) -> None:
    """Write a mark of its own into every such column."""
    with library.begin() as connection:
        for table in MARKED:
            marks = {one.name: mark_of(one) for one in free_text(table)}
            assert connection.execute(update(table).values(marks)).rowcount, f"{table} is empty"


def mark_of(column: Column[Any]) -> object:
    mark = f"mark-{column.table.name}-{column.name}"
    return mark if isinstance(column.type, Text) else LocalizedText({CHINESE: mark})


def test_no_word_of_any_table_of_staff_gets_into_a_release(
    station: DataFolder, editor: Editor, store: LibraryStore, library: Engine
) -> None:
    with ExitStack() as stack:
        pad = Pad(station, stack)
        pad.invited()
        pad.joined()
    company = editor.draft(Reference("company", store.find_unique("company", "maniu")))
    title = company["title"]
    assert isinstance(title, LocalizedText)
    editor.save(company.with_values({"title": LocalizedText({**title, CHINESE: "新"})}))
    editor.keep_draft(company)
    editor.delete([editor.save(blank("page").with_values({"title": title})).draft.reference])
    lay_underlay(editor, "1", None, Underlay("1", "7", 0, 0, 40))
    store.search("新")
    with library.begin() as connection:
        words = dict.fromkeys(("account_id", "account", "notes", "stopped_by"), "")
        connection.execute(insert(scheduled_publishing).values(due_at=NOW, **words))
        words = dict.fromkeys(("account", "station", "act", "detail"), "")
        connection.execute(insert(account_tables.act).values(at=NOW, **words))
    mark_all(library)
    number = build_release(library, station, NOW)
    assert number == 2
    files = [file for file in release_folder(station, number).rglob("*") if file.is_file()]
    assert any(file.name == CONTENT for file in files)
    assert [file for file in files if b"mark-" in file.read_bytes()] == []


def test_the_change_log_moves_to_a_server_with_the_library(
    station: DataFolder, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = open_library(station)
    editor = Editor(LibraryStore(here), Account("王", "王", Role.EDITOR), "hall-1")
    draft = blank("page").with_values({"title": LocalizedText({CHINESE: "新"})})
    binned = editor.save(draft).draft.reference
    deletion = editor.delete([binned])
    here.dispose()
    with server.new_database() as name:
        monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url(name))
        move_library(station)
        there = open_library(station)
        moved = Editor(LibraryStore(there), Account("李", "李", Role.EDITOR), "office")
        other = moved.save(draft).draft.reference
        assert other != binned
        moved.delete([other])
        moved.undo(deletion)
        assert moved.draft(binned)["title"] == LocalizedText({CHINESE: "新"})
        there.dispose()


def test_the_files_of_deleted_media_are_kept_for_ninety_days(
    editor: Editor, store: LibraryStore, library: Engine, clock: Clock
) -> None:
    pictures = [Reference("media", key) for key in store.read_many("media")]
    needed = {use.used for use in store.uses_of(pictures) if use.required}
    unneeded = next(one for one in pictures if one not in needed)
    asset = editor.draft(unneeded)
    name = BlobName(str(asset["sha256"]), str(asset["suffix"]))
    before = clock.now - timedelta(days=1)
    editor.delete([unneeded])
    with reading(library) as connection:
        assert name in media_in_log(connection, before)
        assert name not in media_in_log(connection, clock.now)
