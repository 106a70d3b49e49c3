"""Elapsed time: the minimum that has certainly passed, independent of the PC's clock
(docs/adr/0031).

A hall PC's clock may be years behind (a dead battery) or ahead. What cannot be undone, such as
deleting a message, may not depend on it alone. Pure rules; seconds are counted, never set.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

MIN_CLOCK_TIME = datetime(2026, 1, 1, tzinfo=UTC)
"""This program is younger: a clock that says less is wrong."""

MAX_STEP = timedelta(minutes=10)
"""Counted at most between two readings of one run, which are half a minute apart."""

CLOCK_TOLERANCE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Elapsed:
    """`seconds` are counted since the first reading. `seen`: the latest time that the clock has
    said and that was possible. `signed`: the last date that another PC has signed, and
    `signed_seconds`: the seconds counted when it was received."""

    seconds: float = 0.0
    seen: datetime = MIN_CLOCK_TIME
    signed: datetime | None = None
    signed_seconds: float = 0.0

    def is_plausible(self, now: datetime) -> bool:
        """False where the clock is certainly behind. Whether it is ahead cannot be known."""
        return now >= (self.signed or MIN_CLOCK_TIME) - CLOCK_TOLERANCE and now >= MIN_CLOCK_TIME

    def plausible(self, now: datetime) -> datetime:
        """The time, or the latest one known where the clock is behind for sure."""
        if self.is_plausible(now):
            return now
        return max(self.seen, self.signed or MIN_CLOCK_TIME)

    def resumed(self, now: datetime, max_absence: timedelta) -> Elapsed:
        """After a time in which the program did not run: as long as the clock says, up to a limit,
        so that one wrong clock ages nothing by more."""
        duration = now - self.seen
        if not self.is_plausible(now):
            duration, now = min(duration, MAX_STEP), self.seen
        passed = min(max(duration, timedelta()), max_absence).total_seconds()
        return replace(self, seconds=self.seconds + passed, seen=now)

    def advanced(self, duration: timedelta, now: datetime) -> Elapsed:
        """After a time that was measured by a monotonic clock, no reading of which may have added
        more than MAX_STEP."""
        seen = now if self.is_plausible(now) else self.seen
        seconds = self.seconds + max(duration, timedelta()).total_seconds()
        return replace(self, seconds=seconds, seen=seen)

    def with_signed_date(self, signed: datetime) -> Elapsed:
        """Another PC has signed a date, later than those before. Between two of these as much time
        has passed as they say, even if less was counted; an earlier date corrects a wrong one."""
        if signed == self.signed:
            return self
        seconds = self.seconds
        if self.signed:
            between = (signed - self.signed).total_seconds()
            seconds = max(seconds, self.signed_seconds + between)
        return replace(self, seconds=seconds, signed=signed, signed_seconds=seconds)


def passed_for_sure(before: float, now: float) -> float:
    """Seconds that have passed at least between two readings of the monotonic clock, which starts
    with the PC and is the same for all its processes: docs/adr/0040.

    Where it reads less than before, the PC has been started anew, and all of `now` came after it.
    Where it reads more although the PC was started anew, more time has passed than the difference.
    """
    return now - before if now >= before else now
