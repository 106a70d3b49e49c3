"""A station writes to no place that has not proved, in this very run, to belong to its hall."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.state.outbox import sealed_messages
from kiosk.db.state.store import read_state
from kiosk.sync.owner.repository import own_enrollment
from tests.sync.halls import Hall, Station, copy_of, now
from tests.sync.test_inbox import enrolled, leave, published, run

__all__ = ["enrolled", "published"]


def files_of(place: Path) -> list[str]:
    return sorted(path.relative_to(place).as_posix() for path in place.rglob("*"))


def waiting(folder: DataFolder) -> int:
    state = read_state(folder.state)
    try:
        return sum(one.delivered_at is None for one in sealed_messages(state))
    finally:
        state.dispose()


@pytest.fixture
def station(published: Hall, enrolled: Station) -> DataFolder:
    """An enrolled station with one message that waits."""
    leave(enrolled.folder, published.folder, "第一条")
    return enrolled.folder


def test_a_folder_that_only_looks_like_a_channel_gets_no_message(
    station: DataFolder, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (stick / "metadata").mkdir(parents=True)
    for name in ("1.root.json", "timestamp.json"):
        (stick / "metadata" / name).write_bytes(b"")
    before = files_of(stick)
    run(station, "sync", "--from", str(stick), code=4)
    assert files_of(stick) == before
    assert waiting(station) == 1


def test_the_channel_of_another_hall_gets_no_message(
    station: DataFolder, hall_template: Hall, tmp_path: Path
) -> None:
    other = Hall(copy_of(hall_template.folder, tmp_path / "other"))
    shutil.rmtree(other.folder.channel)
    shutil.rmtree(other.folder.channel_trust)
    shutil.rmtree(other.folder.keys)
    own_enrollment(other.folder, now())
    other.publish()
    before = files_of(other.folder.channel)
    run(station, "sync", "--from", str(other.folder.channel), code=4)
    assert files_of(other.folder.channel) == before
    assert waiting(station) == 1


@pytest.mark.parametrize("part", ["content", "timestamp"])
def test_a_channel_that_was_refused_gets_no_message(
    published: Hall, station: DataFolder, part: str
) -> None:
    channel = published.folder.channel
    torn = {
        "content": list((channel / "targets").iterdir()),
        "timestamp": [channel / "metadata" / "timestamp.json"],
    }[part]
    for file in torn:
        file.chmod(0o644)
        file.write_bytes(file.read_bytes()[:-1] + b"x")
    run(station, "sync", code=4)
    assert not (channel / "inbox").exists()
    assert waiting(station) == 1


def test_delivering_by_hand_asks_the_channel_too_whose_it_is(
    published: Hall, station: DataFolder
) -> None:
    timestamp = published.folder.channel / "metadata" / "timestamp.json"
    timestamp.write_bytes(b"{}")
    run(station, "deliver", code=4)
    assert not (published.folder.channel / "inbox").exists()
    assert waiting(station) == 1


def test_an_inbox_of_its_own_is_served_although_the_channel_is_refused(
    published: Hall, station: DataFolder, tmp_path: Path
) -> None:
    (published.folder.channel / "metadata" / "timestamp.json").write_bytes(b"{}")
    station.settings.write_text(f'[inbox]\nurl = "{(tmp_path / "inbox").as_uri()}"\n')
    run(station, "sync", code=4)
    assert [name for name in files_of(tmp_path / "inbox") if "/inquiry/" in name]


def test_collecting_from_a_folder_that_is_no_inbox_changes_nothing_in_it(
    published: Hall, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (stick / "photos").mkdir(parents=True)
    for name in ("thesis.docx", "photos/hall.jpg"):
        (stick / name).write_bytes(b"somebody's")
    before = files_of(stick)
    run(published.folder, "inbox", "collect", "--from", str(stick))
    assert files_of(stick) == before


def test_a_thousand_folders_of_stations_nobody_knows_hinder_no_collecting(
    published: Hall, tmp_path: Path
) -> None:
    for number in range(1000):
        place = tmp_path / "stick" / f"01KJQ6PSG05C40SB6MG2JF{number:04}" / "receipts"
        place.mkdir(parents=True)
        (place / f"{number:032x}.box").write_bytes(b"")
    before = files_of(tmp_path / "stick")
    told = run(published.folder, "inbox", "collect", "--from", str(tmp_path / "stick"))
    assert "New: 0 messages" in told
    assert files_of(tmp_path / "stick") == before


def through_a_link(folder: DataFolder, home: Path) -> DataFolder:
    """The data folder as reached through a link that lies where others can write."""
    home.mkdir()
    home.chmod(0o775)
    (home / "kiosk").symlink_to(folder.root)
    return DataFolder(home / "kiosk")


def test_this_pcs_own_channel_may_be_reached_through_a_link(
    published: Hall, tmp_path: Path
) -> None:
    office = through_a_link(published.folder, tmp_path / "home")
    Hall(office).edit("新名字")
    assert "Release 3 is published" in run(office, "publish")
    assert "Nothing is new" in run(office, "sync")
    run(office, "keys", "rotate")


def test_this_pcs_own_inbox_may_be_reached_through_a_link(
    published: Hall, station: DataFolder, tmp_path: Path
) -> None:
    run(station, "deliver")
    office = through_a_link(published.folder, tmp_path / "home")
    assert "New: 1 messages" in run(office, "inbox", "collect")


def test_a_link_in_the_place_of_the_inbox_in_our_own_channel_is_refused(
    published: Hall, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    published.folder.channel.chmod(0o777)
    (published.folder.channel / "inbox").symlink_to(elsewhere)
    assert "through the link" in run(published.folder, "inbox", "collect", code=4)


def test_a_link_above_a_channel_is_named_with_what_to_do(
    published: Hall, station: DataFolder, tmp_path: Path
) -> None:
    """As a share that is mounted elsewhere."""
    linked = through_a_link(published.folder, tmp_path / "home").root
    told = run(station, "sync", "--from", str(linked / "channel"), code=4)
    assert f"is reached through the link {linked}: name the folder that it leads to." in told
