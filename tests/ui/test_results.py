"""The results: sections, charts under a finger and in words, and numbers that were not meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from sqlalchemy import Engine, insert, select
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.db.models import Indicator, IndicatorPoint, Project, Region, RegionPoint
from kiosk.ui.viewmodels.pages.charts import YearChartViewModel
from kiosk.ui.viewmodels.pages.places import PlacesViewModel
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import HallWindow
from tests.ui.looks import complaints

MADE_UP = "示例数字"


def told(item: QQuickItem) -> str:
    """What a screen reader says of an item beside its name."""
    spoken = QAccessible.queryAccessibleInterface(item)
    assert spoken is not None
    return spoken.text(QAccessible.Text.Description)


def text_of(hall: HallWindow, name: str) -> str:
    return str(hall.item(name).property("text"))


def put(library: Engine, slug: str, points: dict[int, float]) -> None:
    """One more indicator, by year, and by place in the order of the places."""
    with Session(library) as session, session.begin():
        indicator = Indicator(
            slug=slug,
            published=True,
            colour="sky",
            position=99,
            title=LocalizedText({CHINESE: f"名称 {slug}", ENGLISH: f"Name {slug}"}),
            point_unit=LocalizedText({CHINESE: "人", ENGLISH: "people"}),
        )
        session.add(indicator)
        session.flush()
        rows = [
            {"indicator_id": indicator.id, "year": year, "value": value}
            for year, value in points.items()
        ]
        session.execute(insert(IndicatorPoint), rows)
        regions = session.scalars(select(Region.id).order_by(Region.id))
        places = [
            {"indicator_id": indicator.id, "region_id": region, "year": 2020, "value": value}
            for region, value in zip(regions, points.values(), strict=False)
        ]
        session.execute(insert(RegionPoint), places)


def test_sections_are_a_touch_away_and_stay_when_the_language_changes(hall: HallWindow) -> None:
    hall.begin()
    hall.open("results")
    assert hall.has("timeline")
    hall.touch("section-years")
    assert hall.has("yearChart")
    assert not hall.has("timeline")
    hall.touch("language-en")
    assert hall.item("section-years").property("checked")
    assert hall.has("yearChart")


def test_facts_come_before_samples_and_samples_say_that_they_are(hall: HallWindow) -> None:
    hall.begin()
    hall.open("results:years")
    assert hall.item("indicator-people-in-poverty").property("checked")
    assert MADE_UP not in text_of(hall, "chartWords")
    hall.touch("indicator-sample-over-the-years")
    assert MADE_UP in text_of(hall, "chartWords")
    assert "示例" in hall.texts()


def test_no_sample_stands_among_the_big_numbers(hall: HallWindow) -> None:
    hall.begin()
    hall.open("results")
    assert not [text for text in hall.texts() if "示例" in text]


def test_the_finger_says_of_which_year_to_tell(hall: HallWindow) -> None:
    hall.begin(ENGLISH)
    hall.open("results:years")
    hall.touch("indicator-sample-over-the-years")
    assert (text_of(hall, "pointedYear"), text_of(hall, "pointedValue")) == ("2021", "500")
    place = hall.rect(hall.item("yearChart"))
    first = QPoint(int(place.left() + 200), int(place.center().y()))
    hall.touch_at(first)
    assert (text_of(hall, "pointedYear"), text_of(hall, "pointedValue")) == ("2016", "100")
    hall.item("yearChart").forceActiveFocus()
    hall.key(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert (text_of(hall, "pointedYear"), text_of(hall, "pointedValue")) == (
        "2018",
        "No figure known",
    )
    for _ in range(9):
        hall.key(Qt.Key.Key_Right)
    assert text_of(hall, "pointedYear") == "2021"


def test_the_chart_is_told_in_words_that_everybody_can_read(hall: HallWindow) -> None:
    hall.begin(ENGLISH)
    hall.open("results:years")
    words = text_of(hall, "chartWords")
    assert words == "27,800 people in 2019. No other year is known."
    assert told(hall.item("yearChart")) == words
    hall.touch("indicator-sample-over-the-years")
    assert text_of(hall, "chartWords") == (
        "It goes up and down: 100 times in 2016, 500 times in 2021. The highest is 500 times in "
        "2021, the lowest 100 times in 2016. For one year in between no figure is known. "
        "These are sample figures, made up to show the chart."
    )
    hall.touch("language-zh-Hans")
    assert "其间有 1 年暂无数据" in text_of(hall, "chartWords")


def test_a_milestone_opens_its_story_and_leads_on_to_what_belongs_to_it(hall: HallWindow) -> None:
    hall.begin()
    hall.open("results")
    hall.touch("milestone-launch")
    assert hall.page == "Milestone"
    assert hall.has("watchFilm")
    assert {"link-company-wuhuan", "link-project-base"} <= set(hall.names("link-"))
    hall.touch("link-company-wuhuan")
    assert hall.page == "Company"
    hall.touch("back")
    hall.touch("back")
    assert hall.page == "Results"


def test_milestones_and_numbers_in_a_row_are_alike_however_long_their_texts_are(
    open_hall: OpenHall,
) -> None:
    hall = open_hall()
    hall.begin(ENGLISH)
    hall.open("results")
    milestones = [hall.item(name) for name in hall.names("milestone-")]
    pictures = [it for it in hall.items() if any(one.isAncestorOf(it) for one in milestones)]
    heights = {it.height() for it in pictures if it.property("pending") is not None}
    assert len(heights) == 1
    upright = open_hall("1080x1920")
    upright.begin(ENGLISH)
    upright.access.choose("largeText", True)
    upright.open("results")
    numbers = [it for it in upright.items() if it.property("tone") is not None]
    assert len(numbers) > 4
    assert len({it.height() for it in numbers}) == 1


def test_the_timeline_follows_finger_arrows_and_keys_and_rests_at_a_milestone(
    open_hall: OpenHall,
) -> None:
    hall = open_hall("1080x1920")
    hall.begin()
    hall.open("results")
    line = hall.item("timeline")
    stride = hall.rect(hall.item("milestone-base-planned")).left() - hall.rect(line).left()

    def rests_at(number: int) -> bool:
        return abs(float(line.property("contentX")) - number * stride) < 2

    assert not hall.item("earlier").isEnabled()
    hall.touch("later")
    hall.until(lambda: rests_at(1))
    hall.swipe("timeline", -60)
    hall.until(lambda: not line.property("moving"))
    assert any(rests_at(number) for number in (1, 2))
    for _ in range(4):
        hall.touch("later") if hall.item("later").isEnabled() else None
        hall.wait(0.4)
    assert not hall.item("later").isEnabled()
    hall.item("milestone-target-2019").forceActiveFocus()
    hall.key(Qt.Key.Key_Left)
    hall.until(lambda: hall.item("later").isEnabled())


def test_every_agreement_can_be_touched_and_the_first_names_who_signed(hall: HallWindow) -> None:
    hall.begin()
    hall.open("results:agreements")
    assert len(hall.names("agreement-")) == 8
    hall.touch("agreement-network-security")
    assert hall.page == "Agreement"
    assert "北京码牛科技有限公司" in hall.texts()
    hall.touch("following")
    assert hall.pages[-1].slug == "new-energy"
    assert "示例" in hall.texts()


def test_a_place_tells_what_is_known_of_it(hall: HallWindow) -> None:
    hall.begin(ENGLISH)
    hall.open("results:places")
    assert len(hall.names("place-")) == 8
    assert text_of(hall, "placesWords").endswith("To be confirmed by staff.")
    assert text_of(hall, "poorCount") == "4 / 8"
    hall.touch("place-naiman")
    assert not hall.has("poorCount")
    assert text_of(hall, "placeName") == "Naiman Banner"
    assert "to be confirmed" in text_of(hall, "placeValue")
    assert not hall.has("placeProjects")
    hall.touch("placeIndicator-sample-over-the-years")
    assert text_of(hall, "placeValue") == "2021 · 300 times"
    hall.touch("place-jarud")
    assert text_of(hall, "placeValue") == "No figure known"
    assert text_of(hall, "placesWords") == (
        "Known for 6 of 8 places. The highest is 500 (Horqin District), the lowest 100 "
        "(Holingol City). These are sample figures, made up to show the chart."
    )
    assert told(hall.item("placeBars")) == text_of(hall, "placesWords")


def test_tiles_stand_about_where_the_places_lie(hall: HallWindow) -> None:
    hall.begin()
    hall.open("results:places")
    middle = hall.rect(hall.item("place-horqin-district")).center()
    for place, east, south in (
        ("holingol", -1, -1),
        ("kailu", -1, 0),
        ("naiman", -1, 1),
        ("hure", 0, 1),
        ("jarud", 0, -1),
        ("horqin-left-middle", 1, -1),
        ("horqin-left-rear", 1, 1),
    ):
        centre = hall.rect(hall.item(f"place-{place}")).center()
        across, down = centre.x() - middle.x(), centre.y() - middle.y()
        assert ((across > 5) - (across < -5), (down > 5) - (down < -5)) == (east, south), place


def test_a_place_leads_to_its_projects(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    with Session(library) as session, session.begin():
        naiman = session.scalars(select(Region.id).where(Region.slug == "naiman")).one()
        wanted = Project.slug.in_(["new-energy", "it-park"])
        for project in session.scalars(select(Project).where(wanted)):
            project.region_id = naiman
    hall = open_hall(content=publish())
    hall.begin()
    hall.open("results:places")
    hall.touch("place-naiman")
    hall.touch("placeProjects")
    assert hall.page == "Projects"
    assert hall.names("project-") == ["project-new-energy", "project-it-park"]
    assert complaints(hall) == []
    hall.touch("regions-all")
    assert hall.item("projectGrid").property("count") == 12
    hall.touch("back")
    assert text_of(hall, "placeName") == "奈曼旗"


HOSTILE: dict[str, dict[int, float]] = {
    "without-end": {2016: float("inf"), 2017: float("-inf"), 2018: 1e308, 2019: 5},
    "nothing-known": {2016: 1e308},
    "below-nothing": {2016: -5, 2017: -1e15, 2018: 3},
    "all-below": {2016: -5, 2017: -2},
    "all-nothing": {2016: 0, 2017: 0, 2018: 0},
    "equal": dict.fromkeys(range(2010, 2020), 123456.789),
    "two-hundred": {year: (year * 7919) % 1000 - 300 for year in range(1900, 2100)},
    "far-apart": {1900: 1, 2100: 1e15, 99999: 3},
    "tiny": {2016: 1e-300, 2017: 0.001, 2018: -0.00001},
}


@pytest.mark.parametrize("size", ["1920x1080", "1080x1920"])
def test_charts_of_numbers_that_nobody_meant_keep_their_form(
    library: Engine, publish: OpenContent, open_hall: OpenHall, size: str
) -> None:
    for slug, points in HOSTILE.items():
        put(library, slug, points)
    hall = open_hall(size, publish())
    hall.theme.setProperty("largeText", True)
    hall.begin()
    found = []
    for language in (CHINESE, ENGLISH):
        hall.visit.chooseLanguage(language)
        hall.open("results:years")
        years = hall.pages[-1].model.findChild(YearChartViewModel)
        assert years is not None
        for slug in HOSTILE:
            years.choose(slug)
            hall.settle()
            found += [f"{slug} {language}: {complaint}" for complaint in complaints(hall)]
        hall.open("results:places")
        places = hall.pages[-1].model.findChild(PlacesViewModel)
        assert places is not None
        for slug in HOSTILE:
            places.choose(slug)
            hall.settle()
            found += [f"{slug} by place {language}: {it}" for it in complaints(hall)]
    assert not found, "\n".join(["", *found])
