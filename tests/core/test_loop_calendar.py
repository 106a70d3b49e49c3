"""The calendar of the attract loop against a reading minute by minute, over two years in which the
clocks change, in a zone where they do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.core.content.films import Film
from kiosk.core.schedule.loop_calendar import (
    LoopPlan,
    Planned,
    Span,
    midnight,
    open_on,
    spans_on,
)
from kiosk.core.schedule.opening_hours import OpeningHours
from kiosk.core.schedule.playlist import Entry, Hours, why
from tests.core.conftest import CLOCK_CHANGES

MINUTE = timedelta(minutes=1)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31)) | st.sampled_from(CLOCK_CHANGES)
clocks = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60))
near = st.integers(-3 * 24 * 60, 3 * 24 * 60)
"""Minutes from a day's beginning: holidays begin and end near the day that is looked at."""


@st.composite
def plans(draw: st.DrawFn, day: date) -> Hours:
    def moment() -> datetime | None:
        minutes = draw(st.none() | near)
        return None if minutes is None else later(midnight(day), minutes)

    return Hours(
        draw(st.text("1234567", min_size=1, max_size=7)),
        draw(st.none() | clocks),
        draw(st.none() | clocks),
        moment(),
        moment(),
    )


openings = st.lists(
    st.builds(OpeningHours, st.integers(1, 7), clocks, clocks).filter(
        lambda one: one.opens < one.closes
    ),
    max_size=9,
)


def later(moment: datetime, minutes: int) -> datetime:
    """So many real minutes later, as the clock on the wall shows it then."""
    return datetime.fromtimestamp(moment.timestamp() + 60 * minutes).astimezone()


def minutes_of(day: date) -> Iterator[datetime]:
    """Every minute of a day as it comes, of 23, 24 or 25 hours."""
    moment, end = midnight(day), midnight(day + timedelta(days=1))
    while moment < end:
        yield moment
        moment = later(moment, 1)


def holds(spans: tuple[Span, ...], moment: datetime) -> bool:
    return any(one.begins <= moment < one.ends for one in spans)


def planned(number: int, hours: Hours, seen: Hours = Hours()) -> Planned:  # noqa: B008 - frozen
    name = f"slot-{number}"
    film = Film(name, name, "", Path(f"{name}.mp4"), 1000, None)
    return Planned(Entry(film=film, slot=name, title=name, hours=hours), seen)


many = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@many
@given(st.data(), days)
def test_a_block_lies_where_its_hours_say_minute_by_minute(
    zone: str, data: st.DataObject, day: date
) -> None:
    hours = data.draw(plans(day))
    spans = spans_on(day, [hours], hours.include)
    for moment in minutes_of(day):
        assert holds(spans, moment) == hours.include(moment), (zone, moment)
    assert all(one.ends < other.begins for one, other in pairwise(spans))


@pytest.mark.slow
@many
@given(st.data(), days, openings)
def test_a_gap_is_every_open_minute_in_which_nothing_is_planned(
    zone: str, data: st.DataObject, day: date, opening: list[OpeningHours]
) -> None:
    entries = [
        planned(number, data.draw(plans(day)), data.draw(plans(day)))
        for number in range(data.draw(st.integers(0, 3)))
    ]
    plan = LoopPlan(tuple(entries), (planned(9, Hours()),))
    found = plan.gaps(day, opening)
    for moment in minutes_of(day):
        due = plan.playlist(moment).due(moment)
        is_open = holds(open_on(day, opening), moment)
        by_plan = due != tuple(one.entry for one in plan.otherwise)
        assert holds(found, moment) == (is_open and not by_plan), (zone, moment)
        assert plan.due(moment) == due


@pytest.mark.parametrize(
    "day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 5), date(2026, 10, 4)]
)
def test_on_the_day_of_a_clock_change_a_night_has_its_real_length(zone: str, day: date) -> None:
    night = Hours(starts=time(22), ends=time(2, 30))
    (early, late) = (
        spans_on(day, [night], night.include)[:1] + spans_on(day, [night], night.include)[-1:]
    )
    minutes = sum(night.include(moment) for moment in minutes_of(day))
    spans = spans_on(day, [night], night.include)
    length = sum((one.ends.timestamp() - one.begins.timestamp()) / 60 for one in spans)
    assert length == minutes, zone
    assert early.begins == midnight(day)
    assert late.ends == midnight(day + timedelta(days=1))


def test_a_day_without_opening_hours_has_no_gaps() -> None:
    plan = LoopPlan(())
    monday = date(2026, 11, 30)
    assert plan.gaps(monday, [OpeningHours(2, time(9), time(17))]) == ()
    opening = [OpeningHours(1, time(9), time(12)), OpeningHours(1, time(13), time(17))]
    found = plan.gaps(monday, opening)
    assert [(f"{one.begins:%H:%M}", f"{one.ends:%H:%M}") for one in found] == [
        ("09:00", "12:00"),
        ("13:00", "17:00"),
    ]


def test_a_film_that_is_not_shown_yet_leaves_a_gap() -> None:
    noon = datetime(2026, 11, 30, 12).astimezone()
    plan = LoopPlan((planned(1, Hours(), Hours(since=noon)),))
    (gap,) = plan.gaps(noon.date(), [OpeningHours(1, time(9), time(17))])
    assert (gap.begins.hour, gap.ends) == (9, noon)
    assert plan.due(noon - MINUTE) == ()
    assert "slot-1" in why(plan.due(noon)[0], "en")
