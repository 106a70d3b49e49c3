"""Counts the running time of this station; used by one process, in the store's thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from kiosk.core.elapsed import MAX_STEP, Elapsed
from kiosk.db.elapsed import read_elapsed, write_elapsed
from kiosk.db.state.schema import elapsed

MAX_ABSENCE = timedelta(days=3)
"""What a station counts at most for the time in which it was off: a weekend, not a wrong clock."""

WRITE_EVERY = timedelta(minutes=1)
"""An idle screen would write to its disk with every beat otherwise."""


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
        self._resumed = False
        self._unwritten = timedelta()
        self._is_writing = False

    def count(self, connection: Connection) -> Elapsed:
        """The time counted up to now. It is written when there is a minute of it; `written` must be
        called when the transaction is committed. What is not written when the process exits is
        added by the next run, as time without a run."""
        read_at, now = self._monotonic(), self._clock()
        if self._read_at is not None:
            self._unwritten += min(timedelta(seconds=read_at - self._read_at), MAX_STEP)
        self._read_at = read_at
        known = read_elapsed(connection, elapsed)
        if not self._resumed:
            known = known.resumed(now - self._unwritten, MAX_ABSENCE)
        counted = known.advanced(self._unwritten, now)
        self._is_writing = not self._resumed or self._unwritten >= WRITE_EVERY
        if self._is_writing:
            write_elapsed(connection, elapsed, counted)
        return counted

    def written(self) -> None:
        """The transaction with the last result of `count` is committed."""
        if self._is_writing:
            self._resumed, self._unwritten, self._is_writing = True, timedelta(), False
