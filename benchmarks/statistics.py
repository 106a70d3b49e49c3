"""What the statistics of many stations cost: `python -m benchmarks.statistics`.

An inbox of twenty stations that were open every day for three years, read as the page reads it: the
longest period, a year, with the year before, and a month. docs/benchmarks.md tells how the figures
are to be read.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic

from sqlalchemy import insert

from benchmarks import report
from benchmarks.film import BUILD, RESULTS
from benchmarks.report import Figure
from kiosk.core.delivery.delivered_file import UsageOfDay, UsageSum
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.statistics.period import DAY, Period, PeriodKind, Span, period_of
from kiosk.core.statistics.statistics import Statistics, spans_read, statistics
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.inbox.schema import VERSION, metadata, station, usage
from kiosk.db.inbox.usage import MAX_SUMMED, sum_months
from kiosk.db.local_database import open_local_database
from kiosk.ops.reports.usage_everywhere import read_sums

STATIONS, DAYS, ROUNDS = 20, 3 * 365, 5
LAST = date(2026, 12, 31)
DAYS_IN_MONTH = 30
SCREENS, COMPANIES, FILMS = 12, 40, 5
"""Opened on each station each day."""

TARGETS = {"statistics.three_years_s": 1.0, "statistics.year_s": 1.0, "statistics.month_s": 0.3}
"""The most they may be."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="statistics", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="see that everything works; figures mean nothing"
    )
    options = parser.parse_args()
    stations, days = (2, 400) if options.quick else (STATIONS, DAYS)
    with TemporaryDirectory(prefix="bench-statistics-") as place:
        folder = DataFolder(Path(place))
        prepare(folder, stations, days)
        figures = {name: Figure(round(_seconds(work), 2), "s") for name, work in _questions(folder)}
    for name, figure in figures.items():
        print(f"{name:28} {figure.value} s, target {TARGETS[name]}")
    results = BUILD / "quick.json" if options.quick else RESULTS
    report.store({**report.machine_figures(), **figures}, results)
    print(f"Results: {results}")


def prepare(folder: DataFolder, stations: int, days: int) -> None:
    """An inbox as `kiosk inbox collect` would have filled it."""
    engine = open_local_database(folder.inbox, metadata, VERSION)
    chance = random.Random(1)  # noqa: S311 - no secret
    now = datetime.now(UTC)
    ids = [f"01{number:024}" for number in range(stations)]
    with engine.begin() as connection:
        for number, one in enumerate(ids):
            named = {"id": one, "name": f"Station {number}", "heard_at": now}
            connection.execute(insert(station).values(**named, revision=0, status=""))
            rows = [
                {"station": one, "day": day, "revision": 1, "content": _content(one, day, chance)}
                for day in (LAST - timedelta(days=past) for past in range(days))
            ]
            connection.execute(insert(usage), rows)
        for _run in range(stations * days // DAYS_IN_MONTH // MAX_SUMMED + 2):
            sum_months(connection, LAST + DAY)
    engine.dispose()


def _content(one: str, day: date, chance: random.Random) -> str:
    counts = tuple(UsageSum(what=what, name=name, count=chance.randint(1, 90))
                   for what, name in _counted(chance))  # fmt: skip
    made = UsageOfDay(station=one, name="Station", revision=1, day=day, counts=counts)
    return made.model_dump_json()


def _counted(chance: random.Random) -> Iterator[tuple[str, str]]:
    """What a station counts on a busy day: some 90 sums."""
    yield from ((UsageKind.VISITS, ""), (UsageKind.STAY_SECONDS, ""))
    yield from ((UsageKind.HOUR, f"{hour:02}") for hour in range(9, 18))
    yield from ((UsageKind.LANGUAGE, language) for language in ("zh-Hans", "en", "mn-Mong"))
    yield from ((UsageKind.SCREEN, f"screen-{number}") for number in range(SCREENS))
    companies = chance.sample(range(10_000), COMPANIES)
    yield from ((UsageKind.ITEM, f"company/company-{number}") for number in companies)
    for kind in (UsageKind.FILM_BEGUN, UsageKind.FILM_FINISHED, UsageKind.FILM_PERCENT):
        yield from ((kind, f"film-{number}") for number in range(FILMS))


def _questions(folder: DataFolder) -> Iterator[tuple[str, Callable[[], Statistics]]]:
    periods = {
        "three_years": Period(PeriodKind.YEAR, Span(LAST - timedelta(days=DAYS - 1), LAST + DAY)),
        "year": period_of(PeriodKind.YEAR, LAST),
        "month": period_of(PeriodKind.MONTH, LAST),
    }
    for name, period in periods.items():
        yield f"statistics.{name}_s", partial(_read, folder, period)


def _read(folder: DataFolder, period: Period) -> Statistics:
    return statistics(read_sums(folder, spans_read(period, LAST)), period, LAST)


def _seconds(work: Callable[[], Statistics]) -> float:
    """The median of some rounds; each must have found something."""
    took = []
    for _ in range(ROUNDS):
        begun = monotonic()
        assert work().totals.visits > 0
        took.append(monotonic() - begun)
    return median(took)


if __name__ == "__main__":
    main()
