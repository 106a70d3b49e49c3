"""What keeps a backup from being made or read, as errors that pages have words for.

A command tells the id of its trouble to the process that waits for it; the message is for IT.
"""

from __future__ import annotations

from kiosk.core.errors import (
    ContentRejectedError,
    DiskFullError,
    KioskError,
    StaffError,
    UnavailableError,
)
from kiosk.sync.channel.transport import RefusedError


class PlaceMissingError(UnavailableError):
    """The backup folder is not there: its stick is not plugged in, or its share is away."""


class PlaceReadOnlyError(UnavailableError):
    """The backup folder may not be written."""


class PlaceFullError(DiskFullError):
    """The disk of the backup folder, or the bucket, is full."""


class PlaceNotEmptyError(StaffError):
    """Something else lies in the folder that is to become one of backups."""


class NoBackupsError(StaffError):
    """There are no backups in the folder yet."""


class OtherPcError(StaffError):
    """The folder holds the backups of another PC."""


class PassphraseNeededError(StaffError):
    """The passphrase is needed, and nobody can be asked."""


class WrongPassphraseError(StaffError):
    """The passphrase opens nothing."""


class WeakPassphraseError(StaffError):
    """The passphrase is too short to be used."""


class NewerBackupError(StaffError):
    """A newer program has made the backup or its folder."""


class BusyError(UnavailableError):
    """Another backup is being made, tested or restored."""


class BadDiskError(ContentRejectedError):
    """The disk of the backup folder, or the bucket, does not keep what is written to it."""


class DamagedPcError(ContentRejectedError):
    """Something of this PC is damaged, so that no backup is made of it."""


TROUBLES: dict[type[KioskError], str] = {
    PlaceMissingError: "missing",
    PlaceReadOnlyError: "read-only",
    PlaceFullError: "full",
    PlaceNotEmptyError: "not-empty",
    NoBackupsError: "none",
    OtherPcError: "other-pc",
    PassphraseNeededError: "locked",
    WrongPassphraseError: "wrong-passphrase",
    WeakPassphraseError: "weak-passphrase",
    NewerBackupError: "newer",
    BusyError: "busy",
    BadDiskError: "bad-disk",
    DamagedPcError: "damaged-pc",
    DiskFullError: "pc-full",
    RefusedError: "no-access",
    UnavailableError: "out-of-reach",
    ContentRejectedError: "damaged",
    StaffError: "refused",
}
"""The ids; those of a more special error stand first."""


def trouble_of(error: KioskError) -> str:
    """The id of what an error is about."""
    return next(name for kind, name in TROUBLES.items() if isinstance(error, kind))
