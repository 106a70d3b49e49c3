"""Weeks, months, quarters and years of the hall's calendar. Weeks begin on Monday (ISO 8601)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)
MONTHS_IN_YEAR = 12


class PeriodKind(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}

STEPS = {PeriodKind.QUARTER: PeriodKind.WEEK, PeriodKind.YEAR: PeriodKind.MONTH}
"""In what a chart of a period is divided; in days where nothing is said."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` up to `end`, which is the first one after."""

    first: date
    end: date

    @property
    def last(self) -> date:
        return self.end - DAY

    @property
    def days(self) -> int:
        return (self.end - self.first).days

    def holds(self, day: date) -> bool:
        return self.first <= day < self.end

    def whole_months(self) -> Iterator[Span]:
        """The months that lie in it with all their days."""
        first = self.first if self.first.day == 1 else first_of_next_month(self.first)
        while first < self.end and (end := first_of_next_month(first)) <= self.end:
            yield Span(first, end)
            first = end

    def __iter__(self) -> Iterator[date]:
        return (self.first + DAY * number for number in range(self.days))


@dataclass(frozen=True, slots=True)
class Period:
    """One period of the calendar; made by `period_of`."""

    kind: PeriodKind
    span: Span

    @property
    def before(self) -> Period:
        """The one that ends where this one begins."""
        return period_of(self.kind, self.span.first - DAY)

    @property
    def after(self) -> Period:
        return period_of(self.kind, self.span.end)

    def steps(self) -> tuple[Span, ...]:
        """The parts of a chart: days, weeks cut off at the edges, or months."""
        inside = self.span
        if self.kind not in STEPS:
            return tuple(Span(day, day + DAY) for day in inside)
        found = []
        first = inside.first
        while first < inside.end:
            end = min(period_of(STEPS[self.kind], first).span.end, inside.end)
            found.append(Span(first, end))
            first = end
        return tuple(found)


def period_of(kind: PeriodKind, day: date) -> Period:
    """The period of a kind in which a day lies."""
    if kind is PeriodKind.WEEK:
        monday = day - DAY * day.weekday()
        return Period(kind, Span(monday, monday + DAY * 7))
    months = MONTHS[kind]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(kind, Span(first, _months_later(first, months)))


def begun_span(period: Period, today: date) -> Span:
    """The days of a period that have begun on this day: all, some or none."""
    first, end = period.span.first, period.span.end
    return Span(first, max(first, min(today + DAY, end)))


def compared_span(period: Period, today: date) -> Span:
    """What a period is compared with: the one before; while it is under way as many days of that as
    have begun, so that a month is never held against half of another."""
    before = period.before.span
    if not is_under_way(period, today):
        return before
    return Span(before.first, min(before.first + DAY * begun_span(period, today).days, before.end))


def is_under_way(period: Period, today: date) -> bool:
    """Whether it has begun and is not over."""
    return period.span.first <= today < period.span.last


def first_of_next_month(day: date) -> date:
    return _months_later(day, 1)


def _months_later(first: date, months: int) -> date:
    count = first.year * MONTHS_IN_YEAR + first.month - 1 + months
    return date(count // MONTHS_IN_YEAR, count % MONTHS_IN_YEAR + 1, 1)
