"""File locks: one at a time, across processes; the system releases them whatever happens to us."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.core.errors import UnavailableError

LOCK_FILE = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
"""Flags of os.open for a lock file; through a link it is neither opened nor created."""


@contextmanager
def held(path: Path, busy: str = "") -> Iterator[None]:
    """Hold the lock of this file; wait for whoever has it, unless `busy` says what to tell then.

    The file stays: removing it would let two hold what they believe to be the same lock.

    Raises:
        UnavailableError: somebody else holds it, in the words of `busy`.
        OSError: the disk refuses.
    """
    with locked(os.open(path, LOCK_FILE, 0o666), busy):
        yield


@contextmanager
def locked(descriptor: int, busy: str = "") -> Iterator[None]:
    """As `held`, for a lock file that is open already; it is closed in the end."""
    try:
        if not _lock(descriptor, wait=not busy):
            raise UnavailableError(busy)
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
