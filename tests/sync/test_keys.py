"""Keys, enrolling, and changing keys; by the commands that people type."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import choose_release
from kiosk.sync.channel.enrollment import read_enrollment
from kiosk.sync.channel.fingerprint import QUALITIES, THINGS, fingerprint
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.metadata import ExpiredError
from kiosk.sync.channel.transport import ConflictError
from kiosk.sync.channel.trust import read_root
from kiosk.sync.channel.unchanged import nothing_new
from kiosk.sync.owner.key_rotation import RootKey, rotate
from kiosk.sync.owner.keys import signer_of
from kiosk.sync.station.enroll import fingerprint_of
from tests.sync.halls import Hall, Station, copy_of, now


def kiosk(
    folder: DataFolder, *arguments: str, answer: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(folder.root)},
        input=answer,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def change_keys(
    hall: Hall, root_too: bool = False, transport: FolderTransport | None = None
) -> None:
    enrollment = read_enrollment(hall.folder)
    assert enrollment is not None
    to = transport or FolderTransport(hall.folder.channel)
    rotate(hall.folder, enrollment, to, now(), RootKey(hall.folder.keys), root_too)


def test_six_words_say_66_bits_and_no_two_sound_alike() -> None:
    assert (len(QUALITIES), len(THINGS)) == (32, 64)
    for pairs in (QUALITIES, THINGS):
        for language in (0, 1):
            assert len({pair[language] for pair in pairs}) == len(pairs)
    words = fingerprint(["ab", "cd"])
    assert len(words) == 6
    assert words == fingerprint(["cd", "ab"])
    assert words != fingerprint(["ab"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")
def test_private_keys_are_for_their_owner_alone(hall: Hall) -> None:
    keys = list(hall.folder.keys.glob("*.key"))
    assert len(keys) == 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in keys} == {0o600}


def test_the_same_six_words_are_told_on_both_sides(hall: Hall, tmp_path: Path) -> None:
    shown = kiosk(hall.folder, "keys", "show")
    folder = DataFolder(tmp_path / "station")
    met = kiosk(folder, "enroll", str(hall.folder.channel), answer="y\n")
    assert (shown.returncode, met.returncode) == (0, 0)
    enrollment = read_enrollment(hall.folder)
    assert enrollment is not None
    for number, word in enumerate(fingerprint_of(enrollment.root), start=1):
        assert f"  {number}  {word}" in shown.stdout
        assert f"  {number}  {word}" in met.stdout
    assert "█" in met.stdout  # the code for a phone
    assert read_enrollment(folder) is not None


def test_a_station_of_somebody_elses_channel_makes_no_keys(hall: Hall, station: Station) -> None:
    told = kiosk(station.folder, "keys", "create")
    assert told.returncode == StaffError.exit_code
    assert hall.url in told.stderr
    assert not station.folder.keys.exists()


def test_whose_keys_are_lost_is_told_where_they_were_and_what_to_do(
    hall: Hall, tmp_path: Path
) -> None:
    for key in hall.folder.keys.glob("*.key"):
        key.unlink()
    told = kiosk(hall.folder, "keys", "create")
    assert told.returncode == StaffError.exit_code
    assert f"are not in {hall.folder.keys}. Put back their copy" in told.stderr
    roots = hall.folder.keys.glob("*.root.json")
    for path in (hall.folder.channel, hall.folder.channel_trust, *roots):
        path.rename(tmp_path / path.name)
    assert kiosk(hall.folder, "keys", "create").returncode == 0


def test_who_does_not_say_yes_belongs_to_nobody(hall: Hall, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "station")
    assert kiosk(folder, "enroll", hall.url, answer="n\n").returncode == StaffError.exit_code
    assert kiosk(folder, "enroll", hall.url, answer="").returncode != 0
    assert read_enrollment(folder) is None


def test_enrolling_again_asks_only_when_the_owner_is_another(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    again = kiosk(station.folder, "enroll", hall.url)
    assert again.returncode == 0
    other = DataFolder(tmp_path / "other")
    assert kiosk(other, "keys", "create").returncode == 0
    enrollment = read_enrollment(other)
    assert enrollment is not None
    elsewhere = tmp_path / "elsewhere"
    FolderTransport(elsewhere).write("metadata/1.root.json", enrollment.root)
    asked = kiosk(station.folder, "enroll", str(elsewhere), answer="n\n")
    assert asked.returncode != 0
    assert read_enrollment(station.folder) == station.enrollment


def test_the_root_key_can_be_taken_away_and_publishing_goes_on(hall: Hall, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    taken = kiosk(hall.folder, "keys", "export", str(stick), "--passphrase", "蒙古 horse")
    assert taken.returncode == 0, taken.stderr
    assert not list(hall.folder.keys.glob("root-*"))
    (there,) = stick.iterdir()
    assert b"ENCRYPTED" in there.read_bytes()
    hall.edit("新名字")
    assert hall.publish().number == 2
    enrollment = read_enrollment(hall.folder)
    assert enrollment is not None
    root = read_root(enrollment.root)
    assert signer_of(stick, root, "root", "蒙古 horse")
    for wrong in ("", "wrong"):
        with pytest.raises(StaffError):
            signer_of(stick, root, "root", wrong)
    rotated = kiosk(
        hall.folder, "keys", "rotate", "--root-key", str(stick), "--passphrase", "蒙古 horse"
    )
    assert rotated.returncode == 0, rotated.stderr


def test_stations_follow_a_change_of_the_publishing_key(hall: Hall, station: Station) -> None:
    station.sync()
    words = fingerprint_of(station.enrollment.root)
    change_keys(hall)
    assert not nothing_new(station.folder, FolderTransport(hall.folder.channel), now())
    hall.edit("新名字")
    hall.publish()
    assert station.sync().number == 2
    assert fingerprint_of(station.enrollment.root) == words


def test_stations_follow_a_change_of_the_root_key_too(hall: Hall, station: Station) -> None:
    station.sync()
    words = fingerprint_of(station.enrollment.root)
    change_keys(hall, root_too=True)
    change_keys(hall, root_too=True)
    hall.edit("新名字")
    hall.publish()
    assert station.sync().number == 2
    assert fingerprint_of(station.enrollment.root) != words


def test_at_every_step_of_a_change_of_keys_stations_can_sync(hall: Hall, station: Station) -> None:
    steps = 0

    class Watched(FolderTransport):
        def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
            nonlocal steps
            steps += 1
            assert station.sync().number == 1
            super().write(path, content, over)

    change_keys(hall, root_too=True, transport=Watched(hall.folder.channel))
    assert station.sync().number == 1
    assert steps == 5  # root, targets, snapshot, timestamp, root


def test_a_change_of_keys_that_was_cut_off_is_done_again(hall: Hall, station: Station) -> None:
    class Cut(FolderTransport):
        def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
            if path.endswith("snapshot.json"):
                raise KeyboardInterrupt
            super().write(path, content, over)

    station.sync()
    with pytest.raises(KeyboardInterrupt):
        change_keys(hall, root_too=True, transport=Cut(hall.folder.channel))
    assert station.sync().number == 1
    change_keys(hall)
    hall.edit("新名字")
    hall.publish()
    assert station.sync().number == 2


def test_what_the_old_key_signs_is_refused_after_the_change(
    hall: Hall, station: Station, tmp_path: Path
) -> None:
    thief = Hall(copy_of(hall.folder, tmp_path / "stolen"))
    change_keys(hall)
    station.sync()
    thief.edit("假的")
    thief.publish()
    for name in ("timestamp.json", "2.snapshot.json", "2.targets.json"):
        stolen = thief.folder.channel / "metadata" / name
        (hall.folder.channel / "metadata" / name).write_bytes(stolen.read_bytes())
    with pytest.raises(ContentRejectedError, match="not signed by the keys"):
        station.sync()
    assert station.whole_release() == 1


def test_two_that_change_keys_at_once_do_not_both_win(hall: Hall, tmp_path: Path) -> None:
    other = Hall(copy_of(hall.folder, tmp_path / "other"))

    class Slow(FolderTransport):
        def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
            if path.endswith("2.root.json"):
                change_keys(other, transport=FolderTransport(hall.folder.channel))
            super().write(path, content, over)

    with pytest.raises(ConflictError):
        change_keys(hall, transport=Slow(hall.folder.channel))


def test_an_owner_who_was_away_for_long_publishes_again_as_ever(
    hall: Hall, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.sync()
    later = now() + timedelta(days=120)
    turn_clock(monkeypatch, timedelta(days=120))
    with pytest.raises(ExpiredError, match="Check the clock"):
        station.sync(at=later)
    assert station.whole_release() == 1
    hall.edit("新名字")
    assert hall.publish(at=later).number == 2
    assert station.sync(at=later).number == 2


def test_a_pc_that_can_sign_gives_its_word_again_by_itself(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Station(hall.folder)
    owner.sync()
    transport = FolderTransport(hall.folder.channel)
    assert nothing_new(hall.folder, transport, now())
    later = now() + timedelta(days=40)
    turn_clock(monkeypatch, timedelta(days=40))
    assert not nothing_new(hall.folder, transport, later)
    owner.sync(at=later)
    assert nothing_new(hall.folder, transport, later)


def test_a_clock_that_is_years_behind_is_noticed(hall: Hall, station: Station) -> None:
    with pytest.raises(ContentRejectedError, match="check the clock"):
        station.sync(at=now() - timedelta(days=20 * 365))


def test_nothing_is_signed_by_a_clock_that_is_years_behind(hall: Hall, tmp_path: Path) -> None:
    hall.edit("新名字")
    with pytest.raises(StaffError, match="set the clock"):
        hall.publish(transport=FolderTransport(tmp_path), at=now() - timedelta(days=20 * 365))


def turn_clock(monkeypatch: pytest.MonkeyPatch, ahead: timedelta) -> None:
    """Python-tuf asks the clock itself."""
    import datetime as dt

    from tuf.ngclient._internal import trusted_metadata_set

    class Later(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Later:
            return super().now(tz) + ahead

    stand_in = type("clock", (), {"datetime": Later, "timezone": dt.timezone})
    monkeypatch.setattr(trusted_metadata_set, "datetime", stand_in)


def test_going_back_needs_a_release_that_is_there(station: Station) -> None:
    station.sync()
    told = kiosk(station.folder, "releases", "use", "7")
    assert told.returncode == StaffError.exit_code
    assert "There is: 1" in told.stderr


def test_what_is_installed_is_listed_with_its_notes(hall: Hall, station: Station) -> None:
    station.sync()
    hall.edit("新名字")
    hall.publish("春节 new\nname")
    station.sync()
    choose_release(station.folder, 1)
    told = kiosk(station.folder, "releases", "list").stdout.splitlines()
    assert [line.split()[0:2] for line in told] == [["2", told[0].split()[1]], ["*", "1"]]
    assert "春节 new name" in told[0]
    assert "the first" in told[1]


@pytest.mark.slow
def test_verify_repairs_what_the_disk_has_spoilt(hall: Hall, station: Station) -> None:
    hall.add_file(os.urandom(50_000))
    hall.publish()
    station.sync()
    assert "are as they were published" in kiosk(station.folder, "releases", "verify").stdout
    for path in station.folder.media.rglob("*.mp4"):
        path.unlink()  # one name of two: the channel lies on the same disk
        path.write_bytes(b"spoilt")
    (station.folder.releases / "000002" / "content.sqlite").write_bytes(b"torn")
    told = kiosk(station.folder, "releases", "verify")
    assert told.returncode == 0, told.stderr
    assert "have been repaired" in told.stdout
    assert station.whole_release() == 2
