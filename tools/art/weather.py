"""Light, sky, clouds, mist, stars and birds: the air of a scene.

Knows nothing of the land below.
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
    mix,
    moved,
    outline,
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
    disc_light = downward(
        y - radius, y + radius, (0, mood.sun), (1, mix(mood.sun, mood.glow, 0.45))
    )
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
    """A fair-weather cloud: billows above, fading below. (x, y) is the middle of its base."""
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
        top,
        y,
        (0, tint),
        (0.5, colour(tint, 0.85)),
        (0.85, colour(tint, 0.35)),
        (1, colour(tint, 0)),
    )
    fill(painter, shape, shade)
    shine = shape.subtracted(shape.translated(-width * 0.02, width * 0.03))
    fill(
        painter,
        shine,
        downward(top, y - width * 0.05, (0, colour(tint, 0.8)), (1, colour(tint, 0))),
    )


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
