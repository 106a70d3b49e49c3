"""Who is in front of the screen: the question after a while, and what becomes of the visit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.hall_window import COUNTDOWN, IDLE, HallWindow

OVER_A_TILE = QPoint(360, 756)


def ask(hall: HallWindow) -> None:
    hall.clock.pass_time(IDLE)
    hall.until(lambda: hall.presence == "asking")
    hall.settle()


def test_after_the_idle_time_the_visitor_is_asked(hall: HallWindow) -> None:
    hall.begin()
    hall.clock.pass_time(IDLE - 1)
    hall.tick()
    assert hall.presence == "visiting"
    hall.clock.pass_time(1)
    hall.until(lambda: hall.presence == "asking")
    assert hall.has("stay")
    assert str(COUNTDOWN) in hall.texts()


def test_the_question_counts_down_and_then_everything_of_the_visitor_is_gone(
    hall: HallWindow,
) -> None:
    hall.begin("en")
    hall.open("companies")
    ask(hall)
    hall.clock.pass_time(COUNTDOWN - 4)
    hall.tick()
    assert "4" in hall.texts()
    hall.clock.pass_time(4)
    hall.until(lambda: hall.presence == "attract")
    hall.settle()
    assert hall.pages == ()
    assert hall.visit.property("language") == "zh-Hans"
    hall.touch_at(QPoint(960, 400))
    assert hall.page == "Home"


@pytest.mark.parametrize("answer", ["touch", "button", "key"])
def test_an_answer_goes_on_where_the_visitor_was_and_presses_nothing_below(
    hall: HallWindow, answer: str
) -> None:
    hall.begin()
    ask(hall)
    match answer:
        case "touch":
            hall.touch_at(OVER_A_TILE)
        case "button":
            hall.click("stay")
        case "key":
            hall.key(Qt.Key.Key_Tab)
    assert (hall.presence, hall.page) == ("visiting", "Home")
    hall.touch_at(OVER_A_TILE)
    assert hall.page == "Projects"


def test_after_an_answer_the_idle_time_begins_anew(hall: HallWindow) -> None:
    hall.begin()
    ask(hall)
    hall.touch_at(OVER_A_TILE)
    hall.clock.pass_time(IDLE - 1)
    hall.tick()
    assert hall.presence == "visiting"


@pytest.mark.parametrize("hand", ["touch", "click", "key", "swipe"])
def test_every_hand_on_the_kiosk_puts_the_question_off(hall: HallWindow, hand: str) -> None:
    hall.begin()
    hall.open("about")
    for _ in range(2):
        hall.clock.pass_time(IDLE * 0.7)
        match hand:
            case "touch":
                hall.touch_at(QPoint(960, 1070))
            case "click":
                hall.click("tabs")
            case "key":
                hall.key(Qt.Key.Key_Tab)
            case "swipe":
                hall.swipe("reading", 0, -100)
        hall.tick()
        assert hall.presence == "visiting"


def test_a_film_being_watched_keeps_the_visit(hall: HallWindow) -> None:
    hall.begin()
    hall.open("film")
    hall.until(lambda: hall.film.property("status") == "playing")
    for _ in range(3):
        hall.clock.pass_time(IDLE * 0.9)
        hall.tick()
    assert hall.presence == "visiting"
    hall.film.pause()
    ask(hall)


def test_a_film_does_not_answer_the_question(hall: HallWindow) -> None:
    hall.begin()
    hall.open("film")
    hall.film.pause()
    ask(hall)
    hall.film.play()
    hall.clock.pass_time(COUNTDOWN)
    hall.until(lambda: hall.presence == "attract")


def test_who_tries_to_close_the_window_is_treated_as_gone(hall: HallWindow) -> None:
    hall.begin("en")
    hall.open("companies")
    hall.window.close()
    hall.settle()
    assert hall.window.isVisible()
    assert hall.presence == "attract"
    assert hall.pages == ()


def test_the_first_touch_only_wakes_and_presses_nothing(hall: HallWindow) -> None:
    hall.touch_at(OVER_A_TILE)
    assert (hall.presence, hall.page) == ("visiting", "Home")


def test_any_key_wakes_the_attract_loop(hall: HallWindow) -> None:
    hall.key(Qt.Key.Key_Space)
    assert (hall.presence, hall.page) == ("visiting", "Home")


def test_the_attract_loop_plays_the_film_without_sound_and_the_film_page_with_it(
    hall: HallWindow,
) -> None:
    hall.until(lambda: hall.film.property("status") == "playing")
    assert hall.film.sound_viewmodel.property("volume") == 0
    hall.begin()
    hall.open("film")
    hall.until(lambda: hall.film.property("status") == "playing")
    assert hall.film.sound_viewmodel.property("volume") > 0
    hall.touch("back")
    assert hall.film.property("status") == "empty"
