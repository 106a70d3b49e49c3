"""The film worker: a process that plays films with libVLC into the frame ring.

It reads commands from its standard input and writes events to its standard output (`protocol`).
When its standard input closes, the screen has exited and so does the worker, at once: it has no
state worth saving.

Threads: "commands" reads commands, libVLC's own threads report events; both only put tasks into a
queue. The main thread takes them from there, and alone calls libVLC.
"""

from __future__ import annotations

import argparse
import logging
import os
import queue
import sys
import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import named_data_folder
from kiosk.core.process.logs import watch_for_native_crashes
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_geometry import PixelFormat
from kiosk.media.film_worker.frame_ring import FrameRing
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
from kiosk.media.film_worker.sound_server import watch_sound_server

if TYPE_CHECKING:
    from kiosk.media.film_worker.deck_events import DeckEvent
    from kiosk.media.film_worker.double_buffer import DoubleBuffer

    Task = protocol.Command | tuple[int, DeckEvent] | None
    """A command, an event of a film, or None: the sound server is back."""

logger = logging.getLogger("kiosk.film.worker")

TICK = 0.1
"""Seconds between two progress events."""


class EventWriter:
    """Writes events as whole lines; may be called from any thread."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()

    def write(self, event: protocol.Event) -> None:
        line = protocol.to_line(event)
        with self._lock:
            while line:
                line = line[os.write(self._descriptor, line) :]


def main(argv: Sequence[str]) -> int:
    """Serve the screen until it closes our input. Arguments: pixel format, ring handle, bytes of a
    slot; `--name` is the name of our streams in the sound server.

    Returns: 3 when libVLC cannot be loaded; otherwise it does not return.
    """
    parser = argparse.ArgumentParser(prog="film-worker")
    parser.add_argument("pixels", type=PixelFormat)
    parser.add_argument("ring")
    parser.add_argument("capacity", type=int)
    parser.add_argument("--name", default="")
    arguments = parser.parse_args(argv)
    logging.basicConfig(format="%(name)s: %(message)s")
    watch_for_native_crashes(named_data_folder().logs, "film")
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))  # in callbacks of libVLC too
    events = EventWriter(_events_descriptor())
    ring = FrameRing.attach(arguments.ring, arguments.capacity)
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    try:
        double_buffer = _build_double_buffer(events, ring, arguments.pixels, tasks, arguments.name)
    except UnavailableError as error:
        logger.warning("%s", error)
        events.write(protocol.Unavailable(protocol.NO_LIBVLC))
        return error.exit_code
    threading.Thread(target=_read_commands, args=(tasks,), name="commands", daemon=True).start()
    if sys.platform == "linux":
        watch_sound_server(lambda: tasks.put(None))
    events.write(protocol.Ready())
    _serve(double_buffer, tasks)
    return 0


def _events_descriptor() -> int:
    """A copy of standard output for events; what libraries print goes to standard error."""
    events = os.dup(1)
    os.dup2(2, 1)
    return events


def _build_double_buffer(
    events: EventWriter,
    ring: FrameRing,
    pixels: PixelFormat,
    tasks: queue.SimpleQueue[Task],
    name: str,
) -> DoubleBuffer:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        from kiosk.media.film_worker.double_buffer import DoubleBuffer
    return DoubleBuffer(
        events.write, ring, pixels, lambda film, event: tasks.put((film, event)), name
    )


def _read_commands(tasks: queue.SimpleQueue[Task]) -> None:
    """Queue commands until the screen closes our input; then exit."""
    with os.fdopen(0, "rb") as commands:
        for line in commands:
            try:
                command = protocol.parse_command(line)
            except ContentRejectedError as error:
                logger.warning("command ignored: %s", error)
                continue
            tasks.put(command)
    os._exit(0)


def _serve(double_buffer: DoubleBuffer, tasks: queue.SimpleQueue[Task]) -> None:
    """The main loop: the only caller of libVLC."""
    report_at = time.monotonic()
    while True:
        try:
            wake_at = min(report_at, double_buffer.due or report_at)
            task = tasks.get(timeout=max(0.0, wake_at - time.monotonic()))
        except queue.Empty:
            if double_buffer.due and double_buffer.due <= time.monotonic():
                double_buffer.proceed()
            else:
                double_buffer.report()
                report_at = time.monotonic() + TICK
        else:
            if task is None:
                double_buffer.reopen_sound()
            elif isinstance(task, tuple):
                double_buffer.handle_event(*task)
            else:
                double_buffer.handle(task)
        if tasks.empty():
            double_buffer.settle()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
