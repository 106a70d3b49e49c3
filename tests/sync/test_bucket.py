"""Publishing into a bucket and syncing out of it, with a real S3 server (SeaweedFS)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from pydantic import SecretStr

from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.settings.settings import ChannelSettings, Settings
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.transport import (
    NOTHING,
    ConflictError,
    FullError,
    MissingError,
    RefusedError,
    Transport,
)
from kiosk.sync.inbox.collect import collect_from
from kiosk.sync.inbox.deliver import deliver_waiting
from kiosk.sync.station.enroll import inspect_channel, pin_channel
from tests.sync.halls import Hall, Station, now

URL = "s3://hall/channels/north"


@pytest.fixture(scope="module")
def access(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChannelSettings]:
    from tests.sync.servers import seaweedfs

    with seaweedfs(tmp_path_factory.mktemp("seaweedfs")) as reached:
        yield reached


@pytest.fixture
def bucket(access: ChannelSettings) -> Transport:
    return open_transport(URL, access)


def test_a_release_goes_through_a_bucket(hall: Hall, station: Station, bucket: Transport) -> None:
    pin_channel(hall.folder, inspect_channel(hall.folder, URL, bucket, now()))
    hall.edit("新名字")
    assert hall.publish(transport=bucket).number == 2
    pin_channel(station.folder, inspect_channel(station.folder, URL, bucket, now()))
    assert station.sync(bucket).number == 2
    assert station.whole_release() == 2
    assert hall.publish(transport=bucket).new is False


def test_a_file_is_written_only_in_place_of_what_was_read(bucket: Transport) -> None:
    bucket.write("one", b"first", over=NOTHING)
    with pytest.raises(ConflictError):
        bucket.write("one", b"again", over=NOTHING)
    with pytest.raises(ConflictError):
        bucket.write("one", b"again", over=b"something else")
    bucket.write("one", b"second", over=b"first")
    assert b"".join(bucket.read("one")) == b"second"
    assert b"".join(bucket.read("one", 1, 3)) == b"ec"


def test_what_is_removed_is_gone_and_may_be_removed_again(bucket: Transport) -> None:
    bucket.write("taken/one", b"1")
    bucket.write("taken/two", b"2")
    bucket.remove("taken/one")
    bucket.remove("taken/one")
    assert [entry.path for entry in bucket.list("taken")] == ["taken/two"]


def test_what_a_station_delivers_is_collected_out_of_a_bucket(
    station: Station, hall: Hall, access: ChannelSettings
) -> None:
    inbox = open_transport("s3://hall/inbox", access)
    assert deliver_waiting(station.folder, Settings(), inbox).status
    make_inbox_key(hall.folder)
    assert collect_from(hall.folder, Settings(), inbox).new == {"status": 1}
    assert list(inbox.list("")) == []


def test_what_is_in_a_folder_is_listed_with_its_size(bucket: Transport, tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * 12_000_000)
    bucket.write("list/large", tmp_path / "large")
    bucket.write("list/deeper/small", b"abc")
    found = {entry.path: entry.size for entry in bucket.list("list")}
    assert found == {"list/large": 12_000_000, "list/deeper/small": 3}
    assert list(bucket.list("nowhere")) == []


def test_what_is_not_there_is_missing(bucket: Transport) -> None:
    with pytest.raises(MissingError):
        list(bucket.read("nowhere"))


def test_a_wrong_key_is_refused_and_not_told(access: ChannelSettings) -> None:
    wrong = access.model_copy(update={"s3_key": "somebody"})
    with pytest.raises(RefusedError) as told:
        list(open_transport(URL, wrong).read("one"))
    assert "hall-secret" not in str(told.value)


def test_a_bucket_that_is_not_there_is_told_and_none_that_is_empty(access: ChannelSettings) -> None:
    nowhere = open_transport("s3://hull/channels", access)
    for ask in (lambda: list(nowhere.read("one")), lambda: list(nowhere.list(""))):
        with pytest.raises(RefusedError, match="no bucket s3://hull"):
            ask()


def test_keys_that_are_missing_are_told(
    access: ChannelSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sync.channel.object_store.STALL_TIMEOUT", timedelta(seconds=1))
    half = access.model_copy(update={"s3_secret": SecretStr("")})
    with pytest.raises(RefusedError, match=r"keys under \[channel\] in kiosk\.toml"):
        open_transport(URL, half)
    none = half.model_copy(update={"s3_key": ""})
    with pytest.raises(RefusedError, match=r"no keys for s3://hall under \[channel\]"):
        list(open_transport(URL, none).list(""))


@pytest.mark.parametrize(
    ("status", "code", "told"),
    [
        (403, "QuotaExceeded", FullError),
        (400, "XMinioAdminBucketQuotaExceeded", FullError),
        (507, "", FullError),
        (403, "AccessDenied", RefusedError),
        (503, "SlowDown", UnavailableError),
    ],
)
def test_why_a_file_cannot_be_written_is_told(
    access: ChannelSettings, status: int, code: str, told: type[KioskError]
) -> None:
    with answering(status, code) as endpoint:
        bucket = open_transport(URL, access.model_copy(update={"s3_endpoint": endpoint}))
        with pytest.raises(told) as raised:
            bucket.write("one", b"1")
    assert type(raised.value) is told


@contextmanager
def answering(status: int, code: str) -> Iterator[str]:
    """A server that answers everything like this; yields its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(f"<Error><Code>{code}</Code></Error>".encode())

        def log_message(self, *_arguments: object) -> None:
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
