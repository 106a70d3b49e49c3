"""One long command under way: how far it is, and Cancel. It goes on when the page is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.sync.progress import OnProgress, Progress
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class Followed(Protocol):
    """A process that tells how far it is."""

    def cancel(self) -> None: ...

    def leave(self) -> None: ...

    def wait(self, on_progress: OnProgress) -> Any: ...


@QmlElement
@QmlUncreatable("pages with long commands have it")
class LongRun(QObject):  # type: ignore[operator]  # its stub lacks the call
    """A process of its own, which goes on when staff mode ends, waited for in a thread of its own.
    `ended` carries what `wait` has returned, or the KioskError, for Python only."""

    progressChanged = Signal()
    ended = Signal(object)
    _progressed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._process: Followed | None = None
        self._wish: Callable[[Followed], None] | None = None
        self._progress: Progress | None = None
        self._progressed.connect(self._note, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Stop waiting for what is under way; it goes on by itself."""
        self._have(lambda process: process.leave())
        self._worker.close()

    def start(self, begin: Callable[[], Followed]) -> None:
        """Begin, and follow it; nothing may be under way."""

        def work() -> Any:
            process = begin()
            self._process = process
            if self._wish:  # it came before the process was there
                self._wish(process)
            return process.wait(self._progressed.emit)

        self._wish = None
        self._progress = Progress("content", 0, 0, 0, 0, 0, None)
        self.progressChanged.emit()
        self._worker.do(work, self._hear)

    @Slot()
    def cancel(self) -> None:
        """Stop it; what was there before stays."""
        self._have(lambda process: process.cancel())

    def _have(self, wish: Callable[[Followed], None]) -> None:
        """Have the process do something, as soon as it is there."""
        self._wish = wish
        if self._process:
            wish(self._process)

    @Slot(object)
    def _note(self, progress: Progress) -> None:
        if self._progress is not None:
            self._progress = progress
            self.progressChanged.emit()

    def _hear(self, outcome: object) -> None:
        self._process = self._progress = None
        self.progressChanged.emit()
        self.ended.emit(outcome)

    # What QML binds

    @Property(bool, notify=progressChanged)
    def running(self) -> bool:
        return self._progress is not None

    @Property(str, notify=progressChanged)
    def step(self) -> str:
        """Which step of the command is under way; "content" before it has told of one."""
        return self._progress.step if self._progress else ""

    @Property(float, notify=progressChanged)
    def share(self) -> float:
        """Of this step, 0 to 1."""
        one = self._progress
        return one.bytes / one.all_bytes if one and one.all_bytes else 0.0

    @Property(int, notify=progressChanged)
    def remainingSeconds(self) -> int:
        """Of this step; -1 while it is not known."""
        one = self._progress
        return one.remaining if one and one.remaining is not None else -1
