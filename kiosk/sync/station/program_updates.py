"""When this station brings new versions of the program here, and when one is tried.

The timekeeper calls `tick`. Bringing one is a child process, `kiosk program sync`; trying one is
the launcher's task, which this only asks for, in the hours that the settings name.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import time

from kiosk.core.installation import Installation
from kiosk.core.schedule.time_span import is_within
from kiosk.sync.station.schedule import Outcome
from kiosk.sync.station.sync_process import SyncProcess

log = logging.getLogger("kiosk.sync")

MAX_FIRST_SECONDS = 1800.0
"""The jitter of the first sync after the start."""

DAY_SECONDS = 86_400.0
RETRY_SECONDS = 3600.0
"""From one sync to the next, and to the next after a failure."""


class ProgramUpdates:
    """`hours` are those in which a version may be tried; `command` starts this program; `chance`
    gives random numbers from 0 up to 1. Seconds are those of one monotonic clock."""

    def __init__(
        self,
        installation: Installation,
        hours: str,
        now: float,
        command: Callable[..., list[str]],
        chance: Callable[[], float],
    ) -> None:
        self._installation = installation
        self._hours = hours
        self._command = command
        self._chance = chance
        self._due_at = now + MAX_FIRST_SECONDS * chance()
        self._sync: SyncProcess | None = None
        self._told = ""

    @property
    def is_syncing(self) -> bool:
        return self._sync is not None

    def tick(self, now: float, moment: time, has_channel: bool) -> None:
        """Do what is due; `moment` is the time of day."""
        if self._sync is not None:
            if self._sync.has_ended():
                self._note(self._sync, now)
                self._sync = None
        elif has_channel and now >= self._due_at:
            self._sync = SyncProcess(self._command("program", "sync", "--json"))
        elif is_within(moment, self._hours) and self._installation.ready():
            trial = self._installation.begin_trial()
            if trial is not None:
                log.info("version %s is to be tried", trial.version)

    def close(self) -> None:
        """Stop a sync under way; the next one goes on with it."""
        if self._sync is not None:
            self._sync.stop()
            self._sync.close()

    def _note(self, sync: SyncProcess, now: float) -> None:
        outcome, trouble = sync.close()
        wait = DAY_SECONDS if outcome is Outcome.DONE else RETRY_SECONDS
        self._due_at = now + wait * (0.9 + 0.2 * self._chance())
        if outcome is Outcome.DONE:
            self._told = ""
        elif trouble != self._told:
            self._told = trouble
            log.warning("no new version of the program: %s", trouble)
