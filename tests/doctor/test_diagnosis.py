"""What `kiosk diagnose` packs up, and what must never be in it."""

from __future__ import annotations

import json
import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, to_bytes
from kiosk.core.inquiry.sealing import seal
from kiosk.core.personal_data import BLACKED_OUT, black_out
from kiosk.doctor.diagnosis import write_diagnosis
from kiosk.doctor.findings import Check, Examination, Finding, Result
from kiosk.doctor.problems import Problem
from tests.doctor.test_faults import make_accounts

SECRETS = {
    "channel.password": "Pa55-of-the-channel",
    "channel.token": "t0ken-of-the-channel",
    "channel.s3_secret": "s3cret-of-the-bucket",
    "channel.proxy": "http://clerk:pr0xy@proxy:3128",
    "channel.user": "clerk-of-the-channel",
    "inbox.password": "Pa55-of-the-inbox",
    "library.url": "postgresql+psycopg://editor:l1brary@127.0.0.1:9/hall",
}
PERSONAL = ("王芳", "王小明", "13812345678", "wang@example.com", "想了解牧草项目", "未发布的草稿")

EXAMINATION = Examination(
    datetime(2026, 3, 2, tzinfo=UTC),
    "0.1.0",
    3.0,
    {
        Check.DATABASES: Result(
            findings=(Finding(Problem.SERVER_AWAY, {"why": SECRETS["library.url"]}),)
        )
    },
)


@pytest.fixture
def lived_in(station: DataFolder) -> DataFolder:
    """A station with accounts, keys, a message, drafts, secrets, and careless logs."""
    make_accounts(station)
    key = bytes.fromhex(make_inbox_key(station))
    message = Inquiry("visit", "王小明", "", "13812345678", "", "想了解牧草项目", "", "zh-Hans")
    (station.root / "sealed").write_bytes(seal(to_bytes(message), key))
    station.drafts.mkdir()
    (station.drafts / "王芳.json").write_text("未发布的草稿", "utf-8")
    lines = []
    for name, value in SECRETS.items():
        group, key_name = name.split(".")
        lines.append(f'{group}.{key_name} = "{value}"')
    station.settings.write_text("\n".join(lines), "utf-8")
    (station.logs / "kiosk-sync.log").write_text(
        "2026-03-02T09:00:00+0800 WARNING kiosk.sync: http://clerk:pr0xy@proxy:3128 refused\n"
        "2026-03-02T09:00:01+0800 WARNING kiosk.sync: t0ken-of-the-channel\n"
        "2026-03-02T09:00:02+0800 WARNING kiosk.sync: 13812345678, wang@example.com\n"
        "2026-03-02T09:00:03+0800 INFO kiosk.sync: release 000002 is in force\n",
        "utf-8",
    )
    (station.logs / "notes of somebody.txt").write_text("王小明", "utf-8")
    (station.logs / "kiosk-link.log").symlink_to(station.inbox_key)
    return station


def packed(folder: DataFolder, tmp_path: Path) -> dict[str, bytes]:
    target = tmp_path / "diagnosis.zip"
    write_diagnosis(folder, EXAMINATION, target)
    with zipfile.ZipFile(target) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_it_holds_what_it_people_need(lived_in: DataFolder, tmp_path: Path) -> None:
    files = packed(lived_in, tmp_path)
    assert {"doctor.json", "versions.json", "settings.json", "files.txt"} <= files.keys()
    assert "release 000002 is in force" in files["logs/kiosk-sync.log"].decode()
    assert json.loads(files["versions.json"])["packages"]["SQLAlchemy"]
    assert json.loads(files["settings.json"])["film"]["volume"] == 70
    listed = files["files.txt"].decode()
    assert "releases/current" in listed
    assert "drafts: 1 files" in listed


def test_it_holds_no_secrets_no_keys_and_nothing_that_anybody_wrote(
    lived_in: DataFolder, tmp_path: Path
) -> None:
    files = packed(lived_in, tmp_path)
    everything = b"\n".join([*files.values(), *map(str.encode, files)])
    private = [
        *map(str.encode, SECRETS.values()),
        *map(str.encode, PERSONAL),
        b"pr0xy",
        b"l1brary",
        *lived_in.inbox_key.read_bytes().split(),
    ]
    assert [one for one in private if one in everything] == []
    assert not any(name.startswith(("keys", "drafts", "media", "releases")) for name in files)
    assert "logs/kiosk-link.log" not in files
    assert "logs/notes of somebody.txt" not in files


def test_what_is_no_personal_data_stays_readable() -> None:
    line = f"2026-03-02T09:00:00+0800 INFO kiosk.sync: {'1' * 64}.mp4 9000000000 bytes @ 25 fps"
    assert black_out(line) == line


@pytest.mark.parametrize("run", ["a", "1-", "+86", "a.b", "://x:y"])
def test_a_line_of_a_megabyte_is_searched_in_one_pass(run: str) -> None:
    line = (run * 1_000_000)[:1_000_000]
    assert black_out(f"{line} wang@example.com") == f"{line} {BLACKED_OUT}"


def test_wrong_settings_are_told_by_their_reason_alone(station: DataFolder, tmp_path: Path) -> None:
    station.settings.write_text('channel.password = "Pa55"\nfilm.volume = 700\n', "utf-8")
    settings = packed(station, tmp_path)["settings.json"].decode()
    assert "film.volume" in settings
    assert "Pa55" not in settings


def test_a_target_that_cannot_be_written_is_told(station: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="cannot be written"):
        write_diagnosis(station, EXAMINATION, tmp_path / "nowhere" / "diagnosis.zip")


def test_logs_are_cut_so_that_it_is_no_larger_than_allowed(
    station: DataFolder, tmp_path: Path
) -> None:
    target = tmp_path / "diagnosis.zip"
    noise = "\n".join(os.urandom(40).hex() for _ in range(10_000))
    (station.logs / "kiosk-sync.log").write_text(f"{noise}\nthe last line\n", "utf-8")
    write_diagnosis(station, EXAMINATION, target, 300_000)
    assert target.stat().st_size <= 300_000
    with zipfile.ZipFile(target) as opened:
        assert opened.read("logs/kiosk-sync.log").endswith(b"the last line\n")
    with pytest.raises(ContentRejectedError, match="does not fit"):
        write_diagnosis(station, EXAMINATION, target, 1000)
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part"] == []
