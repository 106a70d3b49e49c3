"""Watches `releases/current` and switches to a release that is put in force while the screen runs:
at once when nobody is there, else when the visit is over.

Whoever puts it in force, a sync, a publishing or staff, only writes `releases/current`; nobody
needs to notify the screen. The film that plays goes on: a new release changes what comes after it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import Release, note_shown, open_current

log = logging.getLogger("kiosk.screen")

POLL_MS = 1000


class ReleaseWatcher(QObject):
    """Emits `switched`, in the GUI thread, with each release that is to be shown from now on."""

    switched = Signal(object)
    _opened = Signal(object)

    def __init__(
        self, folder: DataFolder, shown: Release, anybody_there: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._folder = folder
        self._shown = shown
        self._anybody_there = anybody_there
        self._seen: tuple[int, int] | None = None
        self._waiting: Release | None = None
        self._opening: threading.Thread | None = None
        self._opened.connect(self._consider, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._timer.start()
        note_shown(folder, shown.number)

    @Slot()
    def visit_over(self) -> None:
        """The visit is over: switch to the pending release."""
        if self._waiting:
            self._switch(self._waiting)

    def close(self) -> None:
        """Stop watching."""
        self._timer.stop()
        if self._opening:
            self._opening.join()

    def _mark(self) -> tuple[int, int] | None:
        """A value that changes when another release is put in force."""
        try:
            known = self._folder.current.stat()
        except OSError:
            return None
        return known.st_ino, known.st_mtime_ns

    @Slot()
    def _poll(self) -> None:
        mark = self._mark()
        if mark == self._seen or (self._opening and self._opening.is_alive()):
            return
        self._seen = mark
        # Its hash is computed: a millisecond for each megabyte.
        self._opening = threading.Thread(target=self._open, name="release watcher", daemon=True)
        self._opening.start()

    def _open(self) -> None:
        try:
            self._opened.emit(open_current(self._folder))
        except ContentRejectedError as error:
            log.warning(
                "release %06d stays on the screen, the new one was rejected: %s",
                self._shown.number,
                error,
            )

    @Slot(object)
    def _consider(self, release: Release) -> None:
        if release.database == self._shown.database:
            self._waiting = None
        elif self._anybody_there():
            self._waiting = release
        else:
            self._switch(release)

    def _switch(self, release: Release) -> None:
        log.info("switched from release %06d to %06d", self._shown.number, release.number)
        self._waiting, self._shown = None, release
        note_shown(self._folder, release.number)
        self.switched.emit(release)
