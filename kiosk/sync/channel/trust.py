"""What a station trusts of a channel: the pinned root, and what is signed by the keys that it
names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tuf.api.metadata import Metadata, Root, Targets
from tuf.api.serialization import DeserializationError

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.sync.channel.contents import ChannelContents, read_contents
from kiosk.sync.channel.enrollment import Enrollment, write_enrollment
from kiosk.sync.channel.metadata import (
    CHANNEL,
    Fetcher,
    open_updater,
    refresh_metadata,
    timestamp_versions,
    translated,
)
from kiosk.sync.channel.transport import Transport

DAMAGED_ROOT = (
    "What this PC keeps of its channel's root is damaged. Enroll it again: kiosk enroll ADDRESS."
)


@dataclass(frozen=True, slots=True)
class ChannelState:
    """A channel's verified metadata; `timestamp` is the file as it was signed."""

    root: Root
    contents: ChannelContents
    timestamp: bytes


def refresh(
    folder: DataFolder, enrollment: Enrollment, transport: Transport, now: datetime
) -> ChannelState:
    """Download the channel's metadata, verify it, and keep it as trusted.

    Raises:
        ContentRejectedError: a signature is wrong, it was rolled back, has expired, or is damaged.
        UnavailableError: it is out of reach, or the disk fails.
        StaffError: the trusted root is damaged.
    """
    read_root(enrollment.root)  # raises for a damaged one, before the channel is blamed

    def keep_root(root: bytes) -> None:
        write_enrollment(folder, Enrollment(enrollment.url, root))

    found = refresh_metadata(
        folder.channel_trust, enrollment.root, transport, now, CHANNEL, keep_root
    )
    return ChannelState(read_root(found.root), read_contents(found.targets), found.timestamp)


def kept_contents(folder: DataFolder) -> ChannelContents:
    """What the metadata say that were verified here last; nothing where there are none."""
    try:
        content = (folder.channel_trust / "targets.json").read_bytes()
        return read_contents(Metadata[Targets].from_bytes(content).signed)
    except (OSError, DeserializationError, ContentRejectedError):
        return ChannelContents()


def newest_root(first: bytes, transport: Transport, now: datetime) -> bytes:
    """The newest root of a channel, verified from `first`: each is signed by the one before.

    Raises:
        ContentRejectedError, UnavailableError: as from `refresh`.
    """
    with TemporaryFolder("trust") as folder, translated(now, CHANNEL):
        updater = open_updater(folder.path, first, Fetcher(transport))
        updater.refresh()
        return (folder.path / "root.json").read_bytes()


def seen_versions(folder: DataFolder) -> tuple[int, int]:
    """The newest versions of timestamp and snapshot that were verified here; 0 for none."""
    try:
        return timestamp_versions((folder.channel_trust / "timestamp.json").read_bytes())
    except (OSError, DeserializationError):
        return 0, 0


def read_root(content: bytes) -> Root:
    """A root that has been verified before.

    Raises:
        StaffError: it is damaged.
    """
    try:
        signed: object = Metadata[Root].from_bytes(content).signed
    except DeserializationError as error:
        raise StaffError(DAMAGED_ROOT) from error
    if not isinstance(signed, Root):
        raise StaffError(DAMAGED_ROOT)
    return signed
