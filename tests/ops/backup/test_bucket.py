"""Backups in a bucket: what a folder has, over a line that fails, and with a real S3 server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.settings.settings import ChannelSettings
from kiosk.ops.backup import bucket
from kiosk.ops.backup.bucket import BackupBucket
from kiosk.ops.backup.job import drop_and_tell, make_and_tell, restore_and_tell
from kiosk.ops.backup.making import Made, make_backup
from kiosk.ops.backup.opening import key_to_read, key_to_write
from kiosk.ops.backup.places import address_of
from kiosk.ops.backup.restoring import restore_backup
from kiosk.ops.backup.troubles import BusyError, PlaceFullError, PlaceNotEmptyError
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.transport import Entry, FullError, MissingError, RefusedError
from tests.ops.backup.halls import AT, answer, content_of
from tests.sync.halls import Hall, nobody
from tests.sync.test_inbox import run

ADDRESS = "s3://hall/backups/kiosk"


class Line(FolderTransport):
    """A line to what lies in a folder. Of its requests each `weak`-th fails, before its end where
    it reads; all fail from number `cut` on (0: none). `unlisted` is left out of listings."""

    def __init__(
        self, root: Path, weak: int = 0, cut: int = 0, unlisted: str = "", full: bool = False
    ) -> None:
        super().__init__(root)
        self._weak, self._cut, self._unlisted, self._full = weak, cut, unlisted, full
        self._numbers = count(1)
        self.asked = 0
        self.written: list[str] = []

    def _fails(self) -> bool:
        self.asked = number = next(self._numbers)
        late = self._cut and number >= self._cut
        return bool(late or (self._weak and number % self._weak == 0))

    def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        pieces = super().read(path, start, end)
        if not self._fails():
            yield from pieces
            return
        with suppress(MissingError):
            yield next(pieces)[:-1]
        raise UnavailableError("The line is down.")

    def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
        if self._fails():
            raise UnavailableError("The line is down.")
        if self._full:
            raise FullError("There is no room left.")
        super().write(path, content, over)
        self.written.append(path)

    def list(self, folder: str) -> Iterator[Entry]:
        if self._fails():
            raise UnavailableError("The line is down.")
        if not folder:
            yield Entry("", 0)  # an empty folder, as web consoles make one
        yield from (entry for entry in super().list(folder) if entry.path != self._unlisted)


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bucket, "PAUSES", (0.0, 0.0))


@pytest.fixture
def far(tmp_path: Path) -> Path:
    return tmp_path / "far"


def place_of(folder: DataFolder, line: Line) -> BackupBucket:
    return BackupBucket(ADDRESS, line, folder.lock("bucket"))


def backed_up(folder: DataFolder, line: Line) -> Made:
    place = place_of(folder, line)
    key = key_to_write(folder, place, answer, begin=True)
    return make_backup(folder, place, key, 14, AT, nobody)


def restored(line: Line, target: Path) -> DataFolder:
    folder = DataFolder(target)
    place = place_of(folder, line)
    key = key_to_read(folder, place, answer)
    restore_backup(folder, place, key, None, AT, nobody, set_aside=False)
    return folder


def test_a_line_that_fails_now_and_then_ends_no_backup_and_no_restore(
    hall: DataFolder, far: Path, tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    made = backed_up(hall, Line(far, weak=4))
    assert (made.number, made.files > 20) == (1, True)
    bare = restored(Line(far, weak=4), tmp_path / "bare" / "data")
    assert content_of(bare.root) == content_of(hall.root)
    again = Line(far)
    assert backed_up(hall, again).new_bytes == 0
    assert again.written == ["backups/000002"]
    assert "Asked again" in expected_logs.text


def test_a_line_that_breaks_leaves_no_backup_and_what_was_sent_is_not_sent_again(
    hall: DataFolder, far: Path, tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    broken = Line(far, cut=20)
    with pytest.raises(UnavailableError, match="line is down"):
        backed_up(hall, broken)
    sent = [path for path in broken.written if path.startswith("chunks/")]
    assert sent
    assert place_of(hall, Line(far)).numbers() == []
    resumed = Line(far)
    backed_up(hall, resumed)
    assert not set(sent) & set(resumed.written)
    with pytest.raises(UnavailableError, match="line is down"):
        restored(Line(far, cut=20), tmp_path / "bare" / "data")
    assert list((tmp_path / "bare").glob("[!.]*")) == []
    assert "Asked again" in expected_logs.text


def test_a_bucket_that_never_answers_is_told_at_once(hall: DataFolder, far: Path) -> None:
    line = Line(far, cut=1)
    with pytest.raises(UnavailableError):
        backed_up(hall, line)
    assert line.asked == 1


def test_what_is_torn_or_gone_or_too_large_is_sent_anew(
    hall: DataFolder, far: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    backed_up(hall, Line(far))
    torn, gone, large = sorted(path for path in (far / "chunks").rglob("*") if path.is_file())[:3]
    torn.write_bytes(torn.read_bytes()[:-1])
    gone.unlink()
    large.write_bytes(bytes(6 << 20))
    mended = Line(far)
    backed_up(hall, mended)
    assert {Path(path).name for path in mended.written} >= {torn.name, gone.name, large.name}
    assert "2 chunks" in expected_logs.text


def test_a_list_that_the_bucket_does_not_show_yet_counts_and_what_is_beside_ours_does_not(
    hall: DataFolder, far: Path
) -> None:
    ours = "ab" + "0" * 62
    theirs = ("backups/old/000009", "backups/0000010", f"chunks/{ours}", f"chunks/cd/{ours}")
    for path in ("backups/000001", "backups/000002", f"chunks/ab/{ours}", *theirs):
        (far / path).parent.mkdir(parents=True, exist_ok=True)
        (far / path).write_bytes(b"x")
    place = place_of(hall, Line(far, unlisted="backups/000002"))
    assert place.numbers() == [2, 1]
    assert place.chunks() == {ours}


def test_a_place_of_something_else_and_one_in_use_and_a_full_one_are_refused(
    hall: DataFolder, far: Path
) -> None:
    (far / "films").mkdir(parents=True)
    (far / "films" / "one.mp4").write_bytes(b"somebody's")
    with pytest.raises(PlaceNotEmptyError, match="Name a place of its own"):
        backed_up(hall, Line(far))
    shutil.rmtree(far)
    with file_lock(hall.lock("bucket")), pytest.raises(BusyError):
        backed_up(hall, Line(far))
    with pytest.raises(PlaceFullError, match=f"no room left.*kiosk backup drop.*{ADDRESS}"):
        backed_up(hall, Line(far, full=True))


@pytest.mark.parametrize(
    "address", ["https://example.org/x", "s3://who:secret@hall/x", "s3://", "file:///mnt"]
)
def test_no_other_address_is_a_place(hall: DataFolder, address: str) -> None:
    with pytest.raises(StaffError) as told:
        address_of(hall, address)
    assert "secret" not in str(told.value)


@pytest.mark.slow
def test_a_bare_pc_gets_everything_back_out_of_a_real_bucket(
    hall: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.sync.servers import seaweedfs

    with seaweedfs(tmp_path / "seaweedfs") as access:
        with hall.settings.open("a", encoding="utf-8") as settings:
            settings.write(f'[backup]\nfolder = "{ADDRESS}"\n{"".join(_lines(access))}')
        beside = open_transport("s3://hall/backups", access)
        beside.write("kiosk-2/backups/000007", b"of another PC")
        assert "restored for a test" in make_and_tell(hall, None, answer, False, False, nobody)
        Hall(hall).edit("新的名字")
        assert f"Backup 2 is in {ADDRESS}" in run(hall, "backup", "make", "--scheduled")
        assert "1 backups were dropped; 1 are left" in drop_and_tell(hall, None, 1, answer)
        assert [one.path for one in beside.list("kiosk/backups")] == ["kiosk/backups/000002"]
        bare = DataFolder(tmp_path / "bare" / "data")
        for name, value in _access(access).items():
            monkeypatch.setenv(f"KIOSK_BACKUP__{name.upper()}", value)
        _restore(bare)
        assert content_of(bare.root) == content_of(hall.root)
        monkeypatch.setenv("KIOSK_BACKUP__S3_KEY", "somebody")
        with pytest.raises(RefusedError, match=r"refuses .*\[backup\]") as told:
            _restore(bare)
        assert "hall-secret" not in str(told.value)


def _restore(bare: DataFolder) -> None:
    restore_and_tell(
        bare, ADDRESS, None, answer, False, nobody, set_aside=False, at_next_start=False
    )


def _access(access: ChannelSettings) -> dict[str, str]:
    """How the bucket is reached, as IT people write it."""
    told = {name: getattr(access, name) for name in ("s3_endpoint", "s3_region", "s3_key")}
    return {**told, "s3_secret": access.s3_secret.get_secret_value()}


def _lines(access: ChannelSettings) -> Iterator[str]:
    return (f'{name} = "{value}"\n' for name, value in _access(access).items())
