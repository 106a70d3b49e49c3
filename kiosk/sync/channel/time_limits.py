"""Deadlines and a minimum rate, against servers that send a byte at a time.

A timeout of the connection begins anew with every byte, so such a server never exceeds it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from kiosk.core.errors import UnavailableError

SMALL_FILE_SECONDS = 30.0
"""For one file of metadata that is read by itself."""

METADATA_SECONDS = 90.0
"""For all metadata of a sync; with the small file before, the whole phase is two minutes."""

MIN_RATE = 500
"""Bytes a second of one file; six files at once still pass a line of 32 kbit/s."""

RATE_SECONDS = 120.0
"""The rate is averaged over so much time spent waiting: longer than all retries of a network that
is down take."""


class TooSlowError(UnavailableError):
    """The server answers, but too slowly; the next sync tries again."""


class Deadline:
    """A moment of the monotonic clock, `seconds` from now; bytes that arrive do not extend it."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._at = clock() + seconds

    def bound(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Pass the pieces on until the deadline.

        Raises:
            TooSlowError: it has passed.
        """
        for piece in pieces:
            if self._clock() > self._at:
                raise TooSlowError(
                    "The channel answers too slowly and was given up. The next sync tries again."
                )
            yield piece


class MinRate:
    """Enforces `MIN_RATE` for one file, over all requests for it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._waited = 0.0
        self._count = 0

    def wait(self, seconds: float) -> None:
        """Wait before the next request for the file; it counts as waiting for the server."""
        time.sleep(seconds)
        self._waited += seconds

    def bound(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Pass the pieces on while enough come. Only waiting for them counts, not what the reader
        does in between, such as its rate limit.

        Raises:
            TooSlowError: fewer than `MIN_RATE` bytes a second have come over `RATE_SECONDS`.
        """
        while True:
            began = self._clock()
            try:
                piece = next(pieces, None)
            finally:
                self._waited += self._clock() - began
            if piece is None:
                return
            yield piece
            self._count += len(piece)
            if self._waited >= RATE_SECONDS:
                if self._count < MIN_RATE * self._waited:
                    raise TooSlowError(
                        f"The server sends fewer than {MIN_RATE} bytes a second and was given up. "
                        "What has arrived stays."
                    )
                self._waited, self._count = 0.0, 0
