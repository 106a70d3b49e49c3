"""What is done to files, one thing at a time, and the notice that tells of it and offers to undo
it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError
from kiosk.editorial.errors import StillUsedError
from kiosk.ui.staff.library import Desk, StaffLibrary

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

NOTICE_MS = 6000

UNDONE = "undone"


@QmlElement
@QmlUncreatable("there is one of the page")
class MediaActs(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Each act is one change-set. `done` has its notice, for Python; it is '' where it failed."""

    changed = Signal()
    done = Signal(str)

    def __init__(self, library: StaffLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._busy = False
        self._notice, self._number, self._trouble = "", 0, False
        self._undoable = 0
        self._forgetting = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._forgetting.timeout.connect(self._forget)

    def do(self, notice: str, work: Callable[[Desk], int], number: int = 0) -> None:
        """Have `work` done, which returns its change-set; `number` is for the notice."""
        if self._busy:
            return
        self._busy = True
        self.changed.emit()

        def hear(outcome: int | KioskError) -> None:
            self._busy = False
            if isinstance(outcome, StillUsedError):
                self.tell("still-used", trouble=True)
            elif isinstance(outcome, ContentRejectedError):
                log.info("%s: %s", notice, outcome)
                self.tell("no-captions", trouble=True)
            elif isinstance(outcome, KioskError):
                log.warning("%s: %s", notice, outcome)
                reason = "refused" if isinstance(outcome, StaffError) else "unavailable"
                self.tell(reason, trouble=True)
            else:
                self._undoable = 0 if notice == UNDONE else outcome
                self.tell(notice, number)
            self.done.emit("" if isinstance(outcome, KioskError) else notice)

        self._library.ask(work, hear)

    @Slot()
    def undo(self) -> None:
        """Take back what the notice tells of."""
        number = self._undoable
        if number:
            self.do(UNDONE, lambda desk: desk.editor.undo(number))

    def tell(self, notice: str, number: int = 0, *, trouble: bool = False) -> None:
        """Show a notice for a while, by its id."""
        self._notice, self._number, self._trouble = notice, number, trouble
        self._forgetting.start()
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._undoable = 0
        self.tell("")
        self._forgetting.stop()

    @property
    def at_work(self) -> bool:
        return self._busy

    # What QML binds

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def notice(self) -> str:
        """The id of what has happened last, '' after a while."""
        return self._notice

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._number

    @Property(bool, notify=changed)
    def trouble(self) -> bool:
        return self._trouble

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        return self._undoable > 0 and not self._busy
