"""The ball of light that fills: its halo, its surface, the hands on the screen and the sparks."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.ui.ceremony import scenery
from kiosk.ui.ceremony.scenery import Layout
from kiosk.ui.ceremony.sparks import Spark

SHARES = tuple(step / 48 for step in range(49))
"""Where along its width the surface of the light is worked out."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Everything that is painted beforehand, for one size of the screen."""

    layout: Layout
    night: QImage
    dawn: QImage
    halo: QImage
    empty: QImage
    full: QImage
    glass: QImage
    hand: QImage
    sparks: tuple[QImage, ...]

    @classmethod
    def of(cls, size: QSize) -> Pictures:
        layout = Layout.of(size)
        radius = layout.radius
        return cls(
            layout=layout,
            night=scenery.paint_ground(layout, scenery.NIGHT),
            dawn=scenery.paint_ground(layout, scenery.DAWN),
            halo=scenery.paint_halo(radius),
            empty=scenery.paint_empty_ball(radius),
            full=scenery.paint_full_ball(radius),
            glass=scenery.paint_glass(radius),
            hand=scenery.paint_hand_ring(radius * 0.42),
            sparks=tuple(
                scenery.paint_spot(radius * 0.045, colour, 0.4) for colour in scenery.SPARKS
            ),
        )


def paint_halo(painter: QPainter, pictures: Pictures, light: float, seconds: float) -> None:
    centre, halo = pictures.layout.centre, pictures.halo
    breath = 0.05 * math.sin(seconds * 2.4) * (0.5 + light)
    painter.setOpacity(min(1.0, 0.16 + 0.84 * light + breath))
    painter.drawImage(centre - QPointF(halo.width() // 2, halo.height() // 2), halo)
    painter.setOpacity(1)


def paint_ball(painter: QPainter, pictures: Pictures, light: float, seconds: float) -> None:
    layout = pictures.layout
    left = round(layout.centre.x() - layout.radius - 2)
    top = round(layout.centre.y() - layout.radius - 2)
    painter.drawImage(left, top, pictures.empty)
    _paint_light(painter, pictures, QPointF(left, top), light, seconds)
    painter.drawImage(left, top, pictures.glass)


def _paint_light(
    painter: QPainter, pictures: Pictures, corner: QPointF, light: float, seconds: float
) -> None:
    """The light in the ball, up to a surface that moves like water."""
    left, top, full = corner.x(), corner.y(), pictures.full
    side = full.width()
    level = side * (1.03 - 1.06 * light)
    swing = side * 0.014
    surface = [
        QPointF(
            left + side * share,
            top
            + level
            + swing * math.sin(9.0 * share + seconds * 3.1)
            + swing * 0.6 * math.sin(17.0 * share - seconds * 4.3),
        )
        for share in SHARES
    ]
    corners = [QPointF(left + side, top + side), QPointF(left, top + side)]
    path = QPainterPath()
    path.addPolygon(QPolygonF([*surface, *corners]))
    painter.save()
    painter.setClipPath(path)
    painter.drawImage(corner, full)
    painter.restore()
    middle, within = QPointF(left + side / 2, top + side / 2), (side / 2 * 0.985) ** 2
    seen = [at for at in surface if QPointF.dotProduct(at - middle, at - middle) < within]
    painter.setPen(QPen(QColor(255, 253, 242, 220), side * 0.007))
    painter.drawPolyline(QPolygonF(seen))


def paint_hands(
    painter: QPainter, pictures: Pictures, hands: Iterable[QPointF], seconds: float
) -> None:
    ring = pictures.hand
    half = ring.width() // 2
    painter.setOpacity(0.82 + 0.18 * math.sin(seconds * 6))
    for hand in hands:
        x, y = round(hand.x()) - half, round(hand.y()) - half
        painter.drawImage(x, y, ring)
    painter.setOpacity(1)


def paint_sparks(painter: QPainter, pictures: Pictures, sparks: Iterable[Spark]) -> None:
    layout = pictures.layout
    for spark in sparks:
        picture = pictures.sparks[spark.look]
        x = round(layout.centre.x() + spark.x * layout.radius) - picture.width() // 2
        y = round(layout.centre.y() + spark.y * layout.radius) - picture.height() // 2
        painter.setOpacity(spark.strength)
        painter.drawImage(x, y, picture)
    painter.setOpacity(1)
