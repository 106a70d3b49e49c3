"""Which release is read, whatever has happened to the files."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import hash_file
from kiosk.db.release.installed import (
    SCHEMA_VERSION,
    make_current,
    open_current,
    read_current,
    release_folder,
    release_numbers,
    verify_release,
)


@pytest.fixture
def three_releases(station: DataFolder) -> DataFolder:
    """Releases 1, 2 and 3, with 3 in force."""
    for number in (2, 3):
        shutil.copytree(release_folder(station, 1), release_folder(station, number))
    make_current(station, 3)
    return station


def test_the_release_named_by_current_is_read(three_releases: DataFolder) -> None:
    make_current(three_releases, 2)
    release = open_current(three_releases)
    assert (release.number, release.skipped) == (2, ())
    assert release.database == three_releases.releases / "000002" / "content.sqlite"


@pytest.mark.parametrize(
    "written", [b"", b"00", b"0000", b"\xff\xfe", b"000009x", b"-00003", "３３３３３３".encode()]
)
def test_an_illegible_current_falls_back_to_the_newest_whole_release(
    three_releases: DataFolder, written: bytes, expected_logs: pytest.LogCaptureFixture
) -> None:
    (three_releases.releases / "current").write_bytes(written)
    release = open_current(three_releases)
    assert release.number == 3
    assert [one.name for one in release.skipped] == ["current"]
    assert "passed over current" in expected_logs.text


def test_a_missing_current_falls_back_too(
    three_releases: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    (three_releases.releases / "current").unlink()
    assert open_current(three_releases).number == 3


def cut_short(folder: Path) -> None:
    content = folder / "content.sqlite"
    content.write_bytes(content.read_bytes()[:-4096])


def emptied(folder: Path) -> None:
    (folder / "content.sqlite").write_bytes(b"")


def one_bit_off(folder: Path) -> None:
    content = folder / "content.sqlite"
    changed = bytearray(content.read_bytes())
    changed[len(changed) // 2] ^= 1
    content.write_bytes(changed)


def no_content(folder: Path) -> None:
    (folder / "content.sqlite").unlink()


def no_checksum(folder: Path) -> None:
    (folder / "content.sha256").unlink()


def a_folder_instead(folder: Path) -> None:
    (folder / "content.sqlite").unlink()
    (folder / "content.sqlite").mkdir()


def gone(folder: Path) -> None:
    shutil.rmtree(folder)


def newer(folder: Path) -> None:
    sign(folder, f"PRAGMA user_version={SCHEMA_VERSION + 6}")


def older(folder: Path) -> None:
    sign(folder, "PRAGMA user_version=0")


def foreign(folder: Path) -> None:
    sign(folder, "PRAGMA application_id=7")


def sign(folder: Path, statement: str) -> None:
    """Change the content and give it a checksum that fits."""
    content = folder / "content.sqlite"
    connection = sqlite3.connect(content)
    connection.execute(statement)
    connection.commit()
    connection.close()
    (folder / "content.sha256").write_text(f"{hash_file(content)}  content.sqlite\n")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (cut_short, "is not the file that was published"),
        (emptied, "is not a database"),
        (one_bit_off, "is not the file that was published"),
        (no_content, "content.sqlite is missing"),
        (no_checksum, "content.sha256 is missing"),
        (a_folder_instead, "cannot be read"),
        (gone, "is missing"),
        (newer, f"newer program (schema {SCHEMA_VERSION + 6}, this one reads {SCHEMA_VERSION})"),
        (older, f"older program (schema 0, this one reads {SCHEMA_VERSION})"),
        (foreign, "is not a release of this program"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_release_that_is_not_whole_falls_back_to_the_one_before(
    three_releases: DataFolder,
    spoil: Callable[[Path], None],
    reason: str,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    spoil(release_folder(three_releases, 3))
    release = open_current(three_releases)
    assert release.number == 2
    (skipped,) = release.skipped
    assert skipped.name == "000003"
    assert reason in skipped.reason
    (record,) = expected_logs.records
    assert record.levelno == logging.WARNING
    assert reason in record.getMessage()


def test_a_release_before_is_taken_rather_than_a_later_one(
    three_releases: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    make_current(three_releases, 2)
    gone(release_folder(three_releases, 2))
    assert open_current(three_releases).number == 1


def test_a_later_release_is_better_than_none(
    three_releases: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    make_current(three_releases, 1)
    gone(release_folder(three_releases, 1))
    assert open_current(three_releases).number == 3


def test_without_any_whole_release_the_message_says_why_for_each(
    three_releases: DataFolder,
) -> None:
    for number, spoil in ((1, emptied), (2, newer), (3, no_checksum)):
        spoil(release_folder(three_releases, number))
    with pytest.raises(ContentRejectedError) as refusal:
        open_current(three_releases)
    message = str(refusal.value)
    for words in ("000001: content.sqlite is not a", "000002: It was made by a newer", "000003: "):
        assert words in message


def test_a_folder_without_releases_says_so(tmp_path: Path) -> None:
    with pytest.raises(ContentRejectedError, match=r"no release in .* yet\. Run `kiosk run`"):
        open_current(DataFolder(tmp_path))


def test_other_things_among_the_releases_are_let_be(three_releases: DataFolder) -> None:
    (three_releases.releases / ".building").mkdir()
    (three_releases.releases / "000004.old").mkdir()
    (three_releases.releases / "notes.txt").touch()
    assert release_numbers(three_releases) == [3, 2, 1]


def test_switching_is_read_back(three_releases: DataFolder) -> None:
    make_current(three_releases, 1)
    assert read_current(three_releases) == 1
    assert sorted(path.name for path in three_releases.releases.iterdir()) == [
        "000001",
        "000002",
        "000003",
        "current",
    ]


def test_the_checksum_is_one_that_common_tools_understand(station: DataFolder) -> None:
    folder = release_folder(station, 1)
    digest = verify_release(folder)
    assert (folder / "content.sha256").read_text() == f"{digest}  content.sqlite\n"
