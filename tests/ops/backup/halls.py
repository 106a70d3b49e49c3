"""Backups made and restored as the commands do it, and what a data folder holds."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.backup.backup_folder import open_backup_folder
from kiosk.ops.backup.making import Made, make_backup
from kiosk.ops.backup.opening import key_to_read, key_to_write
from kiosk.ops.backup.restoring import Restored, prepare_restore, restore_backup
from kiosk.ops.backup.sources import DATABASES, LEFT_OUT
from tests.sync.halls import nobody

PASSPHRASE = "纸 steppe river 二十"  # noqa: S105
MESSAGE = "第一条"
AT = datetime(2026, 11, 30, 2, 0, tzinfo=UTC)


def answer(_new: bool) -> str:
    return PASSPHRASE


def backed_up(folder: DataFolder, place: Path, keep: int = 14) -> Made:
    with open_backup_folder(place, make=True) as where:
        key = key_to_write(folder, where, answer, begin=True)
        return make_backup(folder, where, key, keep, AT, nobody)


def restored(
    place: Path, target: Path, number: int | None = None, *, set_aside: bool = False
) -> Restored:
    folder = DataFolder(target)
    with open_backup_folder(place) as where:
        key = key_to_read(folder, where, answer)
        return restore_backup(folder, where, key, number, AT, nobody, set_aside=set_aside)


def prepared(folder: DataFolder, place: Path, number: int | None = None) -> None:
    """Restored beside what is there, as staff mode has it done."""
    with open_backup_folder(place) as where:
        prepare_restore(folder, where, key_to_read(folder, where, answer), number, nobody)


def content_of(root: Path) -> dict[str, str]:
    """What a backup must bring back: each file by its hash, databases by what they say."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        parts = name.split("/")
        if not path.is_file() or any(part.startswith(".") for part in parts):
            continue
        if parts[0] in LEFT_OUT or name in LEFT_OUT or name.endswith(("-wal", "-shm")):
            continue
        found[name] = dump(path) if name in DATABASES else sha256(path)
    return found


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def dump(path: Path) -> str:
    """A hash of every row of a database."""
    with closing(sqlite3.connect(path)) as database:
        return hashlib.sha256("\n".join(database.iterdump()).encode()).hexdigest()
