"""The form that is open follows what others make of its company, while nothing is typed in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.content.values import Reference
from kiosk.editorial.commands import Editor
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_form_conflict import change_theirs, chinese, company, form

__all__ = ["company", "form"]

CONTROL = Qt.KeyboardModifier.ControlModifier


def title(form: StaffWindow) -> str:
    return str(form.item("field-title").property("text"))


def notice(form: StaffWindow) -> str:
    return str(form.form.property("notice"))


def test_it_shows_what_somebody_else_has_written(
    form: StaffWindow, colleague: Editor, company: Reference
) -> None:
    before = title(form)
    change_theirs(colleague, company, title="别处的名称")
    form.until(lambda: title(form) == "别处的名称")
    assert notice(form) == "updated"
    assert any("别处" in text and "最新" in text for text in form.texts())
    form.idle()
    QTest.keyClick(form.window, Qt.Key.Key_Z, CONTROL)
    assert title(form) == before, "one step back is what stood there"


def test_an_undo_in_the_history_is_seen_in_the_form(
    form: StaffWindow, colleague: Editor, company: Reference
) -> None:
    before = title(form)
    form.touch("field-title")
    QTest.keyClick(form.window, Qt.Key.Key_A, CONTROL)
    form.write("我的名称")
    QTest.keyClick(form.window, Qt.Key.Key_S, CONTROL)
    form.until(lambda: notice(form) == "saved")
    form.idle()
    number = colleague._store.newest_change_set()
    form.touch("rail-history")
    form.until(lambda: form.has(f"undo-{number}"))
    form.idle()
    form.touch(f"undo-{number}")
    form.until(lambda: chinese(colleague.draft(company), "title") == before)
    form.idle()
    form.touch("rail-content")
    form.until(lambda: form.has("field-title"))
    form.until(lambda: title(form) == before)


def test_what_is_typed_stays(form: StaffWindow, colleague: Editor, company: Reference) -> None:
    form.touch("field-title")
    QTest.keyClick(form.window, Qt.Key.Key_A, CONTROL)
    form.write("写到一半")
    change_theirs(colleague, company, title="别处的名称")
    form.wait(1.0)
    form.idle()
    assert title(form) == "写到一半"


def test_what_somebody_else_has_deleted_leads_back_to_the_list(
    form: StaffWindow, colleague: Editor, company: Reference
) -> None:
    colleague.delete([company])
    form.until(lambda: form.has("row-0"))
    form.idle()
    assert not form.has("field-title")
