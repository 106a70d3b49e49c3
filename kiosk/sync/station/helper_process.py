"""Keeps a helper process running: starts it, restarts it when it ends, stops it in the end."""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO, cast

log = logging.getLogger("kiosk.sync")

RESTART_SECONDS = 30.0
"""Before a helper that has ended is restarted."""

STOP_SECONDS = 5.0
"""From closing its standard input to SIGKILL."""


@contextmanager
def kept_running(command: Sequence[str]) -> Iterator[None]:
    """Run a helper that ends at the end of its standard input, which we hold: it ends even if this
    process is killed."""
    helper = _Helper(command)
    thread = threading.Thread(target=helper.run, name="helper")
    thread.start()
    try:
        yield
    finally:
        helper.stop()
        thread.join(STOP_SECONDS)
        if thread.is_alive():
            log.warning("%s did not end when asked and is killed", command[-1])
            helper.kill()
            thread.join()


class _Helper:
    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._ended = threading.Event()
        self._starting = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        while True:
            with self._starting:
                if self._ended.is_set():
                    return
                try:
                    self._process = subprocess.Popen(
                        self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
                    )
                except OSError as error:
                    log.warning("%s cannot be started: %s", self._command[-1], error.strerror)
                    self._process = None
            if self._process is not None:
                with self._process:
                    self._process.wait()
            self._ended.wait(RESTART_SECONDS)

    def stop(self) -> None:
        with self._starting:
            self._ended.set()
        if self._process is not None:
            with suppress(OSError):
                cast("IO[bytes]", self._process.stdin).close()

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
