"""Folders in which others can write: channels, inboxes, sticks, shares, the targets of exports.

Whoever can write there may plant symbolic links, also while we are at work. So every folder is
opened from the one above it with O_NOFOLLOW, and files are opened, created and renamed relative to
such a descriptor (openat); new files have names that nobody can guess and must not exist (O_EXCL).

Windows has no openat: there each name is looked at for links and junctions before it is used. That
leaves a moment in between to a program that runs on that PC or share; unlike elsewhere, making a
symbolic link takes an administrator there, and a FAT or exFAT stick can hold no links at all.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from kiosk.core.files.durable import NEW_FILE, sync_file, temporary_name
from kiosk.core.files.folder_access import UntrustedFolder, opened_by_descriptor, opened_by_path
from kiosk.core.files.lock import LOCK_FILE

if sys.platform == "win32":
    _opened = opened_by_path
else:
    _opened = opened_by_descriptor


@contextmanager
def opened(root: Path, inner: str = "", make: bool = False) -> Iterator[UntrustedFolder]:
    """Open the folder `inner` below `root`; with `make`, folders that are missing are made.

    From the first folder on in which others can write, or that lies on another disk than the
    system, no link is followed; below `root` none ever is.

    Raises:
        LinkError: a folder on the way is a link.
        OSError: it is not there, or the disk fails.
    """
    with _opened(root, checked_path(inner), make) as folder:
        yield folder


def checked_path(text: str) -> PurePosixPath:
    """A path below a folder.

    Raises OSError: it leads out of it, or has characters that no path has.
    """
    path = PurePosixPath(text)
    foreign = "\0" if os.sep == "/" else "\0\\:"
    if path.is_absolute() or ".." in path.parts or any(one in text for one in foreign):
        raise OSError(errno.EINVAL, "it is no path below a folder", text)
    return path


def write_file(
    folder: UntrustedFolder, name: str, content: bytes | Path, mode: int = 0o666
) -> None:
    """Replace a file by `content`, durably and in one step.

    A file of the same disk is linked, not copied: both names are of bytes that never change.

    Raises:
        OSError: the disk fails; what was there stays.
    """
    half = temporary_name()
    try:
        if isinstance(content, bytes) or not _linked(folder, content, half):
            _fill(folder.open(half, NEW_FILE, mode), content)
        folder.replace(half, name)
        folder.sync()
    finally:
        folder.remove(half)


def lock_file(folder: UntrustedFolder, name: str) -> int:
    """A descriptor for `kiosk.core.files.lock.descriptor_lock`."""
    return folder.open(name, LOCK_FILE)


def _linked(folder: UntrustedFolder, source: Path, name: str) -> bool:
    try:
        folder.link(source, name)
    except OSError:  # another disk, or one without links
        return False
    sync_file(source)
    return True


def _fill(descriptor: int, content: bytes | Path) -> None:
    with os.fdopen(descriptor, "wb") as file:
        if isinstance(content, bytes):
            file.write(content)
        else:
            with content.open("rb") as source:
                shutil.copyfileobj(source, file, 1 << 20)
        file.flush()
        os.fsync(file.fileno())
