"""The place of backups that somebody has named: a folder, or the address of a bucket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import read_settings
from kiosk.ops.backup.backup_folder import open_backup_folder
from kiosk.ops.backup.bucket import BackupBucket
from kiosk.ops.backup.place import BackupPlace
from kiosk.sync.channel.address import checked_address, open_transport

NAME = "kiosk-backup"

_ADDRESS = re.compile(r"\w\w+://")
"""A drive of Windows has one letter."""


def address_of(folder: DataFolder, named: str | None) -> str:
    """The whole path of the folder that was named, or the address of the bucket; else that of the
    settings.

    Raises:
        StaffError: neither names one; the folder lies in the data folder; the address is none of a
            bucket, or carries a password.
    """
    wanted = named or read_settings(folder.settings).backup.folder
    if not wanted:
        raise StaffError("Name the folder for the backups, or set backup.folder in kiosk.toml.")
    if is_address(wanted):
        if checked_address(wanted).scheme != "s3":
            raise StaffError(f"Backups go to a folder or to a bucket, s3://…; not to {wanted}.")
        return wanted.rstrip("/")
    root = Path(wanted).absolute()
    if root.resolve().is_relative_to(folder.root.resolve()):
        raise StaffError(f"{root} lies in the data folder itself. Name a folder on another disk.")
    return str(root)


def is_address(place: str) -> bool:
    """Whether it is no folder."""
    return bool(_ADDRESS.match(place))


@contextmanager
def open_place(folder: DataFolder, address: str, *, make: bool = False) -> Iterator[BackupPlace]:
    """Open what `address_of` has returned; with `make` a folder is made where it is missing. How a
    bucket is reached stands under [backup] in kiosk.toml.

    Raises:
        UnavailableError, ContentRejectedError: as from `open_backup_folder`.
        StaffError: the settings are wrong.
    """
    if is_address(address):
        transport = open_transport(address, read_settings(folder.settings).backup)
        yield BackupBucket(address, transport, folder.lock("bucket"))
        return
    with open_backup_folder(Path(address), make=make) as place:
        yield place


def place_in(folder: DataFolder, chosen: Path) -> Path:
    """The folder for backups where somebody has chosen one: itself, where it holds backups, else
    one within, which is made.

    Raises:
        StaffError: it lies in the data folder.
        UnavailableError, ContentRejectedError: as from `BackupPlace`.
    """
    root = Path(address_of(folder, str(chosen)))
    with open_backup_folder(root) as place:
        if place.locked_keys():
            return root
    with open_backup_folder(root / NAME, make=True):
        return root / NAME
