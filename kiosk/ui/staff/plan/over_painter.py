"""What staff see over the plan: ways, points, handles, what is being drawn, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from kiosk.core.floor_plan.drawing import SnapKind, Snapped
from kiosk.core.floor_plan.outline import Outline, Point, bounds
from kiosk.ui.plan.camera import Camera
from kiosk.ui.plan.ink import Ink
from kiosk.ui.staff.plan.drawing import PlanDrawing
from kiosk.ui.staff.plan.measures import told_measures
from kiosk.ui.staff.plan.plan import PlanViewModel

HANDLE, POINT, ICON = 22, 16, 34
"""Design pixels across."""
FADED = 0.6
"""How much is seen of what lies under the floor."""


class OverPainter:
    def __init__(self, ink: Ink) -> None:
        self._ink = ink

    def paint(self, painter: QPainter, camera: Camera, model: PlanViewModel, hovered: str) -> None:
        """`hovered`: the slug of the room over which a company is held."""
        sight, drawing = model.sight, model.drawing_state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlines = {room.slug: room.outline for room in sight.plan.plan.on(sight.floor)}
        for finding in model.findings:
            if finding.room in outlines:
                self._frame(painter, camera, outlines[finding.room], self._ink.colour("brick"))
        if hovered in outlines:
            self._frame(painter, camera, outlines[hovered], self._ink.colour("amber"), 7)
        self._paint_ways(painter, camera, model)
        self._paint_points(painter, camera, model)
        chosen = outlines.get(sight.chosen, ())
        if chosen and not drawing.shape:
            self._paint_handles(painter, camera, chosen)
        self._paint_drawn(painter, camera, drawing)

    def point_places(self, camera: Camera, model: PlanViewModel) -> list[QRectF]:
        """Where the points of this floor are painted, but for the one that visitors stand at."""
        sight, half = model.sight, self._ink.px(ICON) / 2
        here = sight.plan.plan.here("")
        return [
            QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
            for point in sight.plan.points
            if point.waypoint.floor == sight.floor
            and (here is None or point.waypoint.slug != here.slug)
            for at in (_pixel(camera, point.waypoint.at),)
        ]

    def paint_underlay(
        self, painter: QPainter, camera: Camera, model: PlanViewModel, image: QImage
    ) -> None:
        """The architect's plan, faded, where it lies or is being drawn to."""
        under, by = model.sight.underlay, model.drawing_state.underlay_by
        if under is None or image.isNull():
            return
        height = under.width * image.height() / image.width()
        left, top = under.left + by[0], under.top + by[1]
        place = QRectF(
            _pixel(camera, (left, top)), _pixel(camera, (left + under.width, top + height))
        )
        painter.setOpacity(FADED)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
        painter.setOpacity(1)

    def _frame(
        self, painter: QPainter, camera: Camera, outline: Outline, colour: QColor, width: float = 4
    ) -> None:
        painter.setPen(QPen(colour, self._ink.px(width), j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_polygon(camera, outline))

    def _paint_ways(self, painter: QPainter, camera: Camera, model: PlanViewModel) -> None:
        sight = model.sight
        places = sight.plan.plan.network.waypoints
        colour = self._ink.colour("sky")
        painter.setPen(QPen(colour, self._ink.px(3), Qt.PenStyle.DashLine))
        for way in sight.plan.plan.network.ways:
            one, other = places[way.first], places[way.second]
            if one.floor == other.floor == sight.floor:
                painter.drawLine(_pixel(camera, one.at), _pixel(camera, other.at))

    def _paint_points(self, painter: QPainter, camera: Camera, model: PlanViewModel) -> None:
        ink, sight, spot = self._ink, model.sight, model.drawing_state.spot
        chosen = sight.chosen_point
        for point in sight.plan.points:
            if point.waypoint.floor != sight.floor:
                continue
            is_chosen = point == chosen
            at = _pixel(camera, spot if is_chosen and spot else point.waypoint.at)
            role = sight.plan.roles.get(point.waypoint.slug, "")
            if role in ("stairs", "lift"):
                side = ink.px(ICON)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink.colour("sky"))
                painter.drawEllipse(at, side * 0.62, side * 0.62)
                icon = ink.icon(role, ink.colour("onDark"), round(side * 0.8))
                painter.drawImage(at - QPointF(icon.width() / 2, icon.height() / 2), icon)
            else:
                radius = ink.px(POINT) / (2 if role != "point" or point.proposed else 1.4)
                painter.setPen(QPen(ink.colour("paper"), ink.px(2)))
                painter.setBrush(ink.colour("sky" if role in ("door", "point") else "amber"))
                painter.drawEllipse(at, radius, radius)
            if is_chosen:
                painter.setPen(QPen(ink.colour("amber"), ink.px(5)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(at, ink.px(ICON) * 0.8, ink.px(ICON) * 0.8)

    def _paint_handles(self, painter: QPainter, camera: Camera, outline: Outline) -> None:
        ink, side = self._ink, self._ink.px(HANDLE)
        painter.setPen(QPen(ink.colour("deepGrass"), ink.px(3)))
        painter.setBrush(ink.colour("amber"))
        for corner in outline:
            at = _pixel(camera, corner)
            painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))

    def _paint_drawn(self, painter: QPainter, camera: Camera, drawing: PlanDrawing) -> None:
        ink, amber = self._ink, self._ink.colour("amber")
        line = QPen(amber, ink.px(4), j=Qt.PenJoinStyle.MiterJoin)
        if drawing.shape:
            fill = QColor(amber)
            fill.setAlphaF(0.28)
            painter.setPen(line)
            painter.setBrush(fill)
            painter.drawPolygon(_polygon(camera, drawing.shape))
            self._tell(painter, camera, drawing.shape)
        if drawing.corners:
            painter.setPen(line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(_polygon(camera, drawing.corners))
            painter.setBrush(amber)
            for corner in drawing.corners:
                painter.drawEllipse(_pixel(camera, corner), ink.px(9), ink.px(9))
        if drawing.marker:
            self._mark(painter, camera, drawing.marker)

    def _tell(self, painter: QPainter, camera: Camera, outline: Outline) -> None:
        """How large what is drawn is, in its middle."""
        ink, words = self._ink, told_measures(outline)
        middle = _pixel(camera, bounds(outline).middle)
        painter.setFont(ink.font("chipBold"))
        space = painter.fontMetrics().boundingRect(words)
        ground = QRectF(0, 0, space.width() + ink.px(32), space.height() + ink.px(16))
        ground.moveCenter(middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.colour("deepGrass"))
        painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
        painter.setPen(ink.colour("onDark"))
        painter.drawText(ground, int(Qt.AlignmentFlag.AlignCenter), words)

    def _mark(self, painter: QPainter, camera: Camera, marker: Snapped) -> None:
        """What it has snapped to: the lines it is in line with, and a ring on a corner or edge."""
        ink, at = self._ink, _pixel(camera, marker.at)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.colour("iris"), ink.px(2), Qt.PenStyle.DashLine))
        if marker.across is not None:
            painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), camera.height))
        if marker.down is not None:
            painter.drawLine(QPointF(0, at.y()), QPointF(camera.width, at.y()))
        if marker.kind in (SnapKind.CORNER, SnapKind.EDGE):
            painter.setPen(QPen(ink.colour("iris"), ink.px(4)))
            painter.drawEllipse(at, ink.px(14), ink.px(14))


def _pixel(camera: Camera, point: Point) -> QPointF:
    return QPointF(*camera.pixel(point))


def _polygon(camera: Camera, outline: Sequence[Point]) -> QPolygonF:
    return QPolygonF([_pixel(camera, point) for point in outline])
