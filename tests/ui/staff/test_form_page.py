"""The form page in the real window: opened from the list, typed into, undone, done, left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.store import LibraryStore
from kiosk.ui.staff.fields.composing import FieldActs
from tests.ui.staff.sign_in_stand_in import WANG
from tests.ui.staff.staff_window import StaffWindow

SUMMARY = "field-summary"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(staff: StaffWindow) -> StaffWindow:
    """The first company is open, come to by the list."""
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: staff.has("row-0"))
    open_first(staff)
    return staff


def open_first(staff: StaffWindow) -> None:
    staff.touch("row-0")
    staff.until(lambda: staff.has(SUMMARY))
    staff.idle()


def typed(staff: StaffWindow, name: str = SUMMARY) -> str:
    return str(staff.item(name).property("text"))


def overwrite(staff: StaffWindow, text: str) -> None:
    """Into the summary, in place of what stands there."""
    staff.touch(SUMMARY)
    QTest.keyClick(staff.window, Qt.Key.Key_A, CONTROL)
    staff.write(text)


def said(staff: StaffWindow) -> str:
    return str(staff.item("formNotice").property("text"))


def stored(store: LibraryStore) -> str:
    key = store.list_rows(ListQuery("company"))[0].reference.key
    found = store.read(Reference("company", key))
    assert found
    text = found.values["summary"]
    assert isinstance(text, LocalizedText)
    return text.resolve(CHINESE)


def test_done_writes_what_was_typed(form: StaffWindow, store: LibraryStore) -> None:
    assert typed(form) == stored(store)
    overwrite(form, "把新能源带回家乡")
    form.touch("formFinish")
    form.until(lambda: "已完成" in said(form))
    assert stored(store) == "把新能源带回家乡"


@pytest.mark.slow
def test_the_keyboard_saves(form: StaffWindow, store: LibraryStore) -> None:
    overwrite(form, "用键盘保存")
    QTest.keyClick(form.window, Qt.Key.Key_S, CONTROL)
    form.until(lambda: "已完成" in said(form))
    assert stored(store) == "用键盘保存"


@pytest.mark.slow
def test_undo_and_redo(form: StaffWindow) -> None:
    before = typed(form)
    assert not form.item("formUndo").isEnabled()
    overwrite(form, "另一句")
    form.touch("formUndo")
    assert typed(form) == before
    form.touch("formRedo")
    assert typed(form) == "另一句"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)],
)
def test_undo_in_a_text_is_the_form_s(
    form: StaffWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    before = typed(form), typed(form, "field-title")
    overwrite(form, "另一句")
    form.touch("field-title")
    form.write("新的")
    title = typed(form, "field-title")
    assert title != before[1]
    QTest.keyClick(form.window, Qt.Key.Key_Z, CONTROL)
    assert (typed(form), typed(form, "field-title")) == ("另一句", before[1])
    QTest.keyClick(form.window, Qt.Key.Key_Z, CONTROL)
    assert (typed(form), typed(form, "field-title")) == before
    QTest.keyClick(form.window, key, modifiers)
    QTest.keyClick(form.window, key, modifiers)
    assert (typed(form), typed(form, "field-title")) == ("另一句", title)


@pytest.mark.slow
def test_undo_goes_to_the_language_and_the_field_of_the_step(form: StaffWindow) -> None:
    form.touch("language-en")
    before = typed(form)
    overwrite(form, "Another one")
    form.touch("language-zh-Hans")
    form.touch("field-title")
    QTest.keyClick(form.window, Qt.Key.Key_Z, CONTROL)
    form.settle()
    assert form.form.property("language") == "en"
    assert (form.focused, typed(form)) == (SUMMARY, before)


@pytest.mark.slow
def test_a_field_that_tab_comes_to_is_in_view(form: StaffWindow) -> None:
    form.item("field-title").forceActiveFocus()
    seen = set()
    for _ in range(120):
        form.key(Qt.Key.Key_Tab)
        if form.focused.startswith("field-"):
            place = form.rect(form.item(form.focused))
            seen.add(form.focused)
            assert place.top() >= 0, form.focused
            assert place.bottom() <= form.window.height(), form.focused
    assert "field-valid_until" in seen


@pytest.mark.slow
@pytest.mark.usefixtures("expected_logs")
@pytest.mark.parametrize(
    ("field", "text", "language"),
    [("title", "", "zh-Hans"), ("title", "", "en"), ("registered_on", "2026-13", "en")],
)
def test_done_brings_what_is_to_be_mended_into_view(
    form: StaffWindow, field: str, text: str, language: str
) -> None:
    form.form.write(field, text)
    form.form.chooseLanguage(language)
    view = form.item("formView")
    view.setProperty("contentY", float(view.property("contentHeight")) - view.height())
    form.touch("formFinish")
    form.idle()
    place = form.rect(form.item(f"field-{field}"))
    assert place.top() > form.rect(view).top()
    assert place.bottom() < form.window.height()


@pytest.mark.slow
@pytest.mark.usefixtures("expected_logs")
def test_what_is_to_be_mended_is_in_view_though_the_form_was_not_laid_out_yet(
    form: StaffWindow,
) -> None:
    acts: object = form.form.acts
    assert isinstance(acts, FieldActs)
    acts.addRow("people")
    form.idle()
    view = form.item("formView")
    form.form.write("summary", "另一句")
    form.form.chooseLanguage("en")
    form.idle()
    form.form.chooseLanguage("zh-Hans")
    form.form.write("title", "伍圆\u202e节能")
    form.form.write("registered_on", "2026-13")
    form.form.finish()
    form.idle()
    assert form.rect(form.item("field-title")).top() > form.rect(view).top()


@pytest.mark.slow
@pytest.mark.usefixtures("expected_logs")
def test_what_is_wrong_is_said_and_not_written(form: StaffWindow, store: LibraryStore) -> None:
    before = stored(store)
    overwrite(form, "长" * 2000)
    form.touch("formFinish")
    form.until(lambda: "要改" in said(form))
    assert any("太长了" in text for text in form.texts())
    assert stored(store) == before


@pytest.mark.slow
def test_who_leaves_comes_back_to_the_same_letter(form: StaffWindow, store: LibraryStore) -> None:
    before = stored(store)
    overwrite(form, "写到一半")
    form.touch("formBack")
    form.until(lambda: form.has("row-0"))
    form.idle()
    open_first(form)
    assert typed(form) == "写到一半"
    assert stored(store) == before


@pytest.mark.slow
def test_locking_loses_nothing(form: StaffWindow) -> None:
    overwrite(form, "锁屏之前")
    form.shell.lock()
    form.idle()
    form.work()
    assert typed(form) == "锁屏之前"


def test_opening_alone_keeps_no_draft(form: StaffWindow) -> None:
    form.touch("language-en")
    form.touch("language-zh-Hans")
    assert not form.item("formUndo").isEnabled()
    assert "草稿" not in said(form)


def test_whoever_signs_in_next_does_not_find_the_form_of_another(
    form: StaffWindow, store: LibraryStore
) -> None:
    before = stored(store)
    overwrite(form, "联络处写到一半")
    form.shell.lock()
    form.shell.admit(WANG)
    form.until(lambda: form.has("row-0"))
    open_first(form)
    assert typed(form) == before


def test_choices_are_offered_by_name(form: StaffWindow) -> None:
    assert form.has("choice-relation-tenant")
    assert form.has("choice-relation-partner")
    assert "入驻企业" in form.texts() or "入驻" in " ".join(form.texts())


def test_how_a_day_is_written_stands_in_its_field_and_is_told_where_it_cannot_be_read(
    form: StaffWindow,
) -> None:
    day = form.item("field-valid_until")
    day.setProperty("text", "")
    form.settle()
    assert "2026-12-31 18:00" in form.texts()
    day.setProperty("text", "年底")
    form.settle()
    assert "看不懂，请写成 2026-12-31 18:00 这样。" in form.texts()
    registered = form.item("field-registered_on")
    registered.setProperty("text", "2020年5月")
    form.settle()
    assert "看不懂，请写成 2026-12-31 这样。" in form.texts()
