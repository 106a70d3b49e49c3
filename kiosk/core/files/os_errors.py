"""Errors of the operating system at a path, explained for staff with what they can do."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

from kiosk.core.errors import DiskFullError, UnavailableError

FULL = (errno.ENOSPC, errno.EDQUOT)
FORBIDDEN = (errno.EACCES, errno.EPERM)
REFUSALS = (*FULL, *FORBIDDEN, errno.EROFS, errno.EIO)
"""What is no fault of the program, wherever it is met."""


def explain(error: OSError, path: Path | None = None) -> str:
    """Sentences such as “No space left on device. Make room on the disk, then try again.”

    `path` is what was asked for; without it, what the error names. A relative name in an error may
    be of any folder (`dir_fd`), so that nothing is guessed about the current one.
    """
    place = path.absolute() if path else _named(error)
    return f"{error.strerror or error}. {_advice(error, place)}".strip()


LITTLE_ROOM = 200_000_000
"""Bytes: with fewer free, a disk counts as full when a process of ours has failed that cannot say
why."""


def has_little_room(folder: Path) -> bool:
    """Whether the disk of a folder counts as full; not where that cannot be asked."""
    try:
        return shutil.disk_usage(folder).free < LITTLE_ROOM
    except OSError:
        return False


def unavailable(failure: str, error: OSError) -> UnavailableError:
    """The error to raise where the system refuses; `failure` begins it."""
    kind = DiskFullError if error.errno in FULL else UnavailableError
    return kind(f"{failure}: {explain(error)}")


def _named(error: OSError) -> Path | None:
    """The path that an error names from the root; a descriptor or a relative name is none."""
    name = error.filename
    path = Path(os.fsdecode(name)) if isinstance(name, str | bytes) else None
    return path if path and path.is_absolute() else None


def _advice(error: OSError, path: Path | None) -> str:
    if error.errno in FULL:
        return "Make room on the disk, then try again."
    if error.errno == errno.EROFS:
        return "The disk is mounted read-only; mount it for writing."
    if error.errno in FORBIDDEN:
        return _advice_on_rights(path) if path else ""
    if error.errno == errno.ENOENT:
        return f"Check that {path.parent} is there." if path else ""
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return "There is a file where a folder is needed."
    return ""


if sys.platform == "win32":

    def _advice_on_rights(_path: Path) -> str:
        return "Mend its permissions."

else:
    import pwd

    def _advice_on_rights(path: Path) -> str:
        owner = _owner(path)
        if owner is None or owner == os.geteuid():
            return "Mend its permissions."
        return (
            f"It belongs to the user “{_name(owner)}”, and you are “{_name(os.geteuid())}”: "
            "run the command as that user."
        )

    def _owner(path: Path) -> int | None:
        """Of the path, or of the nearest folder above that can be seen."""
        for place in (path, *path.parents):
            try:
                return place.stat().st_uid
            except OSError:
                continue
        return None

    def _name(user: int) -> str:
        try:
            return pwd.getpwuid(user).pw_name
        except KeyError:  # deleted, or known on another PC only
            return str(user)
