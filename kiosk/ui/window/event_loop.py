"""Ends the event loop of a window's process: by its supervisor, by a signal, by a bug."""

from __future__ import annotations

import gc
import signal

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager

from kiosk.core.process import heartbeat
from kiosk.core.process.end_requests import END_SIGNALS, on_console_closed
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors

HEARTBEAT_MS = 1000


class EventLoopEnd(QObject):
    """Ends the event loop from any thread; `quit` would ask the window, which always says no.

    `END_SIGNALS` end it, and so do the end of the user's session and an exception that nobody
    expected, in any thread: a restart is the best repair.
    """

    asked = Signal(int)
    told = Signal(str)
    """A line that the supervisor has sent, from a thread of its own."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self.asked.connect(self._end, Qt.ConnectionType.QueuedConnection)
        end_on_unexpected_errors(lambda: self.asked.emit(UNEXPECTED_ERROR))
        for number in END_SIGNALS:
            signal.signal(number, lambda *_: self.end())
        on_console_closed(self.end)
        app.commitDataRequest.connect(self._end_with_session)

    def follow_supervisor(self) -> None:
        """Send heartbeats to the supervisor from now on, pass on the lines that it sends, and end
        when it goes."""
        heart = QTimer(self, interval=HEARTBEAT_MS)
        heart.timeout.connect(heartbeat.send_heartbeat)
        heart.start()
        heartbeat.on_supervisor_gone(self.end, self.told.emit)

    @Slot()
    def end(self) -> None:
        """End with code 0; from any thread."""
        self.asked.emit(0)

    @Slot(QSessionManager)
    def _end_with_session(self, _session: QSessionManager) -> None:
        self.end()

    @Slot(int)
    def _end(self, code: int) -> None:
        QCoreApplication.exit(code)


def collect_garbage_again() -> None:
    """Freeze what the start has made, so that no collection in the GUI thread goes through it."""
    gc.freeze()
    gc.enable()
