"""How long somebody stays signed in to staff mode: pure rules over time.

Knows no timers and no screen; whoever owns a clock calls `touch` and `tick`.
"""

from __future__ import annotations

import math
from enum import Enum

LOCK_SECONDS = 180.0
END_SECONDS = 900.0
"""Without a touch or key, from the last one on: first locked, then ended."""


class StaffPresence(Enum):
    """Whether somebody works in staff mode."""

    LOCKED = "locked"
    WORKING = "working"
    ENDED = "ended"


class StaffSession:
    """Begins locked. Times are seconds of one monotonic clock."""

    def __init__(self, now: float) -> None:
        self.presence = StaffPresence.LOCKED
        self._last = now

    def unlock(self, now: float) -> None:
        """Somebody has signed in."""
        self._last = now
        self.presence = StaffPresence.WORKING

    def touch(self, now: float) -> None:
        """Somebody works. A locked screen stays locked, and does not stay open for that."""
        if self.presence is StaffPresence.WORKING:
            self._last = now

    def lock(self) -> None:
        """At once, as whoever leaves wishes."""
        if self.presence is StaffPresence.WORKING:
            self.presence = StaffPresence.LOCKED

    def tick(self, now: float) -> None:
        """Let time pass up to `now`."""
        silent = now - self._last
        if silent >= END_SECONDS:
            self.presence = StaffPresence.ENDED
        elif silent >= LOCK_SECONDS:
            self.lock()

    def minutes_left(self, now: float) -> int:
        """Whole minutes until it locks by itself, rounded up."""
        return max(0, math.ceil((self._last + LOCK_SECONDS - now) / 60))
