"""What processes cost, counted by Linux itself: their whole trees, from /proc."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
from collections.abc import Collection, Iterable
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36
_TICKS = os.sysconf("SC_CLK_TCK")
_PARENT, _TIMES = 1, slice(11, 15)
"""Fields of /proc/PID/stat behind the name: the parent; time of its own and of dead children."""


def outlive_contenders() -> None:
    """From now on processes whose parent ends become our children, so no contender's can hide; and
    SIGTERM ends us in order, as Ctrl+C does, so none is left to disturb what is measured next."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def descendants(root: int) -> set[int]:
    """All processes below `root`, itself left out, dead ones not yet waited for included."""
    parents = {int(it.name): _stat(int(it.name)) for it in Path("/proc").glob("[0-9]*")}
    found: set[int] = set()
    generation = {root}
    while generation:
        generation = {
            pid for pid, stat in parents.items() if stat and int(stat[_PARENT]) in generation
        }
        found |= generation
    return found


def cpu_seconds(pids: Iterable[int]) -> float:
    """Seconds of processor used so far, by children that have ended too."""
    return sum(int(ticks) for pid in pids for ticks in _stat(pid)[_TIMES]) / _TICKS


def memory_megabytes(pids: Iterable[int]) -> float:
    """Proportional set size: memory that several processes share is counted once altogether."""
    return sum(_kilobytes(pid) for pid in pids) / 1024


def busy_seconds() -> float:
    """Seconds of processor used so far by everything on this machine."""
    fields = Path("/proc/stat").read_text().splitlines()[0].split()
    user, nice, system, _idle, _waiting, interrupts, soft = map(int, fields[1:8])
    return (user + nice + system + interrupts + soft) / _TICKS


def end_all(pids: Collection[int]) -> None:
    """Kill processes and wait for those that are our children by now."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    for pid in pids:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, 0)


def _stat(pid: int) -> list[str]:
    """Fields of /proc/PID/stat behind the name; none for a process that is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _kilobytes(pid: int) -> int:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next(
        (int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0
    )
