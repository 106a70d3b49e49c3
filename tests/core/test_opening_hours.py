"""When the panel may sleep, by the opening hours."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.schedule.opening_hours import MARGIN, OpeningHours, may_sleep_until

CHINA = timezone(timedelta(hours=8))
WEEK = tuple(OpeningHours(day, time(9), time(17)) for day in range(2, 8))
"""Closed on Mondays."""


def on(day: int, hour: int, minute: int = 0) -> datetime:
    """In a week of which the 1st is a Monday."""
    return datetime(2027, 2, day, hour, minute, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        (on(2, 8, 44), on(2, 8, 45)),
        (on(2, 8, 45), None),
        (on(2, 12), None),
        (on(2, 17, 14), None),
        (on(2, 17, 15), on(3, 8, 45)),
        (on(7, 23), on(9, 8, 45)),  # over Monday
        (on(1, 12), on(2, 8, 45)),
    ],
)
def test_it_sleeps_from_a_margin_after_closing_to_a_margin_before_opening(
    moment: datetime, until: datetime | None
) -> None:
    assert may_sleep_until(WEEK, moment) == until


def test_a_hall_that_has_not_said_when_it_is_open_never_sleeps() -> None:
    assert may_sleep_until((), on(2, 3)) is None


def test_a_short_lunch_is_no_reason_to_sleep_and_a_long_one_is() -> None:
    morning = OpeningHours(3, time(9), time(12))
    assert (
        may_sleep_until((morning, OpeningHours(3, time(12, 30), time(17))), on(3, 12, 15)) is None
    )
    late = OpeningHours(3, time(14), time(17))
    assert may_sleep_until((morning, late), on(3, 12, 30)) == on(3, 13, 45)


def test_a_margin_goes_over_midnight_and_over_the_end_of_the_week() -> None:
    hours = (OpeningHours(1, time(0, 5), time(6)), OpeningHours(7, time(9), time(23, 50)))
    assert may_sleep_until(hours, on(7, 23, 55)) is None
    assert may_sleep_until(hours, on(8, 0, 3)) is None
    assert may_sleep_until((OpeningHours(1, time(0, 5), time(6)),), on(7, 23, 49)) == on(7, 23, 50)


minutes = st.builds(lambda minute: time(minute // 60, minute % 60), st.integers(0, 1439))
spans = st.builds(
    lambda day, one, other: OpeningHours(day, min(one, other), max(one, other)),
    st.integers(1, 7),
    minutes,
    minutes,
)
moments = st.builds(lambda minute: on(1, 0) + timedelta(minutes=minute), st.integers(0, 20_000))


@given(st.lists(spans, min_size=1, max_size=5), moments)
def test_it_never_sleeps_while_the_hall_is_open_and_wakes_in_time(
    hours: list[OpeningHours], moment: datetime
) -> None:
    until = may_sleep_until(hours, moment)
    is_open = any(
        one.weekday == moment.isoweekday() and one.opens <= moment.time() < one.closes
        for one in hours
    )
    if until is None:
        return
    assert not is_open
    assert moment < until <= moment + timedelta(days=7)
    opening = until + MARGIN
    assert any(one.weekday == opening.isoweekday() and one.opens == opening.time() for one in hours)
    assert may_sleep_until(hours, until) is None
