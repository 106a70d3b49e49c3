"""Takes a picture of the screen once a second, and looks at the processes."""

from __future__ import annotations

import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from Xlib.error import ConnectionClosedError, XError

from tests.x_screen import XScreen
from tools.soak.availability import Picture
from tools.soak.processes import Look, look_at, roles

PICTURE_SECONDS = 1.0
LOOK_SECONDS = 5.0
ONE_COLOUR = 0.995
"""The share of a blank picture's pixels that have the same colour."""
STEP = 101
"""Every so many pixels one is counted: a prime, so that all columns have their turn."""


@dataclass
class Watched:
    """What was seen so far; times are seconds since the soak began."""

    pictures: list[Picture] = field(default_factory=list)
    processes: dict[tuple[int, str], list[tuple[float, Look]]] = field(default_factory=dict)


class Watcher:
    """Watches from threads of its own, until it is closed. `root` gives the process id of the
    launcher; `shown` says whether the output is on and has a server."""

    def __init__(self, display: str, root: Callable[[], int], shown: Callable[[], bool]) -> None:
        self.watched = Watched()
        self._root, self._shown = root, shown
        self._screen = XScreen(display)
        self._began = time.monotonic()
        self._ended = threading.Event()
        self._threads = ThreadPoolExecutor()
        self._watching = [
            self._threads.submit(self._repeat, self._picture, PICTURE_SECONDS),
            self._threads.submit(self._repeat, self._processes, LOOK_SECONDS),
        ]

    def close(self) -> None:
        """Raises what has kept it from watching, if anything has."""
        self._ended.set()
        self._threads.shutdown()
        self._screen.close()
        for watching in self._watching:
            watching.result()

    def now(self) -> float:
        """Seconds since the soak began."""
        return time.monotonic() - self._began

    def sees_the_kiosk(self) -> bool:
        """Whether the last picture was not blank, and the kiosk had a window."""
        if not self.watched.pictures:
            return False
        last = self.watched.pictures[-1]
        return last.shown and last.window and not last.blank

    def _repeat(self, act: Callable[[], None], seconds: float) -> None:
        due = time.monotonic()
        while not self._ended.wait(max(0.0, due - time.monotonic())):
            act()
            due = max(due + seconds, time.monotonic())

    def _picture(self) -> None:
        shown = self._shown()
        try:
            if not (shown and self._screen.answers()):
                self.watched.pictures.append(Picture(self.now(), True, 0, shown, window=False))
                return
            pixels = self._screen.look(0, 0, *self._screen.size())
            window = self._screen.window() != (0, 0, 0, 0)
        except (XError, ConnectionClosedError):  # the screen has changed between two questions
            return
        shown = shown and self._shown()
        self.watched.pictures.append(
            Picture(self.now(), is_blank(pixels), zlib.adler32(pixels), shown, window)
        )

    def _processes(self) -> None:
        for pid, role in roles(self._root()).items():
            look = look_at(pid)
            if look:
                looks = self.watched.processes.setdefault((pid, role), [])
                looks.append((self.now(), look))


def is_blank(pixels: bytes) -> bool:
    """Whether a picture of four bytes a pixel has one colour only."""
    some = memoryview(pixels).cast("I")[::STEP]
    (_, most), *_ = Counter(some.tolist()).most_common(1)
    return most >= ONE_COLOUR * len(some)
