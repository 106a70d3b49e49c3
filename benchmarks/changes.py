"""How long it takes until the screen is whole again after something has changed under it:
`python -m benchmarks.changes`; two minutes.

The real program, on a virtual screen whose size changes, goes off and comes on; its screen and its
supervisor are killed. Each time counts from the moment when the change is made until the window
fills the screen and its last corner has been painted; of a killed supervisor, until none of its
processes is left.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import report
from benchmarks.film import RESULTS
from benchmarks.report import Figure
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.first_start import prepare_station
from tests.changing_screen import ChangingScreen, changing_screen
from tests.children import alive, family
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen, kill_screen

TIMES = 10
LIMITS = {"size": 2.0, "off and on": 2.0, "screen killed": 5.0, "supervisor killed": 5.0}
"""Seconds that the longest may take."""

SIZES = ((1920, 1080), (1080, 1920), (1366, 768))
GIVE_UP_SECONDS = 60.0
CORNER = 40
"""Pixels of the corner that is painted last."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.changes")
    parser.add_argument("--times", type=int, default=TIMES)
    times = parser.parse_args().times
    figures: dict[str, Figure] = {}
    missed = 0
    with TemporaryDirectory() as folder:
        data = DataFolder(Path(folder, "data"))
        data.prepare()
        prepare_station(data)
        for name, seconds in _measure(data, times):
            longest, limit = max(seconds), LIMITS[name]
            missed += longest > limit
            print(f"{name}: {median(seconds):.2f} s, longest {longest:.2f} s of at most {limit:g}")
            key = name.replace(" ", "-")
            figures[f"changes.{key}"] = Figure(round(median(seconds), 3), "s")
            figures[f"changes.{key}.longest"] = Figure(round(longest, 3), "s")
    report.store({**report.machine_figures(), **figures}, RESULTS)
    return min(missed, 1)


def _measure(data: DataFolder, times: int) -> Iterator[tuple[str, list[float]]]:
    """Each change by its name, and how many seconds each time has taken."""
    with _hall(data) as (panel, screen):
        yield "size", [_resize(panel, screen, turn) for turn in range(times)]
        yield "off and on", [_exchange(panel, screen, turn) for turn in range(times)]
        panel.turn_to(*SIZES[0])
        yield "screen killed", [_kill_screen(screen) for _ in range(times)]
    yield "supervisor killed", [_kill_supervisor(data) for _ in range(times)]


@contextmanager
def _hall(data: DataFolder) -> Iterator[tuple[ChangingScreen, HallScreen]]:
    with changing_screen() as panel:
        panel.turn_to(*SIZES[0])
        with HallScreen(panel.display, data.root, NEVER_IDLE) as screen:
            _wait(lambda: _is_whole(screen, *SIZES[0]))
            time.sleep(5)  # the timekeeper starts
            yield panel, screen


def _resize(panel: ChangingScreen, screen: HallScreen, turn: int) -> float:
    size = SIZES[(turn + 1) % len(SIZES)]
    panel.turn_to(*size)
    return _wait(lambda: _is_whole(screen, *size))


def _exchange(panel: ChangingScreen, screen: HallScreen, turn: int) -> float:
    """The panel is switched off, and another one on."""
    size = SIZES[turn % len(SIZES)]
    panel.switch_off()
    time.sleep(1)
    panel.turn_to(*size)
    return _wait(lambda: _is_whole(screen, *size))


def _kill_screen(screen: HallScreen) -> float:
    kill_screen(screen.pid)
    _wait(lambda: screen.window() == (0, 0, 0, 0))
    taken = _wait(lambda: _is_whole(screen, *SIZES[0]))
    time.sleep(3)  # its heart beats
    return taken


def _kill_supervisor(data: DataFolder) -> float:
    with _hall(data) as (_, screen):
        there = family(screen.pid)
        os.kill(screen.pid, signal.SIGKILL)
        return _wait(lambda: not any(map(alive, there)))


def _is_whole(screen: HallScreen, width: int, height: int) -> bool:
    if screen.size() != (width, height) or screen.window() != (0, 0, width, height):
        return False
    return any(screen.look(width - CORNER, height - CORNER, CORNER, CORNER))


def _wait(true: Callable[[], bool]) -> float:
    """How many seconds it takes.

    Raises:
        RuntimeError: it does not become true.
    """
    begun = time.monotonic()
    while not true():
        if time.monotonic() - begun > GIVE_UP_SECONDS:
            raise RuntimeError("the screen does not become whole")
        time.sleep(0.01)
    return time.monotonic() - begun


if __name__ == "__main__":
    sys.exit(main())
