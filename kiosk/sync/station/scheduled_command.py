"""Starts a command of this program when its moment has come by a clock that can be relied on."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.sync.station.schedule import Outcome
from kiosk.sync.station.sync_process import SyncProcess

log = logging.getLogger("kiosk.sync")

SETTLE_SECONDS = 120.0
"""For how long a clock must have run on before anything is begun by it: right after the start,
or when it has been set, it may be set again."""

JUMP = timedelta(seconds=30)
"""A clock that is off by more than this from what has passed has been set."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds before it is asked again whether the moment has come, and before the next attempt
    where something was out of reach, or somebody has to see to it."""

    look: float
    offline: float
    refused: float


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


class ScheduledCommand(ABC):
    """Called every few seconds. `command` returns what is started; `begins` is logged then, and
    `failure` with each new reason why it did not work."""

    def __init__(
        self,
        command: Callable[[], list[str]],
        waits: Waits,
        begins: str,
        failure: str,
        clock: SettledClock | None,
    ) -> None:
        self._command = command
        self._waits = waits
        self._begins, self._failure = begins, failure
        self._clock = clock or SettledClock()
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
            self._look_at = now + self._waits.look
            if self._is_due(moment):
                log.info(self._begins)
                self._process = SyncProcess(self._command())

    def close(self) -> None:
        """Stop; what was cut is done after the next start."""
        if self._process is not None:
            self._process.stop()
            self._process.close()

    @abstractmethod
    def _is_due(self, moment: datetime) -> bool: ...

    def _wait_after(self, process: SyncProcess) -> float:
        outcome, trouble = process.close()
        if outcome is Outcome.DONE:
            self._told = None
            return self._waits.look
        self._log_once(trouble)
        return self._waits.offline if outcome is Outcome.OFFLINE else self._waits.refused

    def _log_once(self, trouble: str) -> None:
        if trouble != self._told:
            self._told = trouble
            log.warning("%s: %s", self._failure, trouble)
