"""The burst of the ball of light: it parts, waves run out, paper and sparks fly, and day breaks."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.ceremony import scenery
from kiosk.ui.ceremony.ball_painter import Pictures, paint_sparks
from kiosk.ui.ceremony.scenery import Layout
from kiosk.ui.ceremony.sparks import Burst
from kiosk.ui.viewmodels.led_by_staff.ceremony import BURST_SECONDS

LIGHT = "#FBF7EE"
"""What everything turns into at the end: the ground of the pages, out of which the next comes."""
FLASH_SECONDS = 0.5
PARTING_SECONDS = 0.8
WAVE_SECONDS = 1.1
DAWN_SECONDS = 1.1
"""At the end of the burst everything turns light for so long, where something follows."""


def paint_burst(
    painter: QPainter, pictures: Pictures, burst: Burst, since: float, *, goes_on: bool
) -> None:
    """The frame `since` seconds after the burst; `goes_on`: something else comes after it."""
    layout = pictures.layout
    _paint_parting_ball(painter, pictures, since)
    _paint_waves(painter, layout, since)
    _paint_paper(painter, layout, burst, since)
    paint_sparks(painter, pictures, burst.sparks(since))
    flash = max(0.0, 1 - since / FLASH_SECONDS)
    _veil(painter, layout, flash * flash)
    if goes_on:
        dawn = (since - BURST_SECONDS + DAWN_SECONDS) / DAWN_SECONDS
        _veil(painter, layout, max(0.0, dawn) ** 2)


def _paint_parting_ball(painter: QPainter, pictures: Pictures, since: float) -> None:
    """The ball swells and dissolves into light."""
    parted = since / PARTING_SECONDS
    if parted < 1:
        radius = pictures.layout.radius * (1 + 0.7 * parted)
        corner = pictures.layout.centre - QPointF(radius, radius)
        painter.setOpacity((1 - parted) ** 2)
        painter.drawImage(QRectF(corner, QSizeF(2 * radius, 2 * radius)), pictures.full)
        painter.setOpacity(1)


def _paint_waves(painter: QPainter, layout: Layout, since: float) -> None:
    """Two rings of light that run out over the steppe."""
    reach = math.hypot(layout.size.width(), layout.size.height()) / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for lag, strength in ((0.0, 200), (0.14, 110)):
        way = since / WAVE_SECONDS - lag
        if 0 < way < 1:
            colour = QColor(255, 244, 214, round(strength * (1 - way)))
            painter.setPen(QPen(colour, layout.radius * 0.14 * (1 - way) + 2))
            painter.drawEllipse(layout.centre, way * reach, way * reach)


def _paint_paper(painter: QPainter, layout: Layout, burst: Burst, since: float) -> None:
    radius = layout.radius
    width, height = radius * 0.075, radius * 0.05
    colours = [QColor(colour) for colour in scenery.PAPER]
    for scrap in burst.paper(since):
        wide = max(1.0, abs(scrap.size) * width)
        x = layout.centre.x() + scrap.x * radius
        y = layout.centre.y() + scrap.y * radius
        painter.fillRect(QRectF(x - wide / 2, y, wide, height), colours[scrap.look])


def _veil(painter: QPainter, layout: Layout, strength: float) -> None:
    if strength > 0:
        light = QColor(LIGHT)
        light.setAlphaF(min(1.0, strength))
        painter.fillRect(QRect(QPoint(0, 0), layout.size), light)
