"""A bucket with backups, as `place.py` describes it (docs/adr/0075).

What it has taken is durable, and whole or not there at all.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.lock import file_lock
from kiosk.ops.backup.place import (
    BACKUPS,
    CHUNKS,
    LOCKED_KEYS,
    MAX_CHUNK_FILE_BYTES,
    MAX_LIST_BYTES,
    MAX_LOCKED_KEY_BYTES,
    file_name,
    folder_of,
)
from kiosk.ops.backup.troubles import BusyError, PlaceFullError, PlaceNotEmptyError
from kiosk.sync.channel.time_limits import MinRate
from kiosk.sync.channel.transport import FullError, MissingError, Transport

log = logging.getLogger("kiosk.backup")

T = TypeVar("T")

PAUSES = (1.0, 5.0, 20.0, 60.0, 120.0)
"""Seconds before a request is made once more: a router that starts again takes three minutes."""

MAX_UNLISTED = 100
"""Backups that are looked for though the bucket does not list them."""

_LIST = re.compile(rf"{BACKUPS}/(?P<name>[0-9]{{6}})")
_CHUNK = re.compile(rf"{CHUNKS}/([0-9a-f]{{2}})/(?P<name>\1[0-9a-f]{{62}})")


class BackupBucket:
    """`where` is its address. It has no locks: `lock`, a file on this PC, keeps its commands apart,
    and a place belongs to one PC.

    A bucket that has never answered is told at once; one that has is asked again for minutes, so
    that a line that fails for a moment ends no backup of hours.
    """

    def __init__(self, where: str, transport: Transport, lock: Path) -> None:
        self.where = where
        self._transport = transport
        self._lock = lock
        self._has_answered = False

    def locked_keys(self) -> list[bytes]:
        found = []
        for name in LOCKED_KEYS:
            with suppress(MissingError):
                found.append(self._read(name, MAX_LOCKED_KEY_BYTES))
        return found

    def begin(self, locked_key: bytes) -> None:
        """What a web console makes as an empty folder has no path within it."""
        if self._ask(lambda: any(entry.path for entry in self._transport.list(""))):
            raise PlaceNotEmptyError(
                f"{self.where} is not empty, and holds no backups. Name a place of its own."
            )
        self.write_locked_keys(locked_key)

    def write_locked_keys(self, locked_key: bytes) -> None:
        for name in LOCKED_KEYS:
            self._write(name, locked_key)

    @contextmanager
    def held(self) -> Iterator[None]:
        busy = f"Another command works on the backups in {self.where}. Wait until it has ended."
        with file_lock(self._lock, busy, BusyError):
            yield

    def numbers(self) -> list[int]:
        """Some buckets list what there was a while ago: the newest, which must not be written over
        nor have its chunks collected, are asked for by their names."""
        found = {int(name) for name in self._names(BACKUPS, _LIST)}
        newest = max(found, default=0)
        with suppress(MissingError):
            for number in range(newest + 1, newest + 1 + MAX_UNLISTED):
                self.read_backup(number)
                found.add(number)
        return sorted(found, reverse=True)

    def read_backup(self, number: int) -> bytes:
        return self._read(f"{BACKUPS}/{file_name(number)}", MAX_LIST_BYTES)

    def write_backup(self, number: int, content: bytes) -> None:
        self._write(f"{BACKUPS}/{file_name(number)}", content)

    def remove_backup(self, number: int) -> None:
        self._remove(f"{BACKUPS}/{file_name(number)}")

    def chunks(self) -> set[str]:
        return self._names(CHUNKS, _CHUNK)

    def read_chunk(self, name: str) -> bytes:
        try:
            return self._read(f"{folder_of(name)}/{name}", MAX_CHUNK_FILE_BYTES)
        except MissingError as error:
            raise FileNotFoundError(name) from error

    def write_chunk(self, name: str, content: bytes) -> None:
        self._write(f"{folder_of(name)}/{name}", content)

    def sync_chunks(self, names: Iterable[str]) -> None:
        """They are durable."""

    def remove_chunks(self, names: Iterable[str]) -> None:
        for name in names:
            self._remove(f"{folder_of(name)}/{name}")

    def remove_unfinished(self) -> None:
        """Nothing of it can be seen; the bucket's own rules remove parts of a cut upload."""

    def _read(self, path: str, most: int) -> bytes:
        return self._ask(lambda: self._read_once(path, most))

    def _read_once(self, path: str, most: int) -> bytes:
        content = bytearray()
        for piece in MinRate().bound(self._transport.read(path)):
            content += piece
            if len(content) > most:
                raise ContentRejectedError(f"{path} in {self.where} is none of a backup's.")
        return bytes(content)

    def _write(self, path: str, content: bytes) -> None:
        try:
            self._ask(lambda: self._transport.write(path, content))
        except FullError as error:
            advice = f"Old backups go with: kiosk backup drop --keep 3 {self.where}"
            raise PlaceFullError(f"{error} {advice}") from error

    def _remove(self, path: str) -> None:
        self._ask(lambda: self._transport.remove(path))

    def _names(self, folder: str, pattern: re.Pattern[str]) -> set[str]:
        """Those at the places that are ours; others may have written beside them."""

        def listed() -> set[str]:
            paths = (pattern.fullmatch(entry.path) for entry in self._transport.list(folder))
            return {found["name"] for found in paths if found}

        return self._ask(listed)

    def _ask(self, request: Callable[[], T]) -> T:
        for pause in PAUSES:
            try:
                answer = request()
            except (MissingError, FullError):
                self._has_answered = True
                raise
            except UnavailableError as error:
                if not self._has_answered:
                    raise
                log.warning("%s Asked again in %d seconds.", error, pause)
                time.sleep(pause)
            else:
                self._has_answered = True
                return answer
        return request()
