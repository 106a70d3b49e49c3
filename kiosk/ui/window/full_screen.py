"""Keeps a window as large as the primary screen when screens change.

A hall PC may have no window manager that would do it, and starts while the panel is still off, or
is turned, or gets another one.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow


class FullScreen(QObject):
    """Shows `window` full screen and follows the primary screen from then on."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        app = cast(QGuiApplication, QGuiApplication.instance())
        for screen in app.screens():
            screen.geometryChanged.connect(self._resized)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._changed)
        app.primaryScreenChanged.connect(self._changed)
        self._fill()
        window.showFullScreen()

    @Slot(QScreen)
    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._resized)

    @Slot(QScreen)
    def _changed(self, _screen: QScreen) -> None:
        self._fill()

    @Slot(QRect)
    def _resized(self, _geometry: QRect) -> None:
        self._fill()

    def _fill(self) -> None:
        screen = QGuiApplication.primaryScreen()
        if not screen:  # the last one is being removed
            return
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        # Without a window manager nobody else does: keys would go nowhere.
        self._window.requestActivate()
