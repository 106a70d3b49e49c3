"""What staff do to the plan: each act is one change-set, told by a notice and undone by a tap."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import ContentRejectedError, KioskError
from kiosk.editorial.plan.as_seen import PlanChangedError
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@QmlElement
@QmlUncreatable("the page of the plan has one")
class PlanEditing(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Has one act at a time done in the worker."""

    busyChanged = Signal()
    refused = Signal()
    """Nothing was changed: what is shown is to be read again."""

    def __init__(self, library: StaffLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._last_acts: list[int] = []
        self._busy = False
        self._notice = NoticeViewModel(self)

    def act(self, notice: str, work: Callable[[Desk], int], nothing: str = "") -> bool:
        """Do this, and say so; `nothing` is said where there was nothing to do. Returns whether it
        has begun: one act at a time."""
        if self._busy:
            return False
        self._set_busy(True)

        def hear(outcome: int | KioskError) -> None:
            self._set_busy(False)
            if isinstance(outcome, KioskError):
                self._refuse(outcome)
            elif outcome:
                self._last_acts.append(outcome)
                self._notice.tell(notice, undoable=True)
            elif nothing:
                self._notice.tell(nothing)

        self._library.ask(work, hear)
        return True

    def say(self, notice: str) -> None:
        """Why nothing is done."""
        self._notice.tell(notice)

    @Slot()
    def undo(self) -> None:
        """Take back the last act, and then the one before it."""
        if self._busy or not self._last_acts:
            return
        number = self._last_acts.pop()
        self._set_busy(True)

        def hear(outcome: int | KioskError) -> None:
            self._set_busy(False)
            if isinstance(outcome, KioskError):
                self._refuse(outcome)
            else:
                self._notice.tell("undone", undoable=bool(self._last_acts))

        self._library.ask(lambda desk: desk.editor.undo(number), hear)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

    def _refuse(self, error: KioskError) -> None:
        log.warning("the plan could not be changed: %s", error)
        match error:
            case PlanChangedError():
                message = "changed"
            case ContentRejectedError():
                message = "no-room"
            case _:
                message = refusal(error)
        self._notice.tell(message, trouble=True)
        self.refused.emit()

    # What QML binds

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._busy

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        """Of the last act."""
        return self._notice
