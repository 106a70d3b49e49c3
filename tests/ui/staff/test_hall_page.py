"""What concerns the whole hall: its samples in one list, and what is begun on its screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import Begin
from kiosk.db.library.opening import open_file
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.beginning import find_samples
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def station_copy(station_copy: DataFolder, sample_station: Path) -> DataFolder:
    """With the release that the screen shows."""
    station_copy.releases.symlink_to(sample_station / "releases")
    return station_copy


@pytest.fixture
def working(staff: StaffWindow) -> StaffWindow:
    staff.work()
    return staff


@pytest.fixture
def shows(working: StaffWindow) -> StaffWindow:
    working.touch("showShows")
    working.until(lambda: bool(working.hall.shows_viewmodel.property("loaded")))
    working.settle()
    return working


# Ceremonies and guided tours


def names(staff: StaffWindow, act: str) -> list[str]:
    return [name.removeprefix(act) for name in staff.names(act)]


def test_what_the_release_has_can_be_begun_or_practised(shows: StaffWindow) -> None:
    begins = names(shows, "begin-")
    assert begins
    assert begins == names(shows, "practise-")


@pytest.mark.parametrize("practice", [False, True])
@pytest.mark.parametrize("place", [0, -1])
def test_nothing_begins_before_it_was_confirmed(
    shows: StaffWindow, place: int, practice: bool
) -> None:
    act = "practise-" if practice else "begin-"
    slug = names(shows, act)[place]
    shows.touch(f"{act}{slug}")
    assert shows.station.begun == []
    shows.touch("showsNo")
    assert shows.station.begun == []
    shows.touch(f"{act}{slug}")
    shows.touch("showsYes")
    shows.idle()
    (begun,) = shows.station.begun
    kind = "ceremony" if place == 0 else "guided-tour"
    assert begun == Begin(kind, slug, practice, "zh-Hans")  # type: ignore[arg-type]
    assert not shows.has("showsNo")


def test_it_begins_in_the_language_in_which_staff_work(working: StaffWindow) -> None:
    working.shell.chooseLanguage("en")
    working.touch("showShows")
    working.until(lambda: bool(working.names("begin-")))
    working.settle()
    working.touch(working.names("begin-")[0])
    working.touch("showsYes")
    working.idle()
    assert [one.language for one in working.station.begun] == ["en"]


def test_where_no_screen_answers_it_says_so(
    shows: StaffWindow, expected_logs: pytest.LogCaptureFixture
) -> None:
    shows.station.screen_runs = False
    shows.touch(shows.names("begin-")[0])
    shows.touch("showsYes")
    shows.idle()
    assert "没有运行观众的屏幕" in str(shows.item("showsOutcome").property("text"))
    assert "nothing has begun" in expected_logs.text


def test_a_deactivated_account_begins_nothing(
    shows: StaffWindow, expected_logs: pytest.LogCaptureFixture
) -> None:
    shows.hall.admit(Account("gone", "前同事", Role.PUBLISHER, active=False))
    shows.touch(shows.names("begin-")[0])
    shows.touch("showsYes")
    shows.idle()
    assert shows.station.begun == []
    assert "没有这项权限" in str(shows.item("showsOutcome").property("text"))


def test_on_a_kiosk_the_window_makes_room_for_what_has_begun(
    open_staff: OpenStaff,
) -> None:
    kiosk = open_staff(on_kiosk=True)
    kiosk.work()
    kiosk.touch("showShows")
    kiosk.until(lambda: bool(kiosk.names("begin-")))
    kiosk.settle()
    kiosk.touch(kiosk.names("begin-")[0])
    kiosk.touch("showsYes")
    kiosk.idle()
    assert kiosk.given_up == [True]
    assert kiosk.shell.property("locked")


# Samples


@pytest.fixture
def samples(working: StaffWindow) -> StaffWindow:
    """The list of the content page with its samples alone, and all of them in a sheet."""
    working.shell.openPage("content")
    working.until(lambda: bool(working.content.property("loaded")))
    working.content.toggleFilter("sample")
    working.settle()
    working.touch("showSamples")
    working.until(lambda: bool(working.hall.samples_viewmodel.property("loaded")))
    working.settle()
    return working


def in_library(folder: DataFolder) -> int:
    library = open_file(folder)
    try:
        return len(find_samples(LibraryStore(library)).samples)
    finally:
        library.dispose()


def until_done(staff: StaffWindow) -> None:
    until(lambda: not staff.hall.samples_viewmodel.property("busy"), 60)
    staff.settle()


def test_all_samples_are_listed_by_kind_before_anything_goes(
    samples: StaffWindow, station_copy: DataFolder
) -> None:
    count = in_library(station_copy)
    assert any(f"移除全部 {count} 项示例" in text for text in samples.texts())
    assert any(text.startswith("企业 ") for text in samples.texts())
    samples.touch("samplesClose")
    assert in_library(station_copy) == count


def test_all_samples_go_and_come_back_by_one_touch_each(
    samples: StaffWindow, station_copy: DataFolder
) -> None:
    count = in_library(station_copy)
    samples.touch("samplesRemove")
    until_done(samples)
    assert in_library(station_copy) == 0
    samples.touch("samplesUndo")
    until_done(samples)
    assert in_library(station_copy) == count
