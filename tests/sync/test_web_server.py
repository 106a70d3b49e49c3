"""Syncing from a real nginx."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.settings.settings import ChannelSettings
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.transport import RefusedError
from kiosk.sync.station.partial_file import RANGE_BYTES
from tests.sync.halls import ACCESS, Hall, Station
from tests.sync.servers import free_port, make_certificates, nginx, requests

FILM = 3 * RANGE_BYTES + 4321


def test_a_station_follows_a_channel_on_the_web(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    with nginx(hall.folder.channel, tmp_path / "nginx") as port:
        station.enroll(f"http://127.0.0.1:{port}")
        assert station.sync().number == 1
        assert station.whole_release() == 1
        hall.edit("新名字")
        hall.publish()
        before = len(requests(tmp_path / "nginx"))
        assert station.sync().number == 2
        asked = requests(tmp_path / "nginx")[before:]
    assert len(asked) == 5  # next root, timestamp, snapshot, targets, content
    assert asked[-1].endswith(".content.sqlite")


def kiosk(
    station: Station, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(station.folder.root)} | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_nothing_to_do_is_one_request_of_less_than_a_kilobyte(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    with nginx(hall.folder.channel, tmp_path / "nginx") as port:
        station.enroll(f"http://127.0.0.1:{port}")
        station.sync()
        before = len(requests(tmp_path / "nginx"))
        done = kiosk(station, "sync", "--json")
        asked = requests(tmp_path / "nginx")[before:]
    assert (done.returncode, done.stdout) == (0, '{"release": 1, "new": false}\n')
    assert asked == ["/metadata/timestamp.json"]
    assert (hall.folder.channel / "metadata/timestamp.json").stat().st_size < 1000


def test_an_interrupted_film_is_gone_on_with_at_the_byte(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    content = os.urandom(FILM)
    sha = hall.add_file(content)
    hall.publish()
    half = MediaStore(station.folder.media).partial(BlobName(sha, ".mp4"))
    half.parent.mkdir()
    arrived = RANGE_BYTES + 1234
    half.write_bytes(content[:arrived])
    place = tmp_path / "nginx"
    with nginx(hall.folder.channel, place, more=f"access_log {place}/ranges.log combined;") as port:
        station.enroll(f"http://127.0.0.1:{port}")
        station.sync()
    assert station.whole_release() == 2
    lines = (place / "ranges.log").read_text().splitlines()
    sent = [int(line.split('"')[2].split()[1]) for line in lines if sha in line]
    assert sum(sent) == FILM - arrived
    assert len(sent) == 2 + (FILM - arrived) % RANGE_BYTES // RANGE_BYTES + 1


def test_a_partial_file_of_other_bytes_is_found_out_and_fetched_anew(
    hall: Hall, station: Station
) -> None:
    sha = hall.add_file(os.urandom(100_000))
    hall.publish()
    half = MediaStore(station.folder.media).partial(BlobName(sha, ".mp4"))
    half.parent.mkdir()
    half.write_bytes(b"?" * 50_000)
    station.sync()
    assert station.whole_release() == 2


def test_a_password_is_asked_for_and_never_told(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    place = tmp_path / "nginx"
    place.mkdir()
    (place / "users").write_text("hall:{PLAIN}s3cret-word\n")
    more = f'auth_basic "hall"; auth_basic_user_file {place}/users;'
    with nginx(hall.folder.channel, place, more) as port:
        url = f"http://127.0.0.1:{port}"
        with pytest.raises(RefusedError, match=r"\[channel\] in kiosk.toml"):
            list(open_transport(url, ACCESS).read("metadata/timestamp.json"))
        station.folder.settings.write_text('[channel]\nuser = "hall"\npassword = "s3cret-word"\n')
        assert kiosk(station, "enroll", url, "--yes").returncode == 0
        assert kiosk(station, "sync").returncode == 0
        station.folder.settings.write_text('[channel]\nuser = "hall"\npassword = "wr0ng-word"\n')
        hall.edit("新名字")
        hall.publish()
        refused = kiosk(station, "sync")
    assert refused.returncode == StaffError.exit_code
    told = refused.stderr + "".join(path.read_text() for path in station.folder.logs.iterdir())
    code = base64.b64encode(b"hall:wr0ng-word").decode()
    assert "wr0ng-word" not in told
    assert code not in told


def test_a_token_opens_what_wants_one(hall: Hall, tmp_path: Path) -> None:
    more = 'if ($http_authorization != "Bearer t0ken") { return 403; }'
    with nginx(hall.folder.channel, tmp_path / "nginx", more) as port:
        url = f"http://127.0.0.1:{port}"
        with pytest.raises(RefusedError):
            list(open_transport(url, ACCESS).read("metadata/timestamp.json"))
        access = ChannelSettings.model_validate({"token": "t0ken"})
        assert list(open_transport(url, access).read("metadata/timestamp.json"))


def test_a_proxy_is_used_that_settings_or_environment_name(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy is an nginx that answers whatever it is asked for from the channel."""
    with nginx(hall.folder.channel, tmp_path / "nginx") as port:
        access = ChannelSettings.model_validate({"proxy": f"http://127.0.0.1:{port}"})
        transport = open_transport("http://hall.invalid", access)
        assert list(transport.read("metadata/timestamp.json"))
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
        transport = open_transport("http://hall.invalid", ACCESS)
        assert list(transport.read("metadata/timestamp.json"))


def test_the_system_decides_which_certificates_are_trusted(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    place = tmp_path / "nginx"
    place.mkdir()
    make_certificates(place)
    more = f"ssl_certificate {place}/certificate.pem; ssl_certificate_key {place}/key.pem;"
    with nginx(hall.folder.channel, place, more, listen="ssl") as port:
        url = f"https://localhost:{port}"
        strange = kiosk(station, "enroll", url, "--yes")
        trusted = kiosk(station, "enroll", url, "--yes", SSL_CERT_FILE=str(place / "authority.pem"))
    assert strange.returncode == UnavailableError.exit_code
    assert "certificate is not trusted" in strange.stderr
    assert trusted.returncode == 0


def test_a_server_that_is_not_there_is_told_without_a_stack(station: Station) -> None:
    told = kiosk(station, "sync", "--from", f"http://127.0.0.1:{free_port()}")
    assert told.returncode == UnavailableError.exit_code
    (line,) = told.stderr.splitlines()
    assert "the connection was refused" in line


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://hall:secret@127.0.0.1/", "must not carry"),
        ("ftp://127.0.0.1/", "is no address"),
        ("http:///", "is no address"),
    ],
)
def test_a_wrong_address_is_told(url: str, says: str) -> None:
    with pytest.raises(StaffError, match=says) as told:
        open_transport(url, ACCESS)
    assert "secret" not in str(told.value)


def test_publishing_to_a_web_server_is_refused_with_what_to_do(hall: Hall, tmp_path: Path) -> None:
    with nginx(hall.folder.channel, tmp_path / "nginx") as port:
        hall.edit("新名字")
        with pytest.raises(RefusedError, match="Publish to the folder or bucket behind it"):
            hall.publish(transport=open_transport(f"http://127.0.0.1:{port}", ACCESS))
