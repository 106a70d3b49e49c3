"""The sizes in which a picture is stored, shared by import and library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.core.files.media_store import BlobName, MediaStore

MAX_PIXELS = 120_000_000
"""Of a picture that is taken, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture in the media store; width and height in pixels, size in bytes."""

    name: BlobName
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class PictureSizes:
    full: StoredPicture
    card: StoredPicture
    thumbnail: StoredPicture


class DerivePicture(Protocol):
    """Makes the sizes of a picture and puts them into the store.

    Raises:
        ContentRejectedError: the file is no picture, is damaged, or unpacks to too many pixels.
        UnavailableError: the store cannot take it.
    """

    def __call__(self, source: Path, store: MediaStore) -> PictureSizes: ...
