"""Counts the time for which this station has run; of one process, in the store's thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from kiosk.core.elapsed import Elapsed
from kiosk.db.elapsed import read_elapsed, write_elapsed
from kiosk.db.state.schema import elapsed

MAX_ABSENCE = timedelta(days=3)
"""What a station counts at most for the time in which it was off: a weekend, not a wrong clock."""


def utc_now() -> datetime:
    return datetime.now(UTC)


class RunningTime:
    """`clock` is the PC's; `monotonic` measures in seconds and cannot be set."""

    def __init__(
        self,
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._read_at: float | None = None

    def count(self, connection: Connection) -> Elapsed:
        """Add what has passed since the last time, and write it."""
        before, self._read_at = self._read_at, self._monotonic()
        known = read_elapsed(connection, elapsed)
        if before is None:
            counted = known.resumed(self._clock(), MAX_ABSENCE)
        else:
            counted = known.ran(timedelta(seconds=self._read_at - before), self._clock())
        write_elapsed(connection, elapsed, counted)
        return counted
