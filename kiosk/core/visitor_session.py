"""One visitor's stay, as pure rules over time: who is in front of the screen, and since when.

Knows no timers and no screen; whoever owns a clock calls `touch` and `tick`.
"""

from __future__ import annotations

import math
from enum import Enum


class Presence(Enum):
    """Who is in front of the screen, as far as touches tell."""

    NOBODY = "attract"
    VISITING = "visiting"
    ASKING = "asking"
    CEREMONY = "ceremony"
    GUIDED = "guided"
    CLOSED = "closed"
    """Staff have closed the hall for today."""


LED_BY_STAFF = (Presence.CEREMONY, Presence.GUIDED, Presence.CLOSED)
"""While staff lead, nobody begins a visit and nobody is asked."""


class Session:
    """From the first touch to the return to the attract loop.

    Times are seconds of one monotonic clock. After `idle` seconds without a touch the visitor is
    asked; after `countdown` more the session is over.
    """

    def __init__(self, idle: float, countdown: float) -> None:
        self.idle = idle
        self.countdown = countdown
        self.presence = Presence.NOBODY
        self._began = self._last = 0.0
        self._staff_idle = 0.0

    def touch(self, now: float) -> None:
        """Somebody is there: begin a session, or go on with the one under way."""
        if self.presence is Presence.NOBODY:
            self._began = now
        self._last = now
        if self.presence not in LED_BY_STAFF:
            self.presence = Presence.VISITING

    def keep(self, now: float) -> None:
        """A film being watched counts as presence, but begins no session and answers nothing."""
        if self.presence in (Presence.VISITING, Presence.GUIDED):
            self._last = now

    def hand_to_staff(self, mode: Presence, idle: float, now: float) -> None:
        """Staff lead from now on, until `end` or until nothing was done for `idle` seconds."""
        self.presence = mode
        self._staff_idle = idle
        self._last = now

    def end(self) -> None:
        self.presence = Presence.NOBODY

    def tick(self, now: float) -> None:
        """Let time pass up to `now`."""
        if self.presence is Presence.NOBODY:
            return
        silent = now - self._last
        if self.presence in LED_BY_STAFF:
            if silent >= self._staff_idle:
                self.presence = Presence.NOBODY
        elif silent >= self.idle + self.countdown:
            self.presence = Presence.NOBODY
        elif silent >= self.idle:
            self.presence = Presence.ASKING

    @property
    def length(self) -> float:
        """Seconds from the first sign of this visitor, or of the last one, to the latest."""
        return self._last - self._began

    def seconds_left(self, now: float) -> int:
        """Whole seconds until an unanswered question ends the session."""
        return max(0, math.ceil(self._last + self.idle + self.countdown - now))
