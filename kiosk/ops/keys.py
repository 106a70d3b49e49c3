"""The commands for keys and enrollment: open the channel, show fingerprint and QR code."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import read_settings
from kiosk.sync.channel.address import address_of, open_transport
from kiosk.sync.channel.enrollment import address, read_enrollment
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.key_rotation import RootKey, rotate
from kiosk.sync.owner.keys import export_root_key, has_publishing_key
from kiosk.sync.owner.repository import own_enrollment
from kiosk.sync.station.enroll import FoundChannel, fingerprint_of, inspect_channel

Fingerprint = tuple[tuple[str, ...], str]
"""The six words, and the channel's address."""


def make_keys(folder: DataFolder) -> Fingerprint:
    """Create keys and a channel of its own for this PC, where it has none.

    Raises:
        StaffError: this station is enrolled to a channel of another PC, or its keys are lost.
        UnavailableError: the disk fails.
    """
    enrollment = own_enrollment(folder, datetime.now(UTC))
    if not has_publishing_key(folder.keys, read_root(enrollment.root)):
        if not enrollment.url:
            raise StaffError(
                f"The keys of this PC's channel are not in {folder.keys}. Put back their copy. "
                "Without one, move channel, channel-trust and keys/*.root.json out of "
                f"{folder.root}, publish, and enroll every station again."
            )
        raise StaffError(
            f"This station belongs to {enrollment.url}. "
            "Its keys are on the PC that publishes there."
        )
    return fingerprint_of(enrollment.root), address(folder, enrollment)


def read_fingerprint(folder: DataFolder) -> Fingerprint:
    """The fingerprint of this PC's channel, and its address.

    Raises:
        StaffError: this PC belongs to no channel yet.
    """
    enrollment = read_enrollment(folder)
    if enrollment is None:
        raise StaffError("This PC belongs to no channel yet. kiosk keys create, or kiosk enroll.")
    return fingerprint_of(enrollment.root), address(folder, enrollment)


def find_channel(folder: DataFolder, url: str) -> FoundChannel:
    """The channel at an address as people write it, and whether it is known here.

    Raises:
        KioskError: as `inspect_channel` and `open_transport` raise.
    """
    place = address_of(url)
    transport = open_transport(place, read_settings(folder.settings).channel)
    return inspect_channel(folder, place, transport, datetime.now(UTC))


def take_root_key_away(folder: DataFolder, target: Path, passphrase: str) -> Path:
    """Move the root key to `target`; returns where it lies.

    Raises:
        KioskError: as `export_root_key` raises.
    """
    enrollment = own_enrollment(folder, datetime.now(UTC))
    return export_root_key(folder, read_root(enrollment.root), target, passphrase)


def change_keys(folder: DataFolder, root: bool, root_key: Path, passphrase: str) -> Fingerprint:
    """Give the channel a new publishing key, with `root` a new root key too.

    Raises:
        KioskError: as `rotate` raises.
    """
    now = datetime.now(UTC)
    enrollment = own_enrollment(folder, now)
    transport = open_transport(address(folder, enrollment), read_settings(folder.settings).channel)
    rotate(folder, enrollment, transport, now, RootKey(root_key, passphrase), root)
    return read_fingerprint(folder)


def qr_text(words: tuple[str, ...], url: str) -> str:
    """What the QR code of a channel says: its address and the six words."""
    return "\n".join((url, *words))


def qr_code(words: tuple[str, ...], url: str) -> str:
    """A QR code for a terminal."""
    import segno

    drawn = io.StringIO()
    segno.make_qr(qr_text(words, url), error="l").terminal(drawn, compact=True)
    return drawn.getvalue()
