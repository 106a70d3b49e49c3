"""The focus point of the open picture, put with a finger and shown in the shapes of the screens."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.focus import CENTRE, Focus
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.lists.media import MediaRow
from kiosk.editorial.media_commands import set_focus
from kiosk.ui.staff.media.acts import MediaActs

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STEP = 0.02
"""By which an arrow key moves it, of the picture's width or height."""


@QmlElement
@QmlUncreatable("there is one of the page")
class FocusPoint(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Nothing is written before `save`."""

    changed = Signal()

    def __init__(self, acts: MediaActs, store: MediaStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._store = store
        self._row: MediaRow | None = None
        self._focus = CENTRE

    def open(self, row: MediaRow) -> None:
        """Begin with the point that the picture has."""
        self._row, self._focus = row, row.focus
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._row = None
        self.changed.emit()

    @Slot(float, float)
    def place(self, x: float, y: float) -> None:
        """Somebody has touched the picture there, in fractions of its width and height."""
        self._focus = Focus(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self.changed.emit()

    @Slot(int, int)
    def move(self, right: int, down: int) -> None:
        """By so many steps, with the arrow keys."""
        self.place(self._focus.x + right * STEP, self._focus.y + down * STEP)

    @Slot()
    def centre(self) -> None:
        self.place(CENTRE.x, CENTRE.y)

    @Slot()
    def save(self) -> None:
        row, focus = self._row, self._focus
        if self._acts.at_work:
            return
        if row and focus != row.focus:
            self._acts.do(
                "focus", lambda desk: set_focus(desk.editor, self._store, row.reference, focus)
            )
        self.close()

    # What QML binds

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._row is not None

    @Property(str, notify=changed)
    def picture(self) -> str:
        return self._store.path(self._row.blob).as_uri() if self._row else ""

    @Property(float, notify=changed)
    def x(self) -> float:
        return self._focus.x

    @Property(float, notify=changed)
    def y(self) -> float:
        return self._focus.y
