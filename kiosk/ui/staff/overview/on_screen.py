"""What the attract loop shows at this moment, and by which rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.ops.overview import Overview, Showing

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the overview has it")
class OnScreenViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`ticked` while it is looked at: how long it has been on the screen."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = clock
        self._showing: Showing | None = None
        self._hall_picture: Path | None = None
        self._language = CHINESE

    def show(self, overview: Overview) -> None:
        self._showing, self._hall_picture = overview.showing, overview.picture
        self.changed.emit()
        self.ticked.emit()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self._language = language
        self.changed.emit()

    # What QML binds

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Of what is shown, else of the hall."""
        picture = (self._showing.picture if self._showing else None) or self._hall_picture
        return picture.as_uri() if picture else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._showing.title[self._language] if self._showing else ""

    @Property(str, notify=changed)
    def why(self) -> str:
        return self._showing.why[self._language] if self._showing else ""

    @Property(int, notify=ticked)
    def positionSeconds(self) -> int:
        """How long it has been on the screen."""
        if not self._showing:
            return 0
        seconds = (self._now() - self._showing.began_at).total_seconds()
        return max(0, min(int(seconds), self._showing.duration_ms // 1000))

    @Property(int, notify=changed)
    def durationSeconds(self) -> int:
        return self._showing.duration_ms // 1000 if self._showing else 0
