"""What `kiosk releases` does: list what is installed, go back and forward, verify and repair."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.media_store import MediaStore
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.settings import read_settings
from kiosk.db.release.installed import (
    choose_release,
    read_current,
    readable,
    release_folder,
    release_numbers,
    verify_release,
)
from kiosk.ops.sync import sync_station
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.enrollment import address, read_enrollment
from kiosk.sync.progress import Meter, shown
from kiosk.sync.station.download import fetch_all
from kiosk.sync.station.install import RELEASE_INFO
from kiosk.sync.station.sync import BUSY
from kiosk.sync.station.verify import Verification, discard_damaged, verify_installed


def in_words(folder: DataFolder) -> Iterator[str]:
    """A line for each installed release, the newest first."""
    try:
        in_force = read_current(folder)
    except ContentRejectedError:
        in_force = -1
    numbers = release_numbers(folder)
    if not numbers:
        yield "No release is installed here yet. `kiosk run` or `kiosk sync` brings one."
    for number in numbers:
        published, notes = _about(folder, number)
        mark = "*" if number == in_force else " "
        yield f"{mark} {number:6d}  {published:16.16}  {notes}".rstrip()


def _about(folder: DataFolder, number: int) -> tuple[str, str]:
    try:
        about = json.loads((release_folder(folder, number) / RELEASE_INFO).read_text("utf-8"))
        return str(about["published_at"]).replace("T", " "), clean(str(about["notes"]))
    except (OSError, ValueError, KeyError, TypeError):
        return "", ""  # built on this PC before it had a channel


def use(folder: DataFolder, number: int) -> None:
    """Put an installed release in force.

    Raises:
        StaffError: it is not installed, or not whole.
        UnavailableError: the disk refuses.
    """
    if number not in release_numbers(folder):
        there = ", ".join(str(one) for one in release_numbers(folder))
        raise StaffError(f"Release {number} is not installed. There is: {there or 'none'}.")
    try:
        verify_release(readable(release_folder(folder, number)))
    except ContentRejectedError as error:
        raise StaffError(f"Release {number} cannot be shown. {error}") from error
    choose_release(folder, number)


def verify(folder: DataFolder, as_json: bool) -> str:
    """Verify what is installed and repair it; returns what to tell.

    Raises:
        UnavailableError: something is damaged and the channel out of reach.
        ContentRejectedError: what is damaged here is damaged in the channel too.
    """
    repaired = 0
    while (found := _verified(folder, as_json)).damaged or found.releases:
        _repair(folder, found, as_json)  # and again: a damaged release hid its media
        repaired += len(found.damaged) + len(found.releases)
    if as_json:
        return json.dumps({"files": found.files, "repaired": repaired})
    if repaired:
        return f"{repaired} of {found.files} files were damaged and have been repaired."
    return f"All {found.files} files are as they were published."


def _verified(folder: DataFolder, as_json: bool) -> Verification:
    with shown(as_json) as on_progress:
        return verify_installed(folder, on_progress)


def _repair(folder: DataFolder, found: Verification, as_json: bool) -> None:
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
    sync_station(folder, "", as_json)
