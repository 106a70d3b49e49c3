"""Honest charts: where bars stand, which years are missing, and how a chart is described in words.

Every axis includes 0, a year without a figure is a gap, and nothing is interpolated. Pure; knows no
screen: places are shares of a length, 0 to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10

from kiosk.core.content.number_format import valid_figure
from kiosk.core.content.results import YearValue

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A year outside of these is a typing error, and would squeeze all others together."""
AXIS_STEPS = 4
"""About so many steps on an axis."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` (at most 0) to `high` (at least 0), with a mark at each of `ticks`."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def place(self, value: float) -> float:
        """Where a value lies between `low` (0) and `high` (1)."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of one year, or the gap where `value` is None; `start` and `end` lie on the axis."""

    year: int
    value: float | None
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class ChartSummary:
    """What a chart says. `trend` is "empty", "one", "level", "rise", "fall" or "both".

    `first`, `last`, `highest` and `lowest` are the years and values that show it, None in an empty
    chart; of equal values the latest. `gaps` counts the years in between without a figure.
    """

    trend: str
    first: YearValue | None = None
    last: YearValue | None = None
    highest: YearValue | None = None
    lowest: YearValue | None = None
    gaps: int = 0


def axis(values: Iterable[float]) -> Axis:
    """An axis for values that `valid_figure` has let pass; without any it goes from 0 to 1."""
    known = tuple(values)
    top, bottom = max((*known, 0.0)), min((*known, 0.0))
    if top == bottom:
        top = 1.0
    step = _round_step((top - bottom) / AXIS_STEPS)
    first, last = floor(bottom / step), ceil(top / step)
    ticks = tuple(number * step for number in range(first, last + 1))
    return Axis(ticks[0], ticks[-1], ticks)


def bars(points: Sequence[YearValue], along: Axis) -> tuple[Bar, ...]:
    """A bar or a gap for every year from the first known one to the last."""
    known = dict(_known(points))
    zero = along.place(0)
    found = []
    for year in range(min(known, default=0), max(known, default=-1) + 1):
        value = known.get(year)
        end = zero if value is None else along.place(value)
        found.append(Bar(year, value, min(zero, end), max(zero, end)))
    return tuple(found)


def axis_of(points: Sequence[YearValue]) -> Axis:
    return axis(value for _, value in _known(points))


def summarize(points: Sequence[YearValue]) -> ChartSummary:
    """What the chart of these points says, as ids and values; the interface has the words."""
    known = [YearValue(year, value) for year, value in _known(points)]
    if not known:
        return ChartSummary("empty")
    return ChartSummary(
        _trend([one.value for one in known]),
        known[0],
        known[-1],
        highest=max(known, key=lambda one: (one.value, one.year)),
        lowest=min(known, key=lambda one: (one.value, -one.year)),
        gaps=known[-1].year - known[0].year + 1 - len(known),
    )


def _known(points: Sequence[YearValue]) -> list[tuple[int, float]]:
    """Years and figures that can be shown, by year."""
    known = {}
    for point in points:
        value = valid_figure(point.value)
        if value is not None and FIRST_YEAR <= point.year <= LAST_YEAR:
            known[point.year] = value
    return sorted(known.items())


def _trend(values: Sequence[float]) -> str:
    if len(values) == 1:
        return "one"
    if min(values) == max(values):
        return "level"
    if all(one <= other for one, other in pairwise(values)):
        return "rise"
    return "fall" if all(one >= other for one, other in pairwise(values)) else "both"


def _round_step(least: float) -> float:
    """1, 2, 2.5 or 5 times a power of ten, and at least `least`."""
    power: float = 10.0 ** floor(log10(least))
    return next((size * power for size in (1, 2, 2.5, 5) if size * power >= least), 10 * power)
