"""A window with films of known bars, one after another: run by test_film_colours.py.

Prints one JSON object: for each film the eight colours that are on the screen.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.content.films import Film
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from tests.media.bars import BARS
from tests.ui.film_window import FOLDER, QML

MIN_FRAMES = 3


class Session:
    """Opens each film, looks at it once it plays, and goes on to the next."""

    def __init__(self, paths: list[Path]) -> None:
        self._paths = paths
        self._frames = 0
        self.colours: dict[str, list[tuple[int, int, int]]] = {}
        self.film = FilmViewModel()
        register_drawing(self.film.property("software"))
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(FOLDER))
        self._engine.setInitialProperties({"film": self.film})
        self._engine.loadData(QML)
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self._window = window
        self._timer = QTimer(interval=100)
        self._timer.timeout.connect(self._watch)
        self.film.frameChanged.connect(self._count)

    def start(self) -> None:
        self._open()
        self._timer.start()

    def end(self) -> None:
        del self._window
        del self._engine
        self.film.shut_down()

    def _open(self) -> None:
        self._frames = 0
        self.film.openFilm(Film("film", "Film", "", self._paths[0], 0, None), volume=0)

    def _count(self) -> None:
        self._frames += self.film.frame() is not None

    def _watch(self) -> None:
        if self._frames < MIN_FRAMES:
            return
        self.colours[self._paths.pop(0).name] = self._look()
        if self._paths:
            self._open()
        else:
            self._timer.stop()
            QGuiApplication.quit()

    def _look(self) -> list[tuple[int, int, int]]:
        image = self._window.grabWindow()
        width = min(image.width(), image.height() * self.film.property("aspectRatio"))
        left = (image.width() - width) / 2
        places = [left + width * (index + 0.5) / len(BARS) for index in range(len(BARS))]
        seen = [image.pixelColor(int(place), image.height() // 2) for place in places]
        return [(colour.red(), colour.green(), colour.blue()) for colour in seen]


def main(paths: list[Path]) -> None:
    app = QGuiApplication(sys.argv[:1])
    session = Session(paths)
    QTimer.singleShot(500, session.start)
    QTimer.singleShot(100_000, QGuiApplication.quit)
    app.exec()
    session.end()
    sys.stdout.write(json.dumps(session.colours))
    sys.stdout.flush()
    del app


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    main([Path(argument).absolute() for argument in sys.argv[1:]])
