"""Three minutes without a touch lock staff mode, fifteen end it."""

from __future__ import annotations

import pytest

from kiosk.core.staff_session import END_SECONDS, LOCK_SECONDS, StaffPresence, StaffSession


@pytest.fixture
def session() -> StaffSession:
    session = StaffSession(0)
    session.unlock(0)
    return session


def test_it_begins_locked() -> None:
    assert StaffSession(0).presence is StaffPresence.LOCKED


def test_it_locks_when_nobody_touches_for_so_long(session: StaffSession) -> None:
    seen = []
    for moment in (LOCK_SECONDS - 0.1, LOCK_SECONDS):
        session.tick(moment)
        seen.append(session.presence)
    assert seen == [StaffPresence.WORKING, StaffPresence.LOCKED]


def test_a_touch_keeps_it_open(session: StaffSession) -> None:
    session.touch(LOCK_SECONDS - 1)
    session.tick(LOCK_SECONDS + 10)
    assert session.presence is StaffPresence.WORKING
    assert session.minutes_left(LOCK_SECONDS + 10) == 3


def test_a_touch_of_what_is_locked_neither_opens_nor_keeps_it(session: StaffSession) -> None:
    session.tick(LOCK_SECONDS)
    session.touch(END_SECONDS - 1)
    session.tick(END_SECONDS)
    assert session.presence is StaffPresence.ENDED


def test_whoever_comes_back_in_time_goes_on(session: StaffSession) -> None:
    session.tick(LOCK_SECONDS)
    session.unlock(END_SECONDS - 1)
    session.tick(END_SECONDS + 1)
    assert session.presence is StaffPresence.WORKING


def test_one_that_nobody_signs_in_to_ends_too() -> None:
    session = StaffSession(0)
    session.tick(END_SECONDS)
    assert session.presence is StaffPresence.ENDED
