"""Verifies every byte of the installed releases, and discards what is damaged."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import Blob, MediaStore, hash_file
from kiosk.core.files.moving import delete_folder
from kiosk.db.release.installed import CONTENT, release_folder, release_numbers, verify_release
from kiosk.db.release.media import media_of_release
from kiosk.sync.channel.enrollment import forget_installed
from kiosk.sync.channel.layout import blob_path
from kiosk.sync.progress import Meter, OnProgress
from kiosk.sync.station.download import Wanted

log = logging.getLogger("kiosk.sync")


@dataclass(frozen=True, slots=True)
class Verification:
    """`files`: how many media were read; `damaged`: those damaged or missing; `releases`: the
    numbers of those whose content is damaged."""

    files: int
    damaged: tuple[Blob, ...]
    releases: tuple[int, ...]

    @property
    def wanted(self) -> list[Wanted]:
        """The files to download again."""
        return [Wanted(blob, blob_path(blob.name)) for blob in self.damaged]


def verify_installed(folder: DataFolder, on_progress: OnProgress) -> Verification:
    """Hash everything that the installed releases refer to; nothing is changed.

    Raises:
        UnavailableError: the disk fails.
    """
    torn, media = [], dict[Blob, None]()
    for number in release_numbers(folder):
        try:
            verify_release(release_folder(folder, number))
            media.update(dict.fromkeys(media_of_release(release_folder(folder, number) / CONTENT)))
        except ContentRejectedError as error:
            log.warning("release %06d: %s", number, error)
            torn.append(number)
    meter = Meter("verify", len(media), sum(blob.size for blob in media), on_progress)
    store = MediaStore(folder.media)
    damaged = []
    for blob in media:
        if not _is_whole(store.path(blob.name), blob):
            damaged.append(blob)
        meter.add(1, blob.size)
    return Verification(len(media), tuple(damaged), tuple(torn))


def discard_damaged(folder: DataFolder, found: Verification) -> None:
    """Remove the releases whose content is damaged, and have the next sync check everything.

    Damaged media stay until they are downloaded again: most of a film may well play.

    Raises:
        UnavailableError: the disk fails.
    """
    forget_installed(folder)
    for number in found.releases:
        try:
            delete_folder(release_folder(folder, number))
        except OSError as error:
            raise UnavailableError(
                f"Release {number} is damaged and cannot be removed: {error.strerror}."
            ) from error


def _is_whole(path: Path, blob: Blob) -> bool:
    try:
        return hash_file(path) == blob.name.sha256
    except FileNotFoundError:
        return False
    except OSError as error:
        log.warning("%s cannot be read: %s", path, error.strerror)
        return False
