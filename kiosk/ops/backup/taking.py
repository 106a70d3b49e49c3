"""Puts what was restored in the place of a station's data, before anything of the kiosk starts.

A restore that staff ask for builds the whole in `.restored`, within the data folder, while the hall
goes on (docs/adr/0070). Here it takes its place, by renames alone:

    1. what is there moves into `.before-restore`, one file or folder after another
    2. `.restored` becomes `.taking`: from now on nothing is left there of what was before
    3. what is in `.taking` moves out of it

Locks, logs and unfinished files stay. A cut anywhere is gone on with at the next start. Imports the
standard library alone: the supervisor looks at it.
"""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_folder
from kiosk.core.files.lock import is_held
from kiosk.core.files.moving import move
from kiosk.core.files.os_errors import unavailable

WORK = ("backup", "publish", "sync", "import")
"""Jobs that go on by themselves, by their locks; nothing is moved under one of them."""


def restored_waits(folder: DataFolder) -> bool:
    """Whether something restored waits to take its place, or has begun to."""
    return folder.restored.is_dir() or _taking(folder).is_dir()


def take_restored(folder: DataFolder) -> bool:
    """Have it take its place; returns whether it has. It waits while a job is at work.

    Raises:
        UnavailableError: the disk fails; the next call goes on.
    """
    if not restored_waits(folder) or any(is_held(folder.lock(work)) for work in WORK):
        return False
    taking = _taking(folder)
    try:
        if folder.restored.is_dir():
            folder.before_restore.mkdir(exist_ok=True)
            for child in _of_the_hall(folder.root):
                move(child, folder.before_restore / child.name)
            sync_folder(folder.before_restore)
            move(folder.restored, taking)
            sync_folder(folder.root)
        for child in taking.iterdir():
            _make_way(folder, child.name)
            move(child, folder.root / child.name)
        taking.rmdir()
        sync_folder(folder.root)
    except OSError as error:
        failed = f"What was restored cannot take its place in {folder.root}"
        raise unavailable(failed, error) from error
    return True


def put_back(folder: DataFolder) -> None:
    """Have what was there before the last restore wait to take its place again.

    Raises:
        StaffError: there is nothing of it.
        UnavailableError: the disk fails.
    """
    if not folder.before_restore.is_dir():
        raise StaffError(f"There is nothing to put back in {folder.root}.")
    try:
        move(folder.before_restore, folder.restored)
        sync_folder(folder.root)
    except OSError as error:
        raise unavailable("What was there before cannot be put back", error) from error


def _of_the_hall(root: Path) -> list[Path]:
    return [one for one in root.iterdir() if not one.name.startswith(".") and one.name != "logs"]


def _make_way(folder: DataFolder, name: str) -> None:
    """What another command has made between a cut and this start is kept, too."""
    there = folder.root / name
    if os.path.lexists(there):
        move(there, folder.before_restore / f"{name}-{os.urandom(4).hex()}")


def _taking(folder: DataFolder) -> Path:
    return folder.root / ".taking"
