"""Temporary folders are deleted, also those of processes that were killed; nothing else is."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from kiosk.core.errors import UnavailableError
from kiosk.core.files import temporary_folder
from kiosk.core.files.temporary_folder import LOCK_NAME, TemporaryFolder

KEEP = """
import sys, time
from pathlib import Path
from kiosk.core.files.temporary_folder import TemporaryFolder
folder = TemporaryFolder("film", Path(sys.argv[1]))
(folder.path / "frames").mkdir()
(folder.path / "frames" / "one.png").write_bytes(b"x")
print(folder.path, flush=True)
time.sleep(600)
"""


def age(folder: Path) -> None:
    """As if it was made a day ago."""
    long_ago = time.time() - 86_400
    os.utime(folder / LOCK_NAME, (long_ago, long_ago))


def make_next(place: Path) -> None:
    TemporaryFolder("next", place).close()


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """What a killed process has left, a day ago."""
    process = subprocess.Popen(
        [sys.executable, "-c", KEEP, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    folder = Path(process.stdout.readline().strip())
    process.kill()
    process.communicate()
    age(folder)
    return folder


def test_it_is_for_this_user_alone_and_goes_with_all_that_is_in_it(tmp_path: Path) -> None:
    with TemporaryFolder("film", tmp_path) as folder:
        assert folder.path.parent == tmp_path
        assert folder.path.name.startswith("kiosk-film-")
        if sys.platform != "win32":
            assert folder.path.stat().st_mode & 0o077 == 0
        (folder.path / "deep" / "deeper").mkdir(parents=True)
        (folder.path / "deep" / "deeper" / "file").write_text("x")
        (folder.path / "file").write_text("x")
    assert not list(tmp_path.iterdir())


def test_it_goes_although_what_it_was_for_has_failed(tmp_path: Path) -> None:
    with pytest.raises(KeyError), TemporaryFolder("film", tmp_path):
        raise KeyError
    assert not list(tmp_path.iterdir())


def test_what_a_killed_process_left_is_deleted_by_the_next(killed: Path, tmp_path: Path) -> None:
    assert (killed / "frames" / "one.png").exists()
    make_next(tmp_path)
    assert not list(tmp_path.iterdir())


def test_what_a_live_process_uses_stays_however_old_it_is(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KEEP, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        folder = Path(process.stdout.readline().strip())
        age(folder)
        make_next(tmp_path)
        assert (folder / "frames" / "one.png").exists()
        process.kill()


def test_what_this_process_uses_stays(tmp_path: Path) -> None:
    with TemporaryFolder("film", tmp_path) as folder:
        age(folder.path)
        make_next(tmp_path)
        assert folder.path.is_dir()


def test_what_may_be_locked_in_a_moment_stays(killed: Path, tmp_path: Path) -> None:
    os.utime(killed / LOCK_NAME)
    make_next(tmp_path)
    assert killed.is_dir()


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    """In a folder that all can write to."""
    valuable = tmp_path / "valuable"
    valuable.mkdir()
    (valuable / LOCK_NAME).touch()
    place = tmp_path / "place"
    place.mkdir()
    named_alike = place / "kiosk-notes"
    named_alike.mkdir()
    (named_alike / "notes.txt").write_text("x")
    (place / "kiosk-file").write_text("x")
    (place / "other").mkdir()
    age(valuable)
    if sys.platform != "win32":
        (place / "kiosk-link").symlink_to(valuable)
        linked = place / "kiosk-linked"
        linked.mkdir()
        (linked / LOCK_NAME).symlink_to(valuable / LOCK_NAME)
    before = sorted(place.rglob("*"))
    make_next(place)
    assert sorted(place.rglob("*")) == before
    assert (valuable / LOCK_NAME).exists()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root may make files of others"
)
def test_what_belongs_to_another_user_stays(killed: Path, tmp_path: Path) -> None:
    os.chown(killed, 12345, 12345)
    make_next(tmp_path)
    assert killed.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows follows no links here")
def test_a_link_in_what_was_left_is_deleted_and_not_followed(killed: Path, tmp_path: Path) -> None:
    valuable = tmp_path / "valuable"
    valuable.mkdir()
    (valuable / "file").write_text("x")
    (killed / "link").symlink_to(valuable)
    make_next(tmp_path)
    assert not killed.exists()
    assert (valuable / "file").exists()


def test_without_room_it_says_so_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnavailableError, match="Check that"):
        TemporaryFolder("film", tmp_path / "missing")

    def fails(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(temporary_folder, "file_lock", fails)
    with pytest.raises(UnavailableError, match="Make room"):
        TemporaryFolder("film", tmp_path)
    assert not list(tmp_path.iterdir())


def test_without_a_parent_it_is_in_the_temporary_folder_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with TemporaryFolder("film") as folder:
        assert folder.path.parent == tmp_path
