"""What staff see before they publish, who may, and how a release says who it was."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import hash_file
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.installed import CHECKSUM, open_current, read_current
from kiosk.db.state.quarantine import Quarantine
from kiosk.db.state.store import StateStore
from kiosk.editorial.cells import Cell, cells
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import blank
from kiosk.editorial.fields import FieldType
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.publishing.differences import Happened
from kiosk.editorial.publishing.preflight import Check
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.ops.commands.long_command import CancelledError, LeftError
from kiosk.ops.publishing.publish import publish_library
from kiosk.ops.publishing.publish_process import PublishProcess
from kiosk.sync.progress import Progress
from tests.db.stations import NOW

PUBLISHER = Account("li", "李", Role.PUBLISHER)
EDITOR = Account("wang", "王", Role.EDITOR)


@pytest.fixture
def publishing(station: DataFolder) -> Publishing:
    return Publishing(station, lambda: NOW)


def company(store: LibraryStore, number: int = 0) -> Reference:
    return Reference("company", list(store.read_many("company"))[number])


@pytest.mark.parametrize(
    ("problem", "check", "stopped"),
    [("stalled", Check.TOO_HEAVY, False), ("unplayable", Check.UNPLAYABLE, True)],
)
def test_a_film_that_stood_still_here_is_told_and_one_that_no_pc_plays_stops(
    publishing: Publishing,
    store: LibraryStore,
    station: DataFolder,
    problem: str,
    check: Check,
    stopped: bool,
) -> None:
    film = next(iter(store.read_many("film").values())).values
    media = film["media"]
    assert isinstance(media, Reference)
    asset = store.read_many("media", [media.key])[media.key].values
    state = StateStore(station.state)
    quarantine = Quarantine(state)
    for _ in range(2):
        quarantine.note_failure(f"{asset['sha256']}{asset['suffix']}", problem)
    state.close()
    pending = publishing.look(store)
    assert pending.stopped is stopped
    found = {one.check for one in pending.findings} & {Check.TOO_HEAVY, Check.UNPLAYABLE}
    assert found == {check}


def test_a_change_is_told_with_its_cells_its_picture_and_who_has_made_it(
    publishing: Publishing, store: LibraryStore, editor: Editor
) -> None:
    assert publishing.look(store).changes == ()
    draft = editor.draft(company(store))
    title = draft["title"]
    assert isinstance(title, LocalizedText)
    editor.save(draft.with_values({"title": LocalizedText({**title, ENGLISH: "New name"})}))
    pending = publishing.look(store)
    (change,) = pending.changes
    assert change.difference.happened is Happened.CHANGED
    assert change.account == "王"
    assert not change.follows
    assert change.picture is not None
    assert change.picture.is_file()
    assert change.cells == (Cell("title", FieldType.TEXT, title[ENGLISH], "New name", ENGLISH),)
    assert (pending.in_force, pending.next_number) == (1, 2)
    assert not pending.stopped
    assert pending.links > 100
    assert pending.new_bytes == 0


def test_once_published_nothing_waits_of_a_company_that_has_little_more_than_a_name(
    publishing: Publishing, station: DataFolder, store: LibraryStore, editor: Editor
) -> None:
    """A release has the first character of its name as its mark."""
    title = LocalizedText({CHINESE: "草原云", ENGLISH: "Grassland Cloud"})
    editor.save(blank("company").with_values({"title": title, "published": True}))
    assert len(publishing.look(store).changes) == 1
    publish_library(station, "", "李", as_json=True, clock_is_right=True)
    assert read_current(station) == 2
    assert publishing.look(store).changes == ()
    assert not publishing.unpublished(store)


def test_what_only_refers_to_something_hidden_comes_last(
    publishing: Publishing, store: LibraryStore, editor: Editor
) -> None:
    editor.set_field([Reference("project", next(iter(store.read_many("project"))))], "published",
                     value=False)  # fmt: skip
    first, *rest = publishing.look(store).changes
    assert first.difference.happened is Happened.HIDDEN
    assert rest
    assert all(one.follows for one in rest)


def test_the_count_follows_edits_the_release_and_the_clock(
    station: DataFolder, store: LibraryStore, editor: Editor
) -> None:
    clock = [NOW]
    publishing = Publishing(station, lambda: clock[0])
    assert not publishing.unpublished(store)
    one, other = company(store), company(store, 1)
    editor.set_field([one], "published", value=False)
    assert publishing.unpublished(store)
    number = editor.undo(store.change_sets()[0].number)
    assert number
    assert not publishing.unpublished(store)
    editor.set_field([other], "valid_until", NOW + timedelta(days=1))
    before = len(publishing.unpublished(store))
    clock[0] += timedelta(days=2)
    assert len(publishing.unpublished(store)) >= before > 0
    assert publishing.look(store).changes[0].difference.happened in tuple(Happened)


def test_a_release_with_other_tables_does_not_keep_anybody_from_publishing(
    station: DataFolder, store: LibraryStore, publishing: Publishing
) -> None:
    content = open_current(station).database
    with closing(sqlite3.connect(content)) as database:
        database.execute("ALTER TABLE company DROP COLUMN telephone")
    content.with_name(CHECKSUM).write_text(hash_file(content), "ascii")
    found = publishing.look(store)
    assert found.in_force == 0
    assert len(found.changes) == len(publishing.unpublished(store)) > 0


def test_visitors_see_what_the_release_in_force_shows_now(
    station: DataFolder, store: LibraryStore, publishing: Publishing
) -> None:
    over, early, hidden, kept = (company(store, number) for number in range(4))
    seen = publishing.on_screen()
    assert {over, early, hidden, kept} <= seen
    content = open_current(station).database
    with closing(sqlite3.connect(content)) as database:
        past, future = ("2000-01-01 00:00:00.000000", "2100-01-01 00:00:00.000000")
        database.execute("UPDATE item SET valid_until = ? WHERE id = ?", (past, over.key))
        database.execute("UPDATE item SET valid_from = ? WHERE id = ?", (future, early.key))
        database.execute("UPDATE item SET published = 0 WHERE id = ?", (hidden.key,))
        database.commit()
    content.with_name(CHECKSUM).write_text(hash_file(content), "ascii")
    assert publishing.on_screen() == seen, "what is released never changes: it is read once"
    assert Publishing(station).on_screen() == seen - {over, early, hidden}


def test_an_editor_may_neither_publish_nor_put_a_release_in_force(
    publishing: Publishing, station: DataFolder
) -> None:
    with pytest.raises(NotPermittedError, match="publisher"):
        publishing.start(EDITOR, "")
    with pytest.raises(NotPermittedError):
        publishing.put_in_force(EDITOR, 1)
    assert read_current(station) == 1
    with pytest.raises(StaffError, match="not installed"):
        publishing.put_in_force(PUBLISHER, 7)


def test_cells_of_rows_say_which_row_and_what_of_it() -> None:
    text = LocalizedText({CHINESE: "电话"})
    before = {"figures": (Row({"label": text, "value": text}),)}
    after = {"figures": (Row({"label": text, "value": LocalizedText({CHINESE: "传真"})}),)}
    assert cells("company", before, after, lambda _: "") == (
        Cell("figures", FieldType.TEXT, "电话", "传真", CHINESE, 1, "value"),
    )
    gone = cells("company", before, {"figures": ()}, lambda _: "")
    assert [(one.row_field, one.before, one.after) for one in gone] == [
        ("label", "电话", ""),
        ("value", "电话", ""),
    ]


def test_what_is_referred_to_is_named_and_a_flag_is_yes_or_no() -> None:
    room = Reference("place", "3")
    before: Values = {"published": False, "place": None, "slug": "a"}
    after: Values = {"published": True, "place": room, "slug": "b"}
    assert {
        (one.field, one.before, one.after)
        for one in cells("company", before, after, {room: "一号厅"}.__getitem__)
    } == {("published", "no", "yes"), ("place", "", "一号厅")}


# The process


def script(tmp_path: Path, body: str) -> PublishProcess:
    """A process that writes what the body says, in place of `kiosk publish`."""
    file = tmp_path / "publish.py"
    file.write_text(body, "utf-8")
    return PublishProcess(
        "王", "新的", command=lambda *options: [sys.executable, str(file), *options]
    )


PROGRESS = (
    '{"step": "upload", "files": 1, "all_files": 2, "bytes": 5, "all_bytes": 9, '
    '"rate": 1, "remaining": null}'
)


def test_progress_is_told_and_then_what_was_published(tmp_path: Path) -> None:
    heard: list[Progress] = []
    body = f"""
import sys
assert sys.argv[1:] == ["publish", "--json", "--by=王", "--notes=新的"], sys.argv
print('{PROGRESS}', flush=True)
print('{{"release": 42, "new": true, "missing_glyphs": []}}')
"""
    assert script(tmp_path, body).wait(heard.append) == (42, True)
    assert [one.bytes for one in heard] == [5]


def test_a_refusal_is_told_in_its_own_words(tmp_path: Path) -> None:
    body = "import sys; sys.stderr.write('The key is not here.'); sys.exit(5)"
    with pytest.raises(StaffError, match="The key is not here"):
        script(tmp_path, body).wait(lambda _: None)


def test_it_can_be_cancelled_and_it_can_be_left_to_itself(tmp_path: Path) -> None:
    process = script(tmp_path, "import time; time.sleep(60)")
    process.cancel()
    with pytest.raises(CancelledError):
        process.wait(lambda _: None)
    left = script(tmp_path, "import time; time.sleep(60)")
    left.leave()
    with pytest.raises(LeftError):
        left.wait(lambda _: None)
    left.cancel()
