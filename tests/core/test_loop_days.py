"""What plays on whole days, against a reading of the plan that knows none of our rules: every
minute of days of two years, as somebody with a calendar and a clock on the wall would read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.core.content.films import Film
from kiosk.core.schedule.holidays import Holiday
from kiosk.core.schedule.loop_calendar import LoopPlan, Planned, Span
from kiosk.core.schedule.playlist import HOLIDAYS, PRIORITIES, Entry, Hours
from tests.core.conftest import CLOCK_CHANGES

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
DAY = 24 * 60
ALL_FILMS = "all films"
Days = tuple[date, date]
"""A holiday: its first day, its last one."""


@dataclass(frozen=True)
class Slot:
    """A slot as it stands on paper: minutes of the day, seconds since 1970."""

    days: str = "1234567"
    starts: int = 0
    ends: int = DAY
    since: float = 0
    until: float = 2**40
    priority: int = 0
    film_since: float = 0
    holidays: int = 0

    def plays(self, holidays: Sequence[Days], second: float, day: date, minute: int) -> bool:
        ends = self.ends if self.ends > self.starts else self.ends + DAY
        begun_on = [(day, minute), (day - timedelta(days=1), minute + DAY)]
        return (
            self.since <= second < self.until
            and self.film_since <= second
            and any(
                self.starts <= at < ends and self.comes_on(begun, holidays)
                for begun, at in begun_on
            )
        )

    def comes_on(self, day: date, holidays: Sequence[Days]) -> bool:
        free = any(first <= day <= last for first, last in holidays)
        return str(day.isoweekday()) in self.days and (True, free, not free)[self.holidays]


def read(
    slots: Sequence[Slot], holidays: Sequence[Days], second: float, wall: datetime
) -> tuple[list[str], list[str]]:
    """Which slots take turns at a moment, by their numbers, and which give way to them."""
    day, minute = wall.date(), 60 * wall.hour + wall.minute
    playing = [
        (one.priority, at)
        for at, one in enumerate(slots)
        if one.plays(holidays, second, day, minute)
    ]
    highest = max(playing, default=(0, 0))[0]
    due = [str(at) for priority, at in playing if priority == highest]
    covered = [str(at) for priority, at in playing if priority != highest]
    return due or [ALL_FILMS], covered


def plan_of(slots: Sequence[Slot], holidays: Sequence[Days]) -> LoopPlan:
    return LoopPlan(
        tuple(planned(str(at), one) for at, one in enumerate(slots)),
        (Planned(Entry(film=film(ALL_FILMS), title=ALL_FILMS)),),
        tuple(Holiday(*one) for one in holidays),
    )


def planned(name: str, slot: Slot) -> Planned:
    def clock(minute: int) -> time | None:
        return time(minute // 60, minute % 60) if minute < DAY else None

    def moment(second: float) -> datetime | None:
        return datetime.fromtimestamp(second).astimezone() if 0 < second < 2**40 else None

    hours = Hours(
        slot.days,
        clock(slot.starts),
        clock(slot.ends),
        moment(slot.since),
        moment(slot.until),
        PRIORITIES[slot.priority],
        HOLIDAYS[slot.holidays],
    )
    entry = Entry(film=film(name), slot=name, title=name, hours=hours)
    return Planned(entry, Hours(since=moment(slot.film_since)))


def film(name: str) -> Film:
    return Film(name, name, "", Path(f"{name}.mp4"), 1000, None)


def minutes_of(day: date, zone: str) -> Iterator[tuple[float, datetime]]:
    """Every minute of a day as it comes, with the clock on the wall: 23 to 25 hours."""
    place = ZoneInfo(zone)
    second = datetime.combine(day, time(), place).timestamp()
    while (wall := datetime.fromtimestamp(second, place)).date() == day:
        yield second, wall
        second += 60


def holds(span: Span, second: float) -> bool:
    return span.begins.timestamp() <= second < span.ends.timestamp()


def assert_reads_alike(
    slots: Sequence[Slot], holidays: Sequence[Days], day: date, zone: str
) -> None:
    plan = plan_of(slots, holidays)
    scenes, coverings = plan.scenes(day), plan.coverings(day)
    number = 0
    for second, wall in minutes_of(day, zone):
        while scenes[number].span.ends.timestamp() <= second:
            number += 1
        scene = scenes[number]
        assert scene.span.begins.timestamp() <= second
        due, covered = read(slots, holidays, second, wall)
        assert [one.title for one in scene.due] == due, (zone, wall)
        there = [one for one in coverings if holds(one.span, second)]
        told = [(one.due, sorted(entry.title for entry in one.covered)) for one in there]
        assert told == ([(scene.due, covered)] if covered else []), (zone, wall)
    assert number == len(scenes) - 1


edges = st.integers(0, DAY - 1) | st.sampled_from([0, 120, 150, 180])
"""At which the clocks change, too."""


@st.composite
def slots_near(draw: st.DrawFn, day: date) -> Slot:
    begins = datetime.combine(day, time()).timestamp()
    near = st.integers(-3 * DAY, 3 * DAY).map(lambda minutes: begins + 60 * minutes)
    return Slot(
        draw(st.text("1234567", min_size=1, max_size=7)),
        draw(edges),
        draw(edges | st.just(DAY)),
        draw(st.just(0.0) | near),
        draw(st.just(2.0**40) | near),
        draw(st.integers(0, len(PRIORITIES) - 1)),
        draw(st.just(0.0) | near),
        draw(st.integers(0, len(HOLIDAYS) - 1)),
    )


@st.composite
def holidays_near(draw: st.DrawFn, day: date) -> Days:
    first = day + timedelta(days=draw(st.integers(-3, 1)))
    return first, first + timedelta(days=draw(st.integers(0, 3)))


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.data(), st.dates(FIRST, LAST) | st.sampled_from(CLOCK_CHANGES))
def test_a_day_plays_what_a_person_reads_minute_by_minute(
    zone: str, data: st.DataObject, day: date
) -> None:
    slots = data.draw(st.lists(slots_near(day), max_size=4))
    holidays = data.draw(st.lists(holidays_near(day), max_size=2))
    assert_reads_alike(slots, holidays, day, zone)


@pytest.mark.slow
@pytest.mark.parametrize("zone", ["Europe/Berlin"], indirect=True)
def test_two_years_of_one_plan_play_what_a_person_reads_minute_by_minute(zone: str) -> None:
    """Mornings, a night at the weekend over the hour that is repeated or left out, a single day
    before everything, a summer before the rest, and the nights of holidays."""
    signing = datetime(2026, 12, 4, 14).astimezone().timestamp()
    summer = datetime(2027, 6, 1).astimezone().timestamp()
    slots = (
        Slot("12345", 9 * 60, 17 * 60, holidays=2),
        Slot("67", 22 * 60, 2 * 60 + 30),
        Slot("5", 14 * 60, 16 * 60, signing, signing + 7200, priority=2),
        Slot(starts=10 * 60, ends=11 * 60, since=summer, priority=1),
        Slot(starts=20 * 60, ends=60, priority=2, holidays=1),
    )
    holidays = [(CLOCK_CHANGES[0], CLOCK_CHANGES[0]), (date(2026, 10, 1), date(2026, 10, 7))]
    day = FIRST
    while day <= LAST:
        assert_reads_alike(slots, holidays, day, zone)
        day += timedelta(days=1)
