"""The board of languages, by real touches and keys on the staff window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.texts.board import TRANSLATED_SECTIONS, BoardQuery, TextState, read_board
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def colleague(store: LibraryStore) -> Editor:
    return Editor(store, Account("li", "李", Role.EDITOR), "office")


def title(chinese: str, english: str = "") -> dict[str, LocalizedText]:
    return {"title": LocalizedText({CHINESE: chinese, ENGLISH: english})}


@pytest.fixture
def stale(colleague: Editor, store: LibraryStore) -> Reference:
    """A company whose Chinese title alone has changed."""
    reference = store.list_rows(ListQuery("company"))[0].reference
    draft = colleague.draft(reference)
    draft = colleague.save(draft.with_values(title("旧名称公司", "Old Name"))).draft
    colleague.save(draft.with_values(title("新名称公司", "Old Name")))
    return reference


def open_board(staff: StaffWindow) -> None:
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: bool(staff.content.property("loaded")))
    staff.touch("showLanguages")
    until(lambda: rows(staff) > 0)
    settle(staff)


def settle(staff: StaffWindow) -> None:
    for _ in range(4):
        staff.idle()


def rows(staff: StaffWindow) -> int:
    return int(staff.item("board").property("count"))


def titles(staff: StaffWindow) -> list[str]:
    names = [name for name in staff.names("boardRow-") if not name.endswith("--1")]
    return [str(staff.item(name).property("title")) for name in names]


def counts(staff: StaffWindow, language: str = ENGLISH) -> str:
    return str(staff.item(f"boardCounts-{language}").property("text"))


def test_every_thing_with_texts_has_a_row_and_every_language_a_count(
    staff: StaffWindow, store: LibraryStore
) -> None:
    open_board(staff)
    number = sum(
        len(store.list_rows(ListQuery(one.kind, dated=one.dated))) for one in TRANSLATED_SECTIONS
    )
    assert rows(staff) == number
    board = read_board(store, BoardQuery(), ())
    complete = board.counts[CHINESE][TextState.COMPLETE]
    assert counts(staff, CHINESE).startswith(f"{complete} 已齐")
    assert "boardLanguage-mn-Mong" not in staff.names("boardLanguage-"), "it is no hall's language"


def test_a_stale_translation_is_told_and_marked_as_checked(
    staff: StaffWindow, store: LibraryStore, stale: Reference
) -> None:
    open_board(staff)
    assert "1 待更新" in counts(staff)
    staff.touch("boardState-stale")
    until(lambda: rows(staff) == 1)
    settle(staff)
    assert titles(staff) == ["新名称公司"]
    assert "1 项待更新" in staff.texts()
    staff.touch("boardCheck-0-1")
    until(lambda: rows(staff) == 0)
    settle(staff)
    assert stale not in store.stale_texts()
    assert "待更新" not in counts(staff)
    assert str(staff.item("languagesNotice").property("text")) == "已核对：新名称公司"


def test_what_nobody_has_checked_is_told_marked_and_unmarked_again(
    staff: StaffWindow, store: LibraryStore, colleague: Editor
) -> None:
    reference = store.list_rows(ListQuery("company"))[0].reference
    colleague.save(colleague.draft(reference).with_values(title("新译公司", "New words")))
    open_board(staff)
    assert "1 待核对" in counts(staff)
    staff.touch("boardState-unchecked")
    until(lambda: rows(staff) == 1)
    settle(staff)
    assert titles(staff) == ["新译公司"]
    staff.touch("boardCheck-0-1")
    until(lambda: rows(staff) == 0)
    settle(staff)
    assert store.unchecked_texts() == {}
    staff.touch("languagesUndo")
    until(lambda: rows(staff) == 1)
    assert list(store.unchecked_texts()) == [reference]


def test_what_a_colleague_translates_is_followed(
    staff: StaffWindow, store: LibraryStore, colleague: Editor
) -> None:
    reference = store.list_rows(ListQuery("company"))[0].reference
    draft = colleague.draft(reference)
    draft = colleague.save(draft.with_values(title("没有英文的公司"))).draft
    open_board(staff)
    staff.touch("boardSection-company")
    until(lambda: rows(staff) == len(store.list_rows(ListQuery("company"))))
    staff.touch("boardState-missing")
    settle(staff)
    until(lambda: "没有英文的公司" in titles(staff))
    missing = rows(staff)
    colleague.save(draft.with_values(title("没有英文的公司", "Company")))
    until(lambda: "没有英文的公司" not in titles(staff))
    assert rows(staff) == missing - 1


def test_the_keyboard_opens_a_row_comes_back_to_it_and_marks(
    staff: StaffWindow, store: LibraryStore, stale: Reference
) -> None:
    open_board(staff)
    staff.touch("boardState-stale")
    until(lambda: rows(staff) == 1)
    staff.item("board").forceActiveFocus()
    staff.key(Qt.Key.Key_Return)
    until(lambda: staff.has("formPage"))
    assert str(staff.item("formTitle").property("text")) == "新名称公司"
    staff.touch("formBack")
    until(lambda: staff.has("languagesPage"))
    staff.item("board").forceActiveFocus()
    staff.key(Qt.Key.Key_Space)
    settle(staff)
    assert stale in store.stale_texts(), "in the column of Chinese nothing is stale"
    staff.key(Qt.Key.Key_Right, Qt.Key.Key_Space)
    until(lambda: stale not in store.stale_texts())
    staff.key(Qt.Key.Key_Escape)
    assert staff.has("contentPage")


def test_a_tap_on_a_language_opens_the_form_at_the_first_text_to_be_done_there(
    staff: StaffWindow, stale: Reference
) -> None:
    opened: list[tuple[str, str, str, str]] = []
    staff.content.textOpened.connect(lambda *place: opened.append(place))
    open_board(staff)
    staff.touch("boardState-stale")
    until(lambda: rows(staff) == 1)
    settle(staff)
    staff.touch("boardCell-0-1")
    assert opened == [(stale.kind, stale.key, "title", ENGLISH)]
    until(lambda: staff.has("formPage"))
    assert staff.form.property("language") == ENGLISH
    staff.touch("formBack")
    until(lambda: staff.has("languagesPage"))
    staff.touch("boardCell-0-0")
    until(lambda: staff.form.property("language") == CHINESE)
    assert opened[1:] == [(stale.kind, stale.key, "", CHINESE)]


def test_all_complete_shows_what_lacks_nothing_in_any_language(
    staff: StaffWindow, store: LibraryStore, colleague: Editor, stale: Reference
) -> None:
    half = Reference("voice", next(iter(store.read_many("voice"))))
    colleague.save(colleague.draft(half).with_values(title("没有英文的人")))
    open_board(staff)
    staff.touch("boardState-complete")
    board = read_board(store, BoardQuery(state="complete"), ())
    until(lambda: rows(staff) == len(board.rows))
    assert {row.state(one) for row in board.rows for one in board.languages} == {TextState.COMPLETE}
    everything = {row.reference for row in read_board(store, BoardQuery(), ()).rows}
    assert everything - {row.reference for row in board.rows} == {half, stale}


@pytest.mark.parametrize("size", ["1920x1080", "1366x768", "1080x1920"])
def test_what_one_touches_is_large_enough(
    open_staff: OpenStaff, stale: Reference, size: str
) -> None:
    assert stale
    staff = open_staff(size)
    open_board(staff)
    unit = min(staff.window.width(), staff.window.height()) / 1080
    buttons = staff.items("QQuickAbstractButton")
    assert len(buttons) > 20
    for button in buttons:
        place = staff.rect(button)
        assert place.height() >= 64 * unit - 1.5, (button.objectName(), place)
