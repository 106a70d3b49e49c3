"""Brings a window back that a Wayland compositor has stopped drawing."""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

log = logging.getLogger("kiosk.screen")

FIRST_WAIT_MS = 500
MAX_WAIT_MS = 30_000


class StalledWindow(QObject):
    """Maps its window anew when it is visible, and yet Qt is told of no frame that was shown.

    On Wayland Qt draws no frame before the compositor has confirmed the one before, and counts the
    window as hidden meanwhile. Cage 0.1.4 loses confirmations when its own frame is late
    (tests/e2e/test_wayland.py fails without this class): the screen would show the old page for
    ever. A screen that is switched off confirms nothing either, hence the back-off.

    A desktop confirms nothing for a window that is covered or on another workspace, and a window
    that is mapped anew comes to the front. So nothing is done there.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=FIRST_WAIT_MS)
        self._timer.timeout.connect(self._map_anew)
        desktop = os.environ.get("XDG_CURRENT_DESKTOP")
        if QGuiApplication.platformName().startswith("wayland") and not desktop:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            if self._window.isExposed():
                self._timer.stop()
                self._timer.setInterval(FIRST_WAIT_MS)
            elif not self._timer.isActive():
                self._timer.start()
        return False

    @Slot()
    def _map_anew(self) -> None:
        if self._timer.interval() == FIRST_WAIT_MS:
            log.info("the compositor confirms no frame; the window is mapped anew")
        state = self._window.windowStates()
        self._window.hide()
        self._window.setWindowStates(state)
        self._window.setVisible(True)
        self._timer.setInterval(min(self._timer.interval() * 2, MAX_WAIT_MS))
        self._timer.start()
