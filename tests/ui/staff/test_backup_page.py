"""The backups in the settings, by touches, with the real commands in processes of their own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.last_backup import read_last_backup
from kiosk.db.library.journal import Journal
from kiosk.ops.backup import keys
from kiosk.ops.backup.backup_folder import open_backup_folder
from kiosk.ops.backup.making import make_backup
from kiosk.ops.backup.opening import key_to_write
from kiosk.ops.backup.taking import restored_waits, take_restored
from kiosk.ui.staff.backup.backups import BackupsViewModel
from tests.ops.backup.halls import AT
from tests.ops.backup.test_passphrase import NEW, given, opens
from tests.sync.halls import nobody
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.sign_in_stand_in import TECHNICIAN
from tests.ui.staff.staff_window import JOB_SECONDS, StaffWindow, notice_of


def backups_of(staff: StaffWindow) -> BackupsViewModel:
    return staff.pages.settings.backups_viewmodel


def wait(staff: StaffWindow, wanted: Callable[[], bool]) -> None:
    until(wanted, 3 * JOB_SECONDS)
    staff.settle()


def settled(staff: StaffWindow) -> None:
    """Whatever runs has ended, and the folder was read again."""
    wait(staff, lambda: backups_of(staff).is_idle)
    wait(staff, lambda: str(backups_of(staff).property("trouble")) != "not-looked")


def notice(staff: StaffWindow) -> str:
    return str(notice_of(backups_of(staff)).property("message"))


def said(staff: StaffWindow, name: str) -> str:
    return str(staff.item(name).property("text"))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick" / "photos").mkdir(parents=True)
    return tmp_path / "stick"


@pytest.fixture
def page(open_staff: OpenStaff, stick: Path, station_copy: DataFolder) -> StaffWindow:
    """A technician has opened the backups of a PC without films; the chooser shows the stick as the
    home folder."""
    station_copy.media.unlink()
    staff = open_staff()
    staff.work(TECHNICIAN)
    staff.touch("rail-settings")
    staff.idle()
    backups_of(staff).files.look_in(stick, list)
    staff.touch("settings-backup")
    staff.idle()
    settled(staff)
    return staff


def choose(page: StaffWindow) -> None:
    page.touch("choosePlace")
    wait(page, lambda: bool(backups_of(page).files.property("ready")) and page.has("chooserAccept"))
    page.until(lambda: not backups_of(page).files.property("loading"))
    page.touch("chooserAccept")
    settled(page)
    page.idle()
    settled(page)


def test_the_first_backup_by_touches_then_tested_then_another_passphrase(
    page: StaffWindow,
    stick: Path,
    station_copy: DataFolder,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    place = stick / "kiosk-backup"
    assert "还没有备份" in said(page, "backupState")
    choose(page)
    assert str(backups_of(page).property("folder")) == str(place)
    assert "这里还没有备份" in said(page, "backupState")

    page.touch("backUpNow")
    assert not page.item("passphraseGoOn").isEnabled()
    page.touch("passphrase")
    page.write("short")
    assert not page.item("passphraseGoOn").isEnabled()
    page.touch("passphrasePropose")
    passphrase = str(page.item("passphrase").property("text"))
    page.touch("passphraseGoOn")
    assert said(page, "shownPassphrase") == passphrase
    page.touch("passphraseGoOn")
    assert not page.has("shownPassphrase")
    settled(page)
    assert notice(page) == "backup"
    assert "试恢复" in said(page, "backupState")
    assert "编辑库" in str(page.item("backupHolds").property("value"))
    assert opens(place, passphrase)
    last = read_last_backup(station_copy.last_backup)
    assert last
    assert last.folder == str(place)

    page.touch("backUpNow")  # asks for nothing any more
    settled(page)
    page.touch("checkBackup-2")
    settled(page)
    assert notice(page) == "check"

    page.touch("changePassphrase")
    page.touch("passphrase")
    page.write("four other words here")
    page.touch("passphraseGoOn")
    page.touch("passphraseGoOn")
    settled(page)
    assert notice(page) == "change"
    assert (opens(place, passphrase), opens(place, "four other words here")) == (False, True)
    acts = [one.act for one in Journal(station_copy).read(9)]
    assert acts.count("back-up") == 2
    assert acts.count("change-passphrase") == 1

    shutil.rmtree(place)  # pulled out
    page.touch("backUpNow")
    settled(page)
    assert notice(page) == "missing"
    assert "插上" in said(page, "backupNotice")
    assert not page.item("backUpNow").isEnabled()
    assert "is not there" in expected_logs.text


def test_a_folder_that_cannot_be_one_is_told_and_nothing_is_chosen(
    page: StaffWindow,
    stick: Path,
    station_copy: DataFolder,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    (stick / "kiosk-backup").write_text("a file in its place")
    choose(page)
    assert notice_of(backups_of(page)).property("trouble")
    assert str(backups_of(page).property("folder")) == ""
    assert not station_copy.settings.exists()
    assert "kiosk-backup" in expected_logs.text


def test_a_bucket_is_asked_once_its_address_is_written(
    page: StaffWindow, station_copy: DataFolder
) -> None:
    with station_copy.settings.open("a", encoding="utf-8") as settings:
        settings.write('\n[backup]\ns3_key = "without its secret"\n')
    page.pages.settings.write("backup.folder", "s3://hall/backups")
    page.pages.settings.finish()
    wait(page, lambda: str(backups_of(page).property("folder")) == "s3://hall/backups")
    assert "存储桶打不开" in said(page, "backupState")
    assert not page.item("backUpNow").isEnabled()


def test_a_backup_is_cancelled_and_nothing_of_it_counts(
    page: StaffWindow, stick: Path, station_copy: DataFolder
) -> None:
    choose(page)
    page.touch("backUpNow")
    page.touch("passphrasePropose")
    page.touch("passphraseGoOn")
    page.touch("passphraseGoOn")
    page.until(lambda: page.has("backupCancel"))
    page.touch("backupCancel")
    settled(page)
    assert notice(page) == "cancelled"
    assert read_last_backup(station_copy.last_backup) is None
    assert not list(stick.glob("kiosk-backup/backups/*"))


@pytest.fixture
def replaced(stick: Path, station_copy: DataFolder, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """A PC that has not the key of the backups at its place: it takes that of another."""
    monkeypatch.setattr(keys, "OPERATIONS", 1)
    monkeypatch.setattr(keys, "MEMORY_BYTES", 1 << 20)
    place, films = stick / "kiosk-backup", station_copy.media.readlink()
    station_copy.media.unlink()
    with open_backup_folder(place, make=True) as where:
        key = key_to_write(station_copy, where, given(NEW), begin=True)
        make_backup(station_copy, where, key, 3, AT, nobody)
    station_copy.backup_key.unlink()
    station_copy.media.symlink_to(films)
    station_copy.settings.write_text(f"[backup]\nfolder = '{place}'\n", "utf-8")
    return station_copy


def test_a_backup_of_another_pc_is_restored_by_touches_and_what_was_here_put_back(
    replaced: DataFolder, page: StaffWindow
) -> None:
    assert "没有它们的密钥" in said(page, "backupState")
    for passphrase in ("not the right one", NEW):
        page.touch("openBackups")
        page.touch("passphrase")
        page.write(passphrase)
        page.touch("passphraseGoOn")
        settled(page)
    page.touch("restoreBackup-1")
    page.touch("restoreNo")
    assert not restored_waits(replaced)
    page.touch("restoreBackup-1")
    assert "做这份备份的那台电脑" in "".join(page.texts())
    page.touch("restoreYes")
    settled(page)
    assert notice(page) == "restore"
    assert restored_waits(replaced)
    page.touch("restartForRestore")
    page.idle()
    page.until(lambda: page.station.told == ["restart"])

    assert take_restored(replaced)  # as the next start does
    assert replaced.library.exists()
    assert not replaced.settings.exists()  # there were none on that PC
    backups_of(page).look()
    settled(page)
    page.touch("putBackData")
    settled(page)
    assert restored_waits(replaced)
    assert take_restored(replaced)
    assert "folder" in replaced.settings.read_text("utf-8")
