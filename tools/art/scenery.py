"""Hills, grass, water and trees: the steppe in any weather.

Knows nothing of people, buildings or of the pictures it appears in.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from brush import (
    Point,
    colour,
    curve,
    downward,
    fill,
    limb,
    line,
    mix,
    moved,
    outline,
    polygon,
    sampled,
    sideways,
)
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from weather import Mood, mist


@dataclass(frozen=True)
class Ridge:
    """The skyline of a hill: gentle waves around `base`, at most about `swing` away from it."""

    base: float
    swing: float
    seed: int
    wavelength: float = 1400.0

    def height(self, x: float) -> float:
        """The y of the ground at x."""
        dice = Random(self.seed)
        total = 0.0
        for octave, weight in ((1.0, 0.62), (2.1, 0.26), (4.3, 0.12)):
            turn = 2 * math.pi * x * octave / self.wavelength + dice.uniform(0, 2 * math.pi)
            total += weight * math.sin(turn)
        return self.base + self.swing * total


def hill(
    painter: QPainter, ridge: Ridge, width: float, bottom: float, top_tint: QColor, low_tint: QColor
) -> None:
    """Fill the land below a ridge, lighter at its crest."""
    crest = sampled(ridge.height, -20, width + 20, 16)
    shape = curve(crest, closed=False)
    shape.lineTo(width + 20, bottom)
    shape.lineTo(-20, bottom)
    shape.closeSubpath()
    top = ridge.base - ridge.swing
    shade = downward(top, top + max(120.0, (bottom - top) * 0.75), (0, top_tint), (1, low_tint))
    fill(painter, shape, shade)


def swathes(
    painter: QPainter, ridge: Ridge, width: float, depth: float, tint: QColor, seed: int
) -> None:
    """Long soft strips of lighter grass lying on a slope below its ridge."""
    dice = Random(seed)
    for _ in range(9):
        x, drop = dice.uniform(-0.1, 0.9) * width, dice.uniform(0.15, 1.0) * depth
        length, thick = dice.uniform(0.15, 0.4) * width, dice.uniform(0.04, 0.09) * depth
        upper = [(at, y + drop) for at, y in sampled(ridge.height, x, x + length, 40)]
        steps = len(upper) - 1
        lower = [
            (px, py + thick * math.sin(math.pi * index / steps))
            for index, (px, py) in enumerate(upper)
        ]
        shape = curve(upper, closed=False)
        for point in reversed(lower):
            shape.lineTo(*point)
        ends = sideways(x, x + length, (0, colour(tint, 0)), (0.5, tint), (1, colour(tint, 0)))
        fill(painter, shape, ends)


def rim(
    painter: QPainter, ridge: Ridge, light_x: float, reach: float, light: QColor, thickness: float
) -> None:
    """A fine line of sunlight on a crest, strongest below the sun."""
    start, end = light_x - reach, light_x + reach
    upper = sampled(ridge.height, start, end, 16)
    shape = curve(upper, closed=False)
    for x, y in reversed(upper):
        near = math.cos((x - light_x) / reach * math.pi / 2)
        shape.lineTo(x, y + thickness * max(0.0, near))
    ends = sideways(start, end, (0, colour(light, 0)), (0.5, light), (1, colour(light, 0)))
    fill(painter, shape, ends)


def land(
    painter: QPainter,
    mood: Mood,
    size: Point,
    horizon: float,
    rows: Sequence[tuple[float, float, int, float]],
    light_x: float | None = None,
) -> list[Ridge]:
    """Hills, far to near, as (share of the way down, swing, seed, nearness from 0 to 1)."""
    width, bottom = size
    ridges = []
    for share, swing, seed, near in rows:
        ridge = Ridge(
            horizon + (bottom - horizon) * share, swing, seed, width * (0.75 + 0.45 * near)
        )
        tint = mood.land(near)
        crest = mix(tint, mood.glow, 0.10 + 0.16 * (1 - near))
        hill(painter, ridge, width, bottom, crest, mix(tint, mood.near, 0.22))
        swathes(
            painter, ridge, width, 90 + 160 * near, colour(mix(tint, mood.glow, 0.35), 0.22), seed
        )
        if light_x is not None:
            rim(painter, ridge, light_x, width * 0.36, colour(mood.glow, 0.75 - 0.35 * near), 5)
        if near < 0.9:
            mist(painter, width, ridge.base + swing + 55, 150, colour(mood.haze, 0.34 * (1 - near)))
        ridges.append(ridge)
    return ridges


def blade(x: float, y: float, length: float, bend: float, thick: float) -> QPainterPath:
    """One tapering blade of grass rooted at (x, y)."""
    shape = QPainterPath(QPointF(x - thick / 2, y))
    shape.quadTo(x + bend * 0.25 - thick / 2, y - length * 0.6, x + bend, y - length)
    shape.quadTo(x + bend * 0.25 + thick / 2, y - length * 0.55, x + thick / 2, y)
    return shape


def grass(
    painter: QPainter,
    ridge: Ridge,
    across: Point,
    tints: Sequence[QColor],
    seed: int,
    density: float = 0.35,
    length: float = 46.0,
    wind: float = 10.0,
) -> None:
    """Tufts of grass along a ridge between two x positions; `density` is blades per pixel.

    The first tint is that of the ground, into which all blades fade at their roots.
    """
    dice = Random(seed)
    shapes = [QPainterPath() for _ in tints]
    for shape in shapes:
        shape.setFillRule(Qt.FillRule.WindingFill)
    start, end = across
    for _ in range(int((end - start) * density)):
        x = dice.uniform(start, end)
        tuft = 0.5 + 0.5 * math.sin(x / 57) * math.sin(x / 131 + 1.7)
        tall = length * dice.uniform(0.45, 1.0) * (0.55 + 0.65 * tuft)
        bend = wind * dice.uniform(0.2, 1.6) + dice.gauss(0, 5)
        y = ridge.height(x) + dice.uniform(2, 16)
        dice.choice(shapes).addPath(blade(x, y, tall, bend, dice.uniform(2.2, 4.2)))
    root, tip = ridge.base + ridge.swing + 12, ridge.base - ridge.swing - length * 0.75
    for shape, tint in zip(shapes, tints, strict=True):
        fill(painter, shape, downward(tip, root, (0, tint), (0.45, tint), (1, tints[0])))


def meadow(
    painter: QPainter, mood: Mood, size: Point, top: float, seed: int, bright: float = 0.25
) -> None:
    """The foreground: three rows of grass, darker towards the viewer."""
    for row in range(3):
        meadow_row(painter, mood, size, top, seed, row, bright)


def meadow_row(
    painter: QPainter,
    mood: Mood,
    size: Point,
    top: float,
    seed: int,
    row: int,
    bright: float = 0.25,
) -> None:
    """One of the three rows of a meadow, 0 the farthest."""
    width, bottom = size
    share = row / 2
    ridge = Ridge(top + (bottom - top) * share * 0.78, 14, seed + row, width * 0.8)
    tint = mix(mood.near, "#0C2A20", 0.25 + 0.5 * share)
    lit = mix(tint, mood.glow, bright * (1 - 0.55 * share))
    hill(painter, ridge, width, bottom + 40, mix(tint, mood.glow, 0.05), tint)
    tints = [tint, mix(tint, lit, 0.5), lit]
    grass(painter, ridge, (-20, width + 20), tints, seed + row, 0.30 + 0.1 * share, 40 + 34 * share)


def river(
    painter: QPainter,
    banks: Sequence[tuple[float, float, float]],
    top_tint: QColor,
    low_tint: QColor,
) -> None:
    """Water winding towards the viewer: (x, y, width) of its middle line, far to near."""
    left = [(x - wide / 2, y) for x, y, wide in banks]
    right = [(x + wide / 2, y) for x, y, wide in banks]
    shape = curve(left, closed=False)
    back = curve(right[::-1], closed=False)
    shape.connectPath(back)
    shape.closeSubpath()
    fill(painter, shape, downward(banks[0][1], banks[-1][1], (0, top_tint), (1, low_tint)))


def tree(
    painter: QPainter, x: float, y: float, height: float, tint: QColor, light: QColor, seed: int
) -> None:
    """A round tree rooted at (x, y), lit from the upper right."""
    dice = Random(seed)
    trunk = mix(tint, "#3B2A20", 0.6)
    fill(painter, limb([(x, y), (x, y - height * 0.55)], [height * 0.055, height * 0.03]), trunk)
    crowns = [
        (dice.uniform(-0.17, 0.17), dice.uniform(-0.78, -0.42), dice.uniform(0.15, 0.22))
        for _ in range(7)
    ]
    crowns.append((0.0, -0.62, 0.26))
    crown = QPainterPath()
    crown.setFillRule(Qt.FillRule.WindingFill)
    for dx, dy, radius in crowns:
        crown.addEllipse(
            QPointF(x + dx * height, y + dy * height), radius * height, radius * height * 0.92
        )
    crown = crown.simplified()
    fill(
        painter,
        crown,
        downward(y - height, y - height * 0.2, (0, mix(tint, light, 0.35)), (1, tint)),
    )
    shine = crown.translated(height * 0.07, -height * 0.06).intersected(crown)
    shine = shine.subtracted(crown.translated(-height * 0.10, height * 0.1))
    fill(painter, shine, colour(light, 0.20))


def poplar(
    painter: QPainter, x: float, y: float, height: float, tint: QColor, light: QColor
) -> None:
    """A slender poplar rooted at (x, y)."""
    half = height * 0.13
    crown = outline(
        f"M0,{-height} C{half * 0.7},{-height * 0.86} {half * 1.25},{-height * 0.5} "
        f"{half * 0.75},{-height * 0.22} "
        f"C{half * 0.4},{-height * 0.13} {-half * 0.4},{-height * 0.13} "
        f"{-half * 0.75},{-height * 0.22} "
        f"C{-half * 1.25},{-height * 0.5} {-half * 0.7},{-height * 0.86} 0,{-height} Z"
    )
    with moved(painter, x, y):
        fill(
            painter,
            polygon([(-2, 0), (2, 0), (1.2, -height * 0.3), (-1.2, -height * 0.3)]),
            mix(tint, "#3B2A20", 0.5),
        )
        fill(painter, crown, sideways(-half, half, (0, tint), (1, mix(tint, light, 0.45))))


def ripples(painter: QPainter, x: float, y: float, width: float, light: QColor, seed: int) -> None:
    """Glints on water around (x, y)."""
    dice = Random(seed)
    for _ in range(14):
        length = dice.uniform(0.1, 0.4) * width
        at = x + dice.uniform(-0.5, 0.5) * (width - length)
        level = y + dice.uniform(-0.12, 0.12) * width
        line(painter, outline(f"M{at - length / 2},{level} L{at + length / 2},{level}"), light, 2)
