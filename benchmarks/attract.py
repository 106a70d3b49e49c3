"""What the whole kiosk costs while nobody is there: `python -m benchmarks.attract`.

A real `kiosk run` on sample content plays its attract loop, film and pictures, on a virtual screen;
in turns with it Chromium in kiosk mode shows the same film under the same overlay, with the web
server that it needs (`film_page.html`). What only waits is counted by itself, too: supervisor and
timekeeper together shall cost at most `TARGET_MEGABYTES` (docs/adr/0052).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import jobs, processes
from benchmarks.clips import SOURCE
from benchmarks.contenders import HERE, chromium
from benchmarks.film import RESULTS
from benchmarks.report import Figure, machine_figures, store
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.virtual_screen import virtual_screen

SETTLE_SECONDS = 60.0
LOOK_SECONDS = 120.0
"""The sample loop once and a half."""

BETWEEN_LOOKS = 2.0
TARGET_MEGABYTES = 25.0
PORT = 8931
OF_KIOSK = ("screen", "film-worker", "timekeeper")
SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Cost:
    """Memory in MB, the median of all looks; processor seconds a second."""

    memory: float
    cpu: float


def main() -> None:
    """Measure, print, and store the figures."""
    parser = argparse.ArgumentParser(prog="attract", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    processes.outlive_contenders()
    found: dict[str, list[Cost]] = defaultdict(list)
    for number in range(rounds):
        for contender in (kiosk, chromium_with_its_server):
            with virtual_screen(1920, 1080) as display, contender(display) as groups:
                costs = _look(groups)
            for name, cost in costs.items():
                found[name].append(cost)
                print(f"{number + 1} {name:<12}{cost.memory:7.1f} MB {cost.cpu:8.4f} CPU-s/s")
    store({**figures(found), **machine_figures()}, RESULTS)


def figures(found: Mapping[str, Sequence[Cost]]) -> Mapping[str, Figure]:
    """Medians of all rounds, and the sum of what waits beside the screen."""
    memory = {name: median(it.memory for it in costs) for name, costs in found.items()}
    cpu = {name: median(it.cpu for it in costs) for name, costs in found.items()}
    waiting = (SUPERVISOR, "timekeeper")
    total = sum(memory[name] for name in waiting)
    met = "within" if total <= TARGET_MEGABYTES else "ABOVE"
    print(f"what waits takes {total:.1f} MB, {met} {TARGET_MEGABYTES:g}")
    parts = {
        f"kiosk.memory.{name}": Figure(round(memory[name], 1), "MB")
        for name in (SUPERVISOR, *OF_KIOSK)
    }
    return parts | {
        "kiosk.memory.attract": _beside(memory, "MB", 1),
        "loop.cpu": _beside(cpu, "CPU-s/s", 3),
        "waiting.memory": Figure(round(total, 1), "MB"),
        "waiting.cpu": Figure(round(sum(cpu[name] for name in waiting), 4), "CPU-s/s"),
    }


def _beside(values: Mapping[str, float], unit: str, digits: int) -> Figure:
    ours, theirs = values["kiosk"], values["chromium"]
    peers, ratio = {"chromium": round(theirs, digits)}, {"chromium": round(ours / theirs, 3)}
    return Figure(round(ours, digits), unit, peers, ratio)


@contextmanager
def kiosk(display: str) -> Iterator[Mapping[str, set[int]]]:
    """The processes of a kiosk whose loop runs: all of them, and each kind."""
    with TemporaryDirectory(prefix="bench-") as data:
        jobs.run(DataFolder(Path(data)), "setup")
        with _started((sys.executable, "-m", "kiosk", "run"), display, data) as pid:
            every = {pid, *processes.descendants(pid)}
            kinds = {name: {one for one in every if name in _words(one)} for name in OF_KIOSK}
            assert all(kinds.values()), f"not all of {OF_KIOSK} run"
            yield {"kiosk": every, SUPERVISOR: {pid}, **kinds}


@contextmanager
def chromium_with_its_server(display: str) -> Iterator[Mapping[str, set[int]]]:
    with TemporaryDirectory(prefix="bench-") as place:
        shutil.copy(HERE / "film_page.html", place)
        shutil.copy(SOURCE, place)
        profile = Path(place, "profile")
        page = f"http://127.0.0.1:{PORT}/film_page.html?{SOURCE.name}"
        server = (sys.executable, "-m", "http.server", str(PORT), "--bind", "127.0.0.1")
        with (
            _started((*server, "--directory", place), display, place, settle=1) as serving,
            _started(chromium(page, profile), display, place) as pid,
        ):
            yield {"chromium": {serving, pid, *processes.descendants(pid)}}


@contextmanager
def _started(
    command: Sequence[str], display: str, data: str, settle: float = SETTLE_SECONDS
) -> Iterator[int]:
    """A program that has run for so many seconds; nothing of it is left afterwards."""
    process = subprocess.Popen(
        command,
        env=os.environ | {"DISPLAY": display, "KIOSK_DATA": data},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(settle)
        assert process.poll() is None, f"{command[0]} has ended"
        yield process.pid
    finally:
        below = processes.descendants(process.pid)
        process.kill()
        process.wait()
        processes.end_all(below)


def _look(groups: Mapping[str, set[int]]) -> Mapping[str, Cost]:
    """Look at each group of processes again and again."""
    begun, before = time.monotonic(), {n: processes.cpu_seconds(it) for n, it in groups.items()}
    memory: dict[str, list[float]] = {name: [] for name in groups}
    while time.monotonic() - begun < LOOK_SECONDS:
        for name, pids in groups.items():
            memory[name].append(processes.memory_megabytes(pids))
        time.sleep(BETWEEN_LOOKS)
    seconds = time.monotonic() - begun
    return {
        name: Cost(median(memory[name]), (processes.cpu_seconds(pids) - before[name]) / seconds)
        for name, pids in groups.items()
    }


def _words(pid: int) -> Sequence[str]:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return []


if __name__ == "__main__":
    main()
