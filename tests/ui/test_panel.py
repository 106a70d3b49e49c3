"""The panel sleeps outside the opening hours, wakes when it is touched, and is never dark in the
day."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.core.errors import StaffError
from kiosk.core.instruction import Begin, ControlScreen, End
from kiosk.core.schedule.opening_hours import OpeningHours
from kiosk.ui.station.loop_picture import LoopPicture
from kiosk.ui.viewmodels.visit.panel import AWAKE_AFTER_USE_SECONDS, TRIAL_SECONDS
from tests.ui.hall_window import HallWindow
from tests.ui.staff.test_pad import is_open, make_gesture

EVERY_DAY = tuple(OpeningHours(day, time(9), time(17)) for day in range(1, 8))
MIDDLE = QPoint(960, 400)


def at(hall: HallWindow, hour: int, minute: int = 0) -> None:
    """The clock of the PC says so from now on."""
    moment = datetime(2027, 3, 4, hour, minute).astimezone()
    hall.today = lambda: moment


def look(hall: HallWindow) -> bool:
    """Whether the panel sleeps, when it has looked at the clock once more."""
    hall.wait(1.1)
    asleep = bool(hall.panel.property("asleep"))
    assert hall.panel_on is not asleep
    return asleep


def fall_asleep(hall: HallWindow) -> None:
    at(hall, 22)
    hall.panel.follow(EVERY_DAY)
    hall.clock.pass_time(AWAKE_AFTER_USE_SECONDS)
    hall.until(lambda: bool(hall.panel.property("asleep")))
    hall.settle()


def test_it_sleeps_when_the_hall_is_closed_and_wakes_before_it_opens(hall: HallWindow) -> None:
    at(hall, 17, 10)
    hall.panel.follow(EVERY_DAY)
    hall.clock.pass_time(AWAKE_AFTER_USE_SECONDS)
    assert not look(hall)
    at(hall, 17, 15)
    assert look(hall)
    assert hall.film.property("status") == "empty", "a film is decoded"
    assert hall.attract.present is None
    assert hall.window.grabWindow().pixelColor(960, 540) == Qt.GlobalColor.black
    at(hall, 8, 45)
    assert not look(hall)
    hall.until(lambda: hall.film.property("status") == "playing")


def test_without_hours_it_never_sleeps(hall: HallWindow) -> None:
    at(hall, 3)
    hall.clock.pass_time(AWAKE_AFTER_USE_SECONDS)
    assert not look(hall)


def test_it_is_awake_for_a_while_after_the_start(hall: HallWindow) -> None:
    at(hall, 3)
    hall.panel.follow(EVERY_DAY)
    hall.clock.pass_time(AWAKE_AFTER_USE_SECONDS - 1)
    assert not look(hall)


@pytest.mark.slow
@pytest.mark.parametrize("by", ["touch", "mouse", "key"])
def test_what_wakes_it_does_nothing_else_and_after_a_while_it_sleeps_again(
    hall: HallWindow, by: str
) -> None:
    fall_asleep(hall)
    match by:
        case "touch":
            hall.touch_at(MIDDLE)
        case "mouse":
            hall.click_at(MIDDLE)
        case "key":
            hall.key(Qt.Key.Key_Return)
    assert hall.panel_on
    assert hall.presence == "attract"
    hall.touch_at(MIDDLE)
    assert hall.presence == "visiting"
    hall.visit.leave()
    hall.clock.pass_time(AWAKE_AFTER_USE_SECONDS - 1)
    assert not look(hall)
    hall.clock.pass_time(1)
    assert look(hall)


def test_a_visitor_who_stays_is_not_left_in_the_dark(hall: HallWindow) -> None:
    hall.begin()
    at(hall, 23)
    hall.panel.follow(EVERY_DAY)
    hall.wait(1.1)
    hall.clock.pass_time(30)
    assert not look(hall)


def test_staff_get_in_while_it_sleeps(hall: HallWindow) -> None:
    fall_asleep(hall)
    hall.touch_at(MIDDLE)
    make_gesture(hall)
    assert is_open(hall)


def test_staff_who_work_above_the_screen_keep_it_awake(hall: HallWindow) -> None:
    fall_asleep(hall)
    hall.carry_out(ControlScreen("stay-awake"))
    assert hall.panel_on
    hall.clock.pass_time(AWAKE_AFTER_USE_SECONDS - 1)
    assert not look(hall)


def test_a_ceremony_wakes_it_at_once_and_keeps_it_awake(hall: HallWindow) -> None:
    fall_asleep(hall)
    hall.carry_out(Begin("ceremony", "", practice=False, language="zh-Hans"))
    assert hall.panel_on
    hall.clock.pass_time(500)
    hall.wait(1.1)
    hall.clock.pass_time(500)
    assert hall.presence == "ceremony"
    assert not look(hall)
    hall.carry_out(End("ceremony"))
    hall.clock.pass_time(AWAKE_AFTER_USE_SECONDS)
    assert look(hall)
    assert hall.film.property("status") == "empty"


def test_a_hall_that_is_closed_for_today_sleeps_in_the_evening_and_plays_nothing(
    hall: HallWindow,
) -> None:
    hall.carry_out(ControlScreen("close-hall"))
    at(hall, 12)
    hall.panel.follow(EVERY_DAY)
    hall.clock.pass_time(AWAKE_AFTER_USE_SECONDS)
    assert not look(hall), "visitors are to read that it is closed"
    at(hall, 20)
    assert look(hall)
    hall.carry_out(ControlScreen("open-hall"))
    hall.settle()
    assert look(hall)
    assert hall.film.property("status") == "empty"


def test_a_clock_that_is_wrong_for_sure_keeps_it_awake(hall: HallWindow) -> None:
    fall_asleep(hall)
    hall.clock_is_right = False
    assert not look(hall)


def test_it_sleeps_for_a_minute_to_be_tried_in_the_day_and_wakes_by_itself(
    hall: HallWindow,
) -> None:
    assert "sleeps" in hall.carry_out(ControlScreen("try-panel"))
    assert look(hall)
    hall.clock.pass_time(TRIAL_SECONDS)
    assert not look(hall)


def test_it_is_not_tried_while_a_visitor_is_there(hall: HallWindow) -> None:
    hall.begin()
    with pytest.raises(StaffError, match="Somebody is at the screen"):
        hall.carry_out(ControlScreen("try-panel"))


def test_no_picture_is_taken_of_a_panel_that_sleeps(hall: HallWindow) -> None:
    fall_asleep(hall)
    target = hall.data.loop_picture
    picture = LoopPicture(hall.window, hall.visit.session_viewmodel, hall.panel, target)
    picture.take()
    hall.settle()
    picture.close()
    assert not target.exists()


def test_a_second_finger_beside_the_one_that_wakes_begins_no_visit(hall: HallWindow) -> None:
    fall_asleep(hall)
    fingers = QTest.touchEvent(hall.window, hall.touchscreen, False)
    fingers.press(0, MIDDLE, hall.window).commit()
    aside = MIDDLE + QPoint(200, 0)
    fingers.stationary(0).press(1, aside, hall.window).commit()
    fingers.release(0, MIDDLE, hall.window).release(1, aside, hall.window).commit()
    hall.settle()
    assert hall.panel_on
    assert hall.presence == "attract"
