"""Wherever visitors' screens crop a picture, its focus point stays in sight; on painted pixels."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from sqlalchemy import Engine, delete, select, update
from sqlalchemy.orm import Session

from kiosk.core.content.focus import Focus, crop_around
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.media import derivatives_of, stored_columns
from kiosk.db.models import Derivative, GalleryPicture, Hall, Item, MediaAsset
from kiosk.media.importing.pictures.sizes import derive, make_card
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import HallWindow

RED, BLUE = (200, 20, 20), (20, 20, 200)
AT_THE_EDGE = Focus(0.06, 0.94)
"""The red lies there, and nowhere else."""


@pytest.fixture
def marked(library: Engine, tmp_path: Path) -> None:
    """Every picture of the hall is blue but for a red lower left corner, where its focus is."""
    drawn = Image.new("RGB", (1600, 1600), BLUE)
    drawn.paste(RED, (0, 1400, 200, 1600))
    drawn.save(tmp_path / "marked.png")
    folder = tmp_path / "station" / "media"
    shared = folder.resolve()
    folder.unlink()
    shutil.copytree(shared, folder, copy_function=link)
    store = MediaStore(folder)
    sizes = derive(tmp_path / "marked.png", store)
    card = make_card(store.path(sizes.full.name), store, AT_THE_EDGE)
    with Session(library) as session, session.begin():
        asset = MediaAsset(
            name="marked.webp",
            mime="image/webp",
            focus_x=AT_THE_EDGE.x,
            focus_y=AT_THE_EDGE.y,
            derivatives=[
                Derivative(role="card", **stored_columns(card)),
                derivatives_of(sizes)[1],
            ],
            **stored_columns(sizes.full),
        )
        session.add(asset)
        session.flush()
        hall = session.scalars(select(Hall)).one()
        hall.hero_id = hall.hero_portrait_id = asset.id
        for item in session.scalars(select(Item).where(Item.cover_id.is_not(None))):
            item.cover_id = asset.id
        session.execute(delete(GalleryPicture).where(GalleryPicture.position > 0))
        session.execute(update(GalleryPicture).values(asset_id=asset.id))


def link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


def cropped(hall: HallWindow) -> list[QQuickItem]:
    """The pictures that are in sight as a whole."""
    window = QRectF(0, 0, hall.window.width(), hall.window.height())
    return [
        one
        for one in hall.items()
        if one.metaObject().className().startswith("CroppedImage")
        and one.width() > 8
        and window.contains(hall.rect(one))
    ]


def share_of_red(picture: QImage, place: QRectF) -> float:
    shot = picture.copy(place.toAlignedRect()).scaled(64, 64)
    colours = [shot.pixelColor(x, y) for x in range(64) for y in range(64)]
    return sum(one.red() > one.blue() + 20 for one in colours) / len(colours)


@pytest.mark.parametrize("size", ["1920x1080", "1080x1920"])
@pytest.mark.parametrize("page", ["home", "companies", "projects", "results", "films", "about"])
def test_the_focus_is_painted_on_every_page(
    open_hall: OpenHall, publish: OpenContent, marked: None, size: str, page: str
) -> None:
    hall = open_hall(size, content=publish())
    hall.begin()
    if page != "home":
        hall.open(page)
    hall.wait(0.4)
    hall.settle()
    pictures = cropped(hall)
    shot = hall.window.grabWindow()
    assert pictures
    for one in pictures:
        assert share_of_red(shot, hall.rect(one)) > 0, (page, one.parentItem(), hall.rect(one))


def test_a_crop_has_its_focus_as_near_to_the_middle_as_the_edges_allow() -> None:
    crop = crop_around(Focus(0.5, 0.5), 16 / 9, 1)
    assert crop.left == pytest.approx(7 / 32)
    assert (crop.width, crop.top, crop.height) == (9 / 16, 0, 1)
    assert crop_around(Focus(0.1, 0.5), 16 / 9, 1).left == 0
    assert crop_around(Focus(0.9, 0.5), 16 / 9, 1).left == pytest.approx(7 / 16)
    assert crop_around(Focus(0.1, 0.5), 2, 1).of(Focus(0.1, 0.5)).x == pytest.approx(0.2)
    assert crop_around(Focus(0.3, 0.2), 2, 2).of(Focus(0.3, 0.2)) == Focus(0.3, 0.2)
