"""What of a data folder goes into a backup: all but what can be made again.

A list of what is left out, so that nothing that a later version keeps there is forgotten.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName
from kiosk.core.files.moving import delete_folder
from kiosk.core.files.only_us import make_folder_for_us
from kiosk.core.files.os_errors import unavailable
from kiosk.db.database_copies import copy_at_one_moment

DATABASES = ("library.sqlite", "accounts.sqlite", "state.sqlite", "inbox.sqlite")

FIRST = ("releases/current", "channel/metadata/timestamp.json")
"""Read before the folders are looked through: what they name is there already then, and stays."""

LEFT_OUT = frozenset(
    {
        "backdrop.jpg",
        "backup.json",
        "before-trial",
        "doctor.json",
        "film-speeds.json",
        "logs",
        "neighbours",
        "panel-trouble",
        "releases/shown",
        "running.json",
        "safe-mode",
        "screen.socket",
        "screen.webp",
    }
)
"""Paths below the data folder: logs, what is said of the run under way, facts of this PC that are
found out again, and copies."""

_UNFINISHED = re.compile(r"\..*")
"""Locks, files and folders that are being written, deleted or downloaded: `.run.lock`,
`media/.partial`, `.0123….half`."""

_BESIDE_DATABASES = tuple(f"{name}{end}" for name in DATABASES for end in ("-wal", "-shm"))

MEDIA_FOLDERS = ("media", "channel/media")
"""Where a file is named by its content and never changes."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a backup: its path there, where it is read, and by which content it is named, if it
    is."""

    path: str
    place: Path
    blob: BlobName | None = None


@contextmanager
def stage(folder: DataFolder) -> Iterator[Path]:
    """A folder within the data folder for copies, for us alone and gone in the end; what a cut has
    left there before is gone first.

    Raises:
        UnavailableError: the disk is full or refuses.
    """
    place = folder.backup_stage
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
        delete_folder(place)
        make_folder_for_us(place)
    except OSError as error:
        raise unavailable(f"{place} cannot be written", error) from error
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)  # else by the next backup


def copy_what_changes(folder: DataFolder, target: Path) -> None:
    """Copy into `target` what other processes write meanwhile and what belongs together.

    Raises:
        UnavailableError: the disk is full or fails, or a database is locked.
        ContentRejectedError: a database is damaged.
    """
    copy_at_one_moment((folder.root / name for name in DATABASES), target)
    for name in FIRST:
        source = folder.root / name
        try:
            if source.is_file():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target / name)
        except OSError as error:
            raise unavailable(f"{source} cannot be copied", error) from error


def sources(folder: DataFolder, copies: Path) -> tuple[list[Source], dict[str, int]]:
    """The files of a backup, where `copy_what_changes` has filled `copies`, and the permissions of
    their folders.

    Raises:
        UnavailableError: the disk fails, or a folder may not be read.
    """
    files: list[Source] = []
    folders: dict[str, int] = {}

    def failed(error: OSError) -> None:
        raise UnavailableError from error

    try:
        for place, names, found in os.walk(folder.root, onerror=failed, followlinks=True):
            inner = PurePosixPath(Path(place).relative_to(folder.root).as_posix())
            folders[str(inner)] = stat.S_IMODE(Path(place).stat().st_mode) & 0o777
            names[:] = sorted(name for name in names if _is_wanted(inner / name))
            for name in sorted(found):
                path = inner / name
                if _is_wanted(path) and (one := _source(folder, copies, path)):
                    files.append(one)
    except OSError as error:
        raise unavailable(f"{folder.root} cannot be read", error) from error
    return files, folders


def _is_wanted(path: PurePosixPath) -> bool:
    return not (
        str(path) in LEFT_OUT or str(path) in _BESIDE_DATABASES or _UNFINISHED.fullmatch(path.name)
    )


def _source(folder: DataFolder, copies: Path, path: PurePosixPath) -> Source | None:
    copied = copies / path
    place = copied if str(path) in (*DATABASES, *FIRST) else folder.root / path
    if not place.is_file():  # a socket, or gone meanwhile
        return None
    in_store = str(path.parent.parent) in MEDIA_FOLDERS
    return Source(str(path), place, BlobName.parse(path.name) if in_store else None)
