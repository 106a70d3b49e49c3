"""The form of a company of the library: opened, typed into, kept, left, done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import ENGLISH, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.form.form import ROLES, FormViewModel
from kiosk.ui.staff.library import StaffLibrary, station_store
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel
from tests.ui.hand import until, wait
from tests.ui.staff.sign_in_stand_in import OFFICE

COLLEAGUE = Account("9", "王", Role.EDITOR)


class Form:
    """A form over a library of its own, as QML sees it."""

    def __init__(self, folder: DataFolder) -> None:
        self.worker = Worker()
        self.library = StaffLibrary(self.worker, lambda: station_store(folder), "入口大屏")
        self.library.admit(OFFICE)
        self.model = FormViewModel(self.library, folder)
        self.store = station_store(folder)
        self.key = next(iter(self.store.read_many("company")))
        self.reference = Reference("company", self.key)

    def open(self) -> None:
        self.model.open("company", self.key)
        until(lambda: bool(self.model.property("isOpen")))

    def close(self) -> None:
        self.model.close()
        self.worker.close()
        self.library.close()
        self.store.engine.dispose()
        shiboken6.delete(self.model)  # in this thread: its timers may be running
        shiboken6.delete(self.library)

    def line(self, path: str) -> dict[str, object]:
        lines: object = self.model.lines
        assert isinstance(lines, RowsModel)
        first = Qt.ItemDataRole.UserRole + 1
        for row in range(lines.rowCount()):
            index = lines.index(row)
            told = {name: lines.data(index, first + at) for at, name in enumerate(ROLES)}
            if told["path"] == path:
                return told
        raise AssertionError(path)

    def told(self, notice: str) -> None:
        until(lambda: self.model.property("notice") == notice)

    def summary(self) -> LocalizedText:
        stored = self.store.read(self.reference)
        assert stored
        text = stored.values["summary"]
        assert isinstance(text, LocalizedText)
        return text


@pytest.fixture
def form(application: QGuiApplication, station_copy: DataFolder) -> Iterator[Form]:
    form = Form(station_copy)
    yield form
    form.close()


def test_a_text_is_changed_in_one_language_by_one_change(form: Form) -> None:
    before = form.summary()
    form.open()
    form.model.chooseLanguage(ENGLISH)
    form.model.write("summary", "Saves energy")
    form.model.finish()
    form.told("saved")
    assert form.summary() == LocalizedText({**before, ENGLISH: "Saves energy"})
    assert len(form.store.change_sets()) == 1
    assert not form.store.kept_drafts(OFFICE.id)


def test_what_is_typed_is_kept_within_a_second(form: Form) -> None:
    form.open()
    form.model.write("summary", "半句")
    wait(0.9)
    (kept,) = form.store.kept_drafts(OFFICE.id).values()
    assert kept.values["summary"]["zh-Hans"] == "半句"  # type: ignore[index,call-overload]
    assert form.summary()["zh-Hans"] != "半句"


def test_who_leaves_comes_back_to_what_was_typed_and_can_take_it_back(form: Form) -> None:
    form.open()
    before = form.line("summary")["text"]
    form.model.write("summary", "半句")
    form.model.leave()
    assert not form.model.property("isOpen")
    form.open()
    assert form.line("summary")["text"] == "半句"
    form.model.undo()
    assert form.line("summary")["text"] == before
    form.model.redo()
    assert form.line("summary")["text"] == "半句"


def test_what_breaks_a_rule_is_told_at_its_field_and_nothing_is_saved(
    form: Form, expected_logs: pytest.LogCaptureFixture
) -> None:
    form.open()
    form.model.write("title", "")
    assert form.line("title")["problem"] == "required"
    form.model.finish()
    form.told("problems")
    assert not form.store.change_sets()
    assert "title" in expected_logs.text


def test_somebody_else_s_change_of_the_same_field_is_not_overwritten(
    form: Form, expected_logs: pytest.LogCaptureFixture
) -> None:
    form.open()
    editor = Editor(form.store, COLLEAGUE, "办公室")
    theirs = editor.draft(form.reference)
    editor.save(theirs.with_values({"summary": LocalizedText({"zh-Hans": "别人的"})}))
    form.model.write("summary", "我的")
    form.model.finish()
    form.told("conflict")
    assert form.summary()["zh-Hans"] == "别人的"
    assert "somebody else" in expected_logs.text


def test_letters_typed_while_it_is_saved_stay(form: Form) -> None:
    form.open()
    form.model.write("summary", "一")
    form.model.finish()
    form.model.write("summary", "一二")
    form.told("saved")
    assert form.line("summary")["text"] == "一二"
    form.model.finish()
    until(lambda: form.summary()["zh-Hans"] == "一二")
