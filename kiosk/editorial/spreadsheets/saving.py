"""Puts workbooks and other files onto sticks and disks, beside what is there."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.files.os_errors import explain
from kiosk.core.files.untrusted_folder import opened, write_file


def save_beside(
    folder: Path, name: str, content: bytes, suffix: str = ".xlsx", mode: int = 0o666
) -> Path:
    """Write a file into a folder; with a number where one of its name is there already.

    Raises:
        UnavailableError: the disk is full, write-protected or gone; nothing was written.
    """
    free = next(
        one
        for number in count(1)
        if not (one := folder / f"{name}{f' ({number})' if number > 1 else ''}{suffix}").exists()
    )
    try:
        with opened(folder) as there:
            write_file(there, free.name, content, mode)
    except OSError as error:
        raise UnavailableError(f"{free} cannot be written: {explain(error, free)}") from error
    return free
