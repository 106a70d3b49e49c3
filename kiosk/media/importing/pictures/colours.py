"""Brings the colours of a picture to sRGB.

A colour profile describes the numbers of the file: it is applied to them as they are, be they
grey, CMYK or Lab, never to what Pillow would make of them without it.
"""

from __future__ import annotations

import io
from typing import Literal

from PIL import Image, ImageCms

_PROFILE_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}
"""By Pillow's mode: the colour space of a profile for such a picture, as ICC.1 spells it."""


def to_srgb(image: Image.Image) -> Image.Image:
    """A copy in sRGB, RGB or RGBA, without metadata. Modes of more than 8 bits are not
    supported."""
    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    profile = _profile(image)
    plain = _without_alpha(image, profile)
    if _space(profile) != _PROFILE_SPACES[plain.mode]:
        profile = _built_in("LAB") if plain.mode == "LAB" else None
    coloured = _converted(plain, profile)
    if alpha:
        coloured.putalpha(alpha)
    coloured.info = {}
    return coloured


def _without_alpha(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    grey = image.mode in ("1", "L", "LA") and _space(profile) == "GRAY"
    plain = "L" if grey else "RGB"
    return image if image.mode in ("CMYK", "LAB", plain) else image.convert(plain)


def _profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    content = image.info.get("icc_profile")
    try:
        return ImageCms.ImageCmsProfile(io.BytesIO(content)) if content else None
    except OSError:
        return None  # a broken profile is as good as none


def _space(profile: ImageCms.ImageCmsProfile | None) -> str:
    return profile.profile.xcolor_space.strip() if profile else ""


def _built_in(space: Literal["LAB", "sRGB"]) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(space))


def _converted(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    """A new picture in RGB; without the profile where the profile is broken."""
    if profile is None:
        return image.convert("RGB")
    try:
        transform = ImageCms.buildTransform(
            profile,
            _built_in("sRGB"),
            image.mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except ImageCms.PyCMSError:
        return image.convert("RGB")
    return transform.apply(image)
