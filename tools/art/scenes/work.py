"""Pictures of work: greenhouses, laboratories, clean plants."""

from animals import cow
from brush import box, disc, downward, fill, glow, line, mix, moved, outline, polygon, sideways
from countryside import digester, glasshouse, solar_table, turbine
from figures import FOLDED, POINTING, REACHING, Look, person, seated
from PySide6.QtGui import QColor, QPainter
from rooms import desk, floor, pendant, plant, shelf, wall
from scenery import land, meadow, poplar, ripples, river, tree
from screens import monitor, screen, window
from weather import DAY, cumulus, flock, sky

COAT = "#F4F1E8"


def greenhouse(painter: QPainter, width: int, height: int) -> None:
    """Modern farming: greenhouses, straight rows of crops and a farmer with a tablet."""
    horizon = height * 0.46
    sky(painter, DAY, width, horizon)
    glow(painter, (width * 0.3, horizon), (width * 0.6, 320), "#FFF1C4", 0.6)
    for x, y, wide, seed in ((350, 230, 440, 3), (1500, 190, 480, 8), (950, 270, 280, 11)):
        cumulus(painter, x, y, wide, QColor(255, 255, 255, 215), seed)
    for x in range(60, 1900, 61):
        poplar(
            painter,
            x,
            horizon + 44,
            74 + 18 * ((x // 61) % 4),
            mix("#5E936A", DAY.haze, 0.45),
            QColor("#E8F0C8"),
        )
    land(painter, DAY, (width, height), horizon, [(0.03, 10, 5, 0.28), (0.1, 8, 9, 0.44)])
    crop_rows(painter, width, horizon + 130, height)
    glasshouse(painter, width / 2, height * 0.735, 1020, 340, 3, (30, -46))
    look = Look("#2C6B3F", "#33404A", accent="#FBF7EE")
    person(painter, 640, height * 0.86, 250, look, (((-15, -66), (-4, -66)), ((18, -64), (7, -67))))
    fill(painter, box(632, height * 0.86 - 178, 32, 24, 3), "#22384A")
    person(
        painter,
        1270,
        height * 0.88,
        252,
        Look("#E8A33D", "#3D4A4F", woman=True),
        POINTING,
        flip=True,
    )


def crop_rows(painter: QPainter, width: float, top: float, bottom: float) -> None:
    """Crop rows running to one vanishing point."""
    fill(
        painter,
        box(0, top, width, bottom - top),
        downward(top, bottom, (0, "#8DB573"), (1, "#5C4A33")),
    )
    vanish = (width / 2, top - 120)
    for index in range(-16, 17):
        foot = width / 2 + index * 190.0
        row = polygon([vanish, (foot - 62, bottom + 30), (foot + 62, bottom + 30)])
        tint = "#4F8F4E" if index % 2 else "#6BA655"
        painter.save()
        painter.setClipRect(0, int(top), int(width), int(bottom - top))
        fill(
            painter,
            row,
            downward(top, bottom, (0, mix(tint, "#A9CC98", 0.5)), (1, mix(tint, "#1B4630", 0.3))),
        )
        for step in range(9):
            share = 0.28 + 0.72 * (step / 8) ** 1.4
            x = vanish[0] + (foot - vanish[0]) * share
            y = vanish[1] + (bottom + 30 - vanish[1]) * share
            size = 34 * share
            for side in (-1, 1):
                leaf = outline(
                    f"M{x},{y} Q{x + side * size * 0.3},{y - size * 1.2} "
                    f"{x + side * size * 1.1},{y - size * 0.8} Q{x + side * size * 0.9},{y} "
                    f"{x},{y} Z"
                )
                fill(painter, leaf, mix(tint, "#DDEBA8", 0.25 + 0.12 * side))
        painter.restore()


def eco_plant(painter: QPainter, width: int, height: int) -> None:
    """Saving energy and keeping water clean: panels, tanks, reeds and a clear pond."""
    horizon = height * 0.48
    sky(painter, DAY, width, horizon)
    for x, y, wide, seed in ((420, 210, 440, 6), (1440, 170, 460, 9), (1000, 270, 260, 2)):
        cumulus(painter, x, y, wide, QColor(255, 255, 255, 215), seed)
    flock(painter, 1180, 300, 30, QColor("#5D8492"))
    land(painter, DAY, (width, height), horizon, [(0.0, 24, 5, 0.10), (0.1, 22, 18, 0.3)])
    for x, tall, angle in ((420, 230, 15), (590, 290, 52), (1360, 300, 84), (1540, 240, 30)):
        turbine(painter, x, horizon + 92, tall, angle, QColor("#FFFFFF"), QColor("#B8CBCB"))
    ground = land(painter, DAY, (width, height), horizon, [(0.22, 14, 27, 0.5)])[0]
    for x, tall in ((330, 150), (500, 120), (1420, 130), (1590, 160), (1700, 130), (210, 130)):
        tree(painter, x, ground.height(x) + 16, tall, QColor("#4E8A58"), QColor("#D9E8A8"), int(x))
    for x, wide, cap in ((800, 210, "#3F7549"), (1010, 240, "#24617F"), (1210, 190, "#3F7549")):
        digester(painter, x, ground.height(x) + 62, wide, cap)
    land(painter, DAY, (width, height), horizon, [(0.42, 10, 33, 0.66)])
    banks = [
        (1180.0, 850.0, 120.0),
        (1090.0, 880.0, 560.0),
        (960.0, 930.0, 860.0),
        (1010.0, 985.0, 820.0),
        (960.0, 1030.0, 380.0),
    ]
    river(painter, banks, QColor("#BFE0E6"), QColor("#5E9DB2"))
    ripples(painter, 960, 935, 420, QColor(255, 255, 255, 140), 4)
    for x, y in ((400, 905), (480, 985), (1500, 905), (1430, 985)):
        solar_table(painter, x, y, 300, 118)
    meadow(painter, DAY, (width, height), height * 0.885, 65, 0.35)


def veterinary_lab(painter: QPainter, width: int, height: int) -> None:
    """A laboratory for veterinary medicine, with cattle outside on the grass."""
    ground = height * 0.80
    wall(painter, width, ground, "#E4ECE3", "#C3D6CB")
    window(painter, width / 2 - 560, 120, 1120, 400, DAY, 4)
    brown, light = QColor("#5A3524"), QColor("#FFE9B8")
    for x, y, size, flip in (
        (width / 2 - 60, 470, 0.52, False),
        (width / 2 + 120, 452, 0.4, True),
        (width / 2 - 430, 456, 0.42, False),
    ):
        cow(painter, x, y, size, brown, light, flip, size < 0.5, QColor("#F3E6CF"))
    pendants = (width / 2 - 420, width / 2, width / 2 + 420)
    floor(painter, width, ground, height, "#C4D3CB", "#8FA69C")
    shelf(painter, 60, 170, 270, (90, 200, 310), 4)
    shelf(painter, width - 330, 170, 270, (90, 200, 310), 9)
    for x in pendants:
        pendant(painter, x, 60, 46, "#3F7549")
    top = height * 0.685
    seated(
        painter,
        width / 2 - 300,
        top,
        560,
        Look(COAT, woman=True, long=0.4),
        (((-18, -63), (-8, -55)), ((18, -62), (11, -56))),
    )
    seated(
        painter,
        width / 2 + 330,
        top,
        570,
        Look(COAT, accent="#24617F"),
        (((-18, -63), (-9, -56)), ((20, -70), (20, -84))),
    )
    desk(painter, width / 2, top, 1280, 270, "#F7F5EC", "#7FA596")
    _microscope(painter, width / 2 - 110, top, 1.35)
    for x, tint, size in (
        (860, "#3E8C86", 0.0),
        (width / 2 + 60, "#E8A33D", 1.15),
        (width / 2 + 170, "#4E9C78", 0.95),
        (width / 2 + 480, "#24617F", 1.0),
    ):
        if size:
            _flask(painter, x, top, size, tint)
    _tubes(painter, width / 2 + 256, top)
    monitor(painter, width / 2 - 510, top + 4, 230, "leaf")
    _raised_tube(painter, width / 2 + 330 + 0.20 * 570, top + 0.5 * 570 - 0.9 * 570)


def _microscope(painter: QPainter, x: float, y: float, scale: float) -> None:
    body, dark = "#F7F5EC", "#33484F"
    with moved(painter, x, y, scale):
        fill(painter, box(-52, -14, 104, 14, 6), dark)
        arm = outline("M30,-14 C62,-50 58,-118 14,-136 L6,-120 C38,-104 38,-56 8,-30 L8,-14 Z")
        fill(painter, arm, sideways(0, 60, (0, "#C9D2CC"), (1, body)))
        fill(painter, box(-44, -46, 74, 9, 3), dark)
        fill(painter, box(-16, -52, 26, 6, 2), "#8FD0E0")
        with moved(painter, 0, -112, turn=-24):
            fill(
                painter, box(-11, -62, 22, 92, 6), sideways(-11, 11, (0, "#BFC9C4"), (1, "#FFFFFF"))
            )
            fill(painter, box(-9, -80, 18, 24, 4), dark)
            fill(painter, box(-7, 30, 14, 24, 3), dark)
        fill(painter, disc(34, -62, 10), dark)


def _flask(painter: QPainter, x: float, y: float, scale: float, tint: str) -> None:
    shape = outline(
        "M-11,-104 L-11,-66 L-44,-12 Q-48,0 -36,0 L36,0 Q48,0 44,-12 L11,-66 L11,-104 Z"
    )
    with moved(painter, x, y, scale):
        fill(painter, shape, QColor(255, 255, 255, 120))
        painter.save()
        painter.setClipPath(shape)
        fill(
            painter,
            box(-60, -44, 120, 60),
            downward(-44, 0, (0, mix(tint, "#FFFFFF", 0.3)), (1, tint)),
        )
        fill(painter, disc(0, -44, 32, 5), mix(tint, "#FFFFFF", 0.5))
        painter.restore()
        line(painter, shape, QColor("#8FAAA6"), 3)
        line(painter, outline("M-15,-104 L15,-104"), QColor("#8FAAA6"), 5)
        for bubble in ((-10, -24, 4), (12, -16, 3), (4, -34, 2.6)):
            fill(painter, disc(*bubble), QColor(255, 255, 255, 150))


def _tubes(painter: QPainter, x: float, y: float) -> None:
    for index, tint in enumerate(("#E8A33D", "#3E8C86", "#A84A30", "#4A55A2")):
        at = x - 36 + index * 24
        fill(painter, box(at - 7, y - 84, 14, 78, 7), QColor(255, 255, 255, 150))
        fill(painter, box(at - 6, y - 50, 12, 44, 6), tint)
        line(painter, box(at - 7, y - 84, 14, 78, 7), QColor("#8FAAA6"), 2)
    fill(painter, box(x - 54, y - 62, 108, 9, 3), "#B98A58")
    fill(painter, box(x - 54, y - 10, 108, 10, 3), "#A47646")


def _raised_tube(painter: QPainter, x: float, y: float) -> None:
    with moved(painter, x, y + 10, turn=12):
        fill(painter, box(-8, -64, 16, 74, 8), QColor(255, 255, 255, 190))
        fill(painter, box(-7, -26, 14, 36, 7), "#E8A33D")
        line(painter, box(-8, -64, 16, 74, 8), QColor("#8FAAA6"), 2)


def rd_centre(painter: QPainter, width: int, height: int) -> None:
    """Research for key industries: engineers around a turbine model and a wall of data."""
    ground = height * 0.78
    wall(painter, width, ground, "#EDF2EE", "#D3E0DB")
    screen(painter, width / 2 - 590, 84, 550, 330, "chart")
    screen(painter, width / 2 + 40, 84, 550, 330, "network")
    floor(painter, width, ground, height, "#BFCFCA", "#8CA39D")
    plant(painter, 190, ground + 90, 330, 5)
    plant(painter, width - 190, ground + 90, 330, 2)
    looks = (
        Look("#24617F", accent="#E8A33D"),
        Look(COAT, woman=True, long=0.4),
        Look("#2C5A3C"),
        Look("#A84A30", woman=True),
    )
    for x, look, arms, flip in (
        (width / 2 - 400, looks[0], POINTING, False),
        (width / 2 - 205, looks[1], FOLDED, False),
        (width / 2 + 215, looks[2], REACHING, True),
        (width / 2 + 410, looks[3], FOLDED, False),
    ):
        person(painter, x, ground + 50, 480, look, arms, flip=flip)
    top = height * 0.765
    desk(painter, width / 2, top, 1160, 220, "#F7F5EC", "#4F7F93")
    with moved(painter, width / 2, top):
        fill(painter, disc(0, 2, 130, 14), "#7DB083")
        for x, tall, angle in ((0, 240, 24), (-74, 150, 70), (78, 160, 100)):
            turbine(painter, x, 2, tall, angle, QColor("#FFFFFF"), QColor("#A9BDBD"))
    monitor(painter, width / 2 - 390, top + 4, 220, "map")
    monitor(painter, width / 2 + 390, top + 4, 220, "list")
