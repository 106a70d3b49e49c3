"""The session of staff mode with its idle lock: pure rules over time.

Knows no timers and no screen; the caller passes the time to `touch` and `tick`.
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
        """Begin a session: somebody has signed in."""
        self._last = now
        self.presence = StaffPresence.WORKING

    def touch(self, now: float) -> None:
        """Note an input. A locked session stays locked."""
        if self.presence is StaffPresence.WORKING:
            self._last = now

    def lock(self) -> None:
        """Lock at once, on request."""
        if self.presence is StaffPresence.WORKING:
            self.presence = StaffPresence.LOCKED

    def tick(self, now: float) -> None:
        """Advance the clock to `now`."""
        silent = now - self._last
        if silent >= END_SECONDS:
            self.presence = StaffPresence.ENDED
        elif silent >= LOCK_SECONDS:
            self.lock()

    def minutes_left(self, now: float) -> int:
        """Whole minutes until it locks by itself, rounded up."""
        return max(0, math.ceil((self._last + LOCK_SECONDS - now) / 60))
