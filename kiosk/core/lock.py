"""One at a time, across processes: a lock that the system lets go of whatever happens to us."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.core.errors import KioskError, UnavailableError

IMPORTING = "import"
"""Held while files that the library does not name yet lie in the media store (docs/adr/0031)."""


@contextmanager
def held(
    path: Path, busy: str = "", refusal: type[KioskError] = UnavailableError
) -> Iterator[None]:
    """Hold the lock of this file; wait for whoever has it, unless `busy` says what to tell then.

    The file stays: removing it would let two hold what they believe to be the same lock.

    Raises:
        `refusal`: somebody else holds it, in the words of `busy`.
        OSError: the disk refuses.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _lock(descriptor, wait=not busy):
            raise refusal(busy)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt
    import time

    def _lock(descriptor: int, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                time.sleep(0.1)
            else:
                return True

else:
    import fcntl

    def _lock(descriptor: int, wait: bool) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
