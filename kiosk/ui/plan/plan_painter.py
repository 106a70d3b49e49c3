"""Draws one floor of the plan: zones, rooms with their names, doors; the way comes on top."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.core.floor_plan.drawing import nearest_on
from kiosk.core.floor_plan.outline import (
    Box,
    Outline,
    Point,
    is_rectangle,
    sides,
    widest_box,
)
from kiosk.core.floor_plan.plan import Room
from kiosk.ui.plan.camera import Camera
from kiosk.ui.plan.ink import Ink
from kiosk.ui.plan.labels import CENTRED, Label, fit_label
from kiosk.ui.plan.route_painter import RoutePainter, Taken
from kiosk.ui.plan.scene import Scene

DOOR_METRES = 1.8
SEEN_THROUGH = 0.55
"""How much of a room is there where something lies under it."""
MARK_WEIGHT = 8
"""How bad it is to cover a mark, where 3 is a room's name: marks are small."""
ZONE_COLOURS = ("grass", "sky", "iris", "brick")


class PlanPainter:
    """One floor with one Theme. Keeps what depends on the scale only until the scale changes."""

    def __init__(self, scene: Scene, ink: Ink) -> None:
        self._scene = scene
        self._ink = ink
        self._boxes = {room.slug: widest_box(room.outline) for room in scene.rooms}
        self._doors = list(self._openings())
        self._labels: dict[str, Label | None] = {}
        self._taken: list[Taken] = []
        self._route = RoutePainter(scene, self._boxes.get(scene.chosen), ink)
        self._scale = 0.0

    def paint(
        self,
        painter: QPainter,
        camera: Camera,
        below: Callable[[], None] | None = None,
        marks: Sequence[QRectF] = (),
    ) -> None:
        """`below` paints what lies under the floor; rooms are seen through then. `marks` are places
        in the view that “you are here” leaves free."""
        if camera.scale != self._scale:
            self._scale = camera.scale
            self._labels.clear()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, camera.width, camera.height), self._ink.colour("paper"))
        if below:
            below()
            painter.setOpacity(SEEN_THROUGH)
        grounds = [room for room in self._scene.rooms if room.ground]
        lefts = [camera.pixel((min(x for x, _ in zone.outline), 0))[0] for zone in grounds]
        for number, zone in enumerate(grounds):
            beside = [left for left in lefts if left > lefts[number]]
            end = min(beside, default=camera.width) - self._ink.px(14)
            self._draw_zone(painter, camera, zone, ZONE_COLOURS[number % len(ZONE_COLOURS)], end)
        rooms = [room for room in self._scene.rooms if not room.ground]
        for room in rooms:
            self._draw_room(painter, camera, room)
        painter.setOpacity(1)
        self._draw_doors(painter, camera)
        self._taken.clear()
        for room in rooms:
            if not (self._scene.last and room.slug == self._scene.chosen):
                self._draw_label(painter, camera, room)
        weighed = [(place, MARK_WEIGHT) for place in marks]
        self._route.paint(painter, camera, [*self._taken, *weighed])
        self._draw_frame(painter, QRectF(0, 0, camera.width, camera.height))

    @property
    def here_label(self) -> QRectF:
        """Where “you are here” stands, once it is painted."""
        return self._route.here_label

    @property
    def name_places(self) -> list[QRectF]:
        """Where the marks and names of rooms stand, once they are painted."""
        return [place for place, _ in self._taken]

    def _draw_frame(self, painter: QPainter, whole: QRectF) -> None:
        """The round corners and the hairline of a card: items over the plan would cost two
        milliseconds a frame."""
        ink, radius = self._ink, self._ink.px(28)
        corners = QPainterPath()
        corners.addRect(whole)
        corners.addRoundedRect(whole, radius, radius)
        painter.fillPath(corners, ink.colour("cream"))
        line = ink.px(2)
        painter.setPen(QPen(ink.colour("sand"), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = whole.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, radius, radius)

    def _draw_shape(
        self, painter: QPainter, camera: Camera, outline: Outline, fill: QColor, line: QColor
    ) -> None:
        """Most are rectangles: on whole pixels they are sharper, and quicker without a pen."""
        wall = self._ink.px(3)
        corners = [camera.pixel(point) for point in outline]
        if is_rectangle(outline):
            (left, top), (right, bottom) = corners[0], corners[2]
            shape = QRect(QPoint(round(left), round(top)), QPoint(round(right), round(bottom)))
            shape.adjust(-(wall // 2), -(wall // 2), wall - wall // 2 - 1, wall - wall // 2 - 1)
            painter.fillRect(shape, line)
            painter.fillRect(shape.adjusted(wall, wall, -wall, -wall), fill)
        else:
            painter.setPen(QPen(line, wall, j=Qt.PenJoinStyle.MiterJoin))
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _draw_zone(
        self, painter: QPainter, camera: Camera, zone: Room, colour: str, end: float
    ) -> None:
        """`end` is how far to the right its name may go."""
        ink = self._ink
        ground = ink.tint(ink.sector(colour), 0.1)
        self._draw_shape(painter, camera, zone.outline, ground, self._wall())
        left, top = camera.pixel((min(x for x, _ in zone.outline), min(y for _, y in zone.outline)))
        font = ink.font("chipBold")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(ink.sector(colour))
        words = metrics.elidedText(zone.zone or zone.name, Qt.TextElideMode.ElideRight, end - left)
        painter.drawText(QPointF(round(left), round(top - ink.px(14))), words)

    def _draw_room(self, painter: QPainter, camera: Camera, room: Room) -> None:
        ink = self._ink
        chosen = room.slug == self._scene.chosen
        colour = ink.sector(room.companies[0].colour) if room.companies else None
        fill = ink.tint(colour) if colour else ink.colour("paper")
        line = colour or self._wall()
        if chosen:
            fill = line = ink.colour("deepGrass")
        self._draw_shape(painter, camera, room.outline, fill, line)

    def _wall(self) -> QColor:
        colour = self._ink.colour("mossGrey")
        return colour if self._ink.plain else self._ink.tint(colour, 0.55)

    def _openings(self) -> Iterator[tuple[Point, Point, str]]:
        """The gap in the wall for each door: along the side that is nearest to it."""
        outlines = {room.slug: room.outline for room in self._scene.rooms}
        for door in self._scene.doors:
            outline = outlines.get(door.room)
            if not outline:
                continue
            a, b = min(
                sides(outline), key=lambda side: math.dist(door.at, nearest_on(door.at, *side))
            )
            length = math.dist(a, b)
            across = min(DOOR_METRES, length * 0.8) / 2 / max(length, 0.01)
            dx, dy = (b[0] - a[0]) * across, (b[1] - a[1]) * across
            x, y = door.at
            yield (x - dx, y - dy), (x + dx, y + dy), door.room

    def _draw_doors(self, painter: QPainter, camera: Camera) -> None:
        ink = self._ink
        for one, other, room in self._doors:
            chosen = room == self._scene.chosen
            painter.setPen(
                QPen(
                    ink.colour("amberOnDark" if chosen else "paper"),
                    ink.px(5),
                    c=Qt.PenCapStyle.FlatCap,
                )
            )
            painter.drawLine(QPointF(*camera.pixel(one)), QPointF(*camera.pixel(other)))

    def _draw_label(self, painter: QPainter, camera: Camera, room: Room) -> None:
        box: Box = self._boxes[room.slug]
        if room.slug not in self._labels:
            self._labels[room.slug] = fit_label(
                room, box.width * camera.scale, box.height * camera.scale, self._ink
            )
        label = self._labels[room.slug]
        if label is None:
            return
        ink = self._ink
        chosen = room.slug == self._scene.chosen
        middle, centre = camera.pixel(box.middle)
        top = round(centre - label.height / 2)
        whole = QRectF(middle - label.width / 2, top, label.width, label.height)
        self._taken.append((whole, 3 if label.text else 1))
        if label.mark:
            place = QRectF(round(middle - label.mark / 2), top, label.mark, label.mark)
            if room.companies:
                self._draw_monogram(painter, place, room)
            else:
                colour = ink.colour("onDark" if chosen else "meadow")
                painter.drawImage(place, ink.icon(room.icon or "room", colour, label.mark))
            top += label.mark + label.gap
        if label.text:
            width = math.ceil(label.text_width) + 2
            painter.setFont(label.font)
            painter.setPen(ink.colour("onDark" if chosen else "ink"))
            place = QRectF(round(middle - width / 2), top, width, label.text_height + ink.px(4))
            painter.drawText(place, CENTRED, label.text)

    def _draw_monogram(self, painter: QPainter, place: QRectF, room: Room) -> None:
        ink = self._ink
        company = room.companies[0]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.sector(company.colour))
        painter.drawRoundedRect(place, place.width() * 0.26, place.width() * 0.26)
        if company.monogram:
            font = ink.font("chipBold")
            font.setPixelSize(round(place.width() * 0.5))
            painter.setFont(font)
            painter.setPen(ink.colour("onDark"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), company.monogram[:1])
        else:
            side = round(place.width() * 0.56)
            at = place.center() - QPointF(side / 2, side / 2)
            painter.drawImage(at, ink.icon("companies", ink.colour("onDark"), side))
