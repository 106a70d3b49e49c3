"""Pictures of rooms where people meet: training, exhibition, talent station, liaison office."""

from brush import box, disc, downward, fill, glow, line, mix, outline, polygon
from figures import CLAPPING, FOLDED, HANGING, POINTING, Look, handshake, person, seated
from PySide6.QtGui import QColor, QPainter
from rooms import PEOPLE, ceiling, chair, desk, floor, pendant, plant, shelf, wall
from screens import monitor, screen, window
from weather import DAWN, DAY


def training_room(painter: QPainter, width: int, height: int) -> None:
    """A class on network security: a teacher, a big screen, learners at their own screens."""
    ground = height * 0.74
    wall(painter, width, ground, "#F5EFE0", "#E3DCC8")
    screen(painter, width / 2 - 430, 150, 860, 440, "network")
    for left in (150, width - 390):
        window(painter, left, 170, 240, 400, DAY, 2)
    floor(painter, width, ground, height, "#C9B48F", "#9C8360")
    person(
        painter,
        width / 2 + 540,
        ground + 40,
        430,
        Look("#24617F", accent="#E8A33D"),
        POINTING,
        flip=True,
    )
    for row, (top, tall, spread) in enumerate(
        ((height * 0.70, 300, 330), (height * 0.875, 380, 430))
    ):
        for column in (-1.5, -0.5, 0.5, 1.5) if row == 0 else (-1.0, 0.0, 1.0):
            x = width / 2 + column * spread * (0.82 if row == 0 else 1.0)
            look = PEOPLE[int(column * 2 + 3 + row * 4) % 9]
            desk(painter, x, top, spread * 0.74, 96 + 40 * row, "#FBF4E4", "#B98A58")
            monitor(
                painter,
                x,
                top + 4,
                150 + 34 * row,
                ("chart", "list", "network", "map")[int(column * 2 + 8 + row) % 4],
            )
            person(
                painter,
                x,
                top + tall * 0.78,
                tall,
                look,
                (((-17, -63), (-12, -57)), ((17, -63), (12, -57))),
                away=True,
                shadow=0,
            )
            chair(painter, x, top + tall * 0.70, tall * 0.62, ("#24617F", "#2C6B3F")[row])


def exhibition_hall(painter: QPainter, width: int, height: int) -> None:
    """The showcase: lit panels, a model of the steppe, visitors and a guide."""
    ground = height * 0.72
    wall(painter, width, ground, "#234B63", "#2F6580")
    ceiling(painter, width, 150, "#1B3B50")
    glow(painter, (width / 2, ground * 0.6), (width * 0.55, 420), "#FFE3AE", 0.28)
    screen(painter, width / 2 - 370, 240, 740, 400, "dusk")
    for x, kind in ((width / 2 - 672, "chart"), (width / 2 + 432, "map")):
        screen(painter, x, 280, 240, 320, kind, 8)
    for x, tint in ((44, "#3F7549"), (width - 244, "#A84A30")):
        fill(painter, box(x, 230, 200, 440, 10), downward(230, 670, (0, "#FBF7EE"), (1, "#ECE0C6")))
        fill(painter, box(x, 230, 200, 150, 10), tint)
        for row in range(5):
            fill(painter, box(x + 24, 420 + row * 40, 152 - 34 * (row % 2), 14, 7), "#C9BD9F")
    floor(painter, width, ground, height, "#8A7358", "#4E4234")
    _model_table(painter, width / 2, height * 0.80)
    for x, y, tall, index, arms, away, flip in (
        (width / 2 - 560, 1000, 400, 3, HANGING, True, False),
        (width / 2 - 420, 985, 410, 0, HANGING, True, False),
        (width / 2 + 395, 975, 410, 1, POINTING, False, True),
        (width / 2 + 560, 1000, 400, 6, HANGING, True, False),
        (width / 2 + 690, 1010, 392, 5, FOLDED, False, False),
        (width / 2 - 700, 1015, 392, 8, CLAPPING, False, False),
    ):
        person(painter, x, y, tall, PEOPLE[index], arms, away, flip)
    person(
        painter,
        width / 2 - 330,
        1020,
        262,
        Look("#E8A33D", "#24617F", woman=True),
        HANGING,
        away=True,
    )


def _model_table(painter: QPainter, x: float, y: float) -> None:
    """A round table with a model of hills, turbines and yurts under light."""
    glow(painter, (x, y + 150), (330, 40), "#1A120C", 0.6, 1.6)
    fill(
        painter,
        outline(
            f"M{x - 250},{y + 20} L{x - 205},{y + 150} Q{x},{y + 186} {x + 205},{y + 150} "
            f"L{x + 250},{y + 20} Z"
        ),
        downward(y, y + 170, (0, "#F7F1E2"), (1, "#C9B995")),
    )
    fill(painter, disc(x, y + 14, 268, 56), "#FFFFFF")
    fill(
        painter, disc(x, y + 10, 250, 48), downward(y - 40, y + 58, (0, "#8FC08A"), (1, "#4C8656"))
    )
    river_line = outline(
        f"M{x - 236},{y + 14} C{x - 120},{y - 20} {x - 40},{y + 54} {x + 60},{y + 22} "
        f"C{x + 130},{y} {x + 180},{y + 24} {x + 232},{y + 4}"
    )
    line(painter, river_line, QColor("#9AD0DC"), 9)
    for dx, dy, size in ((-120, 34, 26), (-84, 40, 20), (96, 38, 24)):
        fill(
            painter,
            outline(
                f"M{x + dx - size},{y + dy} L{x + dx - size},{y + dy - size * 0.5} "
                f"L{x + dx},{y + dy - size * 1.2} L{x + dx + size},{y + dy - size * 0.5} "
                f"L{x + dx + size},{y + dy} Z"
            ),
            "#FFF9EA",
        )
        fill(painter, box(x + dx - size, y + dy - size * 0.55, size * 2, 5), "#24617F")
    for dx, tall in ((-170, 66), (-30, 90), (40, 74), (170, 62)):
        foot = y + 6
        line(painter, outline(f"M{x + dx},{foot} L{x + dx},{foot - tall}"), "#FFFFFF", 4)
        for blade_x, blade_y in ((0, -30), (26, 15), (-26, 15)):
            line(
                painter,
                outline(f"M{x + dx},{foot - tall} L{x + dx + blade_x},{foot - tall + blade_y}"),
                "#FFFFFF",
                4,
            )
    glow(painter, (x, y - 30), (330, 150), "#FFE9B8", 0.35)


def talent_station(painter: QPainter, width: int, height: int) -> None:
    """The talent station: a welcome at the desk, a handshake, the steppe behind the glass."""
    ground = height * 0.78
    wall(painter, width, ground, "#F6EEDC", "#E9DCBF")
    window(painter, width / 2 - 560, 130, 1120, 470, DAWN, 4, "yurts")
    for x in (width / 2 - 700, width / 2 + 700):
        pendant(painter, x, 150, 54, "#2C6B3F")
    floor(painter, width, ground, height, "#CBAE82", "#A1835A")
    plant(painter, width / 2 - 690, ground + 90, 350, 4)
    plant(painter, width / 2 + 690, ground + 90, 350, 7)
    person(painter, width / 2 + 420, ground + 26, 480, PEOPLE[5], CLAPPING)
    person(painter, width / 2 - 430, ground + 30, 490, PEOPLE[2], FOLDED)
    handshake(
        painter,
        width / 2,
        ground + 92,
        560,
        Look("#24617F", accent="#E8A33D"),
        Look("#2C5A3C", "#2B3238", accent="#FBF7EE"),
    )


def liaison_office(painter: QPainter, width: int, height: int) -> None:
    """The liaison office for investment: talks under a map of ways between two places."""
    ground = height * 0.76
    wall(painter, width, ground, "#F2F1E6", "#DFDFCC")
    _ways(painter, width / 2 - 520, 120, 1040, 430)
    shelf(painter, 70, 240, 300, (90, 190, 290), 3)
    shelf(painter, width - 370, 240, 300, (90, 190, 290), 8)
    floor(painter, width, ground, height, "#C3AE88", "#957C56")
    plant(painter, 250, ground + 110, 330, 6)
    plant(painter, width - 250, ground + 110, 330, 9)
    top = height * 0.77
    looks = (PEOPLE[1], PEOPLE[0], PEOPLE[4], PEOPLE[3])
    for index, look in enumerate(looks):
        x = width / 2 + (index - 1.5) * 262
        seated(
            painter,
            x,
            top + 10,
            560,
            look,
            FOLDED if index % 2 else (((-18, -63), (-8, -55)), ((22, -64), (26, -74))),
        )
    glow(painter, (width / 2, height * 0.955), (560, 44), "#1C2A2A", 0.5, 1.6)
    fill(
        painter,
        outline(
            f"M{width / 2 - 90},{top + 60} L{width / 2 + 90},{top + 60} "
            f"L{width / 2 + 190},{height * 0.955} L{width / 2 - 190},{height * 0.955} Z"
        ),
        downward(top, height, (0, "#7C5A3A"), (1, "#5C4229")),
    )
    fill(painter, disc(width / 2, top + 64, 650, 66), "#9C7348")
    fill(
        painter,
        disc(width / 2, top + 54, 650, 62),
        downward(top - 8, top + 116, (0, "#D9B483"), (1, "#BF9460")),
    )
    for dx, dy, tint in (
        (-330, 44, "#FFFDF6"),
        (-90, 70, "#FFFDF6"),
        (170, 66, "#FFFDF6"),
        (390, 46, "#FFFDF6"),
    ):
        at = (width / 2 + dx, top + dy)
        fill(
            painter,
            polygon(
                [
                    (at[0] - 60, at[1] - 8),
                    (at[0] + 40, at[1] - 12),
                    (at[0] + 62, at[1] + 10),
                    (at[0] - 50, at[1] + 14),
                ]
            ),
            tint,
        )
        for row in range(3):
            line(
                painter,
                outline(f"M{at[0] - 40},{at[1] - 2 + row * 5} L{at[0] + 30},{at[1] - 4 + row * 5}"),
                QColor("#B9AE96"),
                2,
            )


def _ways(painter: QPainter, x: float, y: float, wide: float, tall: float) -> None:
    """A panel with two places joined by many ways: steppe on the left, city on the right."""
    fill(painter, box(x - 14, y - 14, wide + 28, tall + 28, 14), "#FFFFFF")
    fill(painter, box(x, y, wide, tall, 8), downward(y, y + tall, (0, "#2F6F8C"), (1, "#7FB0B4")))
    hills = outline(
        f"M{x},{y + tall} L{x},{y + tall * 0.72} C{x + wide * 0.15},{y + tall * 0.6} "
        f"{x + wide * 0.3},{y + tall * 0.8} {x + wide * 0.5},{y + tall * 0.76} "
        f"C{x + wide * 0.7},{y + tall * 0.72} {x + wide * 0.85},{y + tall * 0.82} "
        f"{x + wide},{y + tall * 0.74} L{x + wide},{y + tall} Z"
    )
    fill(painter, hills, downward(y + tall * 0.6, y + tall, (0, "#6BA278"), (1, "#3F7549")))
    left, right = (x + wide * 0.2, y + tall * 0.6), (x + wide * 0.8, y + tall * 0.6)
    for rise, width_of_line in ((0.5, 5), (0.36, 4), (0.22, 3)):
        way = outline(
            f"M{left[0]},{left[1]} C{left[0] + wide * 0.16},{y + tall * (0.6 - rise)} "
            f"{right[0] - wide * 0.16},{y + tall * (0.6 - rise)} {right[0]},{right[1]}"
        )
        line(painter, way, QColor("#F4CF86"), width_of_line)
    for place in (left, right):
        glow(painter, place, (70, 70), "#FFE2A6", 0.9)
        fill(painter, disc(*place, 17), "#FFF6DC")
        fill(painter, disc(*place, 9), "#E8A33D")
    base = y + tall * 0.8
    fill(
        painter,
        outline(
            f"M{left[0] - 60},{base} L{left[0] - 60},{base - 30} L{left[0]},{base - 66} "
            f"L{left[0] + 60},{base - 30} L{left[0] + 60},{base} Z"
        ),
        "#FFF6E2",
    )
    fill(painter, box(left[0] - 60, base - 36, 120, 8), "#24617F")
    for dx, high in ((-66, 62), (-34, 96), (0, 74), (34, 110), (66, 56)):
        fill(
            painter,
            box(right[0] + dx - 13, base - high, 27, high, 2),
            mix("#EAF2F0", "#8FB5C0", 0.2 + 0.1 * (dx % 3)),
        )
