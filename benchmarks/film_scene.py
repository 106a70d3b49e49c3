"""The kiosk's own film under an animated overlay: a program of its own, as film.py starts it.

Tells once a second how many frames have been painted, in the words of contenders.py. Of the
frames painted in that second it names the most punctual one, so that a frame that was late, but
came, is not taken for a lost one.
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.content.films import Film
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.window.qt_start import QML, start_qt, use_renderer

SCENE = Path(__file__).with_name("FilmScene.qml")


class Witness:
    """Counts the frames of `film` that reach the window; `rate` in frames a second."""

    def __init__(self, film: FilmViewModel, window: QQuickWindow, rate: int) -> None:
        self._film = film
        self._rate = rate
        self._fresh = False
        self._shown = 0
        self._painted: list[tuple[int, float]] = []
        film.frameChanged.connect(self._note_frame)
        window.frameSwapped.connect(self._note_paint)

    def _note_frame(self) -> None:
        self._fresh = self._film.frame() is not None

    def _note_paint(self) -> None:
        if self._fresh:
            self._fresh = False
            self._shown += 1
            self._painted.append((self._shown, time.monotonic()))

    def tell(self) -> None:
        if self._painted:
            shown, seconds = min(self._painted, key=lambda it: it[1] - it[0] / self._rate)
            print(f"shown {shown} at {seconds:.4f}", flush=True)
            self._painted.clear()


def main(path: str, rate: str) -> None:
    use_renderer("software")
    app = start_qt()
    film = FilmViewModel()
    register_drawing(film.property("software"))
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.setInitialProperties({"film": film})
    engine.load(str(SCENE))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    witness = Witness(film, window, int(rate))
    timer = QTimer(interval=1000)
    timer.timeout.connect(witness.tell)
    timer.start()
    film.openFilm(Film("clip", "Clip", "", Path(path), 0, None), volume=0)
    gc.freeze()  # as the kiosk does
    app.exec()  # until killed


if __name__ == "__main__":
    main(*sys.argv[1:])
