"""Pictures of the open steppe: dusk, morning, wind, herds and horses."""

from random import Random

from animals import cow, dust, galloping_horse, sheep
from brush import Point, box, colour, disc, downward, fill, glow, inside, mix, outline
from countryside import turbine, yurt
from PySide6.QtGui import QColor, QPainter
from scenery import Ridge, hill, land, meadow, ripples, river
from weather import DAWN, DAY, DUSK, SUNSET, cumulus, flock, mist, sky, streaks, sun

SMOKE = "#FFFFFF"


def dusk(painter: QPainter, width: int, height: int) -> None:
    """The hall's picture; words stand on the left of the sky and on the lower third, both calm."""
    horizon = height * 0.60
    light = (width * 0.705, height * 0.545)
    _dusk_sky(painter, (width, height), horizon, light, 66)
    evening = colour(DUSK.cloud, 0.38)
    streaks(
        painter,
        [
            (width * 0.80, height * 0.30, 520),
            (width * 0.60, height * 0.40, 380),
            (width * 0.94, height * 0.435, 420),
            (width * 0.50, height * 0.485, 300),
        ],
        evening,
    )
    flock(painter, width * 0.585, height * 0.275, 30, QColor("#1F4356"))
    rows = [(0.02, 16, 4, 0.10), (0.13, 26, 11, 0.34)]
    land(painter, DUSK, (width, height), horizon, rows, light[0])
    for share, tall, angle in (
        (0.845, 150, 12),
        (0.897, 190, 48),
        (0.945, 160, 84),
        (0.985, 128, 20),
    ):
        turbine(
            painter, width * share, horizon + 34, tall, angle, QColor("#FFF4DC"), QColor("#B9B59C")
        )
    near = land(painter, DUSK, (width, height), horizon, [(0.30, 22, 23, 0.62)], light[0])
    air = colour("#6E6A58", 0.16)
    yurt(painter, width * 0.862, near[0].height(width * 0.862) + 12, 0.62, dim=air)
    yurt(painter, width * 0.922, near[0].height(width * 0.922) + 22, 0.5, dim=air)
    land(painter, DUSK, (width, height), horizon, [(0.56, 20, 31, 0.86)], None)
    meadow(painter, DUSK, (width, height), height * 0.885, 41, 0.16)


def _dusk_sky(painter: QPainter, size: Point, horizon: float, light: Point, radius: float) -> None:
    width, _ = size
    fill(
        painter,
        box(0, 0, width, horizon + 40),
        downward(
            0,
            horizon,
            (0, "#163C56"),
            (0.4, "#2A5F7C"),
            (0.72, "#4C8197"),
            (0.9, "#8C9F9A"),
            (1, "#C9B48D"),
        ),
    )
    glow(painter, (light[0], horizon), (width * 0.62, horizon * 0.36), "#F3C077", 0.75, 2.4)
    sun(painter, DUSK, light, radius)


def dusk_portrait(painter: QPainter, width: int, height: int) -> None:
    """The hall's picture for upright screens: room for a title above, for buttons below."""
    horizon = height * 0.585
    light = (width * 0.60, height * 0.535)
    _dusk_sky(painter, (width, height), horizon, light, 92)
    streaks(
        painter,
        [
            (width * 0.80, height * 0.405, 430),
            (width * 0.18, height * 0.445, 360),
            (width * 0.52, height * 0.475, 300),
        ],
        colour(DUSK.cloud, 0.36),
    )
    flock(painter, width * 0.30, height * 0.385, 28, QColor("#1F4356"))
    land(
        painter,
        DUSK,
        (width, height),
        horizon,
        [(0.01, 18, 4, 0.10), (0.09, 26, 12, 0.34)],
        light[0],
    )
    for share, tall, angle in ((0.08, 150, 12), (0.165, 196, 52), (0.25, 160, 88)):
        turbine(
            painter, width * share, horizon + 34, tall, angle, QColor("#FFF4DC"), QColor("#B9B59C")
        )
    near = land(painter, DUSK, (width, height), horizon, [(0.20, 24, 23, 0.58)], light[0])
    air = colour("#6E6A58", 0.16)
    yurt(painter, width * 0.80, near[0].height(width * 0.80) + 16, 0.95, dim=air)
    yurt(painter, width * 0.945, near[0].height(width * 0.945) + 34, 0.74, dim=air)
    slope = land(painter, DUSK, (width, height), horizon, [(0.40, 22, 35, 0.78)], None)[0]
    brown, lit = QColor("#3A2A20"), QColor(DUSK.glow)
    for share, size, flip, grazing in (
        (0.10, 0.62, False, True),
        (0.27, 0.72, False, False),
        (0.41, 0.6, True, True),
    ):
        cow(
            painter,
            width * share,
            slope.height(width * share) + 20,
            size,
            brown,
            lit,
            flip,
            grazing,
        )
    for index, share in enumerate((0.58, 0.64, 0.705, 0.77)):
        at = width * share
        sheep(painter, at, slope.height(at) + 16 + 9 * (index % 2), 0.62, lit, index, index == 2)
    land(painter, DUSK, (width, height), horizon, [(0.66, 18, 51, 0.93)], None)
    meadow(painter, DUSK, (width, height), height * 0.92, 61, 0.14)


def wind_farm(painter: QPainter, width: int, height: int) -> None:
    """Turbines over green hills on a bright day."""
    horizon = height * 0.56
    sky(painter, DAY, width, horizon)
    glow(painter, (width * 0.5, horizon), (width * 0.75, height * 0.3), "#FFF3CF", 0.55)
    for x, y, wide, seed in (
        (330, 235, 420, 3),
        (1000, 165, 360, 5),
        (1560, 300, 520, 8),
        (760, 380, 260, 9),
        (1220, 425, 240, 12),
    ):
        cumulus(painter, x, y, wide, QColor(255, 255, 255, 215), seed)
    white, shade = QColor("#FFFFFF"), QColor("#B8CBCB")
    land(painter, DAY, (width, height), horizon, [(0.0, 16, 5, 0.05)])
    for index in range(11):
        x = 120 + index * 172
        tall = 120 + 22 * ((index * 7) % 4)
        turbine(
            painter,
            x,
            horizon + 24,
            tall,
            index * 31,
            mix(white, DAY.haze, 0.25),
            mix(shade, DAY.haze, 0.4),
        )
    land(painter, DAY, (width, height), horizon, [(0.10, 34, 13, 0.30)])
    for x, tall, angle in ((300, 300, 25), (690, 360, 70), (1215, 330, 8), (1650, 290, 95)):
        turbine(painter, x, horizon + 76, tall, angle, white, shade)
    middle = land(painter, DAY, (width, height), horizon, [(0.28, 40, 22, 0.56)])[0]
    turbine(painter, 955, middle.height(955) + 26, 560, 38, white, shade)
    near = land(painter, DAY, (width, height), horizon, [(0.50, 34, 37, 0.80)])[0]
    dice = Random(4)
    for index in range(9):
        at = 620 + index * 78 + dice.uniform(-22, 22)
        sheep(
            painter,
            at,
            near.height(at) + 26 + dice.uniform(0, 44),
            0.62,
            QColor("#FFFFFF"),
            index,
            index % 3 == 0,
        )
    meadow(painter, DAY, (width, height), height * 0.865, 45, 0.35)


def yurts_morning(painter: QPainter, width: int, height: int) -> None:
    """Yurts by a winding river at first light, with smoke going straight up."""
    horizon = height * 0.50
    light = (width * 0.36, height * 0.455)
    sky(painter, DAWN, width, horizon)
    streaks(
        painter,
        [(1400, 190, 560), (560, 150, 420), (980, 300, 380), (1700, 340, 380)],
        colour(DAWN.cloud, 0.55),
    )
    sun(painter, DAWN, light, 58)
    flock(painter, 1190, 235, 30, QColor("#5D8492"))
    land(
        painter,
        DAWN,
        (width, height),
        horizon,
        [(0.0, 20, 14, 0.08), (0.10, 30, 6, 0.26)],
        light[0],
    )
    ground = land(painter, DAWN, (width, height), horizon, [(0.24, 26, 19, 0.46)], light[0])[0]
    level = ground.height(500)
    banks = [
        (860.0, level + 26, 12.0),
        (500.0, level + 40, 50.0),
        (700.0, level + 64, 90.0),
        (330.0, level + 96, 170.0),
        (560.0, level + 150, 260.0),
        (120.0, level + 260, 460.0),
    ]
    river(painter, banks, QColor("#FBE7C4"), QColor("#93B9C0"))
    ripples(painter, 420, level + 122, 170, QColor(255, 250, 235, 170), 5)
    mist(painter, width, ground.height(700) + 60, 170, colour(DAWN.cloud, 0.5))
    for x, drop, size in ((1420, 46, 0.66), (1190, 62, 0.86), (905, 92, 1.12)):
        _smoke(painter, x, ground.height(x) + drop - 128 * size, 300 * size)
        yurt(painter, x, ground.height(x) + drop, size, flip=True)
    near = land(painter, DAWN, (width, height), horizon, [(0.60, 30, 31, 0.78)])[0]
    for index, (x, drop) in enumerate(
        ((980, 10), (1055, 26), (1130, 6), (1215, 30), (1290, 12), (1370, 34))
    ):
        sheep(
            painter, x, near.height(x) + 14 + drop, 0.72, QColor(DAWN.glow), index, index in (1, 4)
        )
    meadow(painter, DAWN, (width, height), height * 0.87, 77, 0.30)


def _smoke(painter: QPainter, x: float, y: float, rise: float) -> None:
    for step in range(22):
        share = step / 21
        drift = 34 * share**1.6
        glow(
            painter,
            (x + drift, y - rise * share),
            (7 + 26 * share, 14 + 22 * share),
            SMOKE,
            0.26 * (1 - share),
        )


def herd_sunset(painter: QPainter, width: int, height: int) -> None:
    """Cattle and sheep spread over the grass before a great setting sun."""
    horizon = height * 0.52
    light = (width * 0.52, height * 0.445)
    sky(painter, SUNSET, width, horizon)
    streaks(
        painter,
        [(420, 190, 560), (1500, 150, 520), (1120, 270, 420), (300, 360, 420), (1640, 400, 480)],
        colour(SUNSET.cloud, 0.5),
    )
    sun(painter, SUNSET, light, 118, 0.75)
    land(
        painter,
        SUNSET,
        (width, height),
        horizon,
        [(0.0, 18, 9, 0.12), (0.09, 26, 16, 0.36)],
        light[0],
    )
    ground = land(painter, SUNSET, (width, height), horizon, [(0.20, 24, 27, 0.62)], light[0])[0]
    lit = QColor(SUNSET.glow)
    dice = Random(8)
    for index in range(16):
        x = 330 + index * 82 + dice.uniform(-26, 26)
        drop = dice.uniform(14, 60)
        sheep(
            painter, x, ground.height(x) + drop, 0.42 + drop / 300, lit, index, dice.random() < 0.4
        )
    near = land(painter, SUNSET, (width, height), horizon, [(0.44, 22, 38, 0.84)], light[0])[0]
    white = QColor("#EBDCC0")
    for x, drop, size, flip, grazing, hide, patch in (
        (560, 12, 0.95, False, True, "#4A3023", None),
        (1330, 20, 1.0, True, True, "#3A2A20", white),
        (790, 56, 1.2, False, False, "#5A3524", white),
        (1095, 74, 1.3, True, False, "#33251D", None),
        (1560, 70, 1.05, True, True, "#54331F", None),
        (360, 84, 1.1, False, True, "#33251D", white),
    ):
        cow(painter, x, near.height(x) + drop, size, QColor(hide), lit, flip, grazing, patch)
    meadow(painter, SUNSET, (width, height), height * 0.86, 53, 0.3)


def horses(painter: QPainter, width: int, height: int) -> None:
    """Ten thousand horses: rows galloping through their own golden dust."""
    horizon = height * 0.50
    light = (width * 0.64, height * 0.37)
    sky(painter, SUNSET, width, horizon)
    streaks(
        painter,
        [(420, 150, 620), (1300, 120, 520), (240, 330, 460), (1640, 300, 480)],
        colour(SUNSET.cloud, 0.5),
    )
    sun(painter, SUNSET, light, 84)
    land(
        painter,
        SUNSET,
        (width, height),
        horizon,
        [(-0.02, 18, 9, 0.10), (0.05, 24, 19, 0.30)],
        light[0],
    )
    dice = Random(21)
    for row in range(4):
        near = row / 3
        level = height * (0.575 + 0.085 * row + 0.035 * near)
        slope = Ridge(level, 8, 60 + row, 1500)
        tint = mix("#A9743F", "#33221A", near)
        hill(
            painter,
            Ridge(level - 20, 10, 70 + row, 1300),
            width,
            height,
            mix("#C39A5E", "#4A4A2A", near),
            mix("#A5854C", "#243F29", near),
        )
        size = 0.42 + 0.36 * row
        count = (13, 9, 6, 4)[row]
        for index in range(count):
            x = width * (index + 0.5 + dice.uniform(-0.22, 0.22)) / count * 0.96 + width * 0.02
            y = slope.height(x) + dice.uniform(-8, 8)
            dust(painter, x - 30 * size, y - 4, 250 * size, QColor("#FBD9A0"), row * 40 + index, 20)
            hide = mix(tint, "#6B3A20", dice.uniform(0, 0.5))
            galloping_horse(painter, x, y, size, dice.random(), hide, QColor("#F4B765"))
        mist(painter, width, level + 16, 130, colour("#FBD9A0", 0.42 - 0.08 * row))
    meadow(painter, SUNSET, (width, height), height * 0.90, 91, 0.3)


def poster(painter: QPainter, width: int, height: int) -> None:
    """The film's picture before it plays: horses before a great sun, without words."""
    horizon = height * 0.60
    light = (width * 0.5, height * 0.47)
    sky(painter, SUNSET, width, horizon)
    wisps = [(360, 170, 560), (1560, 140, 560), (240, 400, 420), (1700, 430, 480)]
    streaks(painter, wisps, colour(SUNSET.cloud, 0.5))
    sun(painter, SUNSET, light, 190, 0.55)
    far = [(0.0, 18, 9, 0.10), (0.10, 24, 16, 0.34)]
    land(painter, SUNSET, (width, height), horizon, far, light[0])
    ground = land(painter, SUNSET, (width, height), horizon, [(0.24, 14, 27, 0.60)], light[0])[0]
    for x, size in ((1560, 0.72), (1722, 0.58)):
        yurt(painter, x, ground.height(x) + 12, size, dim=colour("#6E5A48", 0.25))
    runners = ((420, 0.92, 0.10), (640, 1.02, 0.62), (880, 1.10, 0.33), (1130, 1.02, 0.84))
    for index, (x, size, phase) in enumerate(runners):
        y = ground.height(x) + 44 + 14 * (index % 2)
        dust(painter, x - 50, y - 6, 250, QColor("#FBD9A0"), index, 18)
        hide = mix("#3A251A", "#6B3A20", 0.3 * (index % 3))
        galloping_horse(painter, x, y, size, phase, hide, QColor("#F4B765"))
    land(painter, SUNSET, (width, height), horizon, [(0.52, 20, 38, 0.86)], None)
    meadow(painter, SUNSET, (width, height), height * 0.885, 53, 0.24)


def emblem(painter: QPainter, width: int, height: int) -> None:
    """The program's icon: the sun over three hills, in a rounded square."""
    painter.scale(width / 512, height / 512)
    with inside(painter, box(0, 0, 512, 512, 116)):
        blue = downward(0, 400, (0, "#1F4E6B"), (0.6, "#5E97A6"), (1, "#F2CB8C"))
        fill(painter, box(0, 0, 512, 512), blue)
        glow(painter, (256, 262), (300, 240), DUSK.glow, 0.8, 2.4)
        fill(painter, disc(256, 252, 96), downward(156, 348, (0, "#FFF6DE"), (1, "#FFDD96")))
        for data, top, low in (
            (
                "M0,318 C110,268 210,330 330,306 C410,290 460,296 512,312 L512,512 L0,512 Z",
                "#9DB58A",
                "#7FA578",
            ),
            (
                "M0,372 C90,388 190,330 300,346 C390,360 450,376 512,350 L512,512 L0,512 Z",
                "#5C8F5F",
                "#3F7549",
            ),
            (
                "M0,424 C120,388 220,438 330,424 C420,412 470,402 512,420 L512,512 L0,512 Z",
                "#2C6B3F",
                "#16352A",
            ),
        ):
            fill(painter, outline(data), downward(290, 512, (0, top), (1, low)))
