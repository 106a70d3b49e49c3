"""The pictures of the launch ceremony, painted once for a size: the steppe, and the ball of light.

They are painted, not loaded from files, so that they are sharp on every screen size.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

GOLD = ((0, "#FFFDF2"), (0.35, "#FFE9B4"), (0.7, "#FFC866"), (1, "#E8933A"))
SPARKS = ("#FFF3CF", "#FFD27A", "#FFB347")
PAPER = ("#E8A33D", "#A84A30", "#FBF7EE", "#4A9E63", "#3C8DB5", "#F3D9A0")

HALO = 2.3
"""The halo reaches so many radii from the middle of the ball."""


@dataclass(frozen=True, slots=True)
class Hour:
    """The colours of the steppe at an hour, and how many stars there are."""

    sky: tuple[tuple[float, str], ...]
    glow: str
    hills: tuple[str, str, str]
    figures: str
    floor: tuple[tuple[float, str], ...]
    stars: int


NIGHT = Hour(
    sky=((0, "#06121E"), (0.34, "#0C2438"), (0.66, "#1B4A63"), (0.88, "#3F6672"), (1, "#8E7C62")),
    glow="#C98E54",
    hills=("#1D3F4B", "#142F3A", "#0C2029"),
    figures="#0A1A22",
    floor=((0, "#10252F"), (0.25, "#0B1B25"), (1, "#050C12")),
    stars=170,
)
DAWN = Hour(
    sky=((0, "#0F3A5C"), (0.34, "#24617F"), (0.62, "#7FA9A8"), (0.84, "#F0C481"), (1, "#FFD99A")),
    glow="#FFE3A8",
    hills=("#6C8F62", "#3F7549", "#28573A"),
    figures="#1D4530",
    floor=((0, "#2A5143"), (0.25, "#1B3A33"), (1, "#0C1D1C")),
    stars=0,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand on a screen of a size, in its own pixels."""

    size: QSize
    centre: QPointF
    radius: float
    horizon: float

    @classmethod
    def of(cls, size: QSize) -> Layout:
        width, height = size.width(), size.height()
        portrait = height > width
        return cls(
            size=size,
            centre=QPointF(width / 2, round(height * (0.47 if portrait else 0.5))),
            radius=max(8.0, round(min(width * 0.27, height * 0.2))),
            horizon=round(height * (0.68 if portrait else 0.77)),
        )


def paint_ground(layout: Layout, hour: Hour) -> QImage:
    """The steppe at an hour: sky, hills, who lives there, the floor and the stand of the ball."""
    image = QImage(layout.size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    width, height = layout.size.width(), layout.size.height()
    horizon, radius = layout.horizon, layout.radius
    painter.fillRect(QRectF(0, 0, width, horizon), _downward(0, horizon, hour.sky))
    _paint_stars(painter, layout, hour.stars)
    _glow(painter, QPointF(width / 2, horizon), width * 0.55, radius * 1.7, hour.glow, 0.55)
    for depth, colour in enumerate(hour.hills):
        painter.setBrush(QColor(colour))
        painter.drawPath(_hill(layout, depth))
        if depth == 1:
            _paint_figures(painter, layout, hour)
    floor = QRectF(0, horizon, width, height - horizon)
    painter.fillRect(floor, _downward(horizon, height, hour.floor))
    _paint_stand(painter, layout)
    painter.end()
    return image


def _paint_stars(painter: QPainter, layout: Layout, count: int) -> None:
    dice = Random(20190720)  # noqa: S311 - it is for show
    for _ in range(count):
        high = dice.random() ** 1.6
        painter.setBrush(QColor(255, 248, 226, round(210 * (1 - high) * dice.uniform(0.3, 1))))
        place = QPointF(dice.uniform(0, layout.size.width()), high * layout.horizon * 0.75)
        size = layout.radius * dice.uniform(0.003, 0.01)
        painter.drawEllipse(place, size, size)


def _ridge(layout: Layout, depth: int, share: float) -> float:
    """The height of a ridge at a share of the width; nearer ridges are lower and smoother."""
    wave = math.sin(share * (5.1 + depth * 2.3) + depth * 1.9)
    wave += 0.5 * math.sin(share * (11.7 - depth) + depth)
    base = layout.horizon - layout.radius * (0.42 - 0.17 * depth)
    return base - layout.radius * (0.16 - 0.04 * depth) * wave


def _hill(layout: Layout, depth: int) -> QPainterPath:
    width, steps = layout.size.width(), 96
    path = QPainterPath(QPointF(0, layout.horizon + 1))
    for step in range(steps + 1):
        path.lineTo(width * step / steps, _ridge(layout, depth, step / steps))
    path.lineTo(width, layout.horizon + 1)
    path.closeSubpath()
    return path


def _paint_figures(painter: QPainter, layout: Layout, hour: Hour) -> None:
    """Yurts and wind turbines on the middle ridge."""
    painter.setBrush(QColor(hour.figures))
    width, radius = layout.size.width(), layout.radius
    for share, size in ((0.07, 0.34), (0.135, 0.24), (0.2, 0.29)):
        painter.drawPath(_yurt(width * share, _ridge(layout, 1, share) + 3, radius * size))
    for share, size in ((0.8, 1.0), (0.87, 0.8), (0.93, 1.15)):
        foot = _ridge(layout, 1, share) + 3
        painter.drawPath(_turbine(width * share, foot, radius * size, turn=share * 700))


def _yurt(x: float, foot: float, size: float) -> QPainterPath:
    """A round tent, so wide, around `x`."""

    def at(across: float, up: float) -> QPointF:
        return QPointF(x + size * across, foot - size * up)

    path = QPainterPath(at(-0.5, 0))
    path.lineTo(at(-0.5, 0.3))
    path.quadTo(at(-0.3, 0.56), at(-0.08, 0.62))
    path.lineTo(at(-0.08, 0.68))
    path.lineTo(at(0.08, 0.68))
    path.lineTo(at(0.08, 0.62))
    path.quadTo(at(0.3, 0.56), at(0.5, 0.3))
    path.lineTo(at(0.5, 0))
    path.closeSubpath()
    return path


def _turbine(x: float, foot: float, size: float, turn: float) -> QPainterPath:
    """A tower, so high, and its three blades; `turn` in degrees."""
    hub = foot - size
    path = QPainterPath(QPointF(x - size * 0.026, foot))
    path.setFillRule(Qt.FillRule.WindingFill)
    path.lineTo(x - size * 0.012, hub)
    path.lineTo(x + size * 0.012, hub)
    path.lineTo(x + size * 0.026, foot)
    path.closeSubpath()
    path.addEllipse(QPointF(x, hub), size * 0.026, size * 0.026)
    for blade in range(3):
        angle = math.radians(turn + 120 * blade)
        path.moveTo(x, hub)
        for far, wide in ((0.12, 0.034), (0.56, 0.0), (0.12, -0.014)):
            path.lineTo(
                x + size * (far * math.cos(angle) - wide * math.sin(angle)),
                hub + size * (far * math.sin(angle) + wide * math.cos(angle)),
            )
        path.closeSubpath()
    return path


def _paint_stand(painter: QPainter, layout: Layout) -> None:
    x, radius = layout.centre.x(), layout.radius
    top = layout.centre.y() + radius * 0.93
    foot = layout.horizon + radius * 0.42
    _glow(painter, QPointF(x, foot), radius * 2.6, radius * 0.34, "#FFD692", 0.35)
    stand = QPainterPath(QPointF(x - radius * 0.3, top))
    stand.quadTo(QPointF(x, top + radius * 0.13), QPointF(x + radius * 0.3, top))
    stand.lineTo(x + radius * 0.56, foot)
    stand.quadTo(QPointF(x, foot + radius * 0.14), QPointF(x - radius * 0.56, foot))
    stand.closeSubpath()
    metal = QLinearGradient(x - radius * 0.56, 0, x + radius * 0.56, 0)
    for place, colour in ((0, "#0D2230"), (0.42, "#4F86A0"), (0.58, "#4F86A0"), (1, "#0D2230")):
        metal.setColorAt(place, QColor(colour))
    painter.setBrush(QBrush(metal))
    painter.drawPath(stand)


def paint_halo(radius: float) -> QImage:
    """The light around the ball, with its rays; fully lit."""
    reach = round(radius * HALO)
    image, painter = _clear(2 * reach)
    painter.translate(reach, reach)
    painter.setPen(Qt.PenStyle.NoPen)
    for turn in range(28):
        painter.save()
        painter.rotate(turn * 360 / 28 + (3 if turn % 2 else 0))
        long = reach * (0.97 if turn % 2 else 0.8)
        ray = QLinearGradient(radius * 0.7, 0, long, 0)
        ray.setColorAt(0, QColor(255, 232, 176, 62))
        ray.setColorAt(1, QColor(255, 232, 176, 0))
        painter.setBrush(QBrush(ray))
        half = math.tan(math.radians(2.6)) * long
        path = QPainterPath(QPointF(0, 0))
        path.lineTo(long, -half)
        path.lineTo(long, half)
        path.closeSubpath()
        painter.drawPath(path)
        painter.restore()
    _glow(painter, QPointF(0, 0), reach, reach, "#FFCB74", 0.62)
    painter.end()
    return image


def paint_empty_ball(radius: float) -> QImage:
    """The glass before any light is in it."""
    image, painter = _clear(round(2 * radius) + 4)
    painter.translate(radius + 2, radius + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    glass = QRadialGradient(0, -radius * 0.2, radius * 1.25)
    glass.setColorAt(0, QColor(40, 92, 118, 190))
    glass.setColorAt(0.75, QColor(18, 54, 78, 215))
    glass.setColorAt(1, QColor(150, 200, 216, 230))
    painter.setBrush(QBrush(glass))
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    painter.end()
    return image


def paint_full_ball(radius: float) -> QImage:
    """The ball as it is when all its light is there."""
    image, painter = _clear(round(2 * radius) + 4)
    painter.translate(radius + 2, radius + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    light = QRadialGradient(0, 0, radius)
    for place, colour in GOLD:
        light.setColorAt(place, QColor(colour))
    painter.setBrush(QBrush(light))
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    painter.end()
    return image


def paint_glass(radius: float) -> QImage:
    """What lies over the light: the lines of a globe, the rim and the shine of glass."""
    image, painter = _clear(round(2 * radius) + 4)
    painter.translate(radius + 2, radius + 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(255, 255, 255, 82), radius * 0.01))
    for share in (0.25, 0.55, 0.82):
        painter.drawEllipse(QPointF(0, 0), radius * share, radius)
    for latitude in (-60, -30, 0, 30, 60):
        wide = radius * math.cos(math.radians(latitude))
        level = radius * math.sin(math.radians(latitude))
        painter.drawEllipse(QPointF(0, level), wide, wide * 0.16)
    painter.setPen(QPen(QColor(255, 250, 230, 190), radius * 0.016))
    painter.drawEllipse(QPointF(0, 0), radius - 1, radius - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    shine = QPointF(-radius * 0.34, -radius * 0.42)
    _glow(painter, shine, radius * 0.46, radius * 0.34, "#FFFFFF", 0.62)
    painter.end()
    return image


def paint_spot(radius: float, colour: str, core: float = 0.0) -> QImage:
    """A soft round light; `core` is the share of it that is white."""
    image, painter = _clear(max(2, round(2 * radius)))
    painter.translate(image.width() / 2, image.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    _glow(painter, QPointF(0, 0), radius, radius, colour, 0.95)
    if core:
        _glow(painter, QPointF(0, 0), radius * core, radius * core, "#FFFFFF", 1.0)
    painter.end()
    return image


def paint_hand_ring(radius: float) -> QImage:
    """The light under a hand."""
    image, painter = _clear(round(2 * radius))
    painter.translate(radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    _glow(painter, QPointF(0, 0), radius, radius, "#FFC866", 0.6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for share, strength in ((0.62, 220), (0.78, 90)):
        painter.setPen(QPen(QColor(255, 240, 200, strength), radius * 0.035))
        painter.drawEllipse(QPointF(0, 0), radius * share, radius * share)
    painter.end()
    return image


def _clear(side: int) -> tuple[QImage, QPainter]:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return image, painter


def _downward(top: float, bottom: float, stops: tuple[tuple[float, str], ...]) -> QBrush:
    gradient = QLinearGradient(0, top, 0, bottom)
    for place, colour in stops:
        gradient.setColorAt(place, QColor(colour))
    return QBrush(gradient)


def _glow(
    painter: QPainter, centre: QPointF, wide: float, high: float, colour: str, strength: float
) -> None:
    """A soft ellipse of light without an edge."""
    gradient = QRadialGradient(0, 0, 1)
    for step in range(13):
        share = step / 12
        light = QColor(colour)
        light.setAlphaF(strength * (0.5 + 0.5 * math.cos(math.pi * share)) ** 1.2)
        gradient.setColorAt(share, light)
    painter.save()
    painter.translate(centre)
    painter.scale(wide, high)
    painter.setBrush(QBrush(gradient))
    painter.drawEllipse(QPointF(0, 0), 1, 1)
    painter.restore()
