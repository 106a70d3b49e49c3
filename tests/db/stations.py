"""What tests of stations share: the time it is, pictures that are none, a catalog to ask."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.picture_sizes import PictureSizes, StoredPicture
from kiosk.core.inquiry.sealing import public_key
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import open_current
from kiosk.db.sample import read_texts

on_a_file = pytest.mark.parametrize("place", ["file"], indirect=True, scope="session")
"""For tests whose rule asks no database: the library is the file in the data folder only."""

PRIVATE_KEY = bytes(range(32))
PUBLIC_KEY = public_key(PRIVATE_KEY).hex()
"""The hall's key of all stations made for tests."""

NOW = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)


def derive_stand_in(source: Path, store: MediaStore) -> PictureSizes:
    """Keeps the file itself as every size: what pictures look like is not tested here."""
    name = store.add(source)
    size = source.stat().st_size
    return PictureSizes(
        full=StoredPicture(name, 1920, 1200, size),
        card=StoredPicture(name, 1152, 480, size),
        thumbnail=StoredPicture(name, 480, 300, size),
    )


class OpenCatalog(Protocol):
    """Opens the catalog of the release in force, as it reads at a moment."""

    def __call__(self, folder: DataFolder, now: datetime = NOW) -> Catalog: ...


def open_catalog(folder: DataFolder, now: datetime = NOW) -> Catalog:
    """The catalog of the release in force, as it reads at a moment; the caller closes it."""
    return Catalog(open_current(folder).database, MediaStore(folder.media), lambda: now)


def write_stand_ins(media: Path) -> None:
    """Write plain stand-ins under the names of the sample content's files."""
    texts = read_texts()
    film = texts["film"][0]
    music = texts["music"][0]
    for name in (f"{picture}.webp" for picture in texts["alt"]):
        (media / name).write_bytes(b"a picture")
    for name in (film["media"], *film["captions"].values(), music["media"]):
        (media / name).write_bytes(f"stands in for {name}".encode())
