"""Films of eight upright bars, whose colours on the screen are known."""

from __future__ import annotations

from collections.abc import Callable

BARS = (
    (200, 60, 40),
    (40, 160, 60),
    (40, 80, 200),
    (200, 180, 40),
    (180, 60, 180),
    (40, 180, 180),
    (235, 235, 235),
    (60, 60, 60),
)

FILMS = (
    "bars-hd.mkv",
    "bars-sd.mkv",
    "bars-hd-bt601.mp4",
    "bars-sd-bt709.mp4",
    "bars-full-range.mp4",
    "bars-full-range-10-bit.mkv",
    "bars-motion-jpeg.avi",
    "bars-rgb.mov",
)
"""Untagged, tagged otherwise than the size suggests, and what libVLC converts on the way."""

ON_GPU = tuple(film for film in FILMS if film != "bars-full-range-10-bit.mkv")
"""Qt's VideoOutput has no format left for full range: see docs/adr/0034."""

MAX_ERROR = 6


def error(colour_at: Callable[[float], tuple[int, int, int]]) -> int:
    """The largest difference of red, green or blue; `colour_at` is given a part of the width."""
    return max(
        abs(seen - wanted)
        for index, bar in enumerate(BARS)
        for seen, wanted in zip(colour_at((index + 0.5) / len(BARS)), bar, strict=True)
    )
