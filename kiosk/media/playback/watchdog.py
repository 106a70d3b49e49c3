"""Decides when a film worker hangs and how soon the next one may start. Pure: time is given."""

from __future__ import annotations

READY_TIMEOUT = 20.0
"""Seconds until libVLC is loaded; a cold start from a slow disk reads all its plugins."""
SILENCE_TIMEOUT = 3.5
"""Seconds without any word from a worker that is ready."""
STALL_TIMEOUT = 3.5
"""Seconds without a new position, from opening a film or from the last one. Frames do not count:
libVLC shows the last one again and again while it waits for the next."""
END_TIMEOUT_MS = 2000
"""A film that plays on so long after its end does not end at all."""
FORGIVEN_AFTER = 2.0
"""Seconds without a fault after which earlier faults no longer count."""
GOT_ON_MS = 250
"""A worker lost so much further on in the film than the one before is another story: a film that
kills workers does so at one place."""
TRIES = 3
"""A film that has lost this many workers in a row without getting on is given up."""
PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds before the first, second, … restart in a row."""


class Watchdog:
    """Watches the present worker; all times are seconds of one monotonic clock."""

    def __init__(self) -> None:
        self.heard_at = 0.0
        """Set by whoever hears the worker, in any thread."""
        self._ready = False
        self._well_since = 0.0
        self._fresh_at: float | None = None
        self._seen = 0
        self._lost_at_ms: int | None = None
        self._overdue_ms = 0
        self._film_faults = 0
        self._lost_workers = 0

    def worker_started(self, now: float) -> None:
        self.heard_at = self._well_since = now
        self._ready = False
        self._fresh_at = None

    def worker_ready(self, now: float) -> None:
        self._ready = True
        self._well_since = now

    def worker_lost(self) -> float:
        """Count a fault; returns the pause before the next start in seconds."""
        if self._fresh_at is not None:
            got_on = self._lost_at_ms is None or abs(self._seen - self._lost_at_ms) > GOT_ON_MS
            if got_on and self._seen:
                self._lost_workers = self._film_faults = 0
            self._film_faults += 1
            self._lost_at_ms = self._seen
        self._fresh_at = None
        pause = PAUSES[min(self._lost_workers, len(PAUSES) - 1)]
        self._lost_workers += 1
        return pause

    @property
    def film_is_bad(self) -> bool:
        return self._film_faults >= TRIES

    def film_chosen(self) -> None:
        """Another film: what happened to the one before does not count."""
        self._film_faults = 0
        self._lost_at_ms = None

    def film_expected(self, now: float) -> None:
        """From now on something new has to come: opened, let play, or sought."""
        self._fresh_at = now
        self._seen = self._overdue_ms = 0
        self._well_since = now

    def film_quiet(self) -> None:
        """Nothing new has to come: paused, ended, stopped."""
        self._fresh_at = None

    def film_seen(self, position_ms: int, duration_ms: int, now: float) -> None:
        """The worker reports where the film is; `duration_ms` is 0 while it is not known."""
        self._overdue_ms = position_ms - duration_ms if duration_ms else 0
        if self._fresh_at is not None and position_ms != self._seen:
            self._seen = position_ms
            self._fresh_at = now

    def forgive(self, now: float) -> None:
        """To be called with each report: long enough well means well."""
        if self._ready and now - self._well_since > FORGIVEN_AFTER:
            self._lost_workers = 0
            if self._seen:
                self._film_faults = 0

    def fault(self, now: float) -> str:
        """Why the worker must be replaced, or ''."""
        silent = now - self.heard_at
        if silent > (SILENCE_TIMEOUT if self._ready else READY_TIMEOUT):
            return f"silent for {silent:.1f} s"
        if self._fresh_at is not None and self.film_stands(now):
            return f"the film stands for {now - self._fresh_at:.1f} s"
        if self._fresh_at is not None and self._overdue_ms > END_TIMEOUT_MS:
            return f"the film should have ended {self._overdue_ms / 1000:.1f} s ago"
        return ""

    def film_stands(self, now: float) -> bool:
        """Whether nothing new comes of the film, though the worker is well."""
        return self._ready and self._fresh_at is not None and now - self._fresh_at > STALL_TIMEOUT
