"""Stations that bring each other files, on loopback, and neighbours that no honest station is."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import Blob, BlobName, MediaStore
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.layout import PublishedRelease, blob_path
from kiosk.sync.neighbours import deadline, neighbourhood, rules
from kiosk.sync.neighbours.neighbour import Neighbour
from kiosk.sync.neighbours.neighbourhood import Neighbourhood, joined
from kiosk.sync.neighbours.rules import (
    MAX_BACK_OFF_SECONDS,
    BackOff,
    Fault,
    Turn,
    back_off_after,
    number_after,
    on_our_networks,
)
from kiosk.sync.neighbours.server import MAX_CONNECTIONS_OF_ONE, MAX_STREAMS, MediaServer, span_of
from kiosk.sync.neighbours.turn_file import TurnFile
from kiosk.sync.station.rate_limit import RateLimiter
from kiosk.sync.station.sync import sync
from tests.sync import neighbour_stand_ins as neighbours
from tests.sync.halls import Hall, Station, no_requests, nobody, now
from tests.sync.neighbour_stand_ins import SIZE, Deed, bad, served, stored

RELEASE = "ab" * 32
CONTENT = os.urandom(SIZE)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neighbours are given up after tenths of a second instead of seconds."""
    monkeypatch.setattr(deadline, "STALL_SECONDS", 0.4)
    monkeypatch.setattr(rules, "RESPONSE_SECONDS", 0.8)
    monkeypatch.setattr(rules, "MIN_WAIT_SECONDS", 0.5)
    monkeypatch.setattr(neighbourhood, "RETRY_SECONDS", (0.05,))


@pytest.fixture
def here(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "here")
    folder.prepare()
    return folder


@pytest.fixture
def there(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "there")
    folder.prepare()
    return folder


def among(here: DataFolder, *others: Neighbour) -> AbstractContextManager[Neighbourhood]:
    return joined(here, RELEASE, lambda: list(others))


def bring(near: Neighbourhood, blob: Blob) -> bool:
    return near.fetch(blob, lambda _: None)


def back_offs(here: DataFolder) -> set[str]:
    path = here.neighbours / "back-off.json"
    return set(json.loads(path.read_text())) if path.exists() else set()


# Rules


def test_the_back_off_doubles_with_each_invalid_response_up_to_a_day() -> None:
    rest, lengths = None, []
    for _ in range(8):
        rest = back_off_after(Fault.INVALID, rest, 1000)
        lengths.append(rest.until - 1000)
    assert lengths == [3600, 7200, 14400, 28800, 57600, 86400, 86400, 86400]
    assert back_off_after(Fault.SLOW, rest, 1000).until == 1600


def test_a_clock_that_was_wrong_by_years_makes_no_back_off_of_years() -> None:
    rest = BackOff(until=1_000_000_000 + 3600, invalid=1)
    assert rest.lasts(1_000_000_000)
    assert not rest.lasts(1_000_000_000 - MAX_BACK_OFF_SECONDS)
    assert not rest.lasts(1_000_000_000 + 3601)


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("192.168.1.9", True),
        ("10.0.3.7", True),
        ("192.168.2.9", False),
        ("8.8.8.8", False),
        ("127.0.0.1", False),
        ("192.168.1.7", False),  # this PC
        ("192.168.1.255", False),
        ("224.0.0.251", False),
        ("0.0.0.0", False),  # noqa: S104
        ("example.com", False),
    ],
)
def test_only_who_stands_in_a_network_of_ours_is_a_neighbour(address: str, near: bool) -> None:
    ours = ["192.168.1.7/255.255.255.0", "10.0.0.1/16", "5.5.5.5/32"]
    assert on_our_networks(address, ours) is near


def test_the_smaller_number_goes_first_and_whoever_chooses_is_waited_for() -> None:
    own = Turn(2, "bb")
    assert Turn(1, "ff").goes_before(own)
    assert Turn(2, "aa").goes_before(own)
    assert not Turn(2, "cc").goes_before(own)
    assert Turn(0, "ff").goes_before(own)
    assert number_after([Turn(0, "x"), Turn(4, "x"), Turn(2, "x")]) == 5
    assert number_after([]) == 1


@pytest.mark.parametrize(
    ("header", "span"),
    [
        (None, None),
        ("bytes=0-9", (0, 10)),
        ("bytes=90-", (90, 100)),
        ("bytes=90-1000", (90, 100)),
        ("bytes=100-", (100, 100)),
        ("bytes=9-2", (9, 3)),
        ("bytes=-5", None),
        ("bytes=0-1,5-6", None),
        ("lines=0-1", None),
        ("bytes=" + "9" * 5000 + "-", None),
    ],
)
def test_a_range_is_understood_in_one_way_only(
    header: str | None, span: tuple[int, int] | None
) -> None:
    assert span_of(header, 100) == span


# What a station serves


def ask(
    one: Neighbour, path: str, method: str = "GET", **headers: str
) -> tuple[int, bytes, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection(one.address, one.port, timeout=10)
    connection.request(method, path, headers=headers)
    with connection.getresponse() as answer:
        told = answer.status, answer.read(), answer.headers
    connection.close()
    return told


def test_a_file_of_the_store_is_served_whole_and_in_ranges(there: DataFolder) -> None:
    blob = stored(there.media, CONTENT)
    with served(there.root) as one:
        assert ask(one, f"/media/{blob.name}")[:2] == (200, CONTENT)
        status, content, headers = ask(one, f"/media/{blob.name}", Range="bytes=5-9")
        assert (status, content) == (206, CONTENT[5:10])
        assert headers["Content-Range"] == f"bytes 5-9/{SIZE}"
        assert ask(one, f"/media/{blob.name}", Range=f"bytes={SIZE}-")[0] == 416
        status, content, headers = ask(one, f"/media/{blob.name}", "HEAD")
        assert (status, content, headers["Content-Length"]) == (200, b"", str(SIZE))


def test_nothing_but_whole_files_of_the_store_is_served(there: DataFolder) -> None:
    blob = stored(there.media, CONTENT)
    there.settings.write_text("")
    store = MediaStore(there.media)
    half = BlobName("cd" * 32, ".mp4")
    store.partial(half).parent.mkdir(exist_ok=True)
    store.partial(half).write_bytes(b"half")
    sha = blob.name.sha256
    paths = (
        *("/", "/media", "/media/", f"/media/{sha[:2]}", f"/media/{sha[:2]}/{blob.name}"),
        *(f"/media/{sha}", f"/media/{blob.name}/", f"/media/{sha.upper()}.mp4"),
        *("/media/../kiosk.toml", "/kiosk.toml", "/media/..%2fkiosk.toml", "//etc/passwd"),
        *(f"/media/{half}", f"/media/.partial/{half}.part", f"/media/{blob.name}?x"),
        *("/turn/", f"/turn/{RELEASE}", "/turn/../kiosk.toml", "http://127.0.0.1/media/"),
    )
    with served(there.root) as one:
        for path in paths:
            assert ask(one, path)[:2] == (404, b""), path
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "CONNECT"):
            assert ask(one, f"/media/{blob.name}", method)[0] == 501


def test_a_turn_is_told_to_those_who_know_the_release_and_while_it_is_renewed(
    there: DataFolder,
) -> None:
    note = TurnFile(there.neighbours)
    with served(there.root) as one:
        with note.kept_alive():
            note.write(RELEASE, Turn(3, "0" * 16))
            assert ask(one, f"/turn/{RELEASE}")[:2] == (200, b"3 0000000000000000")
            assert ask(one, f"/turn/{'cd' * 32}")[0] == 404
            os.utime(there.neighbours / "turn", (1, 1))
            assert ask(one, f"/turn/{RELEASE}")[0] == 404
        assert not (there.neighbours / "turn").exists()


def test_who_dawdles_is_cut_off(there: DataFolder, quick: None) -> None:
    with served(there.root) as one, socket.create_connection((one.address, one.port)) as line:
        line.settimeout(10)
        began = time.monotonic()
        while time.monotonic() - began < 8:
            try:
                line.sendall(b"G")
            except OSError:
                break
            time.sleep(0.1)
        assert time.monotonic() - began < 8


def test_one_address_cannot_take_all_connections(there: DataFolder) -> None:
    with served(there.root) as one:
        lines = [
            socket.create_connection((one.address, one.port)) for _ in range(MAX_CONNECTIONS_OF_ONE)
        ]
        time.sleep(0.3)
        assert not answers(one)
        for line in lines:
            line.close()
        until = time.monotonic() + 10
        while not answers(one):
            assert time.monotonic() < until, "no place was given back"
            time.sleep(0.05)


def answers(one: Neighbour) -> bool:
    try:
        return ask(one, "/")[0] == 404
    except OSError:
        return False


def test_more_than_a_few_files_at_once_are_not_sent(there: DataFolder) -> None:
    blob = stored(there.media, bytes(40 << 20))
    with served(there.root) as one:
        lines = []
        for _ in range(MAX_STREAMS):
            line = socket.create_connection((one.address, one.port))
            line.sendall(f"GET /media/{blob.name} HTTP/1.0\r\n\r\n".encode())
            line.recv(1)
            lines.append(line)
        assert ask(one, f"/media/{blob.name}")[0] == 503
        for line in lines:
            line.close()


# What a station takes


def test_a_file_comes_from_a_neighbour(here: DataFolder, there: DataFolder) -> None:
    blob = stored(there.media, CONTENT)
    with served(there.root) as one, among(here, one) as near:
        assert bring(near, blob)
    assert MediaStore(here.media).partial(blob.name).read_bytes() == CONTENT


def test_a_file_that_no_neighbour_has_is_left_to_the_channel(
    here: DataFolder, there: DataFolder
) -> None:
    with served(there.root) as one, among(here, one) as near:
        assert not bring(near, stored(here.media, CONTENT))
    assert back_offs(here) == set()


BAD = [
    (neighbours.sends_wrong_bytes, Fault.INVALID),
    (neighbours.sends_without_end, Fault.INVALID),
    (neighbours.sends_headers_without_end, Fault.INVALID),
    (neighbours.sends_chunks_without_length, Fault.INVALID),
    (neighbours.leads_elsewhere, Fault.INVALID),
    (neighbours.ignores_ranges, Fault.INVALID),
    (neighbours.shows_a_log_in_page, Fault.INVALID),
    (neighbours.speaks_something_else, Fault.INVALID),
    (neighbours.says_nothing, Fault.SLOW),
    (neighbours.sends_a_byte_now_and_then, Fault.SLOW),
    (neighbours.sends_its_head_byte_by_byte, Fault.SLOW),
    (neighbours.is_cut_off, Fault.GONE),
    (neighbours.is_always_busy, Fault.SLOW),
    (neighbours.keeps_its_turn, Fault.SLOW),
]


@pytest.mark.parametrize(("deed", "fault"), BAD, ids=[deed.__name__ for deed, _ in BAD])
def test_a_bad_neighbour_gets_a_back_off_and_another_is_asked(
    deed: Deed, fault: Fault, here: DataFolder, there: DataFolder, quick: None
) -> None:
    blob, count = stored(there.media, CONTENT), 0

    def told(more: int) -> None:
        nonlocal count
        count += more

    with bad(deed) as (liar, asked):
        with among(here, liar) as near:
            assert not near.fetch(blob, told), "the channel is to be asked"
        assert count == 0
        assert not list(here.media.rglob("*.part")), "nothing of it is kept"
        assert back_offs(here) == {liar.address}
        said = json.loads((here.neighbours / "back-off.json").read_text())[liar.address]
        assert said["until"] - time.time() == pytest.approx(rules.BACK_OFF_SECONDS[fault], abs=30)
        times = len(asked)
        with served(there.root) as honest, among(here, liar, honest) as near:
            assert near.fetch(blob, told)
        assert count == SIZE
        assert len(asked) == times, "it was asked again"


def test_what_the_channel_has_sent_of_a_file_outlives_a_lying_neighbour(
    here: DataFolder, there: DataFolder
) -> None:
    blob = stored(there.media, CONTENT)
    part = MediaStore(here.media).partial(blob.name)
    part.parent.mkdir(exist_ok=True)
    part.write_bytes(CONTENT[:5000])
    with bad(neighbours.sends_wrong_bytes) as (liar, _), among(here, liar) as near:
        assert not bring(near, blob)
    assert part.read_bytes() == CONTENT[:5000]


def test_after_some_that_are_no_help_the_channel_alone_is_asked(
    here: DataFolder, there: DataFolder
) -> None:
    blob = stored(there.media, CONTENT)
    with bad(neighbours.sends_wrong_bytes) as (liar, _), served(there.root) as honest:
        nobodies = [Neighbour(f"127.0.0.{last}", 9) for last in range(100, 100 + rules.MAX_FAULTS)]
        with among(here, liar, honest, *nobodies) as near:
            assert not bring(near, blob)


def test_a_torn_file_of_back_offs_is_begun_anew(here: DataFolder, there: DataFolder) -> None:
    here.neighbours.mkdir()
    (here.neighbours / "back-off.json").write_text('{"127.0.0.66": {"until": "soon"')
    blob = stored(there.media, CONTENT)
    with served(there.root) as one, among(here, one) as near:
        assert bring(near, blob)


# The hall's line to the channel


class Line(FolderTransport):
    """A slow line to the channel that counts what it carries of each file."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.carried: Counter[str] = Counter()

    def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        for piece in super().read(path, start, end):
            self.carried[path] += len(piece)
            time.sleep(0.002)
            yield piece


@pytest.mark.slow
def test_stations_that_sync_at_once_carry_each_file_once_over_the_line(
    hall: Hall, tmp_path: Path
) -> None:
    line, stations = Line(hall.folder.channel), []
    for number in range(3):
        station = Station(DataFolder(tmp_path / f"station {number}"))
        station.folder.prepare()
        station.enroll(hall.url)
        stations.append(station)
    failures: list[BaseException] = []

    def run(station: Station, others: list[Neighbour]) -> None:
        def near(release: PublishedRelease) -> AbstractContextManager[Neighbourhood]:
            return joined(station.folder, release.sha256, lambda: list(others))

        try:
            sync(
                station.folder,
                station.enrollment,
                line,
                now(),
                RateLimiter(0),
                nobody,
                no_requests,
                near,
            )
        except BaseException as error:  # noqa: BLE001 - told below
            failures.append(error)

    with (
        served(stations[0].folder.root, "127.0.0.2") as one,
        served(stations[1].folder.root, "127.0.0.3") as two,
        served(stations[2].folder.root, "127.0.0.4") as three,
    ):
        everyone = (one, two, three)
        threads = [
            threading.Thread(target=run, args=(it, [other for other in everyone if other != own]))
            for it, own in zip(stations, everyone, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not failures
    assert [station.whole_release() for station in stations] == [1, 1, 1]
    store = MediaStore(hall.folder.channel / "media")
    sizes = {blob_path(name): store.path(name).stat().st_size for name in store}
    carried = {path: count for path, count in line.carried.items() if path.startswith("media/")}
    assert carried == sizes


@pytest.mark.slow
def test_without_the_setting_nothing_of_it_is_loaded(hall: Hall, station: Station) -> None:
    script = (
        "import sys; from kiosk.core.files.data_folder import data_folder; "
        "from kiosk.ops.sync import sync_station; "
        "print(sync_station(data_folder(), '', False, str)); "
        "print([name for name in sys.modules if 'neighbours' in name or 'zeroconf' in name])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"KIOSK_DATA": str(station.folder.root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines() == ["Release 1 is in force.", "[]"]
    assert not station.folder.neighbours.exists()


def test_a_port_is_served_by_one_program_alone(tmp_path: Path) -> None:
    with served(tmp_path) as first:
        store, note = MediaStore(tmp_path / "media"), TurnFile(tmp_path / "neighbours")
        with pytest.raises(OSError, match=r"in use|permitted|forbidden"):
            MediaServer((first.address, first.port), store, note, lambda _: True)
