"""The process of the phone page as staff mode starts it, and a hand on it that speaks HTTP."""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPSConnection
from itertools import count
from pathlib import Path
from typing import IO, cast
from urllib.parse import urlencode, urlsplit

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.phone_page.telling import Opening, PhotoTold, Ready, Told, parse_told
from kiosk.core.process.own_command import own_command
from kiosk.core.typed_message import encode
from tests.sync.servers import free_port

WANG = Account("01KC000000000000000000000A", "王芳", Role.PUBLISHER)
EDITOR = Account("01KC000000000000000000000B", "李梅", Role.EDITOR)

_CONNECTIONS = count()
"""Of all hands: each 40 come from another address."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def is_nowhere(self) -> bool:
        return self.status == 404 and "set-cookie" not in self.headers

    def field(self, name: str) -> str:
        """The value of a hidden field of the form on the page."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found, self.text
        return found[1]


@dataclass
class PhoneHand:
    """A hand on the page at `url`; `cookie` as it is sent, once it is let in."""

    url: str = ""
    cookie: str = ""

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    @property
    def origin(self) -> str:
        return self.url.partition("/open/")[0]

    @property
    def token(self) -> str:
        return self.url.rpartition("/")[2]

    def connection(self) -> HTTPConnection:
        """From another address after every 40: no one of them comes too often."""
        source = (f"127.0.0.{1 + next(_CONNECTIONS) // 40 % 250}", 0)
        if self.url.startswith("http:"):
            return HTTPConnection(self.host, timeout=60, source_address=source)
        unverified = ssl.create_default_context()
        unverified.check_hostname, unverified.verify_mode = False, ssl.CERT_NONE
        return HTTPSConnection(self.host, timeout=60, source_address=source, context=unverified)

    def ask(
        self,
        path: str,
        method: str = "GET",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """One request, with the cookie."""
        given = {"Cookie": self.cookie} if self.cookie else {}
        with closing(self.connection()) as connection:
            connection.request(method, path, body, given | dict(headers or {}))
            answer = connection.getresponse()
            named = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, named, answer.read())

    def send(
        self, path: str, fields: Mapping[str, str], headers: Mapping[str, str] | None = None
    ) -> Answer:
        """A form, as a browser sends it."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask(path, "POST", urlencode(fields).encode(), kind | dict(headers or {}))

    def enter(self) -> Answer:
        """Scan the code and go in."""
        answer = self.send("/open", {"token": self.token})
        if answer.status == 303:
            self.cookie = answer.headers["set-cookie"].partition(";")[0]
        return answer

    def key(self) -> str:
        """Of the forms."""
        return self.ask("/photos").field("key")

    def send_photos(self, photos: Mapping[str, bytes], key: str = "") -> Answer:
        body, kind = photo_form(key or self.key(), photos)
        return self.ask("/photos", "POST", body, kind)


@dataclass(kw_only=True)
class PhonePage(PhoneHand):
    """One opening, and what its process has told."""

    process: subprocess.Popen[bytes]
    temporary: Path
    told: list[Told] = field(default_factory=list)

    def hear(self) -> Told:
        """The next line that the process says."""
        line = cast("IO[bytes]", self.process.stdout).readline()
        self.told.append(parse_told(line))
        return self.told[-1]

    def photos_told(self, count: int) -> list[PhotoTold]:
        """Hear until as many photos have come to their end."""
        ended: list[PhotoTold] = []
        while len(ended) < count:
            told = self.hear()
            if isinstance(told, PhotoTold) and told.state != "waiting":
                ended.append(told)
        return ended


def photo_form(key: str, photos: Mapping[str, bytes]) -> tuple[bytes, dict[str, str]]:
    """What a browser sends of the form of the photos."""
    edge = "----hand7f3a"
    parts = [_part(edge, 'name="key"', key.encode())]
    parts += [
        _part(edge, f'name="photo"; filename="{name}"', content) for name, content in photos.items()
    ]
    body = b"".join(parts) + f"--{edge}--\r\n".encode()
    return body, {"Content-Type": f"multipart/form-data; boundary={edge}"}


def _part(edge: str, disposition: str, content: bytes) -> bytes:
    head = f"--{edge}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n"
    return head.encode() + content + b"\r\n"


@pytest.fixture
def station(sample_station: Path, tmp_path: Path) -> DataFolder:
    """A data folder whose library and media may be changed."""
    return station_of(sample_station, tmp_path / "station")


def station_of(sample_station: Path, root: Path) -> DataFolder:
    """A data folder like the sample's, whose library and media may be changed."""
    folder = DataFolder(root)
    folder.prepare()
    shutil.rmtree(folder.releases)
    folder.releases.symlink_to(sample_station / "releases")
    media = sample_station / "media"
    shutil.copytree(media, folder.media, copy_function=os.link, dirs_exist_ok=True)
    shutil.copy(sample_station / "library.sqlite", folder.library)
    return folder


def refuses_connections(port: int) -> bool:
    """Whether nobody listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def switch_on(folder: DataFolder, *, encrypted: bool = False) -> None:
    """As a technician does in the settings."""
    folder.settings.write_text(
        f"[phone]\nenabled = true\nport = {free_port()}\naddress = '127.0.0.1'\n"
        f"encrypted = {str(encrypted).lower()}\n"
    )


@contextmanager
def phone_process(
    folder: DataFolder, temporary: Path, account: Account = WANG, seconds: float = 120
) -> Iterator[PhonePage]:
    """The process, killed afterwards as staff mode does."""
    temporary.mkdir(exist_ok=True)
    opening = Opening(account.id, account.name, account.role, "zh-Hans", str(temporary), seconds)
    process = subprocess.Popen(
        own_command("phone-page", encode(opening).decode()),
        env=os.environ | {"KIOSK_DATA": str(folder.root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        page = PhonePage(process=process, temporary=temporary)
        first = page.hear()
        if isinstance(first, Ready):
            page.url = first.url
        yield page
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def phone(station: DataFolder, tmp_path: Path) -> Iterator[PhonePage]:
    """Open, and nobody is in yet."""
    switch_on(station)
    with phone_process(station, tmp_path / "phone") as page:
        yield page
