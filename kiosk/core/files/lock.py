"""File locks: one at a time, across processes; the system releases them whatever happens to us."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.core.errors import KioskError, UnavailableError

IMPORTING = "import"
"""Held while files that the library does not name yet lie in the media store (docs/adr/0031)."""

LOCK_FILE = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
"""Flags of os.open for a lock file; through a link it is neither opened nor created."""

POLL_SECONDS = 0.1


@contextmanager
def file_lock(
    path: Path, busy: str = "", refusal: type[KioskError] = UnavailableError
) -> Iterator[None]:
    """Hold an exclusive lock on this file; wait for its holder, or fail at once with `busy`.

    The file stays: were it removed, two processes could each lock another file of this name.

    Raises:
        `refusal`: another process holds it; the message is `busy`.
        OSError: the disk fails.
    """
    with descriptor_lock(os.open(path, LOCK_FILE, 0o666), busy, refusal=refusal):
        yield


def is_held(path: Path) -> bool:
    """Whether another process holds the lock on this file; not where that cannot be asked."""
    try:
        with file_lock(path, "It is held."):
            return False
    except UnavailableError:
        return True
    except OSError:
        return False


@contextmanager
def descriptor_lock(
    descriptor: int,
    busy: str = "",
    seconds: float = 0.0,
    refusal: type[KioskError] = UnavailableError,
) -> Iterator[None]:
    """As `file_lock`, for a lock file that is open already and is closed in the end.

    `seconds`: how long to wait for the holder before the lock counts as busy.
    """
    give_up_at = time.monotonic() + seconds
    try:
        while not _lock(descriptor):
            if busy and time.monotonic() >= give_up_at:
                raise refusal(busy)
            time.sleep(POLL_SECONDS)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
