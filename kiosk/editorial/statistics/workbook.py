"""The statistics of a period as a workbook, its cells typed: days are dates, counts are numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kiosk.core.content.words import LANGUAGE_NAMES
from kiosk.core.statistics.findings import findings
from kiosk.core.statistics.statistics import FilmTotals, Statistics, change, share
from kiosk.editorial.spreadsheets.read_cells import CellValue
from kiosk.editorial.spreadsheets.workbooks import ColumnLook, SheetContent, workbook
from kiosk.editorial.statistics.sentences import TitleOf, sentence
from kiosk.editorial.statistics.words import (
    ACCESS,
    CHARTS,
    FINDINGS,
    HEADINGS,
    MEASURES,
    OPENED_KINDS,
    told_period,
    told_span,
)

NUMBER, PERCENT, DAY = "#,##0", "0%", "yyyy-mm-dd"
WIDE = 40

Row = Sequence[CellValue]


def statistics_workbook(of: Statistics, today: date, title: TitleOf, language: str) -> bytes:
    """Everything that was counted in a period; nothing is left out, as a page does."""
    return workbook(
        [
            _overview(of, today, title, language),
            _days(of, language),
            _hours(of, language),
            _opened(of, title, language),
            _films(of, title, language),
            _visits_by(of, title, language),
        ],
        HEADINGS["lists"][language],
    )


def _heading(name: str, language: str) -> ColumnLook:
    return ColumnLook(HEADINGS[name][language])


def _measure(name: str, language: str) -> ColumnLook:
    return ColumnLook(MEASURES[name][language], format=NUMBER)


def _overview(of: Statistics, today: date, title: TitleOf, language: str) -> SheetContent:
    now, then = of.totals, of.before
    pairs = {
        MEASURES["visits"][language]: (now.visits, then.visits),
        HEADINGS["seconds"][language]: (now.average_seconds, then.average_seconds),
        MEASURES["opened"][language]: (now.opened, then.opened),
        MEASURES["films_begun"][language]: (now.films_begun, then.films_begun),
        MEASURES["films_finished"][language]: (now.films_finished, then.films_finished),
        MEASURES["in_vain"][language]: (now.in_vain, then.in_vain),
    }
    rows: list[Row] = [
        (name, *pair, None if (by := change(*pair)) is None or not of.comparable else by / 100)
        for name, pair in pairs.items()
    ]
    said = [sentence(one, of.period, today, title, language) for one in findings(of)]
    if said:
        rows += [(), (FINDINGS[language],), *((one,) for one in said)]
    columns = [
        ColumnLook(HEADINGS["measure"][language], WIDE),
        ColumnLook(told_period(of.period, language), format=NUMBER),
        ColumnLook(told_span(of.compared, language), format=NUMBER),
        ColumnLook(HEADINGS["change"][language], format=PERCENT),
    ]
    return SheetContent(HEADINGS["overview"][language], columns, rows)


def _days(of: Statistics, language: str) -> SheetContent:
    rows = [
        (day, one.visits, one.average_seconds, one.opened, one.films_begun, one.films_finished,
         one.in_vain)
        for day, one in of.days.items()
    ]  # fmt: skip
    columns = [
        ColumnLook(HEADINGS["day"][language], format=DAY),
        _measure("visits", language),
        ColumnLook(HEADINGS["seconds"][language], format=NUMBER),
        *(_measure(name, language) for name in
          ("opened", "films_begun", "films_finished", "in_vain")),
    ]  # fmt: skip
    return SheetContent(HEADINGS["days"][language], columns, rows)


def _hours(of: Statistics, language: str) -> SheetContent:
    rows = [(f"{hour}:00–{hour + 1}:00", visits) for hour, visits in of.hours.items()]
    columns = [_heading("hour", language), _measure("visits", language)]
    return SheetContent(HEADINGS["hours"][language], columns, rows)


def _opened(of: Statistics, title: TitleOf, language: str) -> SheetContent:
    rows = [
        (OPENED_KINDS[kind][language], title(kind, slug), slug, count,
         of.opened_before.get(kind, {}).get(slug, 0))
        for kind, counts in of.opened.items()
        for slug, count in counts.items()
    ]  # fmt: skip
    columns = [
        _heading("kind", language),
        ColumnLook(HEADINGS["title"][language], WIDE),
        ColumnLook(HEADINGS["slug"][language], WIDE),
        ColumnLook(HEADINGS["count"][language], format=NUMBER),
        ColumnLook(HEADINGS["before"][language], format=NUMBER),
    ]
    return SheetContent(HEADINGS["opened"][language], columns, rows)


def _films(of: Statistics, title: TitleOf, language: str) -> SheetContent:
    def row(slug: str, film: FilmTotals) -> Row:
        to_the_end = share(film.finished, film.begun) / 100
        return (title("film", slug), slug, film.begun, film.finished, to_the_end,
                film.average_percent / 100)  # fmt: skip

    columns = [
        ColumnLook(HEADINGS["title"][language], WIDE),
        ColumnLook(HEADINGS["slug"][language], WIDE),
        ColumnLook(HEADINGS["began"][language], format=NUMBER),
        ColumnLook(HEADINGS["finished"][language], format=NUMBER),
        ColumnLook(f"{HEADINGS['finished'][language]} %", format=PERCENT),
        ColumnLook(HEADINGS["average"][language], format=PERCENT),
    ]
    rows = [row(slug, film) for slug, film in of.films.items()]
    return SheetContent(OPENED_KINDS["film"][language], columns, rows)


def _visits_by(of: Statistics, title: TitleOf, language: str) -> SheetContent:
    """Visits by language, by what made the screen easier, and by station."""
    columns = [
        _heading("kind", language),
        ColumnLook(HEADINGS["name"][language], WIDE),
        _measure("visits", language),
    ]
    return SheetContent(HEADINGS["parts"][language], columns, list(_parts(of, title, language)))


def _parts(of: Statistics, title: TitleOf, language: str) -> Iterator[Row]:
    for tag, visits in of.languages.items():
        words = LANGUAGE_NAMES.get(tag)
        yield (CHARTS["languages"][language], words[language] if words else tag, visits)
    for name, visits in of.access.items():
        words = ACCESS.get(name)
        yield (CHARTS["access"][language], words[language] if words else name, visits)
    for station, totals in of.stations.items():
        yield (CHARTS["stations"][language], title("station", station), totals.visits)
