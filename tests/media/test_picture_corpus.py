"""Every format a picture comes in, by every mode and profile: its colours, which way is up, how
much memory it takes. The files are made here, and what is right is known beforehand."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pillow_heif
import pytest
from PIL import ExifTags, Image

from kiosk.core.process.own_command import own_command
from kiosk.media.importing.pictures.sizes import make_sizes
from tests.media import colour_truth
from tests.media.colour_truth import Rgb

pillow_heif.register_heif_opener()

PATCH = 64
MAX_PIXELS = 120_000_000
TOLERANCE = 6
"""Levels of 255 a colour may be off: the WebP that is kept takes some of it, a JPEG more."""

COLOURS: tuple[Rgb, ...] = (
    (255, 255, 255), (0, 0, 0), (200, 60, 40), (40, 160, 70), (50, 70, 190), (128, 128, 128),
)  # fmt: skip
GREYS = (255, 0, 64, 128, 192, 30)
LABS = ((100, 0, 0), (0, 0, 0), (55, 40, 30), (60, -30, 25), (50, 10, -35), (53, 0, 0))
INKS = tuple(tuple(255 * ink for ink in inks) for inks in colour_truth.INKS)


@dataclass(frozen=True)
class Profile:
    content: bytes
    means: Callable[[Sequence[int]], Rgb]


def plain(colour: Sequence[int]) -> Rgb:
    red, green, blue = colour[:3] if len(colour) > 1 else (*colour, *colour, *colour)
    return red, green, blue


def linear_grey(colour: Sequence[int]) -> Rgb:
    return colour_truth.linear_grey(colour[0])


def rotated(colour: Sequence[int]) -> Rgb:
    return colour_truth.rotated_rgb(plain(colour))


NONE = Profile(b"", plain)
RGB = Profile(colour_truth.rotated_rgb_profile(), rotated)
GREY = Profile(colour_truth.linear_grey_profile(), linear_grey)
CMYK = Profile(colour_truth.cmyk_profile(), colour_truth.cmyk)
PROFILES = {"no": NONE, "an RGB": RGB, "a grey": GREY, "a CMYK": CMYK}

PROFILES_OF_MODES = {
    "RGB": ("no", "an RGB"),
    "RGBA": ("no", "an RGB"),
    "P": ("no", "an RGB"),
    "L": ("no", "an RGB", "a grey"),
    "LA": ("no", "an RGB", "a grey"),
    "I;16": ("no", "an RGB", "a grey"),
    "I": ("no", "a grey"),
    "F": ("no", "a grey"),
    "CMYK": ("a CMYK",),
    "LAB": ("no",),
}
MODES_OF_FORMATS = {
    "jpg": ("RGB", "L", "CMYK"),
    "png": ("RGB", "RGBA", "P", "L", "LA", "I;16"),
    "tiff": tuple(PROFILES_OF_MODES),
    "webp": ("RGB", "RGBA"),
    "gif": ("P",),
    "bmp": ("RGB", "P", "L"),
    "heic": ("RGB", "RGBA", "L"),
    "avif": ("RGB", "RGBA"),
}
WITHOUT_PROFILES = ("gif", "bmp")
OPTIONS: dict[str, dict[str, object]] = {
    "jpg": {"quality": 98, "subsampling": 0},
    "tiff": {"compression": "tiff_lzw"},
    "webp": {"lossless": True},
    "heic": {"quality": 95, "chroma": 444},
    "avif": {"quality": 98, "subsampling": "4:4:4", "speed": 9},
}


def values(mode: str) -> Sequence[Sequence[int]]:
    """The numbers of the patches, of each band, as the file has them."""
    if mode in ("RGB", "P", "RGBA"):
        return COLOURS
    if mode == "CMYK":
        return INKS
    if mode == "LAB":
        return [(round(light * 2.55), a + 128, b + 128) for light, a, b in LABS]
    return [(grey,) for grey in GREYS]


def chart(mode: str) -> Image.Image:
    """The patches beside one another; opaque where there is an alpha band."""
    if mode == "P":
        return chart("RGB").quantize(len(COLOURS), dither=Image.Dither.NONE)
    if mode in ("RGBA", "LA"):
        opaque = chart(mode[:-1])
        opaque.putalpha(255)
        return opaque
    if mode in ("I;16", "I", "F"):
        return deep_chart(mode)
    patches = values(mode)
    picture = Image.new(mode, (PATCH * len(patches), PATCH))
    for number, value in enumerate(patches):
        colour = tuple(value) if len(value) > 1 else value[0]
        picture.paste(colour, (PATCH * number, 0, PATCH * (number + 1), PATCH))
    return picture


def deep_chart(mode: str) -> Image.Image:
    """Grey to 65,535 in sixteen and 32 bits, to 1 as floating-point numbers."""
    code, scale = {"I;16": ("H", 257.0), "I": ("i", 257.0), "F": ("f", 1 / 255)}[mode]
    row = [grey * scale for grey in GREYS for _ in range(PATCH)]
    numbers = array(code, row if mode == "F" else map(round, row))
    return Image.frombytes(mode, (len(row), PATCH), numbers.tobytes() * PATCH)


def write(picture: Image.Image, path: Path, **metadata: bytes | Image.Exif) -> None:
    picture.save(path, **OPTIONS.get(path.suffix[1:], {}) | metadata)  # type: ignore[arg-type]


def full_size(source: Path, folder: Path) -> Image.Image:
    with Image.open(make_sizes(source, folder, MAX_PIXELS).full.path) as picture:
        return picture.convert("RGBA")


def cases() -> Iterator[tuple[str, str, str]]:
    for suffix, modes in MODES_OF_FORMATS.items():
        for mode in modes:
            for profile in PROFILES_OF_MODES[mode]:
                if profile == "no" or suffix not in WITHOUT_PROFILES:
                    yield suffix, mode, profile


@pytest.mark.parametrize(("suffix", "mode", "profile"), list(cases()))
def test_colours_are_what_the_file_means(
    tmp_path: Path, suffix: str, mode: str, profile: str
) -> None:
    picture, by = chart(mode), PROFILES[profile]
    path = tmp_path / f"chart.{suffix}"
    write(picture, path, **({"icc_profile": by.content} if by.content else {}))
    seen = full_size(path, tmp_path)
    assert seen.size == picture.size
    for number, value in enumerate(values(mode)):
        wanted = colour_truth.lab(LABS[number]) if mode == "LAB" else by.means(value)
        found = seen.getpixel((PATCH * number + PATCH // 2, PATCH // 2))
        assert isinstance(found, tuple)
        assert found[3] == 255
        assert math.dist(found[:3], wanted) <= TOLERANCE, (value, wanted, found)


@pytest.mark.parametrize(
    ("suffix", "mode", "profile"),
    [
        ("png", "P", "an RGB"),
        ("png", "LA", "a grey"),
        ("png", "I;16", "a grey"),
        ("tiff", "CMYK", "a CMYK"),
        ("tiff", "LAB", "no"),
        ("tiff", "F", "no"),
    ],
)
def test_colours_stay_where_a_picture_is_made_smaller_first(
    tmp_path: Path, suffix: str, mode: str, profile: str
) -> None:
    by = PROFILES[profile]
    picture = chart(mode).resize((PATCH * len(values(mode)) * 10, 1000), Image.Resampling.NEAREST)
    path = tmp_path / f"chart.{suffix}"
    write(picture, path, **({"icc_profile": by.content} if by.content else {}))
    seen = full_size(path, tmp_path)
    assert seen.width == 1920
    for number, value in enumerate(values(mode)):
        wanted = colour_truth.lab(LABS[number]) if mode == "LAB" else by.means(value)
        middle = seen.width * (2 * number + 1) // (2 * len(values(mode)))
        found = seen.getpixel((middle, seen.height // 2))
        assert isinstance(found, tuple)
        assert math.dist(found[:3], wanted) <= TOLERANCE, (value, wanted, found)


# Which way is up

AS_STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How the camera was held, by the number that EXIF gives it: what it does to an upright picture."""

CORNERS = ((200, 60, 40), (40, 160, 70), (50, 70, 190), (230, 200, 40))


def four_corners() -> Image.Image:
    """An upright picture with another colour in each quarter."""
    picture = Image.new("RGB", (320, 160))
    for number, colour in enumerate(CORNERS):
        left, top = 160 * (number % 2), 80 * (number // 2)
        picture.paste(colour, (left, top, left + 160, top + 80))
    return picture


def in_format(suffix: str, orientation: int) -> tuple[Image.Image, Image.Exif]:
    """The picture as a camera held this way stores it, with what it notes."""
    turned = AS_STORED[orientation]
    picture = four_corners()
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    return (picture.transpose(turned) if turned is not None else picture), exif


@pytest.mark.parametrize("orientation", AS_STORED)
@pytest.mark.parametrize(
    ("suffix", "compression"),
    [
        ("jpg", ""),
        ("png", ""),
        ("webp", ""),
        ("heic", ""),
        ("avif", ""),
        ("tiff", "raw"),
        ("tiff", "tiff_lzw"),
        ("tiff", "jpeg"),
    ],
)
def test_a_picture_is_upright_however_the_camera_was_held(
    tmp_path: Path, suffix: str, compression: str, orientation: int
) -> None:
    picture, exif = in_format(suffix, orientation)
    path = tmp_path / f"photo.{suffix}"
    options = {"compression": compression} if compression else OPTIONS.get(suffix, {})
    picture.save(path, exif=exif.tobytes(), **options)
    seen = full_size(path, tmp_path)
    assert seen.size == (320, 160)
    for number, wanted in enumerate(CORNERS):
        found = seen.getpixel((80 + 160 * (number % 2), 40 + 80 * (number // 2)))
        assert isinstance(found, tuple)
        assert math.dist(found[:3], wanted) <= 12, (number, wanted, found)


# How much memory it takes

MAX_WORKER_MEGABYTES = 235
"""With the 65 MB of an import that waits for its worker, 300."""

MOVING = "save_all=True, append_images=[Image.new(picture.mode, picture.size, 9)] * 2"
FAST_HEIC = "quality=50, enc_params={'preset': 'ultrafast'}"
AT_THE_LIMIT = {
    "plain.jpg": ("RGB", 100_000_000, "quality=85"),
    "progressive.jpg": ("RGB", 40_000_000, "quality=85, progressive=True"),
    "cmyk.jpg": ("CMYK", 100_000_000, "quality=85"),
    "plain.png": ("RGB", 41_000_000, "compress_level=1"),
    "rgba.png": ("RGBA", 20_500_000, "compress_level=1"),
    "palette.png": ("P", 20_500_000, "compress_level=1"),
    "deep.png": ("I;16", 13_600_000, "compress_level=1"),
    "plain.tiff": ("RGB", 20_500_000, "compression='tiff_lzw'"),
    "turned.tiff": ("RGB", 20_500_000, "tiffinfo={274: 6}"),
    "cmyk.tiff": ("CMYK", 20_500_000, "compression='tiff_lzw'"),
    "float.tiff": ("F", 13_600_000, "compression='tiff_lzw'"),
    "plain.webp": ("RGB", 12_192_768, "quality=80, method=0"),
    "rgba.webp": ("RGBA", 9_160_000, "lossless=True, quality=0, method=0"),
    "plain.gif": ("P", 20_500_000, ""),
    "moving.gif": ("P", 10_200_000, MOVING),
    "moving.webp": ("RGB", 12_192_768, MOVING),
    "moving.avif": ("RGB", 10_200_000, f"{MOVING}, speed=10"),
    "moving.png": ("RGB", 10_200_000, f"{MOVING}, compress_level=1"),
    "plain.bmp": ("RGB", 41_000_000, ""),
    "plain.heic": ("RGB", 24_470_208, FAST_HEIC),
    "rgba.heic": ("RGBA", 16_300_000, FAST_HEIC),
    "plain.avif": ("RGB", 13_600_000, "speed=10"),
    "444.avif": ("RGBA", 12_192_768, "speed=10, subsampling='4:4:4'"),
}
"""By file: mode, pixels as many as are taken, and how it is written."""


def draw(path: Path, mode: str, pixels: int, options: str) -> None:
    """A picture of 4:3, drawn in a process of its own for the memory it takes."""
    size = (math.isqrt(pixels * 4 // 3), math.isqrt(pixels * 3 // 4))
    program = (
        "import pillow_heif\n"
        "from PIL import Image\n"
        "pillow_heif.register_heif_opener()\n"
        f"picture = Image.new({mode!r}, {size})\n"
        f"picture.save({os.fspath(path)!r}, {options})\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.slow
@pytest.mark.parametrize("name", AT_THE_LIMIT)
@pytest.mark.skipif(sys.platform != "linux", reason="counts kilobytes as Linux does")
def test_no_picture_takes_more_memory_than_an_import_may(tmp_path: Path, name: str) -> None:
    draw(tmp_path / name, *AT_THE_LIMIT[name])
    # A process counts the memory of the one it was forked from: a small one has to start it.
    measure = (
        "import resource, subprocess, sys\n"
        "pipe, nothing = subprocess.PIPE, subprocess.DEVNULL\n"
        "code = subprocess.Popen(sys.argv[1:], stdin=pipe, stdout=nothing).wait()\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)\n"
        "sys.exit(code)"
    )
    worker = own_command("picture-worker", str(tmp_path / name), str(tmp_path), str(MAX_PIXELS))
    ended = subprocess.run(
        [sys.executable, "-c", measure, *worker], stdout=subprocess.PIPE, check=True
    )
    megabytes = int(ended.stdout)
    print(f"{name}: {megabytes} MB")  # noqa: T201
    assert megabytes < MAX_WORKER_MEGABYTES
