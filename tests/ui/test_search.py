"""Search by hand: what is offered, what is found while one writes, and where it leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.core.content.localized_text import ENGLISH
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.state.store import read_state
from kiosk.db.state.usage import usage_counts
from kiosk.ui.viewmodels.pages.search import STOPPED_MS
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import HallWindow
from tests.ui.looks import complaints

FIELD = "searchField"


@pytest.fixture
def search(hall: HallWindow) -> HallWindow:
    hall.begin()
    hall.open("search")
    return hall


def text(search: HallWindow) -> str:
    return str(search.item(FIELD).property("text"))


def open_and_come_back(search: HallWindow, name: str) -> None:
    search.touch(name)
    assert search.page == "Company"
    search.touch("back")


def test_the_page_begins_in_the_field_with_the_keyboard_and_something_to_look_for(
    search: HallWindow,
) -> None:
    assert search.focused == FIELD
    assert not search.covered.isEmpty()
    assert "suggestion-0" in search.names("suggestion-")
    words = search.item("suggestion-0").property("text")
    search.touch("suggestion-0")
    assert text(search) == words
    assert search.names("found-")


def test_keys_find_by_the_first_letters_of_pinyin_and_a_touch_opens_what_is_found(
    search: HallWindow,
) -> None:
    search.touch_key("k")
    search.touch_key("j")
    assert search.names("found-company-")
    assert search.names("found-project-")
    assert any("<b>科技</b>" in shown for shown in search.texts())
    name = search.names("found-company-")[0]
    open_and_come_back(search, name)
    assert text(search) == "kj"
    assert name in search.names("found-company-"), "the way back leads to what was found"


@pytest.mark.parametrize("asked", ["keji", "kj"])
def test_pinyin_finds_the_companies_that_characters_find(search: HallWindow, asked: str) -> None:
    search.write("科技")
    found = search.names("found-company-")
    assert found
    search.touch("clear")
    search.write(asked)
    assert search.names("found-company-") == found


def test_all_of_one_kind_and_back_to_a_few_of_each(search: HallWindow) -> None:
    search.write("科技")
    few = search.names("found-company-")
    search.touch("all-company")
    assert set(few) < set(search.names("found-company-"))
    assert not search.names("found-project-")
    search.touch("allKinds")
    assert search.names("found-company-") == few
    assert search.names("found-project-")


def test_the_way_back_leads_to_all_of_one_kind(search: HallWindow) -> None:
    search.write("科技 ")
    search.touch("all-company")
    found = search.names("found-")
    open_and_come_back(search, found[-1])
    assert search.names("found-") == found


def test_where_nothing_is_found_it_is_said_and_something_is_offered(search: HallWindow) -> None:
    search.write("<b>qqqq")
    assert search.item("nothing").property("text") == "没有找到“<b>qqqq”"
    assert search.names("suggestion-")
    search.touch("clear")
    assert text(search) == ""
    assert not search.has("nothing")
    assert search.focused == FIELD


@pytest.mark.parametrize("before", ["中", "𠮷", "𬭎𠮷"])
def test_what_is_composed_stands_where_the_cursor_is(search: HallWindow, before: str) -> None:
    search.write(before + "龘")
    search.key(Qt.Key.Key_Left)
    search.compose("qq'q")
    assert search.item("nothing").property("text") == f"没有找到“{before}qqq龘”"
    search.write("齉")
    assert text(search) == f"{before}齉龘"


def test_what_is_inserted_into_a_full_field_takes_nothing_of_it_away(search: HallWindow) -> None:
    full = "q" * search.item(FIELD).parentItem().property("longest")
    search.write(full)
    search.key(Qt.Key.Key_Home)
    search.write("𠮷")
    assert text(search) == full


def test_a_search_that_leads_nowhere_is_counted_once_and_not_its_words(search: HallWindow) -> None:
    def counted() -> list[int]:
        state = read_state(search.state)
        try:
            counts = usage_counts(state)
        finally:
            state.dispose()
        return [one.count for one in counts if one.what == UsageKind.SEARCH_WITHOUT_RESULT]

    search.write("qq")
    search.write("qq")
    search.wait(STOPPED_MS / 1000 + 0.2)
    search.visit.leave()
    search.until(lambda: counted() == [1])
    files = list(search.state.parent.glob("state.sqlite*"))
    assert len(files) > 1, "what was written last lies beside the database"
    assert not any(b"qqqq" in file.read_bytes() for file in files)


def test_the_language_changes_what_is_said_and_keeps_what_was_asked(search: HallWindow) -> None:
    search.write("keji")
    found = search.names("found-company-")
    search.visit.chooseLanguage(ENGLISH)
    search.settle()
    assert text(search) == "keji"
    assert search.names("found-company-") == found
    assert "Inner Mongolia Wuhuan Agricultural Technology Co., Ltd." in search.texts()


def test_the_next_visitor_finds_nothing_of_it(search: HallWindow) -> None:
    search.write("科技")
    search.visit.leave()
    search.settle()
    assert not QGuiApplication.inputMethod().isVisible()
    search.begin()
    search.open("search")
    assert text(search) == ""
    assert not search.names("found-")


@pytest.fixture(params=["1920x1080", "1366x768"])
def seated(open_hall: OpenHall, request: pytest.FixtureRequest) -> HallWindow:
    hall = open_hall(request.param)
    hall.begin()
    hall.access.choose("seated", True)
    hall.open("search")
    return hall


def stands_between_field_and_keyboard(hall: HallWindow, name: str) -> bool:
    place = hall.rect(hall.item(name))
    frame = hall.rect(hall.item(FIELD).parentItem())
    return frame.bottom() < place.top() and place.bottom() < hall.covered.top()


@pytest.mark.parametrize("large", [False, True])
def test_somebody_seated_has_what_is_found_in_a_row_above_the_keyboard(
    seated: HallWindow, large: bool
) -> None:
    seated.access.choose("largeText", large)
    seated.settle()
    assert complaints(seated) == []
    words = seated.item("suggestion-0").property("text")
    seated.touch("suggestion-0")
    assert text(seated) == words
    assert seated.focused == FIELD
    seated.touch("clear")
    seated.write("科技")
    assert complaints(seated) == []
    name = seated.names("found-company-")[0]
    assert stands_between_field_and_keyboard(seated, name)
    open_and_come_back(seated, name)
    assert text(seated) == "科技"


def test_the_row_stays_above_the_words_that_pinyin_offers(seated: HallWindow) -> None:
    keys = seated.covered
    seated.touch_key("k")
    seated.touch_key("j")
    assert seated.covered.top() < keys.top(), "words are offered above the keys"
    name = seated.names("found-company-")[0]
    assert stands_between_field_and_keyboard(seated, name)
    open_and_come_back(seated, name)
    assert text(seated) == "kj"


def test_without_the_keyboard_somebody_seated_has_cards_within_reach(seated: HallWindow) -> None:
    seated.write("科技")
    QGuiApplication.inputMethod().hide()
    seated.settle()
    assert seated.has("groups")
    assert complaints(seated) == []
    seated.touch(seated.names("found-company-")[0])
    assert seated.page == "Company"


def test_tab_leaves_the_field_and_reaches_what_was_found(seated: HallWindow) -> None:
    seated.write("科技")
    first = seated.names("found-company-")[0]
    for _ in range(12):
        seated.key(Qt.Key.Key_Tab)
        assert seated.focused
        if seated.focused == first:
            return
    pytest.fail(f"{first} was not reached")


def test_somebody_seated_is_told_that_nothing_was_found(seated: HallWindow) -> None:
    seated.write("qqqq")
    assert seated.item("nothing").property("text") == "没有找到“qqqq”"
    assert complaints(seated) == []
