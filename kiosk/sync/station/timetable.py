"""What the timekeeper keeps to, as the settings say.

The settings are read by a process of its own, `kiosk timetable`, so that the timekeeper, which
waits all day, loads no library for it (docs/adr/0052). Imports the standard library alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import time

from kiosk.core.errors import KioskError
from kiosk.core.process.question import ask
from kiosk.core.schedule.time_span import is_within


@dataclass(frozen=True, slots=True)
class SyncTimes:
    """When to sync: every `minutes` (0: never), in `hours` only, if there are any; `sticks`:
    whether a channel on a stick is taken up."""

    minutes: int = 15
    hours: tuple[str, ...] = ()
    sticks: bool = True

    def open_at(self, moment: time) -> bool:
        """Whether the hours allow it."""
        return not self.hours or any(is_within(moment, span) for span in self.hours)


@dataclass(frozen=True, slots=True)
class BackupTimes:
    """When to make a backup: every `days`, in `hours`."""

    days: int
    hours: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """`update_hours`: when a new version of the program may be tried, "" where none is brought
    here; `neighbours`: whether media are served to them; `library_on_server`: whether staff edit in
    a database that is asked over the network; `metrics`: the file for them, "" for none; `backup`:
    None where none is made by itself."""

    sync: SyncTimes
    update_hours: str
    neighbours: bool
    library_on_server: bool
    metrics: str
    backup: BackupTimes | None


def read_timetable(command: Sequence[str]) -> Timetable:
    """Have `command`, that of `main`, read the settings.

    Raises:
        StaffError: the settings are wrong; the message is that of `read_settings`.
        UnavailableError: the process has failed.
    """
    told = json.loads(ask(command))
    sync, backup = told.pop("sync"), told.pop("backup")
    times = SyncTimes(sync["minutes"], tuple(sync["hours"]), sync["sticks"])
    return Timetable(times, backup=BackupTimes(**backup) if backup else None, **told)


def main(_arguments: Sequence[str]) -> int:
    """Print the timetable as JSON; returns the exit code."""
    from kiosk.core.files.data_folder import data_folder
    from kiosk.core.settings.settings import read_settings

    try:
        settings = read_settings(data_folder().settings)
    except KioskError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return error.exit_code
    timetable = Timetable(
        SyncTimes(settings.sync.minutes, settings.sync.hours, settings.sync.sticks),
        settings.program.hours if settings.program.updates else "",
        settings.neighbours.enabled,
        settings.library.url is not None,
        settings.metrics.file,
        BackupTimes(settings.backup.days, settings.backup.hours)
        if settings.backup.folder
        else None,
    )
    print(json.dumps(asdict(timetable)))  # noqa: T201
    return 0
