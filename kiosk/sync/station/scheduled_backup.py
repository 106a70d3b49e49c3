"""Starts `kiosk backup make --scheduled` at night, when the last backup is old enough."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.core.backup_moment import is_due
from kiosk.core.last_backup import read_last_backup
from kiosk.sync.station.schedule import Outcome
from kiosk.sync.station.scheduled_publisher import SettledClock
from kiosk.sync.station.sync_process import SyncProcess
from kiosk.sync.station.timetable import BackupTimes

log = logging.getLogger("kiosk.sync")

LOOK_SECONDS = 60.0
"""How often it is asked whether a backup is due."""

RETRY_SECONDS = 1800.0
"""Before the next attempt, where the backup folder was not there or its disk failed."""

REFUSED_SECONDS = 6 * 3600.0
"""Before the next attempt, where somebody has to see to it."""


class ScheduledBackup:
    """Called every few seconds. `command` starts this program; `noted` is the note of the last
    backup."""

    def __init__(
        self,
        times: BackupTimes,
        noted: Path,
        command: Callable[..., list[str]],
        clock: SettledClock | None = None,
    ) -> None:
        self._times = times
        self._noted = noted
        self._command = command
        self._clock = clock or SettledClock()
        self._look_at = 0.0
        self._process: SyncProcess | None = None
        self._told: str | None = None

    def tick(self, now: float, moment: datetime) -> None:
        """`now` is of a clock that only runs on, `moment` the PC's clock in the hall's own time."""
        settled = self._clock.see(now, moment)
        if self._process is not None:
            if self._process.has_ended():
                self._look_at = now + self._wait_after(self._process)
                self._process = None
        elif settled and now >= self._look_at:
            self._look_at = now + LOOK_SECONDS
            if self._is_due(moment):
                log.info("a backup is being made")
                self._process = SyncProcess(self._command("backup", "make", "--scheduled"))

    def close(self) -> None:
        """Stop; what was written is used by the next backup."""
        if self._process is not None:
            self._process.stop()
            self._process.close()

    def _is_due(self, moment: datetime) -> bool:
        last = read_last_backup(self._noted)
        return is_due(last.at if last else None, self._times.days, self._times.hours, moment)

    def _wait_after(self, process: SyncProcess) -> float:
        outcome, trouble = process.close()
        if outcome is Outcome.DONE:
            self._told = None
            return LOOK_SECONDS
        if trouble != self._told:
            self._told = trouble
            log.warning("no backup was made: %s", trouble)
        return RETRY_SECONDS if outcome is Outcome.OFFLINE else REFUSED_SECONDS
