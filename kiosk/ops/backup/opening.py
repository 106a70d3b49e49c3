"""Which key opens a backup folder: this PC's, or the one that the passphrase unlocks."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.typed_message import encode
from kiosk.ops.backup.keys import (
    BackupKey,
    LockedKey,
    checked_passphrase,
    keep_key,
    lock,
    new_secret,
    parse_locked_key,
    read_key,
    read_secret,
    unlock,
)
from kiosk.ops.backup.place import LOCKED_KEYS, BackupPlace
from kiosk.ops.backup.troubles import NoBackupsError, OtherPcError

AskPassphrase = Callable[[bool], str]
"""Asks a person for the passphrase; for a new one where it is called with True."""


def key_to_read(folder: DataFolder, place: BackupPlace, ask: AskPassphrase) -> BackupKey:
    """The key of the backups in a folder; the passphrase is asked for where it is not this PC's.

    Raises:
        StaffError: there are no backups, the passphrase is wrong, or a newer program made them.
        UnavailableError: the folder's disk fails.
        ContentRejectedError: the folder is damaged.
    """
    locked = _locked_key(place)
    if locked is None:
        raise NoBackupsError(f"There are no backups in {place.where}.")
    own = read_key(folder)
    if own and own[0].id == locked.id:
        return own[0]
    return BackupKey(unlock(locked, ask(False)))


def key_to_write(
    folder: DataFolder, place: BackupPlace, ask: AskPassphrase, *, begin: bool
) -> BackupKey:
    """The key under which this PC's backups are written to a folder; kept in the data folder.

    With `begin`, an empty folder becomes a folder of backups, and a person may be asked.

    Raises:
        StaffError: as from `key_to_read`; another PC's backups are there.
        UnavailableError, ContentRejectedError: as from `key_to_read`.
    """
    locked, own = _locked_key(place), read_key(folder)
    if not begin and (locked is None or own is None):
        raise UnavailableError(
            f"There are no backups of this PC in {place.where} yet. Make the first one by hand: "
            f"kiosk backup make {place.where}"
        )
    if locked is None:
        key, locked = own or _new_key(folder, ask)
        place.begin(encode(locked))
        return key
    if place.locked_keys() != [encode(locked)] * len(LOCKED_KEYS):
        place.write_locked_keys(encode(locked))
    if own is None:
        return keep_key(folder, unlock(locked, ask(False)), locked)
    if own[0].id != locked.id:
        raise OtherPcError(
            f"{place.where} holds the backups of another PC. Name a folder of its own for this one."
        )
    return own[0]


def change_passphrase(folder: DataFolder, place: BackupPlace, ask: AskPassphrase) -> None:
    """Have another passphrase open this PC's backups in a folder, the older ones too: the key
    stays, and is locked anew. The one before is not asked for: whoever has lost it, and still has
    the PC, is who needs this most. A cut leaves one or the other; the same command again finishes
    it.

    Raises:
        OtherPcError: the backups are not this PC's.
        WeakPassphraseError: it is too short.
        NoBackupsError, UnavailableError, ContentRejectedError: as from `key_to_read`.
    """
    locked, secret = _locked_key(place), read_secret(folder)
    if locked is None:
        raise NoBackupsError(f"There are no backups in {place.where}.")
    if secret is None or BackupKey(secret).id != locked.id:
        raise OtherPcError(
            f"{place.where} holds the backups of another PC: the passphrase is changed there."
        )
    changed = lock(secret, checked_passphrase(ask(True)))
    place.write_locked_keys(encode(changed))
    keep_key(folder, secret, changed)


def _locked_key(place: BackupPlace) -> LockedKey | None:
    """The first that is whole, None where there is none at all."""
    fault: KioskError | None = None
    for content in place.locked_keys():
        try:
            return parse_locked_key(content, place.where)
        except (ContentRejectedError, StaffError) as error:
            fault = error
    if fault:
        raise fault
    return None


def _new_key(folder: DataFolder, ask: AskPassphrase) -> tuple[BackupKey, LockedKey]:
    secret = new_secret()
    locked = lock(secret, checked_passphrase(ask(True)))
    return keep_key(folder, secret, locked), locked
