"""A release on its way from one PC to another through a folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import IMPORTING, file_lock
from kiosk.core.files.media_store import MediaStore
from kiosk.db.release.installed import choose_release, read_current, release_numbers
from kiosk.db.release.media import media_of_release
from kiosk.db.release.missing_glyphs import MissingGlyph
from kiosk.ops.publishing.publish import publish_library
from kiosk.ops.publishing.releases import in_words, installed_releases
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.transport import NOTHING, ConflictError
from kiosk.sync.channel.unchanged import nothing_new
from kiosk.sync.owner.repository import read_timestamp
from kiosk.sync.station.garbage import collect_garbage
from tests.sync.halls import ACCESS, Hall, Station, copy_of, now


def files_of(channel: Path) -> dict[str, bytes]:
    return {
        path.relative_to(channel).as_posix(): path.read_bytes()
        for path in channel.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


def test_what_one_pc_publishes_another_shows(hall: Hall, station: Station) -> None:
    done = station.sync()
    assert (done.number, done.new) == (1, True)
    assert station.whole_release() == 1


def test_a_second_sync_finds_nothing_new(hall: Hall, station: Station) -> None:
    station.sync()
    assert nothing_new(station.folder, open_transport(hall.url, ACCESS), now())
    assert station.sync().new is False


def test_a_changed_text_arrives_without_any_of_the_media(hall: Hall, station: Station) -> None:
    station.sync()
    hall.edit("新名字")
    assert hall.publish().number == 2
    for path in (hall.folder.channel / "media").rglob("*.*"):
        path.unlink()  # they must not be asked for
    assert station.sync().number == 2
    assert station.whole_release() == 2


def test_unchanged_content_publishes_nothing(hall: Hall) -> None:
    before = files_of(hall.folder.channel)
    done = hall.publish()
    assert (done.number, done.new) == (1, False)
    assert files_of(hall.folder.channel) == before


def test_the_release_built_at_the_first_start_is_published_under_its_number(hall: Hall) -> None:
    assert release_numbers(hall.folder) == [1]


def test_a_channel_elsewhere_goes_on_with_its_own_numbers(hall: Hall, tmp_path: Path) -> None:
    hall.edit("甲")
    hall.publish()
    url = (tmp_path / "elsewhere").as_uri()
    Station(hall.folder).enroll(url)
    hall.edit("乙")
    assert hall.publish().number == 3


def test_nothing_of_a_release_that_is_being_published_is_seen_before_the_end(
    hall: Hall, station: Station
) -> None:
    """At every write of a publishing a station syncs: it has the one release or the other."""

    class Watched(FolderTransport):
        def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
            assert station.sync().number == 1
            super().write(path, content, over)

    station.sync()
    hall.edit("新名字")
    hall.add_file(os.urandom(100_000))
    hall.publish(transport=Watched(hall.folder.channel))
    assert station.sync().number == 2
    assert station.whole_release() == 2


def test_of_two_that_publish_at_once_one_wins_and_the_other_is_told(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    other = Hall(copy_of(hall.folder, tmp_path / "another PC with the same keys"))
    other.edit("赢家")

    class Slow(FolderTransport):
        """The other PC publishes while this one is about to."""

        def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
            if path == "metadata/timestamp.json":
                other.publish("the winner", transport=FolderTransport(hall.folder.channel))
            super().write(path, content, over)

    hall.edit("输家")
    with pytest.raises(ConflictError, match="Somebody else"):
        hall.publish(transport=Slow(hall.folder.channel))
    assert station.sync().number == 2
    hall.edit("输家")
    assert hall.publish().number == 3
    assert station.sync().number == 3


def test_somebody_who_keeps_the_channel_locked_is_told_of_and_not_waited_for(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sync.channel.folder.LOCK_SECONDS", 0.3)
    hall.edit("二")
    with (
        file_lock(hall.folder.channel / ".lock"),
        pytest.raises(UnavailableError, match="has locked"),
    ):
        hall.publish()
    assert hall.publish().number == 2


@pytest.mark.slow
def test_characters_that_no_font_has_are_told_with_what_has_them(hall: Hall) -> None:
    hall.edit("京蒙\U0010fffd基地")
    words = publish_library(hall.folder, "", "王", as_json=False, clock_is_right=False)
    assert words.startswith("Release 2 is published.\n")
    assert "hall: “\U0010fffd” (U+10FFFD) in “京蒙\U0010fffd基地” (hall.name)" in words
    again = json.loads(publish_library(hall.folder, "", "王", as_json=True, clock_is_right=False))
    assert [glyph["field"] for glyph in again["missing_glyphs"]] == ["hall.name"]


def test_who_has_published_is_known_here_and_where_it_is_synced(
    hall: Hall, station: Station
) -> None:
    hall.edit("二")
    publish_library(hall.folder, "新名称", "联络处", as_json=True, clock_is_right=False)
    station.sync()
    for folder in (hall.folder, station.folder):
        newest = installed_releases(folder)[0]
        assert (newest.by, newest.notes) == ("联络处", "新名称")
        assert any(line.endswith("联络处  新名称") for line in in_words(folder))


def test_a_release_is_in_force_before_the_fonts_are_asked(
    hall: Hall, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong with fonts then, the channel and this PC have the same."""

    def fails(content: Path) -> tuple[MissingGlyph, ...]:
        raise UnavailableError(str(content))

    monkeypatch.setattr("kiosk.ops.publishing.publish.texts_with_missing_glyphs", fails)
    hall.edit("二")
    with pytest.raises(UnavailableError, match="content"):
        hall.publish()
    assert read_current(hall.folder) == 2
    assert nothing_new(hall.folder, open_transport(hall.url, ACCESS), now())


def test_one_pc_publishes_once_at_a_time(hall: Hall) -> None:
    with (
        file_lock(hall.folder.lock("publish")),
        pytest.raises(UnavailableError, match="Another publishing"),
    ):
        hall.publish()


def test_one_station_syncs_once_at_a_time(station: Station) -> None:
    with (
        file_lock(station.folder.lock("sync")),
        pytest.raises(UnavailableError, match="Another sync"),
    ):
        station.sync()


def test_without_the_publishing_key_nothing_is_published(hall: Hall) -> None:
    for key in hall.folder.keys.glob("publish-*"):
        key.unlink()
    hall.edit("新名字")
    with pytest.raises(StaffError, match="key to publish with"):
        hall.publish()


def test_a_channel_before_its_first_release_has_nothing_for_a_station(tmp_path: Path) -> None:
    assert read_timestamp(FolderTransport(tmp_path)) == NOTHING


@pytest.mark.slow
def test_the_last_two_releases_are_kept_and_the_rest_is_thrown_away(
    hall: Hall, station: Station
) -> None:
    old = hall.add_file(b"an old film" * 1000)
    for name in ("二", "三", "四"):
        hall.edit(name)
        hall.publish()
        station.sync()
        if name == "二":
            hall.add_file(b"a new film" * 1000)
    assert release_numbers(station.folder) == [4, 3]
    assert not list(station.folder.media.glob(f"*/{old}*"))
    assert station.whole_release() == 4


@pytest.mark.slow
def test_what_the_library_still_names_is_not_thrown_away(hall: Hall) -> None:
    kept = Station(hall.folder)
    for name in ("二", "三", "四"):
        hall.edit(name)
        hall.publish()
    kept.sync()
    assert release_numbers(hall.folder) == [4, 3]
    assert kept.whole_release() == 4


def test_an_orphan_that_is_imported_again_outlives_the_garbage_collection_of_a_sync(
    hall: Hall,
) -> None:
    """The library names it only when all of the import is there."""
    source = hall.folder.root / "film.mp4"
    source.write_bytes(b"a film")
    store = MediaStore(hall.folder.media)
    name = store.add(source)
    os.utime(store.path(name), (0, 0))
    store.add(source)
    Station(hall.folder).sync()
    assert store.holds(name)
    os.utime(store.path(name), (0, 0))
    Station(hall.folder).sync()
    assert not store.holds(name)


def test_staff_go_back_and_the_next_sync_leaves_it_so_until_there_is_something_newer(
    hall: Hall, station: Station
) -> None:
    station.sync()
    hall.edit("二")
    hall.publish()
    station.sync()
    choose_release(station.folder, 1)
    assert station.sync().declined
    assert station.number == 1
    choose_release(station.folder, 2)
    assert not station.sync().declined
    choose_release(station.folder, 1)
    hall.edit("三")
    hall.publish()
    assert station.sync().number == 3
    assert station.number == 3


def test_a_full_disk_is_told_before_anything_is_fetched(
    hall: Hall, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sync.station.sync._free", lambda _: 1000)
    with pytest.raises(UnavailableError, match=r"lacks \d+ MB"):
        station.sync()
    assert release_numbers(station.folder) == []
    monkeypatch.undo()
    assert station.sync().number == 1


def test_media_that_have_got_lost_come_back_with_the_next_whole_sync(
    hall: Hall, station: Station
) -> None:
    station.sync()
    for path in station.folder.media.rglob("*.webp"):
        path.unlink()
    hall.edit("二")
    hall.publish()
    station.sync()
    assert station.whole_release() == 2


def test_a_station_of_another_channel_shows_its_old_content_until_the_new_is_here(
    hall: Hall, station_template: Path, tmp_path: Path
) -> None:
    station = Station(copy_of(DataFolder(station_template), tmp_path / "own"))
    station.enroll(hall.url)
    assert release_numbers(station.folder) == [0]
    assert station.whole_release() == 0
    station.sync()
    assert station.whole_release() == 1


def test_every_file_of_a_release_is_in_the_channel_under_its_hash(hall: Hall) -> None:
    store = MediaStore(hall.folder.channel / "media")
    (content,) = (hall.folder.channel / "targets").iterdir()
    assert all(store.holds(blob.name) for blob in media_of_release(content))


def test_no_clock_has_media_thrown_away_while_an_import_is_under_way(hall: Hall) -> None:
    """Between the copy of a file and its row in the library, the clock may be put right."""
    source = hall.folder.root / "new.mp4"
    source.write_bytes(b"being imported")
    store = MediaStore(hall.folder.media)
    with file_lock(hall.folder.lock(IMPORTING)):
        name = store.add(source)
        os.utime(store.path(name), (0, 0))
        assert collect_garbage(hall.folder) == 0
        assert store.holds(name)
    assert collect_garbage(hall.folder) == len(b"being imported")
    assert not store.holds(name)
