"""What was restored beside a running hall takes its place at the next start, whole, wherever it is
cut; what was there before can be put back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.commands import run
from kiosk.core.errors import (
    ContentRejectedError,
    DiskFullError,
    KioskError,
    StaffError,
    UnavailableError,
)
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.process.heartbeat import RESTART_WANTED
from kiosk.ops.backup.taking import put_back, restored_waits, take_restored
from kiosk.ops.backup.troubles import BusyError
from tests.db.faults import count_operations, with_full_disk, with_power_cut
from tests.ops.backup.halls import content_of, prepared
from tests.sync.halls import Hall, Station, copy_of


def without_key(content: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in content.items() if name != "keys/backup.key"}


@pytest.fixture
def stick(backup_template: tuple[DataFolder, Path]) -> Path:
    return backup_template[1]


def test_a_hall_that_stands_goes_on_meanwhile_and_gets_the_backup_at_its_next_start(
    hall: DataFolder, stick: Path
) -> None:
    before = content_of(hall.root)
    with file_lock(hall.lock("run")):
        Hall(hall).edit("以后的名字")
        edited = content_of(hall.root)
        prepared(hall, stick)
        assert content_of(hall.root) == edited
        assert restored_waits(hall)
    assert take_restored(hall)
    assert not restored_waits(hall)
    assert without_key(content_of(hall.root)) == before
    assert Station(hall).whole_release() == 2
    assert (hall.logs / "kiosk-screen.log").exists()

    put_back(hall)
    assert take_restored(hall)
    assert content_of(hall.root) == edited
    put_back(hall)  # and once more the other way
    assert take_restored(hall)
    assert without_key(content_of(hall.root)) == before


def test_a_bare_pc_with_its_own_first_hall_becomes_the_one_that_was(
    hall: DataFolder, stick: Path, tmp_path: Path
) -> None:
    bare = DataFolder(tmp_path / "bare")
    bare.prepare()
    bare.settings.write_text('[station]\nname = "新电脑"\n', "utf-8")
    prepared(bare, stick)
    assert take_restored(bare)
    assert without_key(content_of(bare.root)) == content_of(hall.root)
    assert (bare.before_restore / "kiosk.toml").exists()


OLD = {"kiosk.toml", "kiosk.toml.before", "library.sqlite", "keys/inbox.key", "media/ab/film"}
NEW = {"kiosk.toml", "library.sqlite", "keys/inbox.key", "media/ab/film", "media/cd/picture"}


def small_hall(root: Path) -> DataFolder:
    """A data folder of few files, the words in which tell whose they are, beside a restored one."""
    folder = DataFolder(root)
    folder.prepare()
    for place, names, word in ((folder.root, OLD, "old"), (folder.restored, NEW, "new")):
        for name in names:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(word)
    return folder


def words(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file())
    found = {path.relative_to(root).as_posix(): path.read_text() for path in files}
    return {name: word for name, word in found.items() if not name.startswith((".", "logs/"))}


@pytest.mark.parametrize("fails", [with_power_cut, with_full_disk], ids=["killed", "full disk"])
def test_at_whatever_step_it_fails_the_next_start_goes_on(
    tmp_path: Path, fails: Callable[[int, Callable[[], object]], None]
) -> None:
    steps = count_operations(partial(take_restored, small_hall(tmp_path / "practice")))
    assert steps > 12
    for step in range(1, steps + 1):
        folder = small_hall(tmp_path / f"{step}")
        with suppress(UnavailableError):
            fails(step, partial(take_restored, folder))
        assert restored_waits(folder) or words(folder.root) == dict.fromkeys(NEW, "new")
        folder.prepare()  # as the next start does, before it looks for what was restored
        for name in ("doctor.json", "kiosk.toml"):  # as other commands do
            with suppress(FileExistsError), (folder.root / name).open("x") as file:
                file.write("between")
        if restored_waits(folder):
            assert take_restored(folder)
            now = words(folder.root)
            assert now.pop("doctor.json", "between") == "between"
            assert now == dict.fromkeys(NEW, "new")
        aside = words(folder.before_restore)
        assert {name for name, word in aside.items() if word == "old"} == OLD
        others = {name[:11] for name in aside.keys() - OLD}
        assert others <= {"doctor.json", "kiosk.toml-"}
        assert {path.name for path in folder.before_restore.glob("media*")} == {"media"}
        assert not restored_waits(folder)


def test_no_other_restore_begins_before_one_that_was_cut_is_finished(
    hall: DataFolder, stick: Path
) -> None:
    prepared(hall, stick)
    steps = count_operations(partial(take_restored, copy_of(hall, hall.root.parent / "practice")))
    for step in (3, steps - 2):  # before all of what was here is set aside, and after
        folder = copy_of(hall, hall.root.parent / f"{step}")
        with_power_cut(step, partial(take_restored, folder))
        for begin in (partial(prepared, folder, stick), partial(put_back, folder)):
            with pytest.raises(StaffError, match="Start the kiosk once"):
                begin()
        assert take_restored(folder)
        assert content_of(folder.before_restore) == content_of(hall.root)


def test_a_part_that_is_a_disk_of_its_own_is_told_before_anything_is_moved(
    hall: DataFolder, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda path: path == hall.media)
    with pytest.raises(StaffError, match="media is a disk of its own"):
        prepared(hall, stick)
    assert not restored_waits(hall)


def test_nothing_is_moved_under_a_job_that_goes_on(hall: DataFolder, stick: Path) -> None:
    prepared(hall, stick)
    with file_lock(hall.lock("publish")):
        assert not take_restored(hall)
    assert restored_waits(hall)
    with file_lock(hall.lock("backup")), pytest.raises(BusyError):
        prepared(hall, stick)


@pytest.mark.parametrize("spoil", ["torn", "full"])
def test_a_restore_that_fails_leaves_everything_as_it_was(
    hall: DataFolder, stick: Path, tmp_path: Path, spoil: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content_of(hall.root)
    place = tmp_path / "spoilt"
    shutil.copytree(stick, place)
    expected: type[KioskError] = ContentRejectedError
    if spoil == "torn":
        largest = max(place.glob("chunks/??/*"), key=lambda one: one.stat().st_size)
        largest.write_bytes(largest.read_bytes()[:-1])
    else:
        monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=1))
        expected = DiskFullError
    with pytest.raises(expected):
        prepared(hall, place)
    assert content_of(hall.root) == before
    assert not restored_waits(hall)
    assert not (hall.root / ".backup").exists()


def test_a_kiosk_that_runs_starts_anew_with_what_was_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.prepare()
    folder.settings.write_text("old")
    seen: list[str] = []

    def supervise(*_: object, ends_for: Callable[[], bool], **_more: object) -> int:
        seen.append(folder.settings.read_text())
        if len(seen) == 2:
            return 0
        assert not ends_for()
        folder.restored.mkdir()
        (folder.restored / folder.settings.name).write_text("new")
        assert ends_for()
        return RESTART_WANTED

    monkeypatch.setenv("KIOSK_DATA", str(folder.root))
    monkeypatch.setattr(run, "supervise", supervise)
    monkeypatch.setattr(run, "_prepare", lambda _folder: 0)
    monkeypatch.setattr(run, "start_logging", lambda *_: None)
    assert run.run_hall() == 0
    assert seen == ["old", "new"]
