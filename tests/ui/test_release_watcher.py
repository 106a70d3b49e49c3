"""A release that is put in force while the screen runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.catalog import Catalog
from kiosk.db.library.opening import utc_now
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import Release, make_current, open_current, shown_release
from kiosk.ui.station.release_watcher import ReleaseWatcher
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import HallWindow, until

NEW_NAME = "另一个展厅"


@pytest.fixture
def folder(tmp_path: Path, library: Engine) -> DataFolder:
    return DataFolder(tmp_path / "station")


@pytest.fixture
def content(publish: OpenContent) -> Catalog:
    """The catalog of release 1 of the folder."""
    return publish()


@pytest.fixture
def shown(open_hall: OpenHall, content: Catalog) -> HallWindow:
    return open_hall(content=content)


@pytest.fixture
def watcher(
    shown: HallWindow, content: Catalog, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ReleaseWatcher]:
    """As app.py puts it together."""
    monkeypatch.setattr("kiosk.ui.station.release_watcher.POLL_MS", 20)
    watching = ReleaseWatcher(
        folder, open_current(folder), lambda: shown.visit.session_viewmodel.somebody_there
    )
    shown.visit.visitOver.connect(watching.visit_over)

    def turn_to(release: Release) -> None:
        content.turn_to(release.database)
        shown.visit.release_changed(content.hall(CHINESE).idle_seconds)

    watching.switched.connect(turn_to)
    yield watching
    watching.close()


def name_again(library: Engine, folder: DataFolder) -> int:
    """Publish release 2 with another name of the hall."""
    with library.begin() as connection:
        connection.execute(
            text("UPDATE hall SET name = json_object('zh-Hans', :name)"), {"name": NEW_NAME}
        )
    return build_release(library, folder, utc_now())


def test_a_new_release_is_taken_up_at_once_when_nobody_is_there_and_the_film_goes_on(
    shown: HallWindow, watcher: ReleaseWatcher, library: Engine, folder: DataFolder
) -> None:
    until(lambda: shown.film.property("status") == "playing")
    events: list[str] = []
    shown.film.hasPictureChanged.connect(lambda: events.append("picture"))
    shown.film.filmOver.connect(lambda: events.append("over"))
    before = shown.film.property("positionMs")
    entry = shown.attract.present
    name_again(library, folder)
    until(lambda: shown.visit.hall_viewmodel.property("name") == NEW_NAME)
    until(lambda: shown.film.property("positionMs") > before)
    assert (events, shown.attract.present) == ([], entry)
    assert shown_release(folder) == 2


def test_a_visitor_keeps_what_they_read_until_they_have_left(
    shown: HallWindow, watcher: ReleaseWatcher, library: Engine, folder: DataFolder
) -> None:
    shown.begin()
    shown.open("companies")
    name_again(library, folder)
    shown.wait(0.3)
    assert shown.visit.hall_viewmodel.property("name") != NEW_NAME
    assert shown_release(folder) == 1
    shown.visit.leave()
    assert shown.visit.hall_viewmodel.property("name") == NEW_NAME
    assert shown_release(folder) == 2


def test_staff_go_back_and_forward_on_a_running_screen(
    shown: HallWindow, watcher: ReleaseWatcher, library: Engine, folder: DataFolder
) -> None:
    first = shown.visit.hall_viewmodel.property("name")
    name_again(library, folder)
    until(lambda: shown.visit.hall_viewmodel.property("name") == NEW_NAME)
    make_current(folder, 1)
    until(lambda: shown.visit.hall_viewmodel.property("name") == first)
    make_current(folder, 2)
    until(lambda: shown.visit.hall_viewmodel.property("name") == NEW_NAME)


def test_a_torn_release_is_not_taken_up(
    shown: HallWindow,
    watcher: ReleaseWatcher,
    library: Engine,
    folder: DataFolder,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    first = shown.visit.hall_viewmodel.property("name")
    (folder.releases / "000002").mkdir()
    (folder.releases / "000002" / "content.sqlite").write_bytes(b"torn")
    make_current(folder, 2)
    until(lambda: "passed over 000002" in expected_logs.text)
    shown.wait(0.1)
    assert shown.visit.hall_viewmodel.property("name") == first
