"""Pictures of ceremony and culture: fiddles, the launch, signing and the culture studio."""

import math
from random import Random

from brush import (
    box,
    colour,
    curve,
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
from figures import CLAPPING, FOLDED, HANGING, Look, fiddler, person, seated
from PySide6.QtGui import QColor, QPainter
from rooms import PEOPLE, floor, plant, wall
from scenery import Ridge, hill
from screens import screen
from weather import DUSK, mist, sun

ROBES = ("#24496B", "#7E3527", "#2A5A46", "#2A5A46", "#7E3527", "#24496B")


def stage(painter: QPainter, width: int, height: int, boards: float) -> None:
    """An evening stage whose backdrop is the steppe under a great low sun."""
    fill(
        painter,
        box(0, 0, width, boards),
        downward(0, boards, (0, "#10283A"), (0.6, "#2C5468"), (1, "#C48B58")),
    )
    sun(painter, DUSK, (width / 2, boards - 270), 190, 0.5)
    for base, swing, near, seed in (
        (boards - 110, 26, "#A58059", 3),
        (boards - 62, 22, "#5D5F4C", 8),
        (boards - 22, 12, "#2B4438", 14),
    ):
        hill(
            painter,
            Ridge(base, swing, seed, 1500),
            width,
            boards,
            QColor(near),
            mix(near, "#10241E", 0.25),
        )
    mist(painter, width, boards - 70, 120, colour("#F2C88C", 0.3))
    shade = ((0, "#2A1C18"), (0.25, "#3A2620"), (1, "#120F12"))
    fill(painter, box(0, boards, width, height - boards), downward(boards, height, *shade))
    glow(painter, (width / 2, boards + 60), (width * 0.52, 170), "#E9A85A", 0.55)
    for x in range(-8, 9):
        seam = outline(f"M{width / 2 + x * 120},{boards} L{width / 2 + x * 340},{height}")
        line(painter, seam, QColor(10, 8, 10, 60), 3)


def curtains(painter: QPainter, width: int, height: int, reach: float = 250) -> None:
    """Dark red curtains framing a stage on both sides."""
    for left in (True, False):
        with moved(painter, 0 if left else width, 0, flip=not left):
            for fold in range(5):
                edge = reach * (1 - fold / 5)
                wave = outline(
                    f"M-10,-10 L{edge},-10 C{edge - 10},{height * 0.35} "
                    f"{edge - 60},{height * 0.6} {edge * 0.62},{height} L-10,{height} Z"
                )
                fill(
                    painter,
                    wave,
                    sideways(
                        edge - 62,
                        edge,
                        (0, mix("#4A1C18", "#16090C", fold / 6)),
                        (1, mix("#7E3527", "#1E0C0E", 0.25 + fold / 7)),
                    ),
                )


def beams(painter: QPainter, width: int, height: float, tint: str, strength: float) -> None:
    """Soft shafts of light from above."""
    for share, lean in ((0.2, 0.1), (0.4, 0.03), (0.6, -0.03), (0.8, -0.1)):
        x = width * share
        for step in range(8):
            spread = 1 - step / 8
            foot, top = 130 * spread, 22 * spread
            shaft = polygon(
                [
                    (x - top, -10),
                    (x + top, -10),
                    (x + lean * width + foot, height),
                    (x + lean * width - foot, height),
                ]
            )
            fill(
                painter,
                shaft,
                downward(0, height, (0, colour(tint, strength / 5)), (1, colour(tint, 0))),
            )


def fiddle(painter: QPainter, width: int, height: int) -> None:
    """Six players of the horse-head fiddle."""
    boards = height * 0.70
    stage(painter, width, height, boards)
    beams(painter, width, boards + 120, "#FFE2B0", 0.16)
    curtains(painter, width, height, 220)
    for index, robe in enumerate(ROBES):
        place = index - 2.5
        x = width / 2 + place * 206
        y = boards + 118 - abs(place) * 17
        fiddler(
            painter, x, y, 1.0, robe, "#FFC26E", math.sin(index * 1.3), 0.5 * math.cos(index * 2.1)
        )


def launch_ball(painter: QPainter, width: int, height: int) -> None:
    """The ball of light at the launch, hands raised around it."""
    fill(
        painter,
        box(0, 0, width, height),
        downward(0, height, (0, "#12304A"), (0.55, "#24617F"), (1, "#0F2638")),
    )
    centre = (width / 2, height * 0.46)
    for turn in range(36):
        angle = math.radians(turn * 10 + 3)
        reach = 1200
        ray = polygon(
            [
                centre,
                (
                    centre[0] + reach * math.cos(angle - 0.022),
                    centre[1] + reach * math.sin(angle - 0.022),
                ),
                (
                    centre[0] + reach * math.cos(angle + 0.022),
                    centre[1] + reach * math.sin(angle + 0.022),
                ),
            ]
        )
        fill(painter, ray, QColor(255, 226, 160, 16))
    for base, tint, seed in ((height * 0.66, "#3F7F8F", 5), (height * 0.72, "#2B6070", 9)):
        hill(
            painter,
            Ridge(base, 26, seed, 1700),
            width,
            height,
            QColor(tint),
            mix(tint, "#12304A", 0.5),
        )
    glow(painter, centre, (900, 620), "#FFC871", 0.55, 2.6)
    _ball(painter, centre, 215)
    fill(
        painter,
        outline(
            f"M{width / 2 - 120},{height * 0.79} L{width / 2 - 64},{height * 0.635} "
            f"Q{width / 2},{height * 0.66} {width / 2 + 64},{height * 0.635} "
            f"L{width / 2 + 120},{height * 0.79} Z"
        ),
        sideways(
            width / 2 - 120, width / 2 + 120, (0, "#16324A"), (0.5, "#4F86A0"), (1, "#16324A")
        ),
    )
    fill(
        painter,
        box(0, height * 0.79, width, height),
        downward(height * 0.79, height, (0, "#1D3C50"), (1, "#0B1B28")),
    )
    glow(painter, (width / 2, height * 0.81), (760, 90), "#FFD692", 0.6)
    looks = (
        Look("#22384A", accent="#A84A30"),
        Look("#A84A30", woman=True, long=0.3),
        Look("#2C5A3C", accent="#E8A33D"),
        Look("#24617F", long=0.95, accent="#E8A33D"),
    )
    touching = (((-15, -66), (-4, -70)), ((22, -78), (35, -88)))
    for index, look in enumerate(looks):
        side = -1 if index < 2 else 1
        outer = index % 2
        x = width / 2 + side * (330 + outer * 175)
        person(
            painter,
            x,
            height * 0.845 + outer * 14,
            460,
            look,
            CLAPPING if outer else touching,
            flip=side > 0,
        )
    _crowd(painter, width, height, height * 0.955, 12)


def _ball(painter: QPainter, centre: tuple[float, float], radius: float) -> None:
    x, y = centre
    fill(
        painter,
        disc(x, y, radius),
        downward(y - radius, y + radius, (0, "#FFF6DC"), (0.5, "#FFDD9A"), (1, "#F0A848")),
    )
    for share in (0.25, 0.55, 0.82):
        line(painter, disc(x, y, radius * share, radius), QColor(255, 255, 255, 130), 2.5)
    for latitude in (-60, -30, 0, 30, 60):
        wide = radius * math.cos(math.radians(latitude))
        level = y + radius * math.sin(math.radians(latitude))
        line(painter, disc(x, level, wide, wide * 0.16), QColor(255, 255, 255, 120), 2.5)
    glow(
        painter,
        (x - radius * 0.3, y - radius * 0.36),
        (radius * 0.5, radius * 0.42),
        "#FFFFFF",
        0.85,
    )
    line(painter, disc(x, y, radius), QColor(255, 250, 230, 200), 3)


def _crowd(painter: QPainter, width: int, height: int, y: float, seed: int) -> None:
    """Guests seen from behind, dark against the light."""
    dice = Random(seed)
    for row in range(2):
        for index in range(17):
            x = width * (index + 0.5 * row + dice.uniform(-0.15, 0.15)) / 16
            top = y - 60 + row * 84 + dice.uniform(-12, 12)
            tint = mix("#204058", "#0B1A28", row * 0.8)
            fill(
                painter,
                outline(
                    f"M{x - 74},{height + 60} C{x - 74},{top + 66} {x - 46},{top + 56} "
                    f"{x - 16},{top + 48} L{x + 16},{top + 48} C{x + 46},{top + 56} "
                    f"{x + 74},{top + 66} {x + 74},{height + 60} Z"
                ),
                tint,
            )
            fill(painter, disc(x, top + 14, 29, 35), tint)


def signing_table(painter: QPainter, width: int, height: int) -> None:
    """An agreement is signed: a long table, flowers, witnesses behind."""
    ground = height * 0.76
    wall(painter, width, ground, "#F5EBD6", "#E6D5B4")
    screen(painter, width / 2 - 620, 130, 1240, 520, "steppe")
    floor(painter, width, ground, height, "#A9764E", "#7C5236")
    for index in range(8):
        x = width / 2 + (index - 3.5) * 158
        person(
            painter,
            x,
            ground + 42,
            470,
            PEOPLE[(index * 5 + 1) % len(PEOPLE)],
            (FOLDED, CLAPPING, HANGING)[index % 3],
        )
    top = height * 0.765
    for x, look in (
        (width / 2 - 250, Look("#22384A", accent="#A84A30")),
        (width / 2 + 250, Look("#2C4A3A", accent="#24617F")),
    ):
        seated(painter, x, top, 520, look)
    _long_table(painter, width, top, height)
    for x in (width / 2 - 250, width / 2 + 250):
        folder = polygon(
            [(x - 88, top + 6), (x + 88, top + 6), (x + 104, top + 34), (x - 104, top + 34)]
        )
        fill(painter, folder, "#A84A30")
        for side in (-1, 1):
            page = polygon(
                [
                    (x + side * 6, top + 9),
                    (x + side * 80, top + 9),
                    (x + side * 93, top + 30),
                    (x + side * 7, top + 30),
                ]
            )
            fill(painter, page, "#FFFDF6")
    _flowers(painter, width / 2, top + 18)


def _long_table(painter: QPainter, width: int, top: float, height: int) -> None:
    half = 640
    fill(
        painter,
        polygon(
            [
                (width / 2 - half + 40, top),
                (width / 2 + half - 40, top),
                (width / 2 + half, top + 42),
                (width / 2 - half, top + 42),
            ]
        ),
        downward(top, top + 42, (0, "#2C5F78"), (1, "#3B7891")),
    )
    front = box(width / 2 - half, top + 42, half * 2, height - top - 90)
    fill(painter, front, downward(top, height, (0, "#24617F"), (1, "#173F5A")))
    for fold in range(22):
        x = width / 2 - half + (fold + 0.5) * half * 2 / 22
        fill(
            painter,
            outline(f"M{x},{top + 42} L{x + 22},{height - 48} L{x - 16},{height - 48} Z"),
            QColor(10, 34, 52, 46),
        )
    fill(painter, box(width / 2 - half, top + 42, half * 2, 9), "#E8B45C")


def _flowers(painter: QPainter, x: float, y: float) -> None:
    dice = Random(6)
    for _ in range(34):
        angle, reach = dice.uniform(-3.3, 0.2), dice.uniform(20, 92)
        leaf = (x + reach * 1.3 * math.cos(angle), y - 18 + reach * 0.62 * math.sin(angle))
        fill(painter, disc(*leaf, 17, 8), mix("#2C6B3F", "#7DB083", dice.random()))
    for _ in range(20):
        angle, reach = dice.uniform(-3.1, 0.0), dice.uniform(8, 80)
        bloom = (x + reach * 1.3 * math.cos(angle), y - 22 + reach * 0.62 * math.sin(angle))
        tint = dice.choice(("#E8A33D", "#FBF7EE", "#C9604A", "#F3D9A0"))
        fill(painter, disc(*bloom, dice.uniform(9, 14)), tint)
        fill(painter, disc(*bloom, 3.4), mix(tint, "#7A4A20", 0.5))


def culture_studio(painter: QPainter, width: int, height: int) -> None:
    """Ethnic culture kept alive: an embroidered hanging, fiddles, and somebody who plays."""
    ground = height * 0.78
    wall(painter, width, ground, "#F3E6CC", "#E2CBA0")
    glow(painter, (width * 0.5, height * 0.3), (900, 520), "#FFF6DC", 0.7)
    for x, tint, seed in (
        (width / 2 - 500, "#24617F", 0),
        (width / 2, "#A84A30", 1),
        (width / 2 + 500, "#2C6B3F", 2),
    ):
        _hanging(painter, x, 110, 400, 640, tint, seed)
    floor(painter, width, ground, height, "#B98A58", "#85603C")
    rug = disc(width / 2, ground + 150, 640, 104)
    fill(painter, rug, "#7E3527")
    line(painter, disc(width / 2, ground + 150, 606, 92), "#E8B45C", 5)
    line(painter, disc(width / 2, ground + 150, 560, 80), QColor(251, 247, 238, 150), 2.5)
    fiddler(painter, width / 2 - 255, ground + 168, 1.22, "#24617F", "#FFDFA6", 0.4, 0.3)
    fiddler(painter, width / 2 + 255, ground + 168, 1.22, "#3D6B45", "#FFDFA6", -0.5, -0.4)
    plant(painter, 240, ground + 120, 300, 3)
    plant(painter, width - 240, ground + 120, 320, 8)


def _hanging(
    painter: QPainter, x: float, y: float, wide: float, tall: float, tint: str, seed: int
) -> None:
    """An embroidered cloth with scrolling horn patterns."""
    fill(painter, box(x - wide / 2 - 14, y - 16, wide + 28, 16, 8), "#6B4426")
    fill(
        painter,
        box(x - wide / 2, y, wide, tall),
        downward(y, y + tall, (0, mix(tint, "#FFFFFF", 0.1)), (1, mix(tint, "#10202A", 0.18))),
    )
    line(painter, box(x - wide / 2 + 18, y + 18, wide - 36, tall - 36), "#E8B45C", 4)
    line(
        painter, box(x - wide / 2 + 30, y + 30, wide - 60, tall - 60), QColor(251, 247, 238, 150), 2
    )
    for level in range(3):
        with moved(
            painter,
            x,
            y + tall * (0.2 + 0.3 * level),
            1.0 if level != 1 else 1.35,
            turn=(seed % 2) * 45 if level == 1 else 0,
        ):
            for quarter in range(4):
                with moved(painter, 0, 0, turn=quarter * 90):
                    horn = outline(
                        "M0,-6 C0,-40 38,-58 52,-36 C60,-20 40,-10 34,-24 M0,-6 C0,-40 -38,-58 "
                        "-52,-36 C-60,-20 -40,-10 -34,-24"
                    )
                    line(painter, horn, "#F3DDB0", 6)
            fill(painter, curve([(0, -13), (13, 0), (0, 13), (-13, 0)]), "#E8A33D")
    for tassel in range(13):
        at = x - wide / 2 + (tassel + 0.5) * wide / 13
        line(painter, outline(f"M{at},{y + tall} L{at},{y + tall + 34}"), "#E8B45C", 5)
