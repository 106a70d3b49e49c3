"""The keyboard belongs to the window that is touched, also where there is no window manager."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow

PRESSES = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)


class FocusOnTouch(QObject):
    """Asks for the keyboard when its window is touched without having it.

    Without a window manager nobody gives it back once another window has taken it, and Qt shows no
    keyboard on the screen of a window that is not active.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in PRESSES and not self._window.isActive():
            self._window.requestActivate()
        return False
