"""Starts `kiosk publish --scheduled` when the moment has come that staff have chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.core.errors import KioskError
from kiosk.core.publishing_moment import is_due
from kiosk.sync.station.scheduled_command import ScheduledCommand, SettledClock, Waits

LOOK_SECONDS = 20.0
"""How often it is asked whether the moment has come."""

SERVER_LOOK_SECONDS = 60.0
"""How often, where a process is started to ask a server."""

RETRY_SECONDS = 300.0
"""Before the next attempt, where the channel was out of reach."""

REFUSED_SECONDS = 3600.0
"""Before the next attempt, where this PC cannot publish."""


class ScheduledPublisher(ScheduledCommand):
    """`command` starts this program, `due_at` returns the moment that is waited for, if there is
    one; it is asked every `look_seconds`."""

    def __init__(
        self,
        command: Callable[..., list[str]],
        due_at: Callable[[], datetime | None],
        look_seconds: float = LOOK_SECONDS,
        clock: SettledClock | None = None,
    ) -> None:
        super().__init__(
            lambda: command("publish", "--scheduled", "--json"),
            Waits(look_seconds, RETRY_SECONDS, REFUSED_SECONDS),
            "the moment has come that was scheduled for publishing",
            "what is scheduled is not published",
            clock,
        )
        self._due_at = due_at

    def _is_due(self, moment: datetime) -> bool:
        try:
            due_at = self._due_at()
        except KioskError as error:
            self._log_once(str(error))
            return False
        return due_at is not None and is_due(due_at, moment)
