"""One film worker process as the screen holds it: its frame ring, its pipes, its end.

Knows neither Qt nor what is played.
"""

from __future__ import annotations

import io
import logging
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import cast

import psutil

from kiosk.core.errors import ContentRejectedError
from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_geometry import Pixels, length, planes
from kiosk.media.film_worker.frame_ring import FrameRing

logger = logging.getLogger("kiosk.film")

_REMEMBERED_LINES = 20

GROWTH_BYTES = 200 * 2**20
"""A worker that takes so much more memory than with its first film plays no further one."""


class FilmFrame:
    """A frame in the ring, the reader's for as long as this object lives.

    `pixels` are the bytes of all its planes; `form` says how they lie. Whoever still draws them
    keeps a reference; with the last one the slot goes back to the worker.
    """

    __slots__ = ("_ring", "form", "pixels")

    def __init__(self, form: protocol.Frame, pixels: memoryview, ring: FrameRing) -> None:
        self.form = form
        self.pixels = pixels
        self._ring = ring

    def __del__(self) -> None:
        self._ring.give_back(self.form.slot)


class WorkerProcess:
    """A started worker, `ready` when it has said so. `heard` is called in the thread that reads
    it: with each event, at last with None when the worker is gone.

    Raises:
        OSError: the process cannot be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        pixels: Pixels,
        capacity: int,
        heard: Callable[[WorkerProcess, protocol.Event | FilmFrame | None], None],
    ) -> None:
        self.ready = False
        self._first_size = 0
        self._pixels = pixels
        self._heard = heard
        self._ring = FrameRing.create(capacity)
        self._last_words: deque[str] = deque(maxlen=_REMEMBERED_LINES)
        try:
            self._process = subprocess.Popen(
                [*command, pixels.value, *self._ring.arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                pass_fds=self._ring.descriptors,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        finally:
            self._ring.close_descriptor()
        self._input = cast(io.RawIOBase, self._process.stdin)
        self._events = io.BufferedReader(cast(io.RawIOBase, self._process.stdout))
        self._words = io.BufferedReader(cast(io.RawIOBase, self._process.stderr))
        self._threads = [
            threading.Thread(target=self._listen, name="film events", daemon=True),
            threading.Thread(target=self._collect_words, name="film words", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def has_grown(self) -> bool:
        """Whether it takes `GROWTH_BYTES` more memory than when this was first asked."""
        try:
            size = int(psutil.Process(self.pid).memory_info().rss)
        except psutil.Error:
            return False
        self._first_size = self._first_size or size
        return size - self._first_size > GROWTH_BYTES

    def send(self, command: protocol.Command) -> None:
        """Tell the worker; one that is gone hears nothing."""
        try:
            self._input.write(protocol.to_line(command))
        except (OSError, ValueError):
            logger.debug("the film worker is gone and does not hear %s", command)

    def end(self, patience: float) -> int:
        """Close its input, kill it after `patience` seconds; returns its exit code.

        Nothing is left afterwards, no process and no thread. Not to be called from `heard`.
        """
        if patience <= 0:
            self._process.kill()
        try:
            self._input.close()
        except OSError:
            logger.debug("the film worker was gone already")
        try:
            code = self._process.wait(patience or None)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        for thread in self._threads:
            thread.join()
        return code

    def last_words(self) -> str:
        """The end of what libraries printed in the worker."""
        return "\n".join(self._last_words)

    def _listen(self) -> None:
        with self._events as lines:
            for line in lines:
                try:
                    event = protocol.parse_event(line)
                    self._heard(self, self._frame(event))
                except (ContentRejectedError, IndexError) as error:
                    logger.warning("ignored from the film worker: %s", error)
        self._heard(self, None)

    def _frame(self, event: protocol.Event) -> protocol.Event | FilmFrame:
        """Raises: IndexError: the frame lies outside the ring."""
        if not isinstance(event, protocol.Frame):
            return event
        if not (0 < event.width <= event.pitch and event.height > 0 and event.aspect > 0):
            raise IndexError(f"frame {event}")
        parts = planes(self._pixels, event.width, event.height)
        if parts[0].pitch != event.pitch:
            raise IndexError(f"frame {event}")
        pixels = self._ring.view(event.slot, length(parts))
        return FilmFrame(event, pixels, self._ring)

    def _collect_words(self) -> None:
        with self._words as lines:
            for line in lines:
                if not line.startswith(b"ALSA lib"):  # a page of it on every PC without sound
                    self._last_words.append(line.decode(errors="replace").rstrip())
