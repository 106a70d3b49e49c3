"""The plan as staff draw on it: painted as visitors see it, with what staff need over that."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.core.floor_plan.outline import Point
from kiosk.ui.plan.camera_view import CameraView
from kiosk.ui.plan.ink import Ink
from kiosk.ui.plan.plan_painter import PlanPainter
from kiosk.ui.plan.scene import Scene
from kiosk.ui.staff.plan.over_painter import OverPainter
from kiosk.ui.staff.plan.plan import PlanViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

REACH = 34
"""Design pixels from a corner at which a finger still takes hold of it."""


@QmlElement
class PlanCanvas(CameraView):
    """Shows the floor that a PlanViewModel looks at, and tells it where a finger is."""

    viewModelChanged = Signal()
    holdingChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._model: PlanViewModel | None = None
        self._painters: tuple[PlanPainter, OverPainter] | None = None
        self._hovered = ""
        self._holding = False

    def forget(self) -> None:
        self._model = self._painters = None

    def _get_model(self) -> PlanViewModel | None:
        return self._model

    def _set_model(self, model: PlanViewModel | None) -> None:
        if model is not None and model is not self._model:
            self._model = model
            model.changed.connect(self._content_changed)
            model.drawing_state.changed.connect(self._drawn_on)
            self._content_changed()
            self.viewModelChanged.emit()

    viewModel = Property(PlanViewModel, _get_model, _set_model, notify=viewModelChanged)

    @Slot()
    def _content_changed(self) -> None:
        if self._model:
            self.show_extent(self._model.sight.extent)
            self.repaint_all()

    @Slot()
    def _drawn_on(self) -> None:
        self.update()

    def repaint_all(self) -> None:
        self._painters = None
        self.update()

    def paint(self, painter: QPainter) -> None:
        if self._theme is None or self._model is None:
            return
        if self._painters is None:
            ink = Ink(self._theme)
            self._painters = PlanPainter(self._scene(self._model), ink), OverPainter(ink)
        below, above = self._painters
        image = self._model.underlay_state.image
        lies = (
            partial(above.paint_underlay, painter, self._camera, self._model, image)
            if image
            else None
        )
        below.paint(painter, self._camera, lies, above.point_places(self._camera, self._model))
        above.paint(painter, self._camera, self._model, self._hovered)

    def _scene(self, model: PlanViewModel) -> Scene:
        sight = model.sight
        network, here = sight.plan.plan.network, sight.plan.plan.here("")
        return Scene(
            rooms=sight.plan.plan.on(sight.floor),
            doors=[one for one in network.waypoints.values() if one.floor == sight.floor],
            here=here.at if here and here.floor == sight.floor else None,
            chosen=sight.chosen,
            here_text=self._here_text,
        )

    # A finger

    def _at(self, x: float, y: float) -> tuple[Point, float]:
        """Where it is in metres, and how near is near enough."""
        unit = float(self._theme.property("unit")) if self._theme else 1.0
        return self._camera.metre((x, y)), REACH * unit / self._camera.scale

    @Slot(float, float)
    def pressAt(self, x: float, y: float) -> None:
        if self._model:
            self._hold(self._model.drawing_state.press(*self._at(x, y)))

    @Slot(float, float)
    def dragTo(self, x: float, y: float) -> None:
        if self._model and self._holding:
            self._model.drawing_state.drag(*self._at(x, y))

    @Slot(float, float)
    def releaseAt(self, x: float, y: float) -> None:
        """Let go: what was drawn is written; where nothing was, it was a tap."""
        if self._model:
            drawing = self._model.drawing_state
            drawn = self._holding and drawing.release()
            self._hold(False)
            if not drawn:
                drawing.tap(*self._at(x, y))

    @Slot()
    def letGo(self) -> None:
        """The view is moved instead, or two fingers have come."""
        if self._model and self._holding:
            self._model.drawing_state.giveUp()
        self._hold(False)

    def _hold(self, holding: bool) -> None:
        if holding != self._holding:
            self._holding = holding
            self.holdingChanged.emit()

    @Property(bool, notify=holdingChanged)
    def holding(self) -> bool:
        """Whether the finger draws, and so does not move the view."""
        return self._holding

    # A company that is drawn here from its list

    @Slot(float, float)
    def hover(self, x: float, y: float) -> None:
        slug = ""
        if self._model:
            sight = self._model.sight
            room = sight.plan.plan.room_at(sight.floor, self._camera.metre((x, y)))
            slug = room.slug if room and 0 <= x <= self.width() and 0 <= y <= self.height() else ""
        if slug != self._hovered:
            self._hovered = slug
            self.update()

    @Slot(str)
    def drop(self, company: str) -> None:
        """A company has been let go over a room, or beside all of them."""
        slug, self._hovered = self._hovered, ""
        if self._model and slug:
            self._model.place_company_in(company, slug)
        self.update()
