"""A disk that keeps only what it was told to keep: when the power fails, all else is gone.

A file has the bytes it had when it was synced last, a folder the names. The model watches the calls
of Python; what SQLite writes for itself (library, state) it syncs itself, and is taken as it lies.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

OPERATIONS: tuple[tuple[Any, str], ...] = (
    (os, "fsync"),
    (os, "link"),
    (os, "mkdir"),
    (os, "rename"),
    (os, "replace"),
    (os, "rmdir"),
    (os, "unlink"),
    (sqlite3, "connect"),
)

SYNCED_BY_SQLITE = ("library.sqlite", "state.sqlite")


class PowerCutError(BaseException):
    """The power has failed: nothing that comes after it counts."""


@dataclass
class LossyDisk:
    """The disk below `root`, whose power fails ahead of operation number `cut` (0: never)."""

    root: Path
    cut: int = 0
    operations: int = 0
    _files: dict[int, bytes] = field(default_factory=dict)
    _folders: dict[int, dict[str, int]] = field(default_factory=dict)
    _held: list[int] = field(default_factory=list)

    def begin(self) -> None:
        """All that is there now is durable."""
        for folder, names, files in os.walk(self.root):
            for name in (".", *names, *files):
                self._keep(Path(folder, name))

    def close(self) -> None:
        for descriptor in self._held:
            os.close(descriptor)

    def synced(self, descriptor: int) -> None:
        self._keep(Path(f"/proc/self/fd/{descriptor}").resolve())

    def after_the_cut(self, target: Path, names_survive: bool) -> None:
        """Write to `target` what is left. With `names_survive`, files were made, moved and deleted
        in time, but what was in them was not."""
        self._write(self.root, self.root.stat().st_ino, target, names_survive)

    def _keep(self, path: Path) -> None:
        known = path.stat()
        if known.st_ino not in self._files and known.st_ino not in self._folders:
            self._held.append(os.open(path, os.O_RDONLY))  # so that no other file gets its number
        if stat.S_ISDIR(known.st_mode):
            self._folders[known.st_ino] = _names(path)
        else:
            self._files[known.st_ino] = path.read_bytes()

    def _write(self, live: Path, number: int, target: Path, names_survive: bool) -> None:
        target.mkdir()
        names = _names(live) if names_survive else self._folders.get(number, {})
        for name, inner in names.items():
            if name.startswith(SYNCED_BY_SQLITE):
                (target / name).write_bytes((live / name).read_bytes())
            elif inner in self._folders or (live / name).is_dir():
                self._write(live / name, inner, target / name, names_survive)
            else:
                (target / name).write_bytes(self._files.get(inner, b""))


def _names(folder: Path) -> dict[str, int]:
    with os.scandir(folder) as found:
        return {one.name: one.inode() for one in found}


@contextmanager
def watched(disk: LossyDisk) -> Iterator[None]:
    """Count operations, keep what is synced, and let the power fail in its turn."""

    def operation(original: Callable[..., Any], is_sync: bool) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            disk.operations += 1
            if disk.cut and disk.operations >= disk.cut:
                raise PowerCutError
            result = original(*args, **kwargs)
            if is_sync:
                disk.synced(args[0])
            return result

        return call

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in OPERATIONS:
            patch.setattr(owner, name, operation(getattr(owner, name), name == "fsync"))
        yield


def count_operations(root: Path, work: Callable[[], object]) -> int:
    disk = LossyDisk(root)
    disk.begin()
    with watched(disk):
        work()
    disk.close()
    return disk.operations


def with_power_cut(
    root: Path, cut: int, work: Callable[[], object], left: tuple[Path, Path]
) -> None:
    """Run `work` until the power fails ahead of one operation. What the disk has then is written to
    the two folders `left`: one where nothing unsynced is there, one where names alone are."""
    disk = LossyDisk(root, cut)
    disk.begin()
    try:
        with watched(disk):
            with suppress(PowerCutError):
                work()
            disk.cut = 0  # what is written from here on is ours
            for target, names_survive in zip(left, (False, True), strict=True):
                disk.after_the_cut(target, names_survive)
    finally:
        disk.close()
