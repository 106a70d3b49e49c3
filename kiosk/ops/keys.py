"""What the commands about keys and enrolment do: channel opened, words and code told."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings import read_settings
from kiosk.sync.channel.address import address_of, open_transport
from kiosk.sync.channel.enrollment import address, read_enrolment
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.key_rotation import RootKey, rotate
from kiosk.sync.owner.keys import export_root_key, has_publishing_key
from kiosk.sync.owner.repository import own_enrolment
from kiosk.sync.station.enroll import Acquaintance, meet, words_of

Shown = tuple[tuple[str, ...], str]
"""The six words, and the channel's address."""


def make_keys(folder: DataFolder) -> Shown:
    """Keys and a channel of its own for this PC, where it has none.

    Raises:
        StaffError: this station belongs to a channel, whose keys are elsewhere.
        UnavailableError: the disk refuses.
    """
    enrolment = own_enrolment(folder, datetime.now(UTC))
    if not has_publishing_key(folder.keys, read_root(enrolment.root)):
        raise StaffError(
            f"This station belongs to {enrolment.url}; the keys are on the PC that publishes there."
        )
    return words_of(enrolment.root), address(folder, enrolment)


def read_words(folder: DataFolder) -> Shown:
    """Raises StaffError: this PC belongs to no channel yet."""
    enrolment = read_enrolment(folder)
    if enrolment is None:
        raise StaffError("This PC belongs to no channel yet. kiosk keys create, or kiosk enroll.")
    return words_of(enrolment.root), address(folder, enrolment)


def meet_channel(folder: DataFolder, url: str) -> Acquaintance:
    """Raises as `meet` and `open_transport`."""
    place = address_of(url)
    transport = open_transport(place, read_settings(folder.settings).channel)
    return meet(folder, place, transport, datetime.now(UTC))


def take_root_key_away(folder: DataFolder, target: Path, passphrase: str) -> Path:
    """Raises as `export_root_key`."""
    enrolment = own_enrolment(folder, datetime.now(UTC))
    return export_root_key(folder, read_root(enrolment.root), target, passphrase)


def change_keys(folder: DataFolder, root: bool, root_key: Path, passphrase: str) -> Shown:
    """Raises as `rotate`."""
    now = datetime.now(UTC)
    enrolment = own_enrolment(folder, now)
    transport = open_transport(address(folder, enrolment), read_settings(folder.settings).channel)
    rotate(folder, enrolment, transport, now, RootKey(root_key, passphrase), root)
    return read_words(folder)


def qr_code(words: tuple[str, ...], url: str) -> str:
    """A code for a phone: where the channel is, and the words, to compare at leisure."""
    import segno

    drawn = io.StringIO()
    segno.make_qr("\n".join((url, *words)), error="l").terminal(drawn, compact=True)
    return drawn.getvalue()
