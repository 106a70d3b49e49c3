"""What the commands of `kiosk backup` do, from the folder's name to the message."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.last_backup import LastBackup, keep_last_backup
from kiosk.core.settings.settings import read_settings
from kiosk.ops.backup.expiry import drop_old
from kiosk.ops.backup.keys import BackupKey
from kiosk.ops.backup.listing import read_listing
from kiosk.ops.backup.making import Made, make_backup
from kiosk.ops.backup.opening import (
    AskPassphrase,
    change_passphrase,
    key_to_read,
    key_to_write,
)
from kiosk.ops.backup.place import BackupPlace
from kiosk.ops.backup.places import address_of, open_place
from kiosk.ops.backup.proof import check_restored, find_damaged_chunks
from kiosk.ops.backup.restoring import chosen_number, prepare_restore, restore_backup
from kiosk.ops.backup.sources import stage
from kiosk.ops.backup.troubles import NoBackupsError
from kiosk.sync.progress import Meter, OnProgress


def make_and_tell(
    folder: DataFolder,
    named: str | None,
    ask: AskPassphrase,
    scheduled: bool,
    as_json: bool,
    on_progress: OnProgress,
) -> str:
    """`kiosk backup make`; returns the message for the console.

    Raises:
        KioskError: as `key_to_write` and `make_backup` raise.
    """
    if not folder.current.exists() and not folder.library.exists():
        raise StaffError("The kiosk was never started here: there is nothing to back up.")
    address = address_of(folder, named)
    keep = read_settings(folder.settings).backup.keep
    now = datetime.now(UTC)
    with open_place(folder, address, make=not scheduled) as place:
        key = key_to_write(folder, place, ask, begin=not scheduled)
        made = make_backup(folder, place, key, keep, now, on_progress)
    keep_last_backup(folder.last_backup, LastBackup(now, address))
    return json.dumps(asdict(made)) if as_json else "\n".join(_in_words(made, address))


def _in_words(made: Made, where: str) -> Iterator[str]:
    yield (
        f"Backup {made.number} is in {where}: {made.files} files, {_size(made.size)}, of "
        f"which {_size(made.new_bytes)} are new there. It has been restored for a test."
    )
    if made.damaged:
        yield (
            f"{len(made.damaged)} files are damaged on this PC, and so in the backup: "
            f"{', '.join(made.damaged)}. Repair them: kiosk releases verify"
        )


def told_as_json(folder: DataFolder, named: str | None, ask: AskPassphrase) -> str:
    """`kiosk backup list --json`: one object, the newest backup first.

    Raises:
        NoBackupsError: none was ever finished there.
        KioskError: as `key_to_read` raises.
    """
    with open_place(folder, address_of(folder, named)) as place:
        key = key_to_read(folder, place, ask)
        numbers = place.numbers()
        if not numbers:
            raise NoBackupsError(f"No backup in {place.where} was ever finished.")
        return json.dumps({"backups": [_told(place, key, one) for one in numbers]})


def _told(place: BackupPlace, key: BackupKey, number: int) -> dict[str, object]:
    try:
        listing = read_listing(place, key, number)
    except ContentRejectedError:
        return {"number": number}
    return {
        "number": number,
        "made_at": listing.made_at.isoformat(),
        "station": listing.station,
        "program": listing.program,
        "files": len(listing.files),
        "size": listing.size,
        "parts": listing.parts(),
    }


def change_and_tell(folder: DataFolder, named: str | None, ask: AskPassphrase) -> str:
    """`kiosk backup passphrase`; returns the message for the console.

    Raises:
        KioskError: as `change_passphrase` raises.
    """
    with open_place(folder, address_of(folder, named)) as place, place.held():
        change_passphrase(folder, place, ask)
        return (
            f"All backups in {place.where} are opened by the new passphrase from now on. Copies of "
            "the folder and other sticks keep the one before."
        )


def lines_of(folder: DataFolder, named: str | None, ask: AskPassphrase) -> Iterator[str]:
    """`kiosk backup list`: a line for each backup, the newest first.

    Raises:
        KioskError: as `key_to_read` raises.
    """
    with open_place(folder, address_of(folder, named)) as place:
        key = key_to_read(folder, place, ask)
        numbers = place.numbers()
        if not numbers:
            yield f"No backup in {place.where} was ever finished."
        for number in numbers:
            try:
                listing = read_listing(place, key, number)
            except ContentRejectedError as error:
                yield f"{number:6d}  {error}"
                continue
            made = f"{listing.made_at.astimezone():%Y-%m-%d %H:%M}"
            yield (
                f"{number:6d}  {made}  {listing.station}  {len(listing.files)} files  "
                f"{_size(listing.size)}  program {listing.program}"
            )


def check_and_tell(
    folder: DataFolder,
    named: str | None,
    number: int | None,
    ask: AskPassphrase,
    as_json: bool,
    on_progress: OnProgress,
) -> str:
    """`kiosk backup check`; returns the message for the console.

    Raises:
        ContentRejectedError: the backup is damaged.
        KioskError: as `key_to_read` raises.
    """
    with open_place(folder, address_of(folder, named)) as place, stage(folder) as copies:
        key = key_to_read(folder, place, ask)
        number = chosen_number(place, number)
        listing = read_listing(place, key, number)
        meter = Meter("verify", len(listing.files), listing.size, on_progress)
        restored = copies / "restored"
        damaged = find_damaged_chunks(place, key, listing.files, restored, meter.add)
        if damaged:
            files = [one.path for one in listing.files if damaged.intersection(one.chunks)]
            raise ContentRejectedError(
                f"Backup {number} is damaged: {len(files)} files, {', '.join(files[:5])} … Make a "
                "new one: what this PC still has is written anew."
            )
        check_restored(restored, listing.files, f"In backup {number}")
    if as_json:
        return json.dumps({"number": number})
    return f"Backup {number} can be restored: {len(listing.files)} files, {_size(listing.size)}."


def drop_and_tell(folder: DataFolder, named: str | None, keep: int, ask: AskPassphrase) -> str:
    """`kiosk backup drop`; returns the message for the console.

    Raises:
        KioskError: as `key_to_read` and `drop_old` raise.
    """
    with open_place(folder, address_of(folder, named)) as place:
        key = key_to_read(folder, place, ask)
        with place.held():
            place.remove_unfinished()
            dropped = drop_old(place, key, keep)
        return f"{dropped} backups were dropped; {len(place.numbers())} are left in {place.where}."


def restore_and_tell(
    folder: DataFolder,
    named: str,
    number: int | None,
    ask: AskPassphrase,
    as_json: bool,
    on_progress: OnProgress,
    *,
    set_aside: bool,
    at_next_start: bool,
) -> str:
    """`kiosk backup restore`; returns the message for the console.

    Raises:
        KioskError: as `key_to_read` and `restore_backup` raise.
    """
    now = datetime.now(UTC)
    with open_place(folder, address_of(folder, named)) as place:
        key = key_to_read(folder, place, ask)
        if at_next_start:
            number = prepare_restore(folder, place, key, number, on_progress)
            return (
                json.dumps({"number": number})
                if as_json
                else f"Backup {number} takes the place of what is here when the kiosk starts next."
            )
        done = restore_backup(folder, place, key, number, now, on_progress, set_aside=set_aside)
    if as_json:
        return json.dumps({"number": done.number, "aside": str(done.aside or "")})
    listing = done.listing
    told = (
        f"Backup {done.number} of {listing.made_at.astimezone():%Y-%m-%d %H:%M}, made on "
        f"“{listing.station}”, is now {folder.root}: {len(listing.files)} files, "
        f"{_size(listing.size)}.\n"
    )
    if done.aside:
        told += f"What was there before lies in {done.aside}.\n"
    return f"{told}The PC it was made on must not go on with the same data. Now: kiosk doctor"


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"
