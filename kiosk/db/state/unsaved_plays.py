"""Plays that state.sqlite has not taken yet, in a file beside it whose room was taken beforehand.

While another program holds the database or the disk is full, plays wait in memory. Here they
outlive a program that is killed meanwhile. The file is written over in place and not synced: a
power cut in such a moment may lose them.
"""

from __future__ import annotations

import logging
import os
import weakref
import zlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from kiosk.db.state.play import Play

log = logging.getLogger("kiosk.state")

ROOM = 64 * 1024
"""Bytes; some 150 plays."""

_HEAD_BYTES = 8
"""The length and the CRC-32 of what follows, four bytes each."""


class UnsavedPlays:
    """The file at `path`. Never fails: what is wrong with it is logged once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._trouble = ""
        self._file: int | None = None
        try:
            self._file = _with_room(path)
        except OSError as error:
            self._warn_once(error)
        else:
            self._closing = weakref.finalize(self, os.close, self._file)

    def read(self) -> tuple[Play, ...]:
        """What the program before has left; nothing where the file is damaged."""
        if self._file is None:
            return ()
        try:
            os.lseek(self._file, 0, os.SEEK_SET)
            content = os.read(self._file, ROOM)
        except OSError as error:
            self._warn_once(error)
            return ()
        length = int.from_bytes(content[:4], "little")
        body = content[_HEAD_BYTES : _HEAD_BYTES + length]
        if not length:
            return ()
        try:
            if content[:_HEAD_BYTES] != _head(body):
                raise ValueError("its checksum does not fit")  # noqa: TRY301 - told below
            return msgspec.json.decode(body, type=tuple[Play, ...])
        except ValueError as error:
            log.warning("%s is damaged: %s", self._path, error)
            return ()

    def write(self, plays: Sequence[Play]) -> None:
        """Have these in place of what is there: the latest, as many as there is room for."""
        if self._file is None:
            return
        encoded = [msgspec.json.encode(one) for one in plays]
        while sum(map(len, encoded)) + len(encoded) + 1 > ROOM - _HEAD_BYTES:
            del encoded[0]
        body = b"[" + b",".join(encoded) + b"]" if encoded else b""
        try:
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, _head(body) + body)
        except OSError as error:
            self._warn_once(error)

    def close(self) -> None:
        """Nothing is written any more; Windows deletes no folder in which a file is open."""
        if self._file is not None:
            self._file = None
            self._closing()

    def _warn_once(self, error: OSError) -> None:
        if str(error) != self._trouble:
            self._trouble = str(error)
            log.info("plays that wait are kept in memory alone: %s: %s", self._path, error)


def _head(body: bytes) -> bytes:
    return len(body).to_bytes(4, "little") + zlib.crc32(body).to_bytes(4, "little")


def _with_room(path: Path) -> int:
    """The file, opened; its bytes are all taken from the disk, so that writing needs no more."""
    if not path.exists() or path.stat().st_size < ROOM:
        path.write_bytes(bytes(ROOM))
    return os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
