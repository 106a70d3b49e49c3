"""Backup folders that are torn, foreign, planted with links, of another format or another PC."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.db.engine import library_engine
from kiosk.db.library.migrating import newest_version, upgrade, version_of
from kiosk.db.library.opening import open_library
from kiosk.db.state.schema import VERSION as STATE_VERSION
from kiosk.db.state.store import open_state
from kiosk.ops.backup.backup_folder import open_backup_folder
from kiosk.ops.backup.keys import lock, new_secret, read_key, unlock
from kiosk.ops.backup.opening import key_to_read, key_to_write
from tests.db.old_tables import STATE_STEPS, write_old_database
from tests.every_command import can_mount
from tests.ops.backup.halls import PASSPHRASE, answer, backed_up, content_of, restored
from tests.sync.halls import Hall, copy_of
from tests.sync.test_inbox import run

Scene = tuple[DataFolder, Path]


@pytest.fixture
def scene(backup_template: Scene, tmp_path: Path) -> Scene:
    folder, stick = backup_template
    return copy_of(folder, tmp_path / "hall"), Path(shutil.copytree(stick, tmp_path / "stick"))


def chunks(stick: Path) -> list[Path]:
    return sorted(path for path in (stick / "chunks").rglob("*") if path.is_file())


def tear(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def change_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def fill(path: Path) -> None:
    path.write_bytes(bytes(6 << 20))


def make_a_link(path: Path) -> None:
    other = path.with_name("elsewhere")
    path.rename(other)
    path.symlink_to(other)


def make_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def make_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


SPOILED = [tear, change_a_bit, empty, fill, make_a_link, make_a_pipe, Path.unlink]


@pytest.mark.slow
@pytest.mark.parametrize("spoil", SPOILED, ids=lambda it: it.__name__)
def test_a_spoiled_chunk_is_found_by_check_and_restore_and_mended_by_the_next_backup(
    scene: Scene, tmp_path: Path, spoil: Callable[[Path], object], expected_logs: object
) -> None:
    folder, stick = scene
    for path in chunks(stick)[::9]:
        spoil(path)
    assert "is damaged" in run(folder, "backup", "check", str(stick), code=4)
    with pytest.raises(ContentRejectedError, match="Nothing was restored"):
        restored(stick, tmp_path / "bare" / "data")
    assert list((tmp_path / "bare").glob("data*")) == []
    made = backed_up(folder, stick)
    assert made.new_bytes > 0
    restored(stick, tmp_path / "bare" / "data", 1)
    assert content_of(tmp_path / "bare" / "data") == content_of(folder.root)


def test_chunks_that_were_exchanged_are_damaged(scene: Scene, tmp_path: Path) -> None:
    one, other = chunks(scene[1])[:2]
    shutil.move(one, tmp_path / "one")
    shutil.move(other, one)
    shutil.move(tmp_path / "one", other)
    with pytest.raises(ContentRejectedError, match="Nothing was restored"):
        restored(scene[1], tmp_path / "data")


@pytest.mark.slow
@pytest.mark.parametrize("spoil", [tear, change_a_bit, empty], ids=lambda it: it.__name__)
def test_a_spoiled_list_does_not_hide_the_backup_before_and_has_nothing_collected(
    scene: Scene,
    tmp_path: Path,
    spoil: Callable[[Path], object],
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    folder, stick = scene
    before = content_of(folder.root)
    Hall(folder).edit("新名字")
    backed_up(folder, stick)
    spoil(stick / "backups" / "000002")
    with pytest.raises(ContentRejectedError, match=r"Backup 2 in .* is damaged"):
        restored(stick, tmp_path / "data")
    count = len(chunks(stick))
    assert "     2  Backup 2" in run(folder, "backup", "list", str(stick))
    run(folder, "backup", "drop", "--keep", "1", str(stick))
    assert len(chunks(stick)) == count
    restored(stick, tmp_path / "data", 1)
    assert content_of(tmp_path / "data") == before
    made = backed_up(folder, stick, keep=1)
    assert (made.number, made.dropped) == (3, 2)
    assert "Backup 2" in expected_logs.text


def test_a_list_put_under_another_number_is_damaged(scene: Scene, tmp_path: Path) -> None:
    """An older backup passed off as a newer one."""
    shutil.copy(scene[1] / "backups" / "000001", scene[1] / "backups" / "000009")
    with pytest.raises(ContentRejectedError, match="Backup 9"):
        restored(scene[1], tmp_path / "data")


def test_a_wrong_passphrase_is_told_as_that(scene: Scene, tmp_path: Path) -> None:
    with open_backup_folder(scene[1]) as place:
        bare = DataFolder(tmp_path / "bare")
        with pytest.raises(StaffError, match=r"^The passphrase is wrong\.$"):
            key_to_read(bare, place, lambda _new: f"{PASSPHRASE} ")
    assert not bare.root.exists()


def test_letters_composed_in_another_way_are_the_same_passphrase() -> None:
    secret = new_secret()
    assert unlock(lock(secret, "caf\u00e9 am See 12"), "cafe\u0301 am See 12") == secret


def test_a_short_passphrase_is_refused(hall: DataFolder, tmp_path: Path) -> None:
    with (
        open_backup_folder(tmp_path / "stick", make=True) as place,
        pytest.raises(StaffError, match="12 characters"),
    ):
        key_to_write(hall, place, lambda _new: "kiosk", begin=True)
    assert read_key(hall) is None


def test_the_folder_of_another_pc_is_refused(
    full_hall: DataFolder, scene: Scene, tmp_path: Path
) -> None:
    hall, stick = copy_of(full_hall, tmp_path / "other"), scene[1]
    backed_up(hall, tmp_path / "mine")
    before = sorted(stick.rglob("*"))
    with pytest.raises(StaffError, match="another PC"):
        backed_up(hall, stick)
    assert sorted(stick.rglob("*")) == before


def test_a_pc_that_was_begun_anew_goes_on_with_its_folder(scene: Scene) -> None:
    folder, stick = scene
    folder.backup_key.unlink()
    made = backed_up(folder, stick)
    assert (made.number, made.new_bytes) == (2, 0)
    assert read_key(folder) is not None


def test_a_folder_of_somebody_else_is_left_alone(hall: DataFolder, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "thesis.docx").write_bytes(b"somebody's")
    with pytest.raises(StaffError, match="Name a folder of its own"):
        backed_up(hall, tmp_path / "stick")
    assert [path.name for path in (tmp_path / "stick").iterdir()] == ["thesis.docx"]
    with pytest.raises(StaffError, match="no backups in"):
        restored(tmp_path / "stick", tmp_path / "data")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": 2, "recipient": "x"}, "was made by a newer program"),
        ({"format": 0}, "is damaged: there is no format 0"),
        ({"salt": ""}, "is damaged"),
        ({"memory": 1 << 40}, "is damaged"),
        ({"operations": 1 << 30}, "is damaged"),
    ],
    ids=lambda it: str(it)[:20],
)
def test_another_format_or_a_planted_key_is_told(
    scene: Scene, tmp_path: Path, change: dict[str, object], told: str
) -> None:
    for key in scene[1].glob("*.json"):
        key.write_text(json.dumps(json.loads(key.read_text()) | change))
    for folder in (scene[0], DataFolder(tmp_path / "bare")):
        with (
            open_backup_folder(scene[1]) as place,
            pytest.raises((StaffError, ContentRejectedError), match=told),
        ):
            key_to_read(folder, place, answer)


@pytest.mark.slow
@pytest.mark.parametrize("spoil", [tear, change_a_bit, empty, Path.unlink])
@pytest.mark.parametrize("name", ["kiosk-backups.json", "kiosk-backups-2.json"])
def test_one_spoiled_key_of_the_two_is_no_loss_and_is_mended(
    scene: Scene, tmp_path: Path, name: str, spoil: Callable[[Path], object]
) -> None:
    folder, stick = scene
    key = stick / name
    good = key.read_bytes()
    spoil(key)
    restored(stick, tmp_path / "data")
    assert content_of(tmp_path / "data") == content_of(folder.root)
    backed_up(folder, stick)
    assert key.read_bytes() == good


def test_a_chunk_that_the_disk_cannot_read_any_more_is_written_anew(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    """A disk with a bad sector is beyond a test; so is only its answer here."""
    folder, stick = scene
    bad = chunks(stick)[3]
    spoiled = bad.stat().st_mtime_ns
    opened = os.open

    def answer_of_the_disk(path: Any, *arguments: Any, **options: Any) -> int:
        if path == bad.name and bad.exists() and bad.stat().st_mtime_ns == spoiled:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return opened(path, *arguments, **options)

    monkeypatch.setattr(os, "open", answer_of_the_disk)
    assert backed_up(folder, stick).new_bytes > 0
    assert "1 chunks" in expected_logs.text


def test_a_backup_of_a_newer_program_is_not_restored(scene: Scene, tmp_path: Path) -> None:
    folder, stick = scene
    for path, change in (
        (folder.library, "UPDATE alembic_version SET version_num = '9999'"),
        (folder.state, "PRAGMA user_version = 999"),
    ):
        copy = shutil.copy(path, tmp_path / "copy")
        with closing(sqlite3.connect(path)) as database, database:
            database.execute(change)
        backed_up(folder, stick)
        with pytest.raises(StaffError, match=rf"newer program .* cannot open {path.name}"):
            restored(stick, tmp_path / "data")
        assert list(tmp_path.glob("data*")) == []
        shutil.move(copy, path)


def test_a_backup_of_an_older_program_is_restored_as_it_was_and_brought_up_to_date_when_opened(
    hall: DataFolder, tmp_path: Path
) -> None:
    for path in (hall.library, hall.state):
        for end in ("", "-wal", "-shm"):
            path.with_name(f"{path.name}{end}").unlink(missing_ok=True)
    engine = library_engine(hall.library)
    upgrade(engine, "0011")
    engine.dispose()
    write_old_database(hall.state, STATE_STEPS[:2])
    backed_up(hall, tmp_path / "stick")
    restored(tmp_path / "stick", tmp_path / "data")
    folder = DataFolder(tmp_path / "data")
    engine = library_engine(folder.library)
    assert version_of(engine) == "0011"
    engine.dispose()
    engine = open_library(folder)
    assert version_of(engine) == newest_version()
    engine.dispose()
    open_state(folder.state).dispose()
    with closing(sqlite3.connect(folder.state)) as state:
        assert state.execute("PRAGMA user_version").fetchone() == (STATE_VERSION,)


@pytest.mark.parametrize("name", ["chunks", "backups", "kiosk-backups.json", ".lock"])
def test_links_planted_in_the_backup_folder_are_not_followed(
    scene: Scene, tmp_path: Path, name: str
) -> None:
    folder, stick = scene
    elsewhere = tmp_path / "elsewhere"
    shutil.move(stick / name, elsewhere)
    (stick / name).symlink_to(elsewhere)
    before = {path: path.lstat().st_mtime_ns for path in [elsewhere, *elsewhere.rglob("*")]}
    Hall(folder).edit("新名字")
    with pytest.raises(ContentRejectedError, match="link"):
        backed_up(folder, stick)
    assert {path: path.lstat().st_mtime_ns for path in [elsewhere, *elsewhere.rglob("*")]} == before


def test_a_link_in_the_place_of_the_folder_itself_is_named(scene: Scene, tmp_path: Path) -> None:
    tmp_path.chmod(0o777)  # where others can plant one
    (tmp_path / "link").symlink_to(scene[1])
    told = run(scene[0], "backup", "make", str(tmp_path / "link"), code=4)
    assert f"through the link {tmp_path / 'link'}" in told


def test_two_at_once(scene: Scene, tmp_path: Path) -> None:
    folder, stick = scene
    with (
        open_backup_folder(stick) as place,
        place.held(),
        pytest.raises(UnavailableError, match="Another command works on the backups"),
    ):
        backed_up(folder, stick)
    with (
        file_lock(folder.lock("backup")),
        pytest.raises(UnavailableError, match="on this PC"),
    ):
        backed_up(folder, stick)
    target = tmp_path / "bare" / "data"
    target.parent.mkdir()
    with (
        file_lock(target.parent / ".data.restore.lock"),
        pytest.raises(UnavailableError, match="by another command"),
    ):
        restored(stick, target)
    assert not target.exists()


def test_a_kiosk_that_runs_is_not_replaced(scene: Scene) -> None:
    folder, stick = scene
    with file_lock(folder.lock("run")), pytest.raises(StaffError, match="Stop the kiosk"):
        restored(stick, folder.root, set_aside=True)
    assert content_of(folder.root)["kiosk.toml"]


def test_a_backup_folder_in_the_data_folder_is_refused(hall: DataFolder) -> None:
    told = run(hall, "backup", "make", str(hall.root / "media" / ".." / "backup"), code=5)
    assert "lies in the data folder itself" in told


@pytest.mark.slow
def test_a_schedule_begins_no_folder_of_its_own(hall: DataFolder, tmp_path: Path) -> None:
    """Where a stick is not plugged in, its mount point is an empty folder of this PC's disk."""
    (tmp_path / "mount").mkdir()
    told = run(hall, "backup", "make", "--scheduled", str(tmp_path / "mount"), code=3)
    assert "Make the first one by hand" in told
    assert list((tmp_path / "mount").iterdir()) == []
    told = run(hall, "backup", "make", "--scheduled", str(tmp_path / "mount" / "none"), code=3)
    assert "is not there" in told
    assert list((tmp_path / "mount").iterdir()) == []


def test_a_damaged_database_of_this_pc_makes_no_backup_and_drops_none(scene: Scene) -> None:
    folder, stick = scene
    with closing(sqlite3.connect(folder.library)) as database, database:
        database.execute("PRAGMA foreign_keys=OFF")
        database.execute(
            "UPDATE company SET id = id + 100000 WHERE id = (SELECT min(id) FROM company)"
        )
    with pytest.raises(ContentRejectedError, match=r"library\.sqlite is damaged: a row of"):
        backed_up(folder, stick, keep=1)
    folder.library.write_bytes(folder.library.read_bytes()[:20_000])
    with pytest.raises(ContentRejectedError, match=r"library\.sqlite"):
        backed_up(folder, stick, keep=1)
    assert [path.name for path in (stick / "backups").iterdir()] == ["000001"]


def test_a_release_that_does_not_open_or_lacks_a_file_makes_no_backup(scene: Scene) -> None:
    folder, stick = scene
    content = folder.releases / "000002" / "content.sqlite"
    good = content.read_bytes()
    content.chmod(0o644)
    content.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    with pytest.raises(ContentRejectedError, match="the release cannot be opened"):
        backed_up(folder, stick)
    content.write_bytes(good)
    shutil.rmtree(folder.media)
    with pytest.raises(ContentRejectedError, match="lacks the file"):
        backed_up(folder, stick)


def test_a_film_that_is_damaged_on_this_pc_is_named_and_the_good_copy_stays(
    scene: Scene, tmp_path: Path
) -> None:
    folder, stick = scene
    film = next(path for path in sorted(folder.media.glob("??/*")) if path.stat().st_size)
    good = film.read_bytes()
    for path in (film, folder.channel / film.relative_to(folder.root)):
        path.unlink()
        path.write_bytes(bytes([good[0] ^ 1]) + good[1:])
    assert backed_up(folder, stick).damaged == ()  # known by name and size: the good one is kept
    restored(stick, tmp_path / "data")
    assert (tmp_path / "data" / film.relative_to(folder.root)).read_bytes() == good
    made = backed_up(folder, tmp_path / "new stick")
    assert f"media/{film.parent.name}/{film.name}" in made.damaged


@pytest.fixture
def stick_of_a_test(tmp_path: Path) -> Iterator[Path]:
    if os.geteuid() != 0 or not can_mount():
        pytest.skip("only root may mount a disk")
    place = tmp_path / "small"
    place.mkdir()
    os.system(f"mount -t tmpfs -o size=40m kiosk-stick '{place}'")  # noqa: S605
    yield place
    os.system(f"umount --lazy '{place}' 2>/dev/null")  # noqa: S605


def test_a_stick_without_room_is_told_and_holds_a_backup_once_there_is_some(
    hall: DataFolder, stick_of_a_test: Path, tmp_path: Path
) -> None:
    filling = stick_of_a_test / "filling"
    with filling.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(65536))
    with filling.open("rb+") as file:
        file.truncate(filling.stat().st_size - 100_000)
    with pytest.raises(UnavailableError, match="Make room on the disk") as told:
        backed_up(hall, stick_of_a_test / "kiosk")
    assert "kiosk backup drop --keep 3" in str(told.value)
    filling.unlink()
    backed_up(hall, stick_of_a_test / "kiosk")
    restored(stick_of_a_test / "kiosk", tmp_path / "data")
    assert content_of(tmp_path / "data") == content_of(hall.root)


def test_a_stick_that_is_pulled_out_leaves_nothing_in_its_mount_point(
    hall: DataFolder, stick_of_a_test: Path
) -> None:
    backed_up(hall, stick_of_a_test / "kiosk")
    Hall(hall).add_file(os.urandom(20_000_000))
    Hall(hall).publish()
    writes = threading.Event()

    def pull_out() -> None:
        writes.wait()
        os.system(f"umount --lazy '{stick_of_a_test}'")  # noqa: S605

    thread = threading.Thread(target=pull_out)
    thread.start()
    with open_backup_folder(stick_of_a_test / "kiosk") as place:
        key = key_to_write(hall, place, answer, begin=False)
        writes.set()
        thread.join()
        place.write_chunk("00" * 32, key.encrypt(b"content", "00" * 32))
    assert list(stick_of_a_test.iterdir()) == []
    with pytest.raises(UnavailableError, match="is not there"):
        restored(stick_of_a_test / "kiosk", hall.root.parent / "data")
