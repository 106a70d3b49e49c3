"""Enrollment: a station reads a channel, a person compares its fingerprint, its root is pinned.

Trust on first use, confirmed by a person: afterwards only what that root leads to is trusted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import set_apart
from kiosk.sync.channel.enrollment import (
    Enrollment,
    forget_installed,
    read_enrollment,
    write_enrollment,
)
from kiosk.sync.channel.fingerprint import fingerprint
from kiosk.sync.channel.layout import FIRST_ROOT, MAX_METADATA_BYTES
from kiosk.sync.channel.transport import MissingError, Transport, read_small
from kiosk.sync.channel.trust import newest_root, read_root
from kiosk.sync.owner.keys import own_roots, root_keys


@dataclass(frozen=True, slots=True)
class FoundChannel:
    """A channel before it is pinned. `words`: its fingerprint; `known`: the pinned root has
    the same; `enrolled_elsewhere`: the station is enrolled to another address now."""

    enrollment: Enrollment
    words: tuple[str, ...]
    known: bool
    enrolled_elsewhere: bool


def inspect_channel(
    folder: DataFolder, url: str, transport: Transport, now: datetime
) -> FoundChannel:
    """Read the fingerprint of a channel; a new channel is this PC's own, if it has keys.

    Raises:
        UnavailableError: the channel cannot be reached.
        ContentRejectedError: it is malformed.
        StaffError: there is no channel, and no key here to begin one with.
    """
    try:
        first = read_small(transport, FIRST_ROOT, MAX_METADATA_BYTES)
    except MissingError as error:
        own = own_roots(folder)
        if not own:
            raise StaffError(
                f"There is no channel at {url}. To begin one there, make keys first: "
                "kiosk keys create."
            ) from error
        root = own[-1]
    else:
        root = newest_root(first, transport, now)
    present = read_enrollment(folder)
    words = fingerprint_of(root)
    return FoundChannel(
        Enrollment(url, root),
        words,
        known=present is not None and fingerprint_of(present.root) == words,
        enrolled_elsewhere=present is not None and present.url != "",
    )


def pin_channel(folder: DataFolder, found: FoundChannel) -> None:
    """Pin the channel. What is shown stays, apart from the numbers of the new channel, until its
    first release is here.

    Raises:
        UnavailableError: the disk fails.
    """
    forget_installed(folder)
    if not found.known:
        set_apart(folder)
    write_enrollment(folder, found.enrollment)


def fingerprint_of(root: bytes) -> tuple[str, ...]:
    """The six words of a root.

    Raises:
        StaffError: it is damaged.
        ContentRejectedError: it names keys of another kind.
    """
    return fingerprint(root_keys(read_root(root)))
