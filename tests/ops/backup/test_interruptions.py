"""Killed, or out of room, at any step of making, dropping or restoring a backup or of changing its
passphrase: what was listed before can be restored, the data folder is whole or not there, and the
next run does the rest.

`KIOSK_CUT_EVERY=1` cuts at each step."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.backup.backup_folder import BackupFolder, open_backup_folder
from kiosk.ops.backup.expiry import drop_old
from kiosk.ops.backup.opening import change_passphrase, key_to_read, key_to_write
from kiosk.ops.backup.taking import restored_waits, take_restored
from kiosk.ops.backup.troubles import WrongPassphraseError
from tests.db.faults import count_operations, with_full_disk, with_power_cut
from tests.ops.backup.halls import (
    PASSPHRASE,
    answer,
    backed_up,
    content_of,
    prepared,
    restored,
)
from tests.sync import lossy_disk
from tests.sync.halls import Hall, copy_of

EVERY = int(os.environ.get("KIOSK_CUT_EVERY", "67"))
"""The cut comes at each n-th step."""

LAST = 4
"""Steps of a restore beside the hall, at the end of it: where things change their places."""

NEW = "four other words here"
"""Another passphrase."""

Scene = tuple[DataFolder, Path]
"""A data folder, and the folder with its backups."""


@pytest.fixture(scope="module")
def edited(backup_template: Scene, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """A hall with one backup, that has been edited and published since, with a new film."""
    scene = copy_scene(backup_template, tmp_path_factory.mktemp("edited"))
    hall = Hall(scene[0])
    hall.edit("新的名字")
    hall.add_file(os.urandom(9_000_000))
    hall.publish()
    return scene


def copy_scene(scene: Scene, target: Path) -> Scene:
    folder, stick = scene
    return copy_of(folder, target / "hall"), Path(shutil.copytree(stick, target / "stick"))


def contents(root: Path, *others: str) -> dict[str, str]:
    """… without the key, which a PC without one is given by its first backup."""
    return {name: what for name, what in content_of(root).items() if name not in others}


def assert_every_backup_is_whole(scene: Scene, before: DataFolder, place: Path) -> None:
    """Those that are listed bring back what the hall was: before it was edited, or after."""
    wanted = {1: content_of(before.root), 2: content_of(scene[0].root)}
    with open_backup_folder(scene[1]) as folder:
        numbers = folder.numbers()
    assert 1 in numbers
    for number in numbers:
        restored(scene[1], place / f"{number}", number)
        assert content_of(place / f"{number}") == wanted[number]


def test_a_backup_killed_at_any_step(
    edited: Scene,
    backup_template: Scene,
    tmp_path: Path,
) -> None:
    practice = copy_scene(edited, tmp_path / "practice")
    steps = count_operations(lambda: backed_up(*practice))
    assert steps > 100
    for step in range(1, steps + 1, EVERY):
        scene = copy_scene(edited, tmp_path / f"{step}")
        with_power_cut(step, lambda scene=scene: backed_up(*scene))  # type: ignore[misc]
        assert_every_backup_is_whole(scene, backup_template[0], tmp_path / f"{step}" / "cut")
        backed_up(*scene)
        restored(scene[1], tmp_path / f"{step}" / "next")
        assert content_of(tmp_path / f"{step}" / "next") == content_of(scene[0].root)
        assert not scene[0].backup_stage.exists()
        assert not list(scene[1].rglob("*.half"))
        shutil.rmtree(tmp_path / f"{step}")


def test_a_power_cut_that_loses_what_was_not_synced_leaves_backups_that_can_be_restored(
    edited: Scene,
    backup_template: Scene,
    tmp_path: Path,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    practice = copy_scene(edited, tmp_path / "practice")
    steps = lossy_disk.count_operations(practice[1], lambda: backed_up(*practice))
    for step in range(1, steps + 2, EVERY):
        place = tmp_path / f"{step}"
        folder, stick = copy_scene(edited, place)
        left = (place / "left", place / "names")
        lossy_disk.with_power_cut(
            stick,
            step,
            lambda folder=folder, stick=stick: backed_up(folder, stick),  # type: ignore[misc]
            left,
        )
        for number, lost in enumerate(left):
            scene = (folder, lost)
            assert_every_backup_is_whole(scene, backup_template[0], place / f"cut-{number}")
            backed_up(*scene)
            restored(lost, place / f"next-{number}")
            assert content_of(place / f"next-{number}") == content_of(folder.root)
        shutil.rmtree(place)
    assert all("written anew" in one.getMessage() for one in expected_logs.records)


def test_a_disk_full_from_any_step_of_a_backup_on(
    edited: Scene, backup_template: Scene, tmp_path: Path
) -> None:
    practice = copy_scene(edited, tmp_path / "practice")
    steps = count_operations(lambda: backed_up(*practice))
    for step in range(1, steps + 1, EVERY):
        scene = copy_scene(edited, tmp_path / f"{step}")
        with pytest.raises(UnavailableError, match="No space left on device"):
            with_full_disk(step, lambda scene=scene: backed_up(*scene))  # type: ignore[misc]
        assert_every_backup_is_whole(scene, backup_template[0], tmp_path / f"{step}" / "full")
        backed_up(*scene)
        shutil.rmtree(tmp_path / f"{step}")


def test_a_power_cut_at_any_step_of_dropping(edited: Scene, tmp_path: Path) -> None:
    two = copy_scene(edited, tmp_path / "two")
    backed_up(*two)

    def drop(stick: Path) -> int:
        with open_backup_folder(stick) as place:
            return drop_old(place, key_to_read(two[0], place, answer), 1)

    practice = Path(shutil.copytree(two[1], tmp_path / "practice"))
    steps = lossy_disk.count_operations(practice, lambda: drop(practice))
    chunks = {path.name for path in (practice / "chunks").rglob("*") if path.is_file()}
    assert steps > 4
    for step in range(1, steps + 1):
        place = tmp_path / f"{step}"
        stick = Path(shutil.copytree(two[1], place / "stick"))
        left = (place / "left", place / "names")
        lossy_disk.with_power_cut(stick, step, lambda stick=stick: drop(stick), left)  # type: ignore[misc]
        for number, lost in enumerate((stick, *left)):
            restored(lost, place / f"restored-{number}")
            assert content_of(place / f"restored-{number}") == content_of(two[0].root)
            drop(lost)
            there = {path.name for path in (lost / "chunks").rglob("*") if path.is_file()}
            assert there == chunks


@pytest.mark.parametrize("something", [False, True], ids=["bare", "set aside"])
def test_a_restore_killed_at_any_step(
    backup_template: Scene, tmp_path: Path, something: bool
) -> None:
    folder, stick = backup_template
    wanted = content_of(folder.root)

    def prepared(name: str) -> Path:
        target = tmp_path / name / "data"
        target.parent.mkdir()
        if something:
            target.mkdir()
            (target / "kiosk.toml").write_text('[station]\nname = "old"\n')
        return target

    practice = prepared("practice")
    steps = count_operations(lambda: restored(stick, practice, set_aside=True))
    assert steps > 50
    for step in range(1, steps + 1, EVERY):
        target = prepared(f"{step}")
        with_power_cut(
            step,
            lambda target=target: restored(stick, target, set_aside=True),  # type: ignore[misc]
        )
        if target.exists():
            found = content_of(target)
            assert found == wanted or (something and set(found) == {"kiosk.toml"})
        if not (target.exists() and content_of(target) == wanted):
            restored(stick, target, set_aside=True)
        assert content_of(target) == wanted
        old = [*target.parent.glob("data-before-*")]
        assert len(old) == something
        assert all((path / "kiosk.toml").exists() for path in old)
        shutil.rmtree(target.parent)


def test_a_disk_full_from_any_step_of_a_restore_on(backup_template: Scene, tmp_path: Path) -> None:
    folder, stick = backup_template
    steps = count_operations(lambda: restored(stick, tmp_path / "practice" / "data"))
    for step in range(1, steps + 1, EVERY):
        target = tmp_path / f"{step}" / "data"
        with pytest.raises(UnavailableError, match="No space left on device"):
            with_full_disk(step, lambda target=target: restored(stick, target))  # type: ignore[misc]
        if target.exists():
            assert content_of(target) == content_of(folder.root)
        else:
            restored(stick, target)
        assert content_of(target) == content_of(folder.root)
        shutil.rmtree(target.parent)


@pytest.mark.parametrize("fails", [with_power_cut, with_full_disk], ids=["killed", "full disk"])
def test_a_restore_beside_the_hall_that_fails_at_any_step(
    edited: Scene, tmp_path: Path, fails: Callable[[int, Callable[[], object]], None]
) -> None:
    """What an earlier restore has set aside may be gone; the hall itself stays as it is."""
    practice = copy_scene(edited, tmp_path / "practice")
    practice[0].before_restore.mkdir()
    steps = count_operations(lambda: prepared(*practice))
    wanted = content_of(practice[0].restored)
    before = content_of(edited[0].root)
    assert steps > 50
    assert wanted != before
    for step in [*range(1, steps - LAST, EVERY), *range(steps - LAST, steps + 1)]:
        folder, stick = copy_scene(edited, tmp_path / f"{step}")
        folder.before_restore.mkdir()
        with suppress(UnavailableError):
            fails(step, lambda folder=folder, stick=stick: prepared(folder, stick))  # type: ignore[misc]
        assert content_of(folder.root) == before
        if not restored_waits(folder):
            prepared(folder, stick)
        assert content_of(folder.restored) == wanted
        assert take_restored(folder)
        assert content_of(folder.root) == wanted
        assert content_of(folder.before_restore) == before
        assert not folder.backup_stage.exists()
        shutil.rmtree(tmp_path / f"{step}")


@pytest.mark.parametrize("fails", [with_power_cut, with_full_disk], ids=["killed", "full disk"])
def test_the_first_key_and_a_new_passphrase_that_fail_at_any_step(
    hall: DataFolder, tmp_path: Path, fails: Callable[[int, Callable[[], object]], None]
) -> None:
    """Either passphrase opens the folder, never none; the PC needs neither."""

    def begin(folder: DataFolder, stick: Path) -> None:
        with open_backup_folder(stick, make=True) as place:
            key_to_write(folder, place, answer, begin=True)

    def change(folder: DataFolder, stick: Path) -> None:
        with open_backup_folder(stick) as place:
            change_passphrase(folder, place, lambda _new: NEW)

    def opened_by(stick: Path) -> set[str]:
        with open_backup_folder(stick) as place:
            return {one for one in (PASSPHRASE, NEW) if is_opened_by(one, place)}

    first = (copy_of(hall, tmp_path / "hall-0"), tmp_path / "stick-0")
    for step in range(1, count_operations(lambda: begin(*first)) + 1):
        scene = (copy_of(hall, tmp_path / f"hall-{step}"), tmp_path / f"stick-{step}")
        with suppress(UnavailableError):
            fails(step, lambda scene=scene: begin(*scene))  # type: ignore[misc]
        begin(*scene)
        assert opened_by(scene[1]) == {PASSPHRASE}
    practice = copy_scene(first, tmp_path / "practice")
    for step in range(1, count_operations(lambda: change(*practice)) + 1):
        scene = copy_scene(first, tmp_path / f"{step}")
        with suppress(UnavailableError):
            fails(step, lambda scene=scene: change(*scene))  # type: ignore[misc]
        assert len(opened_by(scene[1])) == 1
        begin(*scene)
        assert len(opened_by(scene[1])) == 1
        change(*scene)
        assert opened_by(scene[1]) == {NEW}


def is_opened_by(passphrase: str, place: BackupFolder) -> bool:
    """On a PC that has nothing else."""
    try:
        key_to_read(DataFolder(place.root / "bare"), place, lambda _new: passphrase)
    except WrongPassphraseError:
        return False
    return True


@pytest.mark.parametrize("milliseconds", [300, 500, 700, 900, 1200])
def test_the_real_command_killed_at_some_moment(
    edited: Scene, backup_template: Scene, tmp_path: Path, milliseconds: int
) -> None:
    scene = copy_scene(edited, tmp_path)
    environment = os.environ | {"KIOSK_DATA": str(scene[0].root)}
    command = [sys.executable, "-m", "kiosk", "backup", "make", str(scene[1])]
    job = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    time.sleep(milliseconds / 1000)
    job.send_signal(signal.SIGKILL)
    job.wait()
    assert_every_backup_is_whole(scene, backup_template[0], tmp_path / "cut")
    environment["KIOSK_BACKUP_PASSPHRASE"] = PASSPHRASE
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "has been restored for a test" in done.stdout
