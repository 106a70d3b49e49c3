"""Makes the sizes in which a picture is shown, and strips what a camera wrote into it.

Knows the media store and Pillow; knows no content and no screen.
"""

from __future__ import annotations

import io
import tempfile
import warnings
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from kiosk.core.derivatives import PictureSizes, StoredPicture
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.media_store import MediaStore

FORMATS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
"""What is read; never formats that are programs, such as PostScript."""

FULL_WIDTH = 1920
CARD_SIZE = (1152, 480)
THUMBNAIL_WIDTH = 480
QUALITY = 84

PIXEL_LIMIT = 120_000_000
"""More than any camera of the day; unpacked, so many pixels take 360 MB."""


def derive(source: Path, store: MediaStore) -> PictureSizes:
    """Put a picture into the store in three sizes: upright, in sRGB, without metadata, as WebP.

    `full` is at most 1920 pixels wide, `card` is cut to 1152x480 around the middle, `thumbnail`
    is at most 480 pixels wide.

    Raises:
        ContentRejectedError: the file is no picture, is damaged, or unpacks to too many pixels.
        UnavailableError: the store cannot take it.
    """
    picture = _read(source)
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


def _read(source: Path) -> Image.Image:
    """The picture as it is meant to be seen, in RGB or RGBA."""
    try:
        with warnings.catch_warnings():
            # Pillow warns below our limit and of harmless oddities in metadata we throw away.
            warnings.simplefilter("ignore")
            with Image.open(source, formats=FORMATS) as image:
                _check_size(image, source)
                image.draft("RGB", (FULL_WIDTH, FULL_WIDTH))
                return _bare(ImageOps.exif_transpose(image))
    except FileNotFoundError as error:
        raise ContentRejectedError(f"The picture {source.name} is missing.") from error
    except (Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise ContentRejectedError(
            f"{source.name} is damaged or no picture this program knows: {error}."
        ) from error


def _check_size(image: Image.Image, source: Path) -> None:
    if image.width * image.height > PIXEL_LIMIT:
        raise ContentRejectedError(
            f"{source.name} has {image.width}x{image.height} pixels; "
            f"at most {PIXEL_LIMIT // 1_000_000} million are taken. Save it smaller."
        )


def _bare(image: Image.Image) -> Image.Image:
    """A copy in sRGB that carries nothing but pixels."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
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
    if picture.width <= width:
        return picture
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _keep(picture: Image.Image, folder: Path, store: MediaStore) -> StoredPicture:
    path = folder / "picture.webp"
    picture.save(path, "WEBP", quality=QUALITY, method=2)
    return StoredPicture(store.add(path), picture.width, picture.height, path.stat().st_size)
