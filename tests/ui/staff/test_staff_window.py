"""The staff window: who gets in, when it locks and ends, and that nothing is lost meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.core.staff_session import END_SECONDS, LOCK_SECONDS
from kiosk.ui.staff.sign_in.pad import IDLE_SECONDS, Step
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import PIN, WANG
from tests.ui.staff.staff_window import StaffWindow

SIZES = ["1920x1080", "1366x768", "1080x1920", "3840x2160"]


def sign_in(staff: StaffWindow, person: str) -> None:
    staff.touch(f"padPerson-{person}")
    for digit in PIN:
        staff.touch(f"padKey-{digit}")
    staff.touch("padEnter")
    staff.until(lambda: not staff.locked)
    staff.idle()


def pass_time(staff: StaffWindow, seconds: float) -> None:
    staff.clock.pass_time(seconds)
    staff.wait(0.6)
    staff.settle()


def test_nothing_is_seen_before_somebody_signs_in(staff: StaffWindow) -> None:
    assert not staff.has("headline")
    assert not staff.names("rail-")
    sign_in(staff, "wang")
    assert staff.has("headline")
    assert staff.item("railPerson").property("text") == "王"


def test_three_minutes_without_a_touch_bring_the_pad_over_what_was_open(staff: StaffWindow) -> None:
    staff.work(WANG)
    staff.touch("showReleases")
    pass_time(staff, LOCK_SECONDS - 1)
    assert staff.has("releases")
    pass_time(staff, 2)
    assert not staff.has("releases")
    assert staff.has("padCancel")
    sign_in(staff, "office")
    assert staff.has("releases"), "what was open is gone"


def test_touches_and_keys_keep_it_open(staff: StaffWindow) -> None:
    staff.work()
    for number in range(6):
        pass_time(staff, LOCK_SECONDS - 20)
        if number % 2:
            staff.key(Qt.Key.Key_Shift)
        else:
            staff.touch_at(QPoint(900, 20))
    assert not staff.locked


def test_fifteen_minutes_end_it(staff: StaffWindow) -> None:
    staff.work()
    pass_time(staff, LOCK_SECONDS)
    assert staff.ended == []
    pass_time(staff, END_SECONDS - LOCK_SECONDS)
    assert staff.ended == [True]


def test_a_pad_that_nobody_uses_makes_room_for_the_screen(
    open_staff: OpenStaff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(IDLE_SECONDS, Step.PIN, 0.3)
    staff = open_staff(on_kiosk=True)
    staff.work()
    assert staff.given_up == []
    staff.touch("railLock")
    staff.until(lambda: staff.given_up == [True])
    assert staff.locked


def test_on_an_office_pc_a_touch_brings_the_pad_back(staff: StaffWindow) -> None:
    staff.work()
    staff.touch("railLock")
    staff.touch("padCancel")
    staff.touch("unlock")
    assert staff.has("padCancel")


def test_signing_out_and_closing_the_window_end_it(staff: StaffWindow) -> None:
    staff.work()
    staff.touch("railLeave")
    staff.window.close()
    assert staff.ended == [True, True]


def test_it_speaks_english_too(staff: StaffWindow) -> None:
    staff.work()
    staff.touch("railLanguage")
    staff.settle()
    assert staff.item("headline").property("text") == "Everything is ready today"
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in staff.rail_text)


@pytest.mark.parametrize("size", SIZES)
def test_what_one_touches_is_large_enough_and_on_the_screen(
    open_staff: OpenStaff, size: str
) -> None:
    staff = open_staff(size)
    unit = min(staff.window.width(), staff.window.height()) / 1080
    for page in ("pad", "overview", "releases"):
        if page == "overview":
            staff.work(WANG)
        elif page == "releases":
            staff.touch("showReleases")
        for button in staff.items("QQuickAbstractButton"):
            place = staff.rect(button)
            assert place.height() >= 64 * unit - 1.5, (page, button.objectName(), place)
            assert place.left() >= 0, (page, button.objectName())
            assert place.right() <= staff.window.width(), (page, button.objectName(), place)


def test_everything_can_be_done_with_the_keyboard(staff: StaffWindow) -> None:
    staff.work(WANG)
    reached = set()
    for _ in range(20):
        staff.key(Qt.Key.Key_Tab)
        reached.add(staff.focused)
    assert {"mute", "closeHall", "syncNow", "restartScreen", "showReleases", "railLock"} <= reached
