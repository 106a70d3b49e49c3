"""Colour profiles of our own making, and what the colours of a file mean by them in sRGB.

The truth is worked out here from the definitions (ICC.1:2022, IEC 61966-2-1), not by the library
that is tested.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from itertools import product

Rgb = tuple[int, int, int]

SRGB_COLUMNS = (
    (0.4360747, 0.2225045, 0.0139322),
    (0.3850649, 0.7168786, 0.0971045),
    (0.1430804, 0.0606169, 0.7141733),
)
"""Red, green and blue of sRGB as XYZ under D50."""
D50 = (0.9642, 1.0, 0.8249)

RGB_GAMMA = 1.8
INKS: Mapping[tuple[int, ...], tuple[float, float, float]] = {
    (0, 0, 0, 0): (100, 0, 0),
    (1, 0, 0, 0): (55, 40, 30),
    (0, 1, 0, 0): (60, -30, 25),
    (0, 0, 1, 0): (50, 10, -35),
    (0, 1, 1, 0): (70, 5, 40),
    (1, 0, 1, 0): (40, 30, -10),
    (1, 1, 0, 0): (80, -15, -5),
    (1, 1, 1, 0): (30, 5, 5),
}
"""What full inks mean in CIELAB by our CMYK profile; with black ink everything is black."""


def rotated_rgb_profile() -> bytes:
    """Red means green, green means blue and blue means red, with a gamma of 1.8."""
    red, green, blue = SRGB_COLUMNS
    columns = {b"rXYZ": green, b"gXYZ": blue, b"bXYZ": red}
    curve = _curve(RGB_GAMMA)
    return _profile(
        b"mntr",
        b"RGB ",
        b"XYZ ",
        {
            **{tag: _xyz(column) for tag, column in columns.items()},
            **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
        },
    )


def rotated_rgb(colour: Sequence[int]) -> Rgb:
    """What a colour means by that profile."""
    red, green, blue = (_encoded((value / 255) ** RGB_GAMMA) for value in colour)
    return blue, red, green


def linear_grey_profile() -> bytes:
    """Grey that counts light: twice the number is twice as much of it."""
    return _profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": _curve(1.0)})


def linear_grey(value: int) -> Rgb:
    level = _encoded(value / 255)
    return level, level, level


def cmyk_profile() -> bytes:
    """A table with a colour for every combination of full inks (lut8Type, two grid points)."""
    identity = bytes(range(256))
    table = bytearray()
    for inks in product((0, 1), repeat=4):
        lightness, a, b = INKS[inks] if not inks[3] else (0, 0, 0)
        table += bytes((round(lightness * 2.55), round(a + 128), round(b + 128)))
    matrix = struct.pack(">9i", *(65536 if place % 4 == 0 else 0 for place in range(9)))
    lut = b"mft1\0\0\0\0" + bytes((4, 3, 2, 0)) + matrix + identity * 4 + table + identity * 3
    return _profile(b"scnr", b"CMYK", b"Lab ", {b"A2B0": lut})


def cmyk(inks: Sequence[int]) -> Rgb:
    """What full and absent inks, 255 and 0, mean by that profile."""
    present = tuple(ink // 255 for ink in inks)
    return lab(INKS[present] if not present[3] else (0, 0, 0))


def lab(colour: Sequence[float]) -> Rgb:
    """A colour in CIELAB under D50."""
    lightness, a, b = colour
    middle = (lightness + 16) / 116
    xyz = [
        white * (part**3 if part > 6 / 29 else 3 * (6 / 29) ** 2 * (part - 4 / 29))
        for white, part in zip(D50, (middle + a / 500, middle, middle - b / 200), strict=True)
    ]
    rows = (
        (3.1338561, -1.6168667, -0.4906146),
        (-0.9787684, 1.9161415, 0.0334540),
        (0.0719453, -0.2289914, 1.4052427),
    )
    linear = (sum(factor * part for factor, part in zip(row, xyz, strict=True)) for row in rows)
    red, green, blue = (_encoded(value) for value in linear)
    return red, green, blue


def _encoded(linear: float) -> int:
    """Light from 0 to 1 as sRGB counts it."""
    light = min(1.0, max(0.0, linear))
    return round(
        255 * (light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)
    )


def _xyz(values: Sequence[float]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in values))


def _curve(gamma: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))


def _profile(kind: bytes, space: bytes, connection: bytes, tags: Mapping[bytes, bytes]) -> bytes:
    """An ICC profile of version 2 with these tags and a white point."""
    content = {b"wtpt": _xyz(D50), **tags}
    offset = 128 + 4 + 12 * len(content)
    table, data = struct.pack(">I", len(content)), b""
    for tag, value in content.items():
        padded = value + bytes(-len(value) % 4)
        table += struct.pack(">4sII", tag, offset + len(data), len(value))
        data += padded
    header = struct.pack(
        ">I4sI4s4s4s12s4s4sIII8sI3i48s",
        offset + len(data), b"\0" * 4, 0x02400000, kind, space, connection, b"\0" * 12, b"acsp",
        b"\0" * 4, 0, 0, 0, b"\0" * 8, 1, *(round(value * 65536) for value in D50), b"\0" * 48,
    )  # fmt: skip
    return header + table + data
