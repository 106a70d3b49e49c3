"""Decodes a picture as it is meant to be seen: upright, in sRGB, one frame, within memory limits.

Errors of the libraries are logged; our own errors say what is wrong and what to do.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image, JpegImagePlugin
from PIL.TiffImagePlugin import SUBIFD, TiffImageFile

from kiosk.core.errors import ContentRejectedError
from kiosk.media.importing.pictures.animation_frame import seek_poster_frame
from kiosk.media.importing.pictures.colours import to_srgb
from kiosk.media.importing.pictures.deep_grey import DEEP_MODES, to_grey
from kiosk.media.importing.pictures.formats import (
    HEAD_BYTES,
    METADATA_BYTES,
    is_hdr,
    recognize_picture,
)

logger = logging.getLogger("kiosk.import")

MAX_SIDE = 65_535
"""Pixels; no JPEG is longer. Pillow keeps an address for every row, however narrow it is."""

MAX_UNPACKED_BYTES = 165_000_000
"""What a picture may take in memory while it is unpacked, so that an import stays below 300 MB."""

_PLAIN_MODES = ("1", "L", "RGB", "CMYK", "YCbCr", "LAB")
_AVERAGED_MODES = ("L", "RGB", "CMYK", "YCbCr", "LAB", "RGBA", "LA")
_DEEP_BYTES = 12
_USUAL_BYTES = (4.0, 8.0)
_BYTES_OF_A_PIXEL = {
    "GIF": (8.0, 8.0),
    "TIFF": (8.0, 8.0),
    "WEBP": (13.5, 18.0),
    "HEIF": (6.7, 10.0),
    "AVIF": (12.0, 13.5),
}
"""What unpacking takes, in one of the plain modes and in others. Pillow keeps four bytes for a
pixel and has to copy what is not plain; decoders keep frames before, strips, a canvas or YCbCr
besides. Measured; the pictures of phones, 24 million pixels in HEIC, are just taken."""

_ANIMATED_BYTES = {"AVIF": 16.0, "GIF": 16.0, "PNG": 16.0}
"""Where more is kept as soon as there is a second frame: the one before, what comes back."""

_ANIMATED = ("AVIF", "GIF", "PNG", "WEBP")
_CODED_BY_NUMBERS = ("AVIF", "HEIF", "PNG")
"""Formats that can name how their colours are coded by numbers instead of a profile."""

_DNG_VERSION = 50_706
_NEW_SUBFILE_TYPE = 254
_REDUCED_RESOLUTION = 1

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its orientation as EXIF counts it."""
_AS_IT_IS = 1
_SIDEWAYS = 5
"""From this orientation on, width and height change places."""


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """A picture in RGB or RGBA. `notes` tell a person what of the file is left out."""

    image: Image.Image
    notes: tuple[str, ...]


def read_picture(source: Path, max_pixels: int, needed: tuple[int, int]) -> ReadPicture:
    """Read a picture, made smaller by a whole number where it stays at least `needed` in size.

    Raises:
        ContentRejectedError: it is missing, damaged, too big or of a kind that is not taken.
    """
    with reading_errors(source):
        unpacked = _unpack(source, max_pixels, needed)  # at full size no longer kept
        upright = to_srgb(unpacked.image)
        if unpacked.orientation != _AS_IT_IS:
            upright = upright.transpose(_UPRIGHT[unpacked.orientation])
    return ReadPicture(upright, unpacked.notes)


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """A picture in the colours of its file, not yet upright by its `orientation`."""

    image: Image.Image
    orientation: int
    notes: tuple[str, ...]


def _unpack(source: Path, max_pixels: int, needed: tuple[int, int]) -> _Unpacked:
    with _opened(source) as image:
        _check_kind(image, source)
        _check_size(image, source, max_pixels, needed)
        notes = [_still(image), _dynamic_range(source, image)]
        image.load()  # what says how it is turned may come last
        orientation = image.getexif().get(ExifTags.Base.Orientation)
        if orientation not in _UPRIGHT:
            orientation = _AS_IT_IS
        if image.mode in DEEP_MODES:
            grey = to_grey(image)
            grey.image.info = {"icc_profile": image.info.get("icc_profile")}
            notes.append(grey.note)
            image = grey.image
        smaller = _shrunk(image, needed, sideways=orientation >= _SIDEWAYS)
    return _Unpacked(smaller, orientation, tuple(note for note in notes if note))


@contextmanager
def reading_errors(source: Path) -> Iterator[None]:
    """Translate the exceptions of the libraries into ContentRejectedError."""
    try:
        with warnings.catch_warnings():
            # Pillow warns below our limit and of harmless oddities in metadata we throw away.
            warnings.simplefilter("ignore")
            yield
    except FileNotFoundError as error:
        raise ContentRejectedError(f"The picture {source.name} is missing.") from error
    except MemoryError as error:
        raise ContentRejectedError(
            f"{source.name} takes too much memory to unpack. Save it smaller, as JPEG."
        ) from error
    except (
        Image.DecompressionBombError,
        EOFError,
        OSError,
        RuntimeError,
        SyntaxError,
        ValueError,
    ) as error:
        logger.info("%s cannot be read: %s: %s", source.name, type(error).__name__, error)
        if isinstance(error, OSError) and error.errno:
            raise ContentRejectedError(
                f"{source.name} cannot be read: {error.strerror}. Check the disk or stick it "
                "lies on."
            ) from error
        raise ContentRejectedError(
            f"{source.name} is damaged, or a picture of a rare kind. Copy it again from where it "
            "is whole, or save it anew as JPEG or PNG."
        ) from error


def _opened(source: Path) -> Image.Image:
    """Raises: ContentRejectedError: it is no picture. What Pillow raises is passed on."""
    with source.open("rb") as file:
        name = recognize_picture(file.read(HEAD_BYTES))
    if name is None:
        raise ContentRejectedError(f"{source.name} is no picture that the kiosk can show.")
    if name == "HEIF":
        import pillow_heif  # loads an encoder of 22 MB with it

        pillow_heif.register_heif_opener(
            thumbnails=False, depth_images=False, aux_images=False, decode_threads=1
        )
    return Image.open(source, formats=(name,))


def _check_kind(image: Image.Image, source: Path) -> None:
    """Raises ContentRejectedError for a raw file: a TIFF that begins with a preview."""
    if not isinstance(image, TiffImageFile):
        return
    tags = image.tag_v2
    preview = tags.get(_NEW_SUBFILE_TYPE) == _REDUCED_RESOLUTION
    if _DNG_VERSION in tags or (preview and SUBIFD in tags):
        raise ContentRejectedError(
            f"{source.name} is a camera's raw file. Develop it in a photo program and save it as "
            "JPEG."
        )


def _check_size(image: Image.Image, source: Path, max_pixels: int, needed: tuple[int, int]) -> None:
    """Raises ContentRejectedError; lets a JPEG be unpacked smaller from the start."""
    size = f"{source.name} has {image.width}x{image.height} pixels"
    if max(image.size) > MAX_SIDE:
        raise ContentRejectedError(
            f"{size}; at most {MAX_SIDE} a side are taken. Cut it into several pictures."
        )
    if image.width * image.height > max_pixels:
        raise ContentRejectedError(
            f"{size}; at most {max_pixels / 1e6:g} million are taken. Save it smaller."
        )
    memory = _bytes_of_coefficients(image)
    image.draft("RGB", (max(needed), max(needed)))
    if memory + _bytes_of_pixels(image) > MAX_UNPACKED_BYTES:
        raise ContentRejectedError(
            f"{size}; too many for this kind of file. Save it smaller, or as an ordinary JPEG."
        )


def _bytes_of_pixels(image: Image.Image) -> float:
    if image.mode in DEEP_MODES:
        return image.width * image.height * _DEEP_BYTES
    plain, other = _BYTES_OF_A_PIXEL.get(str(image.format), _USUAL_BYTES)
    each = plain if image.mode in _PLAIN_MODES else other
    if _is_animated(image):
        each = max(each, _ANIMATED_BYTES.get(str(image.format), 0))
    return image.width * image.height * each


def _bytes_of_coefficients(image: Image.Image) -> int:
    """A progressive JPEG is collected whole, two bytes a sample, before it is unpacked."""
    if not (isinstance(image, JpegImagePlugin.JpegImageFile) and image.info.get("progressive")):
        return 0
    samples = [across * down for _, across, down, _ in image.layer]
    return image.width * image.height * 2 * sum(samples) // max(samples)


def _is_animated(image: Image.Image) -> bool:
    return image.format in _ANIMATED and getattr(image, "n_frames", 1) > 1


def _still(image: Image.Image) -> str:
    """Seek to the frame that is shown. Returns: a note where a file has several."""
    count = getattr(image, "n_frames", 1)
    if _is_animated(image):
        number = seek_poster_frame(image) + 1
        return (
            f"It is animated, and the kiosk shows frame {number} of {count} as a still picture. "
            "Export it as MP4 to have it play."
        )
    if count > 1 and image.format == "TIFF":
        return f"It has {count} pages; the first is shown."
    return ""


def _dynamic_range(source: Path, image: Image.Image) -> str:
    """Returns: a note where the colours are not those of the file."""
    if image.format not in _CODED_BY_NUMBERS:
        return ""
    with source.open("rb") as file:
        hdr = is_hdr(file.read(METADATA_BYTES))
    return "It is an HDR picture and looks dull here. Export it as SDR." if hdr else ""


def _shrunk(image: Image.Image, needed: tuple[int, int], *, sideways: bool) -> Image.Image:
    """Coarsely, by a whole number: the first step, and the only one at full size."""
    across, down = (image.height, image.width) if sideways else image.size
    factor = min(across // needed[0], down // needed[1])
    if factor < 2:
        return image
    keyed = "transparency" in image.info  # one colour is clear: it must not be averaged
    averaged = image.mode in _AVERAGED_MODES and not keyed
    mode = "RGBA" if image.has_transparency_data else "RGB"
    smaller = (image if averaged else image.convert(mode)).reduce(factor)
    smaller.info = {"icc_profile": image.info.get("icc_profile")}
    return smaller
