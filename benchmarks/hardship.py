"""The film worker killed and stopped at random moments: `python -m benchmarks.hardship`.

A screen with the film under an overlay runs in this process. A timer of 5 ms tells how long its
GUI thread was away; frames tell when the film is back. At the end nothing may be left behind.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import signal
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtQml import QQmlApplicationEngine

from benchmarks import processes
from benchmarks.clips import SOURCE
from benchmarks.film import RESULTS
from benchmarks.report import Figure, store
from kiosk.core.content.films import Film
from kiosk.ops.virtual_screen import virtual_screen
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.window.qt_start import QML, start_qt, use_renderer

SCENE = Path(__file__).with_name("FilmScene.qml")
TICK_MS = 5
BACK_SECONDS = 12.0
"""Longer than this and the film is not coming back."""


class Screen:
    """The window, its film in a loop, and the longest pause of the GUI thread in milliseconds."""

    def __init__(self) -> None:
        self.film = FilmViewModel()
        register_drawing(self.film.property("software"))
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.setInitialProperties({"film": self.film})
        self._engine.load(str(SCENE))
        self._clip = Film("clip", "Clip", "", SOURCE, 0, None)
        self.film.nextBegan.connect(lambda: self.film.prepareFilm(self._clip, volume=0))
        self.film.frameChanged.connect(self._count)
        self.frames = 0
        self.longest_ms = 0.0
        self._ticked = time.perf_counter()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.film.openFilm(self._clip, volume=0)
        self.film.prepareFilm(self._clip, volume=0)

    def close(self) -> None:
        self._timer.stop()
        del self._engine
        self.film.shut_down()

    def wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QCoreApplication.processEvents()
            time.sleep(0.0005)

    def wait_for_frame(self) -> float:
        """Seconds until the next new frame."""
        began, frames = time.monotonic(), self.frames
        while self.frames == frames:
            QCoreApplication.processEvents()
            time.sleep(0.0005)
            if time.monotonic() - began > BACK_SECONDS:
                raise TimeoutError("the film does not come back")
        return time.monotonic() - began

    def _count(self) -> None:
        self.frames += self.film.frame() is not None

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._ticked) * 1000 - TICK_MS)
        self._ticked = now


def _worker() -> int:
    return next(
        pid
        for pid in processes.descendants(os.getpid())
        if b"film-worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    )


def _shared_memory() -> int:
    return Path("/proc/self/maps").read_text().count("memfd:kiosk-film")


def _handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def _strike(
    screen: Screen, number: signal.Signals, times: int, chance: random.Random
) -> list[float]:
    """How long each time until the film was back."""
    back = []
    for turn in range(times):
        screen.wait(chance.uniform(0.3, 3.5))
        worker = _worker()
        os.kill(worker, number)
        # frames that were on their way when it was struck do not count
        screen.wait(0.02 if number is signal.SIGKILL else 0.1)
        back.append(screen.wait_for_frame())
        if (turn + 1) % 10 == 0:
            print(
                f"{number.name} {turn + 1}/{times}: back after {max(back):.2f} s at most, "
                f"GUI thread away {screen.longest_ms:.0f} ms at most",
                flush=True,
            )
    return back


def main() -> None:
    parser = argparse.ArgumentParser(prog="hardship", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--stops", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    plan = parser.parse_args()
    chance = random.Random(plan.seed)  # noqa: S311 - nothing secret
    with virtual_screen(1920, 1080) as display:
        os.environ["DISPLAY"] = display
        use_renderer("software")
        app = start_qt()
        others = processes.descendants(os.getpid())
        screen = Screen()
        gc.freeze()  # as the kiosk does
        gc.enable()
        screen.wait(4)
        before = _shared_memory(), _handles()
        screen.longest_ms = 0.0
        killed = _strike(screen, signal.SIGKILL, plan.kills, chance)
        stopped = _strike(screen, signal.SIGSTOP, plan.stops, chance)
        screen.wait(6)
        after = _shared_memory(), _handles()
        screen.close()
        left = processes.descendants(os.getpid()) - others
        del app
    print(f"shared memory and handles: before {before}, after {after}; processes left: {left}")
    figures = {
        "hardship.back_after_kill": Figure(round(max(killed, default=0), 2), "s"),
        "hardship.back_after_stop": Figure(round(max(stopped, default=0), 2), "s"),
        "hardship.gui_pause": Figure(round(screen.longest_ms), "ms"),
        "hardship.handles_left": Figure(after[1] - before[1], ""),
        "hardship.shared_memory_left": Figure(after[0] - before[0], ""),
        "hardship.processes_left": Figure(len(left), ""),
    }
    for name, figure in figures.items():
        print(f"{name:30} {figure.value} {figure.unit}")
    store(figures, RESULTS)


if __name__ == "__main__":
    main()
