"""Keeps a sync from taking the whole line."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Pace:
    """So many bytes a second at most, over all threads together; 0 for as many as come."""

    def __init__(
        self,
        per_second: int,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._per_second = per_second
        self._clock = clock
        self._wait = wait
        self._free_at = clock()
        self._lock = threading.Lock()

    def spend(self, count: int) -> None:
        """Wait until the line may carry on after these bytes."""
        if not self._per_second:
            return
        with self._lock:
            now = self._clock()
            self._free_at = max(self._free_at, now) + count / self._per_second
            ahead = self._free_at - now
        self._wait(ahead)
