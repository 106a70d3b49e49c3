"""The plan on the screen: one painted picture as large as the view, whatever the zoom.

QML scrolls and pinches it (Flickable, PinchArea) and reports touches; hit testing is done here.
Nothing larger than the screen is ever painted or kept.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRect, QRectF, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow

from kiosk.core.floor_plan.outline import Box, Point, bounds
from kiosk.ui.item_leak import drop_signals
from kiosk.ui.plan.camera import MAX_ZOOM, Camera, Inset
from kiosk.ui.plan.ink import Ink
from kiosk.ui.plan.plan_painter import PlanPainter
from kiosk.ui.plan.scene import Scene
from kiosk.ui.viewmodels.pages.guide import GuideViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = Box(0, 0, 1, 1)
BUTTON_STEP = 1.6
WHEEL_STEP = 1.2


@QmlElement
class FloorPlanView(QQuickPaintedItem):
    """Shows one floor of a GuideViewModel through a camera.

    `moved` carries the scroll position to set after the camera has moved by itself.
    """

    viewModelChanged = Signal()
    themeChanged = Signal()
    hereTextChanged = Signal()
    contentChanged = Signal()
    glideChanged = Signal()
    moved = Signal(float, float)
    glideWanted = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setOpaquePainting(True)
        self._model: GuideViewModel | None = None
        self._theme: QObject | None = None
        self._here_text = ""
        self._painter: PlanPainter | None = None
        self._camera = Camera(NOTHING, 1, 1)
        self._held: tuple[Point, float] | None = None
        self._from = self._to = self._camera
        self._glide = 1.0
        self.windowChanged.connect(self._window_changed)

    @Slot(QQuickWindow)
    def _window_changed(self, window: QQuickWindow | None) -> None:
        if window is None:  # gone from the screen
            self._model = self._theme = self._painter = None
            drop_signals(self)

    # What is shown

    def _get_model(self) -> GuideViewModel | None:
        return self._model

    def _set_model(self, model: GuideViewModel | None) -> None:
        if model is not self._model:
            self._model = model
            if model:
                model.changed.connect(self._content_changed)
            self._content_changed()
            self.viewModelChanged.emit()

    viewModel = Property(GuideViewModel, _get_model, _set_model, notify=viewModelChanged)

    def _get_theme(self) -> QObject | None:
        return self._theme

    def _set_theme(self, theme: QObject | None) -> None:
        self._theme = theme
        self._repaint_all()
        self.themeChanged.emit()

    theme = Property(QObject, _get_theme, _set_theme, notify=themeChanged)
    """The Theme, for its colours and fonts."""

    def _get_here_text(self) -> str:
        return self._here_text

    def _set_here_text(self, text: str) -> None:
        self._here_text = text
        self._repaint_all()
        self.hereTextChanged.emit()

    hereText = Property(str, _get_here_text, _set_here_text, notify=hereTextChanged)

    @Slot()
    def restyle(self) -> None:
        """Repaint: colours or sizes of the Theme have changed."""
        self._repaint_all()

    @Slot()
    def _content_changed(self) -> None:
        assert self._model is not None
        extent = self._model.plan.extent() or NOTHING
        self._look(
            Camera(
                extent,
                self._camera.width,
                self._camera.height,
                self._camera.inset,
                self._camera.zoom,
                self._camera.x,
                self._camera.y,
            )
        )
        self._repaint_all()
        self._show_what_is_meant()

    def _repaint_all(self) -> None:
        self._painter = None
        self.update()

    def _scene(self) -> Scene:
        model = self._model
        if model is None:
            return Scene()
        floor, route, here = model.property("floor"), model.route, model.place
        legs = route.legs if route else ()
        leg = next((leg for leg in legs if leg.floor == floor), None)
        return Scene(
            rooms=model.plan.on(floor),
            doors=[it for it in model.plan.network.waypoints.values() if it.floor == floor],
            leg=leg,
            first=bool(legs) and leg is legs[0],
            last=bool(legs) and leg is legs[-1],
            here=here.at if here and here.floor == floor else None,
            chosen=model.property("chosen"),
            here_text=self._here_text,
        )

    def paint(self, painter: QPainter) -> None:
        if self._theme is None:
            return
        if self._painter is None:
            self._painter = PlanPainter(self._scene(), Ink(self._theme))
        self._painter.paint(painter, self._camera)

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
        self._go(it.holding(it.metre(middle), middle, it.zoom * factor))

    @Slot()
    def showAll(self) -> None:
        it = self._camera
        self._go(Camera(it.extent, it.width, it.height, it.inset))

    @Slot(float, float)
    def push(self, across: float, down: float) -> None:
        """Pan by an arrow key, by shares of the view."""
        it = self._aim
        self._go(
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
    def plan_painter(self) -> PlanPainter | None:
        """What has painted this floor; None before it is painted."""
        return self._painter

    @property
    def _aim(self) -> Camera:
        """The target of the camera animation, or the camera."""
        return self._to if self._glide < 1 else self._camera

    def _go(self, camera: Camera) -> None:
        if camera != self._camera and camera.width > 1:
            self._from, self._to, self._glide = self._camera, camera, 0.0
            self.glideWanted.emit()

    def _show_what_is_meant(self) -> None:
        """Bring the route, or else the chosen room, into view."""
        scene = self._scene()
        if scene.leg:
            box = bounds(scene.leg.points)
        else:
            chosen = [room for room in scene.rooms if room.slug == scene.chosen]
            if not chosen:
                return
            box = bounds(chosen[0].outline)
        self._go(self._camera.showing(box, clearance=self._camera.width * 0.04))

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

    # What is touched

    @Slot(float, float)
    def touchAt(self, x: float, y: float) -> None:
        """A tap on the view: choose the room there, or none."""
        if self._model:
            room = self._model.plan.room_at(
                self._model.property("floor"), self._camera.metre((x, y))
            )
            self._model.choose(room.slug if room else "")
