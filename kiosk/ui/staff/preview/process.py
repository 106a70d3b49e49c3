"""Owns the process that draws the preview, and never blocks on it."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.process.own_command import own_command
from kiosk.ui.preview.messages import (
    BYTES_PER_PIXEL,
    Answer,
    Picture,
    Show,
    Wish,
    parse_answer,
    to_line,
)
from kiosk.ui.staff.process_apart import end_at_once, process_apart

log = logging.getLogger("kiosk.staff")

ANSWER_MS, FIRST_ANSWER_MS = 30_000, 180_000
"""A process that has not answered by then hangs. The first answer takes its start, and reading the
library, which may be large and on a server."""


class PreviewProcess(QObject):
    """`answered` has an answer and its picture, or None; `failed` says that the process is gone
    without having been asked to end."""

    answered = Signal(object, object)
    failed = Signal()

    def __init__(
        self,
        folder: DataFolder,
        command: Sequence[str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`folder` is the data folder whose library and files are drawn."""
        super().__init__(parent)
        self._data = folder
        self._command = list(command or own_command("preview"))
        self._process: QProcess | None = None
        self._folder: TemporaryFolder | None = None
        self._picture: Picture | None = None
        """The answer whose pixels are yet to come."""
        self._has_answered = False
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self._give_up)

    @property
    def pid(self) -> int:
        """0 while there is no process."""
        return int(self._process.processId()) if self._process else 0

    def send(self, wish: Wish) -> None:
        """Have something done; the process is started where there is none.

        Raises:
            ContentRejectedError: a text in it is not Unicode.
        """
        line = to_line(wish)
        if self._process is None:
            self._start()
        if self._process is not None:
            self._process.write(line)
            if isinstance(wish, Show):
                self._deadline.start(ANSWER_MS if self._has_answered else FIRST_ANSWER_MS)

    def close(self) -> None:
        """End the process; it is started again by the next wish."""
        process, self._process = self._process, None
        self._deadline.stop()
        if process is not None:
            end_at_once(process)
        self._clean()

    def _start(self) -> None:
        self._picture, self._has_answered = None, False
        try:
            self._folder = TemporaryFolder("preview")
        except UnavailableError as error:
            log.warning("the preview cannot be started: %s", error)
            self._lost()
            return
        self._process = process = process_apart(self._data, self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        process.start(self._command[0], [*self._command[1:], str(self._folder.path)])

    @Slot()
    def _read(self) -> None:
        while (process := self._process) is not None:
            if self._picture is None:
                if not process.canReadLine():
                    return
                self._take(bytes(process.readLine().data()))
            else:
                length = self._picture.width * self._picture.height * BYTES_PER_PIXEL
                if process.bytesAvailable() < length:
                    return
                self._deliver(self._picture, bytes(process.read(length).data()))

    def _take(self, line: bytes) -> None:
        try:
            answer = parse_answer(line)
        except ContentRejectedError as error:
            log.warning("the preview is ended: %s", error)
            self._give_up()
            return
        if isinstance(answer, Picture):
            self._picture = answer
        else:
            self._answer(answer, None)

    def _deliver(self, picture: Picture, pixels: bytes) -> None:
        self._picture = None
        width, height = picture.width, picture.height
        image = QImage(pixels, width, height, width * BYTES_PER_PIXEL, QImage.Format.Format_RGB32)
        self._answer(picture, image.copy())

    def _answer(self, answer: Answer, image: QImage | None) -> None:
        self._deadline.stop()
        self._has_answered = True
        self.answered.emit(answer, image)

    @Slot()
    def _give_up(self) -> None:
        log.warning("the preview does not answer")
        self.close()
        self.failed.emit()

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, _status: QProcess.ExitStatus) -> None:
        log.warning("the preview has ended with %s", code)
        self._lost()

    @Slot(QProcess.ProcessError)
    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            log.warning("the preview cannot be started")
            self._lost()

    def _lost(self) -> None:
        process, self._process = self._process, None
        self._deadline.stop()
        if process is not None:
            process.deleteLater()
        self._clean()
        self.failed.emit()

    def _clean(self) -> None:
        if self._folder is not None:
            self._folder.close()
            self._folder = None
