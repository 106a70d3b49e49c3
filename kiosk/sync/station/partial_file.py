"""A file on its way: as much of it as has arrived, and the hash of that."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from types import TracebackType

import psutil

from kiosk.core.files.media_store import CHUNK

RANGE = 8 << 20
"""Bytes of one request, and of one sync to the disk."""


class Partial:
    """An open `.part` file. `length` is how many bytes of it hold, `left` how many are to come.

    Raises OSError from everything: the disk refuses.
    """

    def __init__(self, path: Path, size: int) -> None:
        self._size = size
        self._digest = hashlib.sha256()
        self._file = path.open("ab")
        self.length = self._resume(path)
        self._file.truncate(self.length)

    def __enter__(self) -> Partial:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._file.close()

    @property
    def left(self) -> int:
        return self._size - self.length

    @property
    def digest(self) -> bytes:
        """SHA-256 of what holds."""
        return self._digest.digest()

    @property
    def mark(self) -> int:
        """Up to where to ask for: ranges end at the same bytes whatever has happened before, so
        that all below a mark has been synced when anything above it is written."""
        return min((self.length // RANGE + 1) * RANGE, self._size)

    def append(self, piece: bytes) -> None:
        self._file.write(piece)
        self._digest.update(piece)
        self.length += len(piece)

    def keep(self) -> None:
        """Make what has come durable."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def copy_digest(self) -> hashlib._Hash:
        return self._digest.copy()

    def go_back(self, length: int, digest: hashlib._Hash) -> None:
        """Forget what has come since there were `length` bytes of this hash."""
        self._file.truncate(length)
        self.length, self._digest = length, digest

    def _resume(self, path: Path) -> int:
        """How many bytes of an earlier try hold, taken into the hash.

        All of them, unless the PC was started since: what was not synced when the power failed may
        be there in length only.
        """
        known = path.stat()
        length = min(known.st_size, self._size)
        if known.st_mtime < psutil.boot_time():
            length -= length % RANGE
        with path.open("rb") as file:
            left = length
            while left and (chunk := file.read(min(CHUNK, left))):
                self._digest.update(chunk)
                left -= len(chunk)
        return length - left
