"""Writing files so that a power cut leaves the old one or the new one, never half of one."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.core.files.moving import delete_file, move
from kiosk.core.files.only_us import restrict

NEW_FILE = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""Flags of os.open for a file that must not be there yet, not even as a dangling link."""


def temporary_name() -> str:
    """An unpredictable name for a temporary file, so that nobody can plant a link at it."""
    return f".{os.urandom(16).hex()}.half"


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows keeps them with the file itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make the bytes of a finished file durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def replace_durably(whole: Path, target: Path) -> None:
    """Move a finished file into place: fsync, replace, fsync the folder.

    Raises:
        OSError: the disk failed; `target` is what it was before.
    """
    sync_file(whole)
    move(whole, target)
    sync_folder(target.parent)


def write_durably(target: Path, content: bytes, mode: int = 0o666) -> None:
    """Replace `target` by `content` in one step that a power cut cannot tear.

    For the data folder of this PC; where others can write, use `core.files.untrusted_folder`.
    `mode`: who may read and write it, less what the umask takes away.

    Raises:
        OSError: the disk failed; `target` is what it was before.
    """
    half = target.with_name(temporary_name())
    try:
        with os.fdopen(os.open(half, NEW_FILE, mode), "wb") as file:
            restrict(half, mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        move(half, target)
        sync_folder(target.parent)
    finally:
        delete_file(half)  # closed before: Windows deletes no open file
