"""The child processes of a process, as Linux tells them; elsewhere none are known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def children(pid: int | str = "self") -> set[int]:
    return {int(child) for listed in _lists(pid) for child in listed.split()}


def _lists(pid: int | str) -> Iterator[str]:
    """A list for each thread; one may end while we read."""
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            yield path.read_text()
