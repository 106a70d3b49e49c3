"""The transport for a folder: on this disk, on a stick, on a share of another PC.

The stick may be hostile: links are not followed, and only regular files are read
(`kiosk.core.files.untrusted_folder`).
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.folder_access import EXISTING_FILE, LinkError
from kiosk.core.files.lock import descriptor_lock
from kiosk.core.files.untrusted_folder import (
    lock_file,
    opened,
    write_file,
)
from kiosk.sync.channel.transport import NOTHING, ConflictError, Entry, MissingError

CHUNK = 1 << 20

LOCK_SECONDS = 30.0
"""How long to wait for the channel's lock, which is held for less than a second."""

BUSY = "Another PC has locked the channel. Try again; if it stays so, look who uses the share."

MAX_DEPTH = 32
"""Of nested folders that are listed; ours are three deep."""


class FolderTransport:
    """Files below `root`. A file is durable before `write` returns."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        with self._translated(path), os.fdopen(self._open(path), "rb") as file:
            file.seek(start)
            left = sys.maxsize if end is None else end - start
            while left and (piece := file.read(min(CHUNK, left))):
                yield piece
                left -= len(piece)

    def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
        place = PurePosixPath(path)
        with (
            self._translated(path, writing=True),
            opened(self._root, str(place.parent), make=True) as folder,
        ):
            if over is None:
                write_file(folder, place.name, content)
                return
            with (
                opened(self._root) as root,
                descriptor_lock(lock_file(root, ".lock"), BUSY, LOCK_SECONDS),
            ):
                if self._begins_with(path, len(over) + 1) != over:
                    raise ConflictError(f"Somebody else has written {path} meanwhile.")
                write_file(folder, place.name, content)

    def remove(self, path: str) -> None:
        place = PurePosixPath(path)
        try:
            with self._translated(path), opened(self._root, str(place.parent)) as folder:
                folder.remove(place.name)
        except MissingError:
            return

    def list(self, folder: str) -> Iterator[Entry]:
        waiting = [PurePosixPath(folder)]
        while waiting:
            inner = waiting.pop()
            try:
                with self._translated(str(inner)), opened(self._root, str(inner)) as place:
                    for child in place.children():
                        path = inner / child.name
                        if not child.is_folder:
                            yield Entry(str(path), child.size)
                        elif len(path.parts) <= MAX_DEPTH:
                            waiting.append(path)
            except MissingError:
                continue

    def _open(self, path: str) -> int:
        """A descriptor of a regular file; opening never blocks, as it would for a named pipe."""
        place = PurePosixPath(path)
        with opened(self._root, str(place.parent)) as folder:
            descriptor = folder.open(place.name, EXISTING_FILE)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise ContentRejectedError(f"{path} in {self._root} is not a file.")
        return descriptor

    def _begins_with(self, path: str, count: int) -> bytes:
        """The first bytes of a file; none where there is no such file."""
        try:
            return b"".join(self.read(path, 0, count))
        except MissingError:
            return NOTHING

    @contextmanager
    def _translated(self, path: str, writing: bool = False) -> Iterator[None]:
        try:
            yield
        except LinkError as error:
            if self._is_above(Path(error.filename)):
                raise ContentRejectedError(
                    f"{self._root} cannot be opened: {error.strerror}."
                ) from error
            raise ContentRejectedError(
                f"{path} in {self._root} is a link; a channel must not contain links."
            ) from error
        except OSError as error:
            if not writing and isinstance(error, FileNotFoundError | NotADirectoryError):
                raise MissingError(f"There is no {path} in {self._root}.") from error
            raise UnavailableError(
                f"{self._root / path} cannot be reached: {error.strerror or error}."
            ) from error

    def _is_above(self, link: Path) -> bool:
        """Whether the link that was refused is above the root, not below it."""
        root = self._root.absolute()
        return link == root or link in root.parents
