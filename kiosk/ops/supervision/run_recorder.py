"""Keeps the record of a run (`kiosk.core.run_record`) for the supervisor.

Imports the standard library alone. A disk that refuses costs the record, not the screen.
"""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.core.files.moving import delete_file
from kiosk.core.run_record import WRITE_SECONDS, RunRecord, write_run_record

log = logging.getLogger("kiosk.supervisor")


class RunRecorder:
    """For the supervisor's main thread."""

    def __init__(self, path: Path | None) -> None:
        """`path`: None where nobody reads it."""
        self._path = path
        self._record = RunRecord(since=time.time())
        self._starts = 0
        self._write_at = 0.0
        self._refused = False

    def screen_starts(self, *, safe_mode: bool) -> None:
        self._starts += 1
        self._record = replace(self._record, screen_restarts=self._starts - 1, safe_mode=safe_mode)
        self._write()

    def screen_beats(self) -> None:
        self._record = replace(self._record, beat_at=time.time())
        if time.monotonic() >= self._write_at:
            self._write()

    def film_worker_restarts(self) -> None:
        self._record = replace(self._record, film_restarts=self._record.film_restarts + 1)

    def end(self) -> None:
        """The run ends: nothing runs here from now on."""
        if self._path is not None:
            with suppress(OSError):  # it counts no more when it is old
                delete_file(self._path)

    def _write(self) -> None:
        self._write_at = time.monotonic() + WRITE_SECONDS
        if self._path is None:
            return
        try:
            write_run_record(self._path, replace(self._record, at=time.time()))
        except OSError as error:
            if not self._refused:
                log.warning("%s cannot be written: %s", self._path.name, error.strerror)
            self._refused = True
        else:
            self._refused = False
