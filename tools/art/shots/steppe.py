"""Shots of the open steppe: dawn, herd, wind, gallop and sunset.

Each function prepares its layers once and returns what draws it at any moment.
"""

from collections.abc import Callable
from functools import partial
from random import Random

from animals import cow, dust, galloping_horse, sheep
from brush import colour, mix, moved
from camera import WORLD, Layer, View, ease, layer
from countryside import rotor, tower_of_wind, yurt
from PySide6.QtGui import QColor, QPainter
from scenery import Ridge, hill, land
from weather import DAWN, DAY, SUNSET, mist, sun

from shots.layers import (
    SIZE,
    Shot,
    air_layer,
    cloud_layer,
    draw_birds,
    draw_swaying,
    grass_layers,
    hill_layer,
    streak_layer,
)


def dawn() -> Shot:
    """Sunrise over still hills; the first and last picture of the film."""
    horizon = 640.0
    light = WORLD * 0.56
    air = air_layer(DAWN, horizon)
    wisps = streak_layer(
        DAWN, [(700, 210, 560), (1500, 150, 480), (1900, 330, 420), (500, 400, 380)], 0.5
    )
    hills = [
        hill_layer(DAWN, horizon, (0.0, 20, 14, 0.08), 0.12, light),
        hill_layer(DAWN, horizon, (0.14, 30, 6, 0.3), 0.26, light),
        hill_layer(DAWN, horizon, (0.34, 30, 19, 0.56), 0.5, light),
        hill_layer(DAWN, horizon, (0.56, 26, 37, 0.82), 0.75, None),
    ]
    veil = layer(
        lambda painter: mist(painter, WORLD, 800, 240, colour(DAWN.cloud, 0.55)), 0.4, 660, 940
    )
    grass = grass_layers(DAWN, 960, 77, 0.3)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-40 + 80 * share, 1 + 0.06 * ease(share))
        air.draw(painter, view)
        rise = 70 - 150 * ease(0.06 + share * 0.94)
        painter.setTransform(view.transform(0.05))
        sun(painter, DAWN, (light, horizon + rise), 64, 0.9)
        painter.resetTransform()
        wisps.draw(painter, view, drift=-8 * time)
        draw_birds(painter, time, 520, 330, 34, "#5D8492")
        for index, hills_row in enumerate(hills):
            hills_row.draw(painter, view)
            if index == 2:
                veil.draw(painter, view, drift=14 * time - 60)
        draw_swaying(painter, view, grass, time)

    return draw


def herd() -> Shot:
    """Cattle and sheep spread over bright grass."""
    horizon = 500.0
    air = air_layer(DAY, horizon)
    clouds = cloud_layer(
        DAY, [(420, 260, 420, 3), (1080, 190, 360, 5), (1760, 280, 480, 8), (2200, 200, 300, 6)]
    )
    far = [
        hill_layer(DAY, horizon, (0.0, 18, 5, 0.08), 0.1, None),
        hill_layer(DAY, horizon, (0.12, 28, 13, 0.32), 0.22, None),
    ]
    middle = _herd_hill(horizon, (0.27, 26, 27, 0.58), 0.45, _sheep_on)
    near = _herd_hill(horizon, (0.46, 22, 38, 0.84), 0.72, _cattle_on)
    grass = grass_layers(DAY, 985, 45, 0.4)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-150 + 300 * ease(share), 1.03)
        air.draw(painter, view)
        clouds.draw(painter, view, drift=12 * time - 40)
        for each in (*far, middle, near):
            each.draw(painter, view)
        draw_swaying(painter, view, grass, time)

    return draw


def _herd_hill(
    horizon: float,
    row: tuple[float, float, int, float],
    depth: float,
    animals: Callable[[QPainter, Ridge], None],
) -> Layer:
    def paint(painter: QPainter) -> None:
        animals(painter, land(painter, DAY, SIZE, horizon, [row])[0])

    return layer(paint, depth, int(horizon + 40))


def _sheep_on(painter: QPainter, ridge: Ridge) -> None:
    dice = Random(8)
    for index in range(24):
        x = 160 + index * 88 + dice.uniform(-26, 26)
        drop = dice.uniform(8, 66)
        sheep(
            painter,
            x,
            ridge.height(x) + drop,
            0.46 + drop / 260,
            QColor("#FFFFFF"),
            index,
            dice.random() < 0.4,
        )


def _cattle_on(painter: QPainter, ridge: Ridge) -> None:
    white, lit = QColor("#F3E6CF"), QColor("#FFE9B8")
    for x, drop, size, flip, grazing, hide, patch in (
        (480, 30, 1.0, False, True, "#4A3023", None),
        (800, 96, 1.3, False, False, "#6B3E26", white),
        (1150, 40, 1.05, True, True, "#33251D", None),
        (1420, 110, 1.35, True, False, "#4A3023", None),
        (1740, 44, 1.1, False, True, "#6B3E26", white),
        (2080, 100, 1.25, True, True, "#33251D", white),
        (230, 110, 1.2, False, True, "#33251D", None),
    ):
        cow(painter, x, ridge.height(x) + drop, size, QColor(hide), lit, flip, grazing, patch)


def wind() -> Shot:
    """Turbines turning over the hills."""
    horizon = 560.0
    air = air_layer(DAY, horizon)
    clouds = cloud_layer(
        DAY, [(300, 230, 420, 8), (980, 300, 300, 5), (1500, 180, 460, 3), (2150, 280, 380, 9)]
    )
    hills = [
        hill_layer(DAY, horizon, (0.0, 16, 5, 0.06), 0.12, None),
        hill_layer(DAY, horizon, (0.13, 32, 13, 0.32), 0.26, None),
        hill_layer(DAY, horizon, (0.34, 36, 22, 0.6), 0.5, None),
        hill_layer(DAY, horizon, (0.58, 24, 37, 0.84), 0.75, None),
    ]
    rows = (
        (0.12, 0.35, [(200 + i * 260, 600, 150 + 20 * (i % 3)) for i in range(9)]),
        (0.26, 0.15, [(420, 660, 330), (900, 650, 390), (1830, 660, 350), (2180, 655, 300)]),
        (0.5, 0.0, [(1390, 800, 530)]),
    )

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(130 - 240 * ease(share), 1 + 0.05 * share)
        air.draw(painter, view)
        clouds.draw(painter, view, drift=16 * time - 60)
        for index, row in enumerate(hills):
            row.draw(painter, view)
            if index < len(rows):
                depth, haze, mills = rows[index]
                _mills(painter, view, depth, haze, mills, time)
        draw_swaying(painter, view, grass, time, 1.5)

    grass = grass_layers(DAY, 990, 51, 0.4)
    return draw


def _mills(
    painter: QPainter,
    view: View,
    depth: float,
    haze: float,
    mills: list[tuple[int, int, int]],
    time: float,
) -> None:
    tint, shade = mix("#FFFFFF", DAY.haze, haze), mix("#B8CBCB", DAY.haze, haze)
    painter.save()
    painter.setTransform(view.transform(depth))
    for index, (x, y, tall) in enumerate(mills):
        with moved(painter, x, y - tall):
            tower_of_wind(painter, tall, tint, shade)
            rotor(painter, tall * 0.62, index * 37 + time * (30 + 9000 / (tall + 120)), tint)
    painter.restore()


def gallop() -> Shot:
    """Horses galloping through golden dust."""
    horizon = 520.0
    light = WORLD * 0.6
    air = air_layer(SUNSET, horizon)
    wisps = streak_layer(
        SUNSET, [(500, 150, 620), (1500, 120, 520), (400, 330, 460), (1900, 300, 480)], 0.5
    )
    hills = [
        hill_layer(SUNSET, horizon, (0.0, 18, 9, 0.10), 0.1, light),
        hill_layer(SUNSET, horizon, (0.09, 24, 19, 0.34), 0.2, light),
    ]
    grounds = [
        layer(partial(_dusty_ground, row=row), 0.3 + 0.25 * row, 560 + 90 * row) for row in range(4)
    ]
    grass = grass_layers(SUNSET, 1000, 91, 0.3)
    dice = Random(5)
    runners = [
        [
            (
                index,
                dice.uniform(-0.25, 0.25),
                dice.random(),
                dice.uniform(0, 0.5),
                dice.uniform(-10, 10),
            )
            for index in range(count)
        ]
        for count in (16, 11, 8, 6)
    ]

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-120 + 260 * share, 1.02)
        air.draw(painter, view)
        painter.setTransform(view.transform(0.05))
        sun(painter, SUNSET, (light, 400), 92, 0.8)
        painter.resetTransform()
        wisps.draw(painter, view, drift=-10 * time)
        for each in hills:
            each.draw(painter, view)
        for row, horses in enumerate(runners):
            grounds[row].draw(painter, view)
            painter.setTransform(view.transform(0.3 + 0.25 * row))
            _riders_row(painter, row, horses, time)
            painter.resetTransform()
        draw_swaying(painter, view, grass, time, 2.2)

    return draw


def _dusty_ground(painter: QPainter, row: int) -> None:
    near = row / 3
    level = 610 + 92.0 * row
    tints = (mix("#C39A5E", "#4A4A2A", near), mix("#A5854C", "#243F29", near))
    hill(painter, Ridge(level, 10, 70 + row, 1300), WORLD, SIZE[1], *tints)
    mist(painter, WORLD, level + 30, 130, colour("#FBD9A0", 0.4 - 0.08 * row))


def _riders_row(
    painter: QPainter, row: int, horses: list[tuple[int, float, float, float, float]], time: float
) -> None:
    near = row / 3
    size = 0.42 + 0.34 * row
    span = WORLD + 600
    for index, offset, phase, brown, drop in horses:
        speed = 60 + 70 * row + 26 * offset
        x = (span * (index + 0.5 + offset) / len(horses) + speed * time) % span - 300
        y = 640 + 96 * row + drop
        dust(painter, x - 40 * size, y - 4, 230 * size, QColor("#FBD9A0"), int(phase * 999), 14)
        hide = mix(mix("#A9743F", "#33221A", near), "#6B3A20", brown)
        galloping_horse(
            painter, x, y, size, phase + time * (2.2 + 0.2 * offset), hide, QColor("#F4B765")
        )


def sunset() -> Shot:
    """The great sun setting behind a herd: the ground of the title."""
    horizon = 690.0
    light = WORLD / 2
    air = air_layer(SUNSET, horizon)
    wisps = streak_layer(
        SUNSET, [(520, 170, 560), (1800, 140, 520), (420, 420, 420), (1960, 430, 460)], 0.4
    )
    hills = [
        hill_layer(SUNSET, horizon, (0.0, 18, 9, 0.12), 0.12, light),
        hill_layer(SUNSET, horizon, (0.16, 26, 16, 0.4), 0.26, light),
    ]

    def ground(painter: QPainter) -> None:
        ridge = land(painter, SUNSET, SIZE, horizon, [(0.34, 22, 27, 0.66)], light)[0]
        lit = QColor(SUNSET.glow)
        for x, size in ((1820, 0.7), (1990, 0.55)):
            yurt(painter, x, ridge.height(x) + 16, size, dim=colour("#6E5A48", 0.2))
        for index in range(10):
            x = 380 + index * 70
            sheep(
                painter,
                x,
                ridge.height(x) + 14 + 22 * ((index * 3) % 4),
                0.5,
                lit,
                index,
                index % 3 == 0,
            )
        for x, drop, flip, hide in (
            (1200, 30, False, "#4A3023"),
            (1380, 60, True, "#33251D"),
            (1560, 34, True, "#5A3524"),
        ):
            cow(painter, x, ridge.height(x) + drop, 0.72, QColor(hide), lit, flip, flip)

    near = layer(ground, 0.5, int(horizon) + 60)
    grass = grass_layers(SUNSET, 960, 53, 0.26)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(30 - 60 * share, 1.06 - 0.05 * ease(share))
        air.draw(painter, view)
        painter.setTransform(view.transform(0.05))
        sun(painter, SUNSET, (light, 580 + 90 * share), 120, 0.75)
        painter.resetTransform()
        wisps.draw(painter, view, drift=-8 * time)
        for each in (*hills, near):
            each.draw(painter, view)
        draw_swaying(painter, view, grass, time)

    return draw
