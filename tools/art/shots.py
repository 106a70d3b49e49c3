"""The shots of the sample film: each prepares its layers once and draws itself at any moment.

Knows cameras and scenery, not the order of shots, their titles or how frames become a file.
"""

import math
from collections.abc import Callable
from random import Random

from animals import cow, dust, galloping_horse, sheep
from brush import box, colour, downward, fill, glow, mix, moved
from buildings import base_house, glasshouse, pavement, prayer_hall, rotor, tower, tower_of_wind, yurt
from camera import FRAME, MARGIN, WORLD, Layer, View, ease, layer
from figures import POINTING, Look, fiddler, person
from PySide6.QtGui import QColor, QPainter
from rooms import PEOPLE, skyline
from scenery import (
    DAWN,
    DAY,
    DUSK,
    SUNSET,
    Mood,
    Ridge,
    bird,
    cumulus,
    hill,
    land,
    meadow_row,
    mist,
    poplar,
    sky,
    streaks,
    sun,
)
from scenes.city import plant_trees
from scenes.stage import ROBES, beams, curtains, stage
from scenes.work import crop_rows

WIDTH, HEIGHT = FRAME
SIZE = (WORLD, HEIGHT + 60)

Shot = Callable[[QPainter, float, float], None]
"""Draws a frame; gets seconds since the shot began and the share of the shot that has passed."""


def _air(mood: Mood, horizon: float) -> Layer:
    return layer(lambda painter: sky(painter, mood, WORLD, horizon), 0.0)


def _hills(mood: Mood, horizon: float, row: tuple[float, float, int, float], depth: float, light: float | None) -> Layer:
    top = int(horizon + (SIZE[1] - horizon) * row[0] - row[1] - 14)
    return layer(lambda painter: _only(land(painter, mood, SIZE, horizon, [row], light)), depth, top)


def _only(_: object) -> None:
    return None


def _grass(mood: Mood, top: float, seed: int, bright: float) -> list[Layer]:
    return [
        layer(
            lambda painter, row=row: meadow_row(painter, mood, SIZE, top, seed, row, bright),  # type: ignore[misc]
            0.95 + 0.22 * row,
            int(top) - 90 + row * 30,
        )
        for row in range(3)
    ]


def _swaying(painter: QPainter, view: View, rows: list[Layer], time: float, wind: float = 1.0) -> None:
    for index, row in enumerate(rows):
        lean = math.sin(time * 1.5 - index * 0.9) * 0.6 + math.sin(time * 2.7 + index) * 0.25
        row.draw(painter, view, sway=-0.035 * wind * lean)


def _clouds(mood: Mood, places: list[tuple[float, float, float, int]]) -> Layer:
    tint = colour(mood.cloud, 0.85)

    def paint(painter: QPainter) -> None:
        for x, y, wide, seed in places:
            cumulus(painter, x, y, wide, tint, seed)

    return layer(paint, 0.08, 0, 480)


def _streak_layer(mood: Mood, places: list[tuple[float, float, float]], strength: float) -> Layer:
    return layer(lambda painter: streaks(painter, places, colour(mood.cloud, strength)), 0.06, 0, 620)


def _birds(painter: QPainter, time: float, x: float, y: float, span: float, ink: str) -> None:
    for index, (dx, dy) in enumerate(((0, 0), (-1.3, 0.5), (1.2, 0.65), (-2.6, 1.2), (2.5, 1.3))):
        lift = math.sin(time * 4.2 + index * 1.1) * 0.8
        bird(painter, x + dx * span + time * 26, y + dy * span - time * 5, span, lift, QColor(ink))


def dawn() -> Shot:
    """Sunrise over still hills; the first and last picture of the film."""
    horizon = 640.0
    light = WORLD * 0.56
    air = _air(DAWN, horizon)
    wisps = _streak_layer(DAWN, [(700, 210, 560), (1500, 150, 480), (1900, 330, 420), (500, 400, 380)], 0.5)
    hills = [
        _hills(DAWN, horizon, (0.0, 20, 14, 0.08), 0.12, light),
        _hills(DAWN, horizon, (0.14, 30, 6, 0.3), 0.26, light),
        _hills(DAWN, horizon, (0.34, 30, 19, 0.56), 0.5, light),
        _hills(DAWN, horizon, (0.56, 26, 37, 0.82), 0.75, None),
    ]
    veil = layer(lambda painter: mist(painter, WORLD, 800, 240, colour(DAWN.cloud, 0.55)), 0.4, 660, 940)
    grass = _grass(DAWN, 960, 77, 0.3)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-40 + 80 * share, 1 + 0.06 * ease(share))
        air.draw(painter, view)
        rise = 70 - 150 * ease(0.06 + share * 0.94)
        painter.setTransform(view.transform(0.05))
        sun(painter, DAWN, (light, horizon + rise), 64, 0.9)
        painter.resetTransform()
        wisps.draw(painter, view, drift=-8 * time)
        _birds(painter, time, 520, 330, 34, "#5D8492")
        for index, hills_row in enumerate(hills):
            hills_row.draw(painter, view)
            if index == 2:
                veil.draw(painter, view, drift=14 * time - 60)
        _swaying(painter, view, grass, time)

    return draw


def herd() -> Shot:
    """Cattle and sheep spread over bright grass."""
    horizon = 500.0
    air = _air(DAY, horizon)
    clouds = _clouds(DAY, [(420, 260, 420, 3), (1080, 190, 360, 5), (1760, 280, 480, 8), (2200, 200, 300, 6)])
    far = [_hills(DAY, horizon, (0.0, 18, 5, 0.08), 0.1, None), _hills(DAY, horizon, (0.12, 28, 13, 0.32), 0.22, None)]
    middle = _herd_hill(horizon, (0.27, 26, 27, 0.58), 0.45, _sheep_on)
    near = _herd_hill(horizon, (0.46, 22, 38, 0.84), 0.72, _cattle_on)
    grass = _grass(DAY, 985, 45, 0.4)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-150 + 300 * ease(share), 1.03)
        air.draw(painter, view)
        clouds.draw(painter, view, drift=12 * time - 40)
        for each in (*far, middle, near):
            each.draw(painter, view)
        _swaying(painter, view, grass, time)

    return draw


def _herd_hill(
    horizon: float, row: tuple[float, float, int, float], depth: float, animals: Callable[[QPainter, Ridge], None]
) -> Layer:
    def paint(painter: QPainter) -> None:
        animals(painter, land(painter, DAY, SIZE, horizon, [row])[0])

    return layer(paint, depth, int(horizon + 40))


def _sheep_on(painter: QPainter, ridge: Ridge) -> None:
    dice = Random(8)
    for index in range(24):
        x = 160 + index * 88 + dice.uniform(-26, 26)
        drop = dice.uniform(8, 66)
        sheep(painter, x, ridge.height(x) + drop, 0.46 + drop / 260, QColor("#FFFFFF"), index, dice.random() < 0.4)


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
    air = _air(DAY, horizon)
    clouds = _clouds(DAY, [(300, 230, 420, 8), (980, 300, 300, 5), (1500, 180, 460, 3), (2150, 280, 380, 9)])
    hills = [
        _hills(DAY, horizon, (0.0, 16, 5, 0.06), 0.12, None),
        _hills(DAY, horizon, (0.13, 32, 13, 0.32), 0.26, None),
        _hills(DAY, horizon, (0.34, 36, 22, 0.6), 0.5, None),
        _hills(DAY, horizon, (0.58, 24, 37, 0.84), 0.75, None),
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
        _swaying(painter, view, grass, time, 1.5)

    grass = _grass(DAY, 990, 51, 0.4)
    return draw


def _mills(
    painter: QPainter, view: View, depth: float, haze: float, mills: list[tuple[int, int, int]], time: float
) -> None:
    tint, shade = mix("#FFFFFF", DAY.haze, haze), mix("#B8CBCB", DAY.haze, haze)
    painter.save()
    painter.setTransform(view.transform(depth))
    for index, (x, y, tall) in enumerate(mills):
        with moved(painter, x, y - tall):
            tower_of_wind(painter, tall, tint, shade)
            rotor(painter, tall * 0.62, index * 37 + time * (30 + 9000 / (tall + 120)), tint)
    painter.restore()


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
            fiddler(painter, WORLD / 2 + place * 214, boards + 122 - abs(place) * 17, 1.0, robe, "#FFC26E", bow, lean)
        painter.resetTransform()
        frame.draw(painter, view)

    return draw


def gallop() -> Shot:
    """Horses galloping through golden dust."""
    horizon = 520.0
    light = WORLD * 0.6
    air = _air(SUNSET, horizon)
    wisps = _streak_layer(SUNSET, [(500, 150, 620), (1500, 120, 520), (400, 330, 460), (1900, 300, 480)], 0.5)
    hills = [_hills(SUNSET, horizon, (0.0, 18, 9, 0.10), 0.1, light), _hills(SUNSET, horizon, (0.09, 24, 19, 0.34), 0.2, light)]
    grounds = [layer(lambda painter, row=row: _dusty_ground(painter, row), 0.3 + 0.25 * row, 560 + 90 * row) for row in range(4)]  # type: ignore[misc]
    grass = _grass(SUNSET, 1000, 91, 0.3)
    dice = Random(5)
    runners = [
        [(index, dice.uniform(-0.25, 0.25), dice.random(), dice.uniform(0, 0.5), dice.uniform(-10, 10)) for index in range(count)]
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
        _swaying(painter, view, grass, time, 2.2)

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
        galloping_horse(painter, x, y, size, phase + time * (2.2 + 0.2 * offset), hide, QColor("#F4B765"))


def fields() -> Shot:
    """Greenhouses among straight rows of crops."""
    horizon = 430.0
    air = _air(DAY, horizon)
    clouds = _clouds(DAY, [(400, 220, 440, 3), (1250, 170, 380, 11), (1900, 240, 460, 8)])

    def far(painter: QPainter) -> None:
        for index in range(40):
            poplar(painter, 20 + index * 60, horizon + 44, 74 + 18 * (index % 4), mix("#5E936A", DAY.haze, 0.45), QColor("#E8F0C8"))
        land(painter, DAY, SIZE, horizon, [(0.03, 10, 5, 0.28), (0.1, 8, 9, 0.44)])

    def near(painter: QPainter) -> None:
        crop_rows(painter, WORLD, horizon + 120, SIZE[1])

    def houses(painter: QPainter) -> None:
        glasshouse(painter, WORLD / 2 + 60, 800, 1080, 350, 3, (30, -46))
        look = Look("#2C6B3F", "#33404A", accent="#FBF7EE")
        person(painter, WORLD / 2 - 330, 905, 260, look, (((-15, -66), (-4, -66)), ((18, -64), (7, -67))))
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
    air = _air(DAWN, horizon + 120)
    wisps = _streak_layer(DAWN, [(560, 180, 560), (1560, 140, 480), (2000, 300, 400)], 0.55)

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
    hills = [_hills(DAWN, horizon, (0.0, 18, 14, 0.08), 0.25, None), _hills(DAWN, horizon, (0.18, 22, 6, 0.34), 0.45, None)]

    def ground(painter: QPainter) -> None:
        prayer_hall(painter, 1680, 830, 0.92)
        ridge = land(painter, DAWN, SIZE, horizon, [(0.40, 14, 19, 0.6)])[0]
        for x, size in ((330, 0.8), (560, 1.05)):
            yurt(painter, x, ridge.height(x) + 70, size, flip=True)
        for index in range(8):
            x = 700 + index * 58
            sheep(painter, x, ridge.height(x) + 60 + 24 * ((index * 5) % 3), 0.66, QColor(DAWN.glow), index, index % 3 == 0)
        plant_trees(painter, ((1290, ridge.height(1290) + 46, 150), (1400, ridge.height(1400) + 54, 130), (1960, ridge.height(1960) + 46, 160), (2090, ridge.height(2090) + 52, 130)))

    near = layer(ground, 0.9, 250)
    grass = _grass(DAWN, 985, 57, 0.32)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(-190 + 380 * ease(share), 1.0)
        air.draw(painter, view)
        wisps.draw(painter, view, drift=-8 * time)
        painter.setTransform(view.transform(0.08))
        sun(painter, DAWN, (1290, 420), 62, 0.9)
        painter.resetTransform()
        _birds(painter, time, 420, 300, 32, "#5D8492")
        for each in (hills[0], towers, hills[1], near):
            each.draw(painter, view)
        _swaying(painter, view, grass, time)

    return draw


def base() -> Shot:
    """The innovation base, with guests arriving."""
    ground = 800.0
    air = _air(DAWN, ground)
    clouds = _clouds(DAWN, [(620, 230, 380, 6), (1750, 190, 440, 8)])

    def city(painter: QPainter) -> None:
        for x, wide, tall, tint, style in ((330, 170, 440, "#A9C2C2", "flat"), (540, 150, 540, "#9CBAC0", "slant"), (1790, 160, 560, "#9CBAC0", "step"), (2000, 180, 460, "#A9C2C2", "flat")):
            tower(painter, x, ground, wide, tall, tint, style)
        mist(painter, WORLD, ground - 90, 420, colour(DAWN.cloud, 0.62))

    def house(painter: QPainter) -> None:
        pavement(painter, WORLD, ground, SIZE[1], "#F2E9D4", "#D2C3A2")
        plant_trees(painter, ((470, ground + 6, 240), (1830, ground + 6, 250), (1960, ground + 10, 210), (340, ground + 8, 210)))
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
            person(painter, WORLD / 2 + walk, y - step, 150 + 8 * (index % 3), PEOPLE[(index * 2 + 1) % 9], away=True)
        painter.resetTransform()

    return draw


def sunset() -> Shot:
    """The great sun setting behind a herd: the ground of the title."""
    horizon = 690.0
    light = WORLD / 2
    air = _air(SUNSET, horizon)
    wisps = _streak_layer(SUNSET, [(520, 170, 560), (1800, 140, 520), (420, 420, 420), (1960, 430, 460)], 0.4)
    hills = [
        _hills(SUNSET, horizon, (0.0, 18, 9, 0.12), 0.12, light),
        _hills(SUNSET, horizon, (0.16, 26, 16, 0.4), 0.26, light),
    ]

    def ground(painter: QPainter) -> None:
        ridge = land(painter, SUNSET, SIZE, horizon, [(0.34, 22, 27, 0.66)], light)[0]
        lit = QColor(SUNSET.glow)
        for x, size in ((1820, 0.7), (1990, 0.55)):
            yurt(painter, x, ridge.height(x) + 16, size, dim=colour("#6E5A48", 0.2))
        for index in range(10):
            x = 380 + index * 70
            sheep(painter, x, ridge.height(x) + 14 + 22 * ((index * 3) % 4), 0.5, lit, index, index % 3 == 0)
        for x, drop, flip, hide in ((1200, 30, False, "#4A3023"), (1380, 60, True, "#33251D"), (1560, 34, True, "#5A3524")):
            cow(painter, x, ridge.height(x) + drop, 0.72, QColor(hide), lit, flip, flip)

    near = layer(ground, 0.5, int(horizon) + 60)
    grass = _grass(SUNSET, 960, 53, 0.26)

    def draw(painter: QPainter, time: float, share: float) -> None:
        view = View(30 - 60 * share, 1.06 - 0.05 * ease(share))
        air.draw(painter, view)
        painter.setTransform(view.transform(0.05))
        sun(painter, SUNSET, (light, 580 + 90 * share), 120, 0.75)
        painter.resetTransform()
        wisps.draw(painter, view, drift=-8 * time)
        for each in (*hills, near):
            each.draw(painter, view)
        _swaying(painter, view, grass, time)

    return draw


def shade(painter: QPainter, strength: float) -> None:
    """Darken the upper part a little, so that a title reads on it."""
    tint = colour("#173F5A", 0.5 * strength)
    fill(painter, box(0, 0, WIDTH, 520), downward(0, 520, (0, tint), (1, colour(tint, 0))))
    glow(painter, (WIDTH / 2, 330), (900, 300), mix(DUSK.sky[0][1], "#000000", 0.1), 0.34 * strength)


