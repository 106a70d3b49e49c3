"""A library on a server that goes away while somebody types: nothing is lost, and it is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Values
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.move import move_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.library import station_store
from tests.db.postgresql import Server, running_server
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import OFFICE
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_form import COLLEAGUE, Form

CONTROL = Qt.KeyboardModifier.ControlModifier
SUMMARY = "field-summary"

pytestmark = pytest.mark.usefixtures("expected_logs")


@pytest.fixture
def server() -> Iterator[Server]:
    """One that may be stopped."""
    with running_server() as running:
        yield running


@pytest.fixture
def served(
    server: Server, station_copy: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DataFolder]:
    """A station whose library is on the server."""
    with server.new_database() as database:
        monkeypatch.setenv("KIOSK_LIBRARY__URL", server.url(database))
        move_library(station_copy)
        yield station_copy


@pytest.fixture
def store(served: DataFolder) -> Iterator[LibraryStore]:
    opened = station_store(served)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def company(store: LibraryStore) -> Reference:
    return store.list_rows(ListQuery("company"))[0].reference


@pytest.fixture
def form(application: QGuiApplication, open_staff: OpenStaff, company: Reference) -> StaffWindow:
    return opened(open_staff(), company)


def opened(staff: StaffWindow, company: Reference) -> StaffWindow:
    staff.work()
    staff.shell.openItem(company.kind, company.key)
    staff.until(lambda: staff.has(SUMMARY))
    staff.idle()
    return staff


def overwrite(staff: StaffWindow, text: str) -> None:
    staff.touch(SUMMARY)
    QTest.keyClick(staff.window, Qt.Key.Key_A, CONTROL)
    staff.write(text)


def said(staff: StaffWindow) -> str:
    return str(staff.item("formNotice").property("text"))


def summary(values: Values) -> str:
    text = values["summary"]
    assert isinstance(text, LocalizedText)
    return text[CHINESE]


def kept(store: LibraryStore, company: Reference) -> str:
    """What the library has of the draft."""
    draft = store.kept_drafts(OFFICE.id).get(company)
    return summary(draft.values) if draft else ""


def test_what_is_typed_is_kept_here_and_brought_in_when_it_is_back(
    form: StaffWindow, server: Server, store: LibraryStore, company: Reference, served: DataFolder
) -> None:
    overwrite(form, "先写一点")
    form.until(lambda: kept(store, company) == "先写一点")
    server.stop()
    overwrite(form, "服务器不在的时候写的")
    until(lambda: "这台电脑" in said(form), 15)
    assert len(list(served.drafts.iterdir())) == 1
    server.start()
    until(lambda: "又连上了" in said(form), 15)
    assert kept(store, company) == "服务器不在的时候写的"
    until(lambda: not list(served.drafts.iterdir()))
    form.touch("formFinish")
    form.until(lambda: "已完成" in said(form))
    stored = store.read(company)
    assert stored
    assert summary(stored.values) == "服务器不在的时候写的"
    assert not store.kept_drafts(OFFICE.id)


def test_done_while_it_is_away_says_so_and_can_be_done_again(
    form: StaffWindow, server: Server, store: LibraryStore, company: Reference
) -> None:
    server.stop()
    overwrite(form, "按了完成")
    form.touch("formFinish")
    until(lambda: "再按一次" in said(form), 15)
    server.start()
    until(lambda: "又连上了" in said(form), 15)
    form.touch("formFinish")
    form.until(lambda: "已完成" in said(form))
    form.wait(4)  # what waited is not written again behind it
    assert not store.kept_drafts(OFFICE.id)


def test_what_was_typed_survives_the_end_of_staff_mode(
    application: QGuiApplication, server: Server, served: DataFolder
) -> None:
    first = Form(served)
    first.open()
    server.stop()
    first.model.write("summary", "还没存进去")
    until(lambda: first.model.property("notice") == "kept-here", 15)
    first.close()
    server.start()
    again = Form(served)
    again.open()
    assert again.line("summary")["text"] == "还没存进去"
    until(lambda: not list(served.drafts.iterdir()))
    again.close()


def test_changes_that_were_made_meanwhile_are_told_afterwards(
    form: StaffWindow, server: Server, store: LibraryStore, company: Reference
) -> None:
    told: list[frozenset[Reference]] = []
    form.library.changed.connect(told.append)
    server.stop()
    server.start()
    editor = Editor(store, COLLEAGUE, "办公室")
    editor.save(editor.draft(company).with_values({"source": LocalizedText({CHINESE: "王"})}))
    until(lambda: frozenset({company}) in told, 15)
