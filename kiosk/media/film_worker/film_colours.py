"""The colour encoding of film frames. Pure; knows neither libVLC nor Qt."""

from __future__ import annotations

import enum
from dataclasses import dataclass

MAX_SD_LINES = 576
"""Taller films that say nothing have the colours of BT.709, others those of BT.601."""


class Matrix(enum.Enum):
    """From luma and chroma to red, green and blue, by ITU-R recommendation."""

    BT601 = "bt601"
    BT709 = "bt709"
    BT2020 = "bt2020"


class Transfer(enum.Enum):
    """From light to numbers: SDR, or one of the two of HDR (SMPTE ST 2084, ITU-R BT.2100)."""

    SDR = "sdr"
    PQ = "pq"
    HLG = "hlg"


@dataclass(frozen=True, slots=True)
class Colours:
    """`full_range`: luma is 0–255 and not 16–235. `wide_gamut`: the primaries of BT.2020."""

    matrix: Matrix
    full_range: bool = False
    transfer: Transfer = Transfer.SDR
    wide_gamut: bool = False


def default_colours(lines: int) -> Colours:
    """The colours of a film that does not declare them."""
    return Colours(Matrix.BT709 if lines > MAX_SD_LINES else Matrix.BT601)
