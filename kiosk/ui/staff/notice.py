"""What a page says of the act that has been done last."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTICE_MS = 20_000
"""How long a notice stands, and offers to undo what it tells of."""


@QmlElement
@QmlUncreatable("each page has one")
class NoticeViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """One notice at a time; the page's own words make a sentence of it."""

    changed = Signal()

    def __init__(self, parent: QObject, lasts_ms: int = NOTICE_MS) -> None:
        """`lasts_ms`: 0 for notices that stay until the next one."""
        super().__init__(parent)
        self._message, self._number, self._subject = "", 0, ""
        self._trouble = self._undoable = False
        self._ending = QTimer(self, singleShot=True, interval=lasts_ms)
        self._ending.timeout.connect(self.clear)

    def tell(
        self,
        message: str,
        number: int = 0,
        *,
        subject: str = "",
        trouble: bool = False,
        undoable: bool = False,
    ) -> None:
        """Say this in place of what was said: a message id with what is counted in it and what it
        is about."""
        self._message, self._number, self._subject = message, number, subject
        self._trouble, self._undoable = trouble, undoable
        if message and self._ending.interval():
            self._ending.start()
        else:
            self._ending.stop()
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        self.tell("")

    @Property(str, notify=changed)
    def message(self) -> str:
        """The message id, '' where nothing is said."""
        return self._message

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._number

    @Property(str, notify=changed)
    def subject(self) -> str:
        return self._subject

    @Property(bool, notify=changed)
    def trouble(self) -> bool:
        """Whether something was refused or could not be done."""
        return self._trouble

    @Property(bool, notify=changed)
    def undoable(self) -> bool:
        """Whether the page can take back what it tells of."""
        return self._undoable
