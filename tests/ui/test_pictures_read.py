"""To read pictures is most of what a page costs: only those are read that are seen, and once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickItem

from tests.ui.conftest import OpenHall
from tests.ui.hall_window import PAGES, HallWindow, until
from tests.ui.hand import all_below


def pictures(hall: HallWindow) -> list[QQuickItem]:
    """All of the page in front that read a file of the content, in sight or not."""
    front = [one for one in hall.items() if one.metaObject().className().startswith("PageHost")]
    return [
        one
        for one in all_below(front[-1])
        if one.inherits("QQuickImage") and ".webp" in one.property("source").toString()
    ]


@pytest.mark.slow
@pytest.mark.parametrize("page", [page for page in PAGES if page != "film"])
def test_a_page_reads_no_picture_that_it_does_not_show(open_hall: OpenHall, page: str) -> None:
    """But for a film: what comes after it must stand there at once."""
    hall = open_hall()
    hall.begin()
    hall.open(page)
    read = [one for one in pictures(hall) if not one.isVisible()]
    assert [one.property("source").toString() for one in read] == []


@pytest.mark.parametrize("size", ["1920x1080", "1366x768", "1600x900"])
def test_a_picture_is_read_as_wide_as_its_place_and_not_scaled(
    open_hall: OpenHall, size: str
) -> None:
    hall = open_hall(size)
    hall.begin()
    hall.open("companies")
    cards = pictures(hall)[:4]
    until(lambda: all(one.implicitWidth() > 0 for one in cards))
    assert cards
    for one in cards:
        assert one.property("sourceSize") == QSize(int(one.width()), 0)
        assert one.width() == one.implicitWidth()
