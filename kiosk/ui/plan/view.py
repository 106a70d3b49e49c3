"""The plan on the screen: one painted picture as large as the view, whatever the zoom.

QML scrolls and pinches it (Flickable, PinchArea) and reports touches; hit testing is done here.
Nothing larger than the screen is ever painted or kept.
"""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.core.floor_plan.outline import bounds
from kiosk.ui.plan.camera_view import NOTHING, CameraView
from kiosk.ui.plan.ink import Ink
from kiosk.ui.plan.plan_painter import PlanPainter
from kiosk.ui.plan.scene import Scene
from kiosk.ui.viewmodels.pages.guide import GuideViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FloorPlanView(CameraView):
    """Shows one floor of a GuideViewModel through a camera."""

    viewModelChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._model: GuideViewModel | None = None
        self._painter: PlanPainter | None = None

    def forget(self) -> None:
        self._model = self._painter = None

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

    @Slot()
    def _content_changed(self) -> None:
        assert self._model is not None
        self.show_extent(self._model.plan.extent() or NOTHING)
        self.repaint_all()
        self._show_what_is_meant()

    def repaint_all(self) -> None:
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

    @property
    def plan_painter(self) -> PlanPainter | None:
        """What has painted this floor; None before it is painted."""
        return self._painter

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
        self.go(self._camera.showing(box, clearance=self._camera.width * 0.04))

    # What is touched

    @Slot(float, float)
    def touchAt(self, x: float, y: float) -> None:
        """A tap on the view: choose the room there, or none."""
        if self._model:
            room = self._model.plan.room_at(
                self._model.property("floor"), self._camera.metre((x, y))
            )
            self._model.choose(room.slug if room else "")
