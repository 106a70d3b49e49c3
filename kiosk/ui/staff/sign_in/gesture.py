"""Opens the pad by a gesture on the visitors' screen, or by keys; watches, and takes nothing."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.core.tap_gesture import TapGesture

CORNER = 120
"""Side of the square in the upper left corner, in design pixels."""

KEYS = (
    Qt.Key.Key_F12,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


RELEASES = (QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease)


class StaffGesture(QObject):
    """`made` is emitted when staff want the pad. All events go on to whom they belong: a button
    below the last tap hears it too, before the pad opens.

    `pages` are those of the visit. The button that leads back lies in the corner: a tap that has
    closed a page is a visitor's.
    """

    made = Signal()

    def __init__(self, window: QQuickWindow, pages: QAbstractItemModel) -> None:
        super().__init__(window)
        self._window = window
        self._gesture = TapGesture()
        self._complete = False
        self._opening = QTimer(self, singleShot=True, interval=0)
        self._opening.timeout.connect(self.made)
        window.installEventFilter(self)
        pages.rowsRemoved.connect(self._begin_anew)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            for point in event.points():
                if point.state() == QEventPoint.State.Pressed:
                    self._tap(point.position())
        elif (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonPress
            # What Qt makes of a touch for items that know mice only was counted as a touch.
            and event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
        ):
            self._tap(event.position())
        if self._complete and event.type() in RELEASES:
            self._complete = False
            self._opening.start()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._key(event)
        return False

    @Slot()
    def _begin_anew(self) -> None:
        self._gesture.begin_anew()
        self._complete = False
        self._opening.stop()

    def _key(self, event: QKeyEvent) -> None:
        if (event.key(), event.modifiers()) == KEYS and not event.isAutoRepeat():
            self.made.emit()

    def _tap(self, at: QPointF) -> None:
        width, height = self._window.width(), self._window.height()
        short, long = sorted((width, height))
        side = CORNER * min(short / 1080, long / 1920)
        self._complete = self._gesture.tap(monotonic(), at.x() <= side and at.y() <= side)
