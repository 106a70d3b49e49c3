"""Folders for what is needed for a moment, which no power cut leaves behind for ever.

`tempfile` deletes them when they are closed; what a killed process or a power cut leaves, nobody
deletes on Windows, nor in a data folder. Here each is locked for as long as its process lives: the
next one to be made beside it deletes those whose lock is free.
"""

from __future__ import annotations

import logging
import os
import shutil
import stat
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.core.errors import UnavailableError
from kiosk.core.files.lock import file_lock
from kiosk.core.files.os_errors import unavailable

PREFIX = "kiosk-"

LOCK_NAME = ".in-use"
"""The file in each of them that is locked; nothing without one is taken for one of ours."""

MIN_AGE_SECONDS = 3600
"""A younger one may be about to be locked, and is left alone."""

log = logging.getLogger("kiosk.files")


class TemporaryFolder:
    """A folder for this user alone, at `path`, in the system's temporary folder or in `parent`;
    closing it, or leaving its context, deletes it.

    Raises:
        UnavailableError: the disk is full or fails.
    """

    def __init__(self, purpose: str, parent: Path | None = None) -> None:
        place = parent or Path(tempfile.gettempdir())
        self._lock = ExitStack()
        try:
            _delete_abandoned(place)
            self.path = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{purpose}-", dir=place))
            try:
                self._lock.enter_context(file_lock(self.path / LOCK_NAME))
            except OSError:
                shutil.rmtree(self.path, ignore_errors=True)
                raise
        except OSError as error:
            raise unavailable(f"There is no temporary folder in {place}", error) from error

    def close(self) -> None:
        """Delete it. What is open elsewhere stays, on Windows, and is deleted by a later one."""
        self._lock.close()  # Windows deletes no file that is locked
        _delete(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _delete_abandoned(place: Path) -> None:
    for folder in place.glob(f"{PREFIX}*"):
        try:
            if _is_ours(folder):
                with file_lock(folder / LOCK_NAME, "It is in use."):
                    pass
                _delete(folder)
        except (OSError, UnavailableError) as error:
            log.debug("%s is not deleted: %s", folder, error)


def _is_ours(folder: Path) -> bool:
    """Whether this user made it, a while ago. In a folder that all can write to, others may have
    put a link there, or a folder of theirs."""
    known = folder.lstat()
    lock = folder / LOCK_NAME
    return (
        stat.S_ISDIR(known.st_mode)
        and known.st_uid == getattr(os, "getuid", int)()
        and stat.S_ISREG(lock.lstat().st_mode)
        and time.time() - lock.lstat().st_mtime > MIN_AGE_SECONDS
    )


def _delete(folder: Path) -> None:
    """The lock file goes last, so that what is half deleted is still known as ours."""
    try:
        for one in folder.iterdir():
            if one.name == LOCK_NAME:
                continue
            if one.is_dir() and not one.is_symlink():
                shutil.rmtree(one)
            else:
                one.unlink()
        (folder / LOCK_NAME).unlink()
        folder.rmdir()
    except OSError as error:
        log.info("%s cannot be deleted yet: %s", folder, error)
