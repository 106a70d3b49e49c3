"""What dragging makes of the hours of a block, by pure rules; 2026-12-04 is a Friday."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.schedule.playlist import WHOLE_WEEK, Hours
from kiosk.editorial.loop.rescheduling import Part, dragged, is_single_day

FRIDAY = date(2026, 12, 4)


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 12, day, hour).astimezone()


WORK = Hours("12345", time(9), time(17))
NIGHT = Hours("5", time(20), time(2))
ONCE = Hours(WHOLE_WEEK, time(14), time(16), at(4), at(5))
ONE_NIGHT = Hours(WHOLE_WEEK, time(20), time(2), at(4), at(5, 2))


@pytest.mark.parametrize(
    ("hours", "part", "days", "minutes", "expected"),
    [
        (WORK, Part.WHOLE, 0, 67, Hours("12345", time(10), time(18))),
        (WORK, Part.WHOLE, 0, 68, Hours("12345", time(10, 15), time(18, 15))),
        (WORK, Part.WHOLE, 0, 900, Hours("12345", time(16), None)),
        (WORK, Part.WHOLE, 0, -900, Hours("12345", None, time(8))),
        (WORK, Part.WHOLE, 1, 0, Hours("12346", time(9), time(17))),
        (WORK, Part.WHOLE, -1, 0, WORK),
        (WORK, Part.START, 0, 900, Hours("12345", time(16, 45), time(17))),
        (WORK, Part.END, 2, 60, Hours("12345", time(9), time(18))),
        (WORK, Part.END, 0, -900, Hours("12345", time(9), time(9, 15))),
        (Hours(), Part.WHOLE, 1, 90, Hours()),
        (Hours(), Part.END, 0, -420, Hours(ends=time(17))),
        (NIGHT, Part.WHOLE, 1, 60, Hours("6", time(21), time(3))),
        (NIGHT, Part.WHOLE, 0, 600, Hours("5", time(23, 45), time(5, 45))),
        (NIGHT, Part.START, 0, -1440, Hours("5", time(2), time(2))),
        (NIGHT, Part.END, 0, 15, Hours("5", time(20), time(2, 15))),
        (ONCE, Part.WHOLE, 2, 0, Hours(WHOLE_WEEK, time(14), time(16), at(6), at(7))),
        (ONE_NIGHT, Part.WHOLE, -1, 0, Hours(WHOLE_WEEK, time(20), time(2), at(3), at(4, 2))),
    ],
)
def test_a_block_goes_where_it_is_drawn(
    hours: Hours, part: Part, days: int, minutes: int, expected: Hours
) -> None:
    assert dragged(hours, part, FRIDAY, days, minutes) == expected


@pytest.mark.parametrize(
    ("hours", "single"), [(WORK, False), (ONCE, True), (ONE_NIGHT, True), (NIGHT, False)]
)
def test_one_day_only(hours: Hours, single: bool) -> None:
    assert is_single_day(hours) == single


quarters = st.integers(0, 95).map(lambda one: time(one // 4, one % 4 * 15))


@given(
    st.builds(Hours, st.just("12345"), st.none() | quarters, st.none() | quarters),
    st.sampled_from(Part),
    st.integers(-6, 6),
    st.floats(-3000, 3000),
)
def test_however_it_is_drawn_a_block_keeps_its_length_and_some_minutes(
    hours: Hours, part: Part, days: int, minutes: float
) -> None:
    def length(one: Hours) -> timedelta:
        starts = datetime.combine(FRIDAY, one.starts or time())
        ends = datetime.combine(FRIDAY, one.ends or time())
        return ends - starts if ends > starts else ends - starts + timedelta(days=1)

    result = dragged(hours, part, FRIDAY, days, minutes)
    assert length(result) >= timedelta(minutes=15)
    assert len(result.days) == len(hours.days)
    if part is Part.WHOLE:
        assert length(result) == length(hours)
