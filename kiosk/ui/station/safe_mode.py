"""Safe mode: the screen after a crash loop shows the release before, drawn in software and without
films; staff see a message, and a new release ends it."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.heartbeat import RELEASE_FOUND
from kiosk.db.release.installed import note_shown

log = logging.getLogger("kiosk.screen")

POLL_MS = 5000


def note_mode(folder: DataFolder, safe: bool) -> None:
    """Note for staff since when the screen is in safe mode, or that it no longer is."""
    try:
        if not safe:
            folder.safe_mode.unlink(missing_ok=True)
        elif not folder.safe_mode.exists():
            folder.safe_mode.write_text(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n")
    except OSError as error:
        log.warning("safe mode is not noted: %s", error)


class SafeModeEnd(QObject):
    """Ends the program when another release is put in force than at the start."""

    def __init__(self, folder: DataFolder, shown: int) -> None:
        super().__init__()
        self._folder = folder
        self._before = self._in_force()
        note_shown(folder, shown)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _in_force(self) -> str:
        try:
            return self._folder.current.read_text("ascii")
        except (OSError, UnicodeDecodeError):
            return ""

    @Slot()
    def _look(self) -> None:
        if self._in_force() != self._before:
            QCoreApplication.exit(RELEASE_FOUND)
