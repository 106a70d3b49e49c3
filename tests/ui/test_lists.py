"""Lists and galleries under a finger: chips, the letter rail, flicks and swipes."""

from __future__ import annotations

from kiosk.core.text import CHINESE
from kiosk.db.catalog import Catalog
from tests.ui.hall_window import HallWindow


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
