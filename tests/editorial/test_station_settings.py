"""Who may change the settings of a PC, which, and what is written down of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.file import SettingsChangedError
from kiosk.core.settings.settings import Settings
from kiosk.core.settings.specs import setting_spec
from kiosk.db.library.journal import ActKind
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.stations.offered_settings import IN_THE_FILE_ALONE, OFFERED
from kiosk.editorial.stations.station_settings import (
    StationSettings,
    UnusableSettingsError,
    setting_fault,
)
from kiosk.sync.channel.enrollment import Enrollment, write_enrollment

NO_WINDOWS_PATH = pytest.mark.skipif(sys.platform == "win32", reason="no place there")

TECHNICIAN = Account("3", "技术员", Role.TECHNICIAN)
PUBLISHER = Account("2", "王", Role.PUBLISHER)


class Desk:
    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.journal: list[tuple[str, ActKind, str]] = []
        self.settings = StationSettings(folder, self.note)

    def note(self, account: str, act: ActKind, detail: str) -> None:
        self.journal.append((account, act, detail))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(DataFolder(tmp_path))


def test_every_setting_is_offered_or_left_to_the_file() -> None:
    names = {
        f"{table}.{key}"
        for table, field in Settings.model_fields.items()
        for key in field.annotation.model_fields  # type: ignore[union-attr]
    }
    assert names == set(OFFERED) | IN_THE_FILE_ALONE
    assert not set(OFFERED) & IN_THE_FILE_ALONE
    for name in OFFERED:
        assert setting_fault(name, setting_spec(name).default) == ""


def test_a_change_is_written_and_stands_in_the_change_log(desk: Desk) -> None:
    seen = desk.settings.read(TECHNICIAN)
    assert seen.values["film.volume"] == "70"
    now = desk.settings.change(TECHNICIAN, seen, {"film.volume": "40", "sync.sticks": "false"})
    assert now.values["film.volume"] == "40"
    undone = desk.settings.put_back(TECHNICIAN, now)
    assert undone.values == seen.values
    there, back = (detail.split("\n") for _, _, detail in desk.journal)
    assert there == ["film.volume\t70\t40", "sync.sticks\ttrue\tfalse"]
    assert back == ["film.volume\t40\t70", "sync.sticks\tfalse\ttrue"]
    assert {(who, act) for who, act, _ in desk.journal} == {("技术员", ActKind.CHANGE_SETTINGS)}


def test_only_technicians_see_and_change_them(desk: Desk) -> None:
    seen = desk.settings.read(TECHNICIAN)
    with pytest.raises(NotPermittedError):
        desk.settings.read(PUBLISHER)
    with pytest.raises(NotPermittedError):
        desk.settings.change(PUBLISHER, seen, {"film.volume": "40"})
    with pytest.raises(NotPermittedError):
        desk.settings.put_back(PUBLISHER)
    assert not desk.folder.settings.exists()
    assert desk.journal == []


@pytest.mark.parametrize(
    "typed",
    [
        {"film.volume": "40", "film.loudest": "101"},
        {"screen.panel_off_command": "rm"},
        {"library.url": "postgresql+psycopg:///x"},
        {"backup.folder": "backups"},
    ],
    ids=["one out of range", "a program", "another library", "a folder from nowhere"],
)
def test_of_what_cannot_be_nothing_is_written(desk: Desk, typed: dict[str, str]) -> None:
    seen = desk.settings.read(TECHNICIAN)
    with pytest.raises(StaffError):
        desk.settings.change(TECHNICIAN, seen, typed)
    assert not desk.folder.settings.exists()
    assert desk.journal == []


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", ""),
        pytest.param("/mnt/share/收件", "", marks=NO_WINDOWS_PATH),
        ("s3://bucket/inbox", ""),
        ("https://user:secret@example.org/inbox", "no-address"),
        ("ftp://example.org/inbox", "no-address"),
        ("~nobody/inbox", "no-address"),
    ],
)
def test_an_inbox_has_an_address_without_a_password(address: str, fault: str) -> None:
    assert setting_fault("inbox.url", address) == fault


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("", ""),
        pytest.param("/mnt/备份", "", marks=NO_WINDOWS_PATH),
        ("s3://bucket/kiosk", ""),
        ("s3://who:secret@bucket/kiosk", "no-folder"),
        ("https://example.org/kiosk", "no-folder"),
        ("backups", "no-folder"),
    ],
)
def test_backups_go_to_a_folder_or_a_bucket(place: str, fault: str) -> None:
    assert setting_fault("backup.folder", place) == fault


def test_what_is_written_by_hand_meanwhile_is_kept(desk: Desk) -> None:
    seen = desk.settings.read(TECHNICIAN)
    desk.folder.settings.write_text("[film]\nvolume = 20\n")
    with pytest.raises(SettingsChangedError):
        desk.settings.change(TECHNICIAN, seen, {"film.volume": "40"})
    now = desk.settings.change(TECHNICIAN, seen, {"film.loudest": "90"})
    assert (now.values["film.volume"], now.values["film.loudest"]) == ("20", "90")


def test_a_file_with_a_mistake_is_told_and_the_one_before_put_back(desk: Desk) -> None:
    seen = desk.settings.read(TECHNICIAN)
    seen = desk.settings.change(TECHNICIAN, seen, {"film.volume": "40"})
    seen = desk.settings.change(TECHNICIAN, seen, {"film.volume": "50"})
    desk.folder.settings.write_text("[film]\nvolume = 400\n")
    with pytest.raises(UnusableSettingsError, match=r"line 2: film\.volume") as told:
        desk.settings.read(TECHNICIAN)
    assert told.value.can_be_put_back
    with pytest.raises(UnusableSettingsError):
        desk.settings.change(TECHNICIAN, seen, {"film.loudest": "90"})
    assert desk.settings.put_back(TECHNICIAN).values["film.volume"] == "40"
    assert "400" in desk.folder.settings_before.read_text()


def test_where_content_comes_from_is_told(desk: Desk) -> None:
    assert desk.settings.read(TECHNICIAN).channel == "none"
    write_enrollment(desk.folder, Enrollment("https://example.org/hall", b"{}"))
    assert desk.settings.read(TECHNICIAN).channel == "https://example.org/hall"
    write_enrollment(desk.folder, Enrollment("", b"{}"))
    assert desk.settings.read(TECHNICIAN).channel == "own"
    (desk.folder.channel_trust / "enrolled.json").write_text("torn")
    assert desk.settings.read(TECHNICIAN).channel == "damaged"


def test_what_the_environment_decides_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_FILM__VOLUME", "33")
    seen = desk.settings.read(TECHNICIAN)
    assert seen.overruled == {"film.volume"}
    assert seen.values["film.volume"] == "33"
    assert desk.settings.change(TECHNICIAN, seen, {"film.loudest": "90"}).values[
        "film.loudest"
    ] == ("90")
