"""What visitors see of a hall that is just beginning: nothing broken, no way that leads nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.catalog import Catalog
from tests.ui.conftest import OpenHall, open_catalog
from tests.ui.hall_window import HallWindow, until
from tests.ui.new_halls import make_empty_hall, make_one_company_hall

TILES = ("projects", "companies", "results", "films", "guide", "opportunities", "about", "message")
PAGES = ("projects", "companies", "results", "films", "guide", "opportunities", "about")
SIZES = ("1920x1080", "1366x768", "1080x1920")

Make = Callable[[DataFolder], None]


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[[Make], Catalog]]:
    opened: list[Catalog] = []

    def make(new: Make) -> Catalog:
        folder = DataFolder(tmp_path / "new hall")
        new(folder)
        opened.append(open_catalog(folder))
        return opened[-1]

    yield make
    for catalog in opened:
        catalog.close()


def tiles(hall: HallWindow) -> list[str]:
    return [name for name in TILES if hall.has(f"tile-{name}")]


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("new", "expected"),
    [(make_empty_hall, ["message"]), (make_one_company_hall, ["companies", "message"])],
)
def test_home_has_only_tiles_that_lead_somewhere(
    open_hall: OpenHall,
    made: Callable[[Make], Catalog],
    new: Make,
    expected: list[str],
    size: str,
) -> None:
    hall = open_hall(size, made(new))
    hall.begin()
    hall.settle()
    assert tiles(hall) == expected
    for name in expected:
        hall.touch(f"tile-{name}")
        hall.settle()
        assert not hall.has("comingSoon")
        hall.touch("home")
        hall.settle()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_an_empty_page_says_something_kind(
    open_hall: OpenHall, made: Callable[[Make], Catalog], page: str, language: str
) -> None:
    hall = open_hall(content=made(make_empty_hall))
    hall.begin(language)
    hall.visit.navigation_viewmodel.open(page, "")
    hall.settle()
    assert hall.has("comingSoon")
    assert not hall.has("empty")


def test_the_attract_loop_of_an_empty_hall_shows_its_name_on_a_picture(
    open_hall: OpenHall, made: Callable[[Make], Catalog]
) -> None:
    hall = open_hall(content=made(make_empty_hall))
    until(lambda: hall.has("hallName"))
    picture = hall.item("hallPicture")
    until(lambda: bool(picture.property("ready")))
    hall.touch("attract")
    hall.settle()
    assert not hall.has("hallName")
    assert not picture.property("ready"), "it would take 8 MB that nobody sees"
