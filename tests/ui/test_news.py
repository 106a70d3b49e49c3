"""News: a tab of the page about the base, a list with the newest first, and one to read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from sqlalchemy import Engine, update

from kiosk.core.content.localized_text import ENGLISH
from kiosk.db.models import Page
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import BUTTON, HallWindow


def test_the_news_are_listed_newest_first_and_read_below_the_same_tab(hall: HallWindow) -> None:
    hall.begin()
    hall.open("about")
    hall.touch("tab-news")
    assert hall.names("news-") == ["news-sample-visit", "news-base-launched"]
    hall.touch("news-base-launched")
    assert {"2019.07.20", "基地在北京启动"} <= set(hall.texts())
    assert hall.item("tab-news").property("checked")
    hall.touch("tab-news")
    assert hall.has("news-sample-visit")


def test_a_piece_of_news_leads_on_to_what_belongs_to_it(hall: HallWindow) -> None:
    hall.begin()
    hall.open("about:base-launched")
    hall.swipe("reading", 0, -600)
    hall.wait(1)
    hall.touch("link-milestone-launch")
    assert hall.page == "Milestone"


def test_a_hall_without_news_has_no_tab_for_them(
    library: Engine, publish: OpenContent, open_hall: OpenHall
) -> None:
    with library.begin() as connection:
        connection.execute(update(Page).values(happened_on=None))
    hall = open_hall(content=publish())
    hall.begin()
    hall.open("about:news:")
    assert not hall.has("tab-news")
    assert hall.has("tab-base")


@pytest.mark.parametrize("part", ["news:", "launch-day", "base-launched"])
def test_the_tab_that_is_open_is_in_sight(open_hall: OpenHall, part: str) -> None:
    hall = open_hall("1080x1920")
    hall.begin(ENGLISH)
    hall.access.choose("largeText", True)
    hall.open(f"about:{part}")
    strip = hall.rect(hall.item("tabs"))

    def open_tab() -> QRectF:
        return next(hall.rect(it) for it in hall.items(BUTTON) if is_open_tab(it))

    hall.until(lambda: strip.contains(open_tab().adjusted(0, 1, 0, -1)))


def is_open_tab(item: QQuickItem) -> bool:
    return item.objectName().startswith("tab-") and bool(item.property("checked"))
