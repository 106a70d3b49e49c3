"""What a station does about its content when it starts: nothing, but on its first day."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from kiosk.core.content.hall import HomeCounts
from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry import inbox_key
from kiosk.core.inquiry.sealing import public_key
from kiosk.db import sample
from kiosk.db.library.opening import open_file
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.installed import Release, open_current, read_current, release_numbers
from kiosk.editorial.beginning import has_contents
from kiosk.media.importing.pictures import sizes
from kiosk.ops.first_start import prepare_empty_hall, prepare_station
from tests.db.faults import count_operations, with_full_disk, with_power_cut
from tests.db.stations import PRIVATE_KEY, OpenCatalog, derive_stand_in


@pytest.fixture(autouse=True)
def stand_ins(monkeypatch: pytest.MonkeyPatch, sample_media: Path) -> None:
    install = functools.partial(sample.install_sample, media=sample_media)
    monkeypatch.setattr(sample, "install_sample", install)
    monkeypatch.setattr(sizes, "derive", derive_stand_in)
    monkeypatch.setattr(inbox_key, "new_private_key", lambda: PRIVATE_KEY)


def fresh(folder: Path) -> DataFolder:
    made = DataFolder(folder)
    made.prepare()
    return made


def start(folder: DataFolder) -> Release:
    prepare_station(folder)
    return open_current(folder)


def test_the_first_start_installs_the_sample_content(tmp_path: Path, station: DataFolder) -> None:
    folder = fresh(tmp_path / "新 站点#1")
    release = start(folder)
    assert release.number == 1
    assert release.database.read_bytes() == open_current(station).database.read_bytes()


def test_the_first_start_makes_the_key_to_what_visitors_leave(
    tmp_path: Path, opened_catalog: OpenCatalog
) -> None:
    folder = fresh(tmp_path / "data")
    start(folder)
    assert inbox_key.read_inbox_key(folder) == PRIVATE_KEY
    catalog = opened_catalog(folder)
    assert catalog.hall("en").inbox_key == public_key(PRIVATE_KEY)


def test_later_starts_touch_nothing(tmp_path: Path) -> None:
    folder = fresh(tmp_path / "data")
    start(folder)
    before = {path: path.stat().st_mtime_ns for path in folder.root.rglob("*")}
    start(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.root.rglob("*")} == before


@pytest.mark.parametrize("named", [True, False])
def test_the_staffs_own_content_is_never_replaced_by_samples(
    station: DataFolder, named: bool
) -> None:
    before = station.library.read_bytes()
    (station.releases / "000001" / "content.sqlite").write_bytes(b"")
    if not named:
        station.current.unlink()
    with pytest.raises(ContentRejectedError, match="000001"):
        start(station)
    assert station.library.read_bytes() == before
    assert release_numbers(station) == [1]


def test_a_library_without_releases_is_published_as_it_is(station: DataFolder) -> None:
    wanted = open_current(station).database.read_bytes()
    for path in sorted(station.releases.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert start(station).database.read_bytes() == wanted


def test_an_unfinished_switch_is_finished(
    station: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    station.current.unlink()
    assert start(station).number == 1
    assert read_current(station) == 1
    assert start(station).skipped == ()


def test_a_switch_that_cannot_be_finished_says_why(
    station: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    station.current.unlink()
    with pytest.raises(UnavailableError, match="could not be put in force: No space left"):
        with_full_disk(1, lambda: prepare_station(station))


@pytest.mark.slow
def test_a_disk_full_at_any_step_of_the_first_start_can_be_mended(tmp_path: Path) -> None:
    steps = count_operations(lambda: start(fresh(tmp_path / "counted")))
    folder = fresh(tmp_path / "full")
    refusals = []
    for step in range(5, steps, 6):
        if release_numbers(folder):
            break
        try:  # what an earlier turn has done need not be done again: at last the space will do
            with_full_disk(step, lambda: start(folder))
        except UnavailableError as error:
            refusals.append(str(error))
    assert len(refusals) > 3
    assert all("No space left on device" in refusal for refusal in refusals)
    release = start(folder)
    assert release.number == 1
    assert release.skipped == ()


@pytest.mark.slow
def test_a_power_cut_at_any_step_of_the_first_start_is_made_good_by_the_next(
    tmp_path: Path, station: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    wanted = open_current(station).database.read_bytes()
    counted = fresh(tmp_path / "counted")
    steps = count_operations(lambda: start(counted))
    for step in range(1, steps + 1, 7):
        folder = fresh(tmp_path / f"cut-{step}")
        with_power_cut(step, lambda: start(folder))  # noqa: B023 - run before the next turn
        release = start(folder)
        assert release.database.read_bytes() == wanted
        assert start(folder).skipped == ()


def test_an_empty_hall_is_named_and_has_nothing_in_it(
    tmp_path: Path, opened_catalog: OpenCatalog
) -> None:
    folder = fresh(tmp_path / "data")
    prepare_empty_hall(folder)
    catalog = opened_catalog(folder)
    hall = catalog.hall("zh-Hans")
    assert (hall.name, hall.name_english) == ("展厅", "Exhibition hall")
    assert hall.inbox_key == public_key(PRIVATE_KEY)
    assert catalog.home_counts() == HomeCounts()
    before = folder.library.read_bytes()
    prepare_station(folder)
    assert folder.library.read_bytes() == before


def test_a_hall_that_is_there_is_not_emptied_from_outside(tmp_path: Path) -> None:
    folder = fresh(tmp_path / "data")
    start(folder)
    before = folder.library.read_bytes()
    with pytest.raises(StaffError, match="already"):
        prepare_empty_hall(folder)
    assert folder.library.read_bytes() == before


@pytest.mark.slow
def test_a_power_cut_while_an_empty_hall_is_made_leaves_one_that_can_be_finished(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    counted = fresh(tmp_path / "counted")
    steps = count_operations(lambda: prepare_empty_hall(counted))
    for step in range(1, steps + 1, max(1, steps // 12)):
        folder = fresh(tmp_path / f"cut-{step}")
        with_power_cut(step, functools.partial(prepare_empty_hall, folder))
        if not folder.current.exists() and not release_numbers(folder):
            prepare_empty_hall(folder)
        prepare_station(folder)
        assert open_current(folder).number == 1
        library = open_file(folder)
        try:
            assert not has_contents(LibraryStore(library))
        finally:
            library.dispose()
