"""Insides of buildings: walls, floors, desks, chairs, plants and the people in them.

Knows nothing of the pictures it appears in.
"""

import math
from collections.abc import Sequence
from random import Random

from brush import (
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
)
from figures import Look
from PySide6.QtGui import QColor, QPainter

PEOPLE = (
    Look("#22384A", accent="#A84A30"),
    Look("#24617F", woman=True, long=0.28, hair="#2A211C"),
    Look("#4D5A52", "#2B3238", accent="#24617F"),
    Look("#A84A30", woman=True, hair="#3A241A"),
    Look("#2C5A3C", accent="#E8A33D"),
    Look("#4A55A2", woman=True, long=0.25),
    Look("#6B5A48", "#33291F", accent="#2C6B3F"),
    Look("#E6DCC6", "#3D4A4F", woman=True),
    Look("#33404A", accent="#E8A33D"),
)


def wall(painter: QPainter, width: float, bottom: float, top_tint: str, low_tint: str) -> None:
    """A wall from the top edge to the floor, with the glow of ceiling lights."""
    fill(painter, box(0, 0, width, bottom + 2), downward(0, bottom, (0, top_tint), (1, low_tint)))
    glow(painter, (width / 2, 0), (width * 0.6, bottom * 0.6), "#FFFFFF", 0.55)


def floor(painter: QPainter, width: float, top: float, bottom: float, far: str, near: str) -> None:
    """A floor running away from the viewer, with a soft shine."""
    fill(painter, box(0, top, width, bottom - top), downward(top, bottom, (0, far), (1, near)))
    for index in range(-9, 10):
        seam = outline(f"M{width / 2 + index * 130},{top} L{width / 2 + index * 330},{bottom}")
        line(painter, seam, colour(mix(near, "#000000", 0.3), 0.16), 2)
    glow(
        painter,
        (width / 2, top + (bottom - top) * 0.25),
        (width * 0.42, (bottom - top) * 0.4),
        "#FFFFFF",
        0.35,
    )
    fill(painter, box(0, top, width, 6), colour("#000000", 0.08))


def ceiling(painter: QPainter, width: float, depth: float, tint: str) -> None:
    """A ceiling with strips of light running away from the viewer."""
    fill(
        painter,
        polygon([(0, 0), (width, 0), (width * 0.86, depth), (width * 0.14, depth)]),
        downward(0, depth, (0, mix(tint, "#000000", 0.10)), (1, tint)),
    )
    for share in (-0.3, -0.1, 0.1, 0.3):
        x, far = width / 2 + share * width * 1.15, width / 2 + share * width * 0.8
        strip = polygon([(x - 18, 0), (x + 18, 0), (far + 9, depth - 6), (far - 9, depth - 6)])
        fill(painter, strip, "#FFFDF4")


def desk(
    painter: QPainter, x: float, top: float, width: float, height: float, tint: str, panel: str
) -> None:
    """A counter with a light top and a panelled front; x is its middle."""
    glow(painter, (x, top + height), (width * 0.62, 26), "#1C2A2A", 0.45, 1.6)
    front = box(x - width / 2 + 16, top + 20, width - 32, height - 20, 6)
    fill(painter, front, downward(top, top + height, (0, panel), (1, mix(panel, "#10202A", 0.28))))
    for rib in range(1, int(width / 64)):
        at = x - width / 2 + 16 + rib * 64
        line(
            painter,
            outline(f"M{at},{top + 26} L{at},{top + height - 8}"),
            colour(mix(panel, "#10202A", 0.5), 0.35),
            2,
        )
    fill(
        painter,
        box(x - width / 2, top, width, 24, 8),
        downward(top, top + 24, (0, mix(tint, "#FFFFFF", 0.3)), (1, tint)),
    )


def plant(painter: QPainter, x: float, y: float, height: float, seed: int) -> None:
    """A tall leafy plant in a pot standing on (x, y)."""
    dice = Random(seed)
    glow(painter, (x, y), (height * 0.3, height * 0.05), "#1C2A2A", 0.4, 1.6)
    for index in range(13):
        lean = (index - 6) / 6 + dice.uniform(-0.12, 0.12)
        tip = (
            x + lean * height * 0.36,
            y - height * (0.98 - 0.36 * abs(lean) - dice.uniform(0, 0.1)),
        )
        root = (x + lean * 8, y - height * 0.22)
        bend = (x + lean * height * 0.1, (root[1] + tip[1]) / 2 - height * 0.1)
        wide = height * 0.05
        leaf = outline(
            f"M{root[0]},{root[1]} Q{bend[0] - wide},{bend[1]} {tip[0]},{tip[1]} "
            f"Q{bend[0] + wide},{bend[1]} {root[0]},{root[1]} Z"
        )
        fill(painter, leaf, mix("#235238", "#79AE7C", dice.random()))
    pot = outline(
        f"M{x - height * 0.13},{y - height * 0.26} L{x + height * 0.13},{y - height * 0.26} "
        f"L{x + height * 0.095},{y} L{x - height * 0.095},{y} Z"
    )
    fill(painter, pot, downward(y - height * 0.26, y, (0, "#FBF4E6"), (1, "#D8C7A4")))


def pendant(painter: QPainter, x: float, length: float, size: float, tint: str) -> None:
    """A lamp hanging from the ceiling."""
    line(painter, outline(f"M{x},0 L{x},{length}"), QColor("#5C6F66"), 3)
    glow(painter, (x, length + size * 0.7), (size * 3, size * 2.4), "#FFE9B8", 0.6)
    fill(
        painter,
        outline(
            f"M{x - size},{length + size * 0.8} C{x - size},{length + size * 0.1} "
            f"{x - size * 0.4},{length} {x},{length} C{x + size * 0.4},{length} "
            f"{x + size},{length + size * 0.1} {x + size},{length + size * 0.8} Z"
        ),
        tint,
    )
    fill(painter, disc(x, length + size * 0.82, size * 0.8, size * 0.16), "#FFF6DC")


def shelf(
    painter: QPainter, x: float, y: float, width: float, rows: Sequence[float], seed: int
) -> None:
    """Shelves with books and boxes; y is the top, rows the distances of boards below it."""
    dice = Random(seed)
    for row in rows:
        level = y + row
        at = x + 10
        while at < x + width - 30:
            wide, tall = dice.uniform(10, 26), dice.uniform(46, 74)
            if dice.random() < 0.85:
                tint = dice.choice(
                    ("#24617F", "#A84A30", "#E8A33D", "#3F7549", "#ECE5D4", "#4A55A2", "#5C6F66")
                )
                fill(painter, box(at, level - tall, wide, tall, 2), mix(tint, "#F5EBD6", 0.25))
            at += wide + 2
        fill(painter, box(x, level, width, 10, 2), "#B98A58")


def wave(painter: QPainter, x: float, y: float, width: float, tint: QColor) -> None:
    """A gentle decorative line like the steppe's horizon."""
    line(
        painter,
        curve(
            sampled(lambda at: y + 14 * math.sin((at - x) / width * 6.3), x, x + width, 20),
            closed=False,
        ),
        tint,
        4,
    )


def chair(painter: QPainter, x: float, y: float, height: float, tint: str) -> None:
    """A chair seen from behind, its feet on (x, y)."""
    for side in (-1, 1):
        fill(
            painter,
            limb(
                [(x + side * height * 0.17, y - height * 0.45), (x + side * height * 0.2, y)],
                (6, 5),
            ),
            "#5C4A3A",
        )
    with moved(painter, x, y - height * 0.45):
        fill(painter, box(-height * 0.24, -height * 0.55, height * 0.48, height * 0.5, 16), tint)
        fill(
            painter,
            box(-height * 0.26, -height * 0.05, height * 0.52, height * 0.1, 8),
            mix(tint, "#000000", 0.18),
        )
