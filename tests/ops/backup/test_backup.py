"""A backup brings back everything; the next one writes only what is new."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import open_current
from tests.ops.backup.halls import MESSAGE, backed_up, content_of, restored
from tests.sync.halls import Hall, Station
from tests.sync.test_inbox import run


def test_a_bare_pc_gets_back_the_same_release_library_keys_and_messages(
    hall: DataFolder, tmp_path: Path
) -> None:
    before = content_of(hall.root)
    made = backed_up(hall, tmp_path / "stick")
    done = restored(tmp_path / "stick", tmp_path / "bare" / "data")
    folder = DataFolder(tmp_path / "bare" / "data")
    after = content_of(folder.root)
    assert after.pop("keys/backup.key")
    assert after == before
    assert (made.number, done.number, done.aside) == (1, 1, None)
    assert Station(folder).whole_release() == open_current(hall).number == 2
    assert stat.S_IMODE(folder.inbox_key.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.keys.stat().st_mode) == 0o700
    assert MESSAGE in run(folder, "inbox", "list")
    Hall(folder).edit("又一个名字")
    assert Hall(folder).publish().number == 3


def test_what_can_be_made_again_is_left_out(hall: DataFolder, tmp_path: Path) -> None:
    hall.backdrop.write_bytes(b"picture")
    backed_up(hall, tmp_path / "stick")
    restored(tmp_path / "stick", tmp_path / "data")
    folder = DataFolder(tmp_path / "data")
    assert not folder.logs.exists()
    assert not folder.backdrop.exists()


def test_media_with_two_names_have_two_names_again(hall: DataFolder, tmp_path: Path) -> None:
    backed_up(hall, tmp_path / "stick")
    restored(tmp_path / "stick", tmp_path / "data")
    for path in (tmp_path / "data" / "channel" / "media").rglob("*.*"):
        twin = tmp_path / "data" / "media" / path.parent.name / path.name
        assert path.stat().st_ino == twin.stat().st_ino


def test_a_second_backup_of_the_same_writes_its_list_alone(
    hall: DataFolder, tmp_path: Path
) -> None:
    first = backed_up(hall, tmp_path / "stick")
    second = backed_up(hall, tmp_path / "stick")
    assert first.new_bytes > 50_000
    assert (second.number, second.files, second.new_bytes) == (2, first.files, 0)


def test_a_folder_that_is_not_empty_is_refused_unless_it_is_to_be_set_aside(
    hall: DataFolder, tmp_path: Path
) -> None:
    backed_up(hall, tmp_path / "stick")
    target = tmp_path / "data"
    target.mkdir()
    (target / "mine.txt").write_text("mine")
    with pytest.raises(StaffError, match="is not empty"):
        restored(tmp_path / "stick", target)
    assert [path.name for path in target.iterdir()] == ["mine.txt"]
    done = restored(tmp_path / "stick", target, set_aside=True)
    assert done.aside is not None
    assert (done.aside / "mine.txt").read_text() == "mine"
    assert not (target / "mine.txt").exists()
