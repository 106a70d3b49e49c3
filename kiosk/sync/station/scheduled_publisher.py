"""Starts `kiosk publish --scheduled` when the moment has come that staff have chosen."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from kiosk.core.errors import KioskError
from kiosk.core.publishing_moment import is_due
from kiosk.sync.station.schedule import Outcome
from kiosk.sync.station.sync_process import SyncProcess

log = logging.getLogger("kiosk.sync")

LOOK_SECONDS = 20.0
"""How often it is asked whether the moment has come."""

SERVER_LOOK_SECONDS = 60.0
"""How often, where a process is started to ask a server."""

SETTLE_SECONDS = 120.0
"""For how long a clock must have run on before anything is published by it: right after the start,
or when it has been set, it may be set again."""

JUMP = timedelta(seconds=30)
"""A clock that is off by more than this from what has passed has been set."""

RETRY_SECONDS = 300.0
"""Before the next attempt, where the channel was out of reach."""

REFUSED_SECONDS = 3600.0
"""Before the next attempt, where this PC cannot publish."""


class SettledClock:
    """Whether the PC's clock can be relied on: it has not been set for a while."""

    def __init__(self, settle_seconds: float = SETTLE_SECONDS) -> None:
        self._settle_seconds = settle_seconds
        self._since: tuple[float, datetime] | None = None
        self._last: tuple[float, datetime] | None = None

    def see(self, now: float, moment: datetime) -> bool:
        """Note both clocks, the one that only runs on and the PC's; whether it has settled."""
        last, self._last = self._last, (now, moment)
        if self._since is None or last is None or _has_jumped(last, self._last):
            self._since = self._last
        return now - self._since[0] >= self._settle_seconds


def _has_jumped(last: tuple[float, datetime], present: tuple[float, datetime]) -> bool:
    passed = timedelta(seconds=present[0] - last[0])
    return abs(present[1] - last[1] - passed) > JUMP


class ScheduledPublisher:
    """Called every few seconds. `command` starts this program, `due_at` returns the moment that is
    waited for, if there is one; it is asked every `look_seconds`."""

    def __init__(
        self,
        command: Callable[..., list[str]],
        due_at: Callable[[], datetime | None],
        look_seconds: float = LOOK_SECONDS,
        clock: SettledClock | None = None,
    ) -> None:
        self._command = command
        self._look_seconds = look_seconds
        self._clock = clock or SettledClock()
        self._due_at = due_at
        self._look_at = 0.0
        self._process: SyncProcess | None = None
        self._told: str | None = None

    def tick(self, now: float, moment: datetime) -> None:
        """`now` is of a clock that only runs on, `moment` the PC's clock."""
        settled = self._clock.see(now, moment)
        if self._process is not None:
            if self._process.has_ended():
                self._look_at = now + self._wait_after(self._process)
                self._process = None
        elif settled and now >= self._look_at:
            self._look_at = now + self._look_seconds
            if self._is_due(moment):
                log.info("the moment has come that was scheduled for publishing")
                self._process = SyncProcess(self._command("publish", "--scheduled", "--json"))

    def close(self) -> None:
        """Stop; what was cut is published after the next start."""
        if self._process is not None:
            self._process.stop()
            self._process.close()

    def _is_due(self, moment: datetime) -> bool:
        try:
            due_at = self._due_at()
        except KioskError as error:
            self._log_once(str(error))
            return False
        return due_at is not None and is_due(due_at, moment)

    def _wait_after(self, process: SyncProcess) -> float:
        outcome, trouble = process.close()
        if outcome is Outcome.DONE:
            self._told = None
            return self._look_seconds
        self._log_once(trouble)
        return RETRY_SECONDS if outcome is Outcome.OFFLINE else REFUSED_SECONDS

    def _log_once(self, trouble: str) -> None:
        if trouble != self._told:
            self._told = trouble
            log.warning("what is scheduled is not published: %s", trouble)
