"""Reports to the supervisor, once, that visitors see what they are to see: a release, and a film
that moves where this PC plays films. A version of the program on trial is judged by it. Whenever a
film worker has failed, that is reported too."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.core.process.heartbeat import report_film_restart, report_showing
from kiosk.db.state.plays import FilmExpectation
from kiosk.ui.film.film_viewmodel import FilmViewModel

LOOK_MS = 1000


class ShowingReport(QObject):
    """Looks once a second until it has reported."""

    def __init__(self, film: FilmViewModel, expectation: FilmExpectation) -> None:
        super().__init__()
        self._film = film
        self._expectation = expectation
        self._position_ms = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to look; only where a supervisor reads our standard output."""
        self._timer.start()
        self._film.workerRestarted.connect(self._report_restart)

    @Slot()
    def _report_restart(self) -> None:
        report_film_restart()

    @Slot()
    def _look(self) -> None:
        before, self._position_ms = self._position_ms, self._film.property("positionMs")
        moves = self._film.property("hasPicture") and before != self._position_ms
        if moves or not self._expectation.film_expected:
            self._timer.stop()
            report_showing()
