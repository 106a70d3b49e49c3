"""Search by hand: what is offered, what is found while one writes, and where it leads."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.core.text import ENGLISH
from kiosk.db.state import What, read_state, usage_counts
from kiosk.ui.viewmodels.search import STOPPED_MS
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
    search.touch(name)
    assert search.page == "Company"
    search.touch("back")
    assert text(search) == "kj"
    assert name in search.names("found-company-"), "the way back leads to what was found"


@pytest.mark.parametrize("asked", ["科技", "keji", "kj"])
def test_characters_and_pinyin_find_the_same_companies(search: HallWindow, asked: str) -> None:
    search.write(asked)
    everything = search.names("found-company-")
    assert everything
    assert all("科技" in str(search.item(name).property("text")) for name in everything)


def test_all_of_one_kind_and_back_to_a_few_of_each(search: HallWindow) -> None:
    search.write("科技")
    few = search.names("found-company-")
    search.touch("all-company")
    assert set(few) < set(search.names("found-company-"))
    assert not search.names("found-project-")
    search.touch("allKinds")
    assert search.names("found-company-") == few
    assert search.names("found-project-")


def test_where_nothing_is_found_it_is_said_and_something_is_offered(search: HallWindow) -> None:
    search.write("<b>qqqq")
    assert search.item("nothing").property("text") == "没有找到“<b>qqqq”"
    assert search.names("suggestion-")
    search.touch("clear")
    assert text(search) == ""
    assert not search.has("nothing")
    assert search.focused == FIELD


def test_a_search_that_leads_nowhere_is_counted_once_and_not_its_words(search: HallWindow) -> None:
    search.write("qq")
    search.write("qq")
    search.wait(STOPPED_MS / 1000 + 0.2)
    search.visit.leave()
    search.settle()
    state = read_state(search.state)
    try:
        counts = usage_counts(state)
    finally:
        state.dispose()
    assert [one.count for one in counts if one.what == What.SEARCH_WITHOUT_RESULT] == [1]
    assert "qqqq" not in search.state.read_bytes().decode("latin-1")


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


@pytest.mark.parametrize("size", ["1920x1080", "1366x768"])
@pytest.mark.parametrize("large", [False, True])
def test_somebody_seated_has_what_is_found_in_a_row_above_the_keyboard(
    open_hall: OpenHall, size: str, large: bool
) -> None:
    hall = open_hall(size)
    hall.begin()
    hall.access.choose("seated", True)
    hall.access.choose("largeText", large)
    hall.open("search")
    assert complaints(hall) == []
    words = hall.item("suggestion-0").property("text")
    hall.touch("suggestion-0")
    assert text(hall) == words
    hall.touch("clear")
    hall.write("科技")
    assert complaints(hall) == []
    name = hall.names("found-company-")[0]
    assert hall.rect(hall.item(name)).bottom() < hall.covered.top()
    QGuiApplication.inputMethod().hide()
    hall.settle()
    assert hall.has("groups")
    assert complaints(hall) == []
    hall.touch(name)
    assert hall.page == "Company"


def test_somebody_seated_is_told_that_nothing_was_found(hall: HallWindow) -> None:
    hall.begin()
    hall.access.choose("seated", True)
    hall.open("search")
    hall.write("qqqq")
    assert hall.item("nothing").property("text") == "没有找到“qqqq”"
    assert complaints(hall) == []
