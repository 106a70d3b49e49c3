from __future__ import annotations

from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.charts.chart import FIRST_YEAR, LAST_YEAR, Axis, axis, axis_of, bars, summarize
from kiosk.core.content.number_format import MAX_FIGURE, valid_figure
from kiosk.core.content.results import YearValue

POINTS = st.lists(
    st.builds(YearValue, st.integers(-(10**9), 10**9) | st.integers(1990, 2040), st.floats())
)
FIGURES = st.floats(-MAX_FIGURE, MAX_FIGURE).map(lambda value: valid_figure(value) or 0.0)


def points(**values: float) -> list[YearValue]:
    """`points(y2016=3)`: what was counted, by year."""
    return [YearValue(int(year[1:]), value) for year, value in values.items()]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([], (0, 0.25, 0.5, 0.75, 1)),
        ([0, 0], (0, 0.25, 0.5, 0.75, 1)),
        ([27800], (0, 10_000, 20_000, 30_000)),
        ([100, 500], (0, 200, 400, 600)),
        ([-3, 5], (-4, -2, 0, 2, 4, 6)),
        ([-8], (-8, -6, -4, -2, 0)),
    ],
)
def test_an_axis_holds_nothing_and_has_round_marks(
    values: list[float], ticks: tuple[float, ...]
) -> None:
    assert axis(values).ticks == ticks


@given(st.lists(FIGURES))
def test_every_axis_holds_its_values_in_few_even_steps(values: list[float]) -> None:
    along = axis(values)
    assert along.low <= min([0, *values]) <= max([0, *values]) <= along.high
    assert 2 <= len(along.ticks) <= 8
    assert all(one < other for one, other in pairwise(along.ticks))
    assert all(0 <= along.place(value) <= 1 for value in values)


@given(POINTS)
def test_no_points_however_strange_break_a_chart(found: list[YearValue]) -> None:
    along = axis_of(found)
    shown = bars(found, along)
    told = summarize(found)
    assert len(shown) <= LAST_YEAR - FIRST_YEAR + 1
    assert all(0 <= bar.start <= bar.end <= 1 for bar in shown)
    assert all(one.year + 1 == other.year for one, other in pairwise(shown))
    assert told.gaps == sum(bar.value is None for bar in shown)
    assert (told.trend == "empty") == (not shown)
    if told.highest and told.lowest:
        assert told.lowest.value <= told.highest.value


def test_a_year_without_a_figure_is_a_gap() -> None:
    found = points(y2016=100, y2018=nan, y2019=400)
    assert [bar.value for bar in bars(found, axis_of(found))] == [100, None, None, 400]


def test_bars_stand_on_nothing_whatever_the_smallest_value() -> None:
    found = points(y2016=90, y2017=100)
    low, high = bars(found, axis_of(found))
    assert (low.start, high.start) == (0, 0)
    assert (low.end, high.end) == (0.9, 1)


def test_what_is_less_than_nothing_hangs_below_the_line() -> None:
    found = points(y2016=-5, y2017=5)
    along = axis_of(found)
    below, above = bars(found, along)
    assert below.end == above.start == along.place(0)
    assert below.start < below.end < above.end


@pytest.mark.parametrize("value", [nan, inf, -inf, 1e308])
def test_a_value_that_is_none_leaves_an_empty_chart(value: float) -> None:
    found = points(y2016=value)
    assert bars(found, axis_of(found)) == ()
    assert summarize(found).trend == "empty"


def test_a_year_that_cannot_be_is_left_out() -> None:
    found = points(y2016=1, y20170=2, y2018=3)
    assert [bar.year for bar in bars(found, axis_of(found))] == [2016, 2017, 2018]


def test_two_hundred_years_have_two_hundred_bars() -> None:
    found = [YearValue(year, year % 7) for year in range(1900, 2100)]
    assert len(bars(found, axis_of(found))) == 200


@pytest.mark.parametrize(
    ("values", "trend"),
    [
        ([], "empty"),
        ([5], "one"),
        ([5, 5, 5], "level"),
        ([1, 2, 2, 3], "rise"),
        ([3, 2, 2], "fall"),
        ([1, 3, 2], "both"),
    ],
)
def test_a_summary_says_how_it_went(values: list[float], trend: str) -> None:
    assert (
        summarize([YearValue(2016 + year, value) for year, value in enumerate(values)]).trend
        == trend
    )


def test_a_story_tells_ends_extremes_and_gaps() -> None:
    told = summarize(points(y2016=2, y2018=9, y2019=9, y2021=4))
    assert told.first == YearValue(2016, 2)
    assert told.last == YearValue(2021, 4)
    assert told.highest == YearValue(2019, 9)
    assert told.lowest == YearValue(2016, 2)
    assert told.gaps == 2


def test_a_place_beyond_an_axis_is_at_its_end() -> None:
    along = Axis(0, 10, (0, 10))
    assert (along.place(-1), along.place(11)) == (0, 1)
