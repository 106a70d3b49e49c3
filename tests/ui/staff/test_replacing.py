"""Find and replace over all texts, by real touches and keys on the staff window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, texts_in
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow

TERM = "对口帮扶测试词"
PAGES = 3


@pytest.fixture
def colleague(store: LibraryStore) -> Editor:
    return Editor(store, Account("li", "李", Role.EDITOR), "office")


@pytest.fixture
def voices(colleague: Editor, store: LibraryStore) -> list[Reference]:
    """Three voices whose texts have the term, the first twice, and one of them in English too."""
    found = [Reference("voice", key) for key in list(store.read_many("voice"))[:PAGES]]
    for number, one in enumerate(found):
        text = f"第{number}段：{TERM}要继续。" + (f"{TERM}有成效。" if number == 0 else "")
        english = {ENGLISH: f"Paired Aid {TERM}"} if number == 1 else {}
        draft = colleague.draft(one)
        colleague.save(draft.with_values({"text": LocalizedText({CHINESE: text, **english})}))
    return found


@pytest.fixture
def page(staff: StaffWindow, voices: list[Reference]) -> StaffWindow:
    """The page is open, and all places of the term are there."""
    assert voices
    open_page(staff)
    find(staff, TERM, 5)
    return staff


def open_page(staff: StaffWindow) -> None:
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: bool(staff.content.property("loaded")))
    staff.touch("findAndReplace")
    settle(staff)


def settle(staff: StaffWindow) -> None:
    for _ in range(3):
        staff.idle()


def find(staff: StaffWindow, text: str, count: int) -> None:
    QTest.keyClick(staff.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    staff.settle()
    assert staff.focused == "soughtText"
    staff.write(text)
    until(lambda: places(staff) == count)
    settle(staff)


def places(staff: StaffWindow) -> int:
    return int(staff.item("places").property("count"))


def rows_of(staff: StaffWindow, begin: str) -> list[int]:
    """The numbers of the places whose rows begin so."""
    rows = [int(name.removeprefix("place-")) for name in staff.names("place-")]
    return [
        row for row in rows if str(staff.item(f"place-{row}").property("plain")).startswith(begin)
    ]


def summary(staff: StaffWindow) -> str:
    return str(staff.item("replacingSummary").property("text"))


def notice(staff: StaffWindow) -> str:
    until(lambda: staff.has("replacingNotice"))
    return str(staff.item("replacingNotice").property("text"))


def replace_with(staff: StaffWindow, text: str) -> None:
    staff.touch("newText")
    staff.write(text)
    staff.touch("replaceChosen")


def holding(store: LibraryStore, text: str) -> int:
    """How often a text stands anywhere in the library."""
    return sum(
        one.count(text)
        for kind in store.contents().values()
        for values in kind.values()
        for _path, localized in texts_in(values)
        for one in localized.values()
    )


def test_a_term_is_replaced_everywhere_as_one_change_and_undone_by_a_tap(
    page: StaffWindow, store: LibraryStore
) -> None:
    assert summary(page) == "将修改 5 处，涉及 3 项内容"
    before = store.contents()
    newest = store.newest_change_set()
    replace_with(page, "东西部协作")
    assert notice(page) == "已替换 5 处"
    assert (holding(store, TERM), holding(store, "东西部协作要继续")) == (0, PAGES)
    assert store.newest_change_set() == newest + 1
    until(lambda: places(page) == 0)
    page.touch("replacingUndo")
    until(lambda: notice(page) == "已撤销")
    assert store.contents() == before
    until(lambda: places(page) == 5)


def test_a_place_shows_what_stands_around_it_and_where_it_is(
    page: StaffWindow, store: LibraryStore, voices: list[Reference]
) -> None:
    title = store.labels(voices)[voices[0]].title.resolve(CHINESE)
    first, second = rows_of(page, "第0段")
    assert second == first + 1
    row = page.item(f"place-{second}")
    assert row.property("plain") == f"第0段：{TERM}要继续。{TERM}有成效。"
    assert str(row.property("marked")).endswith(f"{TERM}</b></a>有成效。")
    assert row.property("where") == f"他们说 · 正文（中文） · {title}"


def test_only_ticked_places_change(page: StaffWindow, store: LibraryStore) -> None:
    page.touch("tickPlace-0")
    assert summary(page) == "将修改 4 处，涉及 3 项内容"
    page.touch("tickAll")
    assert summary(page) == "将修改 5 处，涉及 3 项内容"
    page.touch("tickAll")
    assert summary(page) == "没有勾选任何位置"
    assert not page.item("replaceChosen").isEnabled()
    page.touch(f"tickPlace-{rows_of(page, '第0段')[1]}")
    assert summary(page) == "将修改 1 处，涉及 1 项内容"
    replace_with(page, "新词")
    assert notice(page) == "已替换 1 处"
    assert (holding(store, TERM), holding(store, "新词有成效")) == (4, 1)
    page.touch("replacingUndo")
    until(lambda: notice(page) == "已撤销")
    until(lambda: places(page) == 5)
    assert summary(page) == "将修改 1 处，涉及 1 项内容"


def test_the_keyboard_goes_all_the_way(page: StaffWindow, store: LibraryStore) -> None:
    page.item("places").forceActiveFocus()
    page.settle()
    page.key(Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert summary(page) == "将修改 4 处，涉及 3 项内容"
    page.key(Qt.Key.Key_Return)
    until(lambda: page.has("formPage"))
    page.touch("formBack")
    until(lambda: page.has("replacingPage"))
    assert summary(page) == "将修改 4 处，涉及 3 项内容", "what was unticked stays so"
    replace_with(page, "新词")
    until(lambda: holding(store, TERM) == 1)
    page.item("places").forceActiveFocus()
    QTest.keyClick(page.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: holding(store, TERM) == 5)
    page.key(Qt.Key.Key_Escape)
    assert page.has("contentPage")


def test_a_row_opens_the_form_in_its_language_and_what_is_a_files_on_the_page_of_files(
    staff: StaffWindow, store: LibraryStore, colleague: Editor, voices: list[Reference]
) -> None:
    picture = store.list_media()[0].reference
    draft = colleague.draft(picture)
    colleague.save(draft.with_values({"alt": LocalizedText({CHINESE: TERM})}))
    open_page(staff)
    find(staff, TERM, 6)
    staff.touch(f"place-{rows_of(staff, 'Paired')[0]}")
    until(lambda: staff.has("formPage"))
    assert staff.form.property("language") == ENGLISH
    assert staff.form.property("title") == store.labels(voices)[voices[1]].title.resolve(CHINESE)
    staff.touch("formBack")
    until(lambda: staff.has("replacingPage"))
    staff.touch(f"place-{rows_of(staff, TERM)[0]}")
    until(lambda: staff.shell.property("page") == "media")


def test_the_rail_leads_from_a_form_and_from_the_places_back_to_the_list(
    page: StaffWindow, voices: list[Reference]
) -> None:
    page.touch(f"place-{rows_of(page, 'Paired')[0]}")
    until(lambda: page.has("formPage"))
    page.form.write("text", "Not finished")
    page.touch("rail-content")
    until(lambda: page.has("contentPage"))
    page.shell.openItem("voice", voices[1].key)
    until(lambda: page.has("formPage"))
    assert page.form.draft
    assert "Not finished" in str(page.form.draft["text"])
    page.touch("formBack")
    page.touch("findAndReplace")
    until(lambda: page.has("replacingPage"))
    page.touch("rail-content")
    until(lambda: page.has("contentPage"))


def test_what_holds_the_text_again_is_not_replaced_twice_by_mistake(
    page: StaffWindow, store: LibraryStore
) -> None:
    replace_with(page, f"{TERM}工作")
    until(lambda: summary(page) == "没有勾选任何位置")
    assert places(page) == 5
    assert not page.item("replaceChosen").isEnabled()
    page.touch("replacingUndo")
    until(lambda: summary(page) == "将修改 5 处，涉及 3 项内容")
    assert holding(store, f"{TERM}工作") == 0


def test_one_language_and_the_case_narrow_the_places(page: StaffWindow) -> None:
    page.touch(f"searchLanguage-{ENGLISH}")
    until(lambda: places(page) == 1)
    page.touch("searchAllLanguages")
    until(lambda: places(page) == 5)
    QTest.keyClick(page.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.write("paired aid")
    until(lambda: places(page) == 0)
    page.touch("matchCase")
    until(lambda: places(page) == 1)


def test_a_place_that_a_colleague_has_changed_meanwhile_is_told_and_nothing_is_replaced(
    page: StaffWindow,
    store: LibraryStore,
    colleague: Editor,
    voices: list[Reference],
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    page.touch("newText")
    page.write("新词")
    draft = colleague.draft(voices[2])
    colleague.save(draft.with_values({"text": LocalizedText({CHINESE: "别的话"})}))
    page.touch("replaceChosen")
    until(lambda: "刚被别人改过" in notice(page))
    assert notice(page).startswith("有 1 处")
    assert (holding(store, "新词"), holding(store, TERM)) == (0, 4)
    until(lambda: places(page) == 4)
    assert "could not be replaced" in expected_logs.text


def test_a_text_that_would_become_too_long_is_named(
    page: StaffWindow,
    store: LibraryStore,
    voices: list[Reference],
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    replace_with(page, "长" * 20_000)
    title = store.labels(voices)[voices[0]].title.resolve(CHINESE)
    assert f"“{title}”" in notice(page)
    assert holding(store, TERM) == 5
    assert "could not be replaced" in expected_logs.text


@pytest.mark.parametrize("size", ["1920x1080", "1366x768", "1080x1920"])
def test_what_one_touches_is_large_enough(
    open_staff: OpenStaff, voices: list[Reference], size: str
) -> None:
    assert voices
    staff = open_staff(size)
    open_page(staff)
    find(staff, TERM, 5)
    unit = min(staff.window.width(), staff.window.height()) / 1080
    buttons = staff.items("QQuickAbstractButton")
    assert len(buttons) > 12
    for button in buttons:
        place = staff.rect(button)
        assert place.height() >= 64 * unit - 1.5, (button.objectName(), place)
        assert place.right() <= staff.window.width() + 1, (button.objectName(), place)
