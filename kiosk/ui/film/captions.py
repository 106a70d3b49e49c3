"""The captions of the current film as QML sees them: read in a thread, shown in one language."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.films import Film
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import KioskError
from kiosk.core.process.unexpected_errors import report_unexpected_error
from kiosk.media.importing.captions import Captions, read_captions

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

logger = logging.getLogger("kiosk.film")


@QmlElement
@QmlUncreatable("a film has its captions")
class CaptionsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Follows one film. Unreadable files are logged and left out."""

    availableChanged = Signal()
    onChanged = Signal()
    textChanged = Signal()

    _read = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._film: Film | None = None
        self._captions: Mapping[str, Captions] = {}
        self._language = CHINESE
        self._position_ms = 0
        self._on = True
        self._text = ""
        self._read.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._doubted: set[Path] = set()  # only for the thread that reads
        self._reader = ThreadPoolExecutor(1, "captions")

    # For the program

    def follow(self, film: Film | None) -> None:
        """Show the captions of this film from its beginning; None: show none."""
        self._film = film
        self._position_ms = 0
        self._take(film, {})
        if film and film.captions:
            self._reader.submit(self._read_files, film).add_done_callback(_report)

    def move(self, position_ms: int) -> None:
        self._position_ms = position_ms
        self._show()

    def use(self, language: str) -> None:
        """Set the visitor's language; falls back to Chinese, then English, then any."""
        self._language = language
        self._show()

    def forget_visitor(self) -> None:
        """Reset for the next visitor: captions are on."""
        self._set_on(True)

    def shut_down(self) -> None:
        self._reader.shutdown()

    # For QML

    @Property(bool, notify=availableChanged)
    def available(self) -> bool:
        return bool(self._captions)

    def _get_on(self) -> bool:
        return self._on

    def _set_on(self, on: bool) -> None:
        if on != self._on:
            self._on = on
            self.onChanged.emit()
            self._show()

    on = Property(bool, _get_on, _set_on, notify=onChanged)

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """The current caption in the visitor's language; '' where captions are off."""
        return self._text

    # What happens

    def _show(self) -> None:
        languages = (self._language, CHINESE, ENGLISH, *self._captions)
        spoken = next((self._captions[tag] for tag in languages if tag in self._captions), None)
        text = spoken.at(self._position_ms) if spoken and self._on else ""
        if text != self._text:
            self._text = text
            self.textChanged.emit()

    def _read_files(self, film: Film) -> None:
        """Read the caption files; runs in a thread of its own."""
        found: dict[str, Captions] = {}
        for language, path in film.captions.items():
            try:
                found[language] = read_captions(Path(path))
            except KioskError as error:
                logger.warning("no captions in %s: %s", language, error)
            else:
                self._log_guessed_encoding(Path(path), language, found[language].guessed_encoding)
        self._read.emit(film, found)

    def _log_guessed_encoding(self, path: Path, language: str, encoding: str) -> None:
        """Log the guessed encoding of a file, once for each file."""
        if encoding and path not in self._doubted:
            self._doubted.add(path)
            logger.warning(
                "the captions in %s (%s) do not say how they are encoded and are taken for %s; "
                "if their characters are wrong, save the file as UTF-8",
                language,
                path.name,
                encoding,
            )

    @Slot(object, object)
    def _take(self, film: Film | None, captions: Mapping[str, Captions]) -> None:
        if film is self._film:
            self._captions = captions
            self.availableChanged.emit()
            self._show()


def _report(reading: Future[None]) -> None:
    """Report an unexpected exception, which the thread pool would swallow."""
    error = reading.exception()
    if isinstance(error, Exception):
        report_unexpected_error(error)
