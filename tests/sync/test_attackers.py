"""Channels in wrong hands: each attack is refused in words of its own, and leaves nothing behind.

The channels are really published; then somebody who owns the line, the server or the stick, or has
stolen the publishing key, changes them.
"""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from securesystemslib.signer import CryptoSigner
from sqlalchemy import text
from tuf.api.metadata import Targets

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore, hash_file
from kiosk.db.release.installed import read_current
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.enrollment import Enrollment, write_enrollment
from kiosk.sync.channel.layout import CONTENT, TIMESTAMP, content_path
from kiosk.sync.channel.trust import read_root
from kiosk.sync.channel.unchanged import nothing_new
from kiosk.sync.owner.key_rotation import RootKey, rotate
from kiosk.sync.owner.keys import export_root_key, new_key, own_roots, signer_of
from tests.sync.forging import (
    Thief,
    in_days,
    next_root,
    own_channel_of,
    plant_root,
    replace_root_key,
    thief_of,
)
from tests.sync.halls import ACCESS, Hall, Station, copy_of, now

ROLLED_BACK = "the channel was rolled back"
NOT_TRUSTED = "not signed by the keys this station trusts"
MIXED = "do not belong together"
ENDLESS = "or without end"
NO_CHANNEL = "The response is not a channel"
CHECK_CLOCK = r"[Cc]heck the clock"

YEARS = timedelta(days=20 * 365)


@pytest.fixture(scope="module")
def scene(hall_template: Hall, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station that shows release 1, after which the hall has published release 2."""
    place = tmp_path_factory.mktemp("scene")
    hall = Hall(copy_of(hall_template.folder, place / "hall"))
    station = Station(DataFolder(place / "station"))
    station.folder.prepare()
    station.enroll(hall.url)
    station.sync()
    hall.edit("新名字")
    hall.add_file(os.urandom(50_000))
    hall.publish()
    return place


@pytest.fixture
def hall(scene: Path, tmp_path: Path) -> Hall:
    return Hall(copy_of(DataFolder(scene / "hall"), tmp_path / "hall"))


@pytest.fixture
def victim(scene: Path, hall: Hall, tmp_path: Path) -> Station:
    """The station of the scene, which belongs to the channel of this test's hall."""
    station = Station(copy_of(DataFolder(scene / "station"), tmp_path / "station"))
    write_enrollment(station.folder, Enrollment(hall.url, station.enrollment.root))
    return station


@pytest.fixture
def channel(hall: Hall) -> Path:
    return hall.folder.channel


def kept(station: Station) -> dict[str, bytes]:
    """Everything that visitors could come to see."""
    folder = station.folder
    return {
        path.relative_to(folder.root).as_posix(): path.read_bytes()
        for place in (folder.releases, folder.media)
        for path in place.rglob("*")
        if path.is_file() and path.parent.name != ".partial"
    }


@contextmanager
def refused(
    station: Station, says: str, kind: type[KioskError] = ContentRejectedError
) -> Iterator[None]:
    """A sync inside fails in these words and changes nothing of what is shown."""
    before = kept(station)
    with pytest.raises(kind, match=says):
        yield
    assert kept(station) == before
    assert station.whole_release() == 1
    for part in MediaStore(station.folder.media).partials():
        assert part.stat().st_size == 0 or part.name.startswith(hash_file(part))


# Rollback, freeze, mix and match


def test_a_channel_rolled_back_to_an_older_release_is_refused(
    hall: Hall, victim: Station, tmp_path: Path
) -> None:
    shutil.copytree(hall.folder.channel, tmp_path / "older")
    hall.edit("三")
    hall.publish()
    victim.sync()
    with pytest.raises(ContentRejectedError, match=ROLLED_BACK) as told:
        victim.sync(open_transport((tmp_path / "older").as_uri(), ACCESS))
    assert told.value.exit_code == 4
    assert victim.whole_release() == 3


def test_what_was_rolled_back_is_refused_also_when_the_newer_one_never_got_installed(
    hall: Hall, victim: Station, tmp_path: Path
) -> None:
    shutil.copytree(hall.folder.channel, tmp_path / "older")
    hall.edit("三")
    hall.publish()
    (content,) = (hall.folder.channel / "targets").glob(f"{newest_content(hall)}.*")
    content.unlink()
    with pytest.raises(KioskError, match="There is no targets/"):
        victim.sync()
    with refused(victim, ROLLED_BACK):
        victim.sync(open_transport((tmp_path / "older").as_uri(), ACCESS))


def test_a_channel_restored_from_a_backup_is_refused_until_it_is_ahead_of_what_was_seen(
    hall: Hall, victim: Station, tmp_path: Path
) -> None:
    restored = Hall(copy_of(hall.folder, tmp_path / "backup"))
    hall.edit("三")
    hall.publish()
    victim.sync()
    restored.edit("四")
    restored.publish(at=now() + timedelta(minutes=1))  # versions that the station knows
    transport = open_transport(restored.url, ACCESS)
    with pytest.raises(ContentRejectedError, match="was restored from a backup"):
        victim.sync(transport)
    assert victim.whole_release() == 3
    restored.edit("五")
    restored.publish(at=now() + timedelta(minutes=2))
    victim.sync(transport)
    assert victim.whole_release() == 4


def newest_content(hall: Hall) -> str:
    return thief_of(hall).targets().targets[CONTENT].hashes["sha256"]


def test_a_channel_that_is_held_back_is_refused_when_its_metadata_has_expired(
    hall: Hall, victim: Station
) -> None:
    thief = thief_of(hall)
    timestamp = thief.timestamp()
    timestamp.version += 1
    timestamp.expires = in_days(-1)
    thief.sign_timestamp(timestamp)
    with refused(victim, "has expired.*somebody holds back what is new"):
        victim.sync()


def test_an_expired_timestamp_is_not_taken_for_nothing_new(hall: Hall, victim: Station) -> None:
    victim.sync()
    transport = open_transport(hall.url, ACCESS)
    assert nothing_new(victim.folder, transport, now())
    assert not nothing_new(victim.folder, transport, in_days(91))


def test_a_snapshot_of_another_state_is_refused(victim: Station, channel: Path) -> None:
    shutil.copy(channel / "metadata/1.snapshot.json", channel / "metadata/2.snapshot.json")
    with refused(victim, MIXED):
        victim.sync()


def test_targets_of_another_state_are_refused(victim: Station, channel: Path) -> None:
    shutil.copy(channel / "metadata/1.targets.json", channel / "metadata/2.targets.json")
    with refused(victim, MIXED):
        victim.sync()


def test_the_content_of_another_release_is_refused(
    hall: Hall, victim: Station, channel: Path
) -> None:
    newest = newest_content(hall)
    (older,) = (path for path in (channel / "targets").iterdir() if newest not in path.name)
    shutil.copy(older, channel / content_path(newest))
    with refused(victim, "does not have its signed hash"):
        victim.sync()


def test_a_film_put_in_the_place_of_another_is_refused(victim: Station, channel: Path) -> None:
    (film,) = (path for path in channel.rglob("*.mp4") if path.stat().st_size == 50_000)
    film.write_bytes(b"?" * 50_000)
    with refused(victim, "does not have its signed hash"):
        victim.sync()


def forget_metadata(station: Station) -> None:
    for role in ("timestamp", "snapshot", "targets"):
        (station.folder.channel_trust / f"{role}.json").unlink()


def test_what_is_installed_is_a_floor_where_the_metadata_seen_before_are_lost(
    hall: Hall, victim: Station, tmp_path: Path
) -> None:
    shutil.copytree(hall.folder.channel, tmp_path / "older")
    hall.edit("三")
    hall.publish()
    victim.sync()
    forget_metadata(victim)
    with pytest.raises(ContentRejectedError, match=ROLLED_BACK):
        victim.sync(open_transport((tmp_path / "older").as_uri(), ACCESS))
    assert victim.whole_release() == 3
    assert victim.sync().number == 3


# Data without end, metadata bombs


def bombs() -> Iterator[ParameterSet]:
    for name in (TIMESTAMP, "metadata/2.snapshot.json", "metadata/2.targets.json"):
        yield pytest.param(
            name, lambda path: os.truncate(path, 1 << 40), ENDLESS, id=f"{name} 1 TB"
        )
        yield pytest.param(
            name,
            lambda path: path.write_bytes(b"[" * 15_000),
            f"{NO_CHANNEL}|{MIXED}|{ENDLESS}",
            id=f"{name} deep",
        )
    deep = b'{"a":' * 2500 + b"1" + b"}" * 2500
    yield pytest.param(TIMESTAMP, lambda path: path.write_bytes(deep), NO_CHANNEL, id="objects")
    digits = b'{"signatures":[],"signed":{"version":' + b"9" * 15_000 + b"}}"
    fraction = b'{"a":1.5}'
    yield pytest.param(TIMESTAMP, lambda path: path.write_bytes(fraction), NO_CHANNEL, id="float")
    yield pytest.param(TIMESTAMP, lambda path: path.write_bytes(digits), NO_CHANNEL, id="digits")


@pytest.mark.parametrize(("name", "change", "says"), list(bombs()))
def test_metadata_that_is_huge_or_deep_is_refused(
    victim: Station, channel: Path, name: str, change: Callable[[Path], object], says: str
) -> None:
    change(channel / name)
    with refused(victim, says):
        victim.sync()


@pytest.mark.parametrize("content", [b"[" * 60_000, b"\0" * 70_000, b'{"signed": {}}'])
def test_a_next_root_that_is_none_is_refused(
    victim: Station, channel: Path, content: bytes
) -> None:
    (channel / "metadata/2.root.json").write_bytes(content)
    with refused(victim, f"{NO_CHANNEL}|{ENDLESS}"):
        victim.sync()


@pytest.mark.parametrize("content", [b"[" * 60_000, b"\0" * 70_000, b'{"signed": {}}', b""])
def test_a_channel_whose_first_root_is_none_cannot_be_enrolled_to(
    hall: Hall, tmp_path: Path, content: bytes
) -> None:
    (hall.folder.channel / "metadata/1.root.json").write_bytes(content)
    newcomer = Station(DataFolder(tmp_path / "newcomer"))
    newcomer.folder.prepare()
    with pytest.raises(ContentRejectedError):
        newcomer.enroll(hall.url)
    assert not newcomer.folder.channel_trust.exists()


def test_a_content_longer_than_any_hall_needs_is_refused_before_it_is_fetched(
    hall: Hall, victim: Station
) -> None:
    def swell(targets: Targets) -> None:
        targets.targets[CONTENT].length = 1 << 40

    thief_of(hall).change(swell)
    with refused(victim, "bytes; .* are allowed"):
        victim.sync()


# Keys


def test_another_owners_channel_in_the_place_of_ours_is_refused(
    hall: Hall, victim: Station, station_template: Path, tmp_path: Path
) -> None:
    stranger = own_channel_of(copy_of(DataFolder(station_template), tmp_path / "stranger"))
    shutil.rmtree(hall.folder.channel)
    shutil.copytree(stranger.folder.channel, hall.folder.channel)
    with refused(victim, NOT_TRUSTED):
        victim.sync()


def test_a_root_signed_by_a_stranger_is_refused(victim: Station, hall: Hall) -> None:
    stranger = CryptoSigner.generate_ed25519()
    root = next_root(hall.folder, lambda root: root.add_key(stranger.public_key, "root"))
    plant_root(hall.folder.channel, root, stranger)
    with refused(victim, NOT_TRUSTED):
        victim.sync()


def test_a_root_that_the_publishing_key_has_signed_is_refused(victim: Station, hall: Hall) -> None:
    thief = thief_of(hall)
    mine = signer_of(thief.keys, thief.root, "timestamp")
    plant_root(hall.folder.channel, next_root(hall.folder, lambda _: None), mine)
    with refused(victim, NOT_TRUSTED):
        victim.sync()


@pytest.mark.parametrize("by", ["the old key alone", "the new key alone"])
def test_a_new_root_key_wants_the_word_of_both_old_and_new(
    hall: Hall, victim: Station, by: str
) -> None:
    before = read_root(own_roots(hall.folder)[-1])
    old = signer_of(hall.folder.keys, before, "root")
    new = new_key(hall.folder, "root")
    root = next_root(hall.folder, lambda root: replace_root_key(root, new))
    plant_root(hall.folder.channel, root, old if by.startswith("the old") else new)
    with refused(victim, NOT_TRUSTED):
        victim.sync()
    plant_root(hall.folder.channel, root, old, new)
    assert victim.sync().number == 2


def test_stations_follow_new_keys_and_trust_the_old_ones_no_more(
    hall: Hall, victim: Station
) -> None:
    thief = thief_of(hall)
    change_keys(hall, root_too=True)
    assert victim.sync().number == 2
    thief.publish(thief.targets(), 1000)
    with pytest.raises(ContentRejectedError, match=NOT_TRUSTED):
        victim.sync()
    assert victim.whole_release() == 2


def test_a_station_that_was_away_for_several_changes_of_keys_follows_all_of_them(
    hall: Hall, victim: Station
) -> None:
    for _ in range(3):
        change_keys(hall, root_too=True)
    assert victim.sync().number == 2


def test_roots_without_end_are_not_followed(hall: Hall, victim: Station) -> None:
    """Whoever has the root key could send a station through so many that it never gets on."""
    root = read_root(own_roots(hall.folder)[-1])
    key = signer_of(hall.folder.keys, root, "root")
    for _ in range(80):
        root.version += 1
        plant_root(hall.folder.channel, root, key)
    victim.sync()
    assert read_root(victim.enrollment.root).version <= 65


def change_keys(hall: Hall, root_too: bool) -> None:
    enrollment = Station(hall.folder).enrollment
    transport = open_transport(hall.url, ACCESS)
    rotate(hall.folder, enrollment, transport, now(), RootKey(hall.folder.keys), root_too)


@pytest.mark.parametrize("version", [2**31, 2**63, 10**100])
def test_versions_driven_up_by_a_stolen_key_are_got_over_by_new_keys(
    hall: Hall, victim: Station, version: int
) -> None:
    thief = thief_of(hall)
    thief.publish(thief.targets(), version)
    assert victim.sync().number == 2  # it is signed; that the key was stolen nobody knows yet
    change_keys(hall, root_too=False)
    hall.edit("三")
    assert hall.publish().number == 3
    assert victim.sync().number == 3
    assert victim.whole_release() == 3


@pytest.mark.parametrize("number", [0, -1, 1_000_000, 10**30, True, "../7", None])
def test_a_release_number_that_no_folder_has_is_refused(
    hall: Hall, victim: Station, number: object
) -> None:
    def renumber(targets: Targets) -> None:
        targets.targets[CONTENT].unrecognized_fields["custom"]["release"] = number

    thief_of(hall).change(renumber)
    with refused(victim, "in a way this program does not know"):
        victim.sync()


# Paths


@pytest.mark.parametrize("name", ["../../../etc/cron.d/x", "/etc/passwd", "a/../../b", "C:\\x", ""])
def test_a_hash_that_leads_elsewhere_is_refused(hall: Hall, victim: Station, name: str) -> None:
    def lead_astray(targets: Targets) -> None:
        targets.targets[CONTENT].hashes["sha256"] = name

    thief_of(hall).change(lead_astray)
    with refused(victim, "in a way that is not allowed"):
        victim.sync()


@pytest.mark.parametrize("name", ["../../../kiosk.toml", "/etc/passwd", "con", "a\0b"])
def test_other_targets_than_the_content_are_not_even_looked_at(
    hall: Hall, victim: Station, name: str
) -> None:
    def add_target(targets: Targets) -> None:
        targets.targets[name] = targets.targets[CONTENT]

    thief_of(hall).change(add_target)
    assert victim.sync().number == 2
    assert not (victim.folder.root / "kiosk.toml").exists()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("suffix", "/../../../../x"),
        ("suffix", ".MP4"),
        ("suffix", ".mp4\n"),
        ("suffix", None),
        ("sha256", "../" * 20 + "aaaa"),
        ("sha256", "A" * 64),
        ("sha256", 5),
        ("sha256", b"\0\xff"),
        ("size", -1),
        ("size", None),
        ("size", "many"),
        ("size", 1.5),
        ("sha256 = NULL, suffix", b"\xff"),
    ],
)
def test_a_file_named_in_a_way_that_leads_elsewhere_is_refused(
    hall: Hall, victim: Station, column: str, value: object
) -> None:
    publish_tampered(hall, f"UPDATE media_asset SET {column} = ?", value)  # noqa: S608
    with refused(victim, "in a way that is not allowed"):
        victim.sync()


def publish_tampered(hall: Hall, sql: str, *values: object) -> None:
    """… with a change that our own publishing would never make."""

    def tamper(database: sqlite3.Connection) -> None:
        database.executescript(
            """CREATE TABLE free AS SELECT * FROM media_asset; DROP TABLE media_asset;
            ALTER TABLE free RENAME TO media_asset"""
        )
        database.execute(sql, values)

    publish_changed(hall, tamper)


@pytest.mark.parametrize("sql", ["DROP TABLE media_asset", "ALTER TABLE media_asset DROP size"])
def test_a_content_without_our_tables_is_refused(hall: Hall, victim: Station, sql: str) -> None:
    publish_tampered(hall, sql)
    with refused(victim, "is not a release of this program|has other tables"):
        victim.sync()


ENDLESS_TABLE = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT"
ENDLESS_FILES = f"{ENDLESS_TABLE} i AS sha256, i AS suffix, i AS size FROM n"


@pytest.mark.parametrize(
    "sql",
    [
        f"DROP TABLE media_asset; CREATE VIEW media_asset AS {ENDLESS_FILES}",
        f"CREATE VIEW more AS {ENDLESS_TABLE} i FROM n",
        "CREATE TRIGGER more AFTER INSERT ON item BEGIN DELETE FROM item; END",
        "ALTER TABLE media_asset ADD more AS (hex(zeroblob(1000000)))",
        f"DROP TABLE figure;CREATE VIEW figure AS {ENDLESS_TABLE} i FROM n",
        "CREATE VIRTUAL TABLE more USING fts5(a)",
        "DROP TABLE figure",
        "DROP TABLE figure; CREATE TABLE figure (id INTEGER PRIMARY KEY)",
    ],
)
def test_a_content_of_anything_but_plain_tables_of_a_release_is_refused(
    hall: Hall, victim: Station, sql: str
) -> None:
    publish_changed(hall, lambda database: database.executescript(sql))
    with refused(victim, "has other tables than a release has"):
        victim.sync()


def test_a_content_that_takes_work_without_end_is_refused(victim: Station) -> None:
    """Every question has a limit, should the look at the tables ever miss something."""
    with refused(victim, "exceeds the limit of work"), pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.db.release.media.FILES", text(f"{ENDLESS_FILES} WHERE i < 0"))
        victim.sync()


def publish_changed(hall: Hall, change: Callable[[sqlite3.Connection], object]) -> None:
    """The newest content, changed and signed."""
    thief = thief_of(hall)
    targets = thief.targets()
    content = hall.folder.root / "changed.sqlite"
    place = content_path(targets.targets[CONTENT].hashes["sha256"])
    shutil.copy(thief.channel / place, content)
    with closing(sqlite3.connect(content)) as database:
        change(database)
        database.commit()
    publish_content(thief, content)


def publish_content(thief: Thief, content: Path) -> None:
    targets = thief.targets()
    new = targets.targets[CONTENT].from_file(CONTENT, str(content), ["sha256"])
    new.unrecognized_fields = targets.targets[CONTENT].unrecognized_fields
    targets.targets[CONTENT] = new
    shutil.copy(content, thief.channel / content_path(new.hashes["sha256"]))
    thief.publish(targets, targets.version + 1)


OLD_RELEASE = Path(__file__).parents[1] / "db/old/release-schema-1.sqlite.gz"


@pytest.mark.parametrize("change", ["PRAGMA optimize", "DELETE FROM hall", "DROP TABLE figure"])
def test_a_content_of_an_older_schema_that_cannot_be_renewed_is_refused(
    hall: Hall, victim: Station, change: str
) -> None:
    """Its rows point at media that it has not, it names no hall, or a table is missing."""
    content = hall.folder.root / "old.sqlite"
    content.write_bytes(gzip.decompress(OLD_RELEASE.read_bytes()))
    with closing(sqlite3.connect(content)) as database:
        for name in ("derivative", "media_asset", "film", "captions", "slot", "gallery_picture"):
            database.execute(f"DELETE FROM {name}")  # noqa: S608 - so that no file is to be fetched
        database.execute(change)
        database.commit()
    publish_content(thief_of(hall), content)
    with refused(victim, "cannot be renewed"):
        victim.sync()


def test_a_content_that_is_no_database_is_refused(hall: Hall, victim: Station) -> None:
    content = hall.folder.root / "other"
    content.write_bytes(b"MZ" + os.urandom(5000))
    publish_content(thief_of(hall), content)
    with refused(victim, "not a database"):
        victim.sync()


# Links and other things that are no files


def link_file(place: Path) -> None:
    elsewhere = place.parents[2] / "elsewhere"
    place.rename(elsewhere)
    place.symlink_to(elsewhere)


def link_to_itself(place: Path) -> None:
    place.unlink()
    place.symlink_to(place)


def make_pipe(place: Path) -> None:
    place.unlink()
    os.mkfifo(place)


def make_folder(place: Path) -> None:
    place.unlink()
    place.mkdir()


@pytest.mark.skipif(
    sys.platform == "win32",
    reason="it is refused in other words",
)
@pytest.mark.parametrize("change", [link_file, link_to_itself, make_pipe, make_folder])
@pytest.mark.parametrize("name", [TIMESTAMP, "metadata/2.snapshot.json"])
def test_what_is_no_plain_file_on_the_stick_is_refused(
    victim: Station, channel: Path, name: str, change: Callable[[Path], None]
) -> None:
    change(channel / name)
    with refused(victim, "is a link; a channel must not contain links|is not a file"):
        victim.sync()


@pytest.mark.parametrize("name", ["metadata", "targets", "media"])
def test_a_folder_on_the_stick_that_leads_elsewhere_is_refused(
    victim: Station, channel: Path, tmp_path: Path, name: str
) -> None:
    (channel / name).rename(tmp_path / "elsewhere")
    (channel / name).symlink_to(tmp_path / "elsewhere")
    with refused(victim, "is a link; a channel must not contain links"):
        victim.sync()


@pytest.mark.parametrize("name", ["metadata", "targets", "media"])
def test_publishing_writes_nothing_through_a_link_on_the_stick(
    hall: Hall, channel: Path, tmp_path: Path, name: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    (channel / name).rename(elsewhere)
    (channel / name).symlink_to(elsewhere)
    before = sorted(elsewhere.rglob("*"))
    hall.edit("新名字")
    hall.add_file(os.urandom(1000))
    with pytest.raises(ContentRejectedError, match="is a link"):
        hall.publish()
    assert sorted(elsewhere.rglob("*")) == before


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    file = tmp_path / "own"
    file.write_bytes(b"own")
    return file


def plant_guessable_names(folder: Path, name: str, target: Path) -> None:
    """Links at every name that a process number nearby would give an unfinished file."""
    for number in range(os.getpid() - 50, os.getpid() + 2000):
        (folder / f".{name}.{number}.half").symlink_to(target)


def test_publishing_overwrites_no_local_file_through_names_that_can_be_guessed(
    hall: Hall, channel: Path, own_file: Path
) -> None:
    plant_guessable_names(channel / "metadata", "timestamp.json", own_file)
    hall.edit("新名字三")
    hall.publish()
    assert own_file.read_bytes() == b"own"


def test_a_delivery_overwrites_no_local_file_through_names_that_can_be_guessed(
    tmp_path: Path, own_file: Path
) -> None:
    share = tmp_path / "share"
    (share / "inbox").mkdir(parents=True)
    plant_guessable_names(share / "inbox", "a.json", own_file)
    open_transport(share.as_uri(), ACCESS).write("inbox/a.json", b"sealed")
    assert own_file.read_bytes() == b"own"


def test_publishing_makes_no_lock_through_a_link_on_the_share(
    hall: Hall, channel: Path, tmp_path: Path
) -> None:
    (channel / ".lock").unlink()
    (channel / ".lock").symlink_to(tmp_path / "made")
    hall.edit("新名字三")
    with pytest.raises(ContentRejectedError, match="is a link"):
        hall.publish()
    assert not (tmp_path / "made").exists()


def test_nothing_is_delivered_through_an_inbox_on_a_share_that_is_a_link(tmp_path: Path) -> None:
    share, elsewhere = tmp_path / "share", tmp_path / "elsewhere"
    for folder in (share, elsewhere):
        folder.mkdir()
    share.chmod(0o777)
    (share / "inbox").symlink_to(elsewhere)
    with pytest.raises(ContentRejectedError, match="through the link"):
        open_transport((share / "inbox").as_uri(), ACCESS).write("a.json", b"sealed")
    assert list(elsewhere.iterdir()) == []


def test_a_root_key_is_not_exported_through_a_link(hall: Hall, tmp_path: Path) -> None:
    stick, elsewhere = tmp_path / "stick", tmp_path / "elsewhere"
    for folder in (stick, elsewhere):
        folder.mkdir()
    stick.chmod(0o777)
    (stick / "keys").symlink_to(elsewhere)
    root = read_root(own_roots(hall.folder)[-1])
    with pytest.raises(
        UnavailableError, match=rf"is reached through the link {stick / 'keys'}: name the fold"
    ):
        export_root_key(hall.folder, root, stick / "keys", "")
    assert list(elsewhere.iterdir()) == []
    assert list(hall.folder.keys.glob("root-*"))


# A clock that is wrong


def test_a_clock_twenty_years_behind_is_told_as_that(hall: Hall, victim: Station) -> None:
    with refused(victim, CHECK_CLOCK):
        victim.sync(at=now() - YEARS)
    assert victim.sync().number == 2


def test_a_clock_twenty_years_ahead_is_told_as_that(hall: Hall, victim: Station) -> None:
    with refused(victim, CHECK_CLOCK):
        victim.sync(at=now() + YEARS)
    assert victim.sync().number == 2


def test_a_release_signed_by_a_clock_ahead_is_refused_and_got_over(
    hall: Hall, victim: Station
) -> None:
    """The publishing PC's clock was wrong; when it has been mended, everything goes on."""
    hall.edit("三")
    hall.publish(at=now() + YEARS)
    with refused(victim, CHECK_CLOCK):
        victim.sync()
    assert read_current(hall.folder) == 3
    hall.edit("四")
    with pytest.raises(ContentRejectedError, match="--clock-is-right"):
        hall.publish()
    hall.publish(clock_is_right=True)
    assert victim.sync().number == 4
