"""A window with nothing but a film: run by test_film.py as a program of its own.

Prints one JSON object: what Qt complained of, which statuses the film went through, and the
colours of a few pixels before, while and after it played.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.content import Film
from kiosk.ui.film import surface
from kiosk.ui.film.viewmodel import FilmViewModel

QML = b"""
import QtQuick
import Kiosk.film
import Kiosk.ViewModels

Window {
    id: root
    required property FilmViewModel film
    property bool cover: false
    visible: true
    width: 960
    height: 600
    color: "#102030"
    FilmView {
        anchors.fill: parent
        film: root.film
        cover: root.cover
    }
}
"""
FOLDER = Path(surface.__file__).parent.parent / "qml"


class Session:
    """Plays a film, looks at it every 100 ms, and takes everything apart."""

    def __init__(self, path: Path, frames: int, cover: bool) -> None:
        self._path = path
        self._left = frames
        self.report: dict[str, object] = {"messages": [], "statuses": [], "looks": []}
        qInstallMessageHandler(lambda _kind, context, text: self._note(context.category, text))
        self.film = FilmViewModel()
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(FOLDER))
        self._engine.setInitialProperties({"film": self.film, "cover": cover})
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
        self.film.openFilm(film, volume=0, loop=True)

    def _watch(self) -> None:
        if self.film.property("hasPicture"):
            self._list("looks").append(self._look())

    def _count(self) -> None:
        if not self.film.frame():
            return
        self._left -= 1
        if self._left == 300:
            self.report["memory_before"] = _memory()
        if self._left == 0:
            self.report["memory_after"] = _memory()
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
        """Pixels: the left, the right, the last row of the film, and the bar below it."""
        image = self._window.grabWindow()
        width, height = image.width(), image.height()
        film_height = width * 9 // 16
        top = (height - film_height) // 2
        points = ((0.2, 0.3), (0.9, 0.3))
        places = [(int(width * x), top + int(film_height * y)) for x, y in points]
        places += [(int(width * 0.2), top + film_height - 2), (int(width * 0.2), height - 3)]
        colours = [image.pixelColor(x, y) for x, y in places]
        return [(colour.red(), colour.green(), colour.blue()) for colour in colours] + [
            (int(width * column / 100), 0, 0)
            for column in range(100)
            if image.pixelColor(int(width * column / 100), top + int(film_height * 0.6)).green()
            > 200
        ][:1]

    def _note(self, category: str, text: str) -> None:
        if not category.startswith("qt.multimedia"):
            self._list("messages").append(text)

    def _list(self, name: str) -> list[object]:
        found = self.report[name]
        assert isinstance(found, list)
        return found


def _memory() -> int:
    """Private memory of this process in kilobytes."""
    rollup = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in rollup if line.startswith("Private"))


def main(path: str, frames: str, cover: str) -> None:
    app = QGuiApplication(sys.argv[:1])
    session = Session(Path(path).absolute(), int(frames), cover == "cover")
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
