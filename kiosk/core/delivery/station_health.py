"""How a station is, by its last report: pure rules. What is wrong stands the most urgent first.

A report is the station's own word, by its own clock, and may have travelled for days on a stick.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.core.delivery.delivered_file import RUNNING_FORMAT, Status
from kiosk.core.elapsed import CLOCK_TOLERANCE, MIN_CLOCK_TIME

SILENT = timedelta(days=2)
"""Without news for so long a station is called silent: it reports once an hour."""

GONE = timedelta(days=60)
"""Without news for so long it is perhaps no longer in use."""

LATE = timedelta(days=1)
"""So long after a release was published it should be on every station that reports."""

RECENT = timedelta(days=7)
"""Of which crashes count."""

LITTLE_ROOM_BYTES = 5_000_000_000
"""With less room on the disk a sync may come to nothing."""


class Fault(StrEnum):
    """What may be wrong with a station."""

    SILENT = "silent"
    NOT_RUNNING = "not-running"
    SAFE_MODE = "safe-mode"
    NO_RELEASE = "no-release"
    EXAMINED_RED = "examined-red"
    LITTLE_ROOM = "little-room"
    UNREADABLE = "unreadable"
    """Its report was damaged after it was collected."""
    NO_REPORT = "no-report"
    """It has delivered something, but never said how it is."""
    CLOCK_WRONG = "clock-wrong"
    LATE = "late"
    CRASHED = "crashed"
    EXAMINED_AMBER = "examined-amber"


URGENT = frozenset(
    {
        Fault.SILENT,
        Fault.NOT_RUNNING,
        Fault.SAFE_MODE,
        Fault.NO_RELEASE,
        Fault.EXAMINED_RED,
        Fault.LITTLE_ROOM,
    }
)


class Standing(StrEnum):
    """How a station is in a word; those that stand first want somebody first."""

    SILENT = "silent"
    FAULTY = "faulty"
    CONCERNING = "concerning"
    WELL = "well"
    GONE = "gone"


class ReleaseStanding(StrEnum):
    """How a station's release stands to the newest one that this PC knows."""

    NEWEST = "newest"
    OLDER = "older"
    NEWER = "newer"
    NONE = "none"
    """The station has none."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NewestRelease:
    """The newest one that this PC knows; number 0 where it knows none."""

    number: int
    published_at: datetime


@dataclass(frozen=True, slots=True)
class FoundFault:
    """`number`: how many, or bytes, or days, as the fault wants."""

    fault: Fault
    number: int = 0


@dataclass(frozen=True, slots=True)
class StationHealth:
    """`seen_at`: the last moment of which something is known, by the station's clock where that is
    possible, else by that of the PC that has collected it."""

    seen_at: datetime
    standing: Standing
    release: ReleaseStanding
    faults: Sequence[FoundFault]


def health_of(
    report: Status | None,
    heard_at: datetime,
    newest: NewestRelease,
    now: datetime,
    crashes: int = 0,
    *,
    readable: bool = True,
) -> StationHealth:
    """`heard_at`: when something of it was collected last; `crashes`: of the last days;
    `readable`: False where there is a report that cannot be read."""
    clock_is_right = report is None or _is_possible(report.at, heard_at)
    seen = min(report.at, heard_at) if report and clock_is_right else heard_at
    silence = now - seen
    faults = [FoundFault(Fault.SILENT, silence.days)] if silence > SILENT else []
    release = _release(report, newest)
    if report is None:
        faults.append(FoundFault(Fault.NO_REPORT if readable else Fault.UNREADABLE))
    else:
        found = {one.fault: one for one in _reported(report)}
        if not clock_is_right:
            found[Fault.CLOCK_WRONG] = FoundFault(Fault.CLOCK_WRONG)
        if release is ReleaseStanding.OLDER and seen > newest.published_at + LATE:
            found[Fault.LATE] = FoundFault(Fault.LATE, newest.number)
        if crashes:
            found[Fault.CRASHED] = FoundFault(Fault.CRASHED, crashes)
        faults += [found[one] for one in Fault if one in found]
    return StationHealth(seen, _standing(silence, faults), release, tuple(faults))


def _is_possible(at: datetime, heard_at: datetime) -> bool:
    """Whether a report may have been written then, if it was collected at `heard_at`."""
    return MIN_CLOCK_TIME <= at <= heard_at + CLOCK_TOLERANCE


def _reported(report: Status) -> Iterator[FoundFault]:
    """What the station says itself. Programs before format 3 do not say how they run."""
    if report.running is None and report.format >= RUNNING_FORMAT:
        yield FoundFault(Fault.NOT_RUNNING)
    if report.running and report.running.safe_mode:
        yield FoundFault(Fault.SAFE_MODE)
    if report.release == 0:
        yield FoundFault(Fault.NO_RELEASE)
    if report.disk_free < LITTLE_ROOM_BYTES:
        yield FoundFault(Fault.LITTLE_ROOM, report.disk_free)
    if report.examined and report.examined.red:
        yield FoundFault(Fault.EXAMINED_RED, report.examined.red)
    elif report.examined and report.examined.amber:
        yield FoundFault(Fault.EXAMINED_AMBER, report.examined.amber)


def _release(report: Status | None, newest: NewestRelease) -> ReleaseStanding:
    if report is None:
        return ReleaseStanding.UNKNOWN
    if report.release == 0:
        return ReleaseStanding.NONE
    if newest.number == 0:
        return ReleaseStanding.UNKNOWN
    if report.release == newest.number:
        return ReleaseStanding.NEWEST
    return ReleaseStanding.OLDER if report.release < newest.number else ReleaseStanding.NEWER


def _standing(silence: timedelta, faults: Sequence[FoundFault]) -> Standing:
    if silence > GONE:
        return Standing.GONE
    if silence > SILENT:
        return Standing.SILENT
    if any(one.fault in URGENT for one in faults):
        return Standing.FAULTY
    return Standing.CONCERNING if faults else Standing.WELL
