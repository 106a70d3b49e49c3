"""One film worker process, seen from the screen: start, frame ring, pipes, end.

Knows neither Qt nor what is played.
"""

from __future__ import annotations

import io
import logging
import os
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import cast

import psutil

from kiosk.core.errors import ContentRejectedError
from kiosk.core.process.allocator import FRUGAL
from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_geometry import PixelFormat, length, planes
from kiosk.media.film_worker.frame_ring import FrameRing

logger = logging.getLogger("kiosk.film")

_KEPT_LINES = 20

MAX_GROWTH_BYTES = 200 * 2**20
"""A worker whose memory has grown by so much since its first film is replaced between two films."""


class FilmFrame:
    """A frame in a slot of the ring, which is leased for as long as this object lives.

    `pixels` are the bytes of all its planes; `form` describes their layout. Whoever still draws
    them keeps a reference; with the last reference the slot is released to the worker.
    """

    __slots__ = ("_ring", "form", "pixels")

    def __init__(self, form: protocol.Frame, pixels: memoryview, ring: FrameRing) -> None:
        self.form = form
        self.pixels = pixels
        self._ring = ring

    def __del__(self) -> None:
        self._ring.give_back(self.form.slot)


class WorkerProcess:
    """A started worker; `ready` once libVLC is loaded there.

    `on_event` is called in the thread that reads the worker's output: with each event, and at last
    with None when the worker has exited.

    Raises:
        OSError: the process cannot be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        pixels: PixelFormat,
        capacity: int,
        on_event: Callable[[WorkerProcess, protocol.Event | FilmFrame | None], None],
    ) -> None:
        self.ready = False
        self._first_size = 0
        self._pixels = pixels
        self._on_event = on_event
        self._ring = FrameRing.create(capacity)
        self._recent_stderr: deque[str] = deque(maxlen=_KEPT_LINES)
        try:
            self._process = subprocess.Popen(
                [*command, pixels.value, *self._ring.arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                env=os.environ | FRUGAL,
                pass_fds=self._ring.descriptors,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        finally:
            self._ring.close_descriptor()
        self._input = cast(io.RawIOBase, self._process.stdin)
        self._events = io.BufferedReader(cast(io.RawIOBase, self._process.stdout))
        self._stderr = io.BufferedReader(cast(io.RawIOBase, self._process.stderr))
        self._threads = [
            threading.Thread(target=self._listen, name="film events", daemon=True),
            threading.Thread(target=self._collect_stderr, name="film stderr", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def has_grown(self) -> bool:
        """Whether its memory has grown by `MAX_GROWTH_BYTES` since this was first called."""
        try:
            size = int(psutil.Process(self.pid).memory_info().rss)
        except psutil.Error:
            return False
        self._first_size = self._first_size or size
        return size - self._first_size > MAX_GROWTH_BYTES

    def send(self, command: protocol.Command) -> None:
        """Send a command; does nothing where the worker has exited."""
        try:
            self._input.write(protocol.to_line(command))
        except (OSError, ValueError):  # ValueError: the pipe is closed on our side
            logger.debug("the film worker has exited; not sent: %s", command)

    def end(self, timeout: float) -> int:
        """Close its input, kill it after `timeout` seconds; returns its exit code.

        Afterwards its process and threads have ended. Must not be called from `on_event`.
        """
        if timeout <= 0:
            self._process.kill()
        try:
            self._input.close()
        except OSError:
            logger.debug("the film worker had exited already")
        try:
            code = self._process.wait(timeout or None)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        for thread in self._threads:
            thread.join()
        return code

    def recent_stderr(self) -> str:
        """The last lines that the worker and its libraries wrote to standard error."""
        return "\n".join(self._recent_stderr)

    def _listen(self) -> None:
        with self._events as lines:
            for line in lines:
                try:
                    event = protocol.parse_event(line)
                    self._on_event(self, self._frame(event))
                except (ContentRejectedError, IndexError) as error:
                    logger.warning("message of the film worker ignored: %s", error)
        self._on_event(self, None)

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

    def _collect_stderr(self) -> None:
        with self._stderr as lines:
            for line in lines:
                if not line.startswith(b"ALSA lib"):  # a page of it on every PC without sound
                    self._recent_stderr.append(line.decode(errors="replace").rstrip())
