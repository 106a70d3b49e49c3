"""The picture of the preview as an item: it says how much room there is, and passes drags on."""

from __future__ import annotations

from PySide6.QtCore import Property, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QWheelEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.staff.preview.preview import PreviewViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DRAG_PIXELS = 12
"""A finger that goes less far touches, and a touch does nothing here."""


@QmlElement
class PreviewPicture(QQuickPaintedItem):
    """The picture in the middle of the item, at the top."""

    previewChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._preview: PreviewViewModel | None = None
        self._pressed: QPointF | None = None
        self._dragging = False
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        self._tell_room()

    def _tell_room(self) -> None:
        if self._preview is not None and self.window() is not None:
            ratio = self.window().effectiveDevicePixelRatio()
            self._preview.setRoom(round(self.width() * ratio), round(self.height() * ratio))

    def _get_preview(self) -> PreviewViewModel | None:
        return self._preview

    def _set_preview(self, preview: PreviewViewModel) -> None:
        self._preview = preview
        preview.pictureChanged.connect(self._renew)
        self._tell_room()
        self.previewChanged.emit()

    preview = Property(PreviewViewModel, _get_preview, _set_preview, notify=previewChanged)

    @Slot()
    def _renew(self) -> None:
        self.update()

    def place(self) -> QRectF:
        """Where the picture is drawn."""
        assert self._preview is not None
        image = self._preview.image()
        ratio = self.window().effectiveDevicePixelRatio() if self.window() else 1
        width, height = image.width() / ratio, image.height() / ratio
        return QRectF((self.width() - width) / 2, 0, width, height)

    def paint(self, painter: QPainter) -> None:
        if self._preview is not None and not self._preview.image().isNull():
            painter.drawImage(self.place(), self._preview.image())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self._preview is not None and self.place().contains(event.position())
        self._pressed = event.position() if inside else None
        event.setAccepted(inside)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if not self._dragging:
            way = event.position() - self._pressed
            if way.manhattanLength() < DRAG_PIXELS:
                return
            self._dragging = True
            self._send("press", self._pressed)
        self._send("move", event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._let_go(event.position())

    def mouseUngrabEvent(self) -> None:
        self._let_go(QPointF())

    def _let_go(self, place: QPointF) -> None:
        if self._dragging:
            self._send("release", place)
        self._dragging = False
        self._pressed = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        place = self.place()
        if self._preview is not None and place.contains(event.position()):
            spot = event.position() - place.topLeft()
            self._preview.turnWheel(
                spot.x() / place.width(), spot.y() / place.height(), event.angleDelta().y()
            )

    def _send(self, phase: str, spot: QPointF) -> None:
        assert self._preview is not None
        place = self.place()
        inside = spot - place.topLeft()
        self._preview.drag(phase, inside.x() / place.width(), inside.y() / place.height())
