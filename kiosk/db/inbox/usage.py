"""The counts of days that stations have delivered, and what whole months of them come to: three
years of twenty stations are what a page waits for (docs/adr/0060).

They were validated when they were collected (`UsageOfDay`), so only their form is looked at again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection, delete, insert, literal, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.delivery.delivered_file import UsageOfDay
from kiosk.core.errors import ContentRejectedError
from kiosk.core.statistics.period import Span, first_of_next_month
from kiosk.core.statistics.statistics import month_of, names_of
from kiosk.core.statistics.usage import DayOfStation, DaySums, MonthOfStation
from kiosk.db.inbox.schema import usage, usage_month

MAX_SUMMED = 240
"""Months that are added up at a time: a year of twenty stations."""


class _Sum(msgspec.Struct, frozen=True, gc=False):
    what: str
    name: str
    count: int


class _Day(msgspec.Struct, frozen=True, gc=False):
    counts: list[_Sum]


_DAY = msgspec.json.Decoder(_Day)
_DAYS = msgspec.json.Decoder(dict[date, DaySums])
_NAMES = msgspec.json.Decoder(dict[str, dict[str, int]])

ALL = ""
"""Stands for all stations together."""


def take_usage(connection: Connection, day: UsageOfDay) -> bool:
    """A later revision takes the place of an earlier one; an earlier one comes too late."""
    values = {"revision": day.revision, "content": day.model_dump_json()}
    put = insert_or_update(usage).values(station=day.station, day=day.day, **values)
    newer = usage.c.revision < day.revision
    put = put.on_conflict_do_update(["station", "day"], set_=values, where=newer)
    taken = connection.execute(put).rowcount > 0
    if taken:
        of_it = usage_month.c.station.in_((day.station, ALL))
        connection.execute(delete(usage_month).where(of_it, usage_month.c.first == _month(day.day)))
    return taken


def forget_months(connection: Connection, days: Collection[date]) -> None:
    """Forget what the months of these days came to: days were deleted."""
    months = {_month(day) for day in days}
    connection.execute(delete(usage_month).where(usage_month.c.first.in_(months)))


def sum_months(connection: Connection, today: date) -> None:
    """Add up the months that are over, `MAX_SUMMED` of those that are not yet. One with a damaged
    day stays as it is; that is told when it is read."""
    rows = connection.execute(select(usage_month.c.station, usage_month.c.first))
    known = {(row.station, row.first) for row in rows}
    counted = _months_with_days(connection, Span(date.min, _month(today)))
    for station, first in sorted(counted - known)[:MAX_SUMMED]:
        end = first_of_next_month(first)
        try:
            month = month_of(station, first, _read_days(connection, station, Span(first, end)))
        except ContentRejectedError:
            continue
        _keep(connection, month)
        known.add((station, first))
    waiting = {first for _, first in counted - known}
    for first in {first for _, first in counted} - waiting:
        if (ALL, first) not in known:
            months = list(_read_months(connection, [first], days=False))
            _keep(connection, MonthOfStation(ALL, first, {}, names_of(months)))


def _keep(connection: Connection, month: MonthOfStation) -> None:
    values = {
        "station": month.station,
        "first": month.first,
        "days": msgspec.json.encode(month.days).decode(),
        "names": msgspec.json.encode(month.names).decode(),
    }
    connection.execute(insert(usage_month).values(values))


def read_usage(
    connection: Connection, spans: Sequence[Span], station: str = ALL, besides: str = ALL
) -> Iterator[DayOfStation | MonthOfStation]:
    """The counts of one station or of all, without that of `besides`, in these days, added up by
    months where whole ones lie in them.

    Raises:
        ContentRejectedError: what stands there is not what was collected.
    """
    everything = station == ALL and not _has_counted(connection, besides)
    for span in spans:
        counted = {
            one
            for one in _months_with_days(connection, span)
            if station in (ALL, one[0]) and one[0] != besides
        }
        firsts = [month.first for month in span.whole_months()]
        together = set()
        if everything:
            for month in _read_months(connection, firsts, [ALL]):
                together.add(month.first)
                yield month
        for month in _read_months(connection, together, {one for one, _ in counted}, names=False):
            counted.discard((month.station, month.first))
            yield month
        alone = [first for first in firsts if first not in together]
        for month in _read_months(connection, alone, {one for one, _ in counted}):
            counted.discard((month.station, month.first))
            yield month
        for one, first in sorted(counted):
            end = min(first_of_next_month(first), span.end)
            yield from _read_days(connection, one, Span(max(first, span.first), end))


def read_each_day(connection: Connection) -> Iterator[DayOfStation]:
    """The counts of all stations, day by day; raises what `read_usage` raises."""
    for station, first in sorted(_months_with_days(connection, Span(date.min, date.max))):
        yield from _read_days(connection, station, Span(first, first_of_next_month(first)))


def _has_counted(connection: Connection, station: str) -> bool:
    question = select(usage.c.day).where(usage.c.station == station).limit(1)
    return connection.scalar(question) is not None


def _read_months(
    connection: Connection,
    firsts: Collection[date],
    stations: Collection[str] | None = None,
    *,
    days: bool = True,
    names: bool = True,
) -> Iterator[MonthOfStation]:
    """The months that begin on these days, of these stations or of each; `days` and `names`: with
    these."""
    no = literal("{}")
    question = select(
        usage_month.c.station,
        usage_month.c.first,
        usage_month.c.days if days else no,
        usage_month.c.names if names else no,
    ).where(usage_month.c.first.in_(firsts))
    of_them = usage_month.c.station != ALL
    if stations is not None:
        of_them = usage_month.c.station.in_(stations)
    for station, first, kept_days, kept_names in connection.execute(question.where(of_them)):
        try:
            yield MonthOfStation(station, first, _DAYS.decode(kept_days), _NAMES.decode(kept_names))
        except msgspec.MsgspecError as error:
            raise ContentRejectedError(
                f"The counts of {station or 'all stations'} of {first:%Y-%m} in the inbox are "
                f"damaged: {error}."
            ) from error


def _months_with_days(connection: Connection, span: Span) -> set[tuple[str, date]]:
    question = select(usage.c.station, usage.c.day)
    rows = connection.execute(question.where(usage.c.day >= span.first, usage.c.day < span.end))
    return {(row.station, _month(row.day)) for row in rows}


def _read_days(connection: Connection, station: str, span: Span) -> Iterator[DayOfStation]:
    question = select(usage.c.day, usage.c.content).where(usage.c.station == station)
    question = question.where(usage.c.day >= span.first, usage.c.day < span.end)
    for day, content in connection.execute(question):
        try:
            counts = _DAY.decode(content).counts
        except msgspec.MsgspecError as error:
            raise ContentRejectedError(
                f"The counts of {station} of {day} in the inbox are damaged: {error}."
            ) from error
        yield DayOfStation(station, day, counts)


def _month(day: date) -> date:
    return day.replace(day=1)
