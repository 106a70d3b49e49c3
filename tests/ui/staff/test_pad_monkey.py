"""Whatever a visitor does who knows the gesture and guesses PINs, they never come past the pad.

`make test` has a short one; KIOSK_MONKEY_ACTS=100000 asks for the long one. Accounts, PINs and
locks are the real ones, in the time of the hall's clock: half a second an act.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from tests.editorial.pad import RIGHT, Pad
from tests.ui.hall_window import HallWindow
from tests.ui.staff.pad_monkey import GUESSES, PadMonkey

ACTS = int(os.environ.get("KIOSK_MONKEY_ACTS", "1200"))
SEED = 20191001
ACT_SECONDS = 0.5
NIGHT_SECONDS, ACTS_A_DAY = 14 * 3600, 300
"""Now and then a night passes, after which nobody is locked any more."""


def acts(hall: HallWindow, accounts: Pad, monkey: PadMonkey, count: int) -> Iterator[str]:
    for number in range(count):
        name = monkey.act()
        if name == "guess":
            hall.until(lambda: not hall.pad.property("busy"))
        seconds = NIGHT_SECONDS if number % ACTS_A_DAY == ACTS_A_DAY - 1 else ACT_SECONDS
        hall.clock.pass_time(ACT_SECONDS)
        accounts.pc.pass_time(seconds)
        yield name


def leave(hall: HallWindow) -> None:
    hall.pad.cancel()
    hall.visit.leave()
    hall.wait(1)  # an engine that goes while pictures load leaves Qt's cache of them in disorder


@pytest.mark.timeout(120 + ACTS // 8)
def test_a_monkey_that_knows_the_gesture_never_comes_past_the_pad(
    guarded: HallWindow, accounts: Pad, expected_qt_messages: list[str]
) -> None:
    hall = guarded
    people = accounts.sign_in.accounts()
    monkey = PadMonkey(hall.window, SEED, QCoreApplication.processEvents)
    steps: set[str] = set()
    faults: set[str] = set()
    before = ("", "", "")
    for number, act in enumerate(acts(hall, accounts, monkey, ACTS)):
        where = f"act {number}, {act}"
        step = str(hall.pad.property("step"))
        assert hall.admitted == [], where
        assert hall.pad.property("recoveryCode") == "", where
        assert not expected_qt_messages, where
        assert hall.presence in ("attract", "visiting", "asking"), where
        assert QGuiApplication.topLevelWindows() == [hall.window], where
        now = (step, hall.presence, hall.page)
        if step and before[0] and now[1] == before[1]:
            assert now[2] == before[2], f"{where}: a page behind the pad has changed"
        before = now
        steps.add(step)
        faults.add(str(hall.pad.property("fault")))
    leave(hall)
    assert {one.id for one in accounts.sign_in.accounts()} == {one.id for one in people}
    assert steps >= {"", "pin", "details"}
    assert faults >= {"wrong", "locked"}


@pytest.mark.timeout(400)
def test_the_same_monkey_comes_in_when_it_knows_the_pin(guarded: HallWindow, accounts: Pad) -> None:
    hall = guarded
    guesses = (RIGHT.digits, *GUESSES[:1])
    monkey = PadMonkey(hall.window, SEED, QCoreApplication.processEvents, guesses)
    for _ in acts(hall, accounts, monkey, 10_000):
        if hall.admitted:
            break
    assert hall.admitted
    leave(hall)
