"""Another passphrase opens the same backups; no other command and no other PC changes it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.backup.backup_folder import open_backup_folder
from kiosk.ops.backup.backup_process import BackupProcess
from kiosk.ops.backup.opening import change_passphrase, key_to_read
from kiosk.ops.backup.place import LOCKED_KEYS
from kiosk.ops.backup.restoring import restore_backup
from kiosk.ops.backup.troubles import (
    NoBackupsError,
    OtherPcError,
    PassphraseNeededError,
    PlaceMissingError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from tests.ops.backup.halls import AT, PASSPHRASE, answer, backed_up, content_of
from tests.sync.halls import copy_of, nobody
from tests.sync.test_inbox import run

NEW = "four other words here"


def given(passphrase: str) -> Callable[[bool], str]:
    return lambda _new: passphrase


def changed(folder: DataFolder, place: Path, passphrase: str = NEW) -> None:
    with open_backup_folder(place) as where:
        change_passphrase(folder, where, given(passphrase))


def opens(place: Path, passphrase: str) -> bool:
    """Whether it opens the folder on a PC that has nothing else."""
    with open_backup_folder(place) as where:
        try:
            key_to_read(DataFolder(place.parent / "bare"), where, given(passphrase))
        except WrongPassphraseError:
            return False
    return True


@pytest.fixture
def backed(backup_template: tuple[DataFolder, Path], tmp_path: Path) -> tuple[DataFolder, Path]:
    folder, place = backup_template
    shutil.copytree(place, tmp_path / "stick")
    return copy_of(folder, tmp_path / "hall"), tmp_path / "stick"


def test_older_and_later_backups_are_opened_by_the_new_one_alone(
    backed: tuple[DataFolder, Path], tmp_path: Path
) -> None:
    folder, stick = backed
    before = content_of(folder.root)
    changed(folder, stick)
    assert (opens(stick, NEW), opens(stick, PASSPHRASE)) == (True, False)
    assert backed_up(folder, stick).new_bytes < 1000  # what is there is not encrypted anew
    bare = DataFolder(tmp_path / "bare" / "data")
    with open_backup_folder(stick) as where:
        key = key_to_read(bare, where, given(NEW))
        restore_backup(bare, where, key, 1, AT, nobody, set_aside=False)
    after = content_of(bare.root)
    for one in (before, after):
        one.pop("keys/backup.key")
    assert after == before


def test_a_cut_leaves_one_or_the_other(backed: tuple[DataFolder, Path]) -> None:
    folder, stick = backed
    old = (stick / LOCKED_KEYS[0]).read_bytes()
    changed(folder, stick)
    (stick / LOCKED_KEYS[1]).write_bytes(old)  # as the cut has left it
    assert opens(stick, NEW)
    backed_up(folder, stick)
    assert (stick / LOCKED_KEYS[1]).read_bytes() == (stick / LOCKED_KEYS[0]).read_bytes() != old
    (stick / LOCKED_KEYS[0]).write_bytes(b"torn")
    assert opens(stick, NEW)


def test_who_may_not_change_it(backed: tuple[DataFolder, Path], tmp_path: Path) -> None:
    folder, stick = backed
    with pytest.raises(WeakPassphraseError):
        changed(folder, stick, "too short")
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoBackupsError):
        changed(folder, tmp_path / "empty")
    folder.backup_key.unlink()
    with pytest.raises(OtherPcError):
        changed(folder, stick)
    assert opens(stick, PASSPHRASE)


def test_a_process_tells_which_trouble_it_has_met(
    backed: tuple[DataFolder, Path], tmp_path: Path
) -> None:
    folder, stick = backed

    def told(*arguments: str, **more: str) -> object:
        return BackupProcess(folder, *arguments, **more).wait(lambda _progress: None)  # type: ignore[arg-type]

    listed = told("list", str(stick))
    assert isinstance(listed, dict)
    (one,) = listed["backups"]
    assert one["number"] == 1
    assert one["station"] == "大厅"
    assert {"library", "media", "messages", "keys", "settings", "releases"} <= set(one["parts"])
    with pytest.raises(PlaceMissingError, match="Plug in its stick"):
        told("list", str(tmp_path / "pulled out"))
    folder.backup_key.unlink()
    with pytest.raises(PassphraseNeededError):
        told("list", str(stick))
    with pytest.raises(WrongPassphraseError):
        told("make", str(stick), passphrase="none of these words")  # noqa: S106
    told("list", str(stick), passphrase=answer(False))


def test_the_command_says_what_it_leaves(backed: tuple[DataFolder, Path]) -> None:
    folder, stick = backed
    told = run(folder, "backup", "passphrase", "--new-passphrase", NEW, str(stick))
    assert "opened by the new passphrase from now on. Copies" in told
    assert opens(stick, NEW)
