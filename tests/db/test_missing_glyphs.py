"""Texts of a release with characters that no font can draw are named, with what has them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import utc_now
from kiosk.db.models import Company, Person, Sector
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import open_current
from kiosk.db.release.missing_glyphs import texts_with_missing_glyphs


def content_of(library: Engine, folder: DataFolder) -> Path:
    build_release(library, folder, utc_now())
    return open_current(folder).database


def test_the_sample_content_can_be_drawn_whole(library: Engine, station: DataFolder) -> None:
    assert texts_with_missing_glyphs(content_of(library, station)) == ()


def test_what_has_a_character_that_no_font_has_is_named(
    library: Engine, station: DataFolder
) -> None:
    nowhere = "\U0010fffd"
    with Session(library) as session, session.begin():
        company = session.scalars(select(Company).where(Company.slug == "wuhuan")).one()
        company.summary = LocalizedText({CHINESE: "名", ENGLISH: f"The firm {nowhere} of the hall"})
        person = session.scalars(select(Person)).first()
        assert person is not None
        person.name = LocalizedText({CHINESE: f"刘{nowhere}"})
        sector = session.scalars(select(Sector)).first()
        assert sector is not None
        sector.name = LocalizedText({CHINESE: f"能{nowhere}"})
    found = texts_with_missing_glyphs(content_of(library, station))
    assert {(one.field, one.character) for one in found} == {
        ("item.summary", nowhere),
        ("person.name", nowhere),
        ("sector.name", nowhere),
    }
    by_field = {one.field: one for one in found}
    assert by_field["item.summary"].owner == "company “内蒙古五环农业科技有限公司”"
    assert by_field["item.summary"].text == f"The firm {nowhere} of the hall"
    assert by_field["person.name"].owner.startswith("company “")
    assert by_field["sector.name"].owner == "sector"
    assert "(U+10FFFD)" in str(by_field["sector.name"])


def test_without_fonts_every_character_is_missing(library: Engine, station: DataFolder) -> None:
    found = texts_with_missing_glyphs(content_of(library, station), fonts=())
    assert {"京", "B"} <= {one.character for one in found}
