"""A child process that runs `kiosk sync`, polled instead of waited for."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterable, Sequence

from kiosk.sync.station.schedule import Outcome, outcome_of

TERMINATE_SECONDS = 5.0
"""From SIGTERM to SIGKILL; a sync may be killed at any point."""


class SyncProcess:
    """One run of `kiosk sync`; starts at once."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )
        assert self._process.stderr is not None
        self._errors = self._process.stderr
        self._lines: list[str] = []
        self._reader = threading.Thread(target=self._read, args=(self._errors,), name="sync errors")
        self._reader.start()

    def has_ended(self) -> bool:
        """Whether `close` would return at once."""
        return self._process.poll() is not None

    def stop(self) -> None:
        """Terminate it; what it has downloaded is kept for the next one."""
        self._process.terminate()
        try:
            self._process.wait(TERMINATE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def close(self) -> tuple[Outcome, str]:
        """Wait for its end; returns its outcome and the last lines of its standard error."""
        code = self._process.wait()
        self._reader.join()
        self._errors.close()
        return outcome_of(code), "".join(self._lines[-3:]).strip()

    def _read(self, lines: Iterable[str]) -> None:
        self._lines.extend(lines)
