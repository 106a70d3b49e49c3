"""A helper process that is kept running: restarted when it ends, stopped with its starter.

Imports the standard library alone: the supervisor uses it.
"""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, cast

from kiosk.core.process.process_tree import ProcessTree

log = logging.getLogger("kiosk.process")

RESTART_SECONDS = 30.0
"""Before a helper that has ended is restarted."""

STOP_SECONDS = 5.0
"""From closing its standard input to SIGKILL."""


class KeptProcess:
    """Runs `command`, which must end at the end of its standard input: so it ends even when this
    process is killed.

    `as_tree`: whatever it has started is killed with it.
    """

    def __init__(
        self,
        command: Sequence[str],
        restart_seconds: float = RESTART_SECONDS,
        stop_seconds: float = STOP_SECONDS,
        as_tree: bool = False,
    ) -> None:
        self._command = command
        self._restart_seconds = restart_seconds
        self._stop_seconds = stop_seconds
        self._as_tree = as_tree
        self._stopped = threading.Event()
        self._starting = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._run, name="kept process", daemon=True)

    def __enter__(self) -> KeptProcess:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start it in a thread that restarts it; idempotent."""
        if not self._thread.ident:
            self._thread.start()

    def stop(self) -> None:
        """Close its standard input, kill it where it does not end, and do not restart it."""
        with self._starting:  # the thread starts nothing once the event is set
            self._stopped.set()
        process = self._process
        if process is not None:
            with suppress(OSError):
                cast("IO[bytes]", process.stdin).close()
            try:
                process.wait(self._stop_seconds)
            except subprocess.TimeoutExpired:
                log.warning("%s did not end when asked and is killed", self._command[-1])
            if isinstance(process, ProcessTree):
                process.kill_all()
            else:
                process.kill()
        if self._thread.ident:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._starting:
                if self._stopped.is_set():
                    return
                self._process = self._popen()
            if self._process is not None:
                with self._process:
                    self._process.wait()
            self._stopped.wait(self._restart_seconds)

    def _popen(self) -> subprocess.Popen[bytes] | None:
        start = ProcessTree if self._as_tree else subprocess.Popen
        try:
            return start(self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        except OSError as error:  # too many processes or too little memory: it may pass
            log.warning("%s cannot be started: %s", self._command[-1], error.strerror)
            return None
