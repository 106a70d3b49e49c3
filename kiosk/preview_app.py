"""The composition root of the preview, a process of its own (docs/adr/0043).

Staff mode starts it while somebody wants to see what visitors will see. It draws without a GPU on a
screen that nobody sees, and ends when its standard input does.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlEngine

from kiosk.app import build_visit
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.process.logs import start_logging
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.core.settings.settings import read_settings
from kiosk.db.catalog import Catalog
from kiosk.db.library.opening import open_library
from kiosk.db.release.installed import Release
from kiosk.db.release.preview import PreviewContent
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.preview.messages import Answer, parse_wish, to_line
from kiosk.ui.preview.preview import Preview, Send
from kiosk.ui.preview.stage import Stage
from kiosk.ui.speech.reader import Reader
from kiosk.ui.station.records import open_records
from kiosk.ui.window.qt_start import QML, start_qt
from kiosk.ui.window.window import InterfaceLanguage, prepare_engine

ROOT = QUrl.fromLocalFile(str(QML / "Kiosk" / "Preview.qml"))


def main(argv: Sequence[str]) -> int:
    """Answer staff mode until it closes our standard input. Argument: a folder for what is drawn
    from, which staff mode deletes."""
    folder = data_folder()
    start_logging(folder.logs, "preview")
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    send = _open_output()
    app = start_qt(keyboard_on_screen=False)
    try:
        with open_preview(folder, Path(argv[0]), send) as preview:
            wishes = _Wishes(preview)
            threading.Thread(target=wishes.listen, name="wishes", daemon=True).start()
            return app.exec()
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201
        return error.exit_code


@contextmanager
def open_preview(folder: DataFolder, place: Path, send: Send) -> Iterator[Preview]:
    """A visit of nobody, whose records go with the folder `place`.

    Raises:
        StaffError, UnavailableError: the library cannot be opened.
    """
    with ExitStack() as parts:
        library = open_library(folder)
        parts.callback(library.dispose)
        content = PreviewContent(place)
        parts.callback(content.close)

        def read_library() -> None:
            content.read_library(library, datetime.now(UTC))

        read_library()
        settings = read_settings(folder.settings)
        catalog = Catalog(content.database, MediaStore(folder.media))
        parts.callback(catalog.close)
        release = Release(0, content.database)
        records = open_records(parts, place / "state.sqlite", release, catalog, settings)
        film = FilmViewModel(plays=False)
        parts.callback(film.shut_down)
        register_drawing(film.property("software"))
        visit = build_visit(parts, catalog, film, Reader(0), records, settings)
        engine = QQmlEngine()
        parts.callback(shiboken6.delete, engine)
        prepare_engine(engine)
        interpreter = InterfaceLanguage(engine, catalog.ui_texts)
        visit.languageChanged.connect(interpreter.use)
        interpreter.use(CHINESE)
        stage = Stage()
        parts.callback(stage.close)
        stage.load(engine, ROOT, {"visit": visit})
        preview = Preview(content, read_library, catalog, visit, stage, send)
        parts.callback(shiboken6.delete, preview)
        yield preview


class _Wishes(QObject):
    """Hears staff mode in a thread of its own; obeys in the thread of the event loop."""

    heard = Signal(bytes)
    over = Signal()

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview = preview
        self.heard.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        self.over.connect(QCoreApplication.quit, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Until the end of the standard input."""
        with os.fdopen(0, "rb") as lines:
            for line in lines:
                self.heard.emit(line)
        self.over.emit()

    @Slot(bytes)
    def _obey(self, line: bytes) -> None:
        self._preview.obey(parse_wish(line))


def _open_output() -> Send:
    """Reserve standard output for answers; whatever else is printed goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)

    def send(answer: Answer, image: QImage | None) -> None:
        answers.write(to_line(answer))
        if image is not None:
            answers.write(image.constBits())
        answers.flush()

    return send
