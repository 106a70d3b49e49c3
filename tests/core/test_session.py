"""The rules of a session, over time that tests make up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.visitor_session import Presence, Session

IDLE, COUNTDOWN = 60.0, 15.0

steps = st.lists(
    st.tuples(st.sampled_from(["touch", "keep", "tick", "end"]), st.floats(0, 40)), max_size=60
)


def presence_of(session: Session) -> Presence:
    """Asked anew: type checkers think it stays what it was."""
    return session.presence


@pytest.fixture
def session() -> Session:
    return Session(IDLE, COUNTDOWN)


def test_nobody_is_there_until_somebody_touches(session: Session) -> None:
    session.tick(1e9)
    session.keep(1e9)
    assert presence_of(session) is Presence.NOBODY
    session.touch(1e9)
    assert session.presence is Presence.VISITING


@pytest.mark.parametrize(
    ("silent", "presence"),
    [
        (IDLE - 0.001, Presence.VISITING),
        (IDLE, Presence.ASKING),
        (IDLE + COUNTDOWN - 0.001, Presence.ASKING),
        (IDLE + COUNTDOWN, Presence.NOBODY),
        (1e9, Presence.NOBODY),
    ],
)
def test_silence_leads_to_the_question_and_then_to_the_end(
    session: Session, silent: float, presence: Presence
) -> None:
    session.touch(100)
    session.tick(100 + silent)
    assert session.presence is presence


def test_a_touch_answers_the_question_and_time_begins_anew(session: Session) -> None:
    session.touch(0)
    session.tick(IDLE)
    session.touch(IDLE + 5)
    session.tick(IDLE + 5 + IDLE - 1)
    assert session.presence is Presence.VISITING


def test_a_film_keeps_a_visit_but_answers_no_question(session: Session) -> None:
    session.touch(0)
    session.keep(50)
    session.tick(50 + IDLE - 1)
    assert presence_of(session) is Presence.VISITING
    session.tick(50 + IDLE)
    session.keep(50 + IDLE)
    session.tick(50 + IDLE + COUNTDOWN)
    assert session.presence is Presence.NOBODY


def test_the_countdown_shows_whole_seconds_and_never_less_than_none(session: Session) -> None:
    session.touch(0)
    assert session.seconds_left(IDLE) == COUNTDOWN
    assert session.seconds_left(IDLE + 0.1) == COUNTDOWN
    assert session.seconds_left(IDLE + COUNTDOWN - 0.1) == 1
    assert session.seconds_left(IDLE + COUNTDOWN) == 0
    assert session.seconds_left(1e9) == 0


@given(steps)
def test_whatever_happens_presence_follows_from_the_last_sign_of_life(
    happenings: list[tuple[str, float]],
) -> None:
    session, now, last = Session(IDLE, COUNTDOWN), 0.0, None
    for what, pause in happenings:
        now += pause
        before = session.presence
        match what:
            case "touch":
                session.touch(now)
                last = now
            case "keep":
                session.keep(now)
                last = now if before is Presence.VISITING else last
            case "end":
                session.end()
                last = None
            case "tick":
                session.tick(now)
                if last is None or now - last >= IDLE + COUNTDOWN:
                    assert session.presence is Presence.NOBODY
                    last = None
                elif now - last >= IDLE:
                    assert session.presence is Presence.ASKING
                else:
                    assert session.presence is Presence.VISITING


@given(steps)
def test_nobody_leaves_without_having_been_asked_while_time_is_looked_at_often(
    happenings: list[tuple[str, float]],
) -> None:
    session, now = Session(IDLE, COUNTDOWN), 0.0
    for what, pause in happenings:
        if what == "touch":
            session.touch(now)
        for _ in range(int(pause)):
            now += 1
            before = session.presence
            session.tick(now)
            if session.presence is Presence.NOBODY and before is not Presence.NOBODY:
                assert before is Presence.ASKING


@pytest.mark.parametrize("mode", [Presence.CEREMONY, Presence.GUIDED])
def test_while_staff_lead_nobody_is_asked_and_the_longer_time_counts(mode: Presence) -> None:
    session = Session(idle=60, countdown=15)
    session.hand_to_staff(mode, 600, 0)
    session.touch(100)
    assert session.presence is mode
    session.tick(699)
    assert session.presence is mode
    session.tick(700)
    assert session.presence is Presence.NOBODY


def test_a_film_keeps_a_guided_tour_but_no_ceremony() -> None:
    for mode, left in ((Presence.GUIDED, Presence.GUIDED), (Presence.CEREMONY, Presence.NOBODY)):
        session = Session(idle=60, countdown=15)
        session.hand_to_staff(mode, 600, 0)
        session.keep(500)
        session.tick(900)
        assert session.presence is left
