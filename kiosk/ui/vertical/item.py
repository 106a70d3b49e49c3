"""Vertical writing as QML sees it: one painted picture, as wide as its columns need."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow

from kiosk.ui.item_leak import drop_signals
from kiosk.ui.vertical.setting import FAMILIES, Columns, set_columns

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = Columns((), 0, 0, False)


@QmlElement
class VerticalWriting(QQuickPaintedItem):
    """Columns of at most `columnHeight`, laid out again when a property changes.

    `implicitWidth` and `implicitHeight` are those of the columns; `truncated` tells of an ellipsis.
    """

    textChanged = Signal()
    fontChanged = Signal()
    colorChanged = Signal()
    columnHeightChanged = Signal()
    maximumColumnsChanged = Signal()
    setAnew = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._font = QFont()
        self._color = QColor("black")
        self._column_height = 0.0
        self._maximum = 0
        self._columns = NOTHING
        self.windowChanged.connect(self._window_changed)

    @Slot(QQuickWindow)
    def _window_changed(self, window: QQuickWindow | None) -> None:
        if window is None:  # gone from the screen
            self._columns = NOTHING
            drop_signals(self)

    def componentComplete(self) -> None:
        super().componentComplete()
        self._set_anew()

    def _set_anew(self) -> None:
        if not self.isComponentComplete():
            return
        font = QFont(self._font)
        font.setFamilies([*FAMILIES, *self._font.families()])
        height = self._column_height
        whole = height > 0 and self._text != ""
        self._columns = set_columns(self._text, font, height, self._maximum) if whole else NOTHING
        self.setImplicitSize(self._columns.width, self._columns.longest)
        self.setAnew.emit()
        self.update()

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self._color)
        self._columns.draw(painter)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._set_anew()
            self.textChanged.emit()

    text = Property(str, _get_text, _set_text, notify=textChanged)

    def _get_font(self) -> QFont:
        return self._font

    def _set_font(self, font: QFont) -> None:
        if font != self._font:
            self._font = font
            self._set_anew()
            self.fontChanged.emit()

    font = Property(QFont, _get_font, _set_font, notify=fontChanged)

    def _get_color(self) -> QColor:
        return self._color

    def _set_color(self, color: QColor) -> None:
        if color != self._color:
            self._color = color
            self.update()
            self.colorChanged.emit()

    color = Property(QColor, _get_color, _set_color, notify=colorChanged)

    def _get_column_height(self) -> float:
        return self._column_height

    def _set_column_height(self, height: float) -> None:
        if height != self._column_height:
            self._column_height = height
            self._set_anew()
            self.columnHeightChanged.emit()

    columnHeight = Property(
        float, _get_column_height, _set_column_height, notify=columnHeightChanged
    )

    def _get_maximum(self) -> int:
        return self._maximum

    def _set_maximum(self, maximum: int) -> None:
        if maximum != self._maximum:
            self._maximum = maximum
            self._set_anew()
            self.maximumColumnsChanged.emit()

    maximumColumns = Property(int, _get_maximum, _set_maximum, notify=maximumColumnsChanged)

    @Property(bool, notify=setAnew)
    def truncated(self) -> bool:
        return self._columns.elided

    @Property(int, notify=setAnew)
    def columnCount(self) -> int:
        return len(self._columns.lines)
