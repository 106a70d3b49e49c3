"""What of a data folder goes into a backup: all but what can be made again.

A list of what is left out, so that nothing that a later version keeps there is forgotten.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.media_store import BlobName
from kiosk.core.files.moving import delete_folder
from kiosk.core.files.only_us import make_folder_for_us
from kiosk.core.files.os_errors import unavailable
from kiosk.core.settings.settings import read_settings
from kiosk.db.database_copies import copy_at_one_moment, fold_write_ahead_log
from kiosk.db.library.move import copy_served_library
from kiosk.ops.backup.troubles import BusyError

DATABASES = ("library.sqlite", "accounts.sqlite", "state.sqlite", "inbox.sqlite")

FIRST = ("releases/current", "channel/metadata/timestamp.json")
"""Read before the folders are looked through: what they name is there already then, and stays."""

LEFT_OUT = frozenset(
    {
        "backdrop.jpg",
        "backup.json",
        "before-trial",
        "diagnosis.json",
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
        "unsaved-plays",
    }
)
"""Paths below the data folder: logs, what is said of the run under way, facts of this PC that are
found out again, and copies."""

_UNFINISHED = re.compile(r"\..*")
"""Locks, files and folders that are being written, deleted or downloaded: `.run.lock`,
`media/.partial`, `.0123….half`."""

_DATABASES_AND_LOGS = tuple(
    f"{name}{end}" for name in DATABASES for end in ("", "-wal", "-shm", "-journal")
)

BUSY = "Another backup is being made or checked on this PC. Wait until it has ended."

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
        UnavailableError: another one is used on this PC, or the disk is full or refuses.
    """
    place = folder.backup_stage
    with ExitStack() as stack:
        try:
            folder.root.mkdir(parents=True, exist_ok=True)
            stack.enter_context(file_lock(folder.lock("backup"), BUSY, BusyError))
            delete_folder(place)
            make_folder_for_us(place)
        except OSError as error:
            raise unavailable(f"{place} cannot be written", error) from error
        try:
            yield place
        finally:
            with suppress(OSError):  # else by the next backup
                shutil.rmtree(place)


def copy_what_changes(folder: DataFolder, target: Path) -> None:
    """Copy into `target` what other processes write meanwhile and what belongs together; of a
    library on a server, a copy as a file.

    Raises:
        UnavailableError: the disk is full or fails, a database is locked, or the server away.
        ContentRejectedError: a database is damaged.
        StaffError: the settings are wrong, or the server denies access.
    """
    url = read_settings(folder.settings).library.url
    local = [name for name in DATABASES if not (url and name == folder.library.name)]
    copy_at_one_moment((folder.root / name for name in local), target)
    if url:
        copy_served_library(url.get_secret_value(), DataFolder(target))
        fold_write_ahead_log(target / folder.library.name)
    for name in FIRST:
        source = folder.root / name
        try:
            if source.is_file():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target / name)
        except OSError as error:
            raise unavailable(f"{source} cannot be copied", error) from error


def sources(folder: DataFolder, copies: Path) -> tuple[list[Source], dict[str, int]]:
    """The files of a backup, where `copy_what_changes` has filled `copies`, media last; and the
    permissions of their folders.

    Raises:
        UnavailableError: the disk fails, or a folder may not be read.
    """
    files = [Source(name, copies / name) for name in DATABASES if (copies / name).exists()]
    folders: dict[str, int] = {}
    visited: set[tuple[int, int]] = set()

    def failed(error: OSError) -> None:
        raise error

    try:
        for place, names, found in os.walk(folder.root, onerror=failed, followlinks=True):
            known = Path(place).stat()
            if (known.st_dev, known.st_ino) in visited:  # a link leads back
                names.clear()
                continue
            visited.add((known.st_dev, known.st_ino))
            inner = PurePosixPath(Path(place).relative_to(folder.root).as_posix())
            folders[str(inner)] = stat.S_IMODE(known.st_mode) & 0o777
            names[:] = sorted(name for name in names if _is_wanted(inner / name))
            paths = (inner / name for name in sorted(found) if _is_wanted(inner / name))
            files += filter(None, (_source(folder, copies, path) for path in paths))
    except OSError as error:
        raise unavailable(f"{folder.root} cannot be read", error) from error
    return sorted(files, key=lambda one: one.blob is not None), folders


def _is_wanted(path: PurePosixPath) -> bool:
    left_out = str(path) in LEFT_OUT or str(path) in _DATABASES_AND_LOGS
    return not left_out and not _UNFINISHED.fullmatch(path.name)


def _source(folder: DataFolder, copies: Path, path: PurePosixPath) -> Source | None:
    place = (copies if str(path) in FIRST else folder.root) / path
    if not place.is_file():  # a socket, or gone meanwhile
        return None
    in_store = str(path.parent.parent) in MEDIA_FOLDERS
    return Source(str(path), place, BlobName.parse(path.name) if in_store else None)
