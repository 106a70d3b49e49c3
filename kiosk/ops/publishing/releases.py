"""The command `kiosk releases`: lists the installed ones, switches between them, verifies and
repairs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.media_store import MediaStore
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.settings.settings import read_settings
from kiosk.db.release.installed import (
    CHECKSUM,
    choose_release,
    read_current,
    readable,
    release_folder,
    release_numbers,
    verify_release,
)
from kiosk.ops.requests import TellScreen
from kiosk.ops.sync import sync_station
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.enrollment import address, read_enrollment
from kiosk.sync.progress import Meter, shown
from kiosk.sync.station.download import fetch_all
from kiosk.sync.station.install import RELEASE_INFO
from kiosk.sync.station.sync import BUSY
from kiosk.sync.station.verify import Verification, discard_damaged, verify_installed


@dataclass(frozen=True, slots=True)
class InstalledRelease:
    """`published_at` is the time of installation for one built on this PC without a channel; `by`
    is who has published it, '' where unknown."""

    number: int
    in_force: bool
    published_at: datetime
    notes: str = ""
    by: str = ""


def installed_releases(folder: DataFolder) -> list[InstalledRelease]:
    """All installed releases, the newest first, intact or not."""
    try:
        in_force = read_current(folder)
    except ContentRejectedError:
        in_force = -1
    return [_about(folder, number, in_force) for number in release_numbers(folder)]


def in_words(folder: DataFolder) -> Iterator[str]:
    """A line for each installed release, the newest first."""
    releases = installed_releases(folder)
    if not releases:
        yield "No release is installed here yet. `kiosk run` or `kiosk sync` brings one."
    for one in releases:
        mark = "*" if one.in_force else " "
        published = f"{one.published_at.astimezone():%Y-%m-%d %H:%M}"
        told = "  ".join(filter(None, (one.by, one.notes)))
        yield f"{mark} {one.number:6d}  {published:16.16}  {told}".rstrip()


def _about(folder: DataFolder, number: int, in_force: int) -> InstalledRelease:
    path = release_folder(folder, number)
    try:
        about = json.loads((path / RELEASE_INFO).read_text("utf-8"))
        published = datetime.fromisoformat(str(about["published_at"])).astimezone(UTC)
        notes, by = clean(str(about["notes"])), clean(str(about.get("by", "")))
        return InstalledRelease(number, number == in_force, published, notes, by)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass  # built on this PC before it had a channel
    try:
        built = datetime.fromtimestamp((path / CHECKSUM).stat().st_mtime, UTC)
    except OSError:
        built = datetime.fromtimestamp(0, UTC)
    return InstalledRelease(number, number == in_force, built)


def use(folder: DataFolder, number: int) -> None:
    """Put an installed release in force.

    Raises:
        StaffError: it is not installed, or damaged.
        UnavailableError: the disk fails.
    """
    if number not in release_numbers(folder):
        there = ", ".join(str(one) for one in release_numbers(folder))
        raise StaffError(f"Release {number} is not installed. There is: {there or 'none'}.")
    try:
        verify_release(readable(release_folder(folder, number)))
    except ContentRejectedError as error:
        raise StaffError(f"Release {number} cannot be shown. {error}") from error
    choose_release(folder, number)


def verify(folder: DataFolder, as_json: bool, tell_screen: TellScreen) -> str:
    """Verify the installed releases and repair them; returns the message for the console.

    Raises:
        UnavailableError: something is damaged and the channel cannot be reached.
        ContentRejectedError: what is damaged here is damaged in the channel too.
    """
    repaired = 0
    while (found := _verified(folder, as_json)).damaged or found.releases:
        _repair(folder, found, as_json, tell_screen)  # and again: a damaged release hid its media
        repaired += len(found.damaged) + len(found.releases)
    if as_json:
        return json.dumps({"files": found.files, "repaired": repaired})
    if repaired:
        return f"{repaired} of {found.files} files were damaged and have been repaired."
    return f"All {found.files} files are as they were published."


def _verified(folder: DataFolder, as_json: bool) -> Verification:
    with shown(as_json) as on_progress:
        return verify_installed(folder, on_progress)


def _repair(
    folder: DataFolder, found: Verification, as_json: bool, tell_screen: TellScreen
) -> None:
    enrollment = read_enrollment(folder)
    if enrollment is None:
        raise StaffError(
            f"{len(found.damaged)} files are damaged, and this PC has no channel to download them "
            "from. Import them again."
        )
    transport = open_transport(address(folder, enrollment), read_settings(folder.settings).channel)
    with file_lock(folder.lock("sync"), BUSY), shown(as_json) as on_progress:
        discard_damaged(folder, found)
        meter = Meter(
            "media", len(found.damaged), sum(blob.size for blob in found.damaged), on_progress
        )
        fetch_all(found.wanted, transport, MediaStore(folder.media), meter.add)
    sync_station(folder, "", as_json, tell_screen)
