"""One run of the screen process, as its supervisor sees it. Only the standard library."""

from __future__ import annotations

import logging
import os
import queue
import subprocess
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Literal, cast

from kiosk.core.process.heartbeat import FILM_RESTARTED, HEARTBEAT, SHOWING, STAFF_REQUEST
from kiosk.core.process.process_tree import ProcessTree
from kiosk.core.process.wayland import WAYLAND_SOCKET

log = logging.getLogger("kiosk.supervisor")

ALLOCATOR_SETTINGS = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "1048576"}
"""glibc returns the memory of pictures and frames at once, instead of fragmenting its heap from day
to day."""

Event = Literal["alive", "showing", "film restarted", "ended", "stop"]

_STANDARD_OUTPUT = 1


class ScreenProcess:
    """One run of the screen process; leaving the context ends it and all that it has started."""

    code: int

    def __init__(
        self,
        command: Sequence[str],
        events: queue.SimpleQueue[Event],
        stop_seconds: float,
        open_staff_mode: Callable[[bytes], None],
        connection: int | None,
    ) -> None:
        """`connection`: the descriptor of one to a Wayland compositor, where there is one."""
        self._events = events
        self._open_staff_mode = open_staff_mode
        self._stop_seconds = stop_seconds
        connected = {} if connection is None else {WAYLAND_SOCKET: str(connection)}
        self._process = ProcessTree(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=ALLOCATOR_SETTINGS | os.environ | connected,
            pass_fds=() if connection is None else (connection,),
        )
        self._lifeline = cast("IO[bytes]", self._process.stdin)
        self._output = cast("IO[bytes]", self._process.stdout)
        self._threads = [
            threading.Thread(target=self._listen, name="screen output", daemon=True),
            threading.Thread(target=self._wait, name="screen end", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> ScreenProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self._lifeline.close()
        try:
            self._process.wait(self._stop_seconds)
        except subprocess.TimeoutExpired:
            log.warning("the screen did not end when asked and is killed")
        self.kill()
        self.code = self._process.wait()
        for thread in self._threads:
            thread.join(self._stop_seconds)
        if self._threads[0].is_alive():
            log.warning("a process that the screen has left behind holds its output open")
        else:
            self._output.close()

    def kill(self) -> None:
        self._process.kill_all()

    def tell(self, line: str) -> None:
        """Give the screen a line, from any thread; one that has ended gets none."""
        with suppress(OSError, ValueError):  # its standard input is closed
            os.write(self._lifeline.fileno(), line.encode("ascii") + b"\n")

    def _listen(self) -> None:
        """Pass heartbeats to the queue, requests for staff mode to `StaffProcess`, and every other
        line to standard output.

        Always ends the run: a screen whose output is not read must be restarted.
        """
        try:
            for line in self._output:
                if line == HEARTBEAT:
                    self._events.put("alive")
                elif line == SHOWING:
                    self._events.put("showing")
                elif line == FILM_RESTARTED:
                    self._events.put("film restarted")
                elif line.startswith(STAFF_REQUEST):
                    self._open_staff_mode(line.removeprefix(STAFF_REQUEST))
                else:
                    with suppress(OSError):  # its reader has gone
                        os.write(_STANDARD_OUTPUT, line)
        finally:
            self._events.put("ended")

    def _wait(self) -> None:
        self._process.wait()
        self._events.put("ended")
