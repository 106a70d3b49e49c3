"""Writing files so that a power cut leaves the old one or the new one, never half of one."""

from __future__ import annotations

import os
from pathlib import Path


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
        OSError: the disk refused; `target` is what it was before.
    """
    sync_file(whole)
    whole.replace(target)
    sync_folder(target.parent)


def write_durably(target: Path, content: bytes, mode: int = 0o666) -> None:
    """Replace `target` by `content` in one step that a power cut cannot tear.

    `mode`: who may read and write it, less what the umask takes away.

    Raises:
        OSError: the disk refused; `target` is what it was before.
    """
    half = target.with_name(f".{target.name}.{os.getpid()}.half")
    try:
        half.touch(mode)
        half.write_bytes(content)
        replace_durably(half, target)
    finally:
        half.unlink(missing_ok=True)
