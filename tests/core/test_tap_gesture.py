"""Five taps in the corner within three seconds, and nothing else."""

from __future__ import annotations

import pytest

from kiosk.core.tap_gesture import TapGesture


def taps(*moments: float) -> list[bool]:
    gesture = TapGesture()
    return [gesture.tap(moment, in_corner=True) for moment in moments]


@pytest.mark.parametrize("last", [1.0, 3.0])
def test_the_fifth_tap_within_three_seconds_completes_it(last: float) -> None:
    assert taps(0, 0.2, 0.4, 0.6, last) == [False, False, False, False, True]


def test_five_slow_taps_are_no_gesture() -> None:
    assert not any(taps(0, 1, 2, 3, 4, 5, 6, 7))


def test_the_last_five_of_many_count() -> None:
    assert taps(0, 5, 5.1, 5.2, 5.3, 5.4) == [False] * 5 + [True]


def test_a_tap_elsewhere_begins_anew() -> None:
    gesture = TapGesture()
    for moment in (0, 0.1, 0.2, 0.3):
        gesture.tap(moment, in_corner=True)
    assert not gesture.tap(0.4, in_corner=False)
    assert not gesture.tap(0.5, in_corner=True)


def test_one_gesture_does_not_begin_the_next() -> None:
    assert taps(*(0.1 * number for number in range(9))).count(True) == 1
