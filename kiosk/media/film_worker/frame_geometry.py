"""Sizes of film frames: pure arithmetic in pixels and bytes."""

from __future__ import annotations

import enum
from dataclasses import dataclass

MAX_FILM_SIZE = (4096, 2304)
"""Films with more pixels are scaled down before they go to the GPU."""


class PixelFormat(enum.Enum):
    """How a frame lies in memory: packed BGRX for the software renderer, planes for the GPU."""

    RV32 = "RV32"
    I420 = "I420"


@dataclass(frozen=True, slots=True)
class Box:
    """Where the film is shown, in device pixels; `cover`: filled, the overhang cut off."""

    width: int
    height: int
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Plane:
    """One plane of a slot: `offset` and `pitch` in bytes."""

    offset: int
    pitch: int
    lines: int


def fit(
    width: float, height: float, box: Box, pixels: PixelFormat, capacity: int
) -> tuple[int, int]:
    """The size in even pixels at which a `width` x `height` picture fills the box.

    The shape is kept; a frame of that size never takes more than `capacity` bytes.
    """
    across, down = box.width / width, box.height / height
    scale = max(across, down) if box.cover else min(across, down)
    while True:
        size = _even(width * scale), _even(height * scale)
        if size == (2, 2) or length(planes(pixels, *size)) <= capacity:
            return size
        scale *= 0.98


def planes(pixels: PixelFormat, width: int, height: int) -> tuple[Plane, ...]:
    """The planes of a frame, pitches in multiples of 32 bytes, for libVLC's alignment."""
    if pixels is PixelFormat.RV32:
        return (Plane(0, _up(width * 4, 32), height),)
    pitch, lines = _up(width, 64), _up(height, 2)
    luma, chroma = pitch * lines, pitch * lines // 4
    return (
        Plane(0, pitch, lines),
        Plane(luma, pitch // 2, lines // 2),
        Plane(luma + chroma, pitch // 2, lines // 2),
    )


def length(parts: tuple[Plane, ...]) -> int:
    """How many bytes the planes take."""
    return parts[-1].offset + parts[-1].pitch * parts[-1].lines


def capacity(pixels: PixelFormat, width: int, height: int) -> int:
    """How many bytes a slot needs for frames of up to `width` x `height` pixels."""
    return length(planes(pixels, width, height))


def _up(number: int, step: int) -> int:
    return -(-number // step) * step


def _even(size: float) -> int:
    return max(2, int(size / 2 + 0.01) * 2)
