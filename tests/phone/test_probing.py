"""Probes the phone page as a scanner on the network does: 0 accepted.

Accepted is whatever is answered otherwise than a page that is not there, by whoever was not let in;
and whatever changes something, of what another page sends through the browser of whoever was.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from http.client import HTTPException as BrokenAnswerError
from itertools import product
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.phone_page.telling import Connected
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.phone.connections import AT_ONCE
from kiosk.phone.gate import HEADERS, NOWHERE
from tests.phone.conftest import (
    Answer,
    PhonePage,
    phone_process,
    photo_form,
    station_of,
    switch_on,
)
from tests.phone.test_phone_page import picture

METHODS = ("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "X")
PATHS = (
    "/", "/photos", "/photos/", "/messages", "/messages/01KC0000000000000000000000", "/leave",
    "/open", "/open/", "/open/x", "/open/x/../..", "/docs", "/openapi.json", "/static/a.css",
    "/favicon.ico", "/robots.txt", "/.git/config", "/library.sqlite", "/kiosk.toml",
    "/keys/inbox.key",
    "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//evil.example/",
    "/photos?key=1", "/%00", "/%ff%fe", "/" + "a" * 4000, "/messages/%3Cscript%3E", "*",
    "http://evil.example/",
)  # fmt: skip


@pytest.fixture(scope="module")
def probed(
    sample_station: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[DataFolder, PhonePage]]:
    """One page for all probes; somebody is in."""
    place = tmp_path_factory.mktemp("probed")
    folder = station_of(sample_station, place / "station")
    switch_on(folder)
    with phone_process(folder, place / "phone", seconds=600) as page:
        assert page.enter().status == 303
        assert isinstance(page.hear(), Connected)
        yield folder, page


@pytest.fixture
def taken(probed: tuple[DataFolder, PhonePage]) -> PhonePage:
    """The page with the cookie of whoever is in."""
    return probed[1]


@pytest.fixture
def stranger(taken: PhonePage) -> PhonePage:
    """Somebody else asks."""
    return replace(taken, cookie="")


def tried(
    page: PhonePage,
    path: str,
    method: str = "GET",
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer | None:
    """None where the connection was closed without an answer."""
    try:
        return page.ask(path, method, body, headers)
    except (OSError, BrokenAnswerError):
        return None


def sent(
    page: PhonePage, path: str, fields: Mapping[str, str], headers: Mapping[str, str] | None = None
) -> Answer | None:
    """A form; None where the connection was closed before it was read."""
    try:
        return page.send(path, fields, headers)
    except (OSError, BrokenAnswerError):
        return None


def raw(page: PhonePage, sent: bytes, source: str = "127.0.0.9") -> bytes:
    """What comes back for bytes that no client would send."""
    host, _, port = page.host.partition(":")
    try:
        with socket.create_connection((host, int(port)), 30, (source, 0)) as connection:
            connection.sendall(sent)
            return b"".join(iter(lambda: connection.recv(65_536), b""))
    except ConnectionError:
        return b""


def accepted(answers: Iterable[Answer | None]) -> list[Answer]:
    """Those that tell more than that there is no such page."""
    return [one for one in answers if one and not (one.is_nowhere and NOWHERE.startswith(one.text))]


def newest_change(folder: DataFolder) -> int:
    library = open_library(folder)
    try:
        return LibraryStore(library).newest_change_set()
    finally:
        library.dispose()


def test_a_stranger_learns_nothing_by_any_path_and_method(stranger: PhonePage) -> None:
    probes = [*product(("GET", "POST"), PATHS), *product(METHODS, ("/", "/photos", "/open"))]
    answers = [tried(stranger, path, method) for method, path in probes]
    assert accepted(answers) == []
    told = [one for one in answers if one and one.body]
    assert len(told) > 60
    [headers] = {tuple(sorted(it for it in one.headers.items() if it[0] != "date")) for one in told}
    assert HEADERS.items() <= dict(headers).items()
    assert "server" not in dict(headers)


def test_no_token_or_cookie_but_the_right_one_opens_and_the_right_one_once(
    taken: PhonePage,
) -> None:
    token, cookie, key = taken.token, taken.cookie.partition("=")[2], taken.key()
    stranger = replace(taken, cookie="")
    assert accepted([tried(stranger, f"/open/{token}"), stranger.enter()]) == []  # used already
    tokens = ["", token[:-1], f"{token}A", token.swapcase(), cookie, key, "\0", "中", "A" * 3000]
    assert accepted(sent(stranger, "/open", {"token": one}) for one in tokens) == []
    cookies = [
        "", "kiosk=", f"kiosk={token}", f"kiosk={key}", f"kiosk={cookie[:-1]}", f"kiosk={cookie}A",
        f"KIOSK={cookie}", f"__Host-kiosk={cookie}", f"kiosk={cookie.swapcase()}", "kiosk=\xff",
        "; ".join(["kiosk=a"] * 400), f"kiosk={cookie}; kiosk=wrong",
    ]  # fmt: skip
    assert accepted(tried(stranger, "/photos", headers={"Cookie": one}) for one in cookies) == []
    assert (
        accepted([tried(stranger, "/photos", headers={"Authorization": f"Bearer {cookie}"})]) == []
    )
    assert taken.ask("/photos").status == 200


def test_only_its_own_address_leads_to_it(taken: PhonePage) -> None:
    """A name that somebody else's server resolves to this PC (DNS rebinding) does not."""
    port = taken.host.rpartition(":")[2]
    hosts = ["evil.example", f"evil.example:{port}", "127.0.0.1", f"localhost:{port}", "",
             f"127.0.0.1:{port}.evil.example", f"127.0.0.1:{port}@evil.example"]  # fmt: skip
    assert accepted(tried(taken, "/photos", headers={"Host": one}) for one in hosts) == []
    cookie = f"Cookie: {taken.cookie}\r\n"
    host = f"Host: {taken.host}\r\n"
    for head in ("", host + "Host: evil.example\r\n"):
        answer = raw(taken, f"GET /photos HTTP/1.1\r\n{head}{cookie}\r\n".encode())
        assert b"200 OK" not in answer
    assert b"200 OK" in raw(taken, f"GET /photos HTTP/1.1\r\n{host}{cookie}\r\n".encode())


def test_another_page_in_the_same_browser_changes_nothing(
    taken: PhonePage, probed: tuple[DataFolder, PhonePage]
) -> None:
    before, key = newest_change(probed[0]), taken.key()
    body, kind = photo_form(key, {"a.jpg": picture()})
    foreign = [
        {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
        {"Origin": taken.origin, "Sec-Fetch-Site": "same-site"},
        {"Origin": taken.origin.replace("http:", "https:")},
    ]  # fmt: skip
    assert accepted(tried(taken, "/photos", "POST", body, kind | one) for one in foreign) == []
    assert accepted(sent(taken, "/leave", {"key": key}, one) for one in foreign) == []
    for wrong in ("", "x", key[:-1], taken.cookie.partition("=")[2], taken.token):
        body, kind = photo_form(wrong, {"a.jpg": picture()})
        refused = tried(taken, "/photos", "POST", body, kind)
        assert refused is None or refused.status == 403  # None: cut off while it is sent
        assert taken.send("/leave", {"key": wrong}).status == 403
    assert taken.ask("/leave").is_nowhere  # acts are never a GET
    assert newest_change(probed[0]) == before
    assert "a.webp" not in taken.ask("/photos").text


def test_what_is_too_large_or_no_http_is_cut_off(taken: PhonePage) -> None:
    head = f"Host: {taken.host}\r\nCookie: {taken.cookie}\r\n"
    form = "Content-Type: application/x-www-form-urlencoded\r\n"
    post = f"POST /leave HTTP/1.1\r\n{head}{form}"
    sent = {
        "said to be large": f"{post}Content-Length: 99999999999999999999\r\n\r\n",
        "larger than a form": f"{post}Transfer-Encoding: chunked\r\n\r\n2000\r\n{'a' * 8192}\r\n",
        "many fields": f"{post}Content-Length: 40\r\n\r\n{'a=1&' * 10}",
        "photos that are too large": f"POST /photos HTTP/1.1\r\n{head}"
        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 400000001\r\n\r\n",
        "two lengths": f"{post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "a large head": f"GET / HTTP/1.1\r\n{head}X: {'a' * 200_000}\r\n\r\n",
        "no boundary": f"POST /photos HTTP/1.1\r\n{head}"
        "Content-Type: multipart/form-data\r\nContent-Length: 0\r\n\r\n",
        "TLS": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "noise": "\x00\xff\r\n\r\n",
    }
    answers = {what: raw(taken, text.encode("latin-1")) for what, text in sent.items()}
    statuses = {what: answer[9:12].decode() for what, answer in answers.items()}
    assert statuses == {
        "said to be large": "413",
        "larger than a form": "413",
        "many fields": "400",
        "photos that are too large": "413",
        "two lengths": "403",
        "a large head": "",
        "no boundary": "400",
        "TLS": "",
        "noise": "",
    }
    two = f"GET /photos HTTP/1.1\r\n{head}\r\n" * 2
    assert raw(taken, two.encode()).count(b"HTTP/1.1 ") == 1  # one request is all
    assert taken.process.poll() is None


def test_who_asks_too_often_is_not_answered(taken: PhonePage) -> None:
    request = f"GET / HTTP/1.1\r\nHost: {taken.host}\r\n\r\n".encode()
    answers = [raw(taken, request, "127.0.0.77") for _ in range(AT_ONCE + 20)]
    assert answers.count(b"") > 0
    assert raw(taken, request, "127.0.0.78")  # others are
    assert taken.ask("/photos").status == 200
