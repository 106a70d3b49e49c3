"""Yurts, turbines, greenhouses and clean plants, each standing on the point it is given.

Knows nothing of the pictures it appears in.
"""

from random import Random

from brush import (
    box,
    colour,
    disc,
    downward,
    fill,
    glow,
    inside,
    line,
    mix,
    moved,
    outline,
    polygon,
    sideways,
)
from PySide6.QtGui import QColor, QPainter

FELT, FELT_SHADE, BLUE, BRICK, GOLD = "#FBF4E4", "#D9CBAA", "#24617F", "#A84A30", "#E8A33D"


def yurt(
    painter: QPainter,
    x: float,
    y: float,
    scale: float,
    flip: bool = False,
    dim: QColor | None = None,
) -> None:
    """A felt tent 200 wide and 130 high at scale 1; `dim` tints it with the evening air."""

    def tint(value: str) -> QColor:
        return QColor(value) if dim is None else mix(value, dim, dim.alphaF()).toRgb()

    def solid(value: str) -> QColor:
        result = tint(value)
        result.setAlphaF(1.0)
        return result

    wall = outline("M-96,0 L-98,-50 Q0,-64 98,-50 L96,0 Q0,9 -96,0 Z")
    roof = outline(
        "M-104,-46 C-96,-58 -60,-92 -20,-112 Q0,-118 20,-112 C60,-92 96,-58 104,-46 Q0,-60 "
        "-104,-46 Z"
    )
    crown = outline("M-21,-110 Q0,-118 21,-110 L15,-122 Q0,-132 -15,-122 Z")
    with moved(painter, x, y, scale, flip):
        glow(painter, (0, 4), (130, 16), "#0C2A20", 0.45, 1.6)
        fill(
            painter,
            wall,
            sideways(-98, 98, (0, solid(FELT_SHADE)), (0.55, solid(FELT)), (1, solid("#FFFDF6"))),
        )
        with inside(painter, wall):
            for rope in (-34, -18):
                rope_path = outline(f"M-100,{rope} Q0,{rope - 11} 100,{rope}")
                line(painter, rope_path, colour(solid("#B79A6A"), 0.55), 1.6)
        band = outline("M-98.2,-50 Q0,-64 98.2,-50 L97.4,-38 Q0,-51 -97.4,-38 Z")
        fill(painter, band, solid(BLUE))
        for knot in range(-84, 85, 14):
            lift = -44 - 6.6 * (1 - (knot / 98) ** 2) - 0.2
            fill(
                painter,
                polygon(
                    [(knot - 4, lift), (knot, lift - 3.4), (knot + 4, lift), (knot, lift + 3.4)]
                ),
                solid("#F3E3BE"),
            )
        fill(
            painter,
            roof,
            sideways(
                -104, 104, (0, solid("#CDBD98")), (0.5, solid("#F3E7CB")), (1, solid("#FFF9EA"))
            ),
        )
        for slope in (-74, -40, 40, 74):
            seam = outline(f"M{slope * 0.22},-112 Q{slope * 0.72},-84 {slope * 1.15},-52")
            line(painter, seam, colour(solid("#B79A6A"), 0.45), 1.4)
        fill(painter, crown, solid(BLUE))
        fill(painter, outline("M-15,-122 Q0,-132 15,-122 Q0,-126 -15,-122 Z"), solid("#4E88A3"))
        fill(painter, box(-19, -47, 38, 50, 2), solid("#7E3422"))
        fill(painter, box(-15.5, -43.5, 14.5, 45, 1), solid(BRICK))
        fill(painter, box(1, -43.5, 14.5, 45, 1), solid(BRICK))
        for door in (-8.2, 8.2):
            fill(
                painter,
                polygon([(door - 4, -24), (door, -31), (door + 4, -24), (door, -17)]),
                solid(GOLD),
            )


def rotor(painter: QPainter, radius: float, angle: float, tint: QColor) -> None:
    """Three turning blades around the origin; `angle` in degrees."""
    r = radius
    wing = outline(
        f"M{-r * 0.012},0 C{-r * 0.02},{-r * 0.1} {-r * 0.042},{-r * 0.16} "
        f"{-r * 0.034},{-r * 0.24} "
        f"C{-r * 0.018},{-r * 0.55} {-r * 0.004},{-r * 0.9} {r * 0.004},{-r} "
        f"C{r * 0.014},{-r * 0.8} {r * 0.018},{-r * 0.3} {r * 0.012},0 Z"
    )
    for third in range(3):
        with moved(painter, 0, 0, turn=angle + third * 120):
            fill(painter, wing, tint)
    fill(painter, disc(0, 0, r * 0.03), mix(tint, "#FFFFFF", 0.4))


def tower_of_wind(painter: QPainter, height: float, tint: QColor, shade: QColor) -> None:
    """The mast of a turbine; the hub is at the origin, the foot `height` below."""
    top, foot = height * 0.008, height * 0.017
    mast = polygon([(-top, 0), (top, 0), (foot, height), (-foot, height)])
    fill(painter, mast, sideways(-foot, foot, (0, shade), (0.7, tint), (1, tint)))
    fill(
        painter,
        box(-height * 0.014, -height * 0.012, height * 0.04, height * 0.024, height * 0.012),
        tint,
    )


def turbine(
    painter: QPainter, x: float, y: float, height: float, angle: float, tint: QColor, shade: QColor
) -> None:
    """A wind turbine whose foot is at (x, y) and whose hub is `height` above."""
    with moved(painter, x, y - height):
        tower_of_wind(painter, height, tint, shade)
        rotor(painter, height * 0.62, angle, tint)


def glasshouse(
    painter: QPainter,
    x: float,
    y: float,
    width: float,
    height: float,
    spans: int,
    depth: tuple[float, float],
) -> None:
    """Greenhouses with crops, side by side; `depth` is where their far ends lie."""
    wide = width / spans
    dx, dy = depth
    eave = -height * 0.56
    with moved(painter, x, y):
        glow(painter, (0, 4), (width * 0.6, height * 0.09), "#16352A", 0.4, 1.6)
        for index in range(spans):
            start = -width / 2 + index * wide
            middle, end = start + wide / 2, start + wide
            for a, b in (((start, eave), (middle, -height)), ((middle, -height), (end, eave))):
                pane = polygon([a, b, (b[0] * 0.86 + dx, b[1] + dy), (a[0] * 0.86 + dx, a[1] + dy)])
                fill(painter, pane, downward(-height + dy, eave, (0, "#D5ECEC"), (1, "#A5D0CF")))
                line(painter, pane, QColor(255, 255, 255, 210), 2.5)
        for index in range(spans):
            start = -width / 2 + index * wide
            _gable(painter, start, wide, height, eave, index)


def _gable(
    painter: QPainter, start: float, wide: float, height: float, eave: float, seed: int
) -> None:
    middle, end = start + wide / 2, start + wide
    front = polygon([(start, 0), (start, eave), (middle, -height), (end, eave), (end, 0)])
    fill(painter, front, downward(-height, 0, (0, "#E4F3EE"), (0.55, "#BFE0D2"), (1, "#8FC49B")))
    with inside(painter, front):
        glow(painter, (middle, -height * 0.4), (wide * 0.5, height * 0.5), "#FFF1C4", 0.75)
        for row in range(5):
            at = start + wide * (row + 0.5) / 5
            dice = Random(seed * 9 + row)
            for leaf in range(9):
                level = -height * 0.05 * leaf
                side = -1 if leaf % 2 else 1
                reach = wide * dice.uniform(0.05, 0.085)
                shape = outline(
                    f"M{at},{level} Q{at + side * reach * 0.4},{level - reach * 0.9} "
                    f"{at + side * reach},{level - reach * 0.35} "
                    f"Q{at + side * reach * 0.5},{level + 3} {at},{level} Z"
                )
                fill(painter, shape, mix("#2C6B3F", "#6DAF62", dice.random()))
            for _fruit in range(2):
                fill(
                    painter,
                    disc(at + dice.uniform(-9, 9), -height * dice.uniform(0.1, 0.36), wide * 0.017),
                    "#D2593C" if row % 2 else "#E8A33D",
                )
        fill(painter, box(start, -height * 0.045, wide, height * 0.05), "#5E7F4C")
    for share in (0.25, 0.5, 0.75):
        at = start + wide * share
        rise = eave + (-height - eave) * (1 - abs(share - 0.5) * 2)
        line(painter, outline(f"M{at},0 L{at},{rise}"), QColor(255, 255, 255, 200), 2.5)
    line(painter, outline(f"M{start},{eave} L{end},{eave}"), QColor(255, 255, 255, 220), 3)
    line(painter, front, "#FFFFFF", 5)


def solar_table(painter: QPainter, x: float, y: float, width: float, tall: float) -> None:
    """A row of tilted solar panels whose feet stand on y."""
    with moved(painter, x, y):
        for post in (-0.36, 0.0, 0.36):
            line(
                painter,
                outline(f"M{width * post},0 L{width * post},{-tall * 0.6}"),
                QColor("#7E8D8C"),
                5,
            )
        lean = tall * 0.42
        sheet = polygon(
            [
                (-width / 2, -tall * 0.28),
                (width / 2, -tall * 0.28),
                (width / 2 + lean * 0.5, -tall),
                (-width / 2 + lean * 0.5, -tall),
            ]
        )
        fill(
            painter,
            sheet,
            downward(-tall, -tall * 0.28, (0, "#4C86A8"), (0.5, "#2A5F86"), (1, "#1D456B")),
        )
        with inside(painter, sheet):
            fill(
                painter,
                polygon(
                    [
                        (-width * 0.3, 0),
                        (-width * 0.12, 0),
                        (width * 0.05, -tall),
                        (-width * 0.13, -tall),
                    ]
                ),
                QColor(255, 255, 255, 40),
            )
            for column in range(1, 8):
                base = -width / 2 + width * column / 8
                line(
                    painter,
                    outline(f"M{base},{-tall * 0.28} L{base + lean * 0.5},{-tall}"),
                    QColor(220, 236, 244, 150),
                    2,
                )
            for row in (0.46, 0.64, 0.82):
                line(
                    painter,
                    outline(f"M{-width},{-tall * row} L{width},{-tall * row}"),
                    QColor(220, 236, 244, 130),
                    2,
                )
        line(painter, sheet, QColor("#DDE8EA"), 3)


def digester(painter: QPainter, x: float, y: float, width: float, cap: str) -> None:
    """A round tank with a domed cap, as in clean-energy and water plants."""
    half, tall = width / 2, width * 0.62
    with moved(painter, x, y):
        glow(painter, (0, 2), (half * 1.2, half * 0.13), "#16352A", 0.4, 1.6)
        body = outline(f"M{-half},{-tall} L{-half},0 Q0,{half * 0.16} {half},0 L{half},{-tall} Z")
        fill(painter, body, sideways(-half, half, (0, "#B9C4BE"), (0.6, "#F5F3EA"), (1, "#FFFFFF")))
        dome = outline(
            f"M{-half - 5},{-tall} C{-half * 0.9},{-tall - half * 0.75} "
            f"{half * 0.9},{-tall - half * 0.75} {half + 5},{-tall} Q0,{-tall + half * 0.16} "
            f"{-half - 5},{-tall} Z"
        )
        fill(
            painter,
            dome,
            sideways(
                -half,
                half,
                (0, mix(cap, "#10202A", 0.25)),
                (0.6, cap),
                (1, mix(cap, "#FFFFFF", 0.3)),
            ),
        )
        line(
            painter,
            outline(f"M{-half},{-tall * 0.5} Q0,{-tall * 0.5 + half * 0.16} {half},{-tall * 0.5}"),
            QColor(120, 140, 136, 110),
            3,
        )
