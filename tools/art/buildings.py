"""Yurts, turbines, towers and halls, each standing on the point it is given.

Knows nothing of the pictures it appears in.
"""

from random import Random

from brush import (
    box,
    colour,
    disc,
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

FELT, FELT_SHADE, BLUE, BRICK, GOLD = "#FBF4E4", "#D9CBAA", "#24617F", "#A84A30", "#E8A33D"


def yurt(
    painter: QPainter, x: float, y: float, scale: float, flip: bool = False, dim: QColor | None = None
) -> None:
    """A felt tent 200 wide and 130 high at scale 1; `dim` tints it with the evening air."""

    def tint(value: str) -> QColor:
        return QColor(value) if dim is None else mix(value, dim, dim.alphaF()).toRgb()

    def solid(value: str) -> QColor:
        result = tint(value)
        result.setAlphaF(1.0)
        return result

    wall = outline("M-96,0 L-98,-50 Q0,-64 98,-50 L96,0 Q0,9 -96,0 Z")
    roof = outline(
        "M-104,-46 C-96,-58 -60,-92 -20,-112 Q0,-118 20,-112 C60,-92 96,-58 104,-46 Q0,-60 -104,-46 Z"
    )
    crown = outline("M-21,-110 Q0,-118 21,-110 L15,-122 Q0,-132 -15,-122 Z")
    with moved(painter, x, y, scale, flip):
        glow(painter, (0, 4), (130, 16), "#0C2A20", 0.45, 1.6)
        fill(
            painter,
            wall,
            sideways(-98, 98, (0, solid(FELT_SHADE)), (0.55, solid(FELT)), (1, solid("#FFFDF6"))),
        )
        with inside(painter, wall):
            for rope in (-34, -18):
                rope_path = outline(f"M-100,{rope} Q0,{rope - 11} 100,{rope}")
                line(painter, rope_path, colour(solid("#B79A6A"), 0.55), 1.6)
        band = outline("M-98.2,-50 Q0,-64 98.2,-50 L97.4,-38 Q0,-51 -97.4,-38 Z")
        fill(painter, band, solid(BLUE))
        for knot in range(-84, 85, 14):
            lift = -44 - 6.6 * (1 - (knot / 98) ** 2) - 0.2
            fill(
                painter,
                polygon([(knot - 4, lift), (knot, lift - 3.4), (knot + 4, lift), (knot, lift + 3.4)]),
                solid("#F3E3BE"),
            )
        fill(
            painter,
            roof,
            sideways(-104, 104, (0, solid("#CDBD98")), (0.5, solid("#F3E7CB")), (1, solid("#FFF9EA"))),
        )
        for slope in (-74, -40, 40, 74):
            seam = outline(f"M{slope * 0.22},-112 Q{slope * 0.72},-84 {slope * 1.15},-52")
            line(painter, seam, colour(solid("#B79A6A"), 0.45), 1.4)
        fill(painter, crown, solid(BLUE))
        fill(painter, outline("M-15,-122 Q0,-132 15,-122 Q0,-126 -15,-122 Z"), solid("#4E88A3"))
        fill(painter, box(-19, -47, 38, 50, 2), solid("#7E3422"))
        fill(painter, box(-15.5, -43.5, 14.5, 45, 1), solid(BRICK))
        fill(painter, box(1, -43.5, 14.5, 45, 1), solid(BRICK))
        for door in (-8.2, 8.2):
            fill(painter, polygon([(door - 4, -24), (door, -31), (door + 4, -24), (door, -17)]), solid(GOLD))


def rotor(painter: QPainter, radius: float, angle: float, tint: QColor) -> None:
    """Three turning blades around the origin; `angle` in degrees."""
    r = radius
    wing = outline(
        f"M{-r * 0.012},0 C{-r * 0.02},{-r * 0.1} {-r * 0.042},{-r * 0.16} {-r * 0.034},{-r * 0.24} "
        f"C{-r * 0.018},{-r * 0.55} {-r * 0.004},{-r * 0.9} {r * 0.004},{-r} "
        f"C{r * 0.014},{-r * 0.8} {r * 0.018},{-r * 0.3} {r * 0.012},0 Z"
    )
    for third in range(3):
        with moved(painter, 0, 0, turn=angle + third * 120):
            fill(painter, wing, tint)
    fill(painter, disc(0, 0, r * 0.03), mix(tint, "#FFFFFF", 0.4))


def tower_of_wind(painter: QPainter, height: float, tint: QColor, shade: QColor) -> None:
    """The mast of a turbine; the hub is at the origin, the foot `height` below."""
    top, foot = height * 0.008, height * 0.017
    mast = polygon([(-top, 0), (top, 0), (foot, height), (-foot, height)])
    fill(painter, mast, sideways(-foot, foot, (0, shade), (0.7, tint), (1, tint)))
    fill(painter, box(-height * 0.014, -height * 0.012, height * 0.04, height * 0.024, height * 0.012), tint)


def turbine(
    painter: QPainter, x: float, y: float, height: float, angle: float, tint: QColor, shade: QColor
) -> None:
    """A wind turbine whose foot is at (x, y) and whose hub is `height` above."""
    with moved(painter, x, y - height):
        tower_of_wind(painter, height, tint, shade)
        rotor(painter, height * 0.62, angle, tint)


def tower(
    painter: QPainter, x: float, y: float, width: float, height: float, tint: str, style: str, lit: float = 0.0, seed: int = 0
) -> None:
    """A glass tower standing on y around x; `lit` is the share of glowing windows at night.

    Styles: flat, slant, step, taper and vase.
    """
    half = width / 2
    shapes = {
        "flat": f"M{-half},0 L{-half},{-height} L{half},{-height} L{half},0 Z",
        "slant": f"M{-half},0 L{-half},{-height * 0.9} L{half},{-height} L{half},0 Z",
        "step": f"M{-half},0 L{-half},{-height * 0.78} L{-half * 0.62},{-height * 0.78} L{-half * 0.62},{-height * 0.93} "
        f"L{-half * 0.28},{-height * 0.93} L{-half * 0.28},{-height} L{half * 0.28},{-height} L{half * 0.28},{-height * 0.93} "
        f"L{half * 0.62},{-height * 0.93} L{half * 0.62},{-height * 0.78} L{half},{-height * 0.78} L{half},0 Z",
        "taper": f"M{-half},0 C{-half},{-height * 0.5} {-half * 0.72},{-height * 0.8} {-half * 0.4},{-height} "
        f"Q0,{-height * 1.03} {half * 0.4},{-height} C{half * 0.72},{-height * 0.8} {half},{-height * 0.5} {half},0 Z",
        "vase": f"M{-half},0 C{-half * 0.8},{-height * 0.3} {-half * 0.66},{-height * 0.55} {-half * 0.74},{-height * 0.75} "
        f"C{-half * 0.8},{-height * 0.88} {-half * 0.9},{-height * 0.95} {-half * 0.95},{-height} L{half * 0.95},{-height} "
        f"C{half * 0.9},{-height * 0.95} {half * 0.8},{-height * 0.88} {half * 0.74},{-height * 0.75} "
        f"C{half * 0.66},{-height * 0.55} {half * 0.8},{-height * 0.3} {half},0 Z",
    }
    body = outline(shapes[style])
    with moved(painter, x, y):
        left, right = mix(tint, "#0E2A3A", 0.16), mix(tint, "#FFFFFF", 0.20 * (1 - lit))
        fill(painter, body, sideways(-half, half, (0, left), (0.6, tint), (1, right)))
        with inside(painter, body):
            _facade(painter, half, height, tint, lit, seed)
            veil = downward(-height, 0, (0, colour("#FFFFFF", 0.12 * (1 - lit))), (1, colour("#FFFFFF", 0)))
            fill(painter, box(-half, -height, width, height), veil)


def _facade(painter: QPainter, half: float, height: float, tint: str, lit: float, seed: int) -> None:
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
        fill(painter, box(-half + column * bay, -height, 2, height), colour(mix(tint, "#0E2A3A", 0.5), 0.22))


def prayer_hall(painter: QPainter, x: float, y: float, scale: float) -> None:
    """A round hall with three blue roofs on white terraces, 600 wide and 560 high at scale 1."""
    with moved(painter, x, y, scale):
        glow(painter, (0, 0), (360, 22), "#16352A", 0.4, 1.6)
        for level, (wide, tall) in enumerate(((600, 34), (500, 34), (404, 34))):
            base = -level * 34
            step = outline(f"M{-wide / 2},{base} L{-wide / 2 + 8},{base - tall} L{wide / 2 - 8},{base - tall} L{wide / 2},{base} Z")
            fill(painter, step, sideways(-wide / 2, wide / 2, (0, "#CFC8B6"), (0.6, "#FBF7EE"), (1, "#FFFFFF")))
            for post in range(int(-wide / 2) + 14, int(wide / 2) - 8, 18):
                fill(painter, box(post, base - tall - 8, 5, 12, 2), "#F4EEDF")
            line(painter, outline(f"M{-wide / 2 + 8},{base - tall - 4} L{wide / 2 - 8},{base - tall - 4}"), QColor("#E3DAC4"), 2.5)
            stairs = outline(f"M-46,{base} L-40,{base - tall} L40,{base - tall} L46,{base} Z")
            fill(painter, stairs, "#E6DDC8")
        for roof_y, wide, rise, drum_half, drum_tall in ((-226, 330, 78, 128, 124), (-326, 252, 72, 96, 44), (-416, 178, 100, 66, 40)):
            drum = box(-drum_half, roof_y, drum_half * 2, drum_tall)
            fill(painter, drum, sideways(-drum_half, drum_half, (0, "#7C2F22"), (0.6, "#B24C34"), (1, "#C8664A")))
            fill(painter, box(-drum_half, roof_y, drum_half * 2, 15), sideways(-drum_half, drum_half, (0, "#1F5A52"), (0.6, "#2F8578"), (1, "#47A091")))
            if drum_tall > 60:
                for column in range(-3, 4):
                    fill(painter, box(column * 36 - 5, roof_y + 15, 10, drum_tall - 15), "#8F3826")
                    fill(painter, box(column * 36 + 10, roof_y + 30, 16, drum_tall - 36, 2), colour("#F0C27A", 0.45))
            half = wide / 2
            roof = outline(
                f"M{-half - 8},{roof_y - 2} C{-half * 0.7},{roof_y - 16} {-half * 0.5},{roof_y - rise * 0.55} {-half * 0.36},{roof_y - rise} "
                f"L{half * 0.36},{roof_y - rise} C{half * 0.5},{roof_y - rise * 0.55} {half * 0.7},{roof_y - 16} {half + 8},{roof_y - 2} "
                f"Q0,{roof_y + 24} {-half - 8},{roof_y - 2} Z"
            )
            if drum_half == 66:
                roof = outline(
                    f"M{-half - 8},{roof_y - 2} C{-half * 0.6},{roof_y - 18} {-half * 0.3},{roof_y - 62} -8,{roof_y - rise} "
                    f"L8,{roof_y - rise} C{half * 0.3},{roof_y - 62} {half * 0.6},{roof_y - 18} {half + 8},{roof_y - 2} "
                    f"Q0,{roof_y + 20} {-half - 8},{roof_y - 2} Z"
                )
            fill(painter, roof, sideways(-half, half, (0, "#1B4059"), (0.55, "#2F6A88"), (1, "#4F8FAA")))
            for rib in range(-6, 7):
                tile = outline(f"M{rib * half / 6.4},{roof_y + 9 - abs(rib) * 1.6} Q{rib * half / 10},{roof_y - rise * 0.5} {rib * half / 20},{roof_y - rise}")
                with inside(painter, roof):
                    line(painter, tile, QColor(14, 42, 60, 70), 2)
            line(painter, outline(f"M{-half - 6},{roof_y} Q0,{roof_y + 24} {half + 6},{roof_y}"), QColor("#E0B45E"), 3.5)
        fill(painter, outline("M-13,-512 C-17,-530 -8,-534 0,-560 C8,-534 17,-530 13,-512 Z"), sideways(-14, 14, (0, "#B47A22"), (0.6, "#F2C766"), (1, "#FFE6A6")))


def base_house(painter: QPainter, x: float, y: float, scale: float) -> None:
    """The innovation base: a low glass house under a roof curved like the steppe, 1000 wide at scale 1."""
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
            fill(painter, polygon([(-200, 0), (-60, 0), (110, -400), (-30, -400)]), QColor(255, 255, 255, 34))
        roof = outline("M-530,-262 C-380,-300 -300,-352 -120,-372 C60,-392 240,-420 540,-346 L540,-328 C250,-396 70,-368 -110,-346 C-290,-324 -380,-276 -530,-246 Z")
        fill(painter, roof, sideways(-530, 540, (0, "#FFFFFF"), (1, "#E8E2D2")))
        line(painter, outline("M-530,-247 C-380,-277 -290,-325 -110,-347 C70,-369 250,-397 540,-329"), QColor("#E8A33D"), 5)
        fill(painter, box(-74, -92, 148, 92, 3), "#2B4E5C")
        for door in (-70, 3):
            fill(painter, box(door, -88, 67, 88, 2), downward(-88, 0, (0, "#BFDDE0"), (1, "#FBE9C4")))
        fill(painter, box(-126, -112, 252, 14, 5), "#F7F1E2")
        fill(painter, polygon([(-150, 0), (150, 0), (190, 16), (-190, 16)]), "#D8CDB4")


def glasshouse(painter: QPainter, x: float, y: float, width: float, height: float, spans: int, depth: tuple[float, float]) -> None:
    """Greenhouses side by side, seen from the front; `depth` is where their far ends lie. Crops inside."""
    wide = width / spans
    dx, dy = depth
    eave = -height * 0.56
    with moved(painter, x, y):
        glow(painter, (0, 4), (width * 0.6, height * 0.09), "#16352A", 0.4, 1.6)
        for index in range(spans):
            start = -width / 2 + index * wide
            middle, end = start + wide / 2, start + wide
            for a, b in (((start, eave), (middle, -height)), ((middle, -height), (end, eave))):
                pane = polygon([a, b, (b[0] * 0.86 + dx, b[1] + dy), (a[0] * 0.86 + dx, a[1] + dy)])
                fill(painter, pane, downward(-height + dy, eave, (0, "#D5ECEC"), (1, "#A5D0CF")))
                line(painter, pane, QColor(255, 255, 255, 210), 2.5)
        for index in range(spans):
            start = -width / 2 + index * wide
            _gable(painter, start, wide, height, eave, index)


def _gable(painter: QPainter, start: float, wide: float, height: float, eave: float, seed: int) -> None:
    middle, end = start + wide / 2, start + wide
    front = polygon([(start, 0), (start, eave), (middle, -height), (end, eave), (end, 0)])
    fill(painter, front, downward(-height, 0, (0, "#E4F3EE"), (0.55, "#BFE0D2"), (1, "#8FC49B")))
    with inside(painter, front):
        glow(painter, (middle, -height * 0.4), (wide * 0.5, height * 0.5), "#FFF1C4", 0.75)
        for row in range(5):
            at = start + wide * (row + 0.5) / 5
            dice = Random(seed * 9 + row)
            for leaf in range(9):
                level = -height * 0.05 * leaf
                side = -1 if leaf % 2 else 1
                reach = wide * dice.uniform(0.05, 0.085)
                shape = outline(f"M{at},{level} Q{at + side * reach * 0.4},{level - reach * 0.9} {at + side * reach},{level - reach * 0.35} Q{at + side * reach * 0.5},{level + 3} {at},{level} Z")
                fill(painter, shape, mix("#2C6B3F", "#6DAF62", dice.random()))
            for fruit in range(2):
                fill(painter, disc(at + dice.uniform(-9, 9), -height * dice.uniform(0.1, 0.36), wide * 0.017), "#D2593C" if row % 2 else "#E8A33D")
        fill(painter, box(start, -height * 0.045, wide, height * 0.05), "#5E7F4C")
    for share in (0.25, 0.5, 0.75):
        at = start + wide * share
        rise = eave + (-height - eave) * (1 - abs(share - 0.5) * 2)
        line(painter, outline(f"M{at},0 L{at},{rise}"), QColor(255, 255, 255, 200), 2.5)
    line(painter, outline(f"M{start},{eave} L{end},{eave}"), QColor(255, 255, 255, 220), 3)
    line(painter, front, "#FFFFFF", 5)


def solar_table(painter: QPainter, x: float, y: float, width: float, tall: float) -> None:
    """A row of tilted solar panels whose feet stand on y."""
    with moved(painter, x, y):
        for post in (-0.36, 0.0, 0.36):
            line(painter, outline(f"M{width * post},0 L{width * post},{-tall * 0.6}"), QColor("#7E8D8C"), 5)
        lean = tall * 0.42
        sheet = polygon([(-width / 2, -tall * 0.28), (width / 2, -tall * 0.28), (width / 2 + lean * 0.5, -tall), (-width / 2 + lean * 0.5, -tall)])
        fill(painter, sheet, downward(-tall, -tall * 0.28, (0, "#4C86A8"), (0.5, "#2A5F86"), (1, "#1D456B")))
        with inside(painter, sheet):
            fill(painter, polygon([(-width * 0.3, 0), (-width * 0.12, 0), (width * 0.05, -tall), (-width * 0.13, -tall)]), QColor(255, 255, 255, 40))
            for column in range(1, 8):
                base = -width / 2 + width * column / 8
                line(painter, outline(f"M{base},{-tall * 0.28} L{base + lean * 0.5},{-tall}"), QColor(220, 236, 244, 150), 2)
            for row in (0.46, 0.64, 0.82):
                line(painter, outline(f"M{-width},{-tall * row} L{width},{-tall * row}"), QColor(220, 236, 244, 130), 2)
        line(painter, sheet, QColor("#DDE8EA"), 3)


def digester(painter: QPainter, x: float, y: float, width: float, cap: str) -> None:
    """A round tank with a domed cap, as in clean-energy and water plants."""
    half, tall = width / 2, width * 0.62
    with moved(painter, x, y):
        glow(painter, (0, 2), (half * 1.2, half * 0.13), "#16352A", 0.4, 1.6)
        body = outline(f"M{-half},{-tall} L{-half},0 Q0,{half * 0.16} {half},0 L{half},{-tall} Z")
        fill(painter, body, sideways(-half, half, (0, "#B9C4BE"), (0.6, "#F5F3EA"), (1, "#FFFFFF")))
        dome = outline(f"M{-half - 5},{-tall} C{-half * 0.9},{-tall - half * 0.75} {half * 0.9},{-tall - half * 0.75} {half + 5},{-tall} Q0,{-tall + half * 0.16} {-half - 5},{-tall} Z")
        fill(painter, dome, sideways(-half, half, (0, mix(cap, "#10202A", 0.25)), (0.6, cap), (1, mix(cap, "#FFFFFF", 0.3))))
        line(painter, outline(f"M{-half},{-tall * 0.5} Q0,{-tall * 0.5 + half * 0.16} {half},{-tall * 0.5}"), QColor(120, 140, 136, 110), 3)


def office(painter: QPainter, x: float, y: float, width: float, storeys: int, tint: str, warm: float, seed: int) -> None:
    """A low office block with ribbon windows; `warm` is the share of windows with light behind them."""
    dice = Random(seed)
    tall = storeys * 62 + 26
    with moved(painter, x, y):
        glow(painter, (0, 2), (width * 0.6, 16), "#16352A", 0.35, 1.6)
        body = box(-width / 2, -tall, width, tall, 4)
        fill(painter, body, sideways(-width / 2, width / 2, (0, mix(tint, "#10202A", 0.12)), (1, mix(tint, "#FFFFFF", 0.25))))
        panes = max(3, int(width / 46))
        for floor_number in range(storeys):
            level = -tall + 24 + floor_number * 62
            fill(painter, box(-width / 2 + 14, level, width - 28, 36, 3), downward(level, level + 36, (0, "#5E97B0"), (1, "#9CC6D0")))
            for pane in range(panes):
                at = -width / 2 + 14 + pane * (width - 28) / panes
                if dice.random() < warm:
                    fill(painter, box(at, level, (width - 28) / panes, 36), colour("#FFE3A8", 0.7))
                fill(painter, box(at, level, 3, 36), colour("#FFFFFF", 0.55))
        fill(painter, box(-width / 2 - 6, -tall - 8, width + 12, 12, 4), "#FBF7EE")


def pavement(painter: QPainter, width: float, top: float, bottom: float, far: str, near: str) -> None:
    """A paved square before buildings, with joints running away from the viewer."""
    fill(painter, box(0, top, width, bottom - top), downward(top, bottom, (0, far), (1, near)))
    for index in range(-8, 9):
        seam = outline(f"M{width / 2 + index * 110},{top} L{width / 2 + index * 330},{bottom}")
        line(painter, seam, QColor(120, 110, 90, 46), 2)
    for index in range(1, 5):
        level = top + (bottom - top) * (index / 5) ** 1.7
        line(painter, outline(f"M0,{level} L{width},{level}"), QColor(120, 110, 90, 40), 2)

