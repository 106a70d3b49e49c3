"""Reads many days of counts at once: three years of twenty stations are what a page waits for.

They were validated when they were collected (`UsageOfDay`), so only their form is looked at again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
from sqlalchemy import Connection, select

from kiosk.core.errors import ContentRejectedError
from kiosk.core.statistics.usage import DayOfStation
from kiosk.db.inbox.schema import usage

PAGE = 500
"""How many days are fetched at a time."""


class _Sum(msgspec.Struct, frozen=True, gc=False):
    what: str
    name: str
    count: int


class _Day(msgspec.Struct, frozen=True, gc=False):
    counts: list[_Sum]


_DECODER = msgspec.json.Decoder(_Day)


def read_days_of_usage(connection: Connection, first: date, end: date) -> Iterator[DayOfStation]:
    """The counts of all stations from `first` up to `end`.

    Raises:
        ContentRejectedError: what stands there is not what was collected.
    """
    question = select(usage.c.station, usage.c.day, usage.c.content)
    question = question.where(usage.c.day >= first, usage.c.day < end)
    for station, day, content in connection.execute(question).yield_per(PAGE):
        try:
            counts = _DECODER.decode(content).counts
        except msgspec.MsgspecError as error:
            raise ContentRejectedError(
                f"The counts of {station} of {day} in the inbox are damaged: {error}."
            ) from error
        yield DayOfStation(station, day, counts)
