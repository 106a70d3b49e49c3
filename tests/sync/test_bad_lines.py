"""Lines that drop, stall, lie and lose: through a faulty proxy in front of a real nginx.

Never is a wrong byte installed, and never is more than one range fetched twice for a fault.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.sync.channel.layout import blob_path
from kiosk.sync.station.partial_file import RANGE_BYTES
from tests.sync.bad_line import Line, bad_line
from tests.sync.halls import Hall, Station
from tests.sync.servers import nginx

MEGABYTE = 1_000_000
HEADROOM = 64 * 1024
"""Bytes that are in the proxy's and the system's buffers when a line drops."""


@pytest.fixture
def server(hall: Hall, tmp_path: Path) -> Iterator[int]:
    with nginx(hall.folder.channel, tmp_path / "nginx") as port:
        yield port


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.sync.station.download.RETRY_SECONDS", (0.01, 0.01, 0.01, 0.01))
    monkeypatch.setattr("kiosk.sync.channel.object_store.STALL_TIMEOUT", timedelta(seconds=0.7))


def film(hall: Hall, size: int) -> str:
    """Publish a film of so many bytes; returns its path in the channel."""
    sha = hall.add_file(os.urandom(size))
    hall.publish()
    return "/" + blob_path(BlobName(sha, ".mp4"))


def through(line: Line, station: Station) -> int:
    with bad_line(line) as url:
        station.enroll(url)
        return station.sync().number


def half(station: Station, path: str) -> Path:
    name = BlobName.parse(path.rpartition("/")[2])
    assert name
    return MediaStore(station.folder.media).partial(name)


def test_a_film_arrives_over_a_line_that_drops_every_few_megabytes(
    hall: Hall, station: Station, server: int
) -> None:
    size, drop = 40 * MEGABYTE, 3 * MEGABYTE
    path = film(hall, size)
    line = Line(server, drop_after=drop, faulty=lambda asked: asked == path)
    assert through(line, station) == 2
    assert station.whole_release() == 2
    drops = line.asked.count(path)
    assert drops > size // drop
    assert line.sent[path] <= size + drops * HEADROOM


@pytest.mark.parametrize("size", [5 * MEGABYTE, 2 * RANGE_BYTES + 5 * MEGABYTE])
def test_for_a_drop_less_than_one_range_is_fetched_twice(
    hall: Hall, station: Station, server: int, size: int
) -> None:
    path = film(hall, size)
    line = Line(server, drop_after=4 * MEGABYTE, times=1, faulty=lambda asked: asked == path)
    through(line, station)
    assert station.whole_release() == 2
    assert line.sent[path] <= size + HEADROOM


def test_what_is_closed_too_early_as_if_all_were_said_is_gone_on_with(
    hall: Hall, station: Station, server: int
) -> None:
    path = film(hall, 3 * MEGABYTE)
    line = Line(server, end_after=MEGABYTE, faulty=lambda asked: asked == path)
    through(line, station)
    assert station.whole_release() == 2
    assert line.sent[path] <= 3 * MEGABYTE + 3 * HEADROOM


def test_a_line_on_which_nothing_comes_any_more_is_let_go_of(
    hall: Hall, station: Station, server: int
) -> None:
    path = film(hall, 3 * MEGABYTE)
    line = Line(server, stall_after=MEGABYTE, times=1, faulty=lambda asked: asked == path)
    through(line, station)
    assert station.whole_release() == 2
    assert line.sent[path] <= 3 * MEGABYTE + HEADROOM


def test_a_line_of_one_kilobyte_a_second_is_slow_and_no_more(
    hall: Hall, station: Station, server: int
) -> None:
    """It takes longer than a line may be silent."""
    path = film(hall, 1800)
    through(Line(server, per_second=1000, faulty=lambda asked: asked == path), station)
    assert station.whole_release() == 2


def test_a_wrong_byte_on_the_way_is_found_out_and_never_installed(
    hall: Hall, station: Station, server: int
) -> None:
    station.sync()
    path = film(hall, MEGABYTE)
    line = Line(server, flip=500_000, times=1, faulty=lambda asked: asked == path)
    with pytest.raises(ContentRejectedError, match="does not have its signed hash"):
        through(line, station)
    assert station.whole_release() == 1
    assert not half(station, path).exists()
    assert through(line, station) == 2
    assert station.whole_release() == 2


@pytest.mark.parametrize("by", [-100_000, 100_000])
def test_a_length_that_is_not_the_right_one_does_no_harm(
    hall: Hall, station: Station, server: int, by: int
) -> None:
    path = film(hall, MEGABYTE)
    line = Line(server, length_off_by=by, times=1, faulty=lambda asked: asked == path)
    through(line, station)
    assert station.whole_release() == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (404, UnavailableError),
        (403, StaffError),
        (401, StaffError),
        (500, UnavailableError),
        (503, UnavailableError),
    ],
)
def test_an_answer_in_place_of_the_film_costs_nothing_that_has_come(
    hall: Hall, station: Station, server: int, status: int, kind: type[KioskError]
) -> None:
    size = RANGE_BYTES + MEGABYTE
    path = film(hall, size)
    seen: list[str] = []

    def second_range(asked: str) -> bool:
        seen.append(asked)
        return asked == path and seen.count(path) > 1

    line = Line(server, status=status, times=8, faulty=second_range)
    with bad_line(line) as url:
        station.enroll(url)
        with pytest.raises(kind):
            station.sync()
        assert half(station, path).stat().st_size == RANGE_BYTES
        line.times = 0
        station.sync()
    assert station.whole_release() == 2
    assert line.sent[path] == size


def test_a_burst_of_503_is_waited_for(hall: Hall, station: Station, server: int) -> None:
    path = film(hall, MEGABYTE)
    line = Line(server, status=503, times=3, faulty=lambda asked: asked == path)
    assert through(line, station) == 2
    assert station.whole_release() == 2


@pytest.mark.parametrize("size", [MEGABYTE, 2 * RANGE_BYTES + MEGABYTE])
def test_a_server_that_knows_no_ranges_serves_all_the_same(
    hall: Hall, station: Station, server: int, size: int
) -> None:
    film(hall, size)
    through(Line(server, no_ranges=True), station)
    assert station.whole_release() == 2


def test_half_a_film_is_gone_on_with_by_a_server_that_knows_no_ranges(
    hall: Hall, station: Station, server: int
) -> None:
    size = RANGE_BYTES + MEGABYTE
    path = film(hall, size)
    content = (hall.folder.channel / path[1:]).read_bytes()
    half(station, path).parent.mkdir()
    half(station, path).write_bytes(content[: RANGE_BYTES + 1000])
    through(Line(server, no_ranges=True, faulty=lambda asked: asked == path), station)
    assert station.whole_release() == 2


@pytest.mark.parametrize("times", [2, 8])
def test_a_login_page_in_the_middle_of_a_film_costs_nothing_that_has_come(
    hall: Hall, station: Station, server: int, times: int
) -> None:
    """The network asks for a login after the first range, a few times or until it gives up."""
    size = 2 * RANGE_BYTES + MEGABYTE
    path = film(hall, size)
    seen: list[str] = []

    def after_first(asked: str) -> bool:
        seen.append(asked)
        return asked == path and seen.count(path) > 1

    line = Line(server, portal=True, times=times, faulty=after_first)
    with bad_line(line) as url:
        station.enroll(url)
        try:
            station.sync()
        except UnavailableError:
            station.sync()
    assert station.whole_release() == 2
    assert line.sent[path] == size


def test_a_login_page_in_place_of_every_file_is_told_and_leaves_nothing(
    hall: Hall, station: Station, server: int
) -> None:
    station.sync()
    path = film(hall, MEGABYTE)
    line = Line(server, portal=True, faulty=lambda _: True)
    with bad_line(line) as url:
        line.times = 0
        station.enroll(url)
        line.times = 1 << 30
        with pytest.raises(ContentRejectedError, match="perhaps a login page"):
            station.sync()
        line.faulty = lambda asked: asked.startswith("/media/")
        with pytest.raises((UnavailableError, ContentRejectedError), match="The response is"):
            station.sync()
        assert half(station, path).stat().st_size == 0
        assert station.whole_release() == 1
        line.times = 0
        station.sync()
    assert station.whole_release() == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "fault",
    [
        {"drop_after": 100},
        {"end_after": 100},
        {"stall_after": 100},
        {"flip": 60},
        {"status": 503},
        {"status": 404},
        {"portal": True},
        {"length_off_by": -50},
    ],
    ids=lambda fault: "-".join(f"{name}-{value}" for name, value in fault.items()),
)
def test_each_file_of_the_channel_may_be_spoilt_once_and_the_next_sync_goes_on(
    hall: Hall, server: int, tmp_path: Path, fault: dict[str, int]
) -> None:
    for name in ("timestamp", "snapshot", "targets.json", "content.sqlite"):
        station = Station(DataFolder(tmp_path / name))
        station.folder.prepare()
        line = Line(server, times=0, **fault, faulty=lambda asked: name in asked)  # type: ignore[arg-type]  # noqa: B023
        with bad_line(line) as url:
            station.enroll(url)
            line.times = 6 if "status" in fault else 1
            try:
                station.sync()
            except KioskError:
                line.times = 0
                station.sync()
        assert station.whole_release() == 1
