"""Has the picture of the hall painted behind the kiosk's window, where the X server keeps it: it is
seen whenever the screen process starts again (docs/adr/0054)."""

from __future__ import annotations

import logging
import subprocess
from threading import Thread
from typing import IO, cast

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.core.process.own_command import own_command
from kiosk.ui.viewmodels.visit.hall import HallViewModel
from kiosk.ui.window.qt_start import QML

log = logging.getLogger("kiosk.screen")

CALM_PICTURE = (QML / "Kiosk" / "visitor" / "shell" / "calm.webp").as_uri()
SETTLE_MS = 1000
"""After the last change, and after the first frame: the start of the screen goes first."""


class Backdrop(QObject):
    """Paints anew when the window changes its size or the hall its picture; to be closed before the
    window."""

    def __init__(self, window: QQuickWindow, hall: HallViewModel) -> None:
        super().__init__()
        self._window = window
        self._hall = hall
        self._painter: Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self._paint)
        window.widthChanged.connect(self._timer.start)
        window.heightChanged.connect(self._timer.start)
        hall.changed.connect(self._timer.start)
        self._timer.start()

    def close(self) -> None:
        """Stop; a painting under way is given up."""
        self._timer.stop()
        if self._process:
            self._process.kill()
        if self._painter:
            self._painter.join()

    @Slot()
    def _paint(self) -> None:
        if self._painter and self._painter.is_alive():
            self._timer.start()
            return
        self._painter = Thread(target=self._run, args=(self._address(),), name="backdrop")
        self._painter.start()

    def _address(self) -> str:
        """What the attract loop shows where nothing plays."""
        upright = self._window.height() > self._window.width()
        picture = self._hall.property("heroPortrait" if upright else "hero")
        return str(picture) or CALM_PICTURE

    def _run(self, address: str) -> None:
        try:
            self._process = subprocess.Popen(
                own_command("backdrop", address),
                stdin=subprocess.PIPE,  # closes when we exit, and then the painter exits
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            log.warning("no picture is painted behind the window: %s", error)
            return
        with self._process as process:
            said = cast("IO[bytes]", process.stderr).read().decode(errors="replace")
        if process.returncode > 0:  # not where `close` has killed it
            log.warning("no picture is painted behind the window: %s", said.strip())
