"""Restores a backup: builds the whole data folder beside its place, proves it, moves it in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk import __version__
from kiosk.core.errors import ContentRejectedError, DiskFullError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_folder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.moving import delete_folder, move
from kiosk.core.files.only_us import make_folder_for_us
from kiosk.core.files.os_errors import unavailable
from kiosk.db.engine import unused_name
from kiosk.db.versions import newer_database
from kiosk.ops.backup.keys import BackupKey
from kiosk.ops.backup.listing import DamagedChunksError, Listing, read_listing
from kiosk.ops.backup.place import BackupPlace
from kiosk.ops.backup.proof import check_restored, write_content
from kiosk.ops.backup.sources import MEDIA_FOLDERS, stage
from kiosk.ops.backup.taking import check_can_take
from kiosk.ops.backup.troubles import NewerBackupError, NoBackupsError
from kiosk.sync.progress import Meter, OnProgress

MARGIN_BYTES = 200_000_000
"""Room on the disk that a restored PC needs at once."""


@dataclass(frozen=True, slots=True)
class Restored:
    """`aside` is where the data folder of before lies now, None where there was none."""

    number: int
    listing: Listing
    aside: Path | None


def restore_backup(
    folder: DataFolder,
    place: BackupPlace,
    key: BackupKey,
    number: int | None,
    now: datetime,
    on_progress: OnProgress,
    *,
    set_aside: bool,
) -> Restored:
    """Put a backup, the newest without a `number`, in the place of the data folder: whole, or not
    at all. With `set_aside` a folder that is there is renamed, else it must be empty.

    Raises:
        StaffError: there is no such backup, the data folder is not empty or in use, or a newer
            program has made the backup.
        ContentRejectedError: the backup is damaged; nothing was changed.
        UnavailableError: a disk is full or fails; what was there before stays.
    """
    number = chosen_number(place, number)
    root = folder.root
    try:
        root.parent.mkdir(parents=True, exist_ok=True)
        busy = f"{root} is being restored by another command. Wait until it has ended."
        lock = root.parent / f".{root.name}.restore.lock"
        with _damage_told(place, number), file_lock(lock, busy):
            _check_free(folder, set_aside)
            listing = read_listing(place, key, number)
            _check_room(root.parent, listing)
            with _built(root.parent / f".{root.name}.restoring") as built:
                _write(place, key, listing, built, on_progress)
                _check(built, listing, number)
                _finish(built, listing)
                aside = _move_in(built, root, now)
    except OSError as error:
        raise unavailable(f"{root} cannot be restored", error) from error
    return Restored(number, listing, aside)


def prepare_restore(
    folder: DataFolder,
    place: BackupPlace,
    key: BackupKey,
    number: int | None,
    on_progress: OnProgress,
) -> int:
    """Build a backup, the newest without a `number`, beside what is there, while the hall goes on:
    it takes its place at the next start (`taking.py`). What an earlier restore has set aside goes.
    Returns the number.

    Raises:
        NoBackupsError, StaffError: there is no such backup, a newer program has made it, or it
            could not take its place (`check_can_take`).
        BusyError: a backup is being made, tested or prepared.
        ContentRejectedError: the backup is damaged; nothing was changed.
        UnavailableError: a disk is full or fails; nothing was changed.
    """
    number = chosen_number(place, number)
    listing = read_listing(place, key, number)
    _check_room(folder.root, listing)
    try:
        with _damage_told(place, number), stage(folder) as built:
            check_can_take(folder)
            _write(place, key, listing, built, on_progress)
            _check(built, listing, number)
            _finish(built, listing)
            delete_folder(folder.before_restore)
            delete_folder(folder.restored)
            move(built, folder.restored)
            sync_folder(folder.root)
    except OSError as error:
        raise unavailable(f"{folder.restored} cannot be written", error) from error
    return number


@contextmanager
def _damage_told(place: BackupPlace, number: int) -> Iterator[None]:
    try:
        yield
    except DamagedChunksError as error:
        raise ContentRejectedError(
            f"Backup {number} is damaged: {error} Nothing was restored. Choose another one: "
            f"kiosk backup list {place.where}"
        ) from error


def chosen_number(place: BackupPlace, number: int | None) -> int:
    """The backup of this number, the newest without one.

    Raises:
        StaffError: there is none.
        UnavailableError: the folder is not there, or its disk fails.
    """
    numbers = place.numbers()
    if not numbers:
        raise NoBackupsError(f"No backup in {place.where} was ever finished.")
    if number is not None and number not in numbers:
        there = ", ".join(map(str, numbers))
        raise StaffError(f"There is no backup {number} in {place.where}. There is: {there}.")
    return numbers[0] if number is None else number


def _check_free(folder: DataFolder, set_aside: bool) -> None:
    """Raises StaffError: it must not be replaced."""
    if not folder.root.exists():
        return
    if folder.root.is_mount():
        raise StaffError(
            f"{folder.root} is a disk of its own, and nothing can be renamed into its place. Name "
            "a folder on it in KIOSK_DATA."
        )
    if folder.lock("run").exists():
        with file_lock(folder.lock("run"), f"{folder.root} is in use. Stop the kiosk.", StaffError):
            pass
    if not set_aside and _has_files(folder.root):
        raise StaffError(
            f"{folder.root} is not empty. Nothing was restored. With --set-aside it is renamed, "
            "and the backup takes its place."
        )


def _has_files(root: Path) -> bool:
    """Whether anything lies there but folders and locks."""
    return any(not path.is_dir() and path.suffix != ".lock" for path in root.rglob("*"))


def _check_room(parent: Path, listing: Listing) -> None:
    needed = sum({file.sha256: file.size for file in listing.files}.values()) + MARGIN_BYTES
    free = shutil.disk_usage(parent).free
    if free < needed:
        raise DiskFullError(
            f"{parent} has {free / 1e9:.1f} GB left, and the backup needs {needed / 1e9:.1f} GB. "
            "Make room on the disk, then try again."
        )


@contextmanager
def _built(place: Path) -> Iterator[Path]:
    """A new folder for us alone; it is gone in the end, unless it was moved away."""
    delete_folder(place)
    make_folder_for_us(place)
    try:
        yield place
    finally:
        with suppress(OSError):  # else by the next restore
            delete_folder(place)


def _write(
    place: BackupPlace, key: BackupKey, listing: Listing, built: Path, on_progress: OnProgress
) -> None:
    """Write all files; media that have two names in the data folder have them again."""
    meter = Meter("restore", len(listing.files), listing.size, on_progress)
    media: dict[str, Path] = {}
    for path in listing.folders:
        (built / path).mkdir(parents=True, exist_ok=True)
    for file in listing.files:
        target = built / file.path
        in_store = file.path.startswith(tuple(f"{folder}/" for folder in MEDIA_FOLDERS))
        if in_store and file.sha256 in media and _linked(media[file.sha256], target):
            meter.add(1, file.size)
            continue
        write_content(place, key, file, target, meter.add)
        if in_store:
            media[file.sha256] = target
        meter.add(1, 0)


def _linked(source: Path, target: Path) -> bool:
    try:
        target.hardlink_to(source)
    except OSError:  # a disk without links
        return False
    return True


def _check(built: Path, listing: Listing, number: int) -> None:
    newer = newer_database(DataFolder(built))
    if newer:
        raise NewerBackupError(
            f"Backup {number} was made by the newer program {listing.program}, this one is "
            f"{__version__}: it cannot open {newer}. Nothing was restored. Install that version "
            "first."
        )
    check_restored(built, listing.files, f"Nothing was restored: in backup {number}")


def _finish(built: Path, listing: Listing) -> None:
    """Give files and folders their permissions, the innermost first, and make names durable."""
    for file in listing.files:
        (built / file.path).chmod(file.mode)
    for path, mode in sorted(listing.folders.items(), reverse=True):
        (built / path).chmod(mode)
        sync_folder(built / path)


def _move_in(built: Path, root: Path, now: datetime) -> Path | None:
    """Put the folder in its place; returns where the one of before lies."""
    aside = None
    if root.exists() and _has_files(root):
        aside = unused_name(root.parent, f"{root.name}-before-{now:%Y%m%dT%H%M%SZ}")
        move(root, aside)
    else:
        delete_folder(root)
    try:
        move(built, root)
    except OSError:
        if aside:
            move(aside, root)
        raise
    sync_folder(root.parent)
    return aside
