"""Files and folders that other programs have open, as Windows keeps them from being moved."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.files import moving
from kiosk.core.files.moving import delete_file, delete_folder, delete_leftovers, move

HOLD = "import sys, time; f = open(sys.argv[1]); print(flush=True); time.sleep(0.5); f.close()"
ERROR_SHARING_VIOLATION, ERROR_DISK_FULL = 32, 112


class Refusing:
    """Has `Path.replace` fail, the first `times`, with an error of Windows."""

    def __init__(self, patch: pytest.MonkeyPatch, winerror: int, times: int) -> None:
        self.left = times
        replace = Path.replace

        def refuse(source: Path, target: Path) -> Path:
            if self.left:
                self.left -= 1
                error = PermissionError(13, "in use", str(source))
                error.winerror = winerror  # type: ignore[attr-defined]  # only Windows has it
                raise error
            return replace(source, target)

        patch.setattr(Path, "replace", refuse)


@pytest.fixture
def old_and_new(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("old")
    new.write_text("new")
    return old, new


def test_a_file_that_is_in_use_for_a_moment_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, old_and_new: tuple[Path, Path]
) -> None:
    old, new = old_and_new
    Refusing(monkeypatch, ERROR_SHARING_VIOLATION, times=3)
    move(new, old)
    assert old.read_text() == "new"


def test_a_file_that_stays_in_use_is_given_up(
    monkeypatch: pytest.MonkeyPatch, old_and_new: tuple[Path, Path]
) -> None:
    old, new = old_and_new
    monkeypatch.setattr(moving, "WAIT_SECONDS", 0.2)
    Refusing(monkeypatch, ERROR_SHARING_VIOLATION, times=1000)
    with pytest.raises(PermissionError):
        move(new, old)
    assert old.read_text() == "old"


def test_another_error_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, old_and_new: tuple[Path, Path]
) -> None:
    old, new = old_and_new
    refusing = Refusing(monkeypatch, ERROR_DISK_FULL, times=1000)
    with pytest.raises(PermissionError):
        move(new, old)
    assert refusing.left == 999


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere an open file is replaced at once")
@pytest.mark.parametrize("act", [move, lambda _new, old: delete_file(old)])
def test_a_file_that_another_process_reads_is_waited_for(
    old_and_new: tuple[Path, Path], act: object
) -> None:
    old, new = old_and_new
    reader = subprocess.Popen([sys.executable, "-c", HOLD, str(old)], stdout=subprocess.PIPE)
    assert reader.stdout
    with reader:
        reader.stdout.readline()
        assert callable(act)
        act(new, old)
    assert not old.exists() or old.read_text() == "new"


def test_a_deleted_folder_is_gone_and_a_missing_one_is_no_error(tmp_path: Path) -> None:
    folder = tmp_path / "000001"
    (folder / "inner").mkdir(parents=True)
    delete_folder(folder)
    delete_folder(folder)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_renamed_stays_whole(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "000001"
    folder.mkdir()
    (folder / "content.sqlite").write_text("open in the screen")
    (folder / "content.sha256").write_text("not open")
    monkeypatch.setattr(moving, "WAIT_SECONDS", 0.1)
    Refusing(monkeypatch, ERROR_SHARING_VIOLATION, times=1000)
    with pytest.raises(PermissionError):
        delete_folder(folder)
    assert {one.name for one in folder.iterdir()} == {"content.sqlite", "content.sha256"}


def test_what_an_interrupted_deletion_left_is_deleted_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "000001"
    folder.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", lambda _path: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            delete_folder(folder)
    assert not folder.exists()
    delete_leftovers(tmp_path)
    assert list(tmp_path.iterdir()) == []
