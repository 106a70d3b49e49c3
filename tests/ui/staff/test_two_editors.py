"""Two people edit the library of a PostgreSQL server at once, each in a window of `kiosk staff`:
one sees within two seconds what the other has done, and nobody's work is written over."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.move import move_library
from kiosk.db.library.store import LibraryStore
from kiosk.ui.staff.library import station_store
from tests.db.conftest import server
from tests.db.postgresql import Server
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import OFFICE, WANG
from tests.ui.staff.staff_window import StaffWindow

__all__ = ["server"]

SEEN_SECONDS = 2.0

COLLEAGUE = """
import sys, time
from pathlib import Path
from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.library import station_store

store = station_store(DataFolder(Path(sys.argv[1])))
editor = Editor(store, Account("li", "李", Role.EDITOR), "office")
draft = editor.draft(Reference("company", sys.argv[2]))
print("ready", flush=True)
title = LocalizedText({**draft["title"], CHINESE: sys.stdin.readline().strip()})
editor.save(draft.with_values({"title": title}))
print(time.monotonic(), flush=True)
store.engine.dispose()
"""


@pytest.fixture(scope="module")
def moved(server: Server, sample_station: Path) -> Iterator[str]:
    """The name of a database into which the sample library was moved."""
    with server.new_database() as name:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("KIOSK_LIBRARY__URL", server.url(name))
            move_library(DataFolder(sample_station))
        yield name


@pytest.fixture
def served(
    server: Server, moved: str, station_copy: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DataFolder]:
    """A data folder whose library is on the server."""
    station_copy.library.unlink()
    with server.new_database(moved) as name:
        monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url(name))
        yield station_copy


@pytest.fixture
def store(served: DataFolder) -> Iterator[LibraryStore]:
    opened = station_store(served)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def open_list(served: DataFolder, open_staff: OpenStaff) -> Callable[[Account], StaffWindow]:
    """Opens windows in which somebody has the list of companies before them."""

    def open_one(who: Account) -> StaffWindow:
        assert not served.library.exists()
        staff = open_staff()
        staff.work()
        staff.shell.admit(who)
        staff.touch("rail-content")
        staff.until(lambda: staff.has("row-0"))
        for _ in range(4):
            staff.idle()
        return staff

    return open_one


@pytest.fixture
def one(open_list: Callable[[Account], StaffWindow]) -> StaffWindow:
    return open_list(OFFICE)


@pytest.fixture
def other(open_list: Callable[[Account], StaffWindow]) -> StaffWindow:
    return open_list(WANG)


def first(store: LibraryStore) -> Reference:
    return store.list_rows(ListQuery("company"))[0].reference


def seconds_until(true: Callable[[], bool], since: float) -> float:
    until(true, 20)
    return time.monotonic() - since


def write(staff: StaffWindow, field: str, text: str) -> None:
    """Into a field of the first company, and done."""
    staff.window.requestActivate()
    staff.touch("row-0")
    staff.until(lambda: staff.has(field))
    staff.idle()
    staff.touch(field)
    QTest.keyClick(staff.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    staff.write(text)
    QTest.keyClick(staff.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    staff.until(lambda: staff.form.property("notice") in ("saved", "conflict"))


def test_what_is_done_in_one_window_is_seen_in_the_other(
    one: StaffWindow, other: StaffWindow
) -> None:
    write(one, "field-title", "并肩科技")
    assert seconds_until(lambda: "并肩科技" in other.texts(), time.monotonic()) < SEEN_SECONDS
    write(other, "field-title", "携手科技")
    one.touch("formBack")
    assert seconds_until(lambda: "携手科技" in one.texts(), time.monotonic()) < SEEN_SECONDS


def test_what_another_process_does_is_seen(
    one: StaffWindow, store: LibraryStore, served: DataFolder
) -> None:
    command = [sys.executable, "-c", COLLEAGUE, str(served.root), first(store).key]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as colleague:
        assert colleague.stdin
        assert colleague.stdout
        assert colleague.stdout.readline() == "ready\n"
        colleague.stdin.write("隔壁科技\n")
        colleague.stdin.flush()
        until(lambda: "隔壁科技" in one.texts(), 20)
        seen = time.monotonic()
        saved = float(colleague.stdout.readline())
    assert seen - saved < SEEN_SECONDS


def test_who_changes_other_fields_keeps_what_the_colleague_wrote(
    one: StaffWindow, other: StaffWindow, store: LibraryStore
) -> None:
    other.touch("row-0")
    other.until(lambda: other.has("field-summary"))
    other.idle()
    write(one, "field-title", "并肩科技")
    other.window.requestActivate()
    other.touch("field-summary")
    QTest.keyClick(other.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    other.write("另一位写的")
    QTest.keyClick(other.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    other.until(lambda: other.form.property("notice") == "saved")
    stored = store.read(first(store))
    assert stored
    texts = [stored.values[name] for name in ("title", "summary")]
    assert [it.get(CHINESE) for it in texts if isinstance(it, LocalizedText)] == [
        "并肩科技",
        "另一位写的",
    ]
    who = {change_set.account for change_set in store.change_sets()}
    assert who == {OFFICE.name, WANG.name}
