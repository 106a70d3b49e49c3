"""The rate limit of a sync, so that it does not use the whole bandwidth."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class RateLimiter:
    """At most `per_second` bytes a second over all threads, 0 for no limit; it allows no bursts."""

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

    def throttle(self, count: int) -> None:
        """Note `count` received bytes, and wait as long as the rate limit requires."""
        if not self._per_second:
            return
        with self._lock:
            now = self._clock()
            self._free_at = max(self._free_at, now) + count / self._per_second
            ahead = self._free_at - now
        self._wait(ahead)
