"""One publishing under way: how far it is, and Cancel. It goes on when the page is left."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import ContentRejectedError, DiskFullError, KioskError, StaffError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.ops.publishing.publish_process import CancelledError, LeftError, PublishProcess
from kiosk.sync.progress import Progress
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@QmlElement
@QmlUncreatable("the publish page has it")
class PublishRun(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Publishes in a process of its own, which goes on when staff mode ends, and waits for it in a
    thread of its own. `ended` carries the number of the release and whether it is new, or the
    KioskError, for Python only."""

    progressChanged = Signal()
    ended = Signal(object)
    _progressed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._process: PublishProcess | None = None
        self._progress: Progress | None = None
        self._progressed.connect(self._note, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Stop waiting for what is being published; it goes on by itself."""
        if self._process:
            self._process.leave()
        self._worker.close()

    def start(self, begin: Callable[[], PublishProcess]) -> None:
        """Begin, and follow it; nothing may be under way."""

        def work() -> tuple[int, bool]:
            self._process = begin()
            return self._process.wait(self._progressed.emit)

        self._progress = Progress("content", 0, 0, 0, 0, 0, None)
        self.progressChanged.emit()
        self._worker.do(work, self._hear)

    @Slot()
    def cancel(self) -> None:
        """Stop publishing; visitors go on seeing what they see."""
        if self._process:
            self._process.cancel()

    @Slot(object)
    def _note(self, progress: Progress) -> None:
        if self._progress is not None:
            self._progress = progress
            self.progressChanged.emit()

    def _hear(self, outcome: tuple[int, bool] | KioskError) -> None:
        self._process = self._progress = None
        self.progressChanged.emit()
        self.ended.emit(outcome)

    # What QML binds

    @Property(bool, notify=progressChanged)
    def running(self) -> bool:
        return self._progress is not None

    @Property(float, notify=progressChanged)
    def share(self) -> float:
        """Of what is to be uploaded, 0 to 1."""
        one = self._progress
        return one.bytes / one.all_bytes if one and one.all_bytes else 0.0

    @Property(int, notify=progressChanged)
    def remainingSeconds(self) -> int:
        """-1 while it is not known."""
        one = self._progress
        return one.remaining if one and one.remaining is not None else -1


_REASONS: tuple[tuple[type[KioskError], str], ...] = (
    (CancelledError, "cancelled"),
    (LeftError, "goes-on"),
    (NotPermittedError, "not-permitted"),
    (ContentRejectedError, "rejected"),
    (StaffError, "refused"),
    (DiskFullError, "disk-full"),
)


def reason_of(error: KioskError) -> str:
    """The id of what is to be said of it."""
    return next((name for kind, name in _REASONS if isinstance(error, kind)), "out-of-reach")
