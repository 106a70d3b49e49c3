"""When a station syncs by itself: pure rules over time.

Every wait has jitter, so that stations that are switched on together do not sync together. A sync
that failed for the network is retried soon, with exponential back-off. One that was refused or
rejected waits for a person: its back-off begins at the interval between syncs.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from enum import Enum

from kiosk.sync.station.timetable import SyncTimes

MAX_FIRST_SECONDS = 60.0
"""The jitter of the first sync after the start."""

RETRY_SECONDS = 30.0
"""The first back-off after a failure of the network."""

MAX_REFUSED_SECONDS = 6 * 3600.0
"""The longest back-off after a refusal, unless the interval is longer."""


class Outcome(Enum):
    """The outcome of a sync: success, a temporary failure, or a failure that needs a person."""

    DONE = "done"
    OFFLINE = "offline"
    REFUSED = "refused"


class Schedule:
    """Seconds are those of one monotonic clock; `chance` gives random numbers from 0 up to 1."""

    def __init__(self, times: SyncTimes, now: float, chance: Callable[[], float]) -> None:
        self._times = times
        self._interval = times.minutes * 60.0
        self._chance = chance
        self._failures = 0
        self._closed = False
        self._due_at = now + MAX_FIRST_SECONDS * chance()

    def due(self, now: float, moment: time) -> bool:
        """Whether to sync now; `moment` is the time of day. The first sync of a day has jitter."""
        if not self._interval:
            return False
        if not self._times.open_at(moment):
            self._closed = True
            return False
        if self._closed:
            self._closed = False
            self._due_at = max(self._due_at, now + self._interval * self._chance())
        return now >= self._due_at

    def note(self, outcome: Outcome, now: float) -> None:
        """A sync has ended: schedule the next one."""
        self._failures = 0 if outcome is Outcome.DONE else self._failures + 1
        self._due_at = now + self._wait(outcome) * (0.9 + 0.2 * self._chance())

    def _wait(self, outcome: Outcome) -> float:
        doubled: float = 2.0 ** min(self._failures - 1, 16)
        if outcome is Outcome.OFFLINE:
            return min(self._interval, RETRY_SECONDS * doubled)
        if outcome is Outcome.REFUSED:
            return max(self._interval, min(MAX_REFUSED_SECONDS, self._interval * doubled))
        return self._interval


def outcome_of(exit_code: int) -> Outcome:
    """The outcome for an exit code of `kiosk sync` (ARCHITECTURE.md, "Exit codes")."""
    if exit_code == 0:
        return Outcome.DONE
    return Outcome.REFUSED if exit_code in (4, 5) else Outcome.OFFLINE
