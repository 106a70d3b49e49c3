"""One thread for all that may wait: the disk, a library on a server, the check of a PIN."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.core.errors import KioskError
from kiosk.core.process.unexpected_errors import report_unexpected_error

T = TypeVar("T")

_Task = Callable[[], Callable[[], None]]


class Worker(QObject):
    """Does what it is given in turn; the answers come back in the thread that has made it."""

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._closed = False
        self._unanswered = 0
        self._done.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="staff worker", daemon=True)

    def do(self, work: Callable[[], T], answer: Callable[[T | KioskError], None]) -> None:
        """Have `work` done soon; `answer` gets what it returns, or the KioskError it raises."""

        def task() -> Callable[[], None]:
            try:
                result: T | KioskError = work()
            except KioskError as error:
                result = error
            return lambda: answer(result)

        if not self._thread.ident:
            self._thread.start()
        self._unanswered += 1
        self._tasks.put(task)

    @property
    def is_idle(self) -> bool:
        """Whether all that it was given has been done and answered."""
        return self._unanswered == 0

    def close(self) -> None:
        """Finish what is under way; nobody hears its answer any more."""
        self._closed = True
        self._tasks.put(None)
        if self._thread.ident:
            self._thread.join()

    def _run(self) -> None:
        while (task := self._tasks.get()) and not self._closed:
            try:
                self._done.emit(task())
            except Exception as error:  # noqa: BLE001 - it is reported
                report_unexpected_error(error)

    @Slot(object)
    def _hear(self, answer: Callable[[], None]) -> None:
        self._unanswered -= 1
        if not self._closed:
            answer()
