"""What dragging a block of the loop makes of its hours. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from kiosk.core.schedule.loop_calendar import midnight
from kiosk.core.schedule.playlist import WHOLE_WEEK, Hours

STEP = 15
"""Minutes to which what is dragged snaps."""
DAY = 24 * 60


class Part(StrEnum):
    """What of a block is taken hold of."""

    WHOLE = "whole"
    START = "start"
    END = "end"


def dragged(hours: Hours, part: Part, day: date, days: int, minutes: float) -> Hours:
    """The hours of a block of which a part was dragged so many days and minutes, from a day to
    which it belongs. It keeps its length where the whole is dragged, and a minute at least."""
    match part:
        case Part.START:
            return _with_start(hours, minutes)
        case Part.END:
            return _with_end(hours, minutes)
    return _on_other_day(_at_other_time(hours, minutes), day, days)


def _with_start(hours: Hours, minutes: float) -> Hours:
    ends = _end(hours)
    last = DAY - STEP if hours.over_midnight else ends - STEP
    first = ends if hours.over_midnight else 0
    return _between(hours, max(first, min(last, _snapped(_start(hours) + minutes))), ends)


def _with_end(hours: Hours, minutes: float) -> Hours:
    starts = _start(hours)
    first = STEP if hours.over_midnight else starts + STEP
    last = starts if hours.over_midnight else DAY
    return _between(hours, starts, max(first, min(last, _snapped(_end(hours) + minutes))))


def _at_other_time(hours: Hours, minutes: float) -> Hours:
    starts, ends = _start(hours), _end(hours)
    shift = _snapped(starts + minutes) - starts
    if hours.over_midnight:
        shift = max(STEP - ends, min(DAY - STEP - starts, shift))
    else:
        shift = max(-starts, min(DAY - ends, shift))
    return _between(hours, starts + shift, ends + shift)


def _on_other_day(hours: Hours, day: date, days: int) -> Hours:
    """A block of one date goes to another date; of one that comes every week, this weekday goes to
    another, and stays where the other is one of its days already."""
    if not days:
        return hours
    if is_single_day(hours):
        hours = replace(hours, since=_later(hours.since, days), until=_later(hours.until, days))
        if hours.days == WHOLE_WEEK:
            return hours
    here, there = str(day.isoweekday()), str((day + timedelta(days=days)).isoweekday())
    if here not in hours.days or there in hours.days:
        return hours
    return replace(hours, days="".join(sorted(hours.days.replace(here, there))))


def is_single_day(hours: Hours) -> bool:
    """Whether its dates leave it one day alone."""
    if hours.since is None or hours.until is None:
        return False
    first, last = hours.since.astimezone().date(), hours.until.astimezone()
    days = (last - midnight(first)) / timedelta(days=1)
    return days <= 1 or (hours.over_midnight and days <= 1 + _end(hours) / DAY)


def _later(moment: datetime | None, days: int) -> datetime | None:
    """The same time of the clock so many days later."""
    if moment is None:
        return None
    clock = moment.astimezone().replace(tzinfo=None)
    return (clock + timedelta(days=days)).astimezone()


def _snapped(minutes: float) -> int:
    return round(minutes / STEP) * STEP


def _start(hours: Hours) -> int:
    return _minute(hours.starts) if hours.starts else 0


def _end(hours: Hours) -> int:
    return _minute(hours.ends) if hours.ends else DAY


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _between(hours: Hours, starts: int, ends: int) -> Hours:
    """From and up to a minute of the day; its beginning and its end are told by None."""
    return replace(
        hours,
        starts=time(starts // 60, starts % 60) if starts else None,
        ends=time(ends // 60, ends % 60) if ends < DAY else None,
    )
