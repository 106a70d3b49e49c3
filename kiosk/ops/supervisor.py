"""Keeps the screen running: starts it, listens for its heartbeat, starts it again when it fails.

Must stay small and never import what may fail with the screen: no Qt, no libVLC, no settings,
only the standard library. The protocol is that of `kiosk.core.process.heartbeat`.
Staff mode, which the screen asks for, runs beside it (`staff_process.py`).
"""

from __future__ import annotations

import logging
import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType
from typing import IO, Literal, cast

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.process.heartbeat import (
    HEARTBEAT,
    NO_DISPLAY,
    RESTART_WANTED,
    STAFF_REQUEST,
)
from kiosk.ops.staff_process import StaffProcess, kill_session

log = logging.getLogger("kiosk.supervisor")

MENDABLE = {error.exit_code for error in (UnavailableError, ContentRejectedError, StaffError)}
"""Exit codes of a screen that has told a person what to mend."""

FRUGAL = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "1048576"}
"""Has glibc give back the memory of pictures and frames at once, instead of keeping it in pieces
that grow from day to day; the film worker inherits it."""

Event = Literal["alive", "ended", "stop"]

_STANDARD_OUTPUT = 1


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the supervisor waits, in seconds.

    Attributes:
        start: for the first heartbeat; the first start of all builds the sample content.
        heartbeat: for the next one.
        farewell: for a screen that was asked to end.
        pauses: before the screen is started again, after the first failure, the second, …
        health: of life without failure, after which the pauses begin anew.
        display: for a display that has gone, from the first screen that found none.
    """

    start: float = 60
    heartbeat: float = 10
    farewell: float = 5
    pauses: tuple[float, ...] = (0, 1, 2, 4, 8, 16, 30)
    health: float = 60
    display: float = 30


def supervise(
    command: Sequence[str],
    patience: Patience | None = None,
    beside: Sequence[str] = (),
    staff: Sequence[str] = (),
) -> int:
    """Run the screen until it ends by itself with code 0 or we are asked to end; return our code.

    A screen that fails before it was ever alive, and says with its code that a person can mend
    it, ends the whole with that code: trying again would help nobody. In every other case
    the screen is started again. SIGTERM and SIGINT end it politely. For the main thread only.

    A display that has gone and does not come back ends the whole too, as not ready: its session is
    over, and the next one starts a kiosk of its own.

    `beside` is a second command, kept running from the screen's first heartbeat on. `staff` is the
    command of staff mode: it runs when the screen asks for it, and outlives a screen that fails.

    Raises:
        OSError: the command itself cannot be started.
    """
    supervisor = _Supervisor(command, patience or Patience(), beside, staff)
    with supervisor.listening_to_signals():
        return supervisor.run()


class _Supervisor:
    def __init__(
        self,
        command: Sequence[str],
        patience: Patience,
        beside: Sequence[str],
        staff: Sequence[str],
    ) -> None:
        self._command = command
        self._patience = patience
        self._companion = _Companion(beside, patience)
        self._staff = StaffProcess(staff, patience.start, patience.heartbeat, patience.farewell)
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._stopping = False

    @contextmanager
    def listening_to_signals(self) -> Iterator[None]:
        before = {
            number: signal.signal(number, self._stop) for number in (signal.SIGTERM, signal.SIGINT)
        }
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping = True
        self._events.put("stop")

    def run(self) -> int:
        try:
            return self._run()
        finally:
            self._staff.end()
            self._companion.end()

    def _run(self) -> int:
        failures, ever_alive = 0, False
        display_gone: float | None = None
        while True:
            self._events = queue.SimpleQueue()
            with _Screen(
                self._command, self._events, self._patience.farewell, self._staff.open
            ) as screen:
                lived = self._watch(screen)
            if self._stopping or screen.code == 0:
                return 0
            if screen.code == RESTART_WANTED:
                log.info("staff have the screen started again")
                continue
            ever_alive = ever_alive or lived is not None
            if not ever_alive and screen.code in MENDABLE:
                return screen.code
            if screen.code == NO_DISPLAY:
                display_gone = display_gone or time.monotonic()
                if not ever_alive or time.monotonic() - display_gone >= self._patience.display:
                    return UnavailableError.exit_code
            else:
                display_gone = None
            if lived is not None and lived >= self._patience.health:
                failures = 0
            pause = self._patience.pauses[min(failures, len(self._patience.pauses) - 1)]
            failures += 1
            log.warning("the screen ended with code %d; again in %g s", screen.code, pause)
            if self._stopped_within(pause):
                return 0

    def _watch(self, screen: _Screen) -> float | None:
        """Wait until the screen ends, hangs or must end; return how many seconds it was alive."""
        first: float | None = None
        patience = self._patience.start
        while not self._stopping:
            event = self._next_event(patience)
            if event is None:
                log.error("no heartbeat for %g s: the screen hangs and is killed", patience)
                screen.kill()
            if event != "alive":
                break
            patience = self._patience.heartbeat
            first = first or time.monotonic()
            self._companion.start()
        return None if first is None else time.monotonic() - first

    def _stopped_within(self, seconds: float) -> bool:
        until = time.monotonic() + seconds
        while not self._stopping and (left := until - time.monotonic()) > 0:
            self._next_event(left)
        return self._stopping

    def _next_event(self, seconds: float) -> Event | None:
        try:
            return self._events.get(timeout=seconds)
        except queue.Empty:
            return None


class _Companion:
    """A process beside the screen, started again when it ends; the screen needs nothing of it."""

    def __init__(self, command: Sequence[str], patience: Patience) -> None:
        self._command = command
        self._patience = patience
        self._ended = threading.Event()
        self._starting = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._run, name="companion", daemon=True)

    def start(self) -> None:
        """Again is no harm."""
        if self._command and not self._thread.ident:
            self._thread.start()

    def end(self) -> None:
        """Let go of it, and kill what does not end by itself, with all that it has started."""
        with self._starting:
            self._ended.set()
        if self._process is not None:
            cast("IO[bytes]", self._process.stdin).close()
            try:
                self._process.wait(self._patience.farewell)
            except subprocess.TimeoutExpired:
                log.warning("what runs beside the screen did not end when asked and is killed")
            kill_session(self._process)
        if self._thread.ident:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._starting:
                if self._ended.is_set():
                    return
                self._process = self._started()
            if self._process is not None:
                self._process.wait()
            self._ended.wait(self._patience.pauses[-1])

    def _started(self) -> subprocess.Popen[bytes] | None:
        try:
            return subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
        except OSError as error:  # too many processes, too little memory: later there may be room
            log.warning("%s cannot be started: %s", self._command[-1], error.strerror)
            return None


class _Screen:
    """One run of the screen process; leaving the context ends it and all that it has started."""

    code: int

    def __init__(
        self,
        command: Sequence[str],
        events: queue.SimpleQueue[Event],
        farewell: float,
        open_staff_mode: Callable[[bytes], None],
    ) -> None:
        self._events = events
        self._open_staff_mode = open_staff_mode
        self._farewell = farewell
        # A session of its own: Ctrl+C reaches the supervisor alone, and one kill reaches the
        # film worker too.
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=FRUGAL | os.environ,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._lifeline = cast("IO[bytes]", self._process.stdin)
        self._output = cast("IO[bytes]", self._process.stdout)
        self._threads = [
            threading.Thread(target=self._listen, name="screen output", daemon=True),
            threading.Thread(target=self._wait, name="screen end", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> _Screen:
        return self

    def __exit__(self, *_: object) -> None:
        self._lifeline.close()
        try:
            self._process.wait(self._farewell)
        except subprocess.TimeoutExpired:
            log.warning("the screen did not end when asked and is killed")
        self.kill()
        self.code = self._process.wait()
        for thread in self._threads:
            thread.join()
        self._output.close()

    def kill(self) -> None:
        kill_session(self._process)

    def _listen(self) -> None:
        """Pass the heartbeat to the queue, a request for staff mode to whom it concerns, and every
        other line on to our own output.

        A screen that nobody hears any more is started again, whatever the reason.
        """
        try:
            for line in self._output:
                if line == HEARTBEAT:
                    self._events.put("alive")
                elif line.startswith(STAFF_REQUEST):
                    self._open_staff_mode(line.removeprefix(STAFF_REQUEST))
                else:
                    with suppress(OSError):  # whoever has read it has gone
                        os.write(_STANDARD_OUTPUT, line)
        finally:
            self._events.put("ended")

    def _wait(self) -> None:
        self._process.wait()
        self._events.put("ended")
