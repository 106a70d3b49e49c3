"""The proof of a backup: restored for a test, read to its last byte, its databases examined."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.os_errors import unavailable
from kiosk.db.integrity import find_broken_reference, find_damage
from kiosk.db.release.installed import (
    CONTENT,
    read_current,
    readable,
    release_folder,
    verify_release,
)
from kiosk.db.release.media import media_of_release
from kiosk.ops.backup.keys import BackupKey
from kiosk.ops.backup.listing import DamagedChunksError, StoredFile, content_of
from kiosk.ops.backup.place import BackupPlace
from kiosk.ops.backup.sources import DATABASES, MEDIA_FOLDERS

Count = Callable[[int, int], None]
"""Hears of so many files and bytes more."""


def find_damaged_chunks(
    place: BackupPlace, key: BackupKey, files: Sequence[StoredFile], target: Path, count: Count
) -> set[str]:
    """Decrypt every file from the backup folder and compare it; all but media are written below
    `target`. Returns the names of the chunks that are damaged or missing.

    Raises:
        UnavailableError: a disk is full or fails.
    """
    damaged: set[str] = set()
    proved: set[str] = set()
    for file in files:
        in_store = file.path.startswith(tuple(f"{folder}/" for folder in MEDIA_FOLDERS))
        try:
            if not in_store:
                write_content(place, key, file, target / file.path, count)
            elif file.sha256 in proved:
                count(0, file.size)
            else:
                for content in content_of(place, key, file):
                    count(0, len(content))
                proved.add(file.sha256)
        except DamagedChunksError as error:
            damaged.update(_unreadable(place, key, file) or error.names)
        count(1, 0)
    return damaged


def _unreadable(place: BackupPlace, key: BackupKey, file: StoredFile) -> set[str]:
    """All chunks of a file that do not open."""
    found = set()
    for name in file.chunks:
        try:
            key.decrypt(place.read_chunk(name), name)
        except (ContentRejectedError, FileNotFoundError):
            found.add(name)
    return found


def write_content(
    place: BackupPlace, key: BackupKey, file: StoredFile, target: Path, count: Count
) -> None:
    """Write a file of a backup into a folder of ours; it is durable then, but for its name.

    Raises:
        DamagedChunksError: something of it is damaged; what was written is removed.
        UnavailableError: a disk is full or fails.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as written:
            for content in content_of(place, key, file):
                written.write(content)
                count(0, len(content))
            written.flush()
            os.fsync(written.fileno())
    except DamagedChunksError:
        with suppress(OSError):
            target.unlink()
        raise
    except OSError as error:
        raise unavailable(f"{target} cannot be written", error) from error


def check_restored(restored: Path, files: Sequence[StoredFile], whose: str) -> None:
    """Examine what was restored to a folder: the databases are whole, and every reference in them
    leads somewhere; the release in force opens, and its media are among `files`. `whose` begins the
    message.

    Raises:
        ContentRejectedError: something is wrong; the message says what.
        UnavailableError: the disk fails.
    """
    for name in DATABASES:
        path = restored / name
        if path.exists() and (wrong := find_damage(path) or find_broken_reference(path)):
            raise ContentRejectedError(f"{whose} {name} is damaged: {wrong}.")
    folder = DataFolder(restored)
    if folder.current.exists():
        _check_release(folder, {file.path for file in files}, whose)


def _check_release(folder: DataFolder, there: AbstractSet[str], whose: str) -> None:
    try:
        release = readable(release_folder(folder, read_current(folder)))
        verify_release(release)
        media = media_of_release(release / CONTENT)
    except ContentRejectedError as error:
        raise ContentRejectedError(f"{whose} the release cannot be opened. {error}") from error
    for blob in media:
        if f"media/{blob.name.sha256[:2]}/{blob.name}" not in there:
            raise ContentRejectedError(
                f"{whose} the release lacks the file {blob.name}. Repair it: kiosk releases verify"
            )
