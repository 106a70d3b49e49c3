"""A watchdog: decides when a film worker hangs, and the back-off before the next one starts.

Pure: the caller passes the time.
"""

from __future__ import annotations

READY_TIMEOUT = 20.0
"""Seconds until libVLC is loaded; a cold start from a slow disk reads all its plugins."""
HEARTBEAT_TIMEOUT = 3.5
"""Seconds without any message from a worker that is ready."""
STALL_TIMEOUT = 3.5
"""Seconds without a new position, since the film was opened or since the last one. Frames do not
count: libVLC repeats the last one while it waits for the next."""
MAX_CHECK_GAP = 0.5
"""Seconds between two checks that count. For the rest this process itself did not run: the PC is
overloaded or was asleep, and the worker's messages wait to be read."""
END_TIMEOUT_MS = 2000
"""Milliseconds past its end after which a film is taken never to end."""
HEALTHY_AFTER = 2.0
"""Seconds without a fault after which earlier faults are forgotten."""
MIN_PROGRESS_MS = 250
"""A film that crashes workers does so at one position: a worker that is lost further away than this
from the position of the loss before starts the count anew."""
MAX_LOST_WORKERS = 3
"""A film that loses this many workers in a row at one position is given up."""
BACKOFF = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds of back-off before the first, second, … restart in a row."""


class Watchdog:
    """Watches the current worker; all times are seconds of one monotonic clock."""

    def __init__(self) -> None:
        self.last_message_at = 0.0
        """When the worker last sent a message. Set by the thread that reads its output."""
        self._checked_at = 0.0
        self._ready = False
        self._healthy_since = 0.0
        self._progress_at: float | None = None
        self._position_ms = 0
        self._fault_position_ms: int | None = None
        self._overdue_ms = 0
        self._film_faults = 0
        self._lost_workers = 0

    def worker_started(self, now: float) -> None:
        self.last_message_at = self._healthy_since = self._checked_at = now
        self._ready = False
        self._progress_at = None

    def worker_ready(self, now: float) -> None:
        self._ready = True
        self._healthy_since = now

    def worker_lost(self) -> float:
        """Count a fault; returns the back-off before the next start, in seconds."""
        if self._progress_at is not None:
            progressed = (
                self._fault_position_ms is None
                or abs(self._position_ms - self._fault_position_ms) > MIN_PROGRESS_MS
            )
            if progressed and self._position_ms:
                self._lost_workers = self._film_faults = 0
            self._film_faults += 1
            self._fault_position_ms = self._position_ms
        self._progress_at = None
        backoff = BACKOFF[min(self._lost_workers, len(BACKOFF) - 1)]
        self._lost_workers += 1
        return backoff

    @property
    def film_is_faulty(self) -> bool:
        return self._film_faults >= MAX_LOST_WORKERS

    def film_changed(self) -> None:
        """Another film is opened: the faults of the one before do not count."""
        self._film_faults = 0
        self._fault_position_ms = None

    def expect_progress(self, now: float) -> None:
        """From now on the position has to change: the film was opened, resumed or sought."""
        self._progress_at = now
        self._position_ms = self._overdue_ms = 0
        self._healthy_since = now

    def expect_no_progress(self) -> None:
        """The position need not change: the film is paused, ended or stopped."""
        self._progress_at = None

    def note_position(self, position_ms: int, duration_ms: int, now: float) -> None:
        """The worker has reported a position; `duration_ms` is 0 while it is not known."""
        self._overdue_ms = position_ms - duration_ms if duration_ms else 0
        if self._progress_at is not None and position_ms != self._position_ms:
            self._position_ms = position_ms
            self._progress_at = now

    def note_health(self, now: float) -> None:
        """To be called with each report: `HEALTHY_AFTER` seconds of them reset the faults."""
        if self._ready and now - self._healthy_since > HEALTHY_AFTER:
            self._lost_workers = 0
            if self._position_ms:
                self._film_faults = 0

    def fault(self, now: float) -> str:
        """Why the worker must be replaced, or ''. To be called several times a second."""
        self._forgive(now - self._checked_at - MAX_CHECK_GAP, now)
        self._checked_at = now
        silent = now - self.last_message_at
        if silent > (HEARTBEAT_TIMEOUT if self._ready else READY_TIMEOUT):
            return f"no message for {silent:.1f} s"
        if self._progress_at is not None and self.film_stalled(now):
            return f"the film has stalled for {now - self._progress_at:.1f} s"
        if self._progress_at is not None and self._overdue_ms > END_TIMEOUT_MS:
            return f"the film should have ended {self._overdue_ms / 1000:.1f} s ago"
        return ""

    def _forgive(self, seconds: float, now: float) -> None:
        if seconds <= 0:
            return
        self.last_message_at = min(now, self.last_message_at + seconds)
        if self._progress_at is not None:
            self._progress_at = min(now, self._progress_at + seconds)

    def film_stalled(self, now: float) -> bool:
        """Whether the position no longer changes although the worker sends messages."""
        return (
            self._ready
            and self._progress_at is not None
            and now - self._progress_at > STALL_TIMEOUT
        )
