"""One Qt application for all tests of the screen, and a window for each."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import Engine

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.screen_size import ScreenSize
from kiosk.db.catalog import Catalog
from kiosk.db.library.opening import open_library, utc_now
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import open_current
from kiosk.media.film_worker.frame_geometry import Box
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.staff.sign_in.sign_in_requests import OpenSignIn
from kiosk.ui.window.qt_start import start_qt
from tests.ui.hall_window import HallWindow, until

STAND_IN = Path(__file__).with_name("film_stand_in.py")

OpenHall = Callable[..., HallWindow]
OpenContent = Callable[[], Catalog]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Collect in this thread what a test leaves behind, when nothing holds it any longer. Python
    does so in whichever thread makes the next object, where Qt cannot stop a window's timers."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect(1)  # all that was made meanwhile
        gc.enable()


@pytest.fixture(scope="session")
def application() -> QGuiApplication:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "QT_QPA_PLATFORM", "offscreen")
        return start_qt()


@pytest.fixture(scope="session")
def film(application: QGuiApplication, catalog: Catalog) -> Iterator[FilmViewModel]:
    """The one film of the screen; its worker stands in for the real one and has played once, so
    that all its threads are there before the first test. It has room for every window."""
    film = FilmViewModel(100, (sys.executable, str(STAND_IN)))
    film.showIn(Box(8192, 8192))
    register_drawing(film.property("software"))
    film.openFilm(catalog.films(CHINESE)[0], volume=0)
    captions = film.captions_viewmodel
    until(lambda: bool(captions.property("available")) and film.property("status") == "playing")
    film.closeFilm()
    yield film
    film.shut_down()


@pytest.fixture(scope="session")
def catalog(sample_station: Path) -> Iterator[Catalog]:
    opened = open_catalog(DataFolder(sample_station))
    yield opened
    opened.close()


def open_catalog(folder: DataFolder) -> Catalog:
    return Catalog(open_current(folder).database, MediaStore(folder.media))


@pytest.fixture
def open_hall(catalog: Catalog, film: FilmViewModel) -> Iterator[OpenHall]:
    """Opens windows, of other sizes or on other content too, and closes them after the test."""
    opened: list[HallWindow] = []

    def open_one(
        size: str = "1920x1080",
        content: Catalog = catalog,
        waypoint: str = "",
        people: OpenSignIn | None = None,
    ) -> HallWindow:
        opened.append(HallWindow(content, film, ScreenSize.parse(size), waypoint, people=people))
        return opened[-1]

    yield open_one
    for hall in opened:
        if not hall.closed:
            hall.close()


@pytest.fixture
def hall(open_hall: OpenHall) -> HallWindow:
    """A window of 1920x1080 in the attract loop."""
    return open_hall()


@pytest.fixture
def library(sample_station: Path, tmp_path: Path) -> Iterator[Engine]:
    folder = DataFolder(tmp_path / "station")
    folder.releases.mkdir(parents=True)
    folder.media.symlink_to(sample_station / "media")
    shutil.copy(sample_station / "library.sqlite", folder.library)
    engine = open_library(folder)
    yield engine
    engine.dispose()


@pytest.fixture
def publish(library: Engine, tmp_path: Path) -> Iterator[OpenContent]:
    """Builds a release of the library and opens it."""
    opened: list[Catalog] = []

    def build() -> Catalog:
        folder = DataFolder(tmp_path / "station")
        build_release(library, folder, utc_now())
        opened.append(open_catalog(folder))
        return opened[-1]

    yield build
    for catalog in opened:
        catalog.close()
