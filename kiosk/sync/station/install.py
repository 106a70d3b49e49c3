"""Installs a release that is downloaded: a rename puts it among the releases of the station.

Works without the network. Every step may be cut: the station has the old release or the new one.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_file, sync_folder
from kiosk.core.files.moving import delete_folder, move
from kiosk.db.release.installed import (
    CHECKSUM,
    CONTENT,
    has_current_schema,
    release_folder,
)
from kiosk.sync.channel.layout import PublishedRelease

RELEASE_INFO = "release.json"
"""In a release's folder: its notes, when it was published and by whom."""

log = logging.getLogger("kiosk.sync")


def is_installed(folder: DataFolder, release: PublishedRelease) -> bool:
    """Whether this release is there, by the hash written beside it; its content is not read."""
    path = release_folder(folder, release.number)
    try:
        said = (path / CHECKSUM).read_text("ascii")
        return said.startswith(release.sha256) and (path / CONTENT).stat().st_size == release.size
    except (OSError, UnicodeDecodeError):
        return False


def install(folder: DataFolder, release: PublishedRelease, content: Path) -> None:
    """Move the downloaded `content` into a release folder of its own; it is not in force yet.

    Raises:
        ContentRejectedError: an older program built it, and its content cannot be renewed.
        UnavailableError: the disk fails; the release is not there then.
    """
    arriving = folder.releases / ".arriving"
    target = release_folder(folder, release.number)
    try:
        delete_folder(arriving)
        arriving.mkdir()
        move(content, arriving / CONTENT)
        (arriving / CHECKSUM).write_text(f"{release.sha256}  {CONTENT}\n", "ascii")
        write_release_info(arriving, release)
        for name in (CONTENT, CHECKSUM, RELEASE_INFO):
            sync_file(arriving / name)
        sync_folder(arriving)
        delete_folder(target)  # damaged, or of another channel: `is_installed` has said no
        move(arriving, target)
        sync_folder(folder.releases)
    except OSError as error:
        raise UnavailableError(
            f"Release {release.number} could not be installed: {error.strerror}."
        ) from error
    if not has_current_schema(target / CONTENT):
        from kiosk.db.release.renew import renew

        try:
            renew(folder, release.number)
        except ContentRejectedError:
            delete_folder(target)
            raise
    log.info("release %06d is installed", release.number)


def write_release_info(path: Path, release: PublishedRelease) -> None:
    """Write `RELEASE_INFO` into the release folder `path`; raises OSError."""
    info = {
        "published_at": release.published_at.isoformat(),
        "notes": release.notes,
        "by": release.by,
    }
    (path / RELEASE_INFO).write_text(json.dumps(info, ensure_ascii=False) + "\n", "utf-8")
