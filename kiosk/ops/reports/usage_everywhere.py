"""What all stations have counted: what was collected here, and this PC's own counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import station_name
from kiosk.core.statistics.period import Span
from kiosk.core.statistics.usage import DayOfStation, MonthOfStation
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.state.delivery import station_of
from kiosk.db.state.store import reading_state
from kiosk.db.state.usage import UsageCount, first_day, usage_counts

THIS_PC = "this"
"""Stands for a station that has delivered nothing yet, and so has no number."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Since when there are counts, None for never; the stations that may have some, by number."""

    since: date | None
    stations: Mapping[str, str]


def read_counted(folder: DataFolder) -> Counted:
    """Who has counted since when.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: a record is damaged.
        StaffError: the inbox is damaged.
    """
    names: dict[str, str] = {}
    firsts: list[date | None] = []
    if folder.state.exists():
        with reading_state(folder.state) as state:
            names[station_of(state) or THIS_PC] = station_name(folder.settings)
            firsts.append(first_day(state))
    if folder.inbox.exists():
        with opened_inbox(folder.inbox, datetime.now(UTC)) as inbox:
            names |= {one.id: one.name for one in inbox.stations() if one.id not in names}
            firsts.append(inbox.first_day_of_usage())
    return Counted(min((one for one in firsts if one), default=None), names)


def read_days(folder: DataFolder) -> Iterator[DayOfStation]:
    """All days of every station; of this PC what it knows itself.

    Raises what `read_counted` raises.
    """
    own = ""
    if folder.state.exists():
        with reading_state(folder.state) as state:
            own = station_of(state) or THIS_PC
            yield from _own_days(own, usage_counts(state))
    if folder.inbox.exists():
        with opened_inbox(folder.inbox, datetime.now(UTC)) as inbox:
            yield from (one for one in inbox.each_day_of_usage() if one.station != own)


def read_sums(
    folder: DataFolder, spans: Sequence[Span], station: str = ""
) -> Iterator[DayOfStation | MonthOfStation]:
    """As `read_days`, in these days alone, of one station by its number or of all, added up by
    months where whole ones lie in them."""
    own = ""
    if folder.state.exists():
        with reading_state(folder.state) as state:
            own = station_of(state) or THIS_PC
            for span in spans if station in ("", own) else ():
                yield from _own_days(own, usage_counts(state, span.first, span.end))
    if folder.inbox.exists() and (not own or station != own):
        with opened_inbox(folder.inbox, datetime.now(UTC)) as inbox:
            yield from inbox.days_of_usage(spans, station, own)


def _own_days(own: str, counts: Sequence[UsageCount]) -> Iterator[DayOfStation]:
    for day, of_day in groupby(counts, lambda one: one.day):
        yield DayOfStation(own, day, list(of_day))
