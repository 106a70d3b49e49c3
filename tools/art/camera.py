"""Layers painted once and moved by a camera: what makes a flat picture deep.

Knows nothing of the shots made with it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from brush import Point
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QTransform

FRAME = (1920, 1080)
MARGIN = 200
WORLD = FRAME[0] + 2 * MARGIN  # the width that layers are painted in


@dataclass(frozen=True)
class View:
    """Where the camera stands: `pan` in pixels to the right of the middle, `zoom` from 1."""

    pan: float = 0.0
    zoom: float = 1.0
    focus: Point = (FRAME[0] / 2, FRAME[1] * 0.55)

    def transform(self, depth: float) -> QTransform:
        """From world to frame for things at `depth`, 0 (far away, still) to 1 (near) and beyond."""
        zoom = 1 + (self.zoom - 1) * (0.3 + 0.7 * depth)
        result = QTransform()
        result.translate(self.focus[0], self.focus[1])
        result.scale(zoom, zoom)
        result.translate(-self.focus[0] - MARGIN - self.pan * depth, -self.focus[1])
        return result


@dataclass(frozen=True)
class Layer:
    """A picture with transparency whose top edge lies at `top` in the world."""

    image: QImage
    top: float
    depth: float

    def draw(
        self,
        painter: QPainter,
        view: View,
        drift: float = 0.0,
        sway: float = 0.0,
        lift: float = 0.0,
    ) -> None:
        """Show it, drifted and lifted by pixels; `sway` leans it about its lower edge."""
        painter.save()
        painter.setTransform(view.transform(self.depth))
        painter.translate(drift, self.top + lift)
        if sway:
            foot = self.image.height()
            painter.translate(0, foot)
            painter.shear(sway, 0)
            painter.translate(0, -foot)
        painter.drawImage(QPointF(0, 0), self.image)
        painter.restore()


def layer(
    paint: Callable[[QPainter], object], depth: float, top: int = 0, bottom: int = FRAME[1] + 60
) -> Layer:
    """Paint a layer once; the painter's coordinates are those of the world."""
    image = QImage(WORLD, bottom - top, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -top)
    paint(painter)
    painter.end()
    return Layer(image, top, depth)


def ease(share: float) -> float:
    """A gentle start and stop between 0 and 1."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)
