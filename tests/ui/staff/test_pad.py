"""The pad on the visitors' screen, by real touches and keys: who comes in, who does not."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from kiosk.core.tap_gesture import TAPS
from kiosk.editorial.sign_in.pin import MAX_DIGITS
from kiosk.ui.staff.sign_in.gesture import KEYS
from kiosk.ui.staff.sign_in.pad import IDLE_SECONDS, Step
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import HallWindow
from tests.ui.staff.sign_in_stand_in import CODE, LOCK_SECONDS, NEW_PIN, OFFICE, PIN, RECOVERY, WANG

CORNER = QPoint(60, 60)
WRONG = "111111"


def make_gesture(hall: HallWindow) -> None:
    for _ in range(TAPS):
        hall.touch_at(CORNER)


def is_open(hall: HallWindow) -> bool:
    return bool(hall.pad.property("isOpen"))


def step(hall: HallWindow) -> str:
    return str(hall.pad.property("step"))


def open_pad(hall: HallWindow) -> None:
    hall.pad.open()
    hall.until(lambda: bool(hall.pad.property("person")) or step(hall) == "details")
    hall.settle()


def type_in(hall: HallWindow, digits: str) -> None:
    for digit in digits:
        hall.touch(f"padKey-{digit}")


def enter(hall: HallWindow, digits: str) -> None:
    type_in(hall, digits)
    hall.touch("padEnter")
    hall.until(lambda: not hall.pad.property("busy"))
    hall.settle()


def message(hall: HallWindow) -> str:
    return str(hall.item("padMessage").property("text"))


# Opening and closing


def test_five_taps_in_the_corner_open_it_from_the_attract_loop(hall: HallWindow) -> None:
    make_gesture(hall)
    assert is_open(hall)
    hall.touch("padCancel")
    assert not is_open(hall)


def test_the_first_tap_of_the_gesture_is_the_visitors_too(hall: HallWindow) -> None:
    hall.touch_at(CORNER)
    assert (hall.presence, hall.page) == ("visiting", "Home"), "the first tap began no visit"


def test_a_visitor_who_goes_back_again_and_again_never_sees_it(hall: HallWindow) -> None:
    hall.begin()
    hall.open("companies")
    back = hall.rect(hall.item("back")).center().toPoint()
    assert back.x() < 120, "the button is no longer in the corner: this test is for nothing"
    for _ in range(2 * TAPS):
        hall.open("companies")
        hall.touch_at(back)
        assert hall.page == "Home"
    assert not is_open(hall)


@pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "1366x768"])
def test_the_corner_is_as_large_on_every_screen(open_hall: OpenHall, size: str) -> None:
    hall = open_hall(size)
    side = 120 * min(hall.window.width(), hall.window.height()) / 1080
    for _ in range(TAPS):
        hall.touch_at(QPoint(round(side) + 3, round(side) - 3))
    assert not is_open(hall)
    for _ in range(TAPS):
        hall.touch_at(QPoint(round(side) - 3, round(side) - 3))
    assert is_open(hall)


def test_a_mouse_makes_the_gesture_too_and_counts_once(hall: HallWindow) -> None:
    for _ in range(TAPS - 1):
        hall.click_at(CORNER)
    assert not is_open(hall)
    hall.click_at(CORNER)
    assert is_open(hall)


def test_keys_open_it(hall: HallWindow) -> None:
    QTest.keyClick(hall.window, *KEYS)
    hall.settle()
    assert is_open(hall)


def test_escape_closes_it_and_the_visit_goes_on(hall: HallWindow) -> None:
    hall.begin()
    hall.open("companies")
    open_pad(hall)
    hall.key(Qt.Key.Key_Escape)
    assert not is_open(hall)
    assert hall.page == "Companies"
    hall.key(Qt.Key.Key_Escape)
    assert hall.page == "Home", "the page did not get the keys back"


def test_it_closes_by_itself_when_nobody_types(
    hall: HallWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(IDLE_SECONDS, Step.PIN, 0.3)
    open_pad(hall)
    type_in(hall, "12")
    hall.wait(0.15)
    type_in(hall, "3")
    assert is_open(hall), "a key did not keep it open"
    hall.until(lambda: not is_open(hall))
    open_pad(hall)
    assert hall.pad.property("typed") == 0, "what was typed came back"


def test_nothing_behind_it_can_be_touched_or_reached_by_keys(hall: HallWindow) -> None:
    hall.begin()
    open_pad(hall)
    hall.touch_at(QPoint(30, hall.window.height() - 30))
    hall.key(*[Qt.Key.Key_Tab] * 12)
    assert hall.page == "Home"
    assert hall.focused.startswith("pad")


# Signing in


def test_the_right_pin_signs_in_whoever_was_chosen(hall: HallWindow) -> None:
    open_pad(hall)
    hall.touch("padPerson-wang")
    enter(hall, PIN)
    assert hall.admitted == [WANG]
    assert not is_open(hall)


def test_digits_can_be_typed_on_a_keyboard(hall: HallWindow) -> None:
    open_pad(hall)
    for digit in PIN + "9":
        QTest.keyClick(hall.window, Qt.Key(ord(digit)))
    hall.key(Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    hall.until(lambda: hall.admitted == [OFFICE])


def test_no_more_digits_than_a_pin_has(hall: HallWindow) -> None:
    open_pad(hall)
    type_in(hall, "12" * MAX_DIGITS)
    assert hall.pad.property("typed") == MAX_DIGITS
    hall.touch("padErase")
    assert hall.pad.property("typed") == MAX_DIGITS - 1


def test_too_few_digits_are_not_tried(hall: HallWindow) -> None:
    open_pad(hall)
    type_in(hall, PIN[:5])
    hall.key(Qt.Key.Key_Return)
    assert hall.sign_in.tried == []


def test_a_wrong_pin_is_forgotten_and_the_tries_left_are_told(hall: HallWindow) -> None:
    open_pad(hall)
    enter(hall, WRONG)
    assert hall.pad.property("typed") == 0
    assert "3" in message(hall)
    enter(hall, PIN)
    assert hall.admitted == [OFFICE]


def test_a_lock_tells_how_long_and_opens_when_it_is_over(hall: HallWindow) -> None:
    hall.sign_in.tries_left = 1
    open_pad(hall)
    enter(hall, WRONG)
    assert "1:00" in message(hall)
    type_in(hall, PIN)
    assert hall.pad.property("typed") == 0, "a locked pad took digits"
    hall.clock.pass_time(LOCK_SECONDS - 15)
    hall.until(lambda: "0:15" in message(hall))
    hall.sign_in.locked_seconds = 0
    hall.clock.pass_time(16)
    hall.until(lambda: hall.pad.property("fault") == "")
    enter(hall, PIN)
    assert hall.admitted == [OFFICE]


def test_a_lock_from_before_is_told_at_once(hall: HallWindow) -> None:
    hall.sign_in.locked_seconds = 300
    open_pad(hall)
    assert "5:00" in message(hall)


def test_nobody_waits_for_the_check_but_the_pad(hall: HallWindow) -> None:
    open_pad(hall)
    enter(hall, PIN)
    assert set(hall.sign_in.threads) == {"staff worker"}


def test_an_answer_that_comes_too_late_lets_nobody_in(hall: HallWindow) -> None:
    open_pad(hall)
    type_in(hall, PIN)
    hall.pad.enter()
    hall.pad.cancel()
    hall.wait(0.3)
    assert hall.admitted == []


def test_when_it_cannot_be_checked_the_pad_says_so(
    hall: HallWindow, expected_logs: pytest.LogCaptureFixture
) -> None:
    open_pad(hall)
    hall.sign_in.out_of_reach = True
    enter(hall, PIN)
    assert hall.pad.property("fault") == "unavailable"
    assert "out of reach" in expected_logs.text
    assert hall.admitted == []


# Set-up and recovery


def fill_in(hall: HallWindow, name: str, text: str) -> None:
    hall.touch(name)
    hall.write(text)


def test_the_first_account_is_set_up_with_a_code(hall: HallWindow) -> None:
    hall.sign_in.people = []
    open_pad(hall)
    assert step(hall) == "details"
    fill_in(hall, "padCode", CODE)
    fill_in(hall, "padName", "李梅")
    hall.touch("padGoOn")
    enter(hall, NEW_PIN)
    assert step(hall) == "again"
    enter(hall, NEW_PIN)
    assert step(hall) == "recovery"
    assert hall.item("padRecoveryCode").property("text") == "9876-5432-1098-7654"
    assert hall.admitted == []
    hall.touch("padGoOn")
    assert [one.name for one in hall.admitted] == ["李梅"]
    assert hall.pad.property("recoveryCode") == ""


def test_whoever_was_set_up_is_chosen_when_the_pad_opens_again(hall: HallWindow) -> None:
    open_pad(hall)
    hall.touch("padSetUp")
    fill_in(hall, "padCode", CODE)
    fill_in(hall, "padName", "李梅")
    hall.touch("padGoOn")
    enter(hall, NEW_PIN)
    enter(hall, NEW_PIN)
    hall.touch("padGoOn")
    hall.sign_in.people = [*hall.sign_in.people, hall.admitted[0]]
    open_pad(hall)
    assert hall.pad.property("person") == hall.admitted[0].id
    assert hall.item("padTitle").property("text") == "工作人员", "the title is that of the set-up"


@pytest.mark.parametrize("pressed", ["padGoOn", "Return"])
def test_what_is_left_behind_gets_no_keys(hall: HallWindow, pressed: str) -> None:
    """By mouse and keyboard: the button and the field of the step before are not seen any more."""
    open_pad(hall)
    hall.touch("padSetUp")
    fill_in(hall, "padCode", CODE)
    fill_in(hall, "padName", "李梅")
    if pressed == "Return":
        hall.key(Qt.Key.Key_Return)
    else:
        hall.click(pressed)
    for digit in NEW_PIN:
        QTest.keyClick(hall.window, Qt.Key(ord(digit)))
    hall.key(Qt.Key.Key_Return)
    assert step(hall) == "again"


def test_a_pin_that_many_choose_is_refused_with_the_reason(hall: HallWindow) -> None:
    open_pad(hall)
    hall.touch("padSetUp")
    fill_in(hall, "padCode", CODE)
    fill_in(hall, "padName", "李梅")
    hall.touch("padGoOn")
    enter(hall, "123456")
    assert (step(hall), hall.pad.property("fault")) == ("newPin", "run")
    enter(hall, NEW_PIN)
    enter(hall, PIN)
    assert (step(hall), hall.pad.property("fault")) == ("newPin", "differs")


def test_a_wrong_code_comes_back_to_the_code(hall: HallWindow) -> None:
    open_pad(hall)
    hall.touch("padForgotten")
    fill_in(hall, "padCode", CODE)
    hall.touch("padGoOn")
    enter(hall, NEW_PIN)
    enter(hall, NEW_PIN)
    assert (step(hall), hall.pad.property("fault")) == ("details", "wrong")
    fill_in(hall, "padCode", "x")
    hall.touch("padBack")
    assert step(hall) == "pin"


def test_whoever_forgot_the_pin_chooses_a_new_one_with_the_recovery_code(hall: HallWindow) -> None:
    open_pad(hall)
    hall.touch("padPerson-wang")
    hall.touch("padForgotten")
    fill_in(hall, "padCode", RECOVERY)
    hall.touch("padGoOn")
    enter(hall, NEW_PIN)
    enter(hall, NEW_PIN)
    hall.touch("padGoOn")
    assert hall.admitted == [WANG]


# Secrets


def told_by(interface: QAccessibleInterface) -> list[str]:
    """Everything that a screen reader could say below here."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    told = [interface.text(kind) for kind in kinds]
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            told += told_by(child)
    return [one for one in told if one]


def test_nothing_tells_the_pin(hall: HallWindow, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    QAccessible.setActive(True)
    try:
        open_pad(hall)
        type_in(hall, PIN)
        window = QAccessible.queryAccessibleInterface(hall.window)
        told = told_by(window)
        assert any("6" in one for one in told), "not even how many digits there are"
        assert not any(len(one) == 1 and one.isdigit() for one in told), told
        assert PIN not in "".join(told)
        enter(hall, "")
    finally:
        QAccessible.setActive(False)
    assert PIN not in caplog.text
    assert hall.admitted == [OFFICE]


def test_the_digits_change_places(hall: HallWindow) -> None:
    orders = set()
    for _ in range(6):
        open_pad(hall)
        orders.add(tuple(hall.pad.property("keys")))
        hall.pad.cancel()
    assert len(orders) > 1
    assert all(sorted(order) == list("0123456789") for order in orders)
