"""Displays and windows: small pictures within pictures.

Knows nothing of the rooms they hang in.
"""

import math
from functools import partial
from random import Random

from brush import (
    box,
    colour,
    curve,
    disc,
    downward,
    fill,
    glow,
    inside,
    line,
    mix,
    outline,
    polygon,
)
from countryside import turbine, yurt
from PySide6.QtGui import QColor, QPainter
from scenery import land
from weather import DAWN, DAY, DUSK, Mood, cumulus, sky, sun


def window(
    painter: QPainter,
    x: float,
    y: float,
    width: float,
    height: float,
    mood: Mood = DAY,
    panes: int = 4,
    kind: str = "hills",
) -> None:
    """A wide window; outside are hills, perhaps with turbines, yurts or a city."""
    with inside(painter, box(x, y, width, height, 6)):
        painter.translate(x, y)
        _outside(painter, width, height, mood, kind)
        painter.translate(-x, -y)
    frame = QColor("#F7F1E2")
    line(painter, box(x, y, width, height, 6), frame, 12)
    for pane in range(1, panes):
        line(
            painter,
            outline(f"M{x + width * pane / panes},{y} L{x + width * pane / panes},{y + height}"),
            frame,
            8,
        )
    sheen = polygon(
        [
            (x + width * 0.08, y + height),
            (x + width * 0.2, y + height),
            (x + width * 0.34, y),
            (x + width * 0.22, y),
        ]
    )
    with inside(painter, box(x, y, width, height)):
        fill(painter, sheen, QColor(255, 255, 255, 26))


def _outside(painter: QPainter, width: float, height: float, mood: Mood, kind: str) -> None:
    horizon = height * 0.56
    sky(painter, mood, width, horizon)
    if mood is DAY:
        cumulus(painter, width * 0.26, height * 0.28, width * 0.2, QColor(255, 255, 255, 220), 4)
        cumulus(painter, width * 0.76, height * 0.20, width * 0.16, QColor(255, 255, 255, 220), 9)
    else:
        sun(painter, mood, (width * 0.62, horizon - height * 0.07), height * 0.075)
    if kind == "city":
        skyline(
            painter,
            width,
            horizon + height * 0.12,
            height * 0.42,
            mix("#7F9CA8", mood.haze, 0.25),
            7,
        )
    land(
        painter,
        mood,
        (width, height),
        horizon,
        [(0.04, 10, 4, 0.14), (0.22, 14, 9, 0.4), (0.5, 12, 17, 0.66)],
    )
    if kind == "wind":
        for share, tall, angle in (
            (0.14, 0.4, 20),
            (0.34, 0.33, 75),
            (0.72, 0.42, 48),
            (0.9, 0.34, 5),
        ):
            turbine(
                painter,
                width * share,
                horizon + height * 0.08,
                height * tall,
                angle,
                QColor("#FFFFFF"),
                QColor("#C5D2D0"),
            )
    if kind == "yurts":
        for share, size in ((0.5, 0.0019), (0.22, 0.0014)):
            yurt(painter, width * share, height * 0.8, height * size)


def skyline(
    painter: QPainter, width: float, ground: float, tall: float, tint: QColor, seed: int
) -> None:
    """A plain row of far city towers standing on `ground`."""
    dice = Random(seed)
    x = -20.0
    while x < width:
        wide = dice.uniform(0.03, 0.07) * width
        high = (
            tall
            * dice.uniform(0.25, 1.0)
            * (0.5 + 0.5 * math.sin(math.pi * max(0.0, min(1.0, x / width))))
        )
        fill(
            painter,
            box(x, ground - high, wide * 0.92, high + 40, 2),
            downward(ground - high, ground, (0, tint), (1, colour(tint, 0.5))),
        )
        x += wide


def screen(
    painter: QPainter, x: float, y: float, width: float, height: float, kind: str, frame: float = 12
) -> None:
    """A big display; `kind` is steppe, dusk, chart, map, network, leaf or list."""
    glow(painter, (x + width / 2, y + height / 2), (width * 0.68, height * 0.8), "#BFE0EA", 0.35)
    fill(
        painter, box(x - frame, y - frame, width + 2 * frame, height + 2 * frame, frame), "#1B2A33"
    )
    glass = box(x, y, width, height, 4)
    with inside(painter, glass):
        painter.translate(x, y)
        if kind == "steppe":
            _outside(painter, width, height, DAWN, "wind")
        elif kind == "dusk":
            _outside(painter, width, height, DUSK, "yurts")
        else:
            fill(
                painter,
                box(0, 0, width, height),
                downward(0, height, (0, "#1F4E6B"), (1, "#173F5A")),
            )
            _DISPLAYS[kind](painter, width, height)
        painter.translate(-x, -y)
        sheen = polygon(
            [(x, y), (x + width * 0.3, y), (x + width * 0.12, y + height), (x, y + height)]
        )
        fill(painter, sheen, QColor(255, 255, 255, 14))


def _chart(painter: QPainter, width: float, height: float) -> None:
    for index in range(9):
        high = height * (0.16 + 0.055 * index + 0.05 * math.sin(index * 2.2))
        bar = box(width * (0.1 + 0.09 * index), height * 0.86 - high, width * 0.055, high, 3)
        fill(painter, bar, downward(height * 0.3, height * 0.86, (0, "#8FD0C0"), (1, "#3E8C86")))
    trend = [
        (width * (0.12 + 0.09 * i), height * (0.6 - 0.05 * i + 0.03 * math.sin(i * 1.8)))
        for i in range(9)
    ]
    line(painter, curve(trend, closed=False), "#F2C26B", max(3.0, height * 0.016))
    for px, py in trend[::2]:
        fill(painter, disc(px, py, max(4.0, height * 0.02)), "#FFF2D0")


def _map(painter: QPainter, width: float, height: float) -> None:
    land_shape = curve(
        [
            (width * a, height * b)
            for a, b in (
                (0.22, 0.3),
                (0.4, 0.16),
                (0.6, 0.22),
                (0.78, 0.3),
                (0.8, 0.55),
                (0.66, 0.78),
                (0.44, 0.84),
                (0.28, 0.66),
            )
        ]
    )
    fill(painter, land_shape, "#3E8C86")
    line(painter, land_shape, "#9AD6CB", 2.5)
    for a, b in ((0.38, 0.4), (0.55, 0.36), (0.66, 0.5), (0.46, 0.6), (0.58, 0.68)):
        fill(painter, disc(width * a, height * b, height * 0.045), QColor(242, 194, 107, 80))
        fill(painter, disc(width * a, height * b, height * 0.02), "#F2C26B")
    line(
        painter,
        outline(
            f"M{width * 0.5},{height * 0.96} Q{width * 0.62},{height * 0.8} "
            f"{width * 0.58},{height * 0.68}"
        ),
        "#F2C26B",
        3,
    )


def _network(painter: QPainter, width: float, height: float) -> None:
    dice = Random(5)
    nodes = [(width * dice.uniform(0.08, 0.92), height * dice.uniform(0.1, 0.9)) for _ in range(22)]
    for index, a in enumerate(nodes):
        for b in sorted(nodes[index + 1 :], key=partial(math.dist, a))[:2]:
            line(painter, outline(f"M{a[0]},{a[1]} L{b[0]},{b[1]}"), QColor(143, 208, 224, 130), 2)
    for index, (px, py) in enumerate(nodes):
        fill(painter, disc(px, py, height * 0.022), "#F2C26B" if index % 4 == 0 else "#BFE6EE")


def _leaf(painter: QPainter, width: float, height: float) -> None:
    for index in range(5):
        x = width * (0.14 + 0.18 * index)
        grow = height * (0.24 + 0.09 * index)
        line(
            painter,
            outline(
                f"M{x},{height * 0.84} Q{x + 6},{height * 0.84 - grow / 2} "
                f"{x},{height * 0.84 - grow}"
            ),
            "#9AD6A0",
            4,
        )
        for step in range(1, index + 2):
            level = height * 0.84 - grow * step / (index + 1.6)
            for side in (-1, 1):
                reach = width * 0.055 * side
                leaf = outline(
                    f"M{x},{level} Q{x + reach * 0.4},{level - height * 0.09} "
                    f"{x + reach},{level - height * 0.07} Q{x + reach * 0.7},{level + 2} "
                    f"{x},{level} Z"
                )
                fill(painter, leaf, "#6DB97C")
    line(
        painter,
        outline(f"M{width * 0.06},{height * 0.84} L{width * 0.94},{height * 0.84}"),
        "#F2C26B",
        3,
    )


def _list(painter: QPainter, width: float, height: float) -> None:
    fill(painter, box(width * 0.07, height * 0.12, width * 0.4, height * 0.08, 4), "#F7EFDC")
    for row in range(5):
        y = height * (0.3 + 0.125 * row)
        fill(
            painter,
            disc(width * 0.1, y + height * 0.022, height * 0.028),
            "#F2C26B" if row % 2 == 0 else "#8FD0C0",
        )
        fill(
            painter,
            box(width * 0.16, y, width * (0.36 - 0.05 * (row % 3)), height * 0.044, 4),
            "#A9CBD6",
        )
    centre = (width * 0.76, height * 0.52)
    for radius, tint in ((0.27, "#3E8C86"), (0.2, "#8FD0C0")):
        fill(painter, disc(*centre, height * radius), tint)
    fill(painter, disc(*centre, height * 0.12), "#1C4862")
    wedge = polygon(
        [
            centre,
            (centre[0], centre[1] - height * 0.27),
            (centre[0] + height * 0.26, centre[1] - height * 0.07),
        ]
    )
    with inside(painter, disc(*centre, height * 0.27)):
        fill(painter, wedge, "#F2C26B")


_DISPLAYS = {"chart": _chart, "map": _map, "network": _network, "leaf": _leaf, "list": _list}


def monitor(painter: QPainter, x: float, y: float, width: float, kind: str) -> None:
    """A desktop screen standing with its foot on (x, y)."""
    tall = width * 0.6
    fill(
        painter,
        polygon(
            [
                (x - width * 0.05, y - width * 0.12),
                (x + width * 0.05, y - width * 0.12),
                (x + width * 0.14, y),
                (x - width * 0.14, y),
            ]
        ),
        "#55656C",
    )
    screen(painter, x - width / 2, y - width * 0.1 - tall, width, tall, kind, 6)
