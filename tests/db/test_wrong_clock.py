"""A clock that is wrong, either way and for however long, destroys nothing that was wanted."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.engine import set_aside_if_damaged
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.state.delivery import Deliveries
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.plays import PlayLog, latest_plays
from kiosk.db.state.running_time import RunningTime
from kiosk.db.state.store import StateStore, open_state, read_state
from kiosk.db.state.usage import UsageLog, usage_counts
from tests.db.old_tables import INBOX_STEPS, STATE_STEPS, write_old_database
from tests.db.test_outbox import KEPT, PUBLIC, messages, run_for
from tests.db.test_state import FILM

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
AHEAD, BEHIND = NOW + timedelta(days=9000), datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


def run_station(path: Path, now: datetime, *contents: str) -> None:
    """One run of the screen at a time of the PC's clock, with everything that cleans up."""
    store = StateStore(path, RunningTime(lambda: now))
    outbox = Outbox(store, PUBLIC, 100, KEPT, lambda: now)
    plays = PlayLog(store, 1, lambda: now)
    usage = UsageLog(store, timedelta(days=400), now.date)
    answers: list[bool] = []
    for content in contents:
        outbox.put("inquiry", content.encode(), answers.append)
        plays.begin(FILM, "")
        usage.visit_ended(30)
    plays.close()
    store.close()
    assert all(answers)


def deliver_all(path: Path, now: datetime) -> None:
    state = open_state(path)
    for one in messages(path):
        Deliveries(state).message_delivered(one.id, now)
    state.dispose()


def counts(path: Path) -> tuple[int, int, int]:
    state = read_state(path)
    try:
        days = {one.day for one in usage_counts(state)}
        return len(messages(path)), len(latest_plays(state, 100)), len(days)
    finally:
        state.dispose()


@pytest.mark.parametrize("wrong", [AHEAD, BEHIND])
def test_a_wrong_clock_deletes_nothing_that_was_left_before(path: Path, wrong: datetime) -> None:
    run_station(path, NOW, "before")
    run_station(path, wrong)
    assert counts(path) == (1, 1, 1)
    deliver_all(path, NOW)
    run_station(path, wrong)
    run_station(path, NOW + timedelta(days=1))
    assert counts(path) == (1, 1, 1)


@pytest.mark.parametrize("wrong", [AHEAD, BEHIND])
def test_what_was_left_under_a_wrong_clock_stays_when_it_is_put_right(
    path: Path, wrong: datetime
) -> None:
    run_station(path, NOW)
    run_station(path, wrong, "left")
    deliver_all(path, wrong)
    run_station(path, NOW + timedelta(days=1))
    assert counts(path) == (1, 1, 1)


@pytest.mark.parametrize("wrong", [AHEAD, BEHIND])
def test_what_was_left_under_a_wrong_clock_is_deleted_in_its_time(
    path: Path, wrong: datetime, expected_logs: pytest.LogCaptureFixture
) -> None:
    run_station(path, NOW)
    run_station(path, wrong, "left")
    run_station(path, NOW + timedelta(days=1))
    run_for(path, KEPT + timedelta(days=2))
    run_station(path, NOW + KEPT + timedelta(days=3))
    assert counts(path)[0] == 0
    assert "deleted undelivered after 180 days" in expected_logs.text


def test_impossible_times_of_messages_are_replaced_by_possible_ones(path: Path) -> None:
    run_station(path, NOW)
    run_station(path, BEHIND, "behind")
    assert [one.created_at for one in messages(path)] == [NOW]
    run_station(path, AHEAD, "ahead")
    run_station(path, NOW + timedelta(days=1))
    assert sorted(one.created_at for one in messages(path)) == [NOW, NOW + timedelta(days=1)]


def test_a_date_that_another_pc_signed_tells_of_a_clock_that_is_behind(path: Path) -> None:
    run_station(path, NOW)
    state = open_state(path)
    Deliveries(state).heard_date(NOW + timedelta(days=90))
    state.dispose()
    run_station(path, NOW, "left")
    assert [one.created_at for one in messages(path)] == [NOW + timedelta(days=90)]


@pytest.mark.usefixtures("expected_logs")
def test_no_play_gets_the_number_of_one_that_was_deleted(path: Path) -> None:
    later = NOW + timedelta(days=500)
    run_station(path, NOW, "first", "second")
    run_for(path, timedelta(days=500))
    run_station(path, later)
    run_station(path, later, "third")
    with closing(sqlite3.connect(path)) as state:
        numbers = [number for (number,) in state.execute("SELECT id FROM play ORDER BY id")]
    assert numbers == [2, 3]


def test_one_run_of_the_office_with_a_wrong_clock_deletes_nothing(tmp_path: Path) -> None:
    from tests.sync.test_inbox import collect, deliver, leave, play, use

    hall, office = DataFolder(tmp_path / "hall"), DataFolder(tmp_path / "office")
    for folder in (hall, office):
        folder.prepare()
    inbox = tmp_path / "inbox"
    leave(hall, office, "第一条")
    use(hall, date(2026, 3, 2))
    play(hall)
    deliver(hall, inbox)
    collect(office, inbox)
    right = datetime.now(UTC)
    with opened_inbox(office.inbox, right) as store:
        for wrong in (AHEAD, BEHIND, right, AHEAD, right):
            store.delete_expired(wrong, KEPT, timedelta(days=400))
        assert (len(store.messages()), len(list(store.each_day_of_usage()))) == (1, 1)
        [station] = store.stations()
        assert store.plays_since(station.id, datetime(2000, 1, 1, tzinfo=UTC)) == 1


LIBRARY = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1")

UNDER_ANOTHER_CLOCK = """
import sys
from pathlib import Path
from kiosk.db.state.running_time import utc_now
from tests.db.test_wrong_clock import run_station
run_station(Path(sys.argv[1]), utc_now(), *sys.argv[2:])
print(utc_now().year)
"""


def run_under(clock: str, path: Path, *contents: str) -> int:
    """A run in a process whose clock is really another one (libfaketime); returns its year."""
    changed = {"LD_PRELOAD": str(LIBRARY), "FAKETIME": clock, "DONT_FAKE_MONOTONIC": "1"}
    done = subprocess.run(
        [sys.executable, "-c", UNDER_ANOTHER_CLOCK, str(path), *contents],
        env={**os.environ, **changed, "FAKETIME_DONT_FAKE_MONOTONIC": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.slow
def test_a_process_whose_clock_is_wrong_deletes_nothing(path: Path) -> None:
    this_year = datetime.now(UTC).year
    assert run_under("+0d", path, "first") == this_year
    assert run_under("+9000d", path, "second") > this_year + 20
    assert run_under("-3000d", path, "third") < this_year - 5
    assert run_under("+0d", path) == this_year
    assert counts(path)[0] == 3


def test_what_is_set_aside_twice_at_one_time_of_the_clock_is_kept_twice(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    for content in (b"first", b"second"):
        path.write_bytes(content * 1000)
        assert set_aside_if_damaged(path, BEHIND)
    kept = {one.read_bytes()[:6] for one in tmp_path.glob("library.sqlite.damaged-*")}
    assert kept == {b"firstf", b"second"}


@pytest.mark.parametrize("version", range(1, len(STATE_STEPS)))
def test_a_state_of_an_older_program_is_brought_up_to_date_and_loses_nothing(
    path: Path, version: int
) -> None:
    write_old_database(path, STATE_STEPS[:version])
    old = NOW - timedelta(days=2000)
    if version > 1:
        with closing(sqlite3.connect(path)) as state, state:
            values = ("01KJQ6PSG05C40SB6MG2JF6WQ7", "inquiry", f"{old:%Y-%m-%d %H:%M:%S.%f}", b"x")
            state.execute(
                "INSERT INTO outbox (id, kind, created_at, sealed) VALUES (?, ?, ?, ?)", values
            )
    run_station(path, NOW, "new")
    run_station(path, NOW + timedelta(days=1))
    assert len(messages(path)) == (2 if version > 1 else 1)


@pytest.mark.parametrize("version", range(1, len(INBOX_STEPS)))
def test_an_inbox_of_an_older_program_is_brought_up_to_date_and_loses_nothing(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "inbox.sqlite"
    write_old_database(path, INBOX_STEPS[:version])
    with closing(sqlite3.connect(path)) as inbox, inbox:
        moment = f"{NOW - timedelta(days=2000):%Y-%m-%d %H:%M:%S.%f}"
        inbox.execute("INSERT INTO station VALUES ('s', 'name', ?, 0, '')", (moment,))
        inbox.execute(
            "INSERT INTO message (id, digest, station, kind, received_at, sealed) "
            "VALUES ('m', 'd', 's', 'inquiry', ?, x'00')",
            (moment,),
        )
    with opened_inbox(path, NOW) as store:
        store.delete_expired(NOW, KEPT, KEPT)
        assert [one.id for one in store.messages()] == ["m"]


def test_plays_and_counts_under_a_dead_battery_get_the_latest_time_known(path: Path) -> None:
    run_station(path, NOW)
    run_station(path, BEHIND, "left")
    state = read_state(path)
    [play] = latest_plays(state, 100)
    days = {one.day for one in usage_counts(state)}
    state.dispose()
    assert (play.started_at, play.ended_at) == (NOW, NOW)
    assert days == {NOW.date()}


@pytest.mark.parametrize("year", [1, 1970, 9999])
def test_a_time_in_an_old_state_that_no_file_can_tell_hinders_no_delivery(
    tmp_path: Path, year: int
) -> None:
    from tests.sync.test_inbox import collect, deliver, leave, play

    hall, office = DataFolder(tmp_path / "hall"), DataFolder(tmp_path / "office")
    for folder in (hall, office):
        folder.prepare()
    inbox = tmp_path / "inbox"
    leave(hall, office, "第一条")
    play(hall)
    moment = f"{year:04}-01-01 00:00:00.000000"
    with closing(sqlite3.connect(hall.state)) as state, state:
        state.execute("UPDATE outbox SET created_at = ?", (moment,))
        state.execute("UPDATE play SET started_at = ?, ended_at = ?", (moment, moment))
    assert deliver(hall, inbox).messages == 1
    assert collect(office, inbox).refused == []
