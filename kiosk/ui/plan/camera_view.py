"""A painted item that is seen through a camera: scrolled, pinched and zoomed by QML."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRect, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow

from kiosk.core.floor_plan.outline import Box, Point
from kiosk.ui.item_leak import drop_signals
from kiosk.ui.plan.camera import MAX_ZOOM, Camera, Inset

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = Box(0, 0, 1, 1)
BUTTON_STEP = 1.6
WHEEL_STEP = 1.2


@QmlElement
@QmlUncreatable("a plan is seen through one")
class CameraView(QQuickPaintedItem):  # type: ignore[operator]  # its stub lacks the call
    """Nothing larger than the screen is ever painted or kept.

    `moved` carries the scroll position to set after the camera has moved by itself.
    """

    themeChanged = Signal()
    hereTextChanged = Signal()
    contentChanged = Signal()
    glideChanged = Signal()
    moved = Signal(float, float)
    glideWanted = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setOpaquePainting(True)
        self._theme: QObject | None = None
        self._here_text = ""
        self._camera = Camera(NOTHING, 1, 1)
        self._held: tuple[Point, float] | None = None
        self._from = self._to = self._camera
        self._glide = 1.0
        self.windowChanged.connect(self._window_changed)

    @Slot(QQuickWindow)
    def _window_changed(self, window: QQuickWindow | None) -> None:
        if window is None:  # gone from the screen
            self._theme = None
            self.forget()
            drop_signals(self)

    def forget(self) -> None:
        """Let go of everything that is shown."""

    def repaint_all(self) -> None:
        """Paint anew: what is shown has changed, or how."""
        self.update()

    def _get_theme(self) -> QObject | None:
        return self._theme

    def _set_theme(self, theme: QObject | None) -> None:
        self._theme = theme
        self.repaint_all()
        self.themeChanged.emit()

    theme = Property(QObject, _get_theme, _set_theme, notify=themeChanged)
    """The Theme, for its colours and fonts."""

    def _get_here_text(self) -> str:
        return self._here_text

    def _set_here_text(self, text: str) -> None:
        self._here_text = text
        self.repaint_all()
        self.hereTextChanged.emit()

    hereText = Property(str, _get_here_text, _set_here_text, notify=hereTextChanged)
    """What is written where the visitor stands."""

    @Slot()
    def restyle(self) -> None:
        """Repaint: colours or sizes of the Theme have changed."""
        self.repaint_all()

    def show_extent(self, extent: Box) -> None:
        """What can be seen has other bounds; the camera stays where it is."""
        it = self._camera
        self._look(Camera(extent, it.width, it.height, it.inset, it.zoom, it.x, it.y))

    # Where it is seen from

    def _look(self, camera: Camera) -> None:
        before = self._camera.content
        self._camera = camera
        if camera.content != before:
            self.contentChanged.emit()
        self.update()

    def _move(self, camera: Camera) -> None:
        """Set the camera, and scroll the content there."""
        self._look(camera)
        self.moved.emit(camera.x, camera.y)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.size() != old.size():
            it = self._camera
            self.halt()
            self._move(Camera(it.extent, new.width(), new.height(), it.inset))

    @Slot(float, float)
    def scrollTo(self, x: float, y: float) -> None:
        """A drag or flick has moved the content."""
        it = self._camera
        if (x, y) != (it.x, it.y):
            self._look(Camera(it.extent, it.width, it.height, it.inset, it.zoom, x, y))

    @Slot(float, float, float, float)
    def keepClear(self, left: float, top: float, right: float, bottom: float) -> None:
        """Pixels at the sides which the whole plan leaves to controls."""
        it = self._camera
        inset = Inset(left, top, right, bottom)
        if inset != it.inset:
            self.halt()
            self._move(Camera(it.extent, it.width, it.height, inset))

    @Slot()
    def halt(self) -> None:
        """Stop the camera animation: a drag has begun."""
        self._glide = 1.0

    @Slot(float, float)
    def grasp(self, x: float, y: float) -> None:
        """Begin a pinch around this point."""
        self.halt()
        self._held = self._camera.metre((x, y)), self._camera.zoom

    @Slot(float, float, float)
    def spread(self, scale: float, x: float, y: float) -> None:
        """Continue a pinch: `scale` relative to its beginning, around this point."""
        if self._held:
            metre, zoom = self._held
            self._move(self._camera.holding(metre, (x, y), zoom * scale))

    @Slot(float, float, float)
    def turn(self, notches: float, x: float, y: float) -> None:
        """Zoom by the wheel around a point."""
        self.halt()
        it = self._camera
        self._move(it.holding(it.metre((x, y)), (x, y), it.zoom * WHEEL_STEP**notches))

    @Slot()
    def closer(self) -> None:
        self._zoom_by(BUTTON_STEP)

    @Slot()
    def farther(self) -> None:
        self._zoom_by(1 / BUTTON_STEP)

    def _zoom_by(self, factor: float) -> None:
        it = self._aim
        middle = (it.width / 2, it.height / 2)
        self.go(it.holding(it.metre(middle), middle, it.zoom * factor))

    @Slot()
    def showAll(self) -> None:
        it = self._camera
        self.go(Camera(it.extent, it.width, it.height, it.inset))

    @Slot(float, float)
    def push(self, across: float, down: float) -> None:
        """Pan by an arrow key, by shares of the view."""
        it = self._aim
        self.go(
            Camera(
                it.extent,
                it.width,
                it.height,
                it.inset,
                it.zoom,
                it.x + across * it.width,
                it.y + down * it.height,
            ).within_bounds()
        )

    @property
    def camera(self) -> Camera:
        return self._camera

    @property
    def _aim(self) -> Camera:
        """The target of the camera animation, or the camera."""
        return self._to if self._glide < 1 else self._camera

    def go(self, camera: Camera) -> None:
        """Lead the camera there."""
        if camera != self._camera and camera.width > 1:
            self._from, self._to, self._glide = self._camera, camera, 0.0
            self.glideWanted.emit()

    def _get_glide(self) -> float:
        return self._glide

    def _set_glide(self, share: float) -> None:
        """How far the camera has come on its way; an animation leads it from 0 to 1. Whoever
        moves the camera otherwise ends that."""
        if self._glide < 1:
            self._glide = share
            self._move(self._to if share >= 1 else self._from.towards(self._to, share))
            self.glideChanged.emit()

    glide = Property(float, _get_glide, _set_glide, notify=glideChanged)

    def _content_width(self) -> float:
        return self._camera.content[0]

    def _content_height(self) -> float:
        return self._camera.content[1]

    contentWidth = Property(float, _content_width, notify=contentChanged)
    contentHeight = Property(float, _content_height, notify=contentChanged)

    @Property(bool, notify=contentChanged)
    def whole(self) -> bool:
        """Whether all of the plan is in sight."""
        return self._camera.zoom <= 1.001

    @Property(bool, notify=contentChanged)
    def closest(self) -> bool:
        return self._camera.zoom >= MAX_ZOOM - 0.001
