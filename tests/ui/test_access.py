"""What makes the screen easier: chosen in one panel, at once in force, gone with the visitor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from kiosk.ui.viewmodels.visit.access import CHOICES
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import PAGES, HallWindow

BESIDE_THE_PANEL = QPoint(40, 500)


def test_one_button_opens_the_panel_on_every_screen(hall: HallWindow) -> None:
    hall.begin()
    for page in ("home", *PAGES):
        if page != "home":
            hall.open(page)
        hall.touch("access")
        assert hall.has("largeText"), page
        hall.touch("closeAccess")
        assert hall.has("access"), page


def test_from_the_attract_loop_the_button_begins_the_visit_and_opens_the_panel(
    hall: HallWindow,
) -> None:
    hall.touch("access")
    assert (hall.presence, hall.page) == ("visiting", "Home")
    assert hall.has("largeText")


@pytest.mark.parametrize("choice", CHOICES)
def test_a_choice_takes_effect_at_once_and_can_be_given_back(hall: HallWindow, choice: str) -> None:
    hall.begin()
    hall.touch("access")
    hall.touch(choice)
    assert hall.theme.property(choice) is True
    assert hall.has("closeAccess")
    hall.touch(choice)
    assert hall.theme.property(choice) is False


def test_a_touch_beside_the_panel_closes_it_and_presses_nothing_below(hall: HallWindow) -> None:
    hall.begin()
    hall.touch("access")
    hall.touch_at(BESIDE_THE_PANEL)
    assert hall.page == "Home"
    assert hall.has("access")


def test_the_choices_stay_on_all_pages_and_through_the_question(hall: HallWindow) -> None:
    hall.begin()
    hall.access.choose("largeText", True)
    hall.open("companies")
    hall.ask()
    hall.touch_at(BESIDE_THE_PANEL)
    assert hall.theme.property("largeText") is True


def test_the_next_visitor_finds_none_of_the_choices_and_no_panel(hall: HallWindow) -> None:
    hall.begin()
    for choice in CHOICES:
        hall.access.choose(choice, True)
    hall.touch("access")
    hall.visit.leave()
    hall.settle()
    assert [choice for choice in CHOICES if hall.theme.property(choice)] == []
    hall.touch_at(QPoint(960, 400))
    assert hall.page == "Home"
    assert hall.has("watchFilm")


def test_who_does_not_answer_the_question_leaves_no_panel_behind(hall: HallWindow) -> None:
    hall.begin()
    hall.touch("access")
    hall.visit.session_viewmodel.ask_now()
    hall.settle()
    assert hall.has("stay")
    hall.clock.pass_time(60)
    hall.until(lambda: hall.presence == "attract")
    hall.begin()
    assert hall.has("watchFilm")


@pytest.mark.parametrize("size", ["1920x1080", "1080x1920"])
def test_within_reach_moves_the_buttons_down_and_nothing_is_lost(
    open_hall: OpenHall, size: str
) -> None:
    hall = open_hall(size)
    hall.begin()
    for page in ("home", *PAGES):
        hall.access.choose("seated", False)
        if page != "home":
            hall.open(page)
        hall.settle()
        standing = {name for name in ("back", "access", "home") if hall.has(name)}
        hall.access.choose("seated", True)
        hall.settle()
        for name in standing:
            assert hall.rect(hall.item(name)).top() > hall.window.height() / 2, f"{name} on {page}"
