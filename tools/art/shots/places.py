"""Shots of people and their works: stage, fields, Beijing, the base.

Each function prepares its layers once and returns what draws it at any moment.
"""

import math

from animals import sheep
from brush import box, colour, fill, mix
from buildings import base_house, pavement, prayer_hall, tower
from camera import MARGIN, WORLD, View, ease, layer
from countryside import glasshouse, yurt
from figures import POINTING, Look, fiddler, person
from PySide6.QtGui import QColor, QPainter
from rooms import PEOPLE
from scenery import land, poplar
from scenes.city import plant_trees
from scenes.stage import ROBES, beams, curtains, stage
from scenes.work import crop_rows
from screens import skyline
from weather import DAWN, DAY, mist, sun

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


def fiddles() -> Shot:
    """Six horse-head fiddles on a stage."""
    boards = 770.0

    def paint(painter: QPainter) -> None:
        stage(painter, WORLD, SIZE[1], boards)
        beams(painter, WORLD, boards + 120, "#FFE2B0", 0.13)

    scenery = layer(paint, 0.25)

    def drapes(painter: QPainter) -> None:
        painter.translate(MARGIN - 60, 0)
        curtains(painter, WORLD - 2 * MARGIN + 120, SIZE[1], 260)

    frame = layer(drapes, 1.2)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-50 + 100 * share, 1.0 + 0.10 * ease(share), (960, 600))
        scenery.draw(painter, view)
        painter.setTransform(view.transform(0.7))
        for index, robe in enumerate(ROBES):
            place = index - 2.5
            bow = math.sin(time * 2.6 + (index % 2) * 0.5)
            lean = math.sin(time * 1.3 + index * 0.4)
            fiddler(
                painter,
                WORLD / 2 + place * 214,
                boards + 122 - abs(place) * 17,
                1.0,
                robe,
                "#FFC26E",
                bow,
                lean,
            )
        painter.resetTransform()
        frame.draw(painter, view)

    return draw


def fields() -> Shot:
    """Greenhouses among straight rows of crops."""
    horizon = 430.0
    air = air_layer(DAY, horizon)
    clouds = cloud_layer(DAY, [(400, 220, 440, 3), (1250, 170, 380, 11), (1900, 240, 460, 8)])

    def far(painter: QPainter) -> None:
        for index in range(40):
            poplar(
                painter,
                20 + index * 60,
                horizon + 44,
                74 + 18 * (index % 4),
                mix("#5E936A", DAY.haze, 0.45),
                QColor("#E8F0C8"),
            )
        land(painter, DAY, SIZE, horizon, [(0.03, 10, 5, 0.28), (0.1, 8, 9, 0.44)])

    def near(painter: QPainter) -> None:
        crop_rows(painter, WORLD, horizon + 120, SIZE[1])

    def houses(painter: QPainter) -> None:
        glasshouse(painter, WORLD / 2 + 60, 800, 1080, 350, 3, (30, -46))
        look = Look("#2C6B3F", "#33404A", accent="#FBF7EE")
        person(
            painter,
            WORLD / 2 - 330,
            905,
            260,
            look,
            (((-15, -66), (-4, -66)), ((18, -64), (7, -67))),
        )
        fill(painter, box(WORLD / 2 - 340, 905 - 186, 34, 25, 3), "#22384A")
        farmer = Look("#E8A33D", "#3D4A4F", woman=True)
        person(painter, WORLD / 2 + 400, 930, 270, farmer, POINTING, flip=True)

    layers = [layer(far, 0.2, 300), layer(near, 0.45, 540), layer(houses, 0.6, 300)]

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-60 + 120 * ease(share), 1 + 0.11 * ease(share), (960, 620))
        air.draw(painter, view)
        clouds.draw(painter, view, drift=14 * time - 50)
        for each in layers:
            each.draw(painter, view)

    return draw


def meeting() -> Shot:
    """One long look from the steppe's yurts to Beijing's roofs and towers."""
    horizon = 640.0
    air = air_layer(DAWN, horizon + 120)
    wisps = streak_layer(DAWN, [(560, 180, 560), (1560, 140, 480), (2000, 300, 400)], 0.55)

    def city(painter: QPainter) -> None:
        painter.translate(900, 0)
        skyline(painter, 1500, 800, 380, mix("#9DB8BC", DAWN.haze, 0.4), 12)
        for x, wide, tall, tint, style in (
            (330, 104, 380, "#8FB0B8", "flat"),
            (480, 108, 470, "#7FA5B2", "slant"),
            (1090, 116, 500, "#86AAB5", "step"),
            (1235, 120, 620, "#6F9BAC", "vase"),
            (1370, 110, 420, "#8FB0B8", "taper"),
        ):
            tower(painter, x, 800, wide, tall, tint, style)
        painter.translate(-900, 0)
        mist(painter, WORLD, 780, 260, colour(DAWN.cloud, 0.8))

    towers = layer(city, 0.55)
    hills = [
        hill_layer(DAWN, horizon, (0.0, 18, 14, 0.08), 0.25, None),
        hill_layer(DAWN, horizon, (0.18, 22, 6, 0.34), 0.45, None),
    ]

    def ground(painter: QPainter) -> None:
        prayer_hall(painter, 1680, 830, 0.92)
        ridge = land(painter, DAWN, SIZE, horizon, [(0.40, 14, 19, 0.6)])[0]
        for x, size in ((330, 0.8), (560, 1.05)):
            yurt(painter, x, ridge.height(x) + 70, size, flip=True)
        for index in range(8):
            x = 700 + index * 58
            sheep(
                painter,
                x,
                ridge.height(x) + 60 + 24 * ((index * 5) % 3),
                0.66,
                QColor(DAWN.glow),
                index,
                index % 3 == 0,
            )
        plant_trees(
            painter,
            (
                (1290, ridge.height(1290) + 46, 150),
                (1400, ridge.height(1400) + 54, 130),
                (1960, ridge.height(1960) + 46, 160),
                (2090, ridge.height(2090) + 52, 130),
            ),
        )

    near = layer(ground, 0.9, 250)
    grass = grass_layers(DAWN, 985, 57, 0.32)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-190 + 380 * ease(share), 1.0)
        air.draw(painter, view)
        wisps.draw(painter, view, drift=-8 * time)
        painter.setTransform(view.transform(0.08))
        sun(painter, DAWN, (1290, 420), 62, 0.9)
        painter.resetTransform()
        draw_birds(painter, time, 420, 300, 32, "#5D8492")
        for each in (hills[0], towers, hills[1], near):
            each.draw(painter, view)
        draw_swaying(painter, view, grass, time)

    return draw


def base() -> Shot:
    """The innovation base, with guests arriving."""
    ground = 800.0
    air = air_layer(DAWN, ground)
    clouds = cloud_layer(DAWN, [(620, 230, 380, 6), (1750, 190, 440, 8)])

    def city(painter: QPainter) -> None:
        for x, wide, tall, tint, style in (
            (330, 170, 440, "#A9C2C2", "flat"),
            (540, 150, 540, "#9CBAC0", "slant"),
            (1790, 160, 560, "#9CBAC0", "step"),
            (2000, 180, 460, "#A9C2C2", "flat"),
        ):
            tower(painter, x, ground, wide, tall, tint, style)
        mist(painter, WORLD, ground - 90, 420, colour(DAWN.cloud, 0.62))

    def house(painter: QPainter) -> None:
        pavement(painter, WORLD, ground, SIZE[1], "#F2E9D4", "#D2C3A2")
        plant_trees(
            painter,
            (
                (470, ground + 6, 240),
                (1830, ground + 6, 250),
                (1960, ground + 10, 210),
                (340, ground + 8, 210),
            ),
        )
        base_house(painter, WORLD / 2, ground + 14, 1.14)
        plant_trees(painter, ((250, 950, 250), (2080, 950, 250)))

    layers = [layer(city, 0.3, 100), layer(house, 0.65, 280)]

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-40 + 80 * share, 1 + 0.09 * ease(share), (960, 700))
        air.draw(painter, view)
        clouds.draw(painter, view, drift=10 * time)
        for each in layers:
            each.draw(painter, view)
        painter.setTransform(view.transform(0.75))
        for index in range(6):
            walk = (index * 104 + 4) - 262 + (8 if index % 2 else -8) * time
            step = 2.2 * abs(math.sin(time * 5 + index))
            y = 905 + 34 * (index % 3) - 3.2 * time
            person(
                painter,
                WORLD / 2 + walk,
                y - step,
                150 + 8 * (index % 3),
                PEOPLE[(index * 2 + 1) % 9],
                away=True,
            )
        painter.resetTransform()

    return draw
