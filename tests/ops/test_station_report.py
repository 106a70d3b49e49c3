"""What staff read of all stations: messages, counts, and how each one is."""

from __future__ import annotations

import json
import os
import pwd
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from kiosk.commands.cli import cli
from kiosk.core.delivery.delivered_file import (
    Delivered,
    DeliveredMessage,
    Status,
    UsageOfDay,
    UsageSum,
)
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, to_bytes
from kiosk.core.inquiry.sealing import seal
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.store import StateStore
from kiosk.db.state.usage import UsageLog
from kiosk.ops.inbox.messages import forget, read_inbox
from tests.test_every_folder import NOBODY, as_ordinary_user, give_away

KEPT = timedelta(days=180)
EAST, WEST = (new_ulid(datetime(2026, 3, 2, hour, tzinfo=UTC)) for hour in (9, 10))
DAY = date(2026, 3, 2)


@pytest.fixture
def office(data_of_this_test: Path) -> DataFolder:
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    make_inbox_key(folder)
    return folder


def take(office: DataFolder, *files: Delivered, now: datetime | None = None) -> None:
    now = now or datetime.now(UTC)
    with opened_inbox(office.inbox, now) as inbox:
        for one in files:
            assert inbox.take(one, now, KEPT)


def sealed(office: DataFolder, message: str) -> bytes:
    inquiry = Inquiry("job", "王小明", "", "010-65551234", "", message, "", "zh-Hans")
    return seal(to_bytes(inquiry), bytes.fromhex(make_inbox_key(office)))


def letter(
    office: DataFolder, message: str, station: str = EAST, name: str = "东门"
) -> DeliveredMessage:
    now = datetime.now(UTC)
    return DeliveredMessage(
        station=station,
        name=name,
        id=new_ulid(now),
        kind="inquiry",
        created_at=now,
        sealed=sealed(office, message),
    )


def usage_of(station: str, *counts: tuple[str, str, int]) -> UsageOfDay:
    sums = tuple(UsageSum(what=what, name=name, count=count) for what, name, count in counts)
    return UsageOfDay(station=station, name="东门", revision=1, day=DAY, counts=sums)


def status(station: str = EAST, name: str = "东门", **values: object) -> Status:
    known = {
        "station": station,
        "name": name,
        "revision": 1,
        "at": datetime.now(UTC),
        "version": "0.1.0",
        "release": 7,
        "disk_free": 5_000_000_000,
        "disk_size": 64_000_000_000,
        "waiting": 2,
        "troubles": (),
    }
    return Status(**{**known, **values})  # type: ignore[arg-type]


def leave_here(office: DataFolder, message: str) -> None:
    store = StateStore(office.state)
    outbox = Outbox(store, bytes.fromhex(make_inbox_key(office)), 100, KEPT)
    inquiry = Inquiry("job", "李", "", "010-65551234", "", message, "", "zh-Hans")
    outbox.put("inquiry", to_bytes(inquiry), lambda _: None)
    store.close()


def run(*arguments: str) -> str:
    done = CliRunner().invoke(cli, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_messages_of_all_stations_are_listed_with_those_left_here(office: DataFolder) -> None:
    take(office, letter(office, "from the east"), letter(office, "from the west", WEST, "西门"))
    leave_here(office, "from here")
    told = run("inbox", "list")
    assert all(words in told for words in ("from the east", "from the west", "from here"))
    assert "job · 东门" in told
    assert {(one.station, one.inquiry.message) for one in read_inbox(office).messages} == {
        ("东门", "from the east"),
        ("西门", "from the west"),
        ("", "from here"),
    }


def test_an_export_names_the_station(office: DataFolder, tmp_path: Path) -> None:
    take(office, letter(office, "=1+1"))
    run("inbox", "export", str(tmp_path / "a.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [sheet.cell(2, column).value for column in (8, 10)] == ["=1+1", "东门"]
    assert sheet.cell(2, 8).data_type == "s"


def test_a_collected_message_is_forgotten_for_good(office: DataFolder) -> None:
    goes = letter(office, "goes")
    take(office, goes, letter(office, "stays"))
    assert "is deleted" in run("inbox", "forget", goes.id)
    assert [one.inquiry.message for one in read_inbox(office).messages] == ["stays"]
    assert goes.sealed not in office.inbox.read_bytes()
    with pytest.raises(StaffError, match="no message"):
        forget(office, goes.id)


def test_counts_of_all_stations_and_this_one_are_added_up(office: DataFolder) -> None:
    take(
        office,
        usage_of(EAST, ("visits", "", 2), ("stay-seconds", "", 60), ("screen", "home", 3)),
        usage_of(WEST, ("visits", "", 1), ("screen", "home", 4), ("of-a-newer-program", "", 9)),
    )
    store = StateStore(office.state)
    log = UsageLog(store, timedelta(days=4000), lambda: DAY)
    log.screen_viewed("guide")
    log.visit_ended(30)
    store.close()
    [day] = json.loads(run("usage", "--everywhere", "--json"))
    assert (day["visits"], day["screens"]) == (4, {"home": 7, "guide": 1})
    assert "4 visits" in run("usage", "--everywhere")
    assert "1 visit " in run("usage")


def test_each_station_tells_how_it_is(office: DataFolder, tmp_path: Path) -> None:
    assert "No station has delivered" in run("inbox", "stations")
    take(office, status(troubles=("a line of its log",), screen=b"RIFF picture"))
    long_ago = datetime.now(UTC) - timedelta(days=3)
    take(office, status(WEST, "西门\x1b[2J", release=0, screen=b"no picture"), now=long_ago)
    told = run("inbox", "stations", "--pictures", str(tmp_path / "pictures"))
    assert "release 7, program 0.1.0, 5.0 of 64.0 GB free, 2 messages waiting, 0 plays" in told
    assert "a line of its log" in told
    assert "\x1b" not in told
    assert [("SILENT" in line) for line in told.splitlines() if "heard of" in line] == [False, True]
    assert [file.name for file in (tmp_path / "pictures").iterdir()] == [f"{EAST}.webp"]
    [east, west] = json.loads(run("inbox", "stations", "--json"))
    assert (east["status"]["disk_free"], west["silent"]) == (5_000_000_000, True)


def test_a_folder_for_pictures_that_is_refused_is_told_with_its_owner(
    office: DataFolder, tmp_path: Path
) -> None:
    """The current folder, which the refused file is not in, belongs to somebody else."""
    take(office, status(screen=b"RIFF picture"))
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    give_away(pictures, readable=True)
    command = [sys.executable, "-m", "kiosk", "inbox", "stations", "--pictures", str(pictures)]
    done = subprocess.run(
        [*as_ordinary_user(), *command],
        capture_output=True,
        text=True,
        cwd="/",
        env={**os.environ, "KIOSK_DATA": str(office.root)},
    )
    assert done.returncode == UnavailableError.exit_code
    cure = "Mend its permissions."
    if os.geteuid() == 0:
        cure = f"It belongs to the user “{pwd.getpwuid(NOBODY).pw_name}”, and you are “"
    assert f"{pictures} cannot be written: Permission denied. {cure}" in done.stderr


def test_an_older_status_does_not_hide_a_newer_one(office: DataFolder) -> None:
    take(office, status(revision=5, release=9))
    now = datetime.now(UTC)
    with opened_inbox(office.inbox, now) as inbox:
        assert not inbox.take(status(revision=4, release=1), now, KEPT)
        [known] = inbox.stations()
    assert known.status
    assert known.status.release == 9
