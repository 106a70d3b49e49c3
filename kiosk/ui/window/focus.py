"""The keyboard belongs to the window that is touched, also where there is no window manager."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtGui import QWindow

PRESSES = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)
KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class FocusOnInput(QObject):
    """Asks for the keyboard when its window is touched, or gets keys, without having it.

    Without a window manager nobody gives it back once another window has taken it, and Qt shows no
    keyboard on the screen of a window that is not active. When the other window is closed, an X
    server sends keys to the window under the pointer, which Qt Quick drops while it is not active:
    they are delivered when it is.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._keys: list[QEvent] = []
        window.activeChanged.connect(self._deliver_keys)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._window.isActive():
            return False
        if event.type() in PRESSES or event.type() in KEYS:
            self._window.requestActivate()
        if event.type() in KEYS:
            self._keys.append(event.clone())
        return False

    @Slot()
    def _deliver_keys(self) -> None:
        if self._window.isActive():
            for key in self._keys:
                QCoreApplication.postEvent(self._window, key)
        self._keys.clear()
