"""Shapes and colours that every picture is made of.

Knows QPainter and nothing about steppes, people or files.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

Point = tuple[float, float]
Stop = tuple[float, str | QColor]


def colour(value: str | QColor, alpha: float = 1.0) -> QColor:
    """The colour with its opacity multiplied by `alpha` (0 to 1)."""
    result = QColor(value)
    result.setAlphaF(min(1.0, max(0.0, result.alphaF() * alpha)))
    return result


def mix(first: str | QColor, second: str | QColor, share: float) -> QColor:
    """The colour `share` (0 to 1) of the way from the first to the second."""
    a, b = QColor(first), QColor(second)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
        a.alphaF() + (b.alphaF() - a.alphaF()) * share,
    )


def downward(top: float, bottom: float, *stops: Stop) -> QLinearGradient:
    """A gradient from `top` to `bottom`; stops are (0 to 1, colour)."""
    return _linear(QLinearGradient(0, top, 0, bottom), stops)


def sideways(left: float, right: float, *stops: Stop) -> QLinearGradient:
    """A gradient from `left` to `right`; stops are (0 to 1, colour)."""
    return _linear(QLinearGradient(left, 0, right, 0), stops)


def _linear(gradient: QLinearGradient, stops: Sequence[Stop]) -> QLinearGradient:
    for position, stop in stops:
        gradient.setColorAt(position, QColor(stop))
    return gradient


def glow(
    painter: QPainter,
    centre: Point,
    radius: Point,
    light: str | QColor,
    strength: float,
    falloff: float = 2.2,
) -> None:
    """A soft ellipse of light without an edge."""
    gradient = QRadialGradient(0, 0, 1)
    for step in range(17):
        distance = step / 16
        gradient.setColorAt(
            distance,
            colour(light, strength * (0.5 + 0.5 * math.cos(math.pi * distance)) ** (falloff / 2)),
        )
    with moved(painter, *centre):
        painter.scale(*radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(gradient))
        painter.drawEllipse(QPointF(0, 0), 1.0, 1.0)


def fill(
    painter: QPainter, shape: QPainterPath, brush: str | QColor | QLinearGradient | QRadialGradient
) -> None:
    """Fill a shape without an outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(brush)) if isinstance(brush, str) else QBrush(brush))
    painter.drawPath(shape)


def line(painter: QPainter, shape: QPainterPath, ink: str | QColor, width: float) -> None:
    """Stroke a shape with round ends."""
    pen = QPen(QColor(ink), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


@contextmanager
def moved(
    painter: QPainter, x: float, y: float, scale: float = 1.0, flip: bool = False, turn: float = 0.0
) -> Iterator[None]:
    """Draw around (x, y), scaled, mirrored and turned (degrees clockwise)."""
    painter.save()
    painter.translate(x, y)
    painter.rotate(turn)
    painter.scale(-scale if flip else scale, scale)
    yield
    painter.restore()


@contextmanager
def inside(painter: QPainter, shape: QPainterPath) -> Iterator[None]:
    """Draw only within the shape."""
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    yield
    painter.restore()


def outline(data: str) -> QPainterPath:
    """A path from absolute M, L, Q, C and Z commands."""
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for letter, body in re.findall(r"([MLQCZ])([^MLQCZ]*)", data):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", body)]
        points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if letter == "M":
            shape.moveTo(points[0])
        elif letter == "Z":
            shape.closeSubpath()
        elif letter == "L":
            for point in points:
                shape.lineTo(point)
        elif letter == "Q":
            for control, end in zip(points[::2], points[1::2], strict=True):
                shape.quadTo(control, end)
        else:
            for first, second, end in zip(points[::3], points[1::3], points[2::3], strict=True):
                shape.cubicTo(first, second, end)
    return shape


def curve(points: Sequence[Point], closed: bool = True) -> QPainterPath:
    """A smooth line through all points."""
    count = len(points)
    shape = QPainterPath(QPointF(*points[0]))
    shape.setFillRule(Qt.FillRule.WindingFill)

    def at(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    for index in range(count if closed else count - 1):
        before, start, end, after = (at(index + step) for step in (-1, 0, 1, 2))
        shape.cubicTo(
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
            *end,
        )
    if closed:
        shape.closeSubpath()
    return shape


def limb(points: Sequence[Point], widths: Sequence[float]) -> QPainterPath:
    """A rounded, tapering stroke through the joints; one width for each joint."""
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for (x, y), width in zip(points, widths, strict=True):
        shape.addEllipse(QPointF(x, y), width / 2, width / 2)
    for index in range(len(points) - 1):
        (ax, ay), (bx, by) = points[index], points[index + 1]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = (ay - by) / length / 2, (bx - ax) / length / 2
        a, b = widths[index], widths[index + 1]
        corners = [
            (ax + nx * a, ay + ny * a),
            (ax - nx * a, ay - ny * a),
            (bx - nx * b, by - ny * b),
            (bx + nx * b, by + ny * b),
        ]
        shape.addPath(polygon(corners))
    return shape


def polygon(points: Sequence[Point]) -> QPainterPath:
    """A closed shape with straight sides."""
    shape = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        shape.lineTo(*point)
    shape.closeSubpath()
    return shape


def box(x: float, y: float, width: float, height: float, radius: float = 0.0) -> QPainterPath:
    """A rectangle with rounded corners."""
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return shape


def disc(x: float, y: float, radius: float, ry: float | None = None) -> QPainterPath:
    """A circle, or an ellipse when `ry` is given."""
    shape = QPainterPath()
    shape.addEllipse(QPointF(x, y), radius, radius if ry is None else ry)
    return shape


def sampled(
    function: Callable[[float], float], start: float, end: float, step: float
) -> list[Point]:
    """Points of y = function(x) from start to end."""
    count = max(1, math.ceil((end - start) / step))
    return [
        (x, function(x))
        for x in (start + (end - start) * index / count for index in range(count + 1))
    ]
