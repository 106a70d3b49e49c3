"""state.sqlite: written while the screen goes on, whole after a cut, and never in the way."""

from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect

from kiosk.core.content.films import Film
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.schedule.playlist import Entry
from kiosk.db import engine as engine_module
from kiosk.db.state import store as store_module
from kiosk.db.state.play import Play, PlayOutcome
from kiosk.db.state.plays import PlayLog, latest_plays
from kiosk.db.state.quarantine import Quarantine, quarantined_files
from kiosk.db.state.schema import VERSION
from kiosk.db.state.store import StateStore, read_state
from kiosk.db.state.unsaved_plays import ROOM, UnsavedPlays
from tests.db.test_outbox import run_for

FILM = Entry(film=Film("film", "Film", "", Path("abc.mp4"), 1000, None), slot="all-day")
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[StateStore]:
    store = StateStore(path)
    yield store
    store.close()


def plays(path: Path) -> tuple[Play, ...]:
    state = read_state(path)
    try:
        return latest_plays(state, 100)
    finally:
        state.dispose()


def test_plays_are_proven_with_start_end_and_how(path: Path) -> None:
    store = StateStore(path)
    log = PlayLog(store, release=7)
    log.begin(FILM, "because")
    log.end(PlayOutcome.INTERRUPTED)
    log.begin(FILM, "because")
    log.end(PlayOutcome.SKIPPED, "unplayable")
    log.begin(FILM, "because")
    log.begin(FILM, "because")
    log.close()
    store.close()
    found = plays(path)
    assert [(play.how, play.problem) for play in found] == [
        (PlayOutcome.STOPPED, ""),
        (PlayOutcome.ENDED, ""),
        (PlayOutcome.SKIPPED, "unplayable"),
        (PlayOutcome.INTERRUPTED, ""),
    ]
    assert (found[0].item, found[0].slot, found[0].file) == ("film", "all-day", "abc.mp4")
    assert (found[0].release, found[0].because) == (7, "because")
    assert all(play.ended_at and play.ended_at >= play.started_at for play in found)


KILLED = """
import sys
from pathlib import Path
from tests.db.test_state import FILM
from kiosk.db.state import store
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.store import StateStore
store.BEAT_SECONDS = 0.05
log = PlayLog(StateStore(Path(sys.argv[1])), 1)
log.begin(FILM, "because")
import time; time.sleep(0.5)
print("plays", flush=True)
time.sleep(60)
"""


def test_a_play_that_was_cut_is_closed_with_the_moment_it_was_last_seen(path: Path) -> None:
    screen = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE)
    assert screen.stdout
    assert screen.stdout.readline().split() == [b"plays"]
    screen.kill()
    screen.wait()
    screen.stdout.close()
    [open_play] = plays(path)
    assert open_play.how is PlayOutcome.UNKNOWN
    assert open_play.seen_at - open_play.started_at > timedelta(milliseconds=200)
    store = StateStore(path)
    PlayLog(store, 1).close()
    store.close()
    [closed] = plays(path)
    assert (closed.how, closed.ended_at) == (PlayOutcome.CUT, open_play.seen_at)
    assert closed.played_ms > 200


KILLED_WHILE_LOCKED = """
import sys, time
from dataclasses import replace
from pathlib import Path
from tests.db.test_state import FILM
from kiosk.db.state.play import PlayOutcome
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.store import StateStore
log = PlayLog(StateStore(Path(sys.argv[1])), 1)
log.begin(replace(FILM, slot="before"), "")
time.sleep(0.5)
print("plays", flush=True)
sys.stdin.readline()
log.end(PlayOutcome.SKIPPED, "unplayable")
log.begin(replace(FILM, slot="meanwhile"), "")
print("locked", flush=True)
time.sleep(60)
"""


def test_plays_of_a_program_killed_while_another_one_writes_are_noted_by_the_next(
    path: Path,
) -> None:
    screen = subprocess.Popen(
        [sys.executable, "-c", KILLED_WHILE_LOCKED, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert screen.stdin
    assert screen.stdout
    with screen.stdin, screen.stdout:
        assert screen.stdout.readline().split() == [b"plays"]
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            screen.stdin.write(b"\n")
            screen.stdin.flush()
            assert screen.stdout.readline().split() == [b"locked"]
            screen.kill()
            screen.wait()
    for _ in range(2):  # what was taken over once is not taken over again
        store = StateStore(path)
        PlayLog(store, 1).close()
        store.close()
        found = [(one.slot, one.how, one.problem) for one in plays(path)]
        assert found == [
            ("meanwhile", PlayOutcome.CUT, ""),
            ("before", PlayOutcome.SKIPPED, "unplayable"),
        ]


def test_plays_left_by_a_killed_program_are_noted_once_though_they_were_committed(
    path: Path,
) -> None:
    store = StateStore(path)
    log = PlayLog(store, 1)
    log.begin(FILM, "")
    log.end(PlayOutcome.ENDED)
    wait_for_tasks(store)
    log.close()
    store.close()
    UnsavedPlays(path.with_name("unsaved-plays")).write(plays(path))
    store = StateStore(path)
    PlayLog(store, 1).close()
    store.close()
    assert [one.how for one in plays(path)] == [PlayOutcome.ENDED]


@pytest.mark.parametrize("damage", [b"", b"\xff" * 40_000, b"\x10\0\0\0abcd[]"])
def test_a_damaged_file_of_unsaved_plays_is_no_hindrance(
    path: Path, damage: bytes, expected_logs: pytest.LogCaptureFixture
) -> None:
    file = path.with_name("unsaved-plays")
    file.write_bytes(damage.ljust(ROOM, b"\0") if damage else b"")
    store = StateStore(path)
    log = PlayLog(store, 1)
    log.begin(FILM, "")
    log.close()
    store.close()
    assert len(plays(path)) == 1
    assert bool(expected_logs.records) == bool(damage)


def test_of_more_unsaved_plays_than_there_is_room_for_the_latest_stay(path: Path) -> None:
    left = Play("film", "all-day", "", 1, "…" * 100, NOW, NOW, None, 0, PlayOutcome.UNKNOWN, "")
    file = UnsavedPlays(path)
    file.write([replace(left, release=number) for number in range(1000)])
    kept = [one.release for one in UnsavedPlays(path).read()]
    assert 100 < len(kept) < 1000
    assert kept[-1] == 999
    assert path.stat().st_size == ROOM
    file.write([])
    assert UnsavedPlays(path).read() == ()


def test_plays_begun_while_another_program_writes_are_noted_afterwards(
    path: Path, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(engine_module, "WAIT_SECONDS", 0.05)
    store = StateStore(path)
    log = PlayLog(store, 1)
    entries = [replace(FILM, slot=name) for name in ("before", "meanwhile", "later")]
    log.begin(entries[0], "")
    wait_for_tasks(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        log.begin(entries[1], "")
        wait_for_tasks(store)
        log.end(PlayOutcome.SKIPPED, "unplayable")
        wait_for_tasks(store)
        [before] = plays(path)
        assert (before.slot, before.ended_at) == ("before", None)
    log.begin(entries[2], "")
    log.close()
    store.close()
    found = [(play.slot, play.how, play.problem) for play in plays(path)]
    assert found == [
        ("later", PlayOutcome.STOPPED, ""),
        ("meanwhile", PlayOutcome.SKIPPED, "unplayable"),
        ("before", PlayOutcome.ENDED, ""),
    ]
    assert "another program is writing to it" in expected_logs.text


def test_a_play_that_could_not_be_noted_is_noted_with_the_next_beat(
    path: Path, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(engine_module, "WAIT_SECONDS", 0.05)
    monkeypatch.setattr(store_module, "BEAT_SECONDS", 0.05)
    store = StateStore(path)
    log = PlayLog(store, 1)
    wait_for_tasks(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        log.begin(FILM, "")
        log.end(PlayOutcome.INTERRUPTED)
        wait_for_tasks(store)
        assert plays(path) == ()
    until = time.monotonic() + 10
    while not plays(path) and time.monotonic() < until:
        time.sleep(0.02)
    [noted] = plays(path)
    assert noted.how is PlayOutcome.INTERRUPTED
    store.close()
    assert "another program is writing to it" in expected_logs.text


def wait_for_tasks(store: StateStore) -> None:
    """Until all that was submitted is done, or lost."""
    done = threading.Event()
    store.submit(lambda _connection: None, lambda _done: done.set())
    assert done.wait(10)


def test_plays_of_long_ago_are_forgotten(path: Path) -> None:
    for when in (NOW - timedelta(days=401), NOW, NOW):
        store = StateStore(path)
        log = PlayLog(store, 1, lambda when=when: when)  # type: ignore[misc]
        log.begin(FILM, "")
        log.close()
        store.close()
        run_for(path, timedelta(days=402))
    assert [play.started_at for play in plays(path)] == [NOW, NOW]


def test_a_file_that_fails_twice_rests_for_a_day_and_across_restarts(path: Path) -> None:
    now = [NOW]
    store = StateStore(path)
    quarantine = Quarantine(store, lambda: now[0])
    quarantine.note_failure("bad.mp4", "unplayable")
    assert not quarantine.is_quarantined("bad.mp4")
    quarantine.note_failure("bad.mp4", "unplayable")
    assert quarantine.is_quarantined("bad.mp4")
    assert not quarantine.is_quarantined("replaced.mp4")
    store.close()
    store = StateStore(path)
    again = Quarantine(store, lambda: now[0])
    store.close()
    assert again.is_quarantined("bad.mp4")
    state = read_state(path)
    assert [one.file for one in quarantined_files(state, NOW)] == ["bad.mp4"]
    assert not quarantined_files(state, NOW + timedelta(hours=25))
    state.dispose()
    now[0] = NOW + timedelta(hours=23, minutes=59)
    assert again.is_quarantined("bad.mp4")
    now[0] = NOW + timedelta(hours=24)
    assert not again.is_quarantined("bad.mp4")


@pytest.mark.parametrize("years", [-20, 20])
def test_a_wrong_clock_locks_nothing_away(store: StateStore, years: int) -> None:
    now = [NOW + timedelta(days=365 * years)]
    quarantine = Quarantine(store, lambda: now[0])
    for _ in range(2):
        quarantine.note_failure("bad.mp4", "unplayable")
    now[0] = NOW
    assert not quarantine.is_quarantined("bad.mp4")


def test_a_film_that_plays_to_its_end_has_not_failed(store: StateStore) -> None:
    quarantine = Quarantine(store)
    quarantine.note_failure("film.mp4", "stalled")
    quarantine.note_success("film.mp4")
    quarantine.note_failure("film.mp4", "stalled")
    assert not quarantine.is_quarantined("film.mp4")


def test_a_damaged_record_is_set_aside_and_a_new_one_begun(
    path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    path.write_bytes(b"not a database, but long enough to look like one" * 100)
    store = StateStore(path)
    log = PlayLog(store, 1)
    log.begin(FILM, "")
    log.close()
    store.close()
    assert len(plays(path)) == 1
    assert list(path.parent.glob("state.sqlite.damaged-*"))
    assert "is damaged" in expected_logs.text


def test_a_record_of_a_newer_program_is_left_alone(
    path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={VERSION + 1}")
    connection.close()
    store = StateStore(path)
    log = PlayLog(store, 1)
    log.begin(FILM, "")
    log.close()
    store.close()
    engine = create_engine(f"sqlite:///{path}")
    assert not inspect(engine).get_table_names()
    engine.dispose()
    assert expected_logs.text.count("newer program") == 1
    with pytest.raises(ContentRejectedError):
        read_state(path)


def test_a_disk_that_refuses_is_told_once_and_the_screen_goes_on(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    store = StateStore(tmp_path / "no-such-folder" / "state.sqlite")
    log = PlayLog(store, 1)
    quarantine = Quarantine(store)
    for _ in range(5):
        log.begin(FILM, "")
        quarantine.note_failure("bad.mp4", "unplayable")
    assert quarantine.is_quarantined("bad.mp4")
    store.close()
    warnings = [it for it in expected_logs.records if it.levelno >= logging.WARNING]
    assert len(warnings) == 1


def test_a_task_that_fails_unexpectedly_is_reported_and_answered_and_the_next_is_done(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", reported.append)
    answers: list[bool] = []

    def fall(_connection: Connection) -> None:
        raise RuntimeError("nobody expected this")

    store = StateStore(path)
    store.submit(fall, answers.append)
    store.submit(lambda _: None, answers.append)
    store.close()
    assert answers == [False, True]
    assert [(it.thread.name if it.thread else "", str(it.exc_value)) for it in reported] == [
        ("state", "nobody expected this")
    ]


def test_nobody_waits_for_a_disk_that_hangs(
    path: Path, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(store_module, "MAX_WAITING_TASKS", 2)
    store = StateStore(path)
    for _ in range(50):
        store.submit(lambda _connection: time.sleep(0.02))
    store.close()
    assert "the disk hangs" in expected_logs.text


def test_the_end_does_not_wait_for_another_program_task_by_task(
    path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    """Each of them waits for ten seconds: all of them would take longer than a test may."""
    StateStore(path).close()
    answers: list[bool] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        store = StateStore(path)
        other.execute("BEGIN EXCLUSIVE")
        for _ in range(30):
            store.submit(lambda _: None, answers.append)
        store.close()
        assert "what came last is not recorded" in expected_logs.text
        other.execute("ROLLBACK")
    store._thread.join()
    assert answers == []


def test_before_the_first_play_there_is_nothing_to_read(path: Path) -> None:
    with pytest.raises(UnavailableError):
        read_state(path)
