"""Runs a helper process that answers line by line, such as how far it is; it can be stopped."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable, Sequence
from typing import IO, cast

from kiosk.core.errors import UnavailableError


class LineHelper:
    """One helper at a time; `run` and `stop` may be called from different threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def run(self, command: Sequence[str], told: Callable[[str], None], time_limit: float) -> int:
        """Run a helper to its end, or kill it after `time_limit` seconds; returns its exit code.

        `told` hears every line of its answer, as it comes, in the thread of the caller.

        Raises:
            UnavailableError: no process can be started.
        """
        try:
            with self._lock:
                self._stopped = False
                process = self._process = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,  # closes when we exit, and then the helper exits
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    text=True,
                    env=os.environ | {"MALLOC_ARENA_MAX": "2"},
                    start_new_session=True,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
        except OSError as error:
            raise UnavailableError(f"No helper can be started: {error.strerror}.") from error
        limit = threading.Timer(time_limit, process.kill)
        limit.start()
        try:
            with cast("IO[str]", process.stdout) as lines:
                for line in lines:
                    told(line.strip())
            return process.wait()
        finally:
            limit.cancel()
            process.kill()
            process.wait()
            cast("IO[str]", process.stdin).close()
            with self._lock:
                self._process = None

    def stop(self) -> None:
        """Kill what runs; `run` returns."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    @property
    def stopped(self) -> bool:
        """Whether the last one was stopped."""
        return self._stopped
