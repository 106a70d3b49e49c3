"""The versions of a company: listed, any two compared word by word, one put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery
from kiosk.editorial.commands import Editor
from tests.ui.staff.staff_window import StaffWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST, SECOND = "把新能源带回家乡", "把节能环保带回家乡，也带来就业"


@pytest.fixture
def company(colleague: Editor) -> Reference:
    """The first company of the list, changed twice."""
    reference = colleague._store.list_rows(ListQuery("company"))[0].reference
    for text in (FIRST, SECOND):
        write(colleague, reference, text)
    return reference


def write(editor: Editor, reference: Reference, text: str) -> None:
    editor.save(editor.draft(reference).with_values({"summary": LocalizedText({CHINESE: text})}))


def summary(editor: Editor, reference: Reference) -> str:
    text = editor.draft(reference)["summary"]
    assert isinstance(text, LocalizedText)
    return text[CHINESE]


@pytest.fixture
def versions(staff: StaffWindow, company: Reference) -> StaffWindow:
    """The versions of that company."""
    staff.work()
    staff.shell.openItem(company.kind, company.key)
    staff.until(lambda: staff.has("field-summary"))
    staff.idle()
    staff.touch("formVersions")
    staff.until(lambda: staff.has("version-0"))
    staff.idle()
    return staff


def compared(staff: StaffWindow) -> set[str]:
    """The words that stand out."""
    found = set()
    for text in staff.texts():
        found |= {part.partition("<")[0] for part in text.split('">')[1:]}
    return found


def test_the_newest_two_are_compared_word_by_word(versions: StaffWindow) -> None:
    told = versions.item("version-0").property("text")
    assert told.startswith("现在")
    assert "王" in told
    assert compared(versions) == {"新能源", "节能环保", "，也带来就业"}


def test_any_two_are_compared(versions: StaffWindow) -> None:
    versions.touch("version-0")
    assert not compared(versions)
    versions.touch("version-2")
    versions.idle()
    assert any(FIRST in text for text in versions.texts())
    assert not any(SECOND in text for text in versions.texts())


def test_an_earlier_one_is_put_back_and_that_can_be_taken_back(
    versions: StaffWindow, colleague: Editor, company: Reference
) -> None:
    versions.touch("versionRestore")
    versions.until(lambda: "恢复" in str(versions.item("formNotice").property("text")))
    assert summary(colleague, company) == FIRST
    assert versions.item("field-summary").property("text") == FIRST
    versions.touch("formUndo")
    versions.touch("formFinish")
    versions.until(lambda: summary(colleague, company) == SECOND)


def test_what_was_typed_before_it_was_put_back_is_one_step_away(
    staff: StaffWindow, company: Reference
) -> None:
    staff.work()
    staff.shell.openItem(company.kind, company.key)
    staff.until(lambda: staff.has("field-summary"))
    staff.idle()
    staff.touch("field-summary")
    QTest.keyClick(staff.window, Qt.Key.Key_A, CONTROL)
    staff.write("写到一半")
    staff.touch("formVersions")
    staff.until(lambda: staff.has("versionRestore"))
    staff.touch("versionRestore")
    staff.until(lambda: staff.item("field-summary").property("text") == FIRST)
    staff.touch("formUndo")
    assert staff.item("field-summary").property("text") == "写到一半"


def test_before_the_first_change_it_was_as_it_came(
    versions: StaffWindow, colleague: Editor, company: Reference
) -> None:
    versions.touch("version-0")
    versions.touch("version-2")
    assert "第一次修改之前" in versions.item("version-2").property("text")
    versions.touch("versionRestore")
    versions.until(lambda: summary(colleague, company) not in (FIRST, SECOND))


def test_what_nobody_has_changed_says_so(staff: StaffWindow, colleague: Editor) -> None:
    other = colleague._store.list_rows(ListQuery("company"))[1].reference
    staff.work()
    staff.shell.openItem(other.kind, other.key)
    staff.until(lambda: staff.has("field-summary"))
    staff.touch("formVersions")
    staff.until(lambda: any("没有改过" in text for text in staff.texts()))
    staff.key(Qt.Key.Key_Escape)
    assert staff.has("field-summary")
