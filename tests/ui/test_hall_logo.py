"""The logo of a hall: in its place wherever visitors see it, whatever its shape and colour."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.media import derivatives_of, stored_columns
from kiosk.db.models import Hall, MediaAsset
from kiosk.media.importing.pictures.sizes import derive
from tests.ui.conftest import OpenContent, OpenHall

WHITE, CLEAR = (255, 255, 255, 255), (255, 255, 255, 0)


@pytest.fixture
def store(library: Engine, tmp_path: Path) -> MediaStore:
    """A media folder of this test's own."""
    folder = tmp_path / "station" / "media"
    shared = folder.resolve()
    folder.unlink()
    shutil.copytree(shared, folder, copy_function=lambda one, other: Path(other).hardlink_to(one))
    return MediaStore(folder)


def have_logo(library: Engine, store: MediaStore, file: Path, size: tuple[int, int]) -> None:
    """A white one on clear ground, for a dark plate."""
    drawn = Image.new("RGBA", size, CLEAR)
    drawn.paste(WHITE, (size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4))
    drawn.save(file)
    sizes = derive(file, store)
    with Session(library) as session, session.begin():
        asset = MediaAsset(
            name="logo.webp",
            mime="image/webp",
            derivatives=derivatives_of(sizes),
            **stored_columns(sizes.full),
        )
        session.add(asset)
        session.flush()
        hall = session.get_one(Hall, 1)
        hall.logo_id, hall.logo_ground = asset.id, "dark"


@pytest.mark.parametrize(
    ("size", "screen"), [((1600, 60), "1080x1920"), ((300, 1200), "1366x768")], ids=["wide", "tall"]
)
def test_it_stays_in_its_place_and_a_white_one_is_seen(
    open_hall: OpenHall,
    publish: OpenContent,
    library: Engine,
    store: MediaStore,
    tmp_path: Path,
    size: tuple[int, int],
    screen: str,
) -> None:
    have_logo(library, store, tmp_path / "logo.png", size)
    hall = open_hall(screen, content=publish())
    dark = QColor(hall.theme.property("deepGrass"))
    for page in ("attract", "home", "about"):
        if page == "home":
            hall.begin()
        elif page == "about":
            hall.open(page)
        logo = hall.item("logo")
        hall.until(lambda logo=logo: logo.property("progress") == 1)  # type: ignore[misc]
        hall.settle()
        place = hall.rect(logo)
        plate = logo.parentItem()
        assert plate is not None
        assert hall.rect(plate).contains(place), page
        assert hall.rect(plate).width() < hall.window.width() / 2, page
        painted = hall.window.grabWindow()
        assert painted.pixelColor(place.center().toPoint()) == QColor("white"), page
        corner = place.topLeft().toPoint()
        assert painted.pixelColor(corner.x() + 1, corner.y() + 1) == dark, page
