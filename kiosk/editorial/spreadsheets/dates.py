"""Days, times and moments as people write them, and as spreadsheet programs store them. Pure."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from kiosk.editorial.spreadsheets.read_cells import CellFaultError, Fault
from kiosk.editorial.spreadsheets.words import tidy

FIRST_SERIAL, LAST_SERIAL = 1, 109_574
"""Days since the end of 1899 that a bare number may mean: until the year 2199."""

SERIAL_BEGIN = datetime(1899, 12, 30)  # noqa: DTZ001 - a day, in no zone
"""Excel counts from here; its day 60, a 29 February 1900, is nobody's."""

_DAY = re.compile(
    r"(?P<year>\d{4})\s*(?:[-/.年]\s*)(?P<month>\d{1,2})\s*(?:[-/.月]\s*)(?P<day>\d{1,2})\s*日?"
)
_DAY_OF_DIGITS = re.compile(r"(?P<year>(?:19|20|21)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_TIME = re.compile(
    r"(?P<hour>\d{1,2})\s*[:点时h]\s*(?:(?P<minute>\d{1,2})\s*分?)?(?::(?P<second>\d{1,2}))?"
)


def _plain(cell: object) -> str:
    return unicodedata.normalize("NFKC", tidy(str(cell)))


def read_date(cell: object) -> date:
    """A day.

    Raises:
        CellFaultError: it is none.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if FIRST_SERIAL <= cell <= LAST_SERIAL and cell == int(cell):
            return (SERIAL_BEGIN + timedelta(days=int(cell))).date()
        return _day(_plain(int(cell)) if cell == int(cell) else "")
    text = _plain(cell)
    moment = re.fullmatch(rf"(?P<date>{_unnamed(_DAY)})[ T]+00?:00(?::00)?(?:\.0+)?", text)
    return _day(moment["date"] if moment else text)


def _unnamed(pattern: re.Pattern[str]) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern.pattern)


def _day(text: str) -> date:
    found = _DAY.fullmatch(text) or _DAY_OF_DIGITS.fullmatch(text)
    if not found:
        raise CellFaultError(Fault.NOT_A_DATE)
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    if not 1 <= month <= 12:
        raise CellFaultError(Fault.NO_SUCH_MONTH, month=month)
    try:
        return date(year, month, day)
    except ValueError:
        raise CellFaultError(Fault.NO_SUCH_DAY, month=month, day=day) from None


def whole_seconds(moment: time) -> time:
    """The nearest second of the same day. A program stores half past eight as 8:29:59.9999."""
    past = timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)
    seconds = round((past + timedelta(microseconds=moment.microsecond)).total_seconds())
    return (SERIAL_BEGIN + timedelta(seconds=min(seconds, 86_399))).time()


def read_time(cell: object) -> time:
    """A time of the day.

    Raises:
        CellFaultError: it is none.
    """
    if isinstance(cell, datetime):
        return whole_seconds(cell.time())
    if isinstance(cell, time):
        return whole_seconds(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 0 <= cell < 1:
        return (SERIAL_BEGIN + timedelta(seconds=round(cell * 86_400))).time()
    found = _TIME.fullmatch(_plain(cell))
    if not found:
        raise CellFaultError(Fault.NOT_A_TIME)
    try:
        return time(int(found["hour"]), int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        raise CellFaultError(Fault.NOT_A_TIME) from None


def read_moment(cell: object) -> datetime:
    """A day and a time in the zone of this PC; a day alone is its beginning.

    Raises:
        CellFaultError: it is none.
    """
    if isinstance(cell, datetime):
        return cell.astimezone()
    try:
        day, _, rest = _plain(cell).replace("T", " ").partition(" ")
        if isinstance(cell, str) and rest:
            moment = datetime.combine(_day(day), read_time(rest.strip()))
        elif isinstance(cell, int | float) and not isinstance(cell, bool):
            moment = SERIAL_BEGIN + timedelta(seconds=round(cell * 86_400))
        else:
            moment = datetime.combine(read_date(cell), time(0))
    except (CellFaultError, OverflowError):
        raise CellFaultError(Fault.NOT_A_MOMENT) from None
    return moment.astimezone()
