"""Whatever stands on a picture can be read, whatever the picture: snow, night, a crowd."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import open_current
from kiosk.ui.screenshots.screenshot_run import LOOKS
from tests.ui.conftest import OpenHall
from tests.ui.contrast import invisible_edges, unreadable_on_photographs
from tests.ui.hall_window import HallWindow

OpenOnPicture = Callable[[Image.Image], Catalog]

LIGHT_BUTTONS = {
    "attract": ("language-zh-Hans",),
    "home": ("watchFilm", "language-en"),
    "projects": (),
    "project": ("back",),
    "company": ("back",),
    "agreement": ("back",),
    "about": (),
    "films": (),
    "film": ("back", "home", "language-en"),
}
"""Every screen with pictures, and what stands on them that is light itself."""


def snow() -> Image.Image:
    return Image.new("RGB", (64, 36), "white")


def sand() -> Image.Image:
    """The colour of our own pages and light buttons."""
    return Image.new("RGB", (64, 36), "#FBF7EE")


def night() -> Image.Image:
    return Image.new("RGB", (64, 36), "#0A0C10")


def crowd() -> Image.Image:
    """Black and white in no order."""
    chance = random.Random(1)  # noqa: S311 - nothing secret
    return Image.frombytes("L", (192, 108), bytes(chance.choices((0, 255), k=192 * 108)))


CASES: list[tuple[Callable[[], Image.Image], str, str]] = [
    *((picture, "1920x1080", "normal") for picture in (snow, sand, night, crowd)),
    *((crowd, size, "normal") for size in ("1080x1920", "1280x1024", "2560x1080")),
    (crowd, "1920x1080", "large"),
    *((crowd, size, "seated") for size in ("1920x1080", "1080x1920")),
]
"""The crowd has what is hardest for light and for dark text; plain pictures hide whole buttons."""


@pytest.fixture
def photographed(
    sample_station: Path, tmp_path: Path
) -> Iterator[Callable[[Image.Image], Catalog]]:
    """Gives the sample content with one photograph in the place of every picture."""
    catalogs: list[Catalog] = []

    def with_picture(picture: Image.Image) -> Catalog:
        photograph = tmp_path / "photograph.webp"
        picture.save(photograph, lossless=True)
        originals = sample_station / "media"
        for original in originals.rglob("*.*"):
            place = tmp_path / "media" / original.relative_to(originals)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(photograph if original.suffix == ".webp" else original)
        database = open_current(DataFolder(sample_station)).database
        catalogs.append(Catalog(database, MediaStore(tmp_path / "media")))
        return catalogs[-1]

    yield with_picture
    for catalog in catalogs:
        catalog.close()


def faults(hall: HallWindow, page: str, edges: bool) -> list[str]:
    hall.until(lambda: not any(item.property("pending") for item in hall.items()))
    hall.settle()
    found = list(unreadable_on_photographs(hall))
    if edges:
        found += invisible_edges(hall, LIGHT_BUTTONS[page])
    return [f"{page}: {fault}" for fault in found]


@pytest.mark.parametrize(("picture", "size", "look"), CASES)
def test_all_that_stands_on_a_picture_is_seen_whatever_the_picture(
    open_hall: OpenHall,
    photographed: OpenOnPicture,
    picture: Callable[[], Image.Image],
    size: str,
    look: str,
) -> None:
    hall = open_hall(size, photographed(picture()))
    plain = picture is not crowd
    found = faults(hall, "attract", plain)
    hall.begin("en")
    for choice in LOOKS[look]:
        hall.access.choose(choice, True)
    for page in (page for page in LIGHT_BUTTONS if page != "attract"):
        hall.open(page) if page != "home" else hall.settle()
        found += faults(hall, page, plain)
    assert not found, "\n".join(["", *found])
