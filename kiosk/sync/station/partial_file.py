"""A partial download: the bytes that have arrived, and their hash; resumed after interruptions."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from types import TracebackType

import psutil

from kiosk.core.files.media_store import CHUNK

RANGE_BYTES = 8 << 20
"""Of one request, and of one fsync."""


class PartialFile:
    """An open `.part` file. `length`: valid bytes; `remaining`: bytes still to come.

    Raises OSError from everything: the disk fails.
    """

    def __init__(self, path: Path, size: int) -> None:
        self._size = size
        self._digest = hashlib.sha256()
        self._file = path.open("ab")
        self.length = self._resume(path)
        self._file.truncate(self.length)

    def __enter__(self) -> PartialFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._file.close()

    @property
    def remaining(self) -> int:
        return self._size - self.length

    @property
    def digest(self) -> bytes:
        """SHA-256 of the valid bytes."""
        return self._digest.digest()

    @property
    def range_end(self) -> int:
        """The end of the next range to request, a multiple of `RANGE_BYTES` or the end of the file.
        So everything below a boundary has been synced before anything above it is written."""
        return min((self.length // RANGE_BYTES + 1) * RANGE_BYTES, self._size)

    def append(self, piece: bytes) -> None:
        self._file.write(piece)
        self._digest.update(piece)
        self.length += len(piece)

    def sync(self) -> None:
        """Make what has arrived durable."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def copy_digest(self) -> hashlib._Hash:
        return self._digest.copy()

    def roll_back(self, length: int, digest: hashlib._Hash) -> None:
        """Go back to `length` bytes with this hash."""
        self._file.truncate(length)
        self.length, self._digest = length, digest

    def _resume(self, path: Path) -> int:
        """Hash what an earlier run has downloaded; returns how many bytes of it are valid.

        All of them, unless the PC was started since: data that was not synced at a power cut may be
        missing although the length is right, so the file is cut to whole ranges.
        """
        known = path.stat()
        length = min(known.st_size, self._size)
        if known.st_mtime < psutil.boot_time():
            length -= length % RANGE_BYTES
        with path.open("rb") as file:
            left = length
            while left and (chunk := file.read(min(CHUNK, left))):
                self._digest.update(chunk)
                left -= len(chunk)
        return length - left
