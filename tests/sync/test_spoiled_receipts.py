"""Receipts that are hindered, lost or late: nobody else's delivery suffers, and what went wrong can
be mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.core.delivery import LARGEST
from kiosk.core.folders import DataFolder
from tests.sync.test_inbox import collect, files, hall, leave, letter, office, put, words
from tests.sync.test_receipts import carry, day, stick, waiting

__all__ = ["day", "hall", "office", "stick"]


def plant_link(place: Path) -> None:
    (place.parent.parent / "elsewhere").mkdir()
    place.symlink_to(place.parent.parent / "elsewhere")


def plant_file(place: Path) -> None:
    """Larger than what is set aside, so it stays."""
    place.write_bytes(bytes(LARGEST + 1))


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
    assert [one for one in (tmp_path / "stick").rglob("elsewhere/*") if one.is_file()] == []


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
