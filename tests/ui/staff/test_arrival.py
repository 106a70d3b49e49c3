"""From the right PIN until the staff window is there: what the visitors' screen says meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from kiosk.core.process.heartbeat import STAFF_GONE, STAFF_SHOWN
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.state.store import read_state
from kiosk.db.state.usage import usage_counts
from kiosk.ui.staff.sign_in.arrival import LONGEST_SECONDS, Arrival
from tests.ui.hall_window import HallWindow
from tests.ui.staff.sign_in_stand_in import OFFICE, PIN
from tests.ui.staff.test_pad import enter, is_open, make_gesture, open_pad

OPENING, FAILED = "正在打开管理界面……", "管理界面没有打开"


def sign_in(hall: HallWindow) -> None:
    make_gesture(hall)
    open_pad(hall)
    enter(hall, PIN)
    hall.until(lambda: hall.admitted == [OFFICE])
    hall.settle()


def test_it_is_told_that_staff_mode_opens_until_it_is_there(hall: HallWindow) -> None:
    sign_in(hall)
    assert not is_open(hall)
    assert OPENING in hall.texts()
    (token,) = hall.requests
    assert hall.admissions.redeem(token) == OFFICE
    hall.touch_at(hall.rect(hall.layer).center().toPoint())
    hall.touch_at(QPoint(30, hall.window.height() - 30))
    assert hall.presence == "attract", "a touch meanwhile has begun a visit"
    hall.arrival.hear(STAFF_SHOWN)
    hall.settle()
    assert OPENING not in hall.texts()
    hall.touch_at(hall.rect(hall.layer).center().toPoint())
    assert hall.presence == "visiting"


def test_whoever_signs_in_is_no_visitor(hall: HallWindow) -> None:
    def counted(what: UsageKind) -> dict[str, int]:
        state = read_state(hall.state)
        try:
            return {one.name: one.count for one in usage_counts(state) if one.what == what}
        finally:
            state.dispose()

    sign_in(hall)
    assert not hall.pages, "the visit that the first tap began is not over"
    hall.arrival.hear(STAFF_SHOWN)
    hall.begin("en")
    hall.visit.leave()
    hall.until(lambda: "en" in counted(UsageKind.LANGUAGE))
    assert counted(UsageKind.LANGUAGE) == {"en": 1}
    assert counted(UsageKind.VISITS) == {"": 1}


def test_it_is_told_that_it_did_not_open_and_can_be_tried_again(
    hall: HallWindow, expected_logs: pytest.LogCaptureFixture
) -> None:
    sign_in(hall)
    hall.arrival.hear(STAFF_GONE)
    hall.settle()
    assert FAILED in hall.texts()
    assert "did not come: it ended" in expected_logs.text
    hall.touch("arrivalAgain")
    assert is_open(hall)
    hall.touch("padCancel")
    assert FAILED not in hall.texts()


def test_without_a_word_neither_the_wait_nor_what_failed_stays_for_ever(
    hall: HallWindow, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(LONGEST_SECONDS, Arrival.WAITING, 0.3)
    monkeypatch.setitem(LONGEST_SECONDS, Arrival.FAILED, 0.3)
    hall.arrival.begin(OFFICE)
    hall.until(lambda: bool(hall.arrival.property("failed")))
    assert "nothing was heard" in expected_logs.text
    hall.until(lambda: not hall.arrival.property("isOpen"))


def test_staff_mode_that_ends_later_is_no_matter_of_the_screens(hall: HallWindow) -> None:
    hall.arrival.begin(OFFICE)
    hall.arrival.hear(STAFF_SHOWN)
    hall.arrival.hear(STAFF_GONE)
    hall.arrival.hear("anything")
    assert not hall.arrival.property("isOpen")
