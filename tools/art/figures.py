"""People: standing, sitting, shaking hands, and players of the horse-head fiddle.

Calm flat figures without faces. Knows nothing of rooms or of the pictures they appear in.
"""

import math
from dataclasses import dataclass

from brush import (
    Point,
    box,
    colour,
    curve,
    disc,
    downward,
    fill,
    glow,
    inside,
    limb,
    line,
    mix,
    moved,
    outline,
    polygon,
    sideways,
)
from PySide6.QtGui import QColor, QPainter

Arm = tuple[Point, Point]

HANGING: tuple[Arm, Arm] = (((-16.5, -64), (-16, -49)), ((16.5, -64), (16, -49)))
FOLDED: tuple[Arm, Arm] = (((-17.5, -62), (-5, -56.5)), ((17.5, -62), (5, -56)))
POINTING: tuple[Arm, Arm] = (((-16.5, -64), (-15, -50)), ((20, -72), (33, -80)))
REACHING: tuple[Arm, Arm] = (((-16.5, -64), (-15, -50)), ((18, -66), (31, -64)))
WRITING: tuple[Arm, Arm] = (((-18, -63), (-7, -53)), ((18, -63), (9, -52)))
CLAPPING: tuple[Arm, Arm] = (((-17.5, -64), (-5, -68)), ((17.5, -64), (5, -69)))


@dataclass(frozen=True)
class Look:
    """What somebody wears; `long` is the hem of a coat or skirt, 0 a jacket and 1 the floor."""

    coat: str
    trousers: str = "#22323A"
    hair: str = "#2A211C"
    skin: str = "#E0B48C"
    accent: str = "#FBF7EE"
    long: float = 0.0
    woman: bool = False


def person(
    painter: QPainter,
    x: float,
    y: float,
    height: float,
    look: Look,
    arms: tuple[Arm, Arm] = HANGING,
    away: bool = False,
    flip: bool = False,
    shadow: float = 0.3,
) -> None:
    """Somebody standing on (x, y), `height` pixels tall, facing us or turned away."""
    with moved(painter, x, y, height / 100, flip):
        if shadow:
            glow(painter, (1, 0), (22, 3.4), "#0C1A20", shadow, 1.6)
        _legs(painter, look)
        dark = mix(look.coat, "#0C1A20", 0.2)
        for side, (elbow, hand) in zip((-1, 1), arms, strict=True):
            if away:
                _arm(painter, side, elbow, hand, look, dark)
        _trunk(painter, look, away)
        _head(painter, look, away)
        for side, (elbow, hand) in zip((-1, 1), arms, strict=True):
            if not away:
                _arm(painter, side, elbow, hand, look, dark)


def _legs(painter: QPainter, look: Look) -> None:
    if look.long > 0.9:
        return
    for side in (-1, 1):
        bare = look.woman and look.long > 0.2
        widths = (8.6, 6.4, 4.4) if bare else (10.6, 7.6, 5.6)
        leg = limb([(side * 4.8, -46), (side * 5.2, -24), (side * 5.4, -3)], widths)
        fill(painter, leg, look.skin if bare else look.trousers)
        fill(painter, disc(side * 6.4, -1.6, 4.6, 2.2), "#1B1E1F")


def _arm(
    painter: QPainter, side: int, elbow: Point, hand: Point, look: Look, shade: QColor
) -> None:
    sleeve = limb([(side * 11.6, -76), elbow, hand], (7.6, 6.2, 4.8))
    reach = 2.6 / (math.dist(elbow, hand) or 1.0)
    palm = (hand[0] + (hand[0] - elbow[0]) * reach, hand[1] + (hand[1] - elbow[1]) * reach)
    fill(painter, disc(*palm, 2.8), look.skin)
    fill(
        painter,
        sleeve,
        sideways(-18, 18, (0, shade), (0.5, look.coat), (1, mix(look.coat, "#FFFFFF", 0.12))),
    )


def _trunk(painter: QPainter, look: Look, away: bool) -> None:
    hem = -45 + 43 * look.long
    flare = 11.6 + 7 * look.long
    waist = 9.4 if look.woman else 10.8
    coat = outline(
        f"M-3.4,-83.5 C-8,-82 -13.6,-81.5 -14.6,-76 C-15,-70 {-waist - 0.6},-64 {-waist},-59 "
        f"C{-waist - 0.4},-52 {-flare},{hem - 4} {-flare},{hem} Q0,{hem + 2.4} {flare},{hem} "
        f"C{flare},{hem - 4} {waist + 0.4},-52 {waist},-59 C{waist + 0.6},-64 15,-70 14.6,-76 "
        f"C13.6,-81.5 8,-82 3.4,-83.5 Z"
    )
    shade = mix(look.coat, "#0C1A20", 0.16)
    fill(
        painter,
        coat,
        sideways(-15, 15, (0, shade), (0.55, look.coat), (1, mix(look.coat, "#FFFFFF", 0.14))),
    )
    fill(painter, limb([(0, -80), (0, -88)], (6.2, 5.2)), mix(look.skin, "#7A4A30", 0.22))
    if away:
        return
    if look.long > 0.6 and not look.woman:
        fill(painter, box(-waist - 0.6, -60, 2 * waist + 1.2, 5.4, 1), look.accent)
        line(painter, outline("M-3,-83 L4,-74 L12,-71"), look.accent, 1.3)
        return
    fill(painter, polygon([(-3.6, -83.6), (3.6, -83.6), (0, -68)]), "#FBF7EE")
    if not look.woman:
        fill(
            painter,
            polygon([(-1, -80.5), (1, -80.5), (1.5, -72), (0, -68.6), (-1.5, -72)]),
            look.accent,
        )
    for side in (-1, 1):
        lapel = polygon([(side * 3.4, -83.8), (side * 6.4, -78), (0, -66.5)])
        fill(painter, lapel, mix(look.coat, "#FFFFFF", 0.10))
    line(painter, outline(f"M0,-66.5 L0,{max(hem, -46)}"), colour(shade, 0.9), 0.7)


def _head(painter: QPainter, look: Look, away: bool) -> None:
    if look.woman:
        back = outline("M-7.6,-93 C-8.4,-86 -8,-82 -6.4,-80 L6.4,-80 C8,-82 8.4,-86 7.6,-93 Z")
        fill(painter, back, look.hair)
        fill(painter, limb([(0, -82), (0, -88)], (5.4, 5)), mix(look.skin, "#7A4A30", 0.22))
    for side in (-1, 1):
        fill(painter, disc(side * 6.1, -90.6, 1.3, 1.9), mix(look.skin, "#7A4A30", 0.15))
    fill(
        painter,
        disc(0, -91.6, 6.1, 7.6),
        sideways(-6, 6, (0, mix(look.skin, "#7A4A30", 0.16)), (1, look.skin)),
    )
    if away:
        fill(painter, disc(0, -93, 6.7, 7.4), look.hair)
        if look.woman:
            fill(
                painter,
                outline("M-6.7,-93 C-8,-86 -7,-79 -5,-77 L5,-77 C7,-79 8,-86 6.7,-93 Z"),
                look.hair,
            )
        return
    fringe = outline(
        "M-6.7,-90.5 C-8.4,-101.5 -2,-101.6 0.5,-101.2 C5.6,-101.4 8.2,-97.5 6.7,-90.5 "
        "C6,-94.4 4.6,-96 2.4,-96.4 C-1.6,-95.6 -5,-96 -6.7,-90.5 Z"
    )
    fill(painter, fringe, look.hair)


def seated(
    painter: QPainter,
    x: float,
    desk: float,
    height: float,
    look: Look,
    arms: tuple[Arm, Arm] = WRITING,
    away: bool = False,
) -> None:
    """Somebody behind a desk top at `desk`, drawn before it; `height` as if standing."""
    with inside(painter, box(x - height, desk - height, height * 2, height + 12)):
        person(painter, x, desk + height * 0.50, height, look, arms, away, shadow=0)


def handshake(
    painter: QPainter, x: float, y: float, height: float, left: Look, right: Look
) -> None:
    """Two people meeting at x, hands joined."""
    person(painter, x - height * 0.32, y, height, left, REACHING)
    person(painter, x + height * 0.32, y, height * 0.98, right, REACHING, flip=True)
    fill(painter, disc(x, y - height * 0.64, height * 0.032, height * 0.026), left.skin)


def fiddler(
    painter: QPainter,
    x: float,
    y: float,
    scale: float,
    robe: str,
    light: str,
    bow: float,
    sway: float,
) -> None:
    """A seated horse-head-fiddle player, 440 high at scale 1; `bow` and `sway` run from -1 to 1."""
    dark, trim = mix(robe, "#0A1A24", 0.45), QColor("#E8B45C")
    with moved(painter, x, y, scale):
        glow(painter, (0, 0), (150, 20), "#04101A", 0.6, 1.6)
        skirt = outline(
            "M-40,-200 C-58,-158 -98,-134 -98,-98 C-98,-60 -92,-30 -90,-8 Q0,12 90,-8 "
            "C92,-30 98,-60 98,-98 C98,-134 58,-158 40,-200 Z"
        )
        for side in (-1, 1):
            fill(
                painter,
                curve([(side * 28, -12), (side * 60, -12), (side * 74, 2), (side * 40, 6)]),
                "#20130E",
            )
        fill(painter, skirt, sideways(-98, 98, (0, dark), (0.6, robe), (1, mix(robe, light, 0.25))))
        for fold in (-56, 58):
            line(
                painter,
                outline(f"M{fold * 0.7},-150 Q{fold},-90 {fold * 1.05},-10"),
                colour(dark, 0.8),
                3,
            )
        line(painter, outline("M-90,-11 Q0,9 90,-11"), trim, 5)
        with moved(painter, 0, -190, turn=sway * 2.4):
            painter.translate(0, 190)
            _fiddler_body(painter, robe, dark, light, trim)
            _fiddle(painter, light)
            _fiddler_arms(painter, robe, dark, light, trim, bow)


def _fiddler_body(painter: QPainter, robe: str, dark: QColor, light: str, trim: QColor) -> None:
    trunk = outline(
        "M-14,-322 C-34,-318 -56,-314 -60,-292 C-62,-260 -48,-228 -46,-186 Q0,-176 46,-186 "
        "C48,-228 62,-260 60,-292 C56,-314 34,-318 14,-322 Z"
    )
    fill(painter, trunk, sideways(-60, 60, (0, dark), (0.6, robe), (1, mix(robe, light, 0.35))))
    line(painter, outline("M-8,-322 L14,-290 L54,-280"), trim, 4)
    fill(painter, outline("M-47,-206 Q0,-194 47,-206 L46,-184 Q0,-174 -46,-184 Z"), trim)
    skin = QColor("#E0AC80")
    fill(painter, limb([(0, -318), (0, -340)], (24, 20)), mix(skin, dark, 0.28))
    fill(
        painter,
        disc(0, -352, 22, 27),
        sideways(-22, 22, (0, mix(skin, dark, 0.16)), (1, mix(skin, light, 0.3))),
    )
    fill(
        painter,
        outline("M-27,-366 C-27,-392 -14,-402 -4,-420 Q0,-426 4,-420 C14,-402 27,-392 27,-366 Z"),
        mix(robe, light, 0.15),
    )
    fill(
        painter,
        outline(
            "M-36,-362 C-38,-374 -32,-384 -27,-384 Q0,-372 27,-384 C32,-384 38,-374 36,-362 "
            "Q0,-350 -36,-362 Z"
        ),
        mix("#2A1A14", robe, 0.25),
    )
    fill(painter, disc(0, -426, 5), "#A84A30")


def _fiddle(painter: QPainter, light: str) -> None:
    wood, dark = QColor("#8A4B22"), QColor("#4A2412")
    with moved(painter, 2, -62, turn=7.5):
        fill(painter, box(-4.4, -330, 8.8, 250, 3), sideways(-5, 5, (0, dark), (1, "#7A4220")))
        sound_box = outline("M-27,-100 Q0,-106 27,-100 L40,0 Q0,8 -40,0 Z")
        fill(
            painter,
            sound_box,
            sideways(-40, 40, (0, dark), (0.35, wood), (1, mix("#C57B3C", light, 0.3))),
        )
        line(painter, sound_box, "#3A1B0E", 3)
        line(painter, outline("M-22,-92 L22,-92 L33,-7 L-33,-7 Z"), "#E8B45C", 1.6)
        for side in (-1, 1):
            hole = outline(f"M{side * 17},-66 C{side * 10},-58 {side * 26},-44 {side * 18},-34")
            line(painter, hole, "#2A140A", 3)
        for string in (-2, 2):
            line(painter, outline(f"M{string},-328 L{string * 1.8},-6"), "#F4E3BE", 1.3)
        fill(painter, box(-12, -34, 24, 6, 2), "#2A140A")
        for peg, side in ((-312, -1), (-298, 1)):
            line(painter, outline(f"M0,{peg} L{side * 24},{peg - 3}"), "#2F170B", 5)
        _horse_head(painter)


def _horse_head(painter: QPainter) -> None:
    head = curve(
        [
            (-5, -326),
            (-9, -346),
            (-8, -364),
            (0, -378),
            (6, -386),
            (10, -379),
            (20, -368),
            (31, -354),
            (32, -346),
            (24, -344),
            (12, -352),
            (7, -344),
            (6, -326),
        ]
    )
    fill(painter, head, downward(-386, -326, (0, "#2F7F72"), (1, "#1D5A55")))
    for step in range(4):
        top = -378 + step * 13
        mane = outline(
            f"M{-2 - step * 1.8},{top} Q{-17 - step},{top + 1} {-15 - step},{top + 14} "
            f"Q{-9 - step},{top + 10} {-5 - step},{top + 14} Z"
        )
        fill(painter, mane, "#E8B45C")


def _fiddler_arms(
    painter: QPainter, robe: str, dark: QColor, light: str, trim: QColor, bow: float
) -> None:
    skin = mix("#D9A67C", light, 0.12)
    hold = (24, -262)
    sleeve = limb([(50, -292), (78, -232), (40, -250)], (34, 28, 22))
    fill(painter, sleeve, sideways(24, 92, (0, robe), (1, mix(robe, light, 0.4))))
    fill(painter, limb([(42, -250), (36, -253)], (22, 21)), trim)
    fill(painter, disc(*hold, 11, 9), skin)
    shift = bow * 26
    hand = (-66 + shift, -116)
    stick = outline(
        f"M{hand[0] - 8},{hand[1] + 2} Q{hand[0] + 80},{hand[1] - 26} "
        f"{hand[0] + 168},{hand[1] - 12}"
    )
    line(
        painter,
        outline(f"M{hand[0]},{hand[1] + 3} L{hand[0] + 168},{hand[1] - 12}"),
        "#F4EAD2",
        2.2,
    )
    line(painter, stick, "#5A2C14", 4)
    elbow = (-92 + shift * 0.5, -208)
    arm = limb([(-48, -290), elbow, (hand[0] - 6, hand[1] - 14)], (34, 29, 22))
    fill(painter, arm, sideways(-110, -30, (0, dark), (1, robe)))
    fill(painter, limb([(hand[0] - 9, hand[1] - 24), (hand[0] - 6, hand[1] - 14)], (22, 21)), trim)
    fill(painter, disc(hand[0], hand[1], 11, 9), skin)
