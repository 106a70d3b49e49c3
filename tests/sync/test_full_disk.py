"""A disk full before, during and after a sync; once there is room, all goes on by itself."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from kiosk.core.errors import UnavailableError
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.release.installed import release_numbers
from kiosk.sync.station.download import MIN_FREE_WHILE_DOWNLOADING
from kiosk.sync.station.download_plan import MIN_FREE_BYTES
from kiosk.sync.station.partial_file import RANGE_BYTES
from tests.db.faults import count_operations, files_of_at_most, with_full_disk
from tests.sync.halls import Hall, Station, copy_of

Usage = namedtuple("Usage", "total used free")
MEGABYTE = 1_000_000


def part_of(station: Station, sha: str) -> Path:
    return MediaStore(station.folder.media).partial(BlobName(sha, ".mp4"))


def test_what_lies_half_fetched_is_counted_before_it_is_said_that_room_lacks(
    hall: Hall, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.sync()
    content = os.urandom(3 * MEGABYTE)
    sha = hall.add_file(content)
    hall.publish()
    free = MIN_FREE_BYTES + MEGABYTE
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(free, 0, free))
    with pytest.raises(UnavailableError, match=r"lacks 2 MB"):
        station.sync()
    assert not part_of(station, sha).exists()
    part_of(station, sha).parent.mkdir(exist_ok=True)
    part_of(station, sha).write_bytes(content[: 2 * MEGABYTE + 1])
    assert station.sync().number == 2
    assert station.whole_release() == 2


def test_when_others_fill_the_disk_meanwhile_the_rest_is_left_to_them(
    hall: Hall, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Visitors' messages are to find room when a film takes the last of it."""
    station.sync()
    sha = hall.add_file(os.urandom(2 * RANGE_BYTES + 5))
    hall.publish()

    def usage(_: Path) -> Usage:
        part = part_of(station, sha)
        arrived = part.stat().st_size if part.exists() else 0
        return Usage(
            1 << 40, 0, MIN_FREE_WHILE_DOWNLOADING - 1 if arrived >= RANGE_BYTES else 1 << 39
        )

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", usage)
        with pytest.raises(UnavailableError, match="nearly full"):
            station.sync()
    assert part_of(station, sha).stat().st_size == RANGE_BYTES
    assert station.whole_release() == 1
    assert station.sync().number == 2
    assert station.whole_release() == 2


def test_a_disk_that_is_full_in_the_middle_of_a_write_keeps_what_has_come(
    hall: Hall, station: Station
) -> None:
    station.sync()
    sha = hall.add_file(os.urandom(3 * MEGABYTE))
    hall.publish()
    with (
        files_of_at_most(2 * MEGABYTE),
        pytest.raises(UnavailableError, match="could not be written"),
    ):
        station.sync()
    assert part_of(station, sha).stat().st_size == 2 * MEGABYTE
    assert station.whole_release() == 1
    assert station.sync().number == 2
    assert station.whole_release() == 2


def test_a_channel_on_a_full_disk_is_told_and_stays_what_it_was(
    hall: Hall, station: Station
) -> None:
    hall.edit("二")
    with files_of_at_most(100_000), pytest.raises(UnavailableError):
        hall.publish()
    assert station.sync().number == 1
    assert hall.publish().number == 2
    assert station.sync().number == 2


def test_a_disk_full_from_any_step_of_a_sync_leaves_a_whole_release(
    hall: Hall, station: Station, tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    station.sync()
    hall.edit("二")
    hall.add_file(os.urandom(1000))
    hall.publish()
    steps = count_operations(Station(copy_of(station.folder, tmp_path / "practice")).sync)
    assert steps > 20
    for step in range(1, steps + 1, 8):
        full = Station(copy_of(station.folder, tmp_path / f"{step}"))
        with pytest.raises(UnavailableError):
            with_full_disk(step, full.sync)
        assert full.whole_release() in (1, 2)
        full.sync()
        assert full.whole_release() == 2
    assert all("no media are deleted" in one.getMessage() for one in expected_logs.records)


def test_a_disk_full_from_any_step_of_a_publishing_leaves_whole_releases(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    station.sync()
    hall.edit("二")
    hall.add_file(os.urandom(1000))
    steps = count_operations(Hall(copy_of(hall.folder, tmp_path / "practice")).publish)
    assert steps > 20
    for step in range(1, steps + 1, 8):
        full = Hall(copy_of(hall.folder, tmp_path / f"{step}"))
        with pytest.raises(UnavailableError):
            with_full_disk(step, full.publish)
        assert Station(full.folder).whole_release() in (1, 2)
        assert full.publish().number == 2
        assert Station(full.folder).whole_release() == 2
        assert release_numbers(full.folder) == [2, 1]
