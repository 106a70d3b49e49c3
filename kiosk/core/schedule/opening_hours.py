"""The opening hours of the hall, and when its panel may sleep. Pure rules over a given moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

MARGIN = timedelta(minutes=15)
"""So long before opening the panel wakes, that the first guest sees a moving picture, and so long
after closing it sleeps, that nobody is left in the dark."""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """From `opens` up to `closes` on one weekday, Monday 1 to Sunday 7, in the hall's own time."""

    weekday: int
    opens: time
    closes: time


def may_sleep_until(hours: Iterable[OpeningHours], moment: datetime) -> datetime | None:
    """When a panel that may sleep at `moment` is to wake; None where it is to be awake now, as it
    always is in a hall without opening hours.

    `moment` is aware, in the hall's own time, and so is the answer.
    """
    awake = sorted(span for one in hours for span in _spans_awake(one, moment))
    if any(starts <= moment < ends for starts, ends in awake):
        return None
    return next((starts for starts, _ in awake if starts > moment), None)


def _spans_awake(hours: OpeningHours, moment: datetime) -> Iterable[tuple[datetime, datetime]]:
    """The one of this week, and those of the weeks beside it: a margin goes over midnight."""
    monday = moment.date() - timedelta(days=moment.isoweekday() - 1)
    for week in (-1, 0, 1):
        day = monday + timedelta(weeks=week, days=hours.weekday - 1)
        opens = datetime.combine(day, hours.opens, moment.tzinfo)
        closes = datetime.combine(day, hours.closes, moment.tzinfo)
        yield opens - MARGIN, closes + MARGIN
