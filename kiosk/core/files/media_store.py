"""The media store: files named by their SHA-256, kept once, shared by library and releases.

Files are added atomically. Nothing here knows what a file means.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.durable import replace_durably, sync_file, sync_folder, temporary_name
from kiosk.core.files.lock import file_lock
from kiosk.core.files.moving import delete_file, move
from kiosk.core.files.os_errors import explain

CHUNK = 1 << 20

ABANDONED_SECONDS = 86_400
"""A temporary file that was not written to for a day is abandoned."""


@dataclass(frozen=True, slots=True)
class BlobName:
    """The name of one stored file: 64 hexadecimal digits and the suffix of its kind, '.webp'."""

    sha256: str
    suffix: str

    def __str__(self) -> str:
        return f"{self.sha256}{self.suffix}"

    @staticmethod
    def parse(text: str) -> BlobName | None:
        """Parse a name; None where it is not a valid name of this store."""
        found = re.fullmatch(r"([0-9a-f]{64})(\.[a-z0-9]{1,8})?", text)
        return BlobName(found[1], found[2] or "") if found else None


@dataclass(frozen=True, slots=True)
class Blob:
    """A file that is kept in media stores, here or elsewhere; `size` in bytes."""

    name: BlobName
    size: int


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes as 64 hexadecimal digits, read a megabyte at a time."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_chunks(path: Path, told: Callable[[int], None]) -> Iterator[bytes]:
    """A file's bytes, a megabyte at a time; `told` is called with the count so far.

    Raises:
        ContentRejectedError: it cannot be read, or no longer.
    """
    count = 0
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
                count += len(chunk)
                told(count)
    except OSError as error:
        raise ContentRejectedError(
            f"{path.name} cannot be read: {error.strerror}. Check the disk or stick it lies on."
        ) from error


class MediaStore:
    """The content-addressed folder `media/ab/abcdef….mp4`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._partial = root / ".partial"
        self._lock = root / ".lock"

    def path(self, name: BlobName) -> Path:
        """Where the file lies, or would lie."""
        return self._root / name.sha256[:2] / str(name)

    def holds(self, name: BlobName) -> bool:
        return self.path(name).is_file()

    def holds_whole(self, blob: Blob) -> bool:
        """Whether the file is here with its full size: truncation is found without reading it."""
        try:
            return self.path(blob.name).stat().st_size == blob.size
        except OSError:
            return False

    def partial(self, name: BlobName) -> Path:
        """Where a file is downloaded to; an interrupted download stays there to be resumed."""
        return self._partial / f"{name}.part"

    def arrived(self, name: BlobName) -> int:
        """How many bytes of an unfinished download are there."""
        try:
            return self.partial(name).stat().st_size
        except OSError:
            return 0

    def partials(self) -> list[Path]:
        """All unfinished downloads."""
        return list(self._partial.glob("*.part"))

    def accept_partial(self, name: BlobName) -> None:
        """Move a finished download whose hash was verified from `partial` to its place.

        It is there durably once its folder is synced too: see `sync_folders`.

        Raises:
            OSError: the disk fails; the file is where it was.
        """
        target = self.path(name)
        if not target.parent.is_dir():
            target.parent.mkdir(exist_ok=True)
            sync_folder(self._root)
        sync_file(self.partial(name))
        move(self.partial(name), target)

    def sync_folders(self, names: Iterable[BlobName]) -> None:
        """Make the places of files taken in durable, each folder once, and the folders' own.

        Raises:
            OSError: the disk fails.
        """
        folders = {self.path(name).parent for name in names}
        for folder in folders:
            sync_folder(folder)
        if folders:
            sync_folder(self._root)

    def __iter__(self) -> Iterator[BlobName]:
        """All files in the store."""
        for folder in self._root.glob("[0-9a-f][0-9a-f]"):
            for path in folder.iterdir():
                if name := BlobName.parse(path.name):
                    yield name

    def renew(self, name: BlobName) -> bool:
        """Whether the file is here; its time stamp is renewed, so that garbage collection spares it
        until the library names it.

        Raises:
            OSError: the disk fails.
        """
        if not self.holds(name):
            return False
        with file_lock(self._lock):
            try:
                os.utime(self.path(name))
            except FileNotFoundError:
                return False
            return True

    def discard(self, name: BlobName, youngest: float) -> int:
        """Delete a file unless it came, or was kept again, after that moment of the wall clock;
        returns how many bytes were freed.

        Raises:
            OSError: the disk fails.
        """
        path = self.path(name)
        with file_lock(self._lock):
            known = path.stat()
            if known.st_mtime > youngest:
                return 0
            delete_file(path)
            return known.st_size

    def add(self, source: Path) -> BlobName:
        """Copy a file into the store and return its name; adding it twice keeps one.

        Raises:
            UnavailableError: the disk is full or fails; the store is what it was before.
        """
        try:
            name = BlobName(hash_file(source), source.suffix.lower())
        except OSError as error:
            raise _not_kept(source, error) from error
        self.keep(source, name)
        return name

    def keep(
        self, source: Path, name: BlobName, told: Callable[[int], None] = lambda _: None
    ) -> None:
        """Copy a file whose hash is known into the store; `told` is called with the count of bytes
        so far.

        Raises:
            ContentRejectedError: it cannot be read, or no longer has that hash.
            UnavailableError: the disk is full or fails; the store is what it was before.
        """
        target = self.path(name)
        half = self._partial / temporary_name()
        try:
            if self.renew(name):
                return
            self._partial.mkdir(parents=True, exist_ok=True)
            try:
                if _copy(source, half, told) != name.sha256:
                    raise ContentRejectedError(
                        f"{source.name} is still being written. Try again when that has ended."
                    )
                if not target.parent.is_dir():
                    target.parent.mkdir()
                    sync_folder(self._root)
                replace_durably(half, target)
            finally:
                delete_file(half)
        except OSError as error:
            raise _not_kept(source, error) from error

    def delete_abandoned(self) -> None:
        """Delete temporary files that a power failure has left behind."""
        abandoned = time.time() - ABANDONED_SECONDS
        for half in self._partial.glob("*.half"):
            if half.stat().st_mtime < abandoned:
                half.unlink(missing_ok=True)


def _copy(source: Path, target: Path, told: Callable[[int], None]) -> str:
    """Returns the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    with target.open("wb") as copy:
        for chunk in read_chunks(source, told):
            digest.update(chunk)
            copy.write(chunk)
    return digest.hexdigest()


def _not_kept(source: Path, error: OSError) -> UnavailableError:
    return UnavailableError(f"{source.name} could not be kept in the media store: {explain(error)}")
