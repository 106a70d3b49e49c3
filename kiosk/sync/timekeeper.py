"""Syncs by itself: a small process that waits beside the screen, and starts a job when it is time.

The rules are in `schedule`; here are the clock, the mount points and the child processes. Its jobs
have low priority, so that a finger on the screen does not feel them.
"""

from __future__ import annotations

import logging
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path

import psutil

from kiosk.core.bugs import end_at_bugs
from kiosk.core.errors import KioskError
from kiosk.core.folders import DataFolder, data_folder
from kiosk.core.lifeline import when_let_go
from kiosk.core.logs import start_logging
from kiosk.core.program import own_command
from kiosk.core.settings import SyncSettings, read_settings
from kiosk.sync.channel import FIRST_ROOT, TIMESTAMP
from kiosk.sync.enrolment import read_enrolment
from kiosk.sync.kept_running import kept_running
from kiosk.sync.schedule import Outcome, Schedule, outcome_of

log = logging.getLogger("kiosk.sync")

TICK_SECONDS = 2.0
FAREWELL_SECONDS = 5.0

ON_A_STICK = ("", "channel", "kiosk/channel")
"""Where on a stick a channel is looked for."""


def main(_arguments: Sequence[str]) -> int:
    """Keep the time until the supervisor lets go of us, or a thread of ours has failed."""
    folder = data_folder()
    start_logging(folder.logs, "timekeeper")
    ended = threading.Event()
    end_at_bugs(ended.set)
    when_let_go(ended.set)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    _step_back()
    try:
        settings = read_settings(folder.settings)
    except KioskError as error:
        log.warning("no syncing by itself: %s", error)
        ended.wait()
        return 0
    serving = kept_running(own_command("neighbours"))
    with serving if settings.neighbours.enabled else nullcontext():
        Timekeeper(folder, settings.sync, ended).run()
    return 0


class Timekeeper:
    """`mounts` tells where disks and sticks are mounted now; `command` starts this program."""

    def __init__(
        self,
        folder: DataFolder,
        settings: SyncSettings,
        ended: threading.Event,
        mounts: Callable[[], set[Path]] | None = None,
        command: Callable[..., list[str]] = own_command,
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._ended = ended
        self._mounts = mounts or mounted
        self._command = command
        self._known: set[Path] = set()
        self._told = ""

    def run(self) -> None:
        """Until `ended` is set."""
        schedule = Schedule(self._settings, time.monotonic(), random.random)
        while not self._ended.wait(TICK_SECONDS):
            if self._settings.sticks:
                for place in self._sticks_put_in():
                    log.info("a channel lies in %s", place)
                    self._sync("--from", place.as_uri())
            if schedule.due(time.monotonic(), datetime.now().astimezone().time()):
                outcome = self._sync() if self._has_a_channel() else Outcome.DONE
                schedule.note(outcome, time.monotonic())

    def _sticks_put_in(self) -> list[Path]:
        now = self._mounts()
        new, self._known = now - self._known, now
        return channels_on(new) if self._has_a_channel() else []

    def _has_a_channel(self) -> bool:
        """Whether this station belongs to anybody whose signature can be checked."""
        try:
            return read_enrolment(self._folder) is not None
        except KioskError as error:
            self._tell(str(error))
            return False

    def _sync(self, *arguments: str) -> Outcome:
        """One job, to its end or ours."""
        job = subprocess.Popen(
            self._command("sync", "--json", *arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )
        told: list[str] = []
        assert job.stderr is not None
        reader = threading.Thread(target=told.extend, args=(job.stderr,), name="job")
        reader.start()
        while job.poll() is None:
            if self._ended.wait(0.1):
                job.terminate()
                try:
                    job.wait(FAREWELL_SECONDS)
                except subprocess.TimeoutExpired:
                    job.kill()
        reader.join()
        job.stderr.close()
        outcome = outcome_of(job.returncode)
        if outcome is Outcome.DONE:
            self._told = ""
        elif not self._ended.is_set():
            self._tell("".join(told[-3:]).strip())
        return outcome

    def _tell(self, trouble: str) -> None:
        """Once for each trouble, not every quarter of an hour."""
        if trouble != self._told:
            self._told = trouble
            log.warning("not synced: %s", trouble)


def mounted() -> set[Path]:
    """Where disks and sticks are mounted now."""
    return {Path(one.mountpoint) for one in psutil.disk_partitions() if one.mountpoint != "/"}


def channels_on(mounts: Iterable[Path]) -> list[Path]:
    """The folders on these that look like channels; whether one is ours the signatures tell."""
    places = (mount / name for mount in sorted(mounts) for name in ON_A_STICK)
    return [place for place in places if _looks_like_a_channel(place)]


def _looks_like_a_channel(place: Path) -> bool:
    try:
        return (place / FIRST_ROOT).is_file() and (place / TIMESTAMP).is_file()
    except OSError:  # a stick that is being pulled out
        return False


def _step_back() -> None:
    """Let whatever is on the screen go first; jobs inherit it."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)
