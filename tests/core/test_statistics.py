"""Statistics of a period: parts add up to the whole, edges of the calendar, hostile counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.statistics.findings import MAX_FINDINGS, findings
from kiosk.core.statistics.period import (
    DAY,
    Period,
    PeriodKind,
    begun_span,
    compared_span,
    period_of,
)
from kiosk.core.statistics.statistics import (
    MAX_COUNT,
    Statistics,
    Totals,
    change,
    share,
    statistics,
)
from kiosk.core.statistics.usage import DayOfStation, UsageKind

NOVEMBER = period_of(PeriodKind.MONTH, date(2026, 11, 10))
AFTER = date(2027, 1, 1)

kinds = st.sampled_from(PeriodKind)
days = st.dates(date(1971, 1, 1), date(2998, 12, 31))


@dataclass(frozen=True)
class Sum:
    what: str
    name: str
    count: int


def day_of(day: date, *counts: tuple[str, str, int], station: str = "east") -> DayOfStation:
    return DayOfStation(station, day, [Sum(*one) for one in counts])


def of_november(*found: DayOfStation, today: date = AFTER) -> Statistics:
    return statistics(found, NOVEMBER, today)


# The calendar


@given(kinds, days)
def test_every_day_lies_in_one_period_and_the_periods_meet(kind: PeriodKind, day: date) -> None:
    period = period_of(kind, day)
    assert period.span.holds(day)
    assert period.before.span.end == period.span.first
    assert period.after.span.first == period.span.end
    assert period.after.before == period


@given(kinds, days)
def test_the_steps_of_a_chart_are_the_whole_period(kind: PeriodKind, day: date) -> None:
    period = period_of(kind, day)
    stepped = [one for step in period.steps() for one in step]
    assert stepped == list(period.span)


@pytest.mark.parametrize(
    ("kind", "day", "first", "last"),
    [
        (PeriodKind.WEEK, date(2026, 11, 29), date(2026, 11, 23), date(2026, 11, 29)),
        (PeriodKind.WEEK, date(2026, 1, 1), date(2025, 12, 29), date(2026, 1, 4)),
        (PeriodKind.MONTH, date(2028, 2, 1), date(2028, 2, 1), date(2028, 2, 29)),
        (PeriodKind.MONTH, date(2026, 12, 31), date(2026, 12, 1), date(2026, 12, 31)),
        (PeriodKind.QUARTER, date(2026, 2, 28), date(2026, 1, 1), date(2026, 3, 31)),
        (PeriodKind.YEAR, date(2028, 6, 1), date(2028, 1, 1), date(2028, 12, 31)),
    ],
)
def test_weeks_begin_on_monday_and_leap_years_have_their_day(
    kind: PeriodKind, day: date, first: date, last: date
) -> None:
    span = period_of(kind, day).span
    assert (span.first, span.last) == (first, last)


def test_a_quarter_is_divided_in_weeks_that_are_cut_off_at_its_edges() -> None:
    steps = period_of(PeriodKind.QUARTER, date(2026, 11, 1)).steps()
    assert steps[0].first == date(2026, 10, 1)
    assert steps[1].first == date(2026, 10, 5)
    assert steps[-1].last == date(2026, 12, 31)


@given(kinds, days, st.integers(-500, 500))
def test_a_period_under_way_is_compared_with_as_many_days(
    kind: PeriodKind, day: date, later: int
) -> None:
    period, today = period_of(kind, day), day + timedelta(days=later)
    compared, begun = compared_span(period, today), begun_span(period, today)
    assert compared.first == period.before.span.first
    assert compared.end <= period.before.span.end
    if 0 < begun.days < period.span.days:
        assert compared.days == min(begun.days, period.before.span.days)
    else:
        assert compared == period.before.span


# Sums


counts = st.lists(
    st.tuples(
        st.sampled_from([*UsageKind, "of-a-newer-program"]),
        st.sampled_from(["", "company/a", "film/b", "inquiry/company:a", "09", "zh-Hans", "b"]),
        st.integers(-5, 2 * MAX_COUNT),
    ),
    max_size=12,
)
found_days = st.lists(
    st.builds(
        lambda station, ago, found: day_of(AFTER - ago * DAY, *found, station=station),
        st.sampled_from(["east", "west"]),
        st.integers(1, 120),
        counts,
    ),
    max_size=20,
)


@given(found_days, kinds)
def test_parts_add_up_to_the_whole(found: Sequence[DayOfStation], kind: PeriodKind) -> None:
    period = period_of(kind, date(2026, 11, 10))
    of = statistics(found, period, AFTER)
    assert sum(of.days.values(), Totals()) == of.totals
    assert sum(of.stations.values(), Totals()) == of.totals
    assert sum((of.within(step) for step in period.steps()), Totals()) == of.totals
    assert sum(sum(one.values()) for one in of.opened.values()) == of.totals.opened
    assert sum(one.begun for one in of.films.values()) == of.totals.films_begun
    east, west = (
        statistics([one for one in found if one.station == name], period, AFTER)
        for name in ("east", "west")
    )
    assert east.totals + west.totals == of.totals


@given(found_days)
def test_a_period_is_what_the_next_one_is_compared_with(found: Sequence[DayOfStation]) -> None:
    assert of_november(*found).totals == statistics(found, NOVEMBER.after, AFTER).before


@given(found_days, kinds)
def test_findings_are_told_of_anything(found: Sequence[DayOfStation], kind: PeriodKind) -> None:
    said = findings(statistics(found, period_of(kind, date(2026, 11, 10)), AFTER))
    assert len(said) <= MAX_FINDINGS
    assert len({one.id for one in said}) == len(said)


def test_what_no_station_can_have_counted_is_left_out() -> None:
    day = date(2026, 11, 3)
    of = of_november(
        day_of(
            day,
            ("visits", "", 2**53),
            ("visits", "", 3),
            ("hour", "24", 3),
            ("hour", "9", 3),
            ("hour", "09", 3),
            ("item", "secrets/a", 4),
            ("item", "company", 5),
            ("of-a-newer-program", "", 6),
        )
    )
    assert of.totals.visits == 3
    assert of.hours == {9: 3}
    assert of.opened["company"] == {"": 5}
    assert of.totals.opened == 5


def test_a_film_was_not_watched_to_the_end_more_often_than_begun() -> None:
    day = date(2026, 11, 3)
    of = of_november(
        day_of(day, ("film-begun", "a", 2), ("film-finished", "a", 9), ("film-percent", "a", 999))
    )
    film = of.films["a"]
    assert (film.begun, film.finished, film.average_percent) == (2, 2, 100)


def test_days_outside_of_both_periods_do_not_count() -> None:
    of = of_november(
        day_of(date(2026, 9, 30), ("visits", "", 1)),
        day_of(date(2026, 10, 1), ("visits", "", 2)),
        day_of(date(2026, 11, 30), ("visits", "", 4)),
        day_of(date(2026, 12, 1), ("visits", "", 8)),
    )
    assert (of.before.visits, of.totals.visits) == (2, 4)


def test_changes_and_shares_of_nothing_are_not_made_up() -> None:
    assert change(5, 0) is None
    assert change(3, 2) == 50
    assert share(1, 0) == 0
    assert share(9, 3) == 100


# Findings


def ids(of: Statistics) -> list[str]:
    return [one.id for one in findings(of)]


def test_of_nobody_there_is_nothing_to_say() -> None:
    assert ids(of_november(day_of(date(2026, 11, 3), ("search-without-result", "", 3)))) == []


def test_a_busy_month_has_ten_findings() -> None:
    busy = [
        ("visits", "", 60),
        ("stay-seconds", "", 6000),
        ("hour", "10", 40),
        ("hour", "15", 20),
        ("language", "zh-Hans", 50),
        ("language", "en", 10),
        ("access", "largeText", 4),
        ("item", "company/a", 30),
        ("film-begun", "b", 9),
        ("film-finished", "b", 3),
        ("search-without-result", "", 2),
    ]
    calm = [("visits", "", 30), ("stay-seconds", "", 3600), ("item", "company/a", 5)]
    of = of_november(
        day_of(date(2026, 11, 7), *busy),
        day_of(date(2026, 11, 9), *calm, station="west"),
        day_of(date(2026, 10, 2), *calm),
    )
    assert ids(of) == [
        "visits-more",
        "busiest-day",
        "busiest-hour",
        "stay-less",
        "most-opened",
        "riser",
        "film",
        "languages",
        "stations",
        "in-vain",
    ]


def test_a_few_visits_are_compared_with_nothing() -> None:
    of = of_november(
        day_of(date(2026, 11, 7), ("visits", "", 3)), day_of(date(2026, 10, 7), ("visits", "", 1))
    )
    assert ids(of)[:2] == ["visits", "stay"]


def test_quiet_days_are_those_that_have_begun() -> None:
    of = of_november(day_of(date(2026, 11, 2), ("visits", "", 3)), today=date(2026, 11, 4))
    [quiet] = [one for one in findings(of) if one.id == "quiet-days"]
    assert getattr(quiet.values["amount"], "number") == 3  # noqa: B009 - one of several types


def test_a_period_that_has_not_begun_is_empty() -> None:
    period: Period = NOVEMBER.after.after
    of = statistics([], period, date(2026, 11, 4))
    assert of.is_empty
    assert of.begun.days == 0


def test_a_month_in_which_counting_began_late_is_nothing_to_compare_with() -> None:
    def compared_with(day: date) -> list[str]:
        busy = ("visits", "", 40), ("item", "company/a", 9)
        return ids(of_november(day_of(date(2026, 11, 7), *busy, *busy), day_of(day, *busy)))

    assert "visits-more" in compared_with(date(2026, 10, 8))
    assert "riser" in compared_with(date(2026, 10, 8))
    assert compared_with(date(2026, 10, 9))[0] == "visits"
    assert "riser" not in compared_with(date(2026, 10, 9))
