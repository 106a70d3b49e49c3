"""Halls that are just beginning: with nothing in them, and with one company and one picture."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.empty_hall import fill_empty_hall
from kiosk.db.library.media import derivatives_of, stored_columns
from kiosk.db.library.opening import open_file, utc_now
from kiosk.db.models import Company, Hall, MediaAsset
from kiosk.db.release.build import build_release
from kiosk.media.importing.pictures.sizes import derive
from tests.db.stations import PUBLIC_KEY

NAMED = LocalizedText({CHINESE: "绿谷科技体验馆", ENGLISH: "Green Valley Science Hall"})
COMPANY = LocalizedText({CHINESE: "晨光种业", ENGLISH: "Morning Seeds"})


def make_empty_hall(folder: DataFolder) -> None:
    """Somebody has given it no more than its name, and published it."""
    _make(folder)


def make_one_company_hall(folder: DataFolder) -> None:
    """One company in it, one picture, which is the hall's own too, and no film."""
    _make(folder, company=True)


def _make(folder: DataFolder, company: bool = False) -> None:
    folder.prepare()
    library = open_file(folder)
    try:
        fill_empty_hall(library, PUBLIC_KEY)
        with Session(library) as session, session.begin():
            hall = session.get_one(Hall, 1)
            hall.name = NAMED
            if company:
                picture = _picture(folder)
                session.add(picture)
                session.flush()
                hall.hero_id = picture.id
                session.add(
                    Company(
                        slug="morning",
                        title=COMPANY,
                        summary=LocalizedText({CHINESE: "良种从这里出发", ENGLISH: "Good seed"}),
                        cover_id=picture.id,
                        relation="tenant",
                        position=0,
                        published=True,
                    )
                )
        build_release(library, folder, utc_now())
    finally:
        library.dispose()


def _picture(folder: DataFolder) -> MediaAsset:
    """Hills in the evening, drawn here."""
    file = Path(folder.root, "hills.png")
    picture = Image.new("RGB", (1600, 1000), "#E9B872")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((1000, 260, 1240, 500), fill="#FFF1CF")
    for depth, colour in enumerate(("#C98F4E", "#7E8F57", "#3E6B4A", "#17352A")):
        top = 480 + 130 * depth
        pen.polygon(
            [
                (0, top),
                (520, top - 120),
                (1100, top + 40),
                (1600, top - 60),
                (1600, 1000),
                (0, 1000),
            ],
            fill=colour,
        )
    picture.save(file)
    sizes = derive(file, MediaStore(folder.media))
    return MediaAsset(
        name=file.name,
        mime="image/webp",
        alt=LocalizedText({CHINESE: "傍晚的山丘", ENGLISH: "Hills in the evening"}),
        derivatives=derivatives_of(sizes),
        **stored_columns(sizes.full),
    )
