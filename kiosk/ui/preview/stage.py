"""A screen that nobody sees: draws an item of QML into pictures."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QSize,
    Qt,
    QTimer,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

from kiosk.core.errors import UnavailableError

CALM_MS = 40
"""How long what changes by itself waits for its picture: what loads late, lists that move."""

FIRST_SIZE: dict[str, object] = {"width": 1920, "height": 1080}
"""Until a picture is asked for: fonts and pictures have a size from the beginning."""

OUTSIDE = QPointF(-1, -1)
"""Where a finger is lifted: a button that it has pressed is left alone."""

PHASES = {
    "press": QEvent.Type.MouseButtonPress,
    "move": QEvent.Type.MouseMove,
    "release": QEvent.Type.MouseButtonRelease,
}


class Stage(QObject):
    """Draws in the software renderer, in the thread of the event loop.

    `changed` says that there is more to see than the last picture shows.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._control = QQuickRenderControl()
        self.window = QQuickWindow(self._control)
        self.window.setColor(QColor("white"))
        self._component: QQmlComponent | None = None
        self._item: QQuickItem | None = None
        self._picture = QImage()
        self._later = QTimer(self, singleShot=True, interval=CALM_MS)
        self._later.timeout.connect(self.changed)
        self._control.sceneChanged.connect(self._wait)
        self._control.renderRequested.connect(self._wait)

    def load(self, engine: QQmlEngine, file: QUrl, properties: dict[str, object]) -> QQuickItem:
        """Put the item of a QML file on the stage.

        Raises:
            UnavailableError: it does not load.
        """
        component = self._component = QQmlComponent(engine, file)
        item = None
        if component.isReady():
            item = component.createWithInitialProperties(properties | FIRST_SIZE)
        if not isinstance(item, QQuickItem):
            raise UnavailableError(f"{file.fileName()}: {component.errorString()}")
        item.setParent(self.window)
        item.setParentItem(self.window.contentItem())
        self._item = item
        return item

    def resize(self, size: QSize, picture: QSize) -> bool:
        """Give the item a size, in the pixels of a visitors' screen, and its pictures another;
        returns whether that is a change."""
        if self._item is None or (self.window.size() == size and self._picture.size() == picture):
            return False
        self.window.setGeometry(0, 0, size.width(), size.height())
        self.window.contentItem().setSize(size)
        self._item.setSize(size)
        self._picture = QImage(picture, QImage.Format.Format_RGB32)
        scale = picture.width() / size.width()
        self._picture.setDevicePixelRatio(scale)
        target = QQuickRenderTarget.fromPaintDevice(self._picture)
        target.setDevicePixelRatio(scale)
        self.window.setRenderTarget(target)
        return True

    def paint(self) -> QImage:
        """A picture of the item as it is now."""
        self._control.polishItems()
        self._control.sync()
        self._control.render()
        self._later.stop()
        return self._picture

    def drag(self, phase: str, x: float, y: float) -> None:
        """A finger goes over the item, from 0 to 1 across it; it scrolls and presses nothing."""
        place = OUTSIDE if phase == "release" else self._place(x, y)
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            PHASES[phase],
            place,
            place,
            Qt.MouseButton.NoButton if phase == "move" else button,
            Qt.MouseButton.NoButton if phase == "release" else button,
            Qt.KeyboardModifier.NoModifier,
        )
        QCoreApplication.sendEvent(self.window, event)

    def turn_wheel(self, x: float, y: float, angle: int) -> None:
        """The wheel of a mouse turns over the item; `angle` in eighths of a degree."""
        place = self._place(x, y)
        event = QWheelEvent(
            place,
            place,
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(self.window, event)

    def _place(self, x: float, y: float) -> QPointF:
        return QPointF(x * self.window.width(), y * self.window.height())

    @Slot()
    def _wait(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def close(self) -> None:
        """Take the item and the window apart; before the engine."""
        if self._item is not None:
            shiboken6.delete(self._item)
        shiboken6.delete(self.window)
        shiboken6.delete(self._control)
