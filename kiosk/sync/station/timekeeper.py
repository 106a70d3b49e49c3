"""The scheduler of syncs: a process beside the screen that starts `kiosk sync` when it is due, and
publishes what staff have scheduled. It makes backups, brings new versions of the program, and
writes metrics.

The rules are in `schedule`; here are the clock, the mount points and the child processes, which
have low priority, so that the screen stays responsive. It waits all day, so it imports the standard
library alone; what needs more is a process that ends (docs/adr/0052).
"""

from __future__ import annotations

import logging
import os
import random
import re
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.installation import own_installation
from kiosk.core.process.end_requests import END_SIGNALS, on_console_closed
from kiosk.core.process.heartbeat import on_supervisor_gone
from kiosk.core.process.kept_process import KeptProcess
from kiosk.core.process.logs import start_logging
from kiosk.core.process.own_command import own_command
from kiosk.core.process.unexpected_errors import end_on_unexpected_errors
from kiosk.db.library.due_publishing import ask_process, due_in_file
from kiosk.sync.channel.enrollment import read_enrollment
from kiosk.sync.channel.layout import FIRST_ROOT, TIMESTAMP
from kiosk.sync.station.program_updates import ProgramUpdates
from kiosk.sync.station.schedule import Outcome, Schedule
from kiosk.sync.station.scheduled_backup import ScheduledBackup
from kiosk.sync.station.scheduled_publisher import (
    LOOK_SECONDS,
    SERVER_LOOK_SECONDS,
    ScheduledPublisher,
)
from kiosk.sync.station.sync_process import SyncProcess
from kiosk.sync.station.timetable import SyncTimes, Timetable, read_timetable

if TYPE_CHECKING:
    from kiosk.sync.station.metrics import MetricsFile

log = logging.getLogger("kiosk.sync")

TICK_SECONDS = 2.0

STICK_SECONDS = 15.0
MAX_STICK_SECONDS = 900.0
"""Back-off of a stick that could not be read: the first one, and the longest."""

CHANNEL_FOLDERS = ("", "channel", "kiosk/channel")
"""The folders of a stick in which a channel is looked for."""


def main(_arguments: Sequence[str]) -> int:
    """Run until the supervisor closes our standard input, or a thread has failed unexpectedly."""
    folder = data_folder()
    start_logging(folder.logs, "timekeeper")
    ended = threading.Event()
    end_on_unexpected_errors(ended.set)
    on_supervisor_gone(ended.set)
    for number in END_SIGNALS:
        signal.signal(number, lambda *_: ended.set())
    on_console_closed(ended.set)
    _lower_priority()
    try:
        timetable = read_timetable(own_command("timetable"))
    except StaffError as error:
        log.warning("no scheduled syncs: %s", error)
        ended.wait()
        return 0
    except UnavailableError as error:
        log.warning("the settings cannot be read: %s", error)
        return error.exit_code  # it is started again
    serving = KeptProcess(own_command("neighbours"))
    with serving if timetable.neighbours else nullcontext():
        Timekeeper(
            folder,
            timetable.sync,
            ended,
            _publisher(folder, timetable),
            updates=_updates(timetable),
            metrics=_metrics(folder, timetable),
            backup=_backup(folder, timetable),
        ).run()
    return 0


def _publisher(folder: DataFolder, timetable: Timetable) -> ScheduledPublisher:
    if timetable.library_on_server:
        ask = partial(ask_process, own_command("publishing-due"))
        return ScheduledPublisher(own_command, ask, SERVER_LOOK_SECONDS)
    return ScheduledPublisher(own_command, partial(due_in_file, folder.library), LOOK_SECONDS)


def _metrics(folder: DataFolder, timetable: Timetable) -> MetricsFile | None:
    if not timetable.metrics:
        return None
    from kiosk.sync.station.metrics import MetricsFile

    return MetricsFile(Path(timetable.metrics), folder)


def _backup(folder: DataFolder, timetable: Timetable) -> ScheduledBackup | None:
    if timetable.backup is None:
        return None
    return ScheduledBackup(timetable.backup, folder.last_backup, own_command)


def _updates(timetable: Timetable) -> ProgramUpdates | None:
    """The updates of the program; None where they are switched off, or no launcher has started
    it."""
    installation = own_installation()
    if installation is None or not timetable.update_hours:
        return None
    return ProgramUpdates(
        installation, timetable.update_hours, time.monotonic(), own_command, random.random
    )


class Timekeeper:
    """`mounts` returns the mount points of disks and sticks; `command` starts this program.

    One sync runs at a time. A stick has priority: a sync from the channel is terminated for it, and
    resumed afterwards. A stick that could not be read, as when staff sync by hand meanwhile, is
    tried again until it is removed.
    """

    def __init__(
        self,
        folder: DataFolder,
        times: SyncTimes,
        ended: threading.Event,
        publisher: ScheduledPublisher,
        mounts: Callable[[], set[Path]] | None = None,
        command: Callable[..., list[str]] = own_command,
        updates: ProgramUpdates | None = None,
        metrics: MetricsFile | None = None,
        backup: ScheduledBackup | None = None,
    ) -> None:
        self._folder = folder
        self._times = times
        self._ended = ended
        self._mounts = mounts or mounted
        self._command = command
        self._schedule = Schedule(times, time.monotonic(), random.random)
        self._sticks = SticksToRead()
        self._publisher = publisher
        self._backup = backup
        self._updates = updates
        self._metrics = metrics
        self._sync: SyncProcess | None = None
        self._reading: Path | None = None
        self._told = ""

    def run(self) -> None:
        """Run until `ended` is set."""
        try:
            while not self._ended.wait(TICK_SECONDS):
                self._tick(time.monotonic())
        finally:
            self._publisher.close()
            if self._backup is not None:
                self._backup.close()
            if self._updates is not None:
                self._updates.close()
            if self._sync is not None:
                self._sync.stop()
                self._sync.close()
            if self._metrics is not None:
                self._metrics.write()

    def _tick(self, now: float) -> None:
        moment = datetime.now().astimezone().time()
        self._publisher.tick(now, datetime.now(UTC))
        if self._backup is not None:
            self._backup.tick(now, datetime.now().astimezone())
        if self._metrics is not None and (trouble := self._metrics.tick(now)):
            log.warning("no metrics: %s", trouble)
        if self._updates is not None:
            self._updates.tick(now, moment, self._has_a_channel())
        if self._times.sticks:
            self._sticks.see(self._mounts(), now)
        if self._sync is not None and self._sync.has_ended():
            self._note(self._sync, now)
            self._sync = None
        place = self._sticks.next(now) if self._has_a_channel() else None
        if place is not None:
            self._read_stick(place)
        elif self._sync is None and self._schedule.due(now, moment):
            if self._has_a_channel():
                self._sync = SyncProcess(self._command("sync", "--json"))
            else:
                self._schedule.note(Outcome.DONE, now)

    def _read_stick(self, place: Path) -> None:
        """Read a stick, unless another one is being read already."""
        if self._sync is not None:
            if self._reading is not None:
                return
            log.info("the sync from the channel is terminated for a stick")
            self._sync.stop()
            self._sync.close()
        log.info("found a channel in %s", place)
        self._reading = place
        self._sync = SyncProcess(self._command("sync", "--json", "--from", place.as_uri()))

    def _note(self, job: SyncProcess, now: float) -> None:
        outcome, trouble = job.close()
        if self._reading is None:
            self._schedule.note(outcome, now)
        else:
            self._sticks.note(self._reading, outcome, now)
            self._reading = None
        if outcome is Outcome.DONE:
            self._told = ""
            if self._metrics is not None:
                self._metrics.synced_at = time.time()
        else:
            self._log_once(trouble)

    def _has_a_channel(self) -> bool:
        """Whether this station is enrolled, so that signatures can be verified."""
        try:
            return read_enrollment(self._folder) is not None
        except KioskError as error:
            self._log_once(str(error))
            return False

    def _log_once(self, trouble: str) -> None:
        """Log each error once, not with every retry."""
        if trouble != self._told:
            self._told = trouble
            log.warning("sync failed: %s", trouble)


class SticksToRead:
    """The backlog of channels on sticks: which are still to be read, and when to try again."""

    def __init__(self) -> None:
        self._mounts: set[Path] = set()
        self._due: dict[Path, float] = {}
        self._failures: Counter[Path] = Counter()

    def see(self, mounts: set[Path], now: float) -> None:
        """Update the mount points: new ones are to be read, missing ones no longer."""
        for place in channels_on(mounts - self._mounts):
            self._due[place] = now
        gone = self._mounts - mounts
        for place in [one for one in self._due if gone.intersection((one, *one.parents))]:
            self._forget(place)
        self._mounts = mounts

    def next(self, now: float) -> Path | None:
        return next((place for place, due in self._due.items() if due <= now), None)

    def note(self, place: Path, outcome: Outcome, now: float) -> None:
        """A sync from a stick has ended; what may succeed later is tried again, with back-off."""
        if place in self._due and outcome is Outcome.OFFLINE:
            wait = min(MAX_STICK_SECONDS, STICK_SECONDS * 2.0 ** min(self._failures[place], 16))
            self._failures[place] += 1
            self._due[place] = now + wait
        else:
            self._forget(place)

    def _forget(self, place: Path) -> None:
        self._due.pop(place, None)
        self._failures.pop(place, None)


def is_removable(options: str) -> bool:
    """Whether a drive of Windows with these options, such as "rw,removable", is a stick."""
    return "removable" in options.split(",")


def mount_points(table: str) -> set[Path]:
    """Where disks and sticks are mounted, "/" left out, by the `table` of proc_mounts(5)."""
    rows = (line.split(" ") for line in table.splitlines())
    places = (place for device, place, *_ in rows if device.startswith("/dev/") and place != "/")
    return {Path(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), place)) for place in places}


_ESCAPED = re.compile(r"\\([0-7]{3})")
"""A space, tab, line break or backslash in the name of a folder."""

if sys.platform == "win32":
    import psutil

    def mounted() -> set[Path]:
        """Where sticks are now; every PC has drives."""
        return {Path(it.mountpoint) for it in psutil.disk_partitions() if is_removable(it.opts)}

    def _lower_priority() -> None:
        """Lower the priority below the screen's; child processes inherit it."""
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)

else:

    def mounted() -> set[Path]:
        """Where disks and sticks are mounted now."""
        return mount_points(Path("/proc/self/mounts").read_text("utf-8", "surrogateescape"))

    def _lower_priority() -> None:
        """Lower the priority below the screen's; child processes inherit it."""
        os.nice(10)


def channels_on(mounts: Iterable[Path]) -> list[Path]:
    """The folders on these mounts that look like channels; nothing is verified yet."""
    places = (mount / name for mount in sorted(mounts) for name in CHANNEL_FOLDERS)
    return [place for place in places if _looks_like_a_channel(place)]


def _looks_like_a_channel(place: Path) -> bool:
    try:
        return (place / FIRST_ROOT).is_file() and (place / TIMESTAMP).is_file()
    except OSError:  # a stick that is being removed
        return False
