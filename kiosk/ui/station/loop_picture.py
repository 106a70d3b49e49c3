"""A periodic small screenshot of the attract loop, for the monitoring of many stations.

Only where the settings allow it, and only while nobody is there and the panel is awake: no visitor
is ever on it. Drawing
it costs the screen 8 ms; shrinking and writing are another thread's.
"""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QBuffer, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.core.files.durable import write_durably
from kiosk.ui.viewmodels.visit.panel import PanelViewModel
from kiosk.ui.viewmodels.visit.session import SessionViewModel

EVERY_MS = 10 * 60_000
LONGER_SIDE = 480
QUALITY = 60

log = logging.getLogger("kiosk.screen")


class LoopPicture(QObject):
    """Keeps `target` (WebP) up to date; to be closed before the window."""

    def __init__(
        self,
        window: QQuickWindow,
        session: SessionViewModel,
        panel: PanelViewModel,
        target: Path,
    ) -> None:
        super().__init__()
        self._window = window
        self._session = session
        self._panel = panel
        self._target = target
        self._writer: Thread | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.take)
        self._timer.start()

    @Slot()
    def take(self) -> None:
        """Take a picture now, if nobody is there."""
        if self._session.somebody_there or self._panel.sleeps_until:
            return
        size = self._window.size()
        size.scale(LONGER_SIDE, LONGER_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        self._grab = self._window.contentItem().grabToImage(QSize(size))
        self._grab.data().ready.connect(self._keep)

    def close(self) -> None:
        self._timer.stop()
        if self._writer:
            self._writer.join()

    @Slot()
    def _keep(self) -> None:
        if self._writer:
            self._writer.join()  # of ten minutes ago
        image = self._grab.data().image()
        self._writer = Thread(target=_write, args=(image, self._target), name="loop picture")
        self._writer.start()


def _write(image: QImage, target: Path) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "WEBP", QUALITY)  # type: ignore[call-overload]
    try:
        write_durably(target, bytes(buffer.data().data()))
    except OSError as error:
        log.warning("no picture of the attract loop: %s", error.strerror)
