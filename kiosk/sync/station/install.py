"""Puts a release whose files have all arrived among those of the station, and into force.

Nothing here asks the network. Every step may be cut: the station has the old release or the new.
"""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_file, sync_folder
from kiosk.db.release.installed import (
    CHECKSUM,
    CONTENT,
    has_current_schema,
    release_folder,
)
from kiosk.sync.channel.layout import PublishedRelease

ABOUT = "release.json"
"""In a release's folder, for people: its notes, and when it was published."""

log = logging.getLogger("kiosk.sync")


def is_installed(folder: DataFolder, release: PublishedRelease) -> bool:
    """Whether this very release is there, by the hash that was written beside it."""
    path = release_folder(folder, release.number)
    try:
        said = (path / CHECKSUM).read_text("ascii")
        return said.startswith(release.sha256) and (path / CONTENT).stat().st_size == release.size
    except (OSError, UnicodeDecodeError):
        return False


def install(folder: DataFolder, release: PublishedRelease, content: Path) -> None:
    """Move a fetched `content` into a release folder of its own; it is not in force yet.

    Raises:
        ContentRejectedError: an older program built it, and its content cannot be renewed.
        UnavailableError: the disk refuses; the release is not there then.
    """
    arriving = folder.releases / ".arriving"
    target = release_folder(folder, release.number)
    try:
        _clear(arriving)
        arriving.mkdir()
        content.rename(arriving / CONTENT)
        (arriving / CHECKSUM).write_text(f"{release.sha256}  {CONTENT}\n", "ascii")
        write_about(arriving, release)
        for name in (CONTENT, CHECKSUM, ABOUT):
            sync_file(arriving / name)
        sync_folder(arriving)
        _clear(target)  # damaged, or of another channel: `is_installed` has said no
        arriving.rename(target)
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
            _clear(target)
            raise
    log.info("release %06d is installed", release.number)


def write_about(path: Path, release: PublishedRelease) -> None:
    about = {"published_at": release.published_at.isoformat(), "notes": release.notes}
    (path / ABOUT).write_text(json.dumps(about, ensure_ascii=False) + "\n", "utf-8")


def _clear(path: Path) -> None:
    if path.exists():
        shutil.rmtree(path)
