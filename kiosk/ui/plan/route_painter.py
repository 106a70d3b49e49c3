"""Draws the route on one floor: the line with its arrows, its ends, and where a visitor stands."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from kiosk.core.floor_plan.outline import Box, Point
from kiosk.core.floor_plan.route import Leg
from kiosk.ui.plan.camera import Camera
from kiosk.ui.plan.ink import Ink
from kiosk.ui.plan.scene import Scene

Taken = tuple[QRectF, int]
"""Where a label is in the view, and how bad it is to cover it."""


LINE = 1.3
"""What a line of letters takes, as a share of their size: less than Chinese fonts ask for."""
SHIFTS = (0.5, -0.5, 1.0, -1.0)
"""How far a label beside a point is moved along it, as a share of half its length."""


class RoutePainter:
    """`goal` is where the label of the chosen room has room; None where the plan lacks it."""

    def __init__(self, scene: Scene, goal: Box | None, ink: Ink) -> None:
        self._scene = scene
        self._goal = goal
        self._ink = ink
        self._scale = 0.0
        self._here_side: QPointF | None = None
        self.here_label = QRectF()

    def paint(self, painter: QPainter, camera: Camera, taken: Sequence[Taken]) -> None:
        if camera.scale != self._scale:
            self._scale = camera.scale
            self._here_side = None
        if self._scene.leg:
            self._draw_leg(painter, camera, self._scene.leg)
        if self._scene.here:
            self._draw_here(painter, camera, self._scene.here, taken)

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
        size = ink.px(6)
        seen = QRectF(-size, -size, camera.width + 2 * size, camera.height + 2 * size)
        for tip, back in _arrows(line, ink.px(56)):
            if not seen.contains(tip):
                continue
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
        box = self._goal
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

    def _draw_here(
        self, painter: QPainter, camera: Camera, here: Point, taken: Sequence[Taken]
    ) -> None:
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
        height = round(LINE * font.pixelSize() + ink.px(10))
        size = QSizeF(width, height)
        if self._here_side is None:
            self._here_side = self._free_side(camera, at, size, taken)
        corner = at + self._here_side
        place = QRectF(round(corner.x()), round(corner.y()), width, height)
        self.here_label = place
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.colour("sky"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(ink.colour("onDark"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._scene.here_text)

    def _free_side(
        self, camera: Camera, at: QPointF, size: QSizeF, taken: Sequence[Taken]
    ) -> QPointF:
        """Which way from a point something of a size covers least of the labels and of the way;
        of equally good ones the first."""
        away, half = self._ink.px(34), QPointF(size.width() / 2, size.height() / 2)
        beside, beyond = away + half.x(), away + half.y()
        sides = [
            QPointF(across, down)
            for across, down in (
                (0, beyond),
                (0, -beyond),
                (beside, 0),
                (-beside, 0),
                *((share * half.x(), y) for share in SHIFTS for y in (beyond, -beyond)),
                *((x, share * half.y()) for share in SHIFTS for x in (beside, -beside)),
            )
        ]
        way = [QPointF(*camera.pixel(point)) for point in _dense(self._scene.leg)]

        def covers(side: QPointF) -> float:
            place = QRectF(at + side - half, size)
            labels = [(place & label, weight) for label, weight in taken]
            passed = sum(place.contains(point) for point in way)
            covered = sum(it.width() * it.height() * weight for it, weight in labels)
            return covered + passed * away * away

        best, least = sides[0], math.inf
        for side in sides:
            covered = covers(side)
            if covered < least:
                best, least = side, covered
            if covered == 0:
                break
        return best - half


def _dense(leg: Leg | None) -> Iterator[Point]:
    """Points at every half metre of a leg."""
    for one, other in pairwise(leg.points if leg else ()):
        steps = max(1, round(math.dist(one, other) * 2))
        for step in range(steps):
            share = step / steps
            yield one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


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
