"""Moves and deletes what another program may have open.

On Windows a file that is open for reading can be neither replaced, renamed nor deleted. Antivirus
programs, indexers and our own screen open files for moments: those are waited for.
"""

from __future__ import annotations

import glob
import os
import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

WAIT_SECONDS = 2.0
PAUSE_SECONDS = 0.05

DELETED = ".deleted"
"""How a folder's name ends while it is being deleted."""

_IN_USE = (5, 32)
"""ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION of Windows."""


def move(source: Path, target: Path) -> None:
    """Rename a file or folder; a file takes the place of one that is there.

    Raises:
        OSError: the disk fails, or another program kept one of them open for `WAIT_SECONDS`; both
            are what they were.
    """
    _once_free(lambda: source.replace(target))


def delete_file(path: Path) -> None:
    """Delete a file; a missing one is not an error.

    Raises:
        OSError: as `move`.
    """
    _once_free(lambda: path.unlink(missing_ok=True))


def delete_folder(folder: Path) -> None:
    """Delete a folder with all that is in it; a missing one is not an error.

    It is renamed first: Windows renames no folder in which something is open, so that it is never
    half deleted under its own name. What a power cut leaves is deleted with the next folder of this
    name, or by `delete_leftovers`.

    Raises:
        OSError: as `move`.
    """
    if folder.exists():
        move(folder, folder.with_name(f".{folder.name}.{os.urandom(8).hex()}{DELETED}"))
    _delete_all(folder.parent, f".{glob.escape(folder.name)}.*{DELETED}")


def delete_leftovers(parent: Path) -> None:
    """Delete what an interrupted `delete_folder` has left in `parent`.

    Raises:
        OSError: the disk fails.
    """
    _delete_all(parent, f".*{DELETED}")


def _delete_all(parent: Path, pattern: str) -> None:
    for away in parent.glob(pattern):
        _once_free(partial(shutil.rmtree, away))


def _once_free(act: Callable[[], object]) -> None:
    give_up_at = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            act()
        except OSError as error:
            if getattr(error, "winerror", None) not in _IN_USE or time.monotonic() >= give_up_at:
                raise
            time.sleep(PAUSE_SECONDS)
        else:
            return
