"""Horses, cattle and sheep, built from bodies and jointed legs that can move.

Each faces right and stands on its point with its feet, about 100 high at the withers at scale 1.
"""

import math
from collections.abc import Sequence
from random import Random

from brush import Point, curve, disc, downward, fill, glow, inside, limb, mix, moved, outline
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath


def _chain(root: Point, lengths: Sequence[float], angles: Sequence[float]) -> list[Point]:
    """Joints of a leg; angles in degrees from straight down, positive to the front."""
    points = [root]
    for length, angle in zip(lengths, angles, strict=True):
        x, y = points[-1]
        turn = math.radians(angle)
        points.append((x + length * math.sin(turn), y + length * math.cos(turn)))
    return points


def _front_leg(phase: float) -> QPainterPath:
    swing = math.sin(phase)
    fold = max(0.0, math.cos(phase))
    upper = 4 + 42 * swing
    cannon = upper - 92 * fold - 4
    joints = _chain(
        (35, -72), (31, 27, 10), (upper, cannon, cannon - 30 * fold - 12 * (swing < -0.3))
    )
    return limb(joints, (19, 9.5, 6.4, 7.0))


def _hind_leg(phase: float) -> QPainterPath:
    swing = math.sin(phase)
    fold = max(0.0, math.cos(phase))
    thigh = 16 + 34 * swing
    shank = thigh - 46 - 26 * fold
    cannon = shank + 34 - 26 * fold + 10 * swing
    joints = _chain((-41, -84), (27, 28, 26, 9), (thigh, shank, cannon, cannon - 24 * fold))
    return limb(joints, (34, 20, 9, 6.4, 7.0))


def galloping_horse(
    painter: QPainter, x: float, y: float, scale: float, phase: float, tint: QColor, light: QColor
) -> None:
    """A horse in full gallop; `phase` in strides. Its mane shines in `light`."""
    stride = phase * 2 * math.pi
    lift = 7 + 5 * math.sin(stride + 0.6)
    pitch = 3.2 * math.sin(stride + 1.9)
    far = mix(tint, "#000000", 0.22)
    nod = 3.5 * math.sin(stride + 0.4)
    with moved(painter, x, y - lift * scale, scale, turn=pitch * 0.7):
        fill(painter, _front_leg(stride + 0.75), far)
        fill(painter, _hind_leg(stride + 3.9), far)
        _tail(painter, stride, tint, light)
        body = curve(
            [
                (-59, -88),
                (-52, -99),
                (-36, -104),
                (-12, -98),
                (12, -100),
                (30, -106),
                (52, -122 + nod * 0.5),
                (70, -137 + nod),
                (76, -141 + nod),
                (82, -134 + nod),
                (98, -119 + nod * 1.3),
                (106, -112 + nod * 1.4),
                (105, -106 + nod * 1.4),
                (98, -105 + nod * 1.4),
                (88, -112 + nod * 1.2),
                (77, -117 + nod),
                (66, -108 + nod * 0.6),
                (56, -92),
                (51, -76),
                (38, -64),
                (10, -60),
                (-20, -64),
                (-40, -66),
                (-56, -74),
            ]
        )
        fill(painter, body, tint)
        ear = outline(f"M69,{-137 + nod} L71,{-150 + nod} L77,{-139 + nod} Z")
        fill(painter, ear, tint)
        fill(painter, _hind_leg(stride + 3.3), tint)
        fill(painter, _front_leg(stride), tint)
        _mane(painter, stride, nod, tint, light)


def _mane(painter: QPainter, stride: float, nod: float, tint: QColor, light: QColor) -> None:
    for index in range(7):
        share = index / 6
        root = (73 - 46 * share, -141 + nod * (1 - share) + 35 * share)
        wave = 5 * math.sin(stride + index * 0.9)
        length = 25 - 5 * abs(share - 0.4)
        lock = outline(
            f"M{root[0] + 5},{root[1] + 3} Q{root[0] - length * 0.45},{root[1] - 12 + wave * 0.5} "
            f"{root[0] - length},{root[1] - 4 + wave} "
            f"Q{root[0] - length * 0.4},{root[1] + 2 + wave * 0.3} {root[0] - 6},{root[1] + 10} Z"
        )
        fill(painter, lock, mix(tint, light, 0.22 + 0.3 * (1 - share)))


def _tail(painter: QPainter, stride: float, tint: QColor, light: QColor) -> None:
    for index in range(4):
        wave = 7 * math.sin(stride + 2 + index * 0.7)
        drop = index * 5
        lock = outline(
            f"M-54,{-100 + drop * 0.3} C-76,{-110 + drop + wave * 0.3} "
            f"-96,{-102 + drop - wave * 0.4} "
            f"-118,{-90 + drop * 1.6 + wave} "
            f"C-98,{-92 + drop * 1.5} -78,{-92 + drop + wave * 0.3} -54,{-88 + drop * 0.3} Z"
        )
        fill(painter, lock, mix(tint, light, 0.08 + 0.1 * (3 - index)))


def cow(
    painter: QPainter,
    x: float,
    y: float,
    scale: float,
    tint: QColor,
    light: QColor,
    flip: bool = False,
    grazing: bool = False,
    patch: QColor | None = None,
) -> None:
    """A cow, head up or grazing, with light on its back and perhaps white patches."""
    far = mix(tint, "#0C1A14", 0.38)
    with moved(painter, x, y, scale, flip):
        glow(painter, (0, 1), (96, 11), "#0C2A20", 0.5, 1.6)
        for shape in (_cow_hind_leg(-40), _cow_front_leg(32)):
            fill(painter, shape, far)
        fill(painter, limb([(-68, -92), (-75, -70), (-73, -40)], (5, 3.2, 2.6)), far)
        fill(painter, disc(-73, -32, 3.6, 10), far)
        body = _cow_body(grazing)
        fill(
            painter, body, downward(-100, -34, (0, mix(tint, light, 0.34)), (0.45, tint), (1, far))
        )
        if patch is not None:
            with inside(painter, body):
                fill(
                    painter,
                    curve([(-40, -110), (-6, -104), (-2, -80), (-18, -62), (-44, -70)]),
                    patch,
                )
                fill(
                    painter, curve([(26, -110), (40, -104), (46, -60), (28, -52), (18, -76)]), patch
                )
        for shape in (_cow_hind_leg(-52), _cow_front_leg(44)):
            fill(painter, shape, downward(-60, 0, (0, tint), (1, mix(tint, far, 0.6))))
        head = (84, -34, 54) if grazing else (82, -98, 0)
        with moved(painter, head[0], head[1], turn=head[2]):
            _cow_head(painter, tint, far, -head[2] * 0.9)


def _cow_hind_leg(hip: float) -> QPainterPath:
    joints = [(hip, -66), (hip - 6, -46), (hip - 11, -30), (hip - 7, -5), (hip - 4, -3)]
    return limb(joints, (34, 22, 9.5, 7.5, 8.5))


def _cow_front_leg(shoulder: float) -> QPainterPath:
    joints = [(shoulder, -62), (shoulder + 1, -30), (shoulder, -5), (shoulder + 2.5, -3)]
    return limb(joints, (26, 10, 7.5, 8.5))


def _cow_body(grazing: bool) -> QPainterPath:
    """Trunk and neck; the neck ends where the head is hung."""
    rump: list[Point] = [(-70, -84), (-64, -97), (-44, -98), (-10, -94), (24, -98), (44, -101)]
    low: list[Point] = [(54, -50), (34, -40), (0, -34), (-34, -38), (-52, -50), (-68, -62)]
    if grazing:
        neck: list[Point] = [(62, -90), (78, -66), (90, -44), (84, -30), (72, -34), (62, -46)]
    else:
        neck = [(60, -108), (76, -112), (88, -106), (86, -92), (76, -84), (68, -64)]
    return curve([*rump, *neck, *low])


def _cow_head(painter: QPainter, tint: QColor, far: QColor, horns: float) -> None:
    """A head around its poll, muzzle to the lower right; the horns are turned by some degrees."""
    with moved(painter, 3, -8, turn=horns):
        horn = outline("M-3,1 C-5,-10 1,-17 9,-17 C5,-13 3,-7 4,1 Z")
        fill(painter, horn, mix("#F3E8CF", tint, 0.1))
    fill(
        painter,
        curve(
            [
                (-8, -9),
                (4, -12),
                (14, -9),
                (26, 4),
                (34, 14),
                (33, 22),
                (24, 24),
                (12, 17),
                (-2, 12),
                (-10, 4),
            ]
        ),
        tint,
    )
    fill(
        painter,
        curve([(27, 9), (34, 14), (33, 22), (24, 24), (21, 18)]),
        mix(tint, "#E2C9A8", 0.35),
    )
    fill(painter, outline("M-1,-6 C-9,-12 -17,-10 -21,-4 C-14,0 -6,0 -1,-6 Z"), far)


def sheep(
    painter: QPainter,
    x: float,
    y: float,
    scale: float,
    light: QColor,
    seed: int,
    flip: bool = False,
    grazing: bool = True,
) -> None:
    """A woolly sheep about 60 high; `light` warms its wool."""
    dice = Random(seed)
    wool, shade, face = mix("#FFF9EC", light, 0.12), mix("#CFC4A8", light, 0.2), QColor("#4A3A2E")
    with moved(painter, x, y, scale, flip):
        glow(painter, (0, 1), (52, 8), "#0C2A20", 0.4, 1.6)
        for foot in (-20, -13, 14, 21):
            fill(painter, limb([(foot, -20), (foot, -3)], (6, 4.6)), face)
        coat = QPainterPath()
        coat.setFillRule(Qt.FillRule.WindingFill)
        coat.addEllipse(QPointF(0, -34), 31, 20)
        for index in range(13):
            turn = index / 13 * 2 * math.pi
            radius = dice.uniform(8.5, 11)
            coat.addEllipse(
                QPointF(math.cos(turn) * 28, -34 + math.sin(turn) * 16), radius, radius * 0.9
            )
        fill(painter, coat.simplified(), downward(-60, -10, (0, wool), (0.5, wool), (1, shade)))
        with moved(painter, 33, -34 if grazing else -44, turn=46 if grazing else -4):
            fill(
                painter,
                curve([(-8, -7), (4, -8), (15, -3), (20, 2), (17, 7), (5, 8), (-8, 7)]),
                face,
            )
            fill(
                painter,
                outline("M1,-6 C-4,-12 -11,-12 -15,-7 C-9,-3 -4,-2 1,-6 Z"),
                mix(face, "#FFFFFF", 0.16),
            )
            fill(painter, disc(-9, 0, 7, 8), wool)


def dust(
    painter: QPainter, x: float, y: float, width: float, tint: QColor, seed: int, count: int = 26
) -> None:
    """Dust rising behind hooves, thickest at (x, y) and thinning to the left."""
    dice = Random(seed)
    for _ in range(count):
        back = dice.random()
        size = width * (0.10 + 0.16 * back)
        at = (x - (back - 0.25) * width, y - dice.random() * width * 0.16 * back)
        glow(painter, at, (size * 1.9, size * 0.9), tint, 0.13 * (1 - back * 0.55), 2.6)
