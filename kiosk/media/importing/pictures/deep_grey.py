"""Brings grey of more than eight bits a sample to eight: Pillow only cuts off what is above 255."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageMath
from PIL.TiffImagePlugin import (
    BITSPERSAMPLE,
    PHOTOMETRIC_INTERPRETATION,
    SAMPLEFORMAT,
    TiffImageFile,
)

DEEP_MODES = ("I;16", "I;16B", "I;16L", "I", "F")
"""Pillow's modes of more than eight bits a sample; all of them are grey."""

_HIGHEST_BIT = -(2**31)
_UNSIGNED = 1
_WHITE_IS_ZERO = 0

_STRETCHED = "The file does not say what is black and white: its darkest and brightest are."


@dataclass(frozen=True, slots=True)
class Grey:
    """A picture in eight bits. `note` says for staff what was assumed; '' for nothing."""

    image: Image.Image
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Range:
    black: float
    white: float
    note: str = ""


def to_grey(image: Image.Image) -> Grey:
    """Bring a picture in one of the deep modes to eight bits.

    Twelve and sixteen bits go from black to white as their format says. A file of 32 bits or of
    floating-point numbers does not say what is white: 255 and 65,535 are, for floating-point
    numbers also 1, where the brightest number comes near it; else the brightest is.

    Raises:
        ValueError: a sample is NaN or infinite.
    """
    tags = image.tag_v2 if isinstance(image, TiffImageFile) else {}
    if image.mode in ("I;16B", "I;16L"):
        image = image.convert("I")
        limits = _Range(0, 65_535)
    elif image.mode == "I;16":
        limits = _Range(0, 2.0 ** tags.get(BITSPERSAMPLE, (16,))[0] - 1)
    elif _exceeds_signed(image, tags.get(SAMPLEFORMAT)):
        image = ImageMath.lambda_eval(lambda args: args["image"] ^ _HIGHEST_BIT, image=image)
        limits = _Range(-(2.0**31), 2.0**31 - 1)
    else:
        limits = _guessed_range(image)
    scale = 255 / (limits.white - limits.black)
    offset = 0.5 - limits.black * scale
    grey = image.point(lambda value: value * scale + offset).convert("L")
    if tags.get(PHOTOMETRIC_INTERPRETATION) == _WHITE_IS_ZERO:
        grey = ImageChops.invert(grey)  # Pillow does so itself up to eight bits
    return Grey(grey, limits.note)


def _exceeds_signed(image: Image.Image, sample_format: tuple[int, ...] | None) -> bool:
    """Whether numbers from 2**31 on were read as negative ones: Pillow knows no others."""
    return image.mode == "I" and sample_format in (None, (_UNSIGNED,)) and _extremes(image)[0] < 0


def _guessed_range(image: Image.Image) -> _Range:
    darkest, brightest = _extremes(image)
    if darkest >= 0:
        if image.mode == "F" and brightest <= 1:
            return _Range(0, 1)
        if image.mode == "I" and brightest <= 255:
            return _Range(0, 255)
        for white in (255, 65_535):
            if white / 2 < brightest <= white:
                return _Range(0, white)
    return _Range(darkest, max(brightest, math.nextafter(darkest, math.inf)), _STRETCHED)


def _extremes(image: Image.Image) -> tuple[float, float]:
    darkest, brightest = image.getextrema()
    if not (isinstance(darkest, int | float) and isinstance(brightest, int | float)):
        raise TypeError(f"{image.mode} has more than one band")
    if not (math.isfinite(darkest) and math.isfinite(brightest)):
        raise ValueError("infinity, or not a number")
    return darkest, brightest
