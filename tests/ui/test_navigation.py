"""Where a visitor gets to, and back from, by touching what is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.ui.viewmodels.visit.page_stack import DEPTH
from tests.ui.hall_window import PAGES, HallWindow, file_of

TILES = {
    "tile-projects": "Projects",
    "tile-companies": "Companies",
    "tile-results": "Results",
    "tile-films": "Films",
    "tile-guide": "Guide",
    "tile-opportunities": "Opportunities",
    "tile-about": "About",
    "watchFilm": "Film",
}
ENGLISH_TITLES = {
    "projects": "Cooperation projects",
    "companies": "Companies",
    "results": "Cooperation results",
    "about": "About the base",
    "films": "Tongliao on film",
    "guide": "Hall guide",
    "opportunities": "Talent & investment",
    "inquiry": "Leave a message",
}
MONOGRAMS = "五伍韵例码翼"
"""The marks of the companies are signs, not words."""


def test_a_touch_on_the_attract_loop_opens_home(hall: HallWindow) -> None:
    assert (hall.presence, hall.page) == ("attract", "")
    hall.touch_at(QPoint(960, 400))
    assert (hall.presence, hall.page) == ("visiting", "Home")


@pytest.mark.parametrize("tile", TILES)
def test_every_way_from_home_opens_its_page(hall: HallWindow, tile: str) -> None:
    hall.begin()
    hall.touch(tile)
    assert hall.page == TILES[tile]


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_back_home_and_escape_leave_every_page(hall: HallWindow, page: str) -> None:
    hall.begin()
    ways: list[Callable[[], None]] = [
        lambda: hall.click("back"),
        lambda: hall.touch("home"),
        lambda: hall.key(Qt.Key.Key_Escape),
        lambda: hall.key(Qt.Key.Key_Back),
    ]
    for leave in ways:
        hall.open(page)
        assert hall.page == file_of(page)
        leave()
        assert hall.page == "Home"


def test_escape_at_home_stays_at_home(hall: HallWindow) -> None:
    hall.begin()
    hall.key(Qt.Key.Key_Escape)
    assert (hall.presence, hall.page) == ("visiting", "Home")


def test_back_returns_step_by_step_through_lists_and_details(hall: HallWindow) -> None:
    hall.begin()
    hall.touch("tile-companies")
    hall.touch(hall.names("company-")[0])
    hall.touch(hall.names("link-project")[0])
    assert hall.page == "Project"
    for page in ("Company", "Companies", "Home"):
        hall.touch("back")
        assert hall.page == page


@pytest.mark.slow
def test_going_to_and_fro_fifty_times_keeps_few_pages_and_home_below(hall: HallWindow) -> None:
    hall.begin()
    hall.open("company")
    for _ in range(50):
        hall.navigation.open("project", "network-grid")
        hall.navigation.open("company", "maniu")
    hall.settle()
    assert len(hall.pages) == DEPTH
    assert hall.pages[0].name == "Home"
    hosts = [it for it in hall.window.contentItem().childItems() if it.property("page")]
    assert len(hosts) == DEPTH
    for _ in range(DEPTH - 1):
        assert hall.page != "Home"
        hall.touch("back")
    assert hall.page == "Home"


def test_opening_the_page_in_front_again_changes_nothing(hall: HallWindow) -> None:
    hall.begin()
    for _ in range(3):
        hall.navigation.open("results", "")
    hall.settle()
    hall.touch("back")
    assert hall.page == "Home"


@pytest.mark.parametrize("page", ["project", "company", "opportunity"])
def test_neighbours_take_the_place_of_the_page_and_back_leads_where_it_led(
    hall: HallWindow, page: str
) -> None:
    hall.begin()
    hall.open(page)
    slugs = [hall.pages[-1].slug]
    for _ in range(2):
        hall.touch("following")
        slugs.append(hall.pages[-1].slug)
    assert len(set(slugs)) == 3
    hall.touch("previous")
    assert hall.pages[-1].slug == slugs[1]
    hall.touch("back")
    assert hall.page == "Home"


def test_the_first_and_the_last_have_no_further_neighbour(hall: HallWindow) -> None:
    hall.begin()
    hall.open("company")
    assert not hall.item("previous").isEnabled()
    for _ in range(5):
        hall.touch("following")
    assert not hall.item("following").isEnabled()


def test_a_page_that_is_gone_takes_its_view_model_with_it(hall: HallWindow) -> None:
    hall.begin()
    hall.open("company")
    gone: list[str] = []
    hall.pages[-1].model.destroyed.connect(lambda: gone.append("company"))
    hall.touch("back")
    hall.wait(0.05)
    assert gone == ["company"]


# Languages


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_the_language_buttons_change_words_and_content_of_the_page_at_once(
    hall: HallWindow, page: str
) -> None:
    hall.begin()
    hall.open(page)
    hall.touch("language-en")
    texts = hall.texts()
    assert hall.page == file_of(page)
    left = [text for text in texts if any("\u4e00" <= c <= "\u9fff" for c in text)]
    assert set(left) <= {"中文"} | set(MONOGRAMS), f"still Chinese: {left}"
    assert ENGLISH_TITLES.get(page, "English") in texts


def test_a_change_of_language_reaches_the_pages_below(hall: HallWindow) -> None:
    hall.begin()
    hall.touch("tile-companies")
    hall.touch(hall.names("company-")[0])
    hall.touch("language-en")
    hall.touch("back")
    assert "Companies" in hall.texts()
    assert hall.item("language-en").property("taken")
    hall.touch("back")
    assert "Projects" in hall.texts()


def test_a_language_on_the_attract_loop_begins_the_visit_in_it(hall: HallWindow) -> None:
    hall.touch("language-en")
    assert (hall.presence, hall.page) == ("visiting", "Home")
    assert "Watch the film" in hall.texts()


def test_the_next_visitor_is_greeted_in_chinese(hall: HallWindow) -> None:
    hall.begin("en")
    hall.visit.leave()
    hall.settle()
    assert hall.presence == "attract"
    assert hall.item("language-zh-Hans").property("taken")
    hall.touch_at(QPoint(960, 400))
    assert "观看影片" in hall.texts()
