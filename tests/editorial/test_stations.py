"""The stations as staff see them: who may, in which order, and what hostile reports come to."""

from __future__ import annotations

import io
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.delivery.station_health import Fault, Standing
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.stations import stations
from kiosk.editorial.stations.enrolling import (
    REACH,
    Invitation,
    Reach,
    read_invitation,
    save_invitation,
)
from kiosk.editorial.stations.stations import (
    MAX_NAME,
    begin_collecting,
    read_picture_for,
    read_stations_for,
)
from kiosk.ops.inbox.collect_process import collect_process
from kiosk.ops.keys import make_keys
from kiosk.sync.channel.enrollment import Enrollment, read_enrollment, write_enrollment
from tests.editorial.reported import EAST, NORTH, WEST, crash, report, take

TECHNICIAN = Account("1", "技术员", Role.TECHNICIAN)
NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def office(data_of_this_test: Path) -> DataFolder:
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    return folder


def read(office: DataFolder) -> stations.Stations:
    return read_stations_for(TECHNICIAN, office, NOW)


def test_only_technicians_see_stations(office: DataFolder) -> None:
    for role in (Role.EDITOR, Role.PUBLISHER):
        account = Account("2", "王", role)
        with pytest.raises(NotPermittedError):
            read_stations_for(account, office, NOW)
        with pytest.raises(NotPermittedError):
            begin_collecting(account, office)


def test_before_anything_came_there_is_nothing(office: DataFolder) -> None:
    assert read(office).stations == ()
    assert not office.inbox.exists()


def test_those_that_want_somebody_stand_first(office: DataFolder) -> None:
    take(office, NOW - 5 * DAY, report(NOW - 5 * DAY, NORTH, "北门"))
    take(office, NOW, report(NOW, WEST, "西门", running=None, screen=b"RIFF"), report(NOW))
    take(office, NOW, crash(NOW - DAY))
    found = read(office).stations
    standings = [(one.name, one.health.standing) for one in found]
    assert standings == [
        ("北门", Standing.SILENT),
        ("西门", Standing.FAULTY),
        ("东门", Standing.CONCERNING),
    ]
    assert [one.fault for one in found[2].health.faults] == [Fault.CRASHED]


def test_names_that_would_spoil_the_page_are_shortened_and_cleaned(office: DataFolder) -> None:
    take(office, NOW, report(NOW, EAST, "\u202e\n" + 298 * "门"))
    take(office, NOW, report(NOW, WEST, "\u202e\x1b"))
    names = {one.id: one.name for one in read(office).stations}
    assert names == {EAST: "门" * MAX_NAME, WEST: WEST}


def test_a_report_that_was_damaged_here_hides_no_other(
    office: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    take(office, NOW, report(NOW), report(NOW, WEST, "西门"))
    with closing(sqlite3.connect(office.inbox)) as inbox, inbox:
        inbox.execute("UPDATE station SET status = '{' WHERE id = ?", [EAST])
    east, west = read(office).stations
    assert [one.fault for one in east.health.faults] == [Fault.UNREADABLE]
    assert (west.name, west.health.standing) == ("西门", Standing.WELL)
    assert EAST in expected_logs.text


def test_whoever_invents_stations_does_not_fill_the_page(
    office: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stations, "MAX_STATIONS", 3)
    for number in range(5):
        moment = NOW - number * timedelta(hours=1)
        take(office, moment, report(moment, new_ulid(moment), f"假 {number}"))
    found = read(office)
    assert [one.name for one in found.stations] == ["假 0", "假 1", "假 2"]
    assert found.more


def test_fetching_that_is_stopped_or_cannot_begin_says_so(office: DataFolder) -> None:
    with pytest.raises(UnavailableError, match="Collecting cannot begin"):
        collect_process(office, lambda *_arguments: ["/no/such/program"])
    process = collect_process(
        office, lambda *_arguments: [sys.executable, "-c", "import time; time.sleep(60)"]
    )
    process.stop()
    with pytest.raises(UnavailableError):
        process.wait()


def test_a_picture_is_packed_anew_and_what_is_none_is_refused(office: DataFolder) -> None:
    packed = io.BytesIO()
    Image.new("RGB", (320, 180), "green").save(packed, "WEBP")
    take(office, NOW, report(NOW, screen=packed.getvalue()))
    take(office, NOW, report(NOW, WEST, screen=b"RIFF\xff\xff\xff\xffWEBPVP8 "), report(NOW, NORTH))
    assert [one.has_picture for one in read(office).stations].count(True) == 2
    shown = read_picture_for(TECHNICIAN, office, EAST, NOW)
    assert Image.open(io.BytesIO(shown)).size == (320, 180)
    with pytest.raises(ContentRejectedError):
        read_picture_for(TECHNICIAN, office, WEST, NOW)
    assert read_picture_for(TECHNICIAN, office, NORTH, NOW) == b""


def test_a_new_station_needs_the_address_and_the_six_words(
    office: DataFolder, tmp_path: Path
) -> None:
    assert read_invitation(TECHNICIAN, office) is None
    words, address = make_keys(office)
    invitation = read_invitation(TECHNICIAN, office)
    assert invitation == Invitation(address, words, Reach.THIS_PC)
    page = save_invitation(TECHNICIAN, invitation, "京蒙 <展厅>", tmp_path, CHINESE)
    written = page.read_text("utf-8")
    assert all(f"<li>{word}</li>" in written for word in words)
    assert "京蒙 &lt;展厅&gt;" in written
    assert "<svg" in written
    assert REACH[Reach.THIS_PC][ENGLISH] in written
    with pytest.raises(NotPermittedError):
        read_invitation(Account("2", "王", Role.PUBLISHER), office)


@pytest.mark.parametrize(
    ("url", "reach"),
    [
        ("https://hall.example/channel", Reach.WEB),
        ("s3://bucket/hall", Reach.BUCKET),
        ("file:///srv/channel", Reach.FOLDER),
    ],
)
def test_from_where_an_address_can_be_used_is_told(
    office: DataFolder, url: str, reach: Reach
) -> None:
    make_keys(office)
    present = read_enrollment(office)
    assert present
    write_enrollment(office, Enrollment(url, present.root))
    invitation = read_invitation(TECHNICIAN, office)
    assert invitation
    assert (invitation.address, invitation.reach) == (url, reach)
