"""What is done to files, one thing at a time, and the notice that tells of it and offers to undo
it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import ContentRejectedError, KioskError
from kiosk.editorial.errors import StillUsedError
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

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
        self._last_act = 0
        self._notice = NoticeViewModel(self)

    def do(self, notice: str, work: Callable[[Desk], int], number: int = 0) -> None:
        """Have `work` done, which returns its change-set; `number` is for the notice."""
        if self._busy:
            return
        self._busy = True
        self.changed.emit()

        def hear(outcome: int | KioskError) -> None:
            self._busy = False
            if isinstance(outcome, StillUsedError):
                self._notice.tell("still-used", trouble=True)
            elif isinstance(outcome, ContentRejectedError):
                log.info("%s: %s", notice, outcome)
                self._notice.tell("no-captions", trouble=True)
            elif isinstance(outcome, KioskError):
                log.warning("%s: %s", notice, outcome)
                self._notice.tell(refusal(outcome), trouble=True)
            else:
                self._last_act = 0 if notice == UNDONE else outcome
                self._notice.tell(notice, number, undoable=self._last_act > 0)
            self.changed.emit()
            self.done.emit("" if isinstance(outcome, KioskError) else notice)

        self._library.ask(work, hear)

    @Slot()
    def undo(self) -> None:
        """Take back what the notice tells of."""
        number = self._last_act
        if number:
            self.do(UNDONE, lambda desk: desk.editor.undo(number))

    def tell_trouble(self, notice: str) -> None:
        """Say by a message id what could not be done."""
        self._notice.tell(notice, trouble=True)

    @property
    def at_work(self) -> bool:
        return self._busy

    # What QML binds

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice
