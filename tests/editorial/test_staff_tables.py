"""Nothing that staff do gets into a release, and all of it moves to a server with the library."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName
from kiosk.db.library.changes.history import media_in_log
from kiosk.db.library.move import move_library
from kiosk.db.library.opening import open_library
from kiosk.db.library.staff_tables import metadata
from kiosk.db.library.store import LibraryStore, reading
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import blank
from tests.db.postgresql import Server
from tests.editorial.conftest import Clock
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
