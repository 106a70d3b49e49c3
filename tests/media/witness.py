"""Films for the tests, and a listener that remembers what a player told it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from kiosk.media.film_worker.protocol import Frame
from kiosk.media.playback.events import FrameArrived, PlayerEvent

CLIPS = Path(__file__).parent / "clips"

Wanted = TypeVar("Wanted")


class Witness:
    """Hears a player; frames are given back at once, only a copy of a few pixels is kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._events: list[tuple[float, PlayerEvent]] = []
        self.rows: list[bytes] = []
        """The middle row of each frame that came."""
        self.forms: list[Frame] = []

    def __call__(self, event: PlayerEvent) -> None:
        with self._lock:
            if isinstance(event, FrameArrived):
                form = event.frame.form
                start = form.pitch * (form.height * 3 // 5)
                self.rows.append(bytes(event.frame.pixels[start : start + form.pitch]))
                self.forms.append(form)
            else:
                self._events.append((time.monotonic(), event))

    def told(self, kind: type[Wanted]) -> list[Wanted]:
        with self._lock:
            return [event for _, event in self._events if isinstance(event, kind)]

    def wait(self, condition: Callable[[], object], seconds: float = 5) -> float:
        """How long it took until the condition held; fails when it never does."""
        began = time.monotonic()
        while not condition():
            if time.monotonic() - began > seconds:
                pytest.fail(f"not within {seconds} s; heard {self._events[-5:]}")
            time.sleep(0.005)
        return time.monotonic() - began

    def wait_for(self, kind: type[Wanted], seconds: float = 5) -> Wanted:
        self.wait(lambda: self.told(kind), seconds)
        return self.told(kind)[-1]

    def wait_for_frames(self, count: int, seconds: float = 5) -> float:
        """So many more frames than there are now."""
        already = len(self.rows)
        return self.wait(lambda: len(self.rows) >= already + count, seconds)

    def clear(self) -> None:
        """Forget the frames too."""
        with self._lock:
            self._events.clear()
            self.rows.clear()
            self.forms.clear()

    def forget(self) -> None:
        with self._lock:
            self._events.clear()
