"""Puts what was restored in the place of a station's data, before anything of the kiosk starts.

A restore that staff ask for builds the whole in `.restored`, within the data folder, while the hall
goes on (docs/adr/0070). Here it takes its place, by renames alone:

    1. what is there moves into `.before-restore`, one file or folder after another
    2. `.restored` becomes `.taking`: from now on nothing is left there of what was before
    3. what is in `.taking` moves out of it

Locks, logs and unfinished files stay. A cut anywhere is gone on with at the next start, which has
made its own empty folders by then. Imports the standard library alone: the supervisor looks at it.
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
                _set_aside(folder, child)
            sync_folder(folder.before_restore)
            move(folder.restored, taking)
            sync_folder(folder.root)
        for child in taking.iterdir():
            target = folder.root / child.name
            if os.path.lexists(target):
                _set_aside(folder, target)
            move(child, target)
        taking.rmdir()
        sync_folder(folder.root)
    except OSError as error:
        failed = f"What was restored cannot take its place in {folder.root}"
        raise unavailable(failed, error) from error
    return True


def check_can_take(folder: DataFolder) -> None:
    """See that something else can take its place at the next start.

    Raises:
        StaffError: an earlier restore was cut while it did so; or a part of the data folder is a
            disk of its own, which cannot be renamed.
    """
    begun = folder.restored.is_dir() and folder.before_restore.is_dir()
    if begun or _taking(folder).is_dir():
        raise StaffError(
            "An earlier restore was interrupted while it took its place. Start the kiosk once, "
            "which finishes it, then try again."
        )
    for child in _of_the_hall(folder.root):
        if child.is_mount():
            raise StaffError(
                f"{child} is a disk of its own, and nothing can be renamed into its place. Stop "
                "the kiosk, name another data folder in KIOSK_DATA, and restore there."
            )


def put_back(folder: DataFolder) -> None:
    """Have what was there before the last restore wait to take its place again.

    Raises:
        StaffError: there is nothing of it, or as `check_can_take` raises.
        UnavailableError: the disk fails.
    """
    check_can_take(folder)
    if not folder.before_restore.is_dir():
        raise StaffError(f"There is nothing to put back in {folder.root}.")
    try:
        move(folder.before_restore, folder.restored)
        sync_folder(folder.root)
    except OSError as error:
        raise unavailable("What was there before cannot be put back", error) from error


def _of_the_hall(root: Path) -> list[Path]:
    if not root.is_dir():  # before the first start
        return []
    return [one for one in root.iterdir() if not one.name.startswith(".") and one.name != "logs"]


def _set_aside(folder: DataFolder, child: Path) -> None:
    """Keep what is there. What a command has made between a cut and this start has a name of its
    own beside what was here first; its empty folders are nothing to keep."""
    target = folder.before_restore / child.name
    if os.path.lexists(target):
        if child.is_dir() and not child.is_symlink() and not any(child.iterdir()):
            child.rmdir()
            return
        target = target.with_name(f"{child.name}-{os.urandom(4).hex()}")
    move(child, target)


def _taking(folder: DataFolder) -> Path:
    return folder.root / ".taking"
