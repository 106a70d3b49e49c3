"""A backup brings back everything; the next one writes only what is new."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import tracemalloc
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import open_current
from kiosk.ops.backup.place import CHUNK_BYTES
from tests.ops.backup.halls import MESSAGE, backed_up, content_of, prepared, restored
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


def test_parts_of_the_data_folder_may_be_links_to_another_disk(
    hall: DataFolder, tmp_path: Path
) -> None:
    before = content_of(hall.root)
    shutil.move(hall.media, tmp_path / "large disk")
    hall.media.symlink_to(tmp_path / "large disk")
    (hall.drafts / "round").symlink_to(hall.root)
    (hall.drafts / "nowhere").symlink_to("gone")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(hall.line))
        backed_up(hall, tmp_path / "stick")
    restored(tmp_path / "stick", tmp_path / "data")
    after = content_of(tmp_path / "data")
    assert after.pop("keys/backup.key")
    assert after == before
    assert not (tmp_path / "data" / "media").is_symlink()


def test_the_passphrase_is_asked_for_in_a_terminal_alone(hall: DataFolder, tmp_path: Path) -> None:
    told = run(hall, "backup", "make", str(tmp_path / "stick"), code=5)
    assert "run the command in a terminal, or set KIOSK_BACKUP_PASSPHRASE" in told
    assert not hall.backup_key.exists()


@pytest.mark.slow
def test_a_large_film_takes_no_more_memory_than_a_few_of_its_chunks(
    hall: DataFolder, tmp_path: Path
) -> None:
    size = 15 * CHUNK_BYTES
    film = hall.root / "large.mp4"
    with film.open("wb") as file:
        for _ in range(15):
            file.write(os.urandom(CHUNK_BYTES))
    sha256 = Hall(hall).take_file(film)
    Hall(hall).publish()
    tracemalloc.start()
    try:
        assert backed_up(hall, tmp_path / "stick").new_bytes > size
        restored(tmp_path / "stick", tmp_path / "data")
        prepared(hall, tmp_path / "stick")
        assert tracemalloc.get_traced_memory()[1] < 6 * CHUNK_BYTES
    finally:
        tracemalloc.stop()
    for folder in (DataFolder(tmp_path / "data"), DataFolder(hall.restored)):
        assert (folder.media / sha256[:2] / f"{sha256}.mp4").stat().st_size == size


def test_old_backups_go(hall: DataFolder, tmp_path: Path) -> None:
    for number in range(5):
        Hall(hall).edit(f"第 {number} 个名字")
        backed_up(hall, tmp_path / "stick", keep=3)
    assert sorted(path.name for path in (tmp_path / "stick" / "backups").iterdir()) == [
        "000003",
        "000004",
        "000005",
    ]
    restored(tmp_path / "stick", tmp_path / "data", 3)
    assert "1 backups were dropped; 2 are left" in run(
        hall, "backup", "drop", "--keep", "2", str(tmp_path / "stick")
    )
    with pytest.raises(StaffError, match=r"There is no backup 3 .* There is: 5, 4"):
        restored(tmp_path / "stick", tmp_path / "other", 3)


def test_the_folder_tells_no_names_and_no_content(hall: DataFolder, tmp_path: Path) -> None:
    backed_up(hall, tmp_path / "stick")
    media = [path for path in hall.media.glob("??/*") if path.stat().st_size]
    words = [path.name[:16].encode() for path in media] + [MESSAGE.encode(), b"library", b"SQLite"]
    words += [path.read_bytes()[:24] for path in media]
    for path in (tmp_path / "stick").rglob("*"):
        if path.is_file():
            stored = path.read_bytes()
            assert not [word for word in words if word in stored or word in path.name.encode()]


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
