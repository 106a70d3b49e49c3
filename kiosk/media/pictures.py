"""Makes the sizes in which a picture is shown, and strips what a camera wrote into it.

Knows the media store and Pillow; knows no content and no screen.
"""

from __future__ import annotations

import io
import tempfile
import warnings
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, ImageOps, JpegImagePlugin

from kiosk.core.derivatives import PictureSizes, StoredPicture
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.media_store import MediaStore
from kiosk.core.settings import MediaSettings

FORMATS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
"""What is read; never formats that are programs, such as PostScript."""

FULL_WIDTH = 1920
CARD_SIZE = (1152, 480)
THUMBNAIL_WIDTH = 480
QUALITY = 84

LONGEST_SIDE = 16_383
"""Pixels; WebP knows no more."""

UNPACKED_BYTES = 195_000_000
"""What a picture may take in memory while it is unpacked, so that an import stays below 300 MB."""

_BYTES_OF_A_PIXEL = {"GIF": 8, "TIFF": 8, "WEBP": 16}
"""Where a decoder keeps more than the picture itself: frames before, strips, a canvas."""
_PLAIN_MODES = ("1", "L", "RGB", "CMYK", "YCbCr")

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
_SIDEWAYS = 5
"""From this orientation on, width and height change places."""


def is_picture(source: Path) -> bool:
    """Whether a file begins like a picture we read.

    Raises:
        ContentRejectedError: it cannot be read.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            Image.open(source, formats=FORMATS).close()
    except (Image.DecompressionBombError, SyntaxError, ValueError):
        return True  # it is one, and deriving says what is wrong with it
    except OSError as error:
        if error.errno:
            raise ContentRejectedError(
                f"{source.name} cannot be read: {error.strerror}."
            ) from error
        return False
    return True


def derive(
    source: Path, store: MediaStore, max_pixels: int = MediaSettings().max_pixels
) -> PictureSizes:
    """Put a picture into the store in three sizes: upright, in sRGB, without metadata, as WebP.

    `full` is at most 1920 pixels wide, `card` is cut to 1152x480 around the middle, `thumbnail`
    is at most 480 pixels wide.

    Raises:
        ContentRejectedError: the file is no picture, is damaged, or unpacks to too many pixels.
        UnavailableError: the store cannot take it.
    """
    picture = _read(source, max_pixels)
    card = ImageOps.fit(picture, CARD_SIZE, Image.Resampling.LANCZOS)
    try:
        with tempfile.TemporaryDirectory(prefix="kiosk-picture-") as name:
            return PictureSizes(
                full=_keep(_no_wider(picture, FULL_WIDTH), Path(name), store),
                card=_keep(card, Path(name), store),
                thumbnail=_keep(_no_wider(picture, THUMBNAIL_WIDTH), Path(name), store),
            )
    except OSError as error:
        raise UnavailableError(
            f"The sizes of {source.name} could not be written: {error.strerror or error}."
        ) from error


def _read(source: Path, max_pixels: int) -> Image.Image:
    """The picture as it is meant to be seen, in RGB or RGBA, no bigger than its sizes need."""
    try:
        with warnings.catch_warnings():
            # Pillow warns below our limit and of harmless oddities in metadata we throw away.
            warnings.simplefilter("ignore")
            with Image.open(source, formats=FORMATS) as image:
                _check_size(image, source, max_pixels)
                orientation = image.getexif().get(ExifTags.Base.Orientation, 1)  # may unpack it
                bare = _bare(_shrunk(image, sideways=orientation >= _SIDEWAYS))
        return bare.transpose(_UPRIGHT[orientation]) if orientation in _UPRIGHT else bare
    except FileNotFoundError as error:
        raise ContentRejectedError(f"The picture {source.name} is missing.") from error
    except (Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise ContentRejectedError(
            f"{source.name} is damaged or no picture this program knows: {error}."
        ) from error


def _check_size(image: Image.Image, source: Path, max_pixels: int) -> None:
    """Raises ContentRejectedError; lets a JPEG be unpacked smaller from the start."""
    size = f"{image.width}x{image.height}"
    too_many = image.width * image.height > max_pixels
    needed = _bytes_of_coefficients(image)
    image.draft("RGB", (FULL_WIDTH, FULL_WIDTH))
    needed += _bytes_of_pixels(image)
    if too_many or needed > UNPACKED_BYTES:
        limit = f"at most {max_pixels / 1e6:g} million are taken"
        raise ContentRejectedError(
            f"{source.name} has {size} pixels; "
            f"{limit if too_many else 'too many for this kind of file'}. "
            "Save it smaller, or as an ordinary JPEG."
        )


def _bytes_of_pixels(image: Image.Image) -> int:
    """What unpacking takes; Pillow keeps four bytes for a pixel, and some modes have to be copied
    before they can be made smaller."""
    plain = 4 if image.mode in _PLAIN_MODES else 8
    return image.width * image.height * _BYTES_OF_A_PIXEL.get(str(image.format), plain)


def _bytes_of_coefficients(image: Image.Image) -> int:
    """A progressive JPEG is collected whole, two bytes a sample, before it is unpacked."""
    if not (isinstance(image, JpegImagePlugin.JpegImageFile) and image.info.get("progressive")):
        return 0
    samples = [across * down for _, across, down, _ in image.layer]
    return image.width * image.height * 2 * sum(samples) // max(samples)


def _shrunk(image: Image.Image, *, sideways: bool) -> Image.Image:
    """Coarsely, by a whole number: the first step, and the only one at full size."""
    across, down = (image.height, image.width) if sideways else image.size
    factor = min(across // FULL_WIDTH, down // CARD_SIZE[1])
    if factor < 2:
        return image
    averaged = image.mode in (*_PLAIN_MODES, "RGBA", "LA") and image.mode != "1"
    smaller = (image if averaged else image.convert(_mode(image))).reduce(factor)
    smaller.info = image.info
    return smaller


def _mode(image: Image.Image) -> str:
    return "RGBA" if image.has_transparency_data else "RGB"


def _bare(image: Image.Image) -> Image.Image:
    """A copy in sRGB that carries nothing but pixels."""
    mode = _mode(image)
    profile = image.info.get("icc_profile")
    bare = image.convert(mode)
    if profile and image.mode == mode:
        try:
            known = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            ImageCms.profileToProfile(bare, known, ImageCms.createProfile("sRGB"), inPlace=True)
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile is as good as none
    bare.info = {}
    return bare


def _no_wider(picture: Image.Image, width: int) -> Image.Image:
    scale = min(width / picture.width, LONGEST_SIDE / picture.height)
    if scale >= 1:
        return picture
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _keep(picture: Image.Image, folder: Path, store: MediaStore) -> StoredPicture:
    path = folder / "picture.webp"
    picture.save(path, "WEBP", quality=QUALITY, method=2)
    return StoredPicture(store.add(path), picture.width, picture.height, path.stat().st_size)
