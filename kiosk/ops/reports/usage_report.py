"""The output of `kiosk usage`: usage counts and lengths of visits, day by day."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from itertools import groupby

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.state.store import reading_state
from kiosk.db.state.usage import UsageCount, usage_counts
from kiosk.ops.reports.usage_everywhere import read_days

MAX_TOLD = 8
"""Names of a kind that are listed in words; JSON has all of them."""


@dataclass(frozen=True, slots=True)
class FilmUsage:
    """`average_percent`: how far visitors came, on average."""

    begun: int
    finished: int
    average_percent: int


@dataclass(frozen=True, slots=True)
class DayOfUsage:
    """One day: `screens` and `items` by name, the most used first; a visit's average length; visits
    by hour, by language, and those in which something made the screen easier."""

    day: date
    visits: int
    average_seconds: int
    searches_without_result: int
    screens: Mapping[str, int] = field(default_factory=dict)
    items: Mapping[str, int] = field(default_factory=dict)
    films: Mapping[str, FilmUsage] = field(default_factory=dict)
    ceremonies: Mapping[str, int] = field(default_factory=dict)
    guided_tours: Mapping[str, int] = field(default_factory=dict)
    hours: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    access: Mapping[str, int] = field(default_factory=dict)


def read_usage(folder: DataFolder) -> Sequence[DayOfUsage]:
    """The days on which the kiosk was used, the latest first.

    Raises:
        UnavailableError: nothing has been written yet, or the disk fails.
        ContentRejectedError: the record is damaged.
    """
    with reading_state(folder.state) as state:
        return _days(usage_counts(state))


def read_usage_everywhere(folder: DataFolder) -> Sequence[DayOfUsage]:
    """The days of all stations whose counts were collected here and of this PC, added up.

    Raises:
        UnavailableError, ContentRejectedError: as `read_usage` raises.
        StaffError: the inbox is damaged.
    """
    sums: Counter[tuple[date, str, str]] = Counter()
    for day in read_days(folder):
        for one in day.counts:
            sums[day.day, one.what, one.name] += one.count
    counts = [UsageCount(*key, count) for key, count in sums.items()]
    return _days(sorted(counts, key=lambda one: (-one.day.toordinal(), -one.count, one.name)))


def _days(counts: Sequence[UsageCount]) -> Sequence[DayOfUsage]:
    """Group counts, which are ordered by day."""
    return [_day(day, list(rows)) for day, rows in groupby(counts, lambda row: row.day)]


def _day(day: date, counts: Sequence[UsageCount]) -> DayOfUsage:
    def of(what: UsageKind) -> dict[str, int]:
        return {row.name: row.count for row in counts if row.what == what}

    visits = of(UsageKind.VISITS).get("", 0)
    finished, percent = of(UsageKind.FILM_FINISHED), of(UsageKind.FILM_PERCENT)
    return DayOfUsage(
        day=day,
        visits=visits,
        average_seconds=round(of(UsageKind.STAY_SECONDS).get("", 0) / max(1, visits)),
        searches_without_result=of(UsageKind.SEARCH_WITHOUT_RESULT).get("", 0),
        screens=of(UsageKind.SCREEN),
        items=of(UsageKind.ITEM),
        films={
            slug: FilmUsage(
                begun, finished.get(slug, 0), round(percent.get(slug, 0) / max(1, begun))
            )
            for slug, begun in of(UsageKind.FILM_BEGUN).items()
        },
        ceremonies=of(UsageKind.CEREMONY),
        guided_tours=of(UsageKind.GUIDED_TOUR),
        hours=dict(sorted(of(UsageKind.HOUR).items())),
        languages=of(UsageKind.LANGUAGE),
        access=of(UsageKind.ACCESS),
    )


def in_words(days: Sequence[DayOfUsage]) -> Iterator[str]:
    """Lines for a terminal."""
    if not days:
        yield "Nobody has used the kiosk yet."
    for day in days:
        stay = f"{day.average_seconds // 60} min {day.average_seconds % 60} s"
        visits = "1 visit" if day.visits == 1 else f"{day.visits} visits"
        yield f"{day.day}  {visits} of {stay} on average"
        if day.screens:
            yield f"    screens: {_told(day.screens)}"
        if day.items:
            yield f"    items: {_told(day.items)}"
        for slug, film in day.films.items():
            yield (
                f"    film {slug}: begun {film.begun} times, {film.finished} to the end, "
                f"{film.average_percent} % on average"
            )
        if day.ceremonies:
            yield f"    ceremonies: {_told(day.ceremonies)}"
        if day.guided_tours:
            yield f"    guided tours: {_told(day.guided_tours)}"
        if day.hours:
            yield f"    hours: {_told(day.hours)}"
        if day.languages:
            yield f"    languages: {_told(day.languages)}"
        if day.access:
            yield f"    made easier: {_told(day.access)}"
        if day.searches_without_result:
            yield f"    searches without result: {day.searches_without_result}"


def as_json(days: Sequence[DayOfUsage]) -> str:
    """A JSON list of days, the latest first."""
    return json.dumps([asdict(day) for day in days], default=str)


def _told(counts: Mapping[str, int]) -> str:
    names = list(counts)
    rest = f" and {len(names) - MAX_TOLD} more" if len(names) > MAX_TOLD else ""
    return ", ".join(f"{name} {counts[name]}" for name in names[:MAX_TOLD]) + rest
