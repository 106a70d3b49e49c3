"""A window with nothing but a film: run by test_film.py as a program of its own.

Prints one JSON object: which statuses the film went through, and the colours of a few pixels
before, while and after it played. What Qt complains of goes to standard error: a message handler
in Python would wait for the interpreter in Qt's render thread, which the other waits for.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import kiosk.ui
from kiosk.core.content.films import Film
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel

QML = b"""
import QtQuick
import Kiosk.film
import Kiosk.ViewModels

Window {
    id: root
    required property FilmViewModel film
    property bool cover: false
    property int down: 0
    visible: true
    width: 960
    height: 600
    color: "#102030"
    FilmView {
        y: root.down
        width: parent.width
        height: parent.height
        film: root.film
        cover: root.cover
    }
}
"""
DOWN = 20
"""Pixels by which the film is lower in the manner of that name."""
FOLDER = Path(kiosk.ui.__file__).parent / "qml"


class Session:
    """Plays a film, looks at it every 100 ms, and takes everything apart."""

    def __init__(self, path: Path, frames: int, manner: str) -> None:
        self._path = path
        self._left = frames
        self._down = DOWN if manner == "down" else 0
        self._lose_workers = manner == "lose workers"
        self._change_screen = manner == "change screen"
        self.report: dict[str, object] = {"statuses": [], "looks": [], "squares": [], "widths": []}
        self.film = FilmViewModel()
        register_drawing(self.film.property("software"))
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(FOLDER))
        self._engine.setInitialProperties(
            {"film": self.film, "cover": manner == "cover", "down": self._down}
        )
        self._engine.loadData(QML)
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self._window = window
        self._timer = QTimer(interval=100)
        self.film.statusChanged.connect(
            lambda: self._list("statuses").append(self.film.property("status"))
        )
        self.film.frameChanged.connect(self._count)
        self.report["software"] = self.film.property("software")

    def start(self) -> None:
        self.report["before"] = self._look()
        self._timer.timeout.connect(self._watch)
        self._timer.start()
        film = Film("film", "Film", "", self._path, 0, None)
        self.film.nextBegan.connect(lambda: self.film.prepareFilm(film, volume=0))
        self.film.openFilm(film, volume=0)
        self.film.prepareFilm(film, volume=0)

    def _watch(self) -> None:
        if self.film.property("hasPicture"):
            self._list("looks").append(self._look())
            self._list("squares").append(self._find_square())

    def _count(self) -> None:
        frame = self.film.frame()
        if frame is None:
            return
        self._left -= 1
        self._list("widths").append(frame.form.width)
        if self._change_screen and self._left == 30:
            _, other = QGuiApplication.screens()
            self._window.setScreen(other)
            self._window.setGeometry(other.geometry())
        if self._lose_workers and self._left in (60, 40, 20):
            psutil.Process().children()[0].kill()
        if self._left == 300:
            self.report["memory_before"] = _memory()
        if self._left == 0:
            self.report["memory_after"] = _memory()
            self.report["rings"] = Path("/proc/self/maps").read_text().count("memfd:kiosk-film")
            self._timer.stop()
            self.film.closeFilm()
            QTimer.singleShot(300, self._finish)

    def _finish(self) -> None:
        self.report["after"] = self._look()
        self.film.openFilm(Film("film", "Film", "", self._path, 0, None), volume=0)
        QTimer.singleShot(700, QGuiApplication.quit)

    def end(self) -> None:
        """While the film plays: QML first, then the film."""
        del self._window
        del self._engine
        self.film.shut_down()

    def _look(self) -> list[tuple[int, int, int]]:
        """Pixels: the left, the right, the last row of the film, and the bars below and above."""
        image = self._window.grabWindow()
        width, film_height = image.width(), image.width() * 9 // 16
        top = (image.height() - film_height) // 2 + self._down
        rows = (top + film_height // 3, top + film_height - 2, image.height() - 3)
        places = [(width // 5, rows[0]), (width * 9 // 10, rows[0])]
        places += [(width // 5, rows[1]), (width // 5, rows[2]), (width // 5, top - 5)]
        colours = [image.pixelColor(x, y) for x, y in places]
        return [(colour.red(), colour.green(), colour.blue()) for colour in colours]

    def _find_square(self) -> int:
        """How far across the white square is, in percent; -1 where there is none."""
        image = self._window.grabWindow()
        line = image.height() * 3 // 5
        columns = (percent * image.width() // 100 for percent in range(100))
        return next(
            (i for i, x in enumerate(columns) if image.pixelColor(x, line).green() > 200), -1
        )

    def _list(self, name: str) -> list[object]:
        found = self.report[name]
        assert isinstance(found, list)
        return found


def _memory() -> int:
    """Private memory of this process in kilobytes."""
    rollup = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in rollup if line.startswith("Private"))


def main(path: str, frames: str, manner: str) -> None:
    app = QGuiApplication(sys.argv[:1])
    session = Session(Path(path).absolute(), int(frames), manner)
    begin: Callable[[], None] = session.start
    QTimer.singleShot(500, begin)
    QTimer.singleShot(100_000, QGuiApplication.quit)
    app.exec()
    session.end()
    sys.stdout.write(json.dumps(session.report))
    sys.stdout.flush()
    del app


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    main(*sys.argv[1:])
