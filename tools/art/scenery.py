"""Sky, light, hills, water, grass and trees: the steppe in any weather.

Knows nothing of people, buildings or of the pictures it appears in.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from brush import (
    Point,
    Stop,
    box,
    colour,
    curve,
    disc,
    downward,
    fill,
    glow,
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


@dataclass(frozen=True)
class Mood:
    """The light of a scene.

    `sky` runs from the zenith (0) to the horizon (1); land fades from `near` over `field` to `haze`
    with distance.
    """

    sky: tuple[Stop, ...]
    haze: str
    field: str
    near: str
    sun: str
    glow: str
    cloud: str

    def land(self, near: float) -> QColor:
        """The colour of grass: 0 at the horizon, 1 before one's feet."""
        if near < 0.5:
            return mix(self.haze, self.field, near * 2)
        return mix(self.field, self.near, near * 2 - 1)


DUSK = Mood(
    sky=((0, "#173F5A"), (0.32, "#2F6581"), (0.62, "#6F97A2"), (0.85, "#D9B98F"), (1, "#F0CB92")),
    haze="#B9B49A",
    field="#5C8560",
    near="#1B4630",
    sun="#FFF4D6",
    glow="#FFC871",
    cloud="#F7DDB4",
)
DAWN = Mood(
    sky=((0, "#3C7590"), (0.4, "#86AEB9"), (0.72, "#F0D9BC"), (1, "#FBE6C3")),
    haze="#D9D6BE",
    field="#7FA578",
    near="#2C6B3F",
    sun="#FFFAEC",
    glow="#FFD596",
    cloud="#FFF4E2",
)
DAY = Mood(
    sky=((0, "#4A8FB0"), (0.45, "#8FBFD0"), (0.8, "#CFE3DF"), (1, "#EAF0E0")),
    haze="#CFDFCF",
    field="#7DB083",
    near="#2F7044",
    sun="#FFFDF4",
    glow="#FFF0C8",
    cloud="#FFFFFF",
)
SUNSET = Mood(
    sky=((0, "#35566E"), (0.3, "#7C7F8C"), (0.58, "#D99A6B"), (0.82, "#F3BE77"), (1, "#FBDDA0")),
    haze="#DDB384",
    field="#74804F",
    near="#213F2C",
    sun="#FFF6DC",
    glow="#FFB75A",
    cloud="#FCE0B0",
)
NIGHT = Mood(
    sky=((0, "#0E2238"), (0.45, "#1C4260"), (0.8, "#3F6C86"), (1, "#7F98A0")),
    haze="#5F8191",
    field="#2A5260",
    near="#10291F",
    sun="#F4EFDC",
    glow="#9CC3D2",
    cloud="#8FB2C2",
)


def sky(painter: QPainter, mood: Mood, width: float, horizon: float) -> None:
    """Paint the sky from the top edge down to the horizon."""
    fill(painter, box(0, 0, width, horizon + 120), downward(0, horizon, *mood.sky))


def sun(painter: QPainter, mood: Mood, centre: Point, radius: float, reach: float = 1.0) -> None:
    """The sun with its light on the air around; `reach` widens that light."""
    x, y = centre
    glow(painter, centre, (radius * 17 * reach, radius * 8 * reach), mood.glow, 0.42, 2.6)
    glow(painter, centre, (radius * 7 * reach, radius * 5.4 * reach), mood.glow, 0.55, 3.0)
    glow(painter, centre, (radius * 2.6, radius * 2.6), mix(mood.glow, mood.sun, 0.7), 0.65, 2.4)
    disc_light = downward(y - radius, y + radius, (0, mood.sun), (1, mix(mood.sun, mood.glow, 0.45)))
    fill(painter, disc(x, y, radius), disc_light)


def streak(painter: QPainter, x: float, y: float, length: float, tint: QColor) -> None:
    """A long thin evening cloud with pointed ends, lit from below."""
    thick = length * 0.026
    body = curve(
        [
            (x - length / 2, y + thick * 0.5),
            (x - length * 0.25, y - thick * 0.25),
            (x - length * 0.02, y - thick * 0.9),
            (x + length * 0.2, y - thick * 0.45),
            (x + length / 2, y + thick * 0.1),
            (x + length * 0.22, y + thick * 0.55),
            (x - length * 0.1, y + thick * 0.7),
        ]
    )
    ends = sideways(
        x - length / 2,
        x + length / 2,
        (0, colour(tint, 0)),
        (0.35, tint),
        (0.65, tint),
        (1, colour(tint, 0)),
    )
    fill(painter, body, ends)


def streaks(painter: QPainter, places: Sequence[tuple[float, float, float]], tint: QColor) -> None:
    """Groups of evening clouds at (x, y, length)."""
    for x, y, length in places:
        streak(painter, x, y, length, tint)
        streak(painter, x + length * 0.3, y + length * 0.052, length * 0.62, colour(tint, 0.8))
        streak(painter, x - length * 0.2, y - length * 0.05, length * 0.4, colour(tint, 0.6))


def cumulus(painter: QPainter, x: float, y: float, width: float, tint: QColor, seed: int) -> None:
    """A fair-weather cloud: billows above, flat and fading below. (x, y) is the middle of its base."""
    dice = Random(seed)
    lean = dice.uniform(-0.16, 0.16)
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for index in range(9):
        share = index / 8
        crown = math.exp(-(((share - 0.5 - lean) / 0.26) ** 2))
        radius = width * (0.035 + 0.095 * crown * dice.uniform(0.75, 1.15))
        middle = (x + (share - 0.5) * width * 0.62, y - radius * 0.5 - width * 0.05 * crown)
        shape.addEllipse(QPointF(*middle), radius, radius * 0.9)
    shape.addEllipse(QPointF(x + lean * width * 0.6, y - width * 0.04), width * 0.40, width * 0.075)
    above = QPainterPath()
    above.addRect(x - width, y - width, width * 2, width)
    shape = shape.intersected(above)
    shape = shape.simplified()
    top = shape.boundingRect().top()
    shade = downward(
        top, y, (0, tint), (0.5, colour(tint, 0.85)), (0.85, colour(tint, 0.35)), (1, colour(tint, 0))
    )
    fill(painter, shape, shade)
    shine = shape.subtracted(shape.translated(-width * 0.02, width * 0.03))
    fill(painter, shine, downward(top, y - width * 0.05, (0, colour(tint, 0.8)), (1, colour(tint, 0))))


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
        upper = sampled(lambda at, d=drop: ridge.height(at) + d, x, x + length, 40)  # type: ignore[misc]
        steps = len(upper) - 1
        lower = [
            (px, py + thick * math.sin(math.pi * index / steps)) for index, (px, py) in enumerate(upper)
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


def mist(painter: QPainter, width: float, y: float, thickness: float, tint: QColor) -> None:
    """A band of haze, densest at y and fading both ways."""
    stops: list[Stop] = [
        (step / 12, colour(tint, math.sin(math.pi * step / 12) ** 2)) for step in range(13)
    ]
    fill(
        painter,
        box(0, y - thickness / 2, width, thickness),
        downward(y - thickness / 2, y + thickness / 2, *stops),
    )


def land(
    painter: QPainter,
    mood: Mood,
    size: Point,
    horizon: float,
    rows: Sequence[tuple[float, float, int, float]],
    light_x: float | None = None,
) -> list[Ridge]:
    """Hills one behind the other, far to near: (share of the way down, swing, seed, nearness 0 to 1)."""
    width, bottom = size
    ridges = []
    for share, swing, seed, near in rows:
        ridge = Ridge(horizon + (bottom - horizon) * share, swing, seed, width * (0.75 + 0.45 * near))
        tint = mood.land(near)
        crest = mix(tint, mood.glow, 0.10 + 0.16 * (1 - near))
        hill(painter, ridge, width, bottom, crest, mix(tint, mood.near, 0.22))
        swathes(painter, ridge, width, 90 + 160 * near, colour(mix(tint, mood.glow, 0.35), 0.22), seed)
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


def meadow(painter: QPainter, mood: Mood, size: Point, top: float, seed: int, bright: float = 0.25) -> None:
    """The foreground: three rows of grass, darker towards the viewer."""
    for row in range(3):
        meadow_row(painter, mood, size, top, seed, row, bright)


def meadow_row(
    painter: QPainter, mood: Mood, size: Point, top: float, seed: int, row: int, bright: float = 0.25
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
    painter: QPainter, banks: Sequence[tuple[float, float, float]], top_tint: QColor, low_tint: QColor
) -> None:
    """Water winding towards the viewer: (x, y, width) of its middle line, far to near."""
    left = [(x - wide / 2, y) for x, y, wide in banks]
    right = [(x + wide / 2, y) for x, y, wide in banks]
    shape = curve(left, closed=False)
    back = curve(right[::-1], closed=False)
    shape.connectPath(back)
    shape.closeSubpath()
    fill(painter, shape, downward(banks[0][1], banks[-1][1], (0, top_tint), (1, low_tint)))


def stars(painter: QPainter, width: float, bottom: float, count: int, seed: int) -> None:
    """Small stars, fewer and fainter towards the horizon."""
    dice = Random(seed)
    for _ in range(count):
        y = bottom * dice.random() ** 1.6
        faint = (1 - y / bottom) * dice.uniform(0.25, 0.9)
        place = disc(dice.uniform(0, width), y, dice.uniform(0.8, 1.9))
        fill(painter, place, colour("#FDF6E0", faint))


def bird(painter: QPainter, x: float, y: float, span: float, lift: float, ink: QColor) -> None:
    """A gliding bird; `lift` (-1 to 1) raises or lowers its wings."""
    tip = span * 0.22 * lift
    body = outline(
        f"M{-span / 2},{-tip} Q{-span * 0.24},{-span * 0.17 - tip * 0.4} 0,0 "
        f"Q{span * 0.24},{-span * 0.17 - tip * 0.4} {span / 2},{-tip} "
        f"Q{span * 0.22},{-span * 0.06} 0,{span * 0.06} "
        f"Q{-span * 0.22},{-span * 0.06} {-span / 2},{-tip} Z"
    )
    with moved(painter, x, y):
        fill(painter, body, ink)


def flock(painter: QPainter, x: float, y: float, span: float, ink: QColor) -> None:
    """Five cranes on their way."""
    for dx, dy, size, lift in (
        (0, 0, 1, 0.5),
        (1.3, 0.5, 0.9, -0.2),
        (-1.25, 0.62, 0.85, 0.1),
        (2.5, 1.15, 0.75, 0.6),
        (-2.5, 1.3, 0.72, 0.3),
    ):
        bird(painter, x + dx * span, y + dy * span, span * size, lift, ink)


def tree(
    painter: QPainter, x: float, y: float, height: float, tint: QColor, light: QColor, seed: int
) -> None:
    """A round tree rooted at (x, y), lit from the upper right."""
    dice = Random(seed)
    trunk = mix(tint, "#3B2A20", 0.6)
    fill(painter, limb([(x, y), (x, y - height * 0.55)], [height * 0.055, height * 0.03]), trunk)
    crowns = [(dice.uniform(-0.17, 0.17), dice.uniform(-0.78, -0.42), dice.uniform(0.15, 0.22)) for _ in range(7)]
    crowns.append((0.0, -0.62, 0.26))
    crown = QPainterPath()
    crown.setFillRule(Qt.FillRule.WindingFill)
    for dx, dy, radius in crowns:
        crown.addEllipse(QPointF(x + dx * height, y + dy * height), radius * height, radius * height * 0.92)
    crown = crown.simplified()
    fill(painter, crown, downward(y - height, y - height * 0.2, (0, mix(tint, light, 0.35)), (1, tint)))
    shine = crown.translated(height * 0.07, -height * 0.06).intersected(crown)
    shine = shine.subtracted(crown.translated(-height * 0.10, height * 0.1))
    fill(painter, shine, colour(light, 0.20))


def poplar(painter: QPainter, x: float, y: float, height: float, tint: QColor, light: QColor) -> None:
    """A slender poplar rooted at (x, y)."""
    half = height * 0.13
    crown = outline(
        f"M0,{-height} C{half * 0.7},{-height * 0.86} {half * 1.25},{-height * 0.5} {half * 0.75},{-height * 0.22} "
        f"C{half * 0.4},{-height * 0.13} {-half * 0.4},{-height * 0.13} {-half * 0.75},{-height * 0.22} "
        f"C{-half * 1.25},{-height * 0.5} {-half * 0.7},{-height * 0.86} 0,{-height} Z"
    )
    with moved(painter, x, y):
        fill(painter, polygon([(-2, 0), (2, 0), (1.2, -height * 0.3), (-1.2, -height * 0.3)]), mix(tint, "#3B2A20", 0.5))
        fill(painter, crown, sideways(-half, half, (0, tint), (1, mix(tint, light, 0.45))))


def ripples(painter: QPainter, x: float, y: float, width: float, light: QColor, seed: int) -> None:
    """Glints on water around (x, y)."""
    dice = Random(seed)
    for _ in range(14):
        length = dice.uniform(0.1, 0.4) * width
        at = x + dice.uniform(-0.5, 0.5) * (width - length)
        level = y + dice.uniform(-0.12, 0.12) * width
        line(painter, outline(f"M{at - length / 2},{level} L{at + length / 2},{level}"), light, 2)
