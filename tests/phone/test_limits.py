"""Limits that hold while something comes: slow clients, parts of a form, and who may connect."""

from __future__ import annotations

import asyncio
import errno
import re
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send
from uvicorn import Config, Server

from kiosk.core.account import Account, Role
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.phone_page.telling import PhotoTold
from kiosk.phone import connections, lan, receiving, upload
from kiosk.phone.connections import MAX_CONNECTIONS, MAX_OF_ONE, Doorman, guarded_by
from kiosk.phone.gate import answer_nowhere
from kiosk.phone.html import element
from kiosk.phone.photos import MAX_PHOTOS, PhotoDesk
from kiosk.phone.receiving import read_form
from kiosk.phone.style import STYLE
from kiosk.phone.upload import receive_photos
from tests.phone.conftest import photo_form

JPEG = b"\xff\xd8\xff\xe0" + b"a" * 60


class Desk(PhotoDesk):
    """Takes photos without importing them."""

    def __init__(self, temporary: Path) -> None:
        self.told: list[PhotoTold] = []
        self.taken: list[Path] = []
        account = Account("1", "王", Role.EDITOR)
        super().__init__(DataFolder(temporary), account, temporary, self.told.append)

    def take(self, path: Path) -> None:
        self.taken.append(path)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def request_of(body: Sequence[bytes], kind: str, length: int | None = None) -> Request:
    """A POST whose body comes in these parts."""
    left: list[Message] = [
        {"type": "http.request", "body": part, "more_body": True} for part in body
    ]
    left.append({"type": "http.request", "body": b"", "more_body": False})

    async def receive() -> Message:
        return left.pop(0)

    headers = [(b"content-type", kind.encode())]
    if length is not None:
        headers.append((b"content-length", str(length).encode()))
    return Request({"type": "http", "method": "POST", "headers": headers}, receive)


def sent(desk: Desk, photos: dict[str, bytes], key: str = "right", cut: int = 0) -> int:
    """The status with which a form was refused; 0 where it was taken."""
    body, kind = photo_form(key, photos)
    body = body[: len(body) - cut]
    parts = [body[at : at + 7] for at in range(0, len(body), 7)]
    try:
        asyncio.run(
            receive_photos(
                request_of(parts, kind["Content-Type"]), desk, lambda key: key == "right"
            )
        )
    except HTTPException as error:
        return error.status_code
    return 0


def test_photos_are_taken_one_by_one_and_no_more_than_is_allowed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upload, "MAX_PHOTO_BYTES", 100)
    monkeypatch.setattr(upload, "MAX_AT_ONCE", 3)
    assert sent(desk, {"a.jpg": JPEG, "large.jpg": JPEG * 3, "b.jpg": JPEG}) == 0
    assert [path.name for path in desk.taken] == ["a.jpg", "b.jpg"]
    assert [path.read_bytes() for path in desk.taken] == [JPEG, JPEG]
    assert [(one.name, one.fault) for one in desk.told] == [("large.jpg", "too-big")]
    assert sent(desk, {f"{one}.jpg": JPEG for one in range(4)}) == 413
    kept = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert sorted(kept) == sorted(desk.taken)  # what was cut or refused is deleted


def test_a_form_without_the_right_key_first_or_without_an_end_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sent(desk, {"a.jpg": JPEG}, key="wrong") == 403
    assert sent(desk, {"a.jpg": JPEG}, key="right" * 99) == 403
    assert sent(desk, {"a.jpg": JPEG}, cut=30) == 0  # a browser that stays tells of the end
    assert desk.taken == []
    monkeypatch.setattr(upload, "has_little_room", lambda _folder: True)
    assert sent(desk, {"a.jpg": JPEG}) == 507
    monkeypatch.setattr(upload, "MAX_REQUEST_BYTES", 50)
    assert sent(desk, {"a.jpg": JPEG}) == 413
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


def test_a_disk_that_fails_while_a_photo_comes_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    def full() -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(desk, "new_path", full)
    assert sent(desk, {"a.jpg": JPEG}) == 507
    assert "No space left" in expected_logs.text


def test_after_too_many_photos_one_is_told_of_and_nothing_is_kept(tmp_path: Path) -> None:
    told: list[PhotoTold] = []
    account = Account("1", "王", Role.EDITOR)
    desk = PhotoDesk(DataFolder(tmp_path), account, tmp_path, told.append)
    for _ in range(MAX_PHOTOS + 20):
        desk.refuse("a", "empty")
    path = desk.new_path()
    path.write_bytes(JPEG)
    desk.take(path)
    assert len(told) == MAX_PHOTOS
    assert told[-1].fault == "too-many"
    assert list(tmp_path.iterdir()) == []


def test_a_body_that_comes_too_slowly_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "IDLE_SECONDS", 0.05)

    async def never() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    kind = [(b"content-type", b"application/x-www-form-urlencoded")]
    request = Request({"type": "http", "method": "POST", "headers": kind}, never)
    with pytest.raises(HTTPException) as refused:
        asyncio.run(read_form(request))
    assert refused.value.status_code == 408


def test_connections_are_counted_by_where_they_come_from() -> None:
    doorman = Doorman()
    assert [doorman.lets_in("192.168.1.7", 0.0) for _ in range(MAX_OF_ONE + 1)] == [
        *[True] * MAX_OF_ONE,
        False,
    ]
    assert not doorman.lets_in("8.8.8.8", 0.0)
    assert not doorman.lets_in("no address", 0.0)
    others = [doorman.lets_in(f"192.168.2.{one}", 0.0) for one in range(MAX_CONNECTIONS)]
    assert others.count(True) == MAX_CONNECTIONS - MAX_OF_ONE
    doorman.has_left("192.168.1.7")
    assert doorman.lets_in("10.0.0.9", 0.0)


@contextmanager
def served() -> Iterator[int]:
    async def nowhere(_scope: Scope, _receive: Receive, send: Send) -> None:
        await answer_nowhere(send)

    listening = socket.create_server(("127.0.0.1", 0))
    config = Config(
        nowhere, http=guarded_by(Doorman()), loop="asyncio", lifespan="off", log_config=None
    )
    server = Server(config)
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join()


def test_a_connection_that_asks_nothing_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", 0.3)
    with served() as port:
        for sent_first in (b"", b"GET / HTTP/1.1\r\nHost: a"):
            with socket.create_connection(("127.0.0.1", port), 20) as waiting:
                waiting.sendall(sent_first)
                with suppress(ConnectionResetError):
                    assert waiting.recv(100) == b""


def test_the_page_is_at_an_address_of_a_private_network_or_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = ["127.0.0.1", "172.17.0.1", "192.168.1.20", "8.8.8.8"]
    monkeypatch.setattr(lan, "own_addresses", lambda: [IPv4Address(one) for one in own])
    assert lan.lan_address("") == "192.168.1.20"
    assert lan.lan_address("172.17.0.1") == "172.17.0.1"
    for wrong in ("8.8.8.8", "192.168.1.21", "0.0.0.0", "no address"):  # noqa: S104
        with pytest.raises(StaffError):
            lan.lan_address(wrong)
    own[1:3] = []
    with pytest.raises(StaffError):
        lan.lan_address("")


def test_a_port_that_is_taken_is_not_shared() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as other,
        pytest.raises(OSError, match="in use"),
    ):
        lan.listening_socket("127.0.0.1", other.getsockname()[1])


def test_the_page_has_the_colours_of_every_other_screen() -> None:
    theme = Path(lan.__file__).parents[1] / "ui" / "qml" / "Kiosk" / "Theme.qml"
    known = set(re.findall(r"#[0-9A-F]{6}", theme.read_text()))
    tints = {"#F3EBDE", "#E3ECE6", "#F4E7E3", "#E2EAEE"}  # of Theme.tint
    assert set(re.findall(r"#[0-9A-F]{6}", STYLE)) - known == tints


def test_text_is_never_markup() -> None:
    told = element("p", "<b>&", element("i", "x"), title='"><script>', hidden=True, open=False)
    assert told == ('<p title="&quot;&gt;&lt;script&gt;" hidden>&lt;b&gt;&amp;<i>x</i></p>')
