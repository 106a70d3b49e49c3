"""Two people work on one company: both versions side by side, and one of them for each field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import Draft, blank
from kiosk.ui.staff.versions.conflict import settled
from tests.ui.staff.sign_in_stand_in import OFFICE
from tests.ui.staff.staff_window import StaffWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
MINE = {"title": "我的名称", "summary": "我的简介"}


@pytest.fixture
def company(colleague: Editor) -> Reference:
    """The first company of the list."""
    return colleague._store.list_rows(ListQuery("company"))[0].reference


@pytest.fixture
def form(staff: StaffWindow) -> StaffWindow:
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: staff.has("row-0"))
    staff.touch("row-0")
    staff.until(lambda: staff.has("field-title"))
    staff.idle()
    return staff


def type_mine(form: StaffWindow) -> None:
    for name, text in MINE.items():
        form.touch(f"field-{name}")
        QTest.keyClick(form.window, Qt.Key.Key_A, CONTROL)
        form.write(text)


def change_theirs(colleague: Editor, company: Reference, **texts: str) -> Draft:
    draft = colleague.draft(company)
    values = {}
    for name, text in texts.items():
        before = draft[name]
        assert isinstance(before, LocalizedText)
        values[name] = LocalizedText({**before, CHINESE: text})
    return colleague.save(draft.with_values(values)).draft


def chinese(draft: Draft, name: str) -> str:
    text = draft[name]
    assert isinstance(text, LocalizedText)
    return text[CHINESE]


def finish(form: StaffWindow) -> None:
    QTest.keyClick(form.window, Qt.Key.Key_S, CONTROL)


def asked(form: StaffWindow, name: str) -> None:
    """Both versions are shown."""
    form.until(lambda: form.has(name))
    form.idle()


def saved(form: StaffWindow) -> None:
    form.until(lambda: "已完成" in str(form.item("formNotice").property("text")))


@pytest.mark.usefixtures("expected_logs")
def test_each_field_is_mine_or_theirs(
    form: StaffWindow, colleague: Editor, company: Reference
) -> None:
    type_mine(form)
    change_theirs(colleague, company, title="王的名称", summary="王的简介", source="王的来源")
    finish(form)
    asked(form, "conflictDone")
    told = " ".join(form.texts())
    assert "王 ·" in told
    assert "王的来源" not in told  # nobody else has changed that one
    assert not form.item("conflictDone").isEnabled()
    form.touch(f"mine-title/{CHINESE}")
    assert not form.item("conflictDone").isEnabled()
    form.touch(f"theirs-summary/{CHINESE}")
    form.touch("conflictDone")
    saved(form)
    now = colleague.draft(company)
    assert (chinese(now, "title"), chinese(now, "summary")) == ("我的名称", "王的简介")
    assert chinese(now, "source") == "王的来源"
    assert form.item("field-summary").property("text") == "王的简介"
    assert not colleague._store.kept_drafts(OFFICE.id)


@pytest.mark.usefixtures("expected_logs")
def test_by_keyboard_all_are_theirs(
    form: StaffWindow, colleague: Editor, company: Reference
) -> None:
    type_mine(form)
    theirs = change_theirs(colleague, company, title="王的名称", summary="王的简介")
    finish(form)
    asked(form, "conflictDone")
    for _ in range(10):
        if form.focused == "conflictAllTheirs":
            break
        form.key(Qt.Key.Key_Tab)
    form.key(Qt.Key.Key_Return)
    while form.focused != "conflictDone":
        form.key(Qt.Key.Key_Tab)
    form.key(Qt.Key.Key_Return)
    saved(form)
    assert colleague.draft(company).values == theirs.values


@pytest.mark.usefixtures("expected_logs")
def test_it_can_be_decided_later(form: StaffWindow, colleague: Editor, company: Reference) -> None:
    type_mine(form)
    change_theirs(colleague, company, title="王的名称")
    finish(form)
    asked(form, "conflictDone")
    form.key(Qt.Key.Key_Escape)
    assert form.item("field-title").property("text") == MINE["title"]
    assert chinese(colleague.draft(company), "title") == "王的名称"
    finish(form)
    asked(form, "conflictDone")


@pytest.mark.usefixtures("expected_logs")
def test_what_another_has_deleted_is_brought_back_as_one_has_it(
    form: StaffWindow, colleague: Editor, company: Reference
) -> None:
    type_mine(form)
    colleague.delete([company])
    finish(form)
    asked(form, "conflictRestore")
    form.touch("conflictRestore")
    saved(form)
    assert chinese(colleague.draft(company), "title") == MINE["title"]


@pytest.mark.usefixtures("expected_logs")
def test_what_another_has_deleted_may_stay_deleted(
    form: StaffWindow, colleague: Editor, company: Reference
) -> None:
    type_mine(form)
    form.wait(0.7)
    assert colleague._store.kept_drafts(OFFICE.id)
    colleague.delete([company])
    finish(form)
    asked(form, "conflictDrop")
    form.touch("conflictDrop")
    form.until(lambda: form.has("row-0"))
    form.idle()
    assert not colleague._store.kept_drafts(OFFICE.id)
    assert colleague._store.read(company) is None


def test_a_text_is_chosen_language_by_language() -> None:
    mine = blank("company").with_values({"title": LocalizedText({CHINESE: "我", ENGLISH: "mine"})})
    theirs = mine.with_values({"title": LocalizedText({CHINESE: "他", ENGLISH: "theirs"})})
    chosen = {f"title/{CHINESE}": "mine", f"title/{ENGLISH}": "theirs"}
    both = settled(mine, theirs, chosen)
    assert both["title"] == LocalizedText({CHINESE: "我", ENGLISH: "theirs"})
