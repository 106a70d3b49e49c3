"""Enrolling: a station meets a channel, a person says that it is the right one, and it is pinned.

Until then nothing of it is believed. From then on only what its owner has signed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import set_apart
from kiosk.sync.channel.enrollment import Enrolment, enrol, forget_installed, read_enrolment
from kiosk.sync.channel.fingerprint import fingerprint
from kiosk.sync.channel.layout import FIRST_ROOT
from kiosk.sync.channel.transport import MissingError, Transport, read_small
from kiosk.sync.channel.trust import newest_root, read_root
from kiosk.sync.owner.keys import own_roots, root_keys
from kiosk.sync.owner.repository import SIZE_LIMIT


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A channel that was met. `known` where the station trusts its owner already."""

    enrolment: Enrolment
    words: tuple[str, ...]
    known: bool
    enrolled_elsewhere: bool


def meet(folder: DataFolder, url: str, transport: Transport, now: datetime) -> Acquaintance:
    """Read whose the channel is; one that is new is this PC's own, if it has keys.

    Raises:
        UnavailableError: the channel is out of reach.
        ContentRejectedError: it is not well formed.
        StaffError: there is no channel, and no key here to begin one with.
    """
    try:
        first = read_small(transport, FIRST_ROOT, SIZE_LIMIT)
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
    present = read_enrolment(folder)
    words = words_of(root)
    return Acquaintance(
        Enrolment(url, root),
        words,
        known=present is not None and words_of(present.root) == words,
        enrolled_elsewhere=present is not None and present.url != "",
    )


def belong(folder: DataFolder, met: Acquaintance) -> None:
    """Pin the channel. What is shown stays, apart from the numbers of the new channel, until its
    first release is here.

    Raises:
        UnavailableError: the disk refuses.
    """
    forget_installed(folder)
    if not met.known:
        set_apart(folder)
    enrol(folder, met.enrolment)


def words_of(root: bytes) -> tuple[str, ...]:
    """The fingerprint of a root that is well formed."""
    return fingerprint(root_keys(read_root(root)))
