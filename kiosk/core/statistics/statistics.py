"""The statistics of a period, of one station or of all: sums of what stations have counted.

A count that no station can have reached in a day is a fault or a forgery and is left out, as are
kinds and hours that nobody knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kiosk.core.statistics.period import Period, Span, begun_span, compared_span
from kiosk.core.statistics.usage import (
    Count,
    DayOfStation,
    DaySums,
    MonthOfStation,
    UsageKind,
)

MAX_COUNT = 1_000_000
"""Of one thing on one station in a day. A day has 86,400 seconds."""

HOURS = {f"{hour:02}": hour for hour in range(24)}

COUNTED = (
    UsageKind.VISITS,
    UsageKind.STAY_SECONDS,
    UsageKind.HOUR,
    UsageKind.LANGUAGE,
    UsageKind.ACCESS,
    UsageKind.SEARCH_WITHOUT_RESULT,
    UsageKind.FILM_BEGUN,
    UsageKind.FILM_FINISHED,
    UsageKind.FILM_PERCENT,
)
"""What is added up besides items."""

OPENED = ("company", "project", "film", "opportunity")
"""The kinds of content of which it is told how often they were opened."""


@dataclass(frozen=True, slots=True)
class Totals:
    """`opened`: how often something of `OPENED` was; `in_vain`: searches that found nothing."""

    visits: int = 0
    stay_seconds: int = 0
    opened: int = 0
    films_begun: int = 0
    films_finished: int = 0
    in_vain: int = 0

    @property
    def average_seconds(self) -> int:
        """Of a visit; 0 without any."""
        return round(self.stay_seconds / self.visits) if self.visits else 0

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.visits + other.visits,
            self.stay_seconds + other.stay_seconds,
            self.opened + other.opened,
            self.films_begun + other.films_begun,
            self.films_finished + other.films_finished,
            self.in_vain + other.in_vain,
        )


@dataclass(frozen=True, slots=True)
class FilmTotals:
    """`average_percent`: how far visitors came."""

    begun: int
    finished: int
    average_percent: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """`before` are the totals of `compared`, `days` and `stations` add up to `totals`; `begun` are
    the days of the period that have begun.
    `comparable`: whether counting had begun when `compared` had.

    `hours`, `languages` and `access` count visits; older stations do not tell them, so they may say
    of fewer visits than there were. `opened` by kind and slug, the most opened first;
    `opened_before` in `compared`.
    """

    period: Period
    compared: Span
    begun: Span
    totals: Totals = Totals()
    before: Totals = Totals()
    comparable: bool = False
    days: Mapping[date, Totals] = field(default_factory=dict)
    stations: Mapping[str, Totals] = field(default_factory=dict)
    hours: Mapping[int, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    access: Mapping[str, int] = field(default_factory=dict)
    opened: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    opened_before: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    films: Mapping[str, FilmTotals] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was counted in the period."""
        return self.totals == Totals()

    def within(self, span: Span) -> Totals:
        """The totals of a part of the period."""
        return sum((one for day, one in self.days.items() if span.holds(day)), Totals())


def change(now: int, before: int) -> int | None:
    """By how many percent it has become more, or fewer; None where there was nothing before."""
    return round(100 * (now - before) / before) if before else None


def share(part: int, whole: int) -> int:
    """How many percent of the whole it is, 0 to 100; 0 of nothing."""
    return min(100, max(0, round(100 * part / whole))) if whole else 0


def statistics(
    days: Iterable[DayOfStation | MonthOfStation], period: Period, today: date
) -> Statistics:
    """Add up what was counted in a period, and in what it is compared with on this day. A month
    lies wholly in one of them, or in neither: see `spans_read`."""
    compared = compared_span(period, today)
    names, names_before = _Names(), _Names()
    by_day: defaultdict[date, list[DaySums]] = defaultdict(list)
    by_station: defaultdict[str, list[DaySums]] = defaultdict(list)
    before: list[DaySums] = []
    first_before = compared.end
    for one in days:
        first = one.first if isinstance(one, MonthOfStation) else one.day
        if period.span.holds(first):
            for day, sums in names.add(one).items():
                by_day[day].append(sums)
                by_station[one.station].append(sums)
        elif compared.holds(first):
            found = names_before.add(one)
            before.extend(found.values())
            first_before = min([first_before, *found])
    stations = {station: _totals(sums) for station, sums in by_station.items()}
    hours = names.of(UsageKind.HOUR)
    return Statistics(
        period=period,
        compared=compared,
        begun=begun_span(period, today),
        totals=sum(stations.values(), Totals()),
        before=_totals(before),
        comparable=_is_comparable(first_before, compared),
        days={day: _totals(sums) for day, sums in sorted(by_day.items())},
        stations=dict(sorted(stations.items(), key=lambda item: (-item[1].visits, item[0]))),
        hours={hour: hours[name] for name, hour in HOURS.items() if name in hours},
        languages=_most_first(names.of(UsageKind.LANGUAGE)),
        access=_most_first(names.of(UsageKind.ACCESS)),
        opened=_opened(names.items),
        opened_before=_opened(names_before.items),
        films=_films(names),
    )


def spans_read(period: Period, today: date) -> tuple[Span, Span]:
    """The days that `statistics` adds up: those of the period and those it is compared with."""
    return period.span, compared_span(period, today)


def month_of(station: str, first: date, days: Iterable[DayOfStation]) -> MonthOfStation:
    """The days of a month of one station, added up."""
    names = _Names()
    sums = {one.day: names.add_day(one.counts) for one in days}
    return MonthOfStation(station, first, sums, names.by_kind())


def names_of(months: Iterable[MonthOfStation]) -> Mapping[str, Mapping[str, int]]:
    """The names of months, added up."""
    names = _Names()
    for month in months:
        names.add(month)
    return names.by_kind()


def _is_comparable(first: date, compared: Span) -> bool:
    """Whether there are counts from the first quarter on: a hall that had only just opened is
    nothing to compare with."""
    return 4 * (first - compared.first).days <= compared.days


def _totals(sums: Sequence[DaySums]) -> Totals:
    return Totals(*(sum(column) for column in zip(*sums, strict=True)))


class _Names:
    """Counts by kind and name. Millions are added: what is done for each is as little as can be."""

    def __init__(self) -> None:
        self.items: dict[str, int] = {}
        self._by_kind: dict[str, dict[str, int]] = {kind.value: {} for kind in COUNTED}

    def of(self, kind: UsageKind) -> Mapping[str, int]:
        return self._by_kind[kind.value]

    def add(self, one: DayOfStation | MonthOfStation) -> Mapping[date, DaySums]:
        """Add the counts of a day or a month; returns what each day comes to."""
        if isinstance(one, DayOfStation):
            return {one.day: self.add_day(one.counts)}
        for what, counts in one.names.items():
            names = self.items if what == UsageKind.ITEM else self._by_kind.get(what, {})
            for name, count in counts.items():
                names[name] = names.get(name, 0) + count
        return one.days

    def by_kind(self) -> Mapping[str, Mapping[str, int]]:
        return {**self._by_kind, UsageKind.ITEM.value: self.items}

    def add_day(self, counts: Sequence[Count]) -> DaySums:
        """Add the counts of one day; returns their sums."""
        item, items, by_kind = UsageKind.ITEM.value, self.items, self._by_kind
        opened = 0
        sums = dict.fromkeys(by_kind, 0)
        for one in counts:
            what, name, count = one.what, one.name, one.count
            if not 0 < count <= MAX_COUNT:
                continue
            if what == item:
                if name in items:
                    items[name] += count
                elif name.partition("/")[0] in OPENED:
                    items[name] = count
                else:
                    continue
                opened += count
            elif what in by_kind:
                names = by_kind[what]
                names[name] = names.get(name, 0) + count
                sums[what] += count
        return (
            sums[UsageKind.VISITS],
            sums[UsageKind.STAY_SECONDS],
            opened,
            sums[UsageKind.FILM_BEGUN],
            sums[UsageKind.FILM_FINISHED],
            sums[UsageKind.SEARCH_WITHOUT_RESULT],
        )


def _opened(items: Mapping[str, int]) -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {kind: {} for kind in OPENED}
    for name, count in _most_first(items).items():
        kind, _, slug = name.partition("/")
        if kind in found:
            found[kind][slug] = count
    return found


def _films(names: _Names) -> Mapping[str, FilmTotals]:
    finished, percent = names.of(UsageKind.FILM_FINISHED), names.of(UsageKind.FILM_PERCENT)
    return {
        slug: FilmTotals(
            begun, min(begun, finished.get(slug, 0)), share(percent.get(slug, 0), 100 * begun)
        )
        for slug, begun in _most_first(names.of(UsageKind.FILM_BEGUN)).items()
    }


def _most_first(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
