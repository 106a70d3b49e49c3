"""Makes the sizes in which a picture is shown, without metadata.

Uses the media store and Pillow; knows neither content nor screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from kiosk.core.content.focus import CENTRE, Focus, crop_around
from kiosk.core.errors import UnavailableError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.os_errors import explain
from kiosk.core.files.picture_sizes import MAX_PIXELS, PictureSizes, StoredPicture
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.media.importing.pictures.decoding import read_picture, reading_errors

FULL_WIDTH = 1920
CARD_SIZE = (1152, 480)
THUMBNAIL_WIDTH = 480
QUALITY = 84

MAX_WEBP_SIDE = 16_383
"""Pixels; WebP knows no more."""


@dataclass(frozen=True, slots=True)
class SizedFile:
    """One size of a picture, in a temporary folder; width and height in pixels."""

    path: Path
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class SizedFiles:
    """`notes` say for staff what of the file is left out."""

    full: SizedFile
    card: SizedFile
    thumbnail: SizedFile
    notes: tuple[str, ...]

    def store(self, store: MediaStore) -> PictureSizes:
        """Raises: UnavailableError: the store cannot take them."""
        return PictureSizes(
            *(_stored(size, store) for size in (self.full, self.card, self.thumbnail))
        )


def derive(source: Path, store: MediaStore, max_pixels: int = MAX_PIXELS) -> PictureSizes:
    """Put a trusted picture into the store in three sizes; an untrusted one is decoded in a
    process of its own (`worker_process.derive_untrusted`).

    Raises:
        ContentRejectedError: the file is no picture, is damaged, or unpacks to too many pixels.
        UnavailableError: the store cannot take it.
    """
    with TemporaryFolder("picture") as folder:
        return make_sizes(source, folder.path, max_pixels).store(store)


def make_card(source: Path, store: MediaStore, focus: Focus) -> StoredPicture:
    """The card of a picture of ours, cut around its focus point.

    Raises:
        ContentRejectedError: the file is damaged.
        UnavailableError: it is not there, or the store cannot take the card.
    """
    with TemporaryFolder("card") as folder:
        try:
            with Image.open(source) as opened:
                card = _card(opened, folder.path, focus)
            return _stored(card, store)
        except OSError as error:
            raise UnavailableError(f"{source.name} cannot be cut: {explain(error)}") from error


def _card(picture: Image.Image, folder: Path, focus: Focus = CENTRE) -> SizedFile:
    """Raises: OSError: the folder cannot take it."""
    crop = crop_around(focus, picture.width / picture.height, CARD_SIZE[0] / CARD_SIZE[1])
    left, top = crop.left * picture.width, crop.top * picture.height
    box = (left, top, left + crop.width * picture.width, top + crop.height * picture.height)
    card = picture.resize(CARD_SIZE, Image.Resampling.LANCZOS, box=box)
    return _written(card, folder / "card.webp")


def make_sizes(source: Path, folder: Path, max_pixels: int) -> SizedFiles:
    """Write a picture into a folder in three sizes: upright, in sRGB, without metadata, as WebP.

    `full` is at most 1920 pixels wide, `card` is cut to 1152x480 around the middle, `thumbnail`
    is at most 480 pixels wide.

    Raises:
        ContentRejectedError: the file is no picture, is damaged, or unpacks to too many pixels.
        UnavailableError: the folder cannot take them.
    """
    read = read_picture(source, max_pixels, (FULL_WIDTH, CARD_SIZE[1]))
    picture = read.image
    with reading_errors(source):
        try:
            return SizedFiles(
                full=_written(_no_wider(picture, FULL_WIDTH), folder / "full.webp"),
                card=_card(picture, folder),
                thumbnail=_written(_no_wider(picture, THUMBNAIL_WIDTH), folder / "thumbnail.webp"),
                notes=read.notes,
            )
        except OSError as error:
            raise UnavailableError(
                f"The sizes of {source.name} could not be written: {error.strerror or error}."
            ) from error


def _no_wider(picture: Image.Image, width: int) -> Image.Image:
    scale = min(width / picture.width, MAX_WEBP_SIDE / picture.height)
    if scale >= 1:
        return picture
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _written(picture: Image.Image, path: Path) -> SizedFile:
    picture.save(path, "WEBP", quality=QUALITY, method=2)
    return SizedFile(path, picture.width, picture.height)


def _stored(size: SizedFile, store: MediaStore) -> StoredPicture:
    return StoredPicture(store.add(size.path), size.width, size.height, size.path.stat().st_size)
