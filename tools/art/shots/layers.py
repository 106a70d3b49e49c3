"""Layers that many shots share: air, hills, clouds, swaying grass, a flock of birds.

Knows cameras and scenery, not the shots.
"""

import math
from collections.abc import Callable
from functools import partial

from brush import colour
from camera import FRAME, WORLD, Layer, View, layer
from PySide6.QtGui import QColor, QPainter
from scenery import land, meadow_row
from weather import Mood, bird, cumulus, sky, streaks

WIDTH, HEIGHT = FRAME


SIZE = (WORLD, HEIGHT + 60)


Shot = Callable[[QPainter, float, float], None]


"""Draws a frame; gets seconds since the shot began and the share of the shot that has passed."""


def air_layer(mood: Mood, horizon: float) -> Layer:
    return layer(lambda painter: sky(painter, mood, WORLD, horizon), 0.0)


def hill_layer(
    mood: Mood,
    horizon: float,
    row: tuple[float, float, int, float],
    depth: float,
    light: float | None,
) -> Layer:
    top = int(horizon + (SIZE[1] - horizon) * row[0] - row[1] - 14)
    return layer(lambda painter: land(painter, mood, SIZE, horizon, [row], light), depth, top)


def grass_layers(mood: Mood, top: float, seed: int, bright: float) -> list[Layer]:
    return [
        layer(
            partial(meadow_row, mood=mood, size=SIZE, top=top, seed=seed, row=row, bright=bright),
            0.95 + 0.22 * row,
            int(top) - 90 + row * 30,
        )
        for row in range(3)
    ]


def draw_swaying(
    painter: QPainter, view: View, rows: list[Layer], time: float, wind: float = 1.0
) -> None:
    for index, row in enumerate(rows):
        lean = math.sin(time * 1.5 - index * 0.9) * 0.6 + math.sin(time * 2.7 + index) * 0.25
        row.draw(painter, view, sway=-0.035 * wind * lean)


def cloud_layer(mood: Mood, places: list[tuple[float, float, float, int]]) -> Layer:
    tint = colour(mood.cloud, 0.85)

    def paint(painter: QPainter) -> None:
        for x, y, wide, seed in places:
            cumulus(painter, x, y, wide, tint, seed)

    return layer(paint, 0.08, 0, 480)


def streak_layer(mood: Mood, places: list[tuple[float, float, float]], strength: float) -> Layer:
    return layer(
        lambda painter: streaks(painter, places, colour(mood.cloud, strength)), 0.06, 0, 620
    )


def draw_birds(painter: QPainter, time: float, x: float, y: float, span: float, ink: str) -> None:
    for index, (dx, dy) in enumerate(((0, 0), (-1.3, 0.5), (1.2, 0.65), (-2.6, 1.2), (2.5, 1.3))):
        lift = math.sin(time * 4.2 + index * 1.1) * 0.8
        bird(painter, x + dx * span + time * 26, y + dy * span - time * 5, span, lift, QColor(ink))
