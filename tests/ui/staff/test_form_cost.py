"""What one letter costs the thread of the window: a company, and a page of thirty sections."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Row, Value
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import blank
from kiosk.ui.staff.library import station_store
from tests.ui.staff.staff_window import StaffWindow

Record = Callable[[str, object], None]

LETTERS = 60
BUDGET_MS = 4.0
SECTIONS = 30


@pytest.fixture
def long_page(station_copy: DataFolder) -> str:
    """The key of a page of thirty sections."""
    store = station_store(station_copy)
    section: dict[str, Value] = {"title": LocalizedText({"zh-Hans": "一段"}), "icon": ""}
    sections = tuple(
        Row({**section, "text": LocalizedText({"zh-Hans": f"第{number}段" * 60})})
        for number in range(SECTIONS)
    )
    title = LocalizedText({"zh-Hans": "长页", "en": "Long page"})
    new = blank("page").with_values({"title": title, "sections": sections})
    saved = Editor(store, Account("9", "王", Role.EDITOR), "办公室").save(new)
    store.engine.dispose()
    return saved.draft.key


def cost_of_a_letter(staff: StaffWindow, field: str, record: Record) -> float:
    """The median of milliseconds of this thread that a key takes, its drawing aside."""
    staff.item(field).forceActiveFocus()
    staff.settle()
    taken = []
    for _ in range(LETTERS):
        begun = thread_time()
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, staff.window, Qt.Key.Key_A, "a", Qt.KeyboardModifier.NoModifier
        )
        taken.append((thread_time() - begun) * 1000)
    record(f"{field}_ms", round(statistics.median(taken), 2))
    return statistics.median(taken)


def test_a_letter_in_a_company(staff: StaffWindow, record_property: Record) -> None:
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: staff.has("row-0"))
    staff.touch("row-0")
    staff.until(lambda: staff.has("field-summary"))
    staff.idle()
    assert cost_of_a_letter(staff, "field-summary", record_property) < BUDGET_MS


@pytest.mark.parametrize("field", ["field-title", "field-sections/29/text"])
def test_a_letter_in_a_page_of_thirty_sections(
    staff: StaffWindow, long_page: str, field: str, record_property: Record
) -> None:
    staff.work()
    staff.shell.openItem("page", long_page)
    staff.until(lambda: staff.has("field-title"))
    staff.idle()
    assert cost_of_a_letter(staff, field, record_property) < BUDGET_MS
