"""Lists and galleries under a finger: chips, the letter rail, flicks and swipes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.content.localized_text import CHINESE
from kiosk.db.catalog import Catalog
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import TEXT, HallWindow


def test_chips_narrow_the_projects_and_all_brings_them_back(
    hall: HallWindow, catalog: Catalog
) -> None:
    hall.begin()
    hall.open("projects")
    everything = len(catalog.projects(CHINESE))
    hall.touch("kinds-key-work")
    narrowed = catalog.projects(CHINESE, kind="key-work")
    assert hall.names("project-") == [f"project-{card.slug}" for card in narrowed]
    assert 0 < len(narrowed) < everything
    hall.touch("kinds-all")
    assert hall.item("kinds-all").property("checked")
    assert hall.item("projectGrid").property("count") == everything


def test_chips_that_fit_nothing_show_the_empty_state_and_the_way_out(
    hall: HallWindow, catalog: Catalog
) -> None:
    hall.begin()
    hall.open("projects")
    choices = catalog.project_choices(CHINESE)
    kind, sector = next(
        (kind.slug, sector.slug)
        for kind in choices.kinds
        for sector in choices.sectors
        if not catalog.projects(CHINESE, kind=kind.slug, sector=sector.slug)
    )
    hall.touch(f"kinds-{kind}")
    hall.touch(f"sectors-{sector}")
    assert hall.names("project-") == []
    assert hall.has("empty")
    hall.touch("sectors-all")
    assert hall.names("project-")
    assert not hall.has("empty")


def test_sector_chips_narrow_the_companies(hall: HallWindow) -> None:
    hall.begin()
    hall.open("companies")
    everything = hall.names("company-")
    hall.touch("sectors-culture")
    assert hall.names("company-") == ["company-yunqing"]
    hall.touch("sectors-all")
    assert hall.names("company-") == everything


def test_chips_stay_chosen_when_the_language_changes_and_on_the_way_back(hall: HallWindow) -> None:
    hall.begin()
    hall.open("companies")
    hall.touch("sectors-culture")
    hall.touch("language-en")
    assert hall.names("company-") == ["company-yunqing"]
    hall.touch("company-yunqing")
    hall.touch("back")
    assert hall.item("sectors-culture").property("checked")


def test_a_gallery_is_swiped_and_stays_within_its_pictures(hall: HallWindow) -> None:
    hall.begin()
    hall.open("project")
    gallery = hall.item("gallery")
    last = gallery.property("count") - 1
    assert last > 0
    for expected in [*range(1, last + 1), last]:
        hall.swipe("gallery", -500)
        hall.until(lambda: not gallery.property("moving"))
        assert gallery.property("currentIndex") == expected
    hall.swipe("gallery", 500)
    hall.until(lambda: not gallery.property("moving"))
    assert gallery.property("currentIndex") == last - 1


def test_lists_and_stories_follow_the_finger_and_open_nothing(hall: HallWindow) -> None:
    hall.begin()
    for page, name in (("projects", "projectGrid"), ("about", "reading")):
        hall.open(page)
        hall.swipe(name, 0, -400)
        assert hall.page == page.capitalize()
        assert hall.item(name).property("contentY") > 100


@pytest.mark.parametrize("size", ["1280x1024", "1024x768", "768x1366", "2560x1080", "3440x1440"])
def test_no_card_has_room_left_while_its_summary_is_cut(open_hall: OpenHall, size: str) -> None:
    hall = open_hall(size)
    hall.begin("en")
    for page, prefix in (("projects", "project-"), ("companies", "company-")):
        hall.open(page)
        for name in hall.names(prefix):
            card = hall.item(name)
            cut = [it for it in texts_below(card) if it.property("truncated")]
            free = room_between_words_and_foot(hall, card)
            line = float(hall.theme.property("unit")) * 22 * 1.5
            assert not cut or free < 1.5 * line, f"{name}: {free:.0f} pixels are free"
            assert free < card.height() / 3, f"{name}: {free:.0f} of {card.height():.0f} are free"


def texts_below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.inherits(TEXT) and child.property("text"):
            yield child
        yield from texts_below(child)


def room_between_words_and_foot(hall: HallWindow, card: QQuickItem) -> float:
    """How high the empty part of a card is, above its last line."""
    places = sorted((hall.rect(it) for it in texts_below(card)), key=lambda place: place.bottom())
    foot = places[-1]
    above = [place.bottom() for place in places if place.bottom() < foot.top()]
    return foot.top() - max(above)
