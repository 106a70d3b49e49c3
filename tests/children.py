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


def family(pid: int) -> set[int]:
    """All processes below one."""
    found = children(pid)
    for child in list(found):
        found |= family(child)
    return found


def alive(pid: int) -> bool:
    """Whether a process runs; one that is dead and not yet waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
