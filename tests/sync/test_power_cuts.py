"""The power fails before and after operations on files, on a disk that loses what was not synced:
visitors see the old release or the new one, whole, and the next run finishes.

`KIOSK_CUT_EVERY=1` cuts at each operation."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import choose_release, release_numbers
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.owner.key_rotation import RootKey, rotate
from tests.sync.halls import Hall, Station, now
from tests.sync.lossy_disk import count_operations, with_power_cut

pytestmark = pytest.mark.slow

EVERY = int(os.environ.get("KIOSK_CUT_EVERY", "12"))
"""The power is cut at each n-th operation; all of them take four minutes."""


@dataclass(frozen=True, slots=True)
class World:
    """The disks of a hall and of a station, as one."""

    root: Path

    @property
    def hall(self) -> Hall:
        return Hall(DataFolder(self.root / "hall"))

    @property
    def station(self) -> Station:
        return Station(DataFolder(self.root / "station"))

    @property
    def channel(self) -> FolderTransport:
        return FolderTransport(self.hall.folder.channel)

    def sync(self) -> int:
        return self.station.sync(self.channel).number

    def hall_shows(self) -> int:
        return Station(self.hall.folder).whole_release()

    def copy(self, target: Path) -> World:
        shutil.copytree(self.root, target)
        return World(target)


@pytest.fixture(scope="module")
def world(hall_template: Hall, tmp_path_factory: pytest.TempPathFactory) -> World:
    """A station that has releases 1 and 2 and a hall whose library has a new film for a third."""
    made = World(tmp_path_factory.mktemp("world") / "world")
    shutil.copytree(hall_template.folder.root, made.hall.folder.root)
    made.station.folder.prepare()
    made.station.enroll(made.hall.url)
    made.sync()
    made.hall.edit("二")
    made.hall.add_file(os.urandom(30_000))
    made.hall.publish()
    made.sync()
    made.hall.edit("三")
    made.hall.add_file(os.urandom(30_000))
    return made


@pytest.fixture(scope="module")
def published(world: World, tmp_path_factory: pytest.TempPathFactory) -> World:
    """… and has published it."""
    made = world.copy(tmp_path_factory.mktemp("published") / "world")
    made.hall.publish()
    return made


def publish(world: World) -> None:
    world.hall.publish()


def sync(world: World) -> None:
    world.sync()


def go_back(world: World) -> None:
    choose_release(world.station.folder, 1)


def rotate_keys(world: World) -> None:
    enrollment = Station(world.hall.folder).enrollment
    rotate(
        world.hall.folder, enrollment, world.channel, now(), RootKey(world.hall.folder.keys), True
    )


def at_every_operation(
    world: World, tmp_path: Path, work: Callable[[World], None], check: Callable[[World], None]
) -> int:
    """Cut the power all along `work` and look at what the disk has then; returns how many
    operations there are."""
    practice = world.copy(tmp_path / "practice")
    count = count_operations(practice.root, lambda: work(practice))
    for cut in range(1, count + 2, EVERY):
        place = tmp_path / f"{cut:04}"
        place.mkdir()
        running = world.copy(place / "running")
        left = place / "nothing unsynced", place / "names alone"
        with_power_cut(running.root, cut, lambda: work(running), left)  # noqa: B023
        for root in left:
            check(World(root))
        shutil.rmtree(place)
    return count


def test_publishing_leaves_the_old_or_the_new_release_in_the_channel_and_here(
    world: World, tmp_path: Path
) -> None:
    def check(left: World) -> None:
        assert left.hall_shows() in (2, 3)
        assert left.sync() in (2, 3)
        assert left.station.whole_release() in (2, 3)
        assert left.hall.publish().number == 3
        assert left.hall_shows() == 3
        assert left.sync() == 3
        assert left.station.whole_release() == 3

    assert at_every_operation(world, tmp_path, publish, check) > 20


def test_syncing_leaves_the_old_or_the_new_release_and_throws_away_what_is_old(
    published: World, tmp_path: Path
) -> None:
    def check(left: World) -> None:
        assert left.station.whole_release() in (2, 3)
        assert left.sync() == 3
        assert left.station.whole_release() == 3
        assert release_numbers(left.station.folder) == [3, 2]
        films = list(left.station.folder.media.rglob("*.mp4"))
        assert len(films) == 2

    assert at_every_operation(published, tmp_path, sync, check) > 20


def test_going_back_to_a_release_leaves_the_one_or_the_other(world: World, tmp_path: Path) -> None:
    def check(left: World) -> None:
        assert left.station.whole_release() in (1, 2)
        go_back(left)
        assert left.station.whole_release() == 1

    assert at_every_operation(world, tmp_path, go_back, check) >= 6


def test_changing_keys_leaves_a_channel_that_stations_follow(
    published: World, tmp_path: Path
) -> None:
    def check(left: World) -> None:
        assert left.sync() == 3
        rotate_keys(left)
        left.hall.edit("四")
        assert left.hall.publish().number == 4
        assert left.sync() == 4
        assert left.station.whole_release() == 4

    assert at_every_operation(published, tmp_path, rotate_keys, check) > 20
