"""Instructions of staff for the whole screen: mute it, close the hall for today, restart it.

Both are persistent: a restarted screen stays closed, or muted.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import write_durably
from kiosk.core.instruction import Control
from kiosk.core.process.heartbeat import RESTART_WANTED
from kiosk.core.visitor_session import Presence
from kiosk.ui.viewmodels.visit.attract import AttractViewModel, local_now
from kiosk.ui.viewmodels.visit.panel import PanelViewModel
from kiosk.ui.viewmodels.visit.visit import VisitViewModel

log = logging.getLogger("kiosk.staff")

ANSWER_MS = 200
"""Before the screen ends: so long its last answer may take to leave."""


class HallControl(QObject):
    """Carries out what `ControlScreen` asks for."""

    def __init__(
        self,
        folder: DataFolder,
        visit: VisitViewModel,
        attract: AttractViewModel,
        panel: PanelViewModel,
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._visit = visit
        self._attract = attract
        self._panel = panel
        self._now = clock
        attract.muted_until = self._in_force(folder.muted_until)
        # A ceremony may be held in a closed hall; when it is over, the hall is closed as before.
        visit.session_viewmodel.presenceChanged.connect(
            self.resume, Qt.ConnectionType.QueuedConnection
        )

    def carry_out(self, act: Control) -> str:
        """Carry out an instruction; returns what has happened, "status" as JSON.

        Raises:
            UnavailableError: the disk fails.
            StaffError: the panel is tried while somebody is at the screen.
        """
        match act:
            case "mute":
                return f"Muted until {self._mute(self._attract.mute()):%H:%M}."
            case "mute-hour":
                hour = self._now() + timedelta(hours=1)
                return f"Muted until {self._mute(self._attract.mute_until(hour)):%H:%M}."
            case "unmute":
                self._unmute()
                return "The sound is on again."
            case "close-hall":
                return f"The hall is closed until {self._close():%Y-%m-%d %H:%M}."
            case "open-hall":
                self._open()
                return "The hall is open."
            case "restart":
                QTimer.singleShot(ANSWER_MS, lambda: QCoreApplication.exit(RESTART_WANTED))
                return "The screen starts again."
            case "stay-awake":
                self._panel.stay_awake()
                return "The panel stays awake."
            case "tell-panel":
                return self._panel.in_words()
            case "try-panel":
                return self._panel.try_to_sleep()
            case _:
                return self._status()

    def _status(self) -> str:
        muted = self._attract.muted_until
        return json.dumps(
            {
                "presence": self._visit.session_viewmodel.property("presence"),
                "muted_until": muted.isoformat() if muted and self._now() < muted else "",
                "closed_until": closed.isoformat() if (closed := self._closed_until()) else "",
            }
        )

    def _mute(self, until: datetime) -> datetime:
        """Keep it muted, also where the disk fails."""
        try:
            write_durably(self._folder.muted_until, until.isoformat().encode("ascii"))
        except OSError as error:
            log.warning("a screen that starts again will not be muted: %s", error.strerror)
        return until

    def _unmute(self) -> None:
        self._attract.unmute()
        try:
            self._folder.muted_until.unlink(missing_ok=True)
        except OSError as error:
            log.warning("a screen that starts again will be muted again: %s", error.strerror)

    def _close(self) -> datetime:
        tomorrow = self._now().date() + timedelta(days=1)
        until = datetime.combine(tomorrow, time()).astimezone()
        try:
            write_durably(self._folder.closed_until, until.isoformat().encode("ascii"))
        except OSError as error:
            raise UnavailableError(f"The hall cannot be closed: {error.strerror}.") from error
        self._show_closed(until)
        return until

    def _open(self) -> None:
        try:
            self._folder.closed_until.unlink(missing_ok=True)
        except OSError as error:
            raise UnavailableError(f"The hall cannot be opened: {error.strerror}.") from error
        if self._visit.session_viewmodel.is_in(Presence.CLOSED):
            self._visit.leave()

    def _closed_until(self) -> datetime | None:
        """Until when the hall is closed; None where it is open."""
        return self._in_force(self._folder.closed_until)

    def _in_force(self, note: Path) -> datetime | None:
        """The moment in a note that lies ahead; None where there is none, or it is invalid."""
        try:
            until = datetime.fromisoformat(note.read_text("ascii"))
        except (OSError, ValueError):
            return None
        now = self._now()
        # A clock that was put forward at that time must not close or mute the hall for years.
        in_force = until.tzinfo is not None and now < until <= now + timedelta(days=1, hours=2)
        return until if in_force else None

    @Slot()
    def resume(self) -> None:
        """Show that the hall is closed, where it is and nothing else is on the screen."""
        if self._visit.session_viewmodel.is_in(Presence.NOBODY):
            until = self._closed_until()
            if until:
                self._show_closed(until)

    def _show_closed(self, until: datetime) -> None:
        seconds = (until - self._now()).total_seconds()
        self._visit.hand_to_staff(Presence.CLOSED, seconds, CHINESE)
