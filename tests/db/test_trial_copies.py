"""Databases around the trial of another version: nothing that visitors leave is lost on the way
back, and nothing that they have deleted comes back."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.sealing import open_sealed, public_key
from kiosk.core.schedule.playlist import Entry
from kiosk.db.library.opening import open_library
from kiosk.db.state.outbox import Outbox, forget_message, sealed_messages
from kiosk.db.state.plays import PlayLog, latest_plays
from kiosk.db.state.running_time import RunningTime
from kiosk.db.state.store import StateStore, reading_state
from kiosk.db.state.usage import UsageLog
from kiosk.db.trial_copies import copy_databases, forget_copies, return_databases
from tests.db.faults import count_operations, with_power_cut

PRIVATE = bytes(range(32))
NOW = datetime(2026, 5, 1, 3, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A station on which a visitor has left a message, and a film has played."""
    made = DataFolder(tmp_path / "data")
    made.prepare()
    leave(made, "before")
    return made


def leave(folder: DataFolder, message: str) -> None:
    """One run of the screen: a message, a play, a page that was opened."""
    answers: list[bool] = []
    store = StateStore(folder.state, RunningTime(lambda: NOW))
    outbox = Outbox(store, public_key(PRIVATE), 100, timedelta(days=180), lambda: NOW)
    plays = PlayLog(store, 1, lambda: NOW)
    usage = UsageLog(store, timedelta(days=400), NOW.date)
    outbox.put("inquiry", message.encode(), answers.append)
    plays.begin(Entry(slot=message), "always")
    plays.close()
    usage.screen_viewed("home")
    usage.write()
    store.close()
    assert answers == [True]


def messages(folder: DataFolder) -> list[str]:
    with reading_state(folder.state) as state:
        sealed = sealed_messages(state)
    return sorted(open_sealed(one.sealed, PRIVATE).decode() for one in sealed)


def change(path: Path, *statements: str) -> None:
    """What a newer version does to a database."""
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)


def counted(folder: DataFolder) -> int:
    with closing(sqlite3.connect(folder.state)) as state:
        (count,) = state.execute("SELECT sum(count) FROM usage").fetchone()
    return int(count)


NEWER = (
    "PRAGMA user_version = 99",
    "ALTER TABLE outbox ADD COLUMN priority INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE something_new (id INTEGER PRIMARY KEY)",
)


def test_what_visitors_left_meanwhile_is_there_after_the_way_back(folder: DataFolder) -> None:
    copy_databases(folder)
    leave(folder, "meanwhile")
    change(folder.state, *NEWER)
    return_databases(folder, NOW)
    assert messages(folder) == ["before", "meanwhile"]
    with reading_state(folder.state) as state:
        assert [play.slot for play in latest_plays(state, 5)] == ["meanwhile", "before"]
    assert counted(folder) == 2
    leave(folder, "afterwards")
    assert messages(folder) == ["afterwards", "before", "meanwhile"]
    assert not folder.before_trial.exists()
    assert not (folder.root / "backups").exists()


def test_what_was_deleted_meanwhile_does_not_come_back(folder: DataFolder) -> None:
    copy_databases(folder)
    with reading_state(folder.state) as state:
        (message,) = sealed_messages(state)
        assert forget_message(state, message.id)
    change(folder.state, *NEWER)
    return_databases(folder, NOW)
    assert messages(folder) == []
    assert not any(message.sealed in file.read_bytes() for file in files_below(folder.root))


def files_below(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def test_a_database_with_the_same_schema_stays_as_it_is(folder: DataFolder) -> None:
    copy_databases(folder)
    leave(folder, "meanwhile")
    before = folder.state.read_bytes()
    return_databases(folder, NOW)
    assert folder.state.read_bytes() == before
    assert not folder.before_trial.exists()


def test_rows_that_do_not_fit_stay_in_a_database_beside(
    folder: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    copy_databases(folder)
    leave(folder, "meanwhile")
    change(folder.state, "PRAGMA user_version = 99", "ALTER TABLE outbox RENAME TO letters")
    return_databases(folder, NOW)
    assert messages(folder) == ["before"]
    (kept,) = (folder.root / "backups").iterdir()
    with closing(sqlite3.connect(kept)) as newer:
        assert newer.execute("SELECT count(*) FROM letters").fetchone() == (2,)
    assert "do not fit into the version before" in expected_logs.text


def test_the_library_comes_back_and_what_staff_did_meanwhile_is_kept(
    folder: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    open_library(folder).dispose()
    copy_databases(folder)
    change(
        folder.library,
        "UPDATE alembic_version SET version_num = 'from the future'",
        "CREATE TABLE of_staff (id INTEGER PRIMARY KEY)",
    )
    return_databases(folder, NOW)
    open_library(folder).dispose()  # it would refuse one of a newer program
    (kept,) = (folder.root / "backups").iterdir()
    assert kept.name == "library-of-failed-version-20260501T030000Z.sqlite"
    with closing(sqlite3.connect(kept)) as newer:
        assert newer.execute("SELECT count(*) FROM of_staff").fetchone() == (0,)
    assert "library.sqlite is of this version again" in expected_logs.text


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"?" * 9000)])
def test_a_database_that_is_gone_or_damaged_comes_back_from_its_copy(
    folder: DataFolder, spoil: Callable[[Path], object], expected_logs: pytest.LogCaptureFixture
) -> None:
    copy_databases(folder)
    spoil(folder.state)
    return_databases(folder, NOW)
    assert messages(folder) == ["before"]
    assert "state.sqlite is of this version again" in expected_logs.text


def test_a_database_that_another_program_uses_is_left_until_the_next_try(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.db.trial_copies.WAIT_SECONDS", 0.1)
    copy_databases(folder)
    change(folder.state, *NEWER)
    with closing(sqlite3.connect(folder.state)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM usage")
        with pytest.raises(UnavailableError, match="another program"):
            return_databases(folder, NOW)
    assert folder.before_trial.exists()
    return_databases(folder, NOW)
    assert messages(folder) == ["before"]


def test_without_copies_nothing_is_returned(folder: DataFolder) -> None:
    before = folder.state.read_bytes()
    return_databases(folder, NOW)
    assert folder.state.read_bytes() == before


def test_a_damaged_database_is_not_taken_for_a_copy(folder: DataFolder) -> None:
    folder.state.write_bytes(b"?" * 9000)
    with pytest.raises(ContentRejectedError, match="cannot be copied"):
        copy_databases(folder)
    assert not folder.before_trial.exists()


def test_copies_are_deleted_once_nobody_goes_back(folder: DataFolder) -> None:
    copy_databases(folder)
    forget_copies(folder)
    assert not folder.before_trial.exists()
    forget_copies(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")
def test_copies_may_be_read_by_whom_the_databases_may(folder: DataFolder) -> None:
    folder.accounts.write_bytes(b"")
    folder.accounts.chmod(0o600)
    copy_databases(folder)
    assert (folder.before_trial / folder.accounts.name).stat().st_mode & 0o777 == 0o600


def test_a_way_back_that_is_cut_at_any_step_is_gone_to_its_end_by_the_next_try(
    folder: DataFolder, tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    open_library(folder).dispose()
    copy_databases(folder)
    leave(folder, "meanwhile")
    change(folder.state, *NEWER)
    change(folder.library, "PRAGMA user_version = 99")

    def go_back(root: Path) -> None:
        return_databases(DataFolder(root), NOW)

    whole = shutil.copytree(folder.root, tmp_path / "whole")
    steps = count_operations(lambda: go_back(whole))
    assert steps > 10
    for step in range(1, steps + 1):
        root = shutil.copytree(folder.root, tmp_path / f"cut-{step}")
        with_power_cut(step, lambda place=root: go_back(place))  # type: ignore[misc]
        go_back(root)
        assert messages(DataFolder(root)) == ["before", "meanwhile"], step
        with closing(sqlite3.connect(root / "library.sqlite")) as library:
            assert library.execute("PRAGMA user_version").fetchone() == (0,)
    assert "library.sqlite is of this version again" in expected_logs.text


def test_copying_that_is_cut_at_any_step_leaves_the_databases_and_whole_copies_or_none(
    folder: DataFolder, tmp_path: Path
) -> None:
    def copy(root: Path) -> None:
        copy_databases(DataFolder(root))

    whole = shutil.copytree(folder.root, tmp_path / "whole")
    for step in range(1, count_operations(lambda: copy(whole)) + 1):
        root = shutil.copytree(folder.root, tmp_path / f"cut-{step}")
        with_power_cut(step, lambda place=root: copy(place))  # type: ignore[misc]
        assert messages(DataFolder(root)) == ["before"]
        copies = DataFolder(root).before_trial
        assert not copies.exists() or messages(DataFolder(copies)) == ["before"]
        copy(root)
        assert messages(DataFolder(copies)) == ["before"]
