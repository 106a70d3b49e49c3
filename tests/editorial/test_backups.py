"""Who may do what about the backups of a PC, and how hard a passphrase is to find out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.errors import KioskError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.settings.settings import read_settings
from kiosk.db.library.journal import ActKind
from kiosk.editorial.backups.backups import Backups, kept_backups
from kiosk.editorial.backups.passphrases import Strength, proposed_passphrase, strength_of
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.stations.station_settings import StationSettings
from kiosk.ops.backup.backup_process import BackupProcess
from kiosk.ops.backup.troubles import TROUBLES, trouble_of

TECHNICIAN = Account("3", "技术员", Role.TECHNICIAN)
PUBLISHER = Account("2", "王", Role.PUBLISHER)


class Desk:
    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.begun: list[tuple[str, ...]] = []
        self.journal: list[tuple[str, ActKind, str]] = []
        settings = StationSettings(folder, self.note)
        self.backups = Backups(folder, settings, self.note, self.begin)

    def note(self, account: str, act: ActKind, detail: str) -> None:
        self.journal.append((account, act, detail))

    def begin(self, folder: DataFolder, *arguments: str, **_more: str) -> BackupProcess:
        self.begun.append(arguments)
        process = BackupProcess(folder, "list", command=lambda *_: [sys.executable, "-c", ""])
        process.wait(lambda _progress: None)
        return process


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    folder = DataFolder(tmp_path / "data")
    folder.root.mkdir()
    return Desk(folder)


def test_technicians_alone(desk: Desk, tmp_path: Path) -> None:
    for act in (
        lambda: desk.backups.read(PUBLISHER),
        lambda: desk.backups.choose_place(PUBLISHER, tmp_path),
        lambda: desk.backups.begin_listing(PUBLISHER),
        lambda: desk.backups.begin_backup(PUBLISHER),
        lambda: desk.backups.begin_check(PUBLISHER, 1),
        lambda: desk.backups.begin_change(PUBLISHER, "a new one of four words"),
    ):
        with pytest.raises(NotPermittedError):
            act()
    assert (desk.begun, desk.journal) == ([], [])
    desk.backups.begin_backup(TECHNICIAN)
    desk.backups.begin_backup(TECHNICIAN, first=True)
    desk.backups.begin_change(TECHNICIAN, "a new one of four words")
    assert desk.begun == [("make", "--scheduled"), ("make",), ("passphrase",)]
    acts = [ActKind.BACK_UP, ActKind.BACK_UP, ActKind.CHANGE_PASSPHRASE]
    assert desk.journal == [("技术员", act, "") for act in acts]


def test_a_place_gets_a_folder_of_its_own_unless_it_is_one(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (stick / "System Volume Information").mkdir(parents=True)
    desk.backups.choose_place(TECHNICIAN, stick)
    own = stick / "kiosk-backup"
    assert own.is_dir()
    assert desk.backups.read(TECHNICIAN).folder == str(own)
    (own / "kiosk-backups.json").write_text("{}")
    desk.backups.choose_place(TECHNICIAN, own)
    assert read_settings(desk.folder.settings).backup.folder == str(own)
    with pytest.raises(StaffError, match="in the data folder itself"):
        desk.backups.choose_place(TECHNICIAN, desk.folder.root)
    assert [act for _, act, _ in desk.journal] == [ActKind.CHANGE_SETTINGS]


def test_a_backup_that_somebody_else_makes_is_seen(desk: Desk) -> None:
    assert not desk.backups.read(TECHNICIAN).under_way
    with file_lock(desk.folder.lock("backup")):
        assert desk.backups.read(TECHNICIAN).under_way
    assert not desk.backups.read(TECHNICIAN).under_way


def test_a_backup_whose_list_is_damaged_is_named_all_the_same() -> None:
    whole, torn = kept_backups(
        {
            "backups": [
                {
                    "number": 2,
                    "made_at": "2026-11-30T02:00:00+00:00",
                    "station": "大厅",
                    "program": "0.1",
                    "files": 3,
                    "size": 40,
                    "parts": {"keys": 40},
                },
                {"number": 1},
            ]
        }
    )
    assert (whole.number, whole.size, whole.made_at and whole.made_at.hour) == (2, 40, 2)
    assert (torn.number, torn.made_at) == (1, None)


def test_each_trouble_has_an_id_of_its_own() -> None:
    for kind, name in TROUBLES.items():
        assert trouble_of(kind("…")) == name
    assert issubclass(next(iter(TROUBLES)), KioskError)


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("elf letters", Strength.SHORT),
        ("111111111111111111111111", Strength.WEAK),
        ("abcdefghijklmnopqrstuvwxyz", Strength.WEAK),
        ("hahahahahahahahahahahaha", Strength.WEAK),
        ("201908251230", Strength.WEAK),
        ("paper steppe river twenty", Strength.STRONG),
        ("纸张草原河流二十匹马在夜里", Strength.STRONG),
    ],
)
def test_the_strength_of_a_passphrase(passphrase: str, strength: Strength) -> None:
    assert strength_of(passphrase) == strength


def test_a_proposed_one_is_strong_and_another_each_time() -> None:
    proposed = {proposed_passphrase() for _ in range(50)}
    assert len(proposed) == 50
    assert {strength_of(one) for one in proposed} == {Strength.STRONG}
