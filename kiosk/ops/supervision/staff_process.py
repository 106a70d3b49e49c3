"""Supervises the process of staff mode: started at the screen's request, never restarted by itself.

Small, and with as few imports, as the supervisor. A staff mode that fails or hangs is
killed with all that it has started; the visitors' screen below it needs nothing of it.
"""

from __future__ import annotations

import logging
import queue
import subprocess
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, cast

from kiosk.core.process.heartbeat import HEARTBEAT, SHOWING, STAFF_GONE, STAFF_SHOWN
from kiosk.core.process.process_tree import ProcessTree

log = logging.getLogger("kiosk.supervisor")


class StaffProcess:
    """One run of `command` at a time. `start`, `heartbeat` and `stop` are seconds, as those of
    the supervisor's `Timeouts`. `tell` gives the screen a line, from any thread."""

    def __init__(
        self,
        command: Sequence[str],
        start: float,
        heartbeat: float,
        stop: float,
        tell: Callable[[str], None],
    ) -> None:
        self._command = command
        self._start, self._heartbeat, self._stop = start, heartbeat, stop
        self._tell = tell
        self._changing = threading.Lock()  # guards all below: the screen's listener and our end
        self._ended = False
        self._process: ProcessTree | None = None
        self._threads: list[threading.Thread] = []

    def open(self, token_line: bytes) -> None:
        """Start staff mode, or wake the running one, and pass it the one-time token of a
        sign-in."""
        with self._changing:
            if self._ended or not self._command:
                return
            if not self._send(token_line):
                self._begin()
                self._send(token_line)

    def end(self) -> None:
        """Stop it; kill it if it does not end by itself. Nothing is started from now on."""
        with self._changing:
            self._ended = True
            process = self._process
        if process is None:
            return
        _input(process).close()
        try:
            process.wait(self._stop)
        except subprocess.TimeoutExpired:
            log.warning("staff mode did not end when asked and is killed")
        process.kill_all()
        for thread in self._threads:
            thread.join(self._stop)

    def _send(self, line: bytes) -> bool:
        """Send a line; returns whether there is a process to receive it."""
        if self._process is None or self._process.poll() is not None:
            return False
        try:
            _input(self._process).write(line)
            _input(self._process).flush()
        except OSError:  # it is about to end
            self._process.wait()
            return False
        return True

    def _begin(self) -> None:
        try:
            process = ProcessTree(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        except OSError as error:  # too many processes, too little memory: later there may be room
            log.warning("staff mode cannot be started: %s", error.strerror)
            self._tell(STAFF_GONE)
            return
        self._process = process
        beats: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._listen, args=(process, beats), name="staff output"),
            threading.Thread(target=self._watch, args=(process, beats), name="staff watch"),
        ]
        for thread in self._threads:
            thread.daemon = True
            thread.start()

    def _watch(self, process: ProcessTree, beats: queue.SimpleQueue[bool]) -> None:
        """A hanging staff mode would cover the screen: it is killed."""
        patience = self._start
        try:
            while beats.get(timeout=patience):
                patience = self._heartbeat
        except queue.Empty:
            log.error(  # noqa: TRY400 - the stack says nothing
                "no heartbeat of staff mode for %g s: it hangs and is killed", patience
            )
        if process.poll() is None and not self._ended:
            with suppress(subprocess.TimeoutExpired):
                process.wait(self._stop)
            process.kill_all()
        if code := process.wait():
            log.warning("staff mode ended with code %d", code)
        with self._changing:
            if self._process is process and not self._ended:  # none has taken its place meanwhile
                self._tell(STAFF_GONE)

    def _listen(self, process: ProcessTree, beats: queue.SimpleQueue[bool]) -> None:
        with cast("IO[bytes]", process.stdout) as output:
            for line in output:
                if line == HEARTBEAT:
                    beats.put(True)
                elif line == SHOWING:
                    self._tell(STAFF_SHOWN)
        beats.put(False)


def _input(process: ProcessTree) -> IO[bytes]:
    return cast("IO[bytes]", process.stdin)
