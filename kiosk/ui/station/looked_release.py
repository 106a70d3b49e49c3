"""A release that staff look at as visitors would: which one, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.viewmodels.visit.session import INPUT_EVENTS

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 180_000
"""After so long without a touch nobody looks any more, as staff mode locks."""


@QmlElement
@QmlUncreatable("whoever looks has it")
class LookedRelease(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Watches the window for touches; `left` comes once somebody has seen enough."""

    left = Signal()

    def __init__(self, number: int, idle_ms: int = IDLE_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self.leave)
        self._idle.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any touch or key counts as looking."""
        if event.type() in INPUT_EVENTS:
            self._idle.start()
        return False

    @Slot()
    def leave(self) -> None:
        self.left.emit()

    @Property(int, constant=True)
    def number(self) -> int:
        return self._number
