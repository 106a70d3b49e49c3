"""When a station syncs by itself: pure rules over time.

A thousand stations that are switched on at nine must not ask at nine: every wait has its share of
chance. A line that is down is tried again soon, and less and less often; a server that refuses, or
content that is rejected, waits for a person, who is not there sooner for being asked more often.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from enum import Enum

from kiosk.core.settings import SyncSettings

FIRST_SECONDS = 60.0
"""The first sync comes within this time of the start."""

OFFLINE_SECONDS = 30.0
LONGEST_REFUSED_SECONDS = 6 * 3600.0


class Outcome(Enum):
    DONE = "done"
    OFFLINE = "offline"
    REFUSED = "refused"


class Schedule:
    """Seconds are those of one monotonic clock; `chance` gives numbers from 0 up to 1."""

    def __init__(self, settings: SyncSettings, now: float, chance: Callable[[], float]) -> None:
        self._settings = settings
        self._interval = settings.minutes * 60.0
        self._chance = chance
        self._failures = 0
        self._closed = False
        self._due_at = now + FIRST_SECONDS * chance()

    def due(self, now: float, moment: time) -> bool:
        """Whether to sync now. Where the hours begin, all stations wait a moment of their own."""
        if not self._interval:
            return False
        if not self._settings.open_at(moment):
            self._closed = True
            return False
        if self._closed:
            self._closed = False
            self._due_at = max(self._due_at, now + self._interval * self._chance())
        return now >= self._due_at

    def note(self, outcome: Outcome, now: float) -> None:
        """A sync has ended so."""
        self._failures = 0 if outcome is Outcome.DONE else self._failures + 1
        self._due_at = now + self._wait(outcome) * (0.9 + 0.2 * self._chance())

    def _wait(self, outcome: Outcome) -> float:
        doubled: float = 2.0 ** min(self._failures - 1, 16)
        if outcome is Outcome.OFFLINE:
            return min(self._interval, OFFLINE_SECONDS * doubled)
        if outcome is Outcome.REFUSED:
            return max(self._interval, min(LONGEST_REFUSED_SECONDS, self._interval * doubled))
        return self._interval


def outcome_of(exit_code: int) -> Outcome:
    """What the exit code of `kiosk sync` says (ARCHITECTURE.md, "Exit codes")."""
    if exit_code == 0:
        return Outcome.DONE
    return Outcome.REFUSED if exit_code in (4, 5) else Outcome.OFFLINE
