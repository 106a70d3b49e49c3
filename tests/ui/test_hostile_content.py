"""Content that staff did not mean, or meant badly: it is shown as plain text and in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import Engine, delete, insert, select, update
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.db.models import Base, Company, GalleryPicture, Item, MediaAsset
from kiosk.db.models.base import LocalizedTextType
from kiosk.ui.screenshots.screenshot_run import LOOKS
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import TEXT, HallWindow, until
from tests.ui.looks import complaints, is_plain
from tests.ui.test_looks import walk_over_all_pages

MARKUP = (
    "<b>粗体</b><br><img src='file:///etc/hostname' width=900> "
    "**md** [to](http://192.0.2.1) &amp; %1"
)
STRANGE = (
    "\u202eABC\u202c \u2067עברית\u2069 👩\u200d👩\u200d👧 🐎 "
    "Z\u0351\u036b\u0343a\u0350l\u0307go\t\x07 ᠮᠣᠩᠭᠣᠯ"
)
TEXTS = {
    "many paragraphs": LocalizedText({CHINESE: "段落\n\n" * 200, ENGLISH: "line\n\n" * 200}),
    "markup": LocalizedText({CHINESE: MARKUP, ENGLISH: MARKUP}),
    "strange characters": LocalizedText({CHINESE: STRANGE, ENGLISH: STRANGE}),
    "nothing": LocalizedText({}),
}
PICTURES = 200
FIRST_CHARACTERS = "安北诚大方国华建科林明宁奇荣盛天文新中"


def write_everywhere(library: Engine, text: LocalizedText, column_name: str = "") -> None:
    """Into every localized text there is, or into those of one name."""
    with library.begin() as connection:
        for table in Base.metadata.sorted_tables:
            for column in table.columns:
                wanted = column_name in ("", column.name)
                if wanted and isinstance(column.type, LocalizedTextType):
                    connection.execute(update(table).values({column.name: text}))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "size"),
    [*((kind, "1920x1080") for kind in TEXTS), ("markup", "1080x1920")],
)
def test_every_page_keeps_its_form_with(
    library: Engine, publish: OpenContent, open_hall: OpenHall, kind: str, size: str
) -> None:
    write_everywhere(library, TEXTS[kind])
    hall = open_hall(size, publish())
    found = walk_over_all_pages(hall)
    if kind == "nothing":  # then there are no names to tell
        found = [complaint for complaint in found if "without a name" not in complaint]
    assert not found, "\n".join(["", *found])


@pytest.mark.slow
@pytest.mark.parametrize(("size", "look"), [("1920x1080", "normal"), ("1080x1920", "all")])
def test_every_page_keeps_its_form_with_titles_of_a_thousand_characters(
    library: Engine, publish: OpenContent, open_hall: OpenHall, size: str, look: str
) -> None:
    long = LocalizedText({CHINESE: "草原，" * 333, ENGLISH: "W" * 1_000})
    write_everywhere(library, long, "title")
    hall = open_hall(size, publish())
    found = walk_over_all_pages(hall, *LOOKS[look])
    assert not found, "\n".join(["", *found])


def test_markup_is_shown_as_it_is_written(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    write_everywhere(library, TEXTS["markup"])
    hall = open_hall(content=publish())
    hall.begin()
    for page in ("project", "company", "about", "films"):
        hall.open(page)
        assert MARKUP in hall.texts()
        assert all(is_plain(item) for item in hall.items(TEXT))


def test_a_release_without_any_item_shows_empty_states(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    with Session(library) as session, session.begin():
        session.execute(update(Item).values(published=False))
    hall = open_hall(content=publish())
    assert complaints(hall) == []
    hall.begin()
    assert not hall.has("watchFilm")
    for page in ("projects", "companies", "films", "opportunities", "guide"):
        hall.open(page)
        until(lambda: hall.has("comingSoon"))
        assert complaints(hall) == []
    for page in ("results", "about"):
        hall.open(page)
        assert complaints(hall) == []


@pytest.mark.slow
def test_two_hundred_pictures_of_everything_keep_the_form_of_every_page(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    with library.begin() as connection:
        items = connection.scalars(select(Item.id)).all()
        assets = connection.scalars(
            select(MediaAsset.id).where(MediaAsset.mime.like("image/%"))
        ).all()
        connection.execute(delete(GalleryPicture))
        connection.execute(
            insert(GalleryPicture),
            [
                {"item_id": item, "position": place, "asset_id": assets[place % len(assets)]}
                for item in items
                for place in range(PICTURES)
            ],
        )
    hall = open_hall(content=publish())
    found = walk_over_all_pages(hall)
    assert not found, "\n".join(["", *found])
    hall.begin()
    hall.open("project")
    assert f"1 / {PICTURES}" in hall.texts()
    hall.item("gallery").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    hall.key(Qt.Key.Key_Right)
    hall.until(lambda: f"2 / {PICTURES}" in hall.texts())


# Two hundred companies


@pytest.fixture
def crowded_hall(library: Engine, publish: OpenContent, open_hall: OpenHall) -> HallWindow:
    with Session(library) as session, session.begin():
        session.execute(delete(Item).where(Item.item_type == "company"))
        session.add_all(
            Company(
                slug=f"company-{number}",
                published=True,
                relation="tenant",
                title=LocalizedText(
                    {CHINESE: f"{first}第{number}公司", ENGLISH: f"Company {number}"}
                ),
            )
            for number in range(200)
            for first in [FIRST_CHARACTERS[number % len(FIRST_CHARACTERS)]]
        )
    hall = open_hall(content=publish())
    hall.begin()
    hall.open("companies")
    return hall


def first_row(hall: HallWindow) -> set[str]:
    """The first characters of the names in the uppermost row of the list."""
    cards = [hall.item(name) for name in hall.names("company-")]
    rows = {hall.rect(card).top() for card in cards}
    top = min(row for row in rows if row >= hall.rect(hall.item("companyGrid")).top() - 1)
    return {str(card.property("name"))[0] for card in cards if hall.rect(card).top() == top}


def test_two_hundred_companies_keep_their_form(crowded_hall: HallWindow) -> None:
    assert complaints(crowded_hall) == []
    crowded_hall.swipe("companyGrid", 0, -500)
    # Cards beyond the edge are made bit by bit, as far as the machine has time for it.
    crowded_hall.until(lambda: complaints(crowded_hall) == [])


def test_the_letter_rail_moves_the_list_by_touch(crowded_hall: HallWindow) -> None:
    assert first_row(crowded_hall) == {"安"}
    for letter, first in (("N", "宁"), ("C", "诚"), ("E", "方"), ("Z", "中")):
        label = next(it for it in crowded_hall.items(TEXT) if it.property("text") == letter)
        crowded_hall.touch_at(crowded_hall.rect(label).center().toPoint())
        assert first in first_row(crowded_hall), letter


def test_the_letter_rail_moves_the_list_by_arrow_keys(crowded_hall: HallWindow) -> None:
    crowded_hall.item("rail").forceActiveFocus()
    crowded_hall.key(Qt.Key.Key_Down)
    assert "北" in first_row(crowded_hall)
    crowded_hall.key(Qt.Key.Key_Up)
    assert first_row(crowded_hall) == {"安"}


def test_a_finger_drawn_along_the_rail_leafs_through_the_list(crowded_hall: HallWindow) -> None:
    crowded_hall.swipe("rail", 0, 300)
    assert not first_row(crowded_hall) & set("安北诚")
