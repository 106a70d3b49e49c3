"""Servers that send a little at a time, so that no timeout on the connection is ever met."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.errors import UnavailableError
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.settings.settings import ChannelSettings
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.layout import TIMESTAMP, blob_path
from kiosk.sync.channel.time_limits import TooSlowError
from kiosk.sync.channel.unchanged import nothing_new
from kiosk.sync.owner.key_rotation import RootKey, rotate
from tests.sync.bad_line import Line, bad_line
from tests.sync.halls import ACCESS, Hall, Station, now
from tests.sync.servers import nginx

DRIP = 20
"""Bytes a second, one at a time."""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.sync.station.download.RETRY_SECONDS", (0.01, 0.01, 0.01, 0.01))
    monkeypatch.setattr("kiosk.sync.channel.object_store.STALL_TIMEOUT", timedelta(seconds=3))
    monkeypatch.setattr("kiosk.sync.channel.object_store.SMALL_TIMEOUT", timedelta(seconds=2))
    monkeypatch.setattr("kiosk.sync.channel.metadata.METADATA_SECONDS", 3.0)
    monkeypatch.setattr("kiosk.sync.channel.transport.SMALL_FILE_SECONDS", 3.0)
    monkeypatch.setattr("kiosk.sync.channel.time_limits.RATE_SECONDS", 1.0)


@pytest.fixture
def server(hall: Hall, tmp_path: Path) -> Iterator[int]:
    with nginx(hall.folder.channel, tmp_path / "nginx") as port:
        yield port


def follows(station: Station, url: str) -> Station:
    station.enroll(url)
    return station


@pytest.mark.parametrize("name", ["metadata/2.root.json", TIMESTAMP, "metadata/1.targets.json"])
def test_metadata_that_drip_end_a_sync_and_the_next_one_goes_on(
    hall: Hall, station: Station, server: int, name: str
) -> None:
    station.enroll(hall.url)
    change_keys(hall)
    newest = name.replace("1.targets", "2.targets")
    line = Line(server, per_second=DRIP, faulty=lambda asked: asked == f"/{newest}")
    with bad_line(line) as url, pytest.raises(TooSlowError, match="too slowly"):
        station.sync(open_transport(url, ACCESS))
    with bad_line(Line(server)) as url:
        assert station.sync(open_transport(url, ACCESS)).number == 1


def change_keys(hall: Hall) -> None:
    enrollment = Station(hall.folder).enrollment
    transport = open_transport(hall.url, ACCESS)
    rotate(hall.folder, enrollment, transport, now(), RootKey(hall.folder.keys), root_too=False)


def test_metadata_that_drip_a_little_each_share_one_deadline(
    hall: Hall, station: Station, server: int
) -> None:
    """Each file alone would come in time."""
    station.enroll(hall.url)
    for _ in range(4):
        change_keys(hall)
    line = Line(server, per_second=2500, faulty=lambda asked: asked.endswith(".json"))
    with bad_line(line) as url, pytest.raises(TooSlowError):
        station.sync(open_transport(url, ACCESS))
    assert len(set(line.asked)) > 2


def test_the_cheap_question_is_given_up_where_the_answer_drips(
    hall: Hall, station: Station, server: int
) -> None:
    station.sync()
    line = Line(server, per_second=DRIP, faulty=lambda asked: asked == f"/{TIMESTAMP}")
    with bad_line(line) as url, pytest.raises(TooSlowError):
        nothing_new(station.folder, open_transport(url, ACCESS), now())


def test_a_channel_whose_first_root_drips_cannot_be_met(
    hall: Hall, station: Station, server: int
) -> None:
    line = Line(server, per_second=DRIP, faulty=lambda asked: asked != "")
    with bad_line(line) as url, pytest.raises(TooSlowError):
        station.enroll(url)
    assert station.enrollment.url == hall.url


def film(hall: Hall, size: int) -> str:
    sha = hall.add_file(os.urandom(size))
    hall.publish()
    return "/" + blob_path(BlobName(sha, ".mp4"))


def test_a_film_that_drips_is_given_up_and_what_came_of_it_stays(
    hall: Hall, station: Station, server: int
) -> None:
    size = 300_000
    path = film(hall, size)
    line = Line(server, per_second=DRIP, faulty=lambda asked: asked == path)
    with bad_line(line) as url, pytest.raises(TooSlowError, match="What has arrived stays"):
        follows(station, url).sync()
    name = BlobName.parse(path.rpartition("/")[2])
    assert name
    assert MediaStore(station.folder.media).arrived(name) > 0
    assert station.sync(open_transport(hall.url, ACCESS)).number == 2
    assert station.whole_release() == 2


def test_a_server_that_sends_a_few_bytes_with_each_connection_is_given_up(
    hall: Hall, station: Station, server: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sync.channel.time_limits.RATE_SECONDS", 1.0)
    path = film(hall, 3_000_000)
    line = Line(server, drop_after=2, faulty=lambda asked: asked == path)
    with bad_line(line) as url, pytest.raises(UnavailableError):
        follows(station, url).sync()


@contextmanager
def dripping_answer(answer: bytes) -> Iterator[str]:
    """A server that sends this to everybody, a byte each tenth of a second, and never ends."""
    ended = threading.Event()

    def drip(to: socket.socket) -> None:
        with to, suppress(OSError):
            for byte in answer:
                to.send(bytes([byte]))
                if ended.wait(0.1):
                    return
            while not ended.wait(0.1):
                to.send(b"x")

    def serve(listening: socket.socket) -> None:
        drips = []
        with suppress(OSError):
            while True:
                drips.append(threading.Thread(target=drip, args=(listening.accept()[0],)))
                drips[-1].start()
        for one in drips:
            one.join()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, args=(listening,))
        thread.start()
        try:
            yield f"127.0.0.1:{listening.getsockname()[1]}"
        finally:
            ended.set()
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


def test_headers_that_drip_end_a_sync(station: Station) -> None:
    answer = b"HTTP/1.1 200 OK\r\n" + b"X-Header: more\r\n" * 1000
    with dripping_answer(answer) as place, pytest.raises(UnavailableError):
        station.sync(open_transport(f"http://{place}", ACCESS))


def test_a_bucket_whose_answers_drip_holds_nobody() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
    with dripping_answer(head) as place:
        access = ChannelSettings.model_validate(
            {
                "s3_endpoint": f"http://{place}",
                "s3_region": "us-east-1",
                "s3_key": "key",
                "s3_secret": "secret",
            }
        )
        bucket = open_transport("s3://hall", access)
        with pytest.raises(UnavailableError):
            list(bucket.list(""))
        with pytest.raises(UnavailableError):
            bucket.remove("a")
        with pytest.raises(UnavailableError):
            bucket.write("a", b"new", over=b"old")


@contextmanager
def slow_reader(per_second: int) -> Iterator[ChannelSettings]:
    """A bucket behind a line that takes so many bytes a second from each connection."""
    ended = threading.Event()
    threads = []

    def answer(to: socket.socket) -> None:
        with to, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                head += to.recv(1)
            left = int(head.lower().partition(b"content-length:")[2].split()[0])
            while left and (piece := to.recv(per_second // 20)):
                left -= len(piece)
                if ended.wait(len(piece) / per_second):
                    return
            if not left:
                to.sendall(b'HTTP/1.1 200 OK\r\nETag: "a"\r\nContent-Length: 0\r\n\r\n')

    def serve(listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                threads.append(threading.Thread(target=answer, args=(listening.accept()[0],)))
                threads[-1].start()

    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        thread = threading.Thread(target=serve, args=(listening,))
        thread.start()
        try:
            yield ChannelSettings.model_validate(
                {
                    "s3_endpoint": f"http://127.0.0.1:{listening.getsockname()[1]}",
                    "s3_region": "us-east-1",
                    "s3_key": "key",
                    "s3_secret": "secret",
                }
            )
        finally:
            ended.set()
            listening.shutdown(socket.SHUT_RDWR)
            for one in (thread, *threads):
                one.join()


@pytest.mark.parametrize("as_file", [False, True])
def test_what_is_sent_over_a_slow_line_may_take_longer_the_larger_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, as_file: bool
) -> None:
    """Longer than a request without content may take, and than a line may be silent."""
    monkeypatch.setattr("kiosk.sync.channel.object_store.STALL_TIMEOUT", timedelta(seconds=0.5))
    monkeypatch.setattr("kiosk.sync.channel.object_store.SMALL_TIMEOUT", timedelta(seconds=1))
    content = bytes(4_500_000)  # the sockets of this PC alone hold 2.5 MB
    (tmp_path / "film").write_bytes(content)
    with slow_reader(per_second=1_000_000) as access:
        bucket = open_transport("s3://hall", access)
        bucket.write("film", tmp_path / "film" if as_file else content)


def test_a_bucket_that_takes_nothing_is_given_up_when_its_time_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kiosk.sync.channel.object_store.MIN_RATE", 10_000_000)
    with slow_reader(per_second=1000) as access, pytest.raises(UnavailableError, match="in time"):
        open_transport("s3://hall", access).write("a", bytes(4_500_000))
