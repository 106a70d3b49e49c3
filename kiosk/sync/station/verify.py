"""Reads every byte of what is installed again, and brings what is damaged from the channel."""

from __future__ import annotations

import logging
import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import Blob, MediaStore, hash_file
from kiosk.db.release.installed import CONTENT, release_folder, release_numbers, verify_release
from kiosk.db.release.media import media_of_release
from kiosk.sync.channel.enrollment import forget_installed
from kiosk.sync.channel.layout import blob_path
from kiosk.sync.progress import Meter, Tell
from kiosk.sync.station.download import Wanted

log = logging.getLogger("kiosk.sync")


@dataclass(frozen=True, slots=True)
class Findings:
    """`files` were read; `lost` are missing or damaged; so are the contents of `releases`."""

    files: int
    lost: tuple[Blob, ...]
    releases: tuple[int, ...]

    @property
    def wanted(self) -> list[Wanted]:
        """What is to be fetched again."""
        return [Wanted(blob, blob_path(blob.name)) for blob in self.lost]


def inspect(folder: DataFolder, tell: Tell) -> Findings:
    """Hash everything that the installed releases name; nothing is changed.

    Raises:
        UnavailableError: the disk refuses.
    """
    torn, media = [], dict[Blob, None]()
    for number in release_numbers(folder):
        try:
            verify_release(release_folder(folder, number))
            media.update(dict.fromkeys(media_of_release(release_folder(folder, number) / CONTENT)))
        except ContentRejectedError as error:
            log.warning("release %06d: %s", number, error)
            torn.append(number)
    meter = Meter("verify", len(media), sum(blob.size for blob in media), tell)
    store = MediaStore(folder.media)
    lost = []
    for blob in media:
        if not _is_whole(store.path(blob.name), blob):
            lost.append(blob)
        meter.add(1, blob.size)
    return Findings(len(media), tuple(lost), tuple(torn))


def let_go(folder: DataFolder, findings: Findings) -> None:
    """Have the next sync look at everything, and miss the releases that are torn.

    What is damaged of the media stays until there is better: most of a film may well play.

    Raises:
        UnavailableError: the disk refuses.
    """
    forget_installed(folder)
    for number in findings.releases:
        try:
            shutil.rmtree(release_folder(folder, number))
        except OSError as error:
            raise UnavailableError(
                f"Release {number} is torn and cannot be removed: {error.strerror}."
            ) from error


def _is_whole(path: Path, blob: Blob) -> bool:
    try:
        return hash_file(path) == blob.name.sha256
    except FileNotFoundError:
        return False
    except OSError as error:
        log.warning("%s cannot be read: %s", path, error.strerror)
        return False
