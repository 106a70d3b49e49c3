"""The attract loop in this process, and when each of its pictures reached the screen."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.content.common import Picture
from kiosk.core.schedule.playlist import Entry, Playlist
from kiosk.core.settings.settings import FilmSettings
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.quarantine import Quarantine
from kiosk.db.state.store import StateStore
from kiosk.ops.virtual_screen import virtual_screen
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.viewmodels.visit.attract import AttractViewModel
from kiosk.ui.window.qt_start import QML, start_qt, use_renderer

SCENE = Path(__file__).with_name("AttractScene.qml")


class Entries:
    """A plan of these entries, all day."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._playlist = Playlist(tuple(entries), ())

    def attract_playlist(self, _language: str) -> Playlist:
        return self._playlist


@dataclass(frozen=True, slots=True)
class Paint:
    """A moment in which something new was painted: of the film so many-th begun, or a picture."""

    seconds: float
    entry: int
    picture: bool


class AttractScene:
    """Records every paint that shows something new of the film, or another picture."""

    def __init__(self, entries: Sequence[Entry], state: Path) -> None:
        self._store = StateStore(state)
        self.film = FilmViewModel()
        register_drawing(self.film.property("software"))
        self.quarantine = Quarantine(self._store)
        self.attract = AttractViewModel(
            Entries(entries), self.film, FilmSettings(), PlayLog(self._store, 1), self.quarantine
        )
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.setInitialProperties({"film": self.film, "attract": self.attract})
        self._engine.load(str(SCENE))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self._window = window
        self.paints: list[Paint] = []
        self._fresh = False
        self._shown = ""
        self._entry = 0
        self.film.frameChanged.connect(self._note_frame)
        window.frameSwapped.connect(self._note_paint)

    def run(self, until: Callable[[], bool]) -> None:
        self.attract.begin()
        gc.freeze()  # as the kiosk does
        gc.enable()
        while not until():
            QCoreApplication.processEvents()
            time.sleep(0.0005)

    def close(self) -> None:
        shiboken6.delete(self._engine)
        shiboken6.delete(self.attract)
        self.film.shut_down()
        self._store.close()

    def _note_frame(self) -> None:
        self._fresh = self.film.frame() is not None

    def _note_paint(self) -> None:
        shown = self.attract.property("showsPicture")
        picture = str(self.attract.property("picture")) if shown else ""
        if picture:
            item = self._window.findChild(QObject, "attractPicture")
            fresh = picture != self._shown and item is not None and bool(item.property("ready"))
            what = picture
        else:
            frame = self.film.frame()
            fresh, self._fresh = self._fresh, False
            what = f"film {frame.form.film}" if frame else ""
        if not fresh:
            return
        if what != self._shown:
            self._shown = what
            self._entry += 1
        self.paints.append(Paint(time.monotonic(), self._entry, bool(picture)))


@contextmanager
def attract_scene(entries: Sequence[Entry]) -> Iterator[AttractScene]:
    """The scene on a virtual screen of 1920x1080, with a record of its own."""
    with TemporaryDirectory() as folder, virtual_screen(1920, 1080) as display:
        os.environ["DISPLAY"] = display
        use_renderer("software")
        app = start_qt()
        scene = AttractScene(entries, Path(folder, "state.sqlite"))
        try:
            yield scene
        finally:
            scene.close()
            del app


def picture_of(path: Path) -> Picture:
    return Picture(path, path, path, 1920, 1080)
