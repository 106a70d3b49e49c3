"""Receipts that are hindered, lost or late: nobody else's delivery suffers, and what went wrong can
be mended."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.core.delivery.delivered_file import MAX_DELIVERED_BYTES
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.delivery import collect_here, collected_in_words
from kiosk.sync.inbox.deliver import Delivery
from tests.sync.test_inbox import (
    collect,
    deliver,
    files,
    hall,
    leave,
    letter,
    office,
    play,
    put,
    words,
)
from tests.sync.test_receipts import carry, day, stick, waiting

__all__ = ["day", "hall", "office", "stick"]


def plant_link(place: Path) -> None:
    elsewhere = place.with_name("elsewhere")
    elsewhere.mkdir()
    place.symlink_to(elsewhere)


def plant_file(place: Path) -> None:
    """Larger than what is set aside, so it stays."""
    place.write_bytes(bytes(MAX_DELIVERED_BYTES + 1))


@pytest.mark.parametrize("plant", [plant_link, plant_file])
def test_what_lies_in_the_way_of_one_stations_receipts_hinders_no_other(
    hall: DataFolder,
    office: DataFolder,
    stick: Path,
    tmp_path: Path,
    plant: Callable[[Path], None],
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    halls = [hall, *(DataFolder(tmp_path / f"hall-{number}") for number in range(3))]
    for number, one in enumerate(halls):
        one.prepare()
        leave(one, office, f"{number}")
        carry(one, stick, office)
    stations = sorted(path.name for path in stick.iterdir())
    plant(stick / stations[0] / "receipts")
    done = collect(office, stick)
    assert done.new["inquiry"] == len(halls)
    assert [one.partition(":")[0] for one in done.without_receipts] == [stations[0]]
    assert stations[0] in expected_logs.text
    for one in halls:
        carry(one, stick, office)
    assert sum(waiting(one) for one in halls) == 1
    told = list(collected_in_words(collect_here(office, f"{stick}", again=False)))
    assert [line for line in told if line.startswith(f"No receipts for station {stations[0]}: ")]
    assert list(stick.glob("*/elsewhere/*")) == []


@pytest.mark.parametrize("plant", [plant_link, plant_file])
def test_what_lies_in_the_way_of_what_is_set_aside_hinders_no_collecting(
    hall: DataFolder,
    office: DataFolder,
    stick: Path,
    plant: Callable[[Path], None],
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    refused = letter(office, "torn")
    put(stick, refused, b"torn")
    leave(hall, office, "第一条")
    carry(hall, stick, office)
    plant(stick / "refused")
    done = collect(office, stick)
    assert (refused.place, False) in [(one.place, one.aside) for one in done.refused]
    assert f"{refused.place} cannot be set aside" in expected_logs.text
    assert refused.place in files(stick)
    assert words(office) == ["第一条"]


def delete_plays(hall: DataFolder, up_to: int) -> None:
    """As the screen does after 400 days."""
    with closing(sqlite3.connect(hall.state)) as state, state:
        state.execute("DELETE FROM play WHERE id <= ?", (up_to,))


def carried_places(hall: DataFolder) -> list[str]:
    with closing(sqlite3.connect(hall.state)) as state:
        rows = state.execute("SELECT place FROM carried").fetchall()
    return sorted(place.partition("/")[2] for (place,) in rows)


def test_plays_count_as_delivered_where_older_ones_have_been_deleted(
    hall: DataFolder, office: DataFolder, stick: Path
) -> None:
    play(hall, 5)
    delete_plays(hall, 2)
    assert carry(hall, stick, office).plays == 3
    collect(office, stick)
    carry(hall, stick, office)
    shutil.rmtree(stick)
    assert carry(hall, stick, office).plays == 0
    assert carried_places(hall) == []


def test_a_file_of_plays_of_which_some_are_deleted_reaches_into_no_other(
    hall: DataFolder, office: DataFolder, stick: Path, tmp_path: Path
) -> None:
    play(hall, 4)
    carry(hall, stick, office)
    play(hall, 3)
    carry(hall, stick, office)
    delete_plays(hall, 2)
    other = tmp_path / "other"
    other.mkdir()
    assert carry(hall, other, office).plays == 5
    assert {name.rpartition("/")[2] for name in files(other) if "/plays/" in name} == {
        "3-4.json",
        "5-7.json",
    }
    collect(office, other)
    carry(hall, other, office)
    shutil.rmtree(other)
    assert carry(hall, other, office).plays == 0
    assert carried_places(hall) == []


def test_what_is_deleted_on_the_station_waits_for_no_receipt(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    assert [place.partition("/")[0] for place in carried_places(day)] == [
        "inquiry",
        "plays",
        "usage",
    ]
    play(day)
    delete_plays(day, 3)
    with closing(sqlite3.connect(day.state)) as state, state:
        state.execute("DELETE FROM outbox")
        state.execute("DELETE FROM usage")
    carry(day, stick, office)
    assert carried_places(day) == ["plays/4-4.json"]


def test_receipts_of_before_do_not_undo_that_everything_is_delivered_again(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    collect(office, stick)
    carry(day, stick, office)
    office.inbox.unlink()
    carry(day, stick, office, again=True)
    carry(day, stick, office)
    assert waiting(day) == 1
    collect(office, stick)
    assert words(office) == ["第一条"]
    carry(day, stick, office)
    assert waiting(day) == 0
    assert carried_places(day) == []
    shutil.rmtree(stick)
    assert carry(day, stick, office) == Delivery(0, 0, 0, status=False)


def test_receipts_of_before_do_not_count_after_a_delivery_to_a_bucket_was_cut(
    day: DataFolder, office: DataFolder, stick: Path
) -> None:
    carry(day, stick, office)
    collect(office, stick)
    carry(day, stick, office)
    full = stick.with_name("full")
    full.write_bytes(b"no folder")
    with pytest.raises(UnavailableError):
        deliver(day, full, again=True)
    carry(day, stick, office)
    carry(day, stick, office)
    assert waiting(day) == 1
