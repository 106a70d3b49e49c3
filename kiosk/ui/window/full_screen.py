"""Keeps a window as large as its screen when screens change.

A hall PC may have no window manager that would do it, and starts while the panel is still off, or
is turned, or gets another one.
"""

from __future__ import annotations

import logging
from typing import cast

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

log = logging.getLogger("kiosk.screen")


class FullScreen(QObject):
    """Shows `window` full screen and follows its screen from then on.

    `output` is the name that the system gives the screen; while there is none of that name, and for
    '', it is the primary screen.
    """

    def __init__(self, window: QQuickWindow, output: str) -> None:
        super().__init__(window)
        self._window = window
        self._output = output
        self._missed = False
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
        self._fill()

    @Slot(QScreen)
    def _changed(self, _screen: QScreen) -> None:
        self._fill()

    @Slot(QRect)
    def _resized(self, _geometry: QRect) -> None:
        self._fill()

    def _fill(self) -> None:
        screen = self._screen()
        if not screen:  # the last one is being removed
            return
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        # Without a window manager nobody else does: keys would go nowhere.
        self._window.requestActivate()

    def _screen(self) -> QScreen | None:
        if not self._output:
            return QGuiApplication.primaryScreen()
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        found = screens.get(self._output)
        if not found and not self._missed:
            there = ", ".join(screens)
            log.warning(
                "there is no output “%s”, the window is on another: %s", self._output, there
            )
        self._missed = not found
        return found or QGuiApplication.primaryScreen()
