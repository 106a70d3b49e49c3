"""Pictures of the city: Beijing, towers, the base and the network at night."""

import math
from random import Random

from brush import (
    box,
    colour,
    disc,
    downward,
    fill,
    glow,
    line,
    mix,
    moved,
    outline,
    polygon,
    sideways,
)
from buildings import base_house, office, pavement, prayer_hall, tower
from figures import HANGING, POINTING, person
from PySide6.QtGui import QColor, QPainter
from rooms import PEOPLE
from scenery import land, poplar, tree
from screens import skyline
from weather import DAWN, DAY, NIGHT, Mood, cumulus, flock, mist, sky, stars, streaks, sun

GREEN, LIGHT = QColor("#3F7549"), QColor("#CFE3A6")


def plant_trees(
    painter: QPainter, places: tuple[tuple[float, float, float], ...], tint: QColor = GREEN
) -> None:
    """Trees of both kinds, each at (x, y, height)."""
    for index, (x, y, tall) in enumerate(places):
        glow(painter, (x, y), (tall * 0.3, tall * 0.05), "#16352A", 0.4, 1.6)
        if index % 3 == 2:
            poplar(painter, x, y, tall * 1.3, tint, LIGHT)
        else:
            tree(painter, x, y, tall, tint, LIGHT, index + int(x))


def beijing_skyline(painter: QPainter, width: int, height: int) -> None:
    """Old and new Beijing in morning light: the round hall before the towers."""
    ground = height * 0.77
    sky(painter, DAWN, width, ground)
    sun(painter, DAWN, (width * 0.69, height * 0.30), 62, 0.9)
    streaks(painter, [(400, 210, 560), (1500, 150, 460), (880, 130, 380)], colour(DAWN.cloud, 0.6))
    flock(painter, 610, 290, 32, QColor("#5D8492"))
    skyline(painter, width, ground, 420, mix("#9DB8BC", DAWN.haze, 0.45), 12)
    mist(painter, width, ground - 120, 360, colour(DAWN.cloud, 0.6))
    for x, wide, tall, tint, style in (
        (300, 120, 430, "#8FB0B8", "flat"),
        (450, 104, 560, "#7FA5B2", "slant"),
        (590, 112, 480, "#93B4BA", "step"),
        (1320, 128, 520, "#86AAB5", "slant"),
        (1466, 128, 700, "#6F9BAC", "vase"),
        (1610, 116, 460, "#8FB0B8", "taper"),
        (1744, 120, 390, "#A0BDC0", "flat"),
    ):
        tower(painter, x, ground, wide, tall, tint, style)
    mist(painter, width, ground - 10, 260, colour(DAWN.cloud, 0.75))
    prayer_hall(painter, width / 2, ground + 66, 1.12)
    fill(
        painter,
        box(0, ground + 40, width, height),
        downward(ground + 40, height, (0, "#8DB183"), (1, "#3F7549")),
    )
    pave = polygon(
        [
            (width / 2 - 90, ground + 66),
            (width / 2 + 90, ground + 66),
            (width / 2 + 380, height),
            (width / 2 - 380, height),
        ]
    )
    fill(painter, pave, downward(ground + 60, height, (0, "#F4EAD2"), (1, "#D8C7A4")))
    prayer_hall(painter, width / 2, ground + 66, 1.12)
    plant_trees(
        painter,
        (
            (90, 1010, 220),
            (250, 1040, 190),
            (400, 1012, 190),
            (530, 1060, 150),
            (1830, 1010, 220),
            (1680, 1044, 190),
            (1520, 1014, 200),
            (1390, 1060, 150),
        ),
        QColor("#4B8256"),
    )
    for index, x in enumerate((800, 850, 1085, 1140)):
        person(painter, x, 1085 + 22 * (index % 2), 118, PEOPLE[index * 2], away=index < 2)


def headquarters(painter: QPainter, width: int, height: int) -> None:
    """Office towers for companies that move their headquarters to Tongliao."""
    ground = height * 0.80
    sky(painter, DAY, width, ground)
    for x, y, wide, seed in ((330, 260, 420, 3), (1560, 200, 460, 8), (1010, 140, 300, 5)):
        cumulus(painter, x, y, wide, QColor(255, 255, 255, 215), seed)
    land(painter, DAY, (width, ground + 60), ground - 150, [(0.0, 22, 4, 0.08), (0.3, 24, 9, 0.25)])
    skyline(painter, width, ground, 250, mix("#A8C4C6", DAY.haze, 0.3), 3)
    mist(painter, width, ground - 40, 220, colour(DAY.haze, 0.7))
    for x, wide, tall, tint, style in (
        (470, 190, 470, "#7FA9B8", "flat"),
        (690, 178, 640, "#5F94AA", "slant"),
        (1240, 184, 580, "#6B9DB0", "step"),
        (1450, 190, 440, "#86AEBA", "slant"),
        (960, 214, 790, "#3F7E9A", "taper"),
    ):
        tower(painter, x, ground, wide, tall, tint, style)
    for x, wide, storeys in ((230, 300, 3), (1690, 320, 4)):
        office(painter, x, ground + 8, wide, storeys, "#EFE7D4", 0.1, storeys)
    fill(
        painter,
        box(0, ground, width, height),
        downward(ground, height, (0, "#A8C79A"), (1, "#4F8A58")),
    )
    pave = polygon(
        [
            (width / 2 - 260, ground),
            (width / 2 + 260, ground),
            (width / 2 + 700, height),
            (width / 2 - 700, height),
        ]
    )
    fill(painter, pave, downward(ground, height, (0, "#F3EBD8"), (1, "#D9CCB0")))
    plant_trees(
        painter,
        (
            (110, 1040, 210),
            (330, 1010, 170),
            (480, 1046, 180),
            (1440, 1046, 180),
            (1600, 1010, 170),
            (1800, 1040, 220),
        ),
    )
    for index, x in enumerate((760, 850, 905, 1010, 1120, 1195)):
        person(
            painter,
            x,
            1042 + 30 * (index % 3),
            138 + 8 * (index % 3),
            PEOPLE[(index * 4) % 9],
            away=index % 2 == 0,
        )


def base_building(painter: QPainter, width: int, height: int) -> None:
    """The innovation base in its Beijing business park."""
    ground = height * 0.74
    sky(painter, DAWN, width, ground)
    sun(painter, DAWN, (width * 0.24, height * 0.25), 56, 0.8)
    for x, y, wide, seed in ((1500, 210, 440, 8), (820, 170, 320, 6)):
        cumulus(painter, x, y, wide, QColor(255, 250, 240, 200), seed)
    for x, wide, tall, tint, style in (
        (200, 170, 430, "#A9C2C2", "flat"),
        (400, 150, 520, "#9CBAC0", "slant"),
        (1530, 160, 540, "#9CBAC0", "step"),
        (1720, 180, 450, "#A9C2C2", "flat"),
    ):
        tower(painter, x, ground, wide, tall, tint, style)
    mist(painter, width, ground - 90, 420, colour(DAWN.cloud, 0.62))
    plant_trees(
        painter,
        (
            (360, ground + 6, 240),
            (1560, ground + 6, 250),
            (1660, ground + 10, 210),
            (250, ground + 8, 210),
        ),
        QColor("#5E936A"),
    )
    pavement(painter, width, ground, height, "#F2E9D4", "#D2C3A2")
    base_house(painter, width / 2, ground + 14, 1.14)
    for x0 in (-1, 1):
        bed = outline(
            f"M{width / 2 + x0 * 300},{ground + 66} L{width / 2 + x0 * 900},{ground + 66} "
            f"L{width / 2 + x0 * 1100},{height} L{width / 2 + x0 * 520},{height} Z"
        )
        fill(painter, bed, downward(ground + 60, height, (0, "#8DB880"), (1, "#4C8656")))
    plant_trees(painter, ((130, 1030, 240), (330, 1060, 170), (1600, 1060, 170), (1790, 1030, 250)))
    for index, x in enumerate((745, 815, 960, 1065, 1175, 1240)):
        person(
            painter,
            x,
            965 + 44 * (index % 3),
            142 + 10 * (index % 3),
            PEOPLE[(index * 2 + 1) % 9],
            POINTING if index == 3 else HANGING,
            away=index in (0, 2, 4),
        )


def network_city(painter: QPainter, width: int, height: int) -> None:
    """The city at night under a protecting net of light."""
    ground = height * 0.80
    sky(painter, NIGHT, width, ground)
    stars(painter, width, ground * 0.6, 120, 4)
    glow(painter, (width / 2, ground), (width * 0.6, 420), "#7FB6C8", 0.5)
    skyline(painter, width, ground, 360, QColor("#2A5470"), 6)
    for x, wide, tall, tint, style, seed in (
        (150, 150, 330, "#1E4058", "flat", 1),
        (330, 150, 430, "#1B3B54", "slant", 2),
        (520, 160, 360, "#204560", "step", 3),
        (720, 150, 510, "#1B3B54", "flat", 4),
        (1200, 160, 520, "#1B3B54", "slant", 6),
        (1390, 160, 380, "#204560", "flat", 7),
        (1580, 150, 450, "#1B3B54", "taper", 8),
        (1770, 150, 330, "#1E4058", "step", 9),
        (960, 190, 600, "#234E6C", "vase", 5),
    ):
        tower(painter, x, ground, wide, tall, tint, style, 0.34, seed)
    mist(painter, width, ground, 200, colour("#5F93A8", 0.4))
    fill(
        painter,
        box(0, ground + 4, width, height),
        downward(ground, height, (0, "#15354A"), (1, "#0B1E2E")),
    )
    _streets(painter, width, ground + 4, height)
    _dome(painter, width / 2, ground + 26, 800, 610)
    _shield(painter, width / 2, height * 0.585, 118)


def _streets(painter: QPainter, width: float, top: float, bottom: float) -> None:
    for index in range(-7, 8):
        street = outline(f"M{width / 2 + index * 120},{top} L{width / 2 + index * 400},{bottom}")
        line(painter, street, QColor(143, 208, 224, 70), 2.5)
    for index in range(1, 6):
        level = top + (bottom - top) * (index / 5) ** 1.6
        line(painter, outline(f"M0,{level} L{width},{level}"), QColor(143, 208, 224, 60), 2.5)


def _dome(painter: QPainter, x: float, y: float, rx: float, ry: float) -> None:
    """A half globe of nodes and threads over the city."""

    def at(longitude: float, latitude: float) -> tuple[float, float]:
        wide = math.cos(math.radians(latitude))
        return (
            x + rx * wide * math.sin(math.radians(longitude)),
            y
            - ry * math.sin(math.radians(latitude))
            + 40 * wide * math.cos(math.radians(longitude)),
        )

    glow(painter, (x, y - ry * 0.4), (rx * 1.05, ry * 0.95), "#7FD0E0", 0.16)
    dice = Random(2)
    for ring, latitude in enumerate((8, 26, 44, 62)):
        for step in range(12):
            longitude = -88 + step * 16 + (8 if ring % 2 else 0)
            here, along = at(longitude, latitude), at(longitude + 16, latitude)
            if longitude < 84:
                line(
                    painter,
                    outline(f"M{here[0]},{here[1]} L{along[0]},{along[1]}"),
                    QColor(160, 222, 236, 105),
                    2,
                )
            for turn in (-8, 8):
                up = at(longitude + turn, latitude + 18)
                if latitude < 60 and abs(longitude + turn) <= 92:
                    line(
                        painter,
                        outline(f"M{here[0]},{here[1]} L{up[0]},{up[1]}"),
                        QColor(160, 222, 236, 80),
                        2,
                    )
            if latitude > 60:
                line(
                    painter,
                    outline(
                        f"M{here[0]},{here[1]} Q{(here[0] + x) / 2},{y - ry * 1.0} {x},{y - ry}"
                    ),
                    QColor(160, 222, 236, 80),
                    2,
                )
            warm = dice.random() < 0.25
            glow(painter, here, (20, 20), "#F2C26B" if warm else "#A8E4F0", 0.6)
            fill(painter, disc(*here, 4.5), "#FFE7B4" if warm else "#E3F7FA")


def _shield(painter: QPainter, x: float, y: float, size: float) -> None:
    shape = outline(
        f"M0,{-size} C{size * 0.3},{-size * 0.78} {size * 0.6},{-size * 0.7} "
        f"{size * 0.86},{-size * 0.68} C{size * 0.9},{size * 0.2} {size * 0.5},{size * 0.8} "
        f"0,{size * 1.08} C{-size * 0.5},{size * 0.8} {-size * 0.9},{size * 0.2} "
        f"{-size * 0.86},{-size * 0.68} C{-size * 0.6},{-size * 0.7} "
        f"{-size * 0.3},{-size * 0.78} 0,{-size} Z"
    )
    glow(painter, (x, y), (size * 2.6, size * 2.6), "#F2C26B", 0.5)
    with moved(painter, x, y):
        fill(
            painter,
            shape,
            sideways(
                -size, size, (0, "#D98F2E"), (0.5, "#EDB154"), (0.501, "#F4C674"), (1, "#FBDD9E")
            ),
        )
        line(painter, shape, "#FFF4D6", 5)
        line(
            painter,
            outline(
                f"M{-size * 0.38},{size * 0.02} L{-size * 0.08},{size * 0.34} "
                f"L{size * 0.42},{-size * 0.3}"
            ),
            "#FFFDF6",
            size * 0.15,
        )


def it_park(painter: QPainter, width: int, height: int) -> None:
    """An industrial park for information technology among trees and lawns."""
    ground = height * 0.66
    mood: Mood = DAY
    sky(painter, mood, width, ground - 60)
    for x, y, wide, seed in ((380, 240, 430, 4), (1500, 190, 470, 8), (980, 150, 280, 2)):
        cumulus(painter, x, y, wide, QColor(255, 255, 255, 215), seed)
    land(painter, mood, (width, height), ground - 110, [(0.0, 22, 5, 0.08), (0.16, 20, 12, 0.3)])
    tower(painter, 820, ground, 170, 420, "#5F94AA", "slant")
    tower(painter, 1110, ground, 180, 500, "#4A87A2", "step")
    mist(painter, width, ground - 20, 200, colour(mood.haze, 0.6))
    for x, wide, storeys, tint in (
        (330, 380, 3, "#E9E2D0"),
        (1590, 400, 3, "#E4DFD2"),
        (620, 300, 5, "#F2EBDA"),
        (1340, 320, 5, "#EEE6D2"),
        (965, 330, 4, "#F7F1E2"),
    ):
        office(painter, x, ground + 10, wide, storeys, tint, 0.12, storeys + int(x))
    fill(
        painter,
        box(0, ground, width, height),
        downward(ground, height, (0, "#A9CC98"), (1, "#4C8656")),
    )
    road = outline(
        f"M{width / 2 - 46},{ground} L{width / 2 + 46},{ground} C{width / 2 + 90},{ground + 160} "
        f"{width / 2 + 250},{ground + 280} {width / 2 + 420},{height} "
        f"L{width / 2 - 420},{height} C{width / 2 - 250},{ground + 280} "
        f"{width / 2 - 90},{ground + 160} {width / 2 - 46},{ground} Z"
    )
    fill(painter, road, downward(ground, height, (0, "#F4EDDC"), (1, "#DACDB0")))
    _chip_lawn(painter, width / 2, ground + 176)
    plant_trees(
        painter,
        (
            (120, 930, 220),
            (300, 900, 190),
            (470, 880, 190),
            (620, 905, 150),
            (1300, 905, 150),
            (1450, 880, 190),
            (1640, 900, 200),
            (1810, 930, 230),
            (220, 1070, 230),
            (1720, 1070, 230),
        ),
    )
    for index, x in enumerate((770, 838, 1082, 1150)):
        person(
            painter, x, 1086 + 22 * (index % 2), 160, PEOPLE[(index * 3 + 1) % 9], away=index < 2
        )


def _chip_lawn(painter: QPainter, x: float, y: float) -> None:
    """A round bed laid out like a circuit: the park's emblem."""
    fill(painter, disc(x, y, 190, 62), downward(y - 62, y + 62, (0, "#7FB581"), (1, "#5C9A66")))
    line(painter, disc(x, y, 190, 62), "#FBF7EE", 5)
    for index in range(8):
        angle = math.radians(index * 45 + 22)
        inner = (x + 66 * math.cos(angle), y + 22 * math.sin(angle))
        outer = (x + 140 * math.cos(angle), y + 46 * math.sin(angle))
        line(painter, outline(f"M{inner[0]},{inner[1]} L{outer[0]},{outer[1]}"), "#F4E3B8", 4)
        fill(painter, disc(*outer, 8, 5), "#E8A33D")
    fill(painter, disc(x, y, 66, 23), "#FBF7EE")
    fill(painter, disc(x, y, 46, 16), "#24617F")
