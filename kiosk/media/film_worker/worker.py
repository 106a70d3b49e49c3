"""The film worker: a process that plays films with libVLC into the frame ring.

It obeys lines on its standard input and tells lines on its standard output. When its standard
input closes the screen is gone, and it is gone too, at once: it holds nothing worth saving.
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
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_geometry import Pixels
from kiosk.media.film_worker.frame_ring import FrameRing
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
from kiosk.media.film_worker.sound_server import watch_sound_server

if TYPE_CHECKING:
    from kiosk.media.film_worker.deck import Happening
    from kiosk.media.film_worker.double_buffer import Stage

    Task = protocol.Command | tuple[int, Happening] | None
    """A command, what has happened to a film, or, None, that the sound server is back."""

logger = logging.getLogger("kiosk.film.worker")

TICK = 0.1
"""Seconds between two reports of progress."""


class Voice:
    """Writes events, whole lines only; called from any thread."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()

    def say(self, event: protocol.Event) -> None:
        line = protocol.to_line(event)
        with self._lock:
            while line:
                line = line[os.write(self._descriptor, line) :]


def main(argv: Sequence[str]) -> int:
    """Serve the screen until it closes our input. Arguments: pixels, ring handle, slot bytes;
    `--name` is what the sound server calls us.

    Returns: 3 when libVLC cannot be loaded; otherwise it does not return.
    """
    parser = argparse.ArgumentParser(prog="film-worker")
    parser.add_argument("pixels", type=Pixels)
    parser.add_argument("ring")
    parser.add_argument("capacity", type=int)
    parser.add_argument("--name", default="")
    arguments = parser.parse_args(argv)
    logging.basicConfig(format="%(name)s: %(message)s")
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))  # in callbacks of libVLC too
    voice = Voice(_events_descriptor())
    ring = FrameRing.attach(arguments.ring, arguments.capacity)
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    try:
        stage = _build_stage(voice, ring, arguments.pixels, tasks, arguments.name)
    except UnavailableError as error:
        logger.warning("%s", error)
        voice.say(protocol.Unavailable(protocol.NO_LIBVLC))
        return error.exit_code
    threading.Thread(target=_obey, args=(tasks,), name="commands", daemon=True).start()
    if sys.platform == "linux":
        watch_sound_server(lambda: tasks.put(None))
    voice.say(protocol.Ready())
    _serve(stage, tasks)
    return 0


def _events_descriptor() -> int:
    """Our standard output for events alone: whatever libraries print goes to standard error."""
    events = os.dup(1)
    os.dup2(2, 1)
    return events


def _build_stage(
    voice: Voice, ring: FrameRing, pixels: Pixels, tasks: queue.SimpleQueue[Task], name: str
) -> Stage:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        from kiosk.media.film_worker.double_buffer import Stage
    return Stage(
        voice.say, ring, pixels, lambda film, happening: tasks.put((film, happening)), name
    )


def _obey(tasks: queue.SimpleQueue[Task]) -> None:
    """Read commands until the screen is gone."""
    with os.fdopen(0, "rb") as commands:
        for line in commands:
            try:
                command = protocol.parse_command(line)
            except ContentRejectedError as error:
                logger.warning("ignored: %s", error)
                continue
            tasks.put(command)
    os._exit(0)


def _serve(stage: Stage, tasks: queue.SimpleQueue[Task]) -> None:
    """All of libVLC is called here and nowhere else."""
    report_at = time.monotonic()
    while True:
        try:
            wake_at = min(report_at, stage.due or report_at)
            task = tasks.get(timeout=max(0.0, wake_at - time.monotonic()))
        except queue.Empty:
            if stage.due and stage.due <= time.monotonic():
                stage.proceed()
            else:
                stage.report()
                report_at = time.monotonic() + TICK
        else:
            if task is None:
                stage.renew_sound()
            elif isinstance(task, tuple):
                stage.happened(*task)
            else:
                stage.obey(task)
        if tasks.empty():
            stage.settle()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
