"""Starts `kiosk backup make --scheduled` at night, when the last backup is old enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.core.backup_moment import is_due
from kiosk.core.last_backup import read_last_backup
from kiosk.sync.station.scheduled_command import ScheduledCommand, SettledClock, Waits
from kiosk.sync.station.timetable import BackupTimes

LOOK_SECONDS = 60.0
"""How often it is asked whether a backup is due."""

RETRY_SECONDS = 1800.0
"""Before the next attempt, where the backup folder was not there or its disk failed."""

REFUSED_SECONDS = 6 * 3600.0
"""Before the next attempt, where somebody has to see to it."""


class ScheduledBackup(ScheduledCommand):
    """`command` starts this program; `noted` is the note of the last backup."""

    def __init__(
        self,
        times: BackupTimes,
        noted: Path,
        command: Callable[..., list[str]],
        clock: SettledClock | None = None,
    ) -> None:
        super().__init__(
            lambda: command("backup", "make", "--scheduled"),
            Waits(LOOK_SECONDS, RETRY_SECONDS, REFUSED_SECONDS),
            "a backup is being made",
            "no backup was made",
            clock,
        )
        self._times = times
        self._noted = noted

    def _is_due(self, moment: datetime) -> bool:
        """`moment` is in the hall's own time."""
        last = read_last_backup(self._noted)
        return is_due(last.at if last else None, self._times.days, self._times.hours, moment)
