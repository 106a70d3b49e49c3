"""A channel in a folder: on this disk, on a stick, on a share of another PC.

Whoever holds the stick may have put anything on it: links are not followed, and nothing but plain
files is read.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files import replace_durably, sync_folder, write_durably
from kiosk.core.lock import held
from kiosk.sync.transport import NOTHING, Entry, MissingError, OvertakenError

CHUNK = 1 << 20

NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FolderTransport:
    """Files below `root`. What is written is durable before `write` returns."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        try:
            with os.fdopen(self._open(path), "rb") as file:
                file.seek(start)
                left = sys.maxsize if end is None else end - start
                while left and (piece := file.read(min(CHUNK, left))):
                    yield piece
                    left -= len(piece)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise MissingError(f"There is no {path} in {self._root}.") from error
        except OSError as error:
            raise self._unavailable(path, error) from error

    def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
        target = self._root / path
        try:
            self._refuse_links(path)
            self._make_folder(target.parent)
            if over is None:
                _put(content, target)
                return
            with held(self._root / ".lock"):
                if self._begins_with(path, len(over) + 1) != over:
                    raise OvertakenError(f"Somebody else has written {path} meanwhile.")
                _put(content, target)
        except OSError as error:
            raise self._unavailable(path, error) from error

    def remove(self, path: str) -> None:
        try:
            (self._root / path).unlink(missing_ok=True)
        except OSError as error:
            raise self._unavailable(path, error) from error

    def list(self, folder: str) -> Iterator[Entry]:
        try:
            self._refuse_links(folder)
            yield from self._entries(self._root / folder)
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._unavailable(folder, error) from error

    def _entries(self, folder: Path) -> Iterator[Entry]:
        """However deep the folders lie in one another."""
        waiting = [folder]
        while waiting:
            with os.scandir(waiting.pop()) as found:
                for one in found:
                    if one.is_dir(follow_symlinks=False):
                        waiting.append(Path(one.path))
                    elif one.is_file(follow_symlinks=False):
                        relative = Path(one.path).relative_to(self._root).as_posix()
                        yield Entry(relative, one.stat(follow_symlinks=False).st_size)

    def _open(self, path: str) -> int:
        """A descriptor of a plain file; opening never waits, as for a named pipe it would."""
        self._refuse_links(path)
        descriptor = os.open(self._root / path, os.O_RDONLY | NEVER_WAIT)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise ContentRejectedError(f"{path} in {self._root} is no file.")
        return descriptor

    def _refuse_links(self, path: str) -> None:
        """Nothing is read or written through a link: it could lead to any file of this PC."""
        place = self._root / path
        if place.is_symlink() or place.resolve() != self._root.resolve() / path:
            raise ContentRejectedError(
                f"{path} in {self._root} is a link, which a channel has not."
            )

    def _begins_with(self, path: str, count: int) -> bytes:
        """The first bytes of a file; none where there is no such file."""
        try:
            return b"".join(self.read(path, 0, count))
        except MissingError:
            return NOTHING

    def _make_folder(self, folder: Path) -> None:
        """Durably, with all folders above it."""
        if not folder.is_dir():
            self._make_folder(folder.parent)
            folder.mkdir(exist_ok=True)
            sync_folder(folder.parent)

    def _unavailable(self, path: str, error: OSError) -> UnavailableError:
        return UnavailableError(f"{self._root / path} is out of reach: {error.strerror or error}.")


def _put(content: bytes | Path, target: Path) -> None:
    """A file of the same disk is linked, not copied: both names are of bytes that never change."""
    if isinstance(content, bytes):
        write_durably(target, content)
        return
    half = target.with_name(f".{target.name}.{os.getpid()}.half")
    try:
        try:
            os.link(content, half)
        except OSError:  # another disk, or one without links
            shutil.copyfile(content, half)
        replace_durably(half, target)
    finally:
        half.unlink(missing_ok=True)
