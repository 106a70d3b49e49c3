"""The media store: files named by their SHA-256, kept once, shared by library and releases.

A file is in the store or it is not; there is no half. Nothing here knows what a file means.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.files import replace_durably, sync_folder

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class BlobName:
    """The name of one stored file: 64 hexadecimal digits and the suffix of its kind, '.webp'."""

    sha256: str
    suffix: str

    def __str__(self) -> str:
        return f"{self.sha256}{self.suffix}"


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes as 64 hexadecimal digits, read a megabyte at a time."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class MediaStore:
    """The content-addressed folder `media/ab/abcdef….mp4`."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def path(self, name: BlobName) -> Path:
        """Where the file lies, or would lie."""
        return self._root / name.sha256[:2] / str(name)

    def holds(self, name: BlobName) -> bool:
        return self.path(name).is_file()

    def add(self, source: Path) -> BlobName:
        """Copy a file into the store and return its name; adding it twice keeps one.

        Raises:
            UnavailableError: the disk is full or refuses; the store is what it was before.
        """
        partial = self._root / ".partial"
        name = BlobName(hash_file(source), source.suffix.lower())
        if self.holds(name):
            return name
        target = self.path(name)
        half = partial / f"{name}.{os.getpid()}"
        try:
            partial.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, half)
            if not target.parent.is_dir():
                target.parent.mkdir()
                sync_folder(self._root)
            replace_durably(half, target)
        except OSError as error:
            raise UnavailableError(
                f"{source.name} could not be kept in the media store: {error.strerror}."
            ) from error
        finally:
            half.unlink(missing_ok=True)
        return name
