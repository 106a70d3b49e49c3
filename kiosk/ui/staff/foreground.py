"""Keeps the staff window above the visitors' screen while somebody works in it.

A visitors' screen that is started again opens a new window, which comes to the front; without a
window manager nobody puts it back.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.window.full_screen import FullScreen

LOOK_MS = 300


class Foreground(QObject):
    """Shows the window full screen and in front, or not at all."""

    def __init__(self, window: QQuickWindow, output: str) -> None:
        """`output`: see `FullScreen`."""
        super().__init__(window)
        self._window = window
        self._output = output
        self._full_screen: FullScreen | None = None
        window.setFlag(Qt.WindowType.WindowStaysOnTopHint)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @Slot()
    def show(self) -> None:
        """In front of everything from now on."""
        if self._full_screen is None:
            self._full_screen = FullScreen(self._window, self._output)
        self._window.showFullScreen()
        self._come_forward()
        self._timer.start()

    @Slot()
    def step_back(self) -> None:
        """Make room for the visitors' screen; nothing is lost."""
        self._timer.stop()
        self._window.hide()

    @Slot()
    def _look(self) -> None:
        if not self._window.isActive():
            self._come_forward()

    def _come_forward(self) -> None:
        if QGuiApplication.platformName().startswith("wayland"):
            # Nobody may raise a window there; one that is mapped anew comes to the front.
            if self._full_screen is not None and self._window.isVisible():
                self._window.hide()
            self._window.showFullScreen()
        self._window.raise_()
        self._window.requestActivate()
