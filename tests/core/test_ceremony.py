"""How hands fill the ball of light, over time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.content.ceremony import DRAIN_PACE, GRACE_SECONDS, MIN_PACE, LightBall

SECONDS = 6


def ball(hands: int = 4) -> LightBall:
    return LightBall(hands, SECONDS, now=100)


def test_all_hands_fill_it_in_the_seconds_that_staff_have_chosen() -> None:
    it = ball()
    it.lay(4, 100)
    it.tick(100 + SECONDS - 0.1)
    assert not it.burst
    it.tick(100 + SECONDS)
    assert it.burst


def test_half_of_the_hands_take_four_times_as_long() -> None:
    it = ball()
    it.lay(2, 100)
    it.tick(100 + SECONDS)
    assert it.light == pytest.approx(0.25)


def test_more_hands_than_are_needed_fill_it_no_quicker() -> None:
    it = ball()
    it.lay(10, 100)
    it.tick(100 + SECONDS / 2)
    assert it.light == pytest.approx(0.5)


@pytest.mark.parametrize("needed", [2, 5, 10, 20])
def test_a_panel_that_tells_of_one_hand_alone_fills_it_all_the_same(needed: int) -> None:
    it = ball(needed)
    it.lay(1, 100)
    it.tick(100 + SECONDS / MIN_PACE)
    assert it.burst


def test_it_drains_slowly_when_all_hands_have_left() -> None:
    it = ball()
    it.lay(4, 100)
    it.lay(0, 103)
    it.tick(103 + GRACE_SECONDS)
    full = it.light
    it.tick(103 + GRACE_SECONDS + 1)
    assert it.light == pytest.approx(full - DRAIN_PACE / SECONDS)
    it.tick(1000)
    assert it.light == 0


def test_a_hand_that_the_panel_loses_for_a_moment_has_not_left() -> None:
    it = ball()
    it.lay(4, 100)
    it.lay(3, 101)
    assert it.hands == 4
    it.lay(4, 101 + GRACE_SECONDS / 2)
    it.tick(102)
    assert it.hands == 4
    assert it.light == pytest.approx(2 / SECONDS)


def test_a_hand_that_stays_away_counts_no_more() -> None:
    it = ball()
    it.lay(4, 100)
    it.lay(2, 101)
    it.tick(101 + GRACE_SECONDS + 0.01)
    assert it.hands == 2


def test_once_burst_it_stays_so() -> None:
    it = ball()
    it.lay(4, 100)
    it.lay(0, 110)
    it.tick(1000)
    assert it.burst


@pytest.mark.parametrize(("hands", "seconds"), [(0, 0), (-3, -1.0), (10**9, 10**9)])
def test_choices_that_nobody_can_mean_still_make_a_ceremony(hands: int, seconds: float) -> None:
    it = LightBall(hands, seconds, now=0)
    it.lay(1, 0)
    it.tick(400)
    assert it.burst


@given(
    st.integers(1, 20),
    st.lists(st.tuples(st.integers(0, 25), st.floats(0, 30)), max_size=40),
)
def test_whatever_hands_do_its_light_stays_between_empty_and_full(
    needed: int, acts: list[tuple[int, float]]
) -> None:
    it, now = LightBall(needed, SECONDS, now=0), 0.0
    for hands, later in acts:
        it.lay(hands, now)
        before = it.light
        now += later
        it.tick(now)
        assert 0 <= it.light <= 1
        assert it.light >= before or it.hands == 0
