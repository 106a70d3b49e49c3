"""The processes of the kiosk and what each of them holds, seen from outside. Linux only."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.children import family

ROLES = ("run", "screen", "film-worker", "timekeeper", "staff", "speaker", "preview", "sync")
LAUNCHER = "kiosk.launcher"


@dataclass(frozen=True, slots=True)
class Look:
    """What one process holds. In MB: `memory` with its share of what others use too (PSS), which
    grows when one of those ends, and `own`, which is its own alone."""

    memory: float
    own: float
    files: int
    threads: int


def roles(root: int) -> dict[int, str]:
    """The kiosk's processes from `root` on, by their ids; others, such as shells, are left out."""
    found = {pid: _role(pid) for pid in (root, *family(root))}
    return {pid: role for pid, role in found.items() if role}


def _role(pid: int) -> str:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_text(errors="replace").split("\0")
    except OSError:
        return ""
    if LAUNCHER in words:
        return "launcher"
    return next((word for word in words[1:] if word in ROLES), "")


def look_at(pid: int) -> Look | None:
    """None where it has ended meanwhile."""
    folder = Path(f"/proc/{pid}")
    with suppress(OSError):
        rollup = (folder / "smaps_rollup").read_text().splitlines()
        words = [line.split() for line in rollup[1:]]
        kilobytes = {line[0]: int(line[1]) for line in words}
        if kilobytes:
            files = sum(1 for _ in (folder / "fd").iterdir())
            threads = sum(1 for _ in (folder / "task").iterdir())
            own = kilobytes["Anonymous:"] / 1024
            return Look(kilobytes["Pss:"] / 1024, own, files, threads)
    return None
