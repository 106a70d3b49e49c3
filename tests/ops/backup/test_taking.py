"""What was restored beside a running hall takes its place at the next start, whole, wherever it is
cut; what was there before can be put back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.commands import run
from kiosk.core.errors import (
    ContentRejectedError,
    DiskFullError,
    KioskError,
    UnavailableError,
)
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.moving import move
from kiosk.core.process.heartbeat import RESTART_WANTED
from kiosk.ops.backup import taking
from kiosk.ops.backup.backup_folder import open_backup_folder
from kiosk.ops.backup.opening import key_to_read
from kiosk.ops.backup.restoring import prepare_restore
from kiosk.ops.backup.taking import put_back, restored_waits, take_restored
from kiosk.ops.backup.troubles import BusyError
from tests.ops.backup.halls import answer, content_of
from tests.sync.halls import Hall, Station, nobody


def prepared(folder: DataFolder, stick: Path, number: int | None = None) -> None:
    with open_backup_folder(stick) as place:
        key = key_to_read(folder, place, answer)
        prepare_restore(folder, place, key, number, nobody)


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


class CutError(OSError):
    """The power fails."""


def cut_after(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    moves = count()

    def move_or_fail(source: Path, target: Path) -> None:
        if next(moves) == number:
            raise CutError
        move(source, target)

    monkeypatch.setattr(taking, "move", move_or_fail)


def test_a_cut_at_each_rename_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fresh(name: str) -> DataFolder:
        folder = DataFolder(tmp_path / name)
        folder.prepare()
        for root, word in ((folder.root, "old"), (folder.restored, "new")):
            for one in ("kiosk.toml", "library.sqlite", "keys/inbox.key"):
                (root / one).parent.mkdir(parents=True, exist_ok=True)
                (root / one).write_text(word)
        return folder

    for number in range(20):
        folder = fresh(f"hall-{number}")
        with monkeypatch.context() as patch:
            cut_after(number, patch)
            try:
                done = take_restored(folder)
            except UnavailableError:
                done = False
        if done:
            break
        assert restored_waits(folder)
        (folder.root / "media").mkdir(exist_ok=True)  # another command runs in between
        assert take_restored(folder)
        for one in ("kiosk.toml", "library.sqlite", "keys/inbox.key"):
            assert (folder.root / one).read_text() == "new"
            assert (folder.before_restore / one).read_text() == "old"
        assert not restored_waits(folder)
    assert 5 < number < 20


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
