"""Towers, halls and offices, each standing on the point it is given.

Knows nothing of the pictures it appears in.
"""

from random import Random

from brush import (
    box,
    colour,
    downward,
    fill,
    glow,
    inside,
    line,
    mix,
    moved,
    outline,
    polygon,
    sideways,
)
from PySide6.QtGui import QColor, QPainter


def tower(
    painter: QPainter,
    x: float,
    y: float,
    width: float,
    height: float,
    tint: str,
    style: str,
    lit: float = 0.0,
    seed: int = 0,
) -> None:
    """A glass tower standing on y around x; `lit` is the share of glowing windows at night.

    Styles: flat, slant, step, taper and vase.
    """
    half = width / 2
    shapes = {
        "flat": f"M{-half},0 L{-half},{-height} L{half},{-height} L{half},0 Z",
        "slant": f"M{-half},0 L{-half},{-height * 0.9} L{half},{-height} L{half},0 Z",
        "step": f"M{-half},0 L{-half},{-height * 0.78} L{-half * 0.62},{-height * 0.78} "
        f"L{-half * 0.62},{-height * 0.93} "
        f"L{-half * 0.28},{-height * 0.93} L{-half * 0.28},{-height} L{half * 0.28},{-height} "
        f"L{half * 0.28},{-height * 0.93} "
        f"L{half * 0.62},{-height * 0.93} L{half * 0.62},{-height * 0.78} "
        f"L{half},{-height * 0.78} L{half},0 Z",
        "taper": f"M{-half},0 C{-half},{-height * 0.5} {-half * 0.72},{-height * 0.8} "
        f"{-half * 0.4},{-height} "
        f"Q0,{-height * 1.03} {half * 0.4},{-height} C{half * 0.72},{-height * 0.8} "
        f"{half},{-height * 0.5} {half},0 Z",
        "vase": f"M{-half},0 C{-half * 0.8},{-height * 0.3} {-half * 0.66},{-height * 0.55} "
        f"{-half * 0.74},{-height * 0.75} "
        f"C{-half * 0.8},{-height * 0.88} {-half * 0.9},{-height * 0.95} "
        f"{-half * 0.95},{-height} L{half * 0.95},{-height} "
        f"C{half * 0.9},{-height * 0.95} {half * 0.8},{-height * 0.88} "
        f"{half * 0.74},{-height * 0.75} "
        f"C{half * 0.66},{-height * 0.55} {half * 0.8},{-height * 0.3} {half},0 Z",
    }
    body = outline(shapes[style])
    with moved(painter, x, y):
        left, right = mix(tint, "#0E2A3A", 0.16), mix(tint, "#FFFFFF", 0.20 * (1 - lit))
        fill(painter, body, sideways(-half, half, (0, left), (0.6, tint), (1, right)))
        with inside(painter, body):
            _facade(painter, half, height, tint, lit, seed)
            veil = downward(
                -height, 0, (0, colour("#FFFFFF", 0.12 * (1 - lit))), (1, colour("#FFFFFF", 0))
            )
            fill(painter, box(-half, -height, width, height), veil)


def _facade(
    painter: QPainter, half: float, height: float, tint: str, lit: float, seed: int
) -> None:
    dice = Random(seed)
    storey, bay = 17.0, max(13.0, half / 4)
    if lit:
        for row in range(1, int(height / storey)):
            for column in range(int(2 * half / bay)):
                if dice.random() < lit:
                    glass = box(-half + column * bay + 2.5, -row * storey, bay - 5, storey - 7, 1)
                    fill(painter, glass, colour("#FFDFA0", dice.uniform(0.35, 0.95)))
        return
    for row in range(1, int(height / storey)):
        fill(painter, box(-half, -row * storey, half * 2, 5), colour("#FFFFFF", 0.16))
    for column in range(1, int(2 * half / bay)):
        fill(
            painter,
            box(-half + column * bay, -height, 2, height),
            colour(mix(tint, "#0E2A3A", 0.5), 0.22),
        )


def prayer_hall(painter: QPainter, x: float, y: float, scale: float) -> None:
    """A round hall with three blue roofs on white terraces, 600 wide and 560 high at scale 1."""
    with moved(painter, x, y, scale):
        glow(painter, (0, 0), (360, 22), "#16352A", 0.4, 1.6)
        for level, (wide, tall) in enumerate(((600, 34), (500, 34), (404, 34))):
            base = -level * 34
            step = outline(
                f"M{-wide / 2},{base} L{-wide / 2 + 8},{base - tall} "
                f"L{wide / 2 - 8},{base - tall} L{wide / 2},{base} Z"
            )
            fill(
                painter,
                step,
                sideways(-wide / 2, wide / 2, (0, "#CFC8B6"), (0.6, "#FBF7EE"), (1, "#FFFFFF")),
            )
            for post in range(int(-wide / 2) + 14, int(wide / 2) - 8, 18):
                fill(painter, box(post, base - tall - 8, 5, 12, 2), "#F4EEDF")
            line(
                painter,
                outline(f"M{-wide / 2 + 8},{base - tall - 4} L{wide / 2 - 8},{base - tall - 4}"),
                QColor("#E3DAC4"),
                2.5,
            )
            stairs = outline(f"M-46,{base} L-40,{base - tall} L40,{base - tall} L46,{base} Z")
            fill(painter, stairs, "#E6DDC8")
        for roof_y, wide, rise, drum_half, drum_tall in (
            (-226, 330, 78, 128, 124),
            (-326, 252, 72, 96, 44),
            (-416, 178, 100, 66, 40),
        ):
            drum = box(-drum_half, roof_y, drum_half * 2, drum_tall)
            fill(
                painter,
                drum,
                sideways(-drum_half, drum_half, (0, "#7C2F22"), (0.6, "#B24C34"), (1, "#C8664A")),
            )
            fill(
                painter,
                box(-drum_half, roof_y, drum_half * 2, 15),
                sideways(-drum_half, drum_half, (0, "#1F5A52"), (0.6, "#2F8578"), (1, "#47A091")),
            )
            if drum_tall > 60:
                for column in range(-3, 4):
                    fill(painter, box(column * 36 - 5, roof_y + 15, 10, drum_tall - 15), "#8F3826")
                    fill(
                        painter,
                        box(column * 36 + 10, roof_y + 30, 16, drum_tall - 36, 2),
                        colour("#F0C27A", 0.45),
                    )
            half = wide / 2
            roof = outline(
                f"M{-half - 8},{roof_y - 2} C{-half * 0.7},{roof_y - 16} "
                f"{-half * 0.5},{roof_y - rise * 0.55} {-half * 0.36},{roof_y - rise} "
                f"L{half * 0.36},{roof_y - rise} C{half * 0.5},{roof_y - rise * 0.55} "
                f"{half * 0.7},{roof_y - 16} {half + 8},{roof_y - 2} "
                f"Q0,{roof_y + 24} {-half - 8},{roof_y - 2} Z"
            )
            if drum_half == 66:
                roof = outline(
                    f"M{-half - 8},{roof_y - 2} C{-half * 0.6},{roof_y - 18} "
                    f"{-half * 0.3},{roof_y - 62} -8,{roof_y - rise} "
                    f"L8,{roof_y - rise} C{half * 0.3},{roof_y - 62} {half * 0.6},{roof_y - 18} "
                    f"{half + 8},{roof_y - 2} "
                    f"Q0,{roof_y + 20} {-half - 8},{roof_y - 2} Z"
                )
            fill(
                painter,
                roof,
                sideways(-half, half, (0, "#1B4059"), (0.55, "#2F6A88"), (1, "#4F8FAA")),
            )
            for rib in range(-6, 7):
                tile = outline(
                    f"M{rib * half / 6.4},{roof_y + 9 - abs(rib) * 1.6} "
                    f"Q{rib * half / 10},{roof_y - rise * 0.5} {rib * half / 20},{roof_y - rise}"
                )
                with inside(painter, roof):
                    line(painter, tile, QColor(14, 42, 60, 70), 2)
            line(
                painter,
                outline(f"M{-half - 6},{roof_y} Q0,{roof_y + 24} {half + 6},{roof_y}"),
                QColor("#E0B45E"),
                3.5,
            )
        fill(
            painter,
            outline("M-13,-512 C-17,-530 -8,-534 0,-560 C8,-534 17,-530 13,-512 Z"),
            sideways(-14, 14, (0, "#B47A22"), (0.6, "#F2C766"), (1, "#FFE6A6")),
        )


def base_house(painter: QPainter, x: float, y: float, scale: float) -> None:
    """The innovation base, 1000 wide at scale 1: glass under a roof curved like the steppe."""
    with moved(painter, x, y, scale):
        glow(painter, (0, 2), (620, 26), "#16352A", 0.4, 1.6)
        for side, wide, tall in ((-1, 300, 250), (1, 300, 300)):
            start = -480 if side < 0 else 180
            wing = box(start, -tall, wide, tall)
            fill(painter, wing, sideways(start, start + wide, (0, "#D9D2C0"), (1, "#F6F0E2")))
            for row in range(int(tall / 62)):
                for column in range(5):
                    glass = box(start + 16 + column * 56, -tall + 22 + row * 62, 44, 42, 3)
                    fill(painter, glass, downward(-tall, 0, (0, "#6FA6BB"), (1, "#A9CDD3")))
        hall = outline("M-230,0 L-230,-330 Q0,-350 230,-372 L230,0 Z")
        fill(painter, hall, downward(-370, 0, (0, "#3D7C98"), (0.6, "#86B7C4"), (1, "#F3DDAF")))
        with inside(painter, hall):
            for column in range(-5, 6):
                fill(painter, box(column * 46 - 2, -380, 4, 380), QColor(245, 250, 248, 150))
            for row in range(1, 6):
                fill(painter, box(-230, -row * 62, 460, 3.5), QColor(245, 250, 248, 130))
            fill(
                painter,
                polygon([(-200, 0), (-60, 0), (110, -400), (-30, -400)]),
                QColor(255, 255, 255, 34),
            )
        roof = outline(
            "M-530,-262 C-380,-300 -300,-352 -120,-372 C60,-392 240,-420 540,-346 L540,-328 "
            "C250,-396 70,-368 -110,-346 C-290,-324 -380,-276 -530,-246 Z"
        )
        fill(painter, roof, sideways(-530, 540, (0, "#FFFFFF"), (1, "#E8E2D2")))
        line(
            painter,
            outline("M-530,-247 C-380,-277 -290,-325 -110,-347 C70,-369 250,-397 540,-329"),
            QColor("#E8A33D"),
            5,
        )
        fill(painter, box(-74, -92, 148, 92, 3), "#2B4E5C")
        for door in (-70, 3):
            fill(
                painter, box(door, -88, 67, 88, 2), downward(-88, 0, (0, "#BFDDE0"), (1, "#FBE9C4"))
            )
        fill(painter, box(-126, -112, 252, 14, 5), "#F7F1E2")
        fill(painter, polygon([(-150, 0), (150, 0), (190, 16), (-190, 16)]), "#D8CDB4")


def office(
    painter: QPainter,
    x: float,
    y: float,
    width: float,
    storeys: int,
    tint: str,
    warm: float,
    seed: int,
) -> None:
    """A low office block with ribbon windows; `warm` is the share of lit windows."""
    dice = Random(seed)
    tall = storeys * 62 + 26
    with moved(painter, x, y):
        glow(painter, (0, 2), (width * 0.6, 16), "#16352A", 0.35, 1.6)
        body = box(-width / 2, -tall, width, tall, 4)
        fill(
            painter,
            body,
            sideways(
                -width / 2,
                width / 2,
                (0, mix(tint, "#10202A", 0.12)),
                (1, mix(tint, "#FFFFFF", 0.25)),
            ),
        )
        panes = max(3, int(width / 46))
        for floor_number in range(storeys):
            level = -tall + 24 + floor_number * 62
            fill(
                painter,
                box(-width / 2 + 14, level, width - 28, 36, 3),
                downward(level, level + 36, (0, "#5E97B0"), (1, "#9CC6D0")),
            )
            for pane in range(panes):
                at = -width / 2 + 14 + pane * (width - 28) / panes
                if dice.random() < warm:
                    fill(painter, box(at, level, (width - 28) / panes, 36), colour("#FFE3A8", 0.7))
                fill(painter, box(at, level, 3, 36), colour("#FFFFFF", 0.55))
        fill(painter, box(-width / 2 - 6, -tall - 8, width + 12, 12, 4), "#FBF7EE")


def pavement(
    painter: QPainter, width: float, top: float, bottom: float, far: str, near: str
) -> None:
    """A paved square before buildings, with joints running away from the viewer."""
    fill(painter, box(0, top, width, bottom - top), downward(top, bottom, (0, far), (1, near)))
    for index in range(-8, 9):
        seam = outline(f"M{width / 2 + index * 110},{top} L{width / 2 + index * 330},{bottom}")
        line(painter, seam, QColor(120, 110, 90, 46), 2)
    for index in range(1, 5):
        level = top + (bottom - top) * (index / 5) ** 1.7
        line(painter, outline(f"M0,{level} L{width},{level}"), QColor(120, 110, 90, 40), 2)
