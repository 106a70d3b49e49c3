"""A disk that gives up, and a power that fails, at the n-th operation on files."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

OPERATIONS: tuple[tuple[Any, str], ...] = (
    (os, "fsync"),
    (os, "link"),
    (os, "mkdir"),
    (os, "rename"),
    (os, "replace"),
    (Path, "open"),
    (Path, "write_bytes"),
    (Path, "write_text"),
    (shutil, "copyfile"),
    (shutil, "rmtree"),
    (sqlite3, "connect"),
)
"""Those of `os` are also what Path calls."""

POWER_CUT = 77

ORIGINAL_OPEN = Path.open


def watch_operations(patch: pytest.MonkeyPatch, before: Callable[[int], None]) -> Callable[[], int]:
    """Call `before` with 1, 2, 3 … ahead of each operation; returns how to ask for the count."""
    count = 0

    def watched(original: Callable[..., Any]) -> Callable[..., Any]:
        def operation(*args: Any, **kwargs: Any) -> Any:
            nonlocal count
            if original is not ORIGINAL_OPEN or _writes(*args, **kwargs):
                count += 1
                before(count)
            return original(*args, **kwargs)

        return operation

    for owner, name in OPERATIONS:
        patch.setattr(owner, name, watched(getattr(owner, name)))
    return lambda: count


def _writes(_: Path, mode: str = "r", *args: Any, **kwargs: Any) -> bool:
    return mode not in ("r", "rb")


def count_operations(work: Callable[[], object]) -> int:
    with pytest.MonkeyPatch.context() as patch:
        count = watch_operations(patch, lambda _: None)
        work()
        return count()


def with_full_disk(step: int, work: Callable[[], object]) -> None:
    """Run `work` on a disk that is full from one operation on, and has room again afterwards."""

    def give_up(number: int) -> None:
        if number >= step:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.MonkeyPatch.context() as patch:
        watch_operations(patch, give_up)
        work()


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """The system refuses to write any file beyond so many bytes, in the middle of a write."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def with_power_cut(step: int, work: Callable[[], object]) -> None:
    """Run `work` in a process that ends, without a word, ahead of one operation."""
    if sys.platform == "win32":
        pytest.skip("a process that ends ahead of one operation is a fork")
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patch:
            watch_operations(patch, lambda number: os._exit(POWER_CUT) if number == step else None)
            try:
                work()
            finally:
                os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == POWER_CUT
