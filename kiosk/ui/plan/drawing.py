"""Draws the plan: zones, rooms with their names, the way and where the visitor stands."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from kiosk.core.floor_plan import Room
from kiosk.core.outline import Box, Outline, Point, is_rectangle, widest_box
from kiosk.core.route import Leg, Waypoint
from kiosk.ui.plan.camera import Camera
from kiosk.ui.plan.ink import Ink
from kiosk.ui.plan.labels import CENTRED, Label, fit_label

DOOR_METRES = 1.8
ZONE_COLOURS = ("grass", "sky", "iris", "brick")


@dataclass(frozen=True, slots=True)
class Scene:
    """What is on one floor."""

    rooms: Sequence[Room] = ()
    doors: Sequence[Waypoint] = ()
    leg: Leg | None = None
    last: bool = False
    """Whether the leg ends at the room itself."""
    first: bool = False
    here: Point | None = None
    chosen: str = ""
    here_text: str = ""


class PlanPainter:
    """One floor with one Theme. Keeps what depends on the scale only until the scale changes."""

    def __init__(self, scene: Scene, ink: Ink) -> None:
        self._scene = scene
        self._ink = ink
        self._boxes = {room.slug: widest_box(room.outline) for room in scene.rooms}
        self._doors = list(self._openings())
        self._labels: dict[str, Label | None] = {}
        self._taken: list[tuple[QRectF, int]] = []
        self._here_side: QPointF | None = None
        self._scale = 0.0

    def paint(self, painter: QPainter, camera: Camera) -> None:
        if camera.scale != self._scale:
            self._scale = camera.scale
            self._labels.clear()
            self._here_side = None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, camera.width, camera.height), self._ink.colour("paper"))
        grounds = [room for room in self._scene.rooms if room.ground]
        for number, zone in enumerate(grounds):
            self._draw_zone(painter, camera, zone, ZONE_COLOURS[number % len(ZONE_COLOURS)])
        rooms = [room for room in self._scene.rooms if not room.ground]
        for room in rooms:
            self._draw_room(painter, camera, room)
        self._draw_doors(painter, camera)
        self._taken.clear()
        for room in rooms:
            if not (self._scene.last and room.slug == self._scene.chosen):
                self._draw_label(painter, camera, room)
        if self._scene.leg:
            self._draw_leg(painter, camera, self._scene.leg)
        if self._scene.here:
            self._draw_here(painter, camera, self._scene.here)

    def _draw_shape(self, painter: QPainter, camera: Camera, outline: Outline) -> None:
        """Most are rectangles: on whole pixels they are sharper, and much quicker."""
        corners = [camera.pixel(point) for point in outline]
        if not is_rectangle(outline):
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
            return
        (left, top), (right, bottom) = corners[0], corners[2]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        x, y = round(left), round(top)
        painter.drawRect(QRect(x, y, round(right) - x, round(bottom) - y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_zone(self, painter: QPainter, camera: Camera, zone: Room, colour: str) -> None:
        ink = self._ink
        painter.setPen(QPen(self._wall(), ink.px(3), j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(ink.tint(ink.colour(colour), 0.1))
        self._draw_shape(painter, camera, zone.outline)
        left, top = camera.pixel((min(x for x, _ in zone.outline), min(y for _, y in zone.outline)))
        right, _ = camera.pixel((max(x for x, _ in zone.outline), 0))
        font = ink.font("chipBold")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(ink.sector(colour))
        words = metrics.elidedText(
            zone.zone or zone.name, Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QPointF(round(left), round(top - ink.px(14))), words)

    def _draw_room(self, painter: QPainter, camera: Camera, room: Room) -> None:
        ink = self._ink
        chosen = room.slug == self._scene.chosen
        colour = ink.sector(room.companies[0].colour) if room.companies else None
        if chosen:
            painter.setBrush(ink.colour("deepGrass"))
        elif colour:
            painter.setBrush(ink.tint(colour))
        else:
            painter.setBrush(ink.colour("paper"))
        line = ink.colour("deepGrass") if chosen else colour or self._wall()
        painter.setPen(QPen(line, ink.px(3), j=Qt.PenJoinStyle.MiterJoin))
        self._draw_shape(painter, camera, room.outline)

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
            sides = zip(outline, (*outline[1:], outline[0]), strict=True)
            a, b = min(sides, key=lambda side: _distance(door.at, *side))
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
                    ink.colour("amber" if chosen else "paper"), ink.px(5), c=Qt.PenCapStyle.FlatCap
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
            width = box.width * camera.scale
            painter.setFont(label.font)
            painter.setPen(ink.colour("onDark" if chosen else "ink"))
            place = QRectF(round(middle - width / 2), top, round(width), label.text_height)
            painter.drawText(
                place.adjusted(ink.px(8), 0, -ink.px(8), ink.px(4)), CENTRED, label.text
            )

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

    def _draw_leg(self, painter: QPainter, camera: Camera, leg: Leg) -> None:
        ink = self._ink
        line = QPolygonF([QPointF(*camera.pixel(point)) for point in leg.points])
        for colour, width in (("paper", 18), ("sky", 10)):
            painter.setPen(
                QPen(
                    ink.colour(colour),
                    ink.px(width),
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            painter.drawPolyline(line)
        painter.setPen(
            QPen(ink.colour("paper"), ink.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        for tip, back in _arrows(line, ink.px(56)):
            size = ink.px(6)
            side = QPointF(-back.y(), back.x())
            for turn in (1, -1):
                painter.drawLine(QLineF(tip, tip + (back + side * turn) * size))
        if self._scene.last:
            self._draw_goal(painter, camera, line.at(line.count() - 1))
        else:
            self._draw_change(painter, line.at(line.count() - 1), leg.onward)
        if not self._scene.first:
            self._draw_change(painter, line.at(0), "")

    def _draw_goal(self, painter: QPainter, camera: Camera, door: QPointF) -> None:
        """A pin in the room itself; at its door where the plan does not have it."""
        ink = self._ink
        box = self._boxes.get(self._scene.chosen)
        size = ink.px(72)
        if box:
            size = min(size, round(min(box.width, box.height) * camera.scale * 0.8))
            middle, centre = camera.pixel(box.middle)
            place = QRectF(round(middle - size / 2), round(centre - size / 2), size, size)
        else:
            place = QRectF(round(door.x() - size / 2), round(door.y() - size * 0.9), size, size)
        painter.drawImage(place, ink.pin(size))

    def _draw_change(self, painter: QPainter, at: QPointF, onward: str) -> None:
        """Where the route leaves this floor, or has come to it."""
        ink = self._ink
        painter.setPen(QPen(ink.colour("paper"), ink.px(4)))
        painter.setBrush(ink.colour("sky"))
        radius = ink.px(26 if onward else 14)
        painter.drawEllipse(at, radius, radius)
        if onward:
            side = ink.px(32)
            image = ink.icon(onward, ink.colour("onDark"), side)
            painter.drawImage(QPointF(round(at.x() - side / 2), round(at.y() - side / 2)), image)

    def _draw_here(self, painter: QPainter, camera: Camera, here: Point) -> None:
        ink = self._ink
        at = QPointF(*camera.pixel(here))
        painter.setPen(Qt.PenStyle.NoPen)
        halo = ink.colour("sky")
        halo.setAlphaF(0.22)
        painter.setBrush(halo)
        painter.drawEllipse(at, ink.px(28), ink.px(28))
        painter.setPen(QPen(ink.colour("paper"), ink.px(5)))
        painter.setBrush(ink.colour("sky"))
        painter.drawEllipse(at, ink.px(15), ink.px(15))
        font = ink.font("chipBold")
        metrics = QFontMetricsF(font)
        width = round(metrics.horizontalAdvance(self._scene.here_text) + ink.px(36))
        height = round(metrics.height() + ink.px(12))
        size = QSizeF(width, height)
        if self._here_side is None:
            self._here_side = self._free_side(camera, at, size)
        corner = at + self._here_side
        place = QRectF(round(corner.x()), round(corner.y()), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.colour("sky"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(ink.colour("onDark"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._scene.here_text)

    def _free_side(self, camera: Camera, at: QPointF, size: QSizeF) -> QPointF:
        """Which way from a point something of a size covers least of the labels and of the way."""
        away, half = self._ink.px(34), QPointF(size.width() / 2, size.height() / 2)
        sides = (
            QPointF(0, away + half.y()),
            QPointF(0, -away - half.y()),
            QPointF(away + half.x(), 0),
            QPointF(-away - half.x(), 0),
        )
        way = [QPointF(*camera.pixel(point)) for point in _dense(self._scene.leg)]

        def covers(side: QPointF) -> float:
            place = QRectF(at + side - half, size)
            labels = [(place & label, weight) for label, weight in self._taken]
            passed = sum(place.contains(point) for point in way)
            covered = sum(it.width() * it.height() * weight for it, weight in labels)
            return covered + passed * away * away

        return min(sides, key=covers) - half


def _dense(leg: Leg | None) -> Iterator[Point]:
    """Points at every half metre of a leg."""
    for one, other in pairwise(leg.points if leg else ()):
        steps = max(1, round(math.dist(one, other) * 2))
        for step in range(steps):
            share = step / steps
            yield one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _distance(point: Point, a: Point, b: Point) -> float:
    """From a point to the nearest of a line from a to b."""
    length = math.dist(a, b) ** 2
    share = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / (length or 1)
    share = min(max(share, 0.0), 1.0)
    return math.dist(point, (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))


def _arrows(line: QPolygonF, step: float) -> Iterator[tuple[QPointF, QPointF]]:
    """Tips of arrows along a line, each with the direction back to where it comes from."""
    left = step * 0.75
    for number in range(line.count() - 1):
        one, other = line.at(number), line.at(number + 1)
        length = math.hypot(other.x() - one.x(), other.y() - one.y())
        if length <= 0:
            continue
        back = (one - other) / length
        at = left
        while at < length:
            yield one - back * at, back
            at += step
        left = at - length
