"""The time for which a station runs is counted whole, and an idle one does not wear its disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kiosk.core.elapsed import MAX_STEP
from kiosk.db.elapsed import read_elapsed
from kiosk.db.state.running_time import WRITE_EVERY, RunningTime
from kiosk.db.state.schema import elapsed
from kiosk.db.state.store import open_state

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
BEAT = 30.0


class Pc:
    """A clock and a monotonic clock that go on together."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return 1000.0 + self.seconds


def beat(running: RunningTime, state: Engine) -> float:
    with state.begin() as connection:
        counted = running.count(connection)
    running.written()
    return counted.seconds


def refused(running: RunningTime, state: Engine) -> None:
    """A transaction that does not reach the disk."""
    with state.connect() as connection:
        running.count(connection)
        connection.rollback()


def written(state: Engine) -> float:
    with state.connect() as connection:
        return read_elapsed(connection, elapsed).seconds


def test_an_idle_station_writes_once_a_minute_and_not_with_each_beat(tmp_path: Path) -> None:
    path, pc = tmp_path / "state.sqlite", Pc()
    state, running = open_state(path), RunningTime(pc.now, pc.monotonic)
    start = beat(running, state)
    changes = 0
    with closing(sqlite3.connect(path)) as watcher:
        known = watcher.execute("PRAGMA data_version").fetchone()
        for number in range(1, 21):
            pc.seconds += BEAT / 3
            assert beat(running, state) - start == pytest.approx(number * BEAT / 3)
            found = watcher.execute("PRAGMA data_version").fetchone()
            changes += found != known
            known = found
    state.dispose()
    assert changes == int(20 * BEAT / 3 / WRITE_EVERY.total_seconds())


@pytest.mark.parametrize("first", [True, False], ids=["at the start", "later"])
def test_no_time_is_lost_while_the_disk_refuses(tmp_path: Path, first: bool) -> None:
    pc = Pc()
    state, running = open_state(tmp_path / "state.sqlite"), RunningTime(pc.now, pc.monotonic)
    before = 0.0 if first else beat(running, state)
    hours = 5
    for _ in range(int(hours * 3600 / BEAT)):
        refused(running, state)
        pc.seconds += BEAT
    counted = beat(running, state)
    absence = timedelta(days=3).total_seconds() if first else before
    assert counted == pytest.approx(absence + hours * 3600)
    assert written(state) == counted
    state.dispose()


def test_a_pc_that_slept_counts_no_more_than_one_step_for_it(tmp_path: Path) -> None:
    pc = Pc()
    state, running = open_state(tmp_path / "state.sqlite"), RunningTime(pc.now, pc.monotonic)
    before = beat(running, state)
    pc.seconds += 100_000
    assert beat(running, state) == pytest.approx(before + MAX_STEP.total_seconds())
    state.dispose()


def test_what_was_not_written_yet_is_counted_at_the_next_start(tmp_path: Path) -> None:
    pc = Pc()
    state, running = open_state(tmp_path / "state.sqlite"), RunningTime(pc.now, pc.monotonic)
    before = beat(running, state)
    pc.seconds += 50
    beat(running, state)
    assert written(state) == before
    again = RunningTime(pc.now, pc.monotonic)
    assert beat(again, state) == pytest.approx(before + 50)
    state.dispose()
