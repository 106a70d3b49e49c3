"""Keeps the panel awake while staff work above the visitors' screen, which hears none of their
touches."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QWindow

from kiosk.core.errors import KioskError
from kiosk.core.instruction import ControlScreen, Instruction
from kiosk.ui.staff.worker import Worker

log = logging.getLogger("kiosk.staff")

EVERY_MS = 60_000


class PanelKeeper(QObject):
    """Tells the visitors' screen once a minute while `window` is shown."""

    def __init__(self, window: QWindow, worker: Worker, send: Callable[[Instruction], str]) -> None:
        """`send` may wait; it is called in the thread of `worker`."""
        super().__init__(window)
        self._worker = worker
        self._send = send
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.keep_awake)
        window.visibleChanged.connect(self._shown)

    @Slot()
    def keep_awake(self) -> None:
        """Somebody works."""
        self._worker.do(lambda: self._send(ControlScreen("stay-awake")), self._heard)

    @Slot(bool)
    def _shown(self, visible: bool) -> None:
        if visible:
            self._timer.start()
            self.keep_awake()
        else:
            self._timer.stop()

    def _heard(self, answer: str | KioskError) -> None:
        if isinstance(answer, KioskError):  # a screen that starts again stays awake by itself
            log.info("the panel is not kept awake: %s", answer)
