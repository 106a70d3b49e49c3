"""The outbox: what visitors leave is kept whole, sealed, within bounds, and nowhere readable."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.delivery.ulid import ALPHABET, new_ulid
from kiosk.core.inquiry.sealing import open_sealed, public_key
from kiosk.db.state.outbox import Outbox, SealedMessage, sealed_messages
from kiosk.db.state.running_time import RunningTime
from kiosk.db.state.store import StateStore, open_state, read_state

PRIVATE = bytes(range(32))
PUBLIC = public_key(PRIVATE)
KEPT = timedelta(days=180)
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
WORDS = "一句很特别的话 NobodyElseWritesThis"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[StateStore]:
    store = StateStore(path)
    yield store
    store.close()


def messages(path: Path) -> tuple[SealedMessage, ...]:
    state = read_state(path)
    try:
        return sealed_messages(state)
    finally:
        state.dispose()


def run_for(path: Path, time: timedelta) -> None:
    """Have the station count so much time, as if it had run."""
    with closing(sqlite3.connect(path)) as state, state:
        state.execute("UPDATE elapsed SET seconds = seconds + ?", (time.total_seconds(),))


def put(path: Path, *contents: str, room: int = 100, now: datetime = NOW) -> list[bool]:
    """Leave messages as one run of the screen does; what came of each."""
    answers: list[bool] = []
    store = StateStore(path, RunningTime(lambda: now))
    outbox = Outbox(store, PUBLIC, room, KEPT, lambda: now)
    for content in contents:
        outbox.put("inquiry", content.encode(), answers.append)
    store.close()
    return answers


def test_what_is_put_in_is_there_afterwards_and_opens_with_the_key_alone(path: Path) -> None:
    assert put(path, "first", WORDS) == [True, True]
    found = messages(path)
    assert {open_sealed(one.sealed, PRIVATE).decode() for one in found} == {"first", WORDS}
    assert len({one.id for one in found}) == 2
    assert {(one.kind, one.created_at) for one in found} == {("inquiry", NOW)}


@pytest.mark.usefixtures("expected_logs")
@pytest.mark.parametrize("after", ["written", "closed", "deleted"])
def test_no_file_of_the_folder_holds_a_word_of_a_message(path: Path, after: str) -> None:
    store = StateStore(path)
    answers: list[bool] = []
    Outbox(store, PUBLIC, 100, KEPT, lambda: NOW).put("inquiry", WORDS.encode(), answers.append)
    while not answers:
        time.sleep(0.005)
    if after == "written":
        assert_nowhere(path.parent)
        assert path.with_name("state.sqlite-wal").stat().st_size > 0
    store.close()
    assert_nowhere(path.parent)
    [sealed] = messages(path)
    if after == "deleted":
        put(path)
        run_for(path, KEPT + timedelta(days=1))
        put(path, now=NOW + KEPT + timedelta(days=1))
        assert messages(path) == ()
        assert_nowhere(path.parent)
        assert_nowhere(path.parent, sealed.sealed)


def assert_nowhere(folder: Path, *what: bytes) -> None:
    """No file holds these bytes, or else the words of the message in any usual encoding."""
    words = [word.encode(name) for word in WORDS.split() for name in ("utf-8", "utf-16-le", "gbk")]
    contents = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    assert contents
    assert not any(part in content for part in what or words for content in contents)


def test_what_is_deleted_is_overwritten(path: Path) -> None:
    engine = open_state(path)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar_one() == 1
    engine.dispose()


def test_a_full_outbox_takes_nothing_and_loses_nothing(
    path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    assert put(path, "1", "2", "3", room=2) == [True, True, False]
    assert len(messages(path)) == 2
    assert "The outbox is full" in expected_logs.text


def test_messages_are_deleted_when_their_time_is_over_and_the_log_says_so(
    path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    put(path, "old", now=NOW)
    put(path, now=NOW)
    [old] = messages(path)
    run_for(path, KEPT)
    put(path, "new", now=NOW + KEPT)
    assert len(messages(path)) == 2
    put(path, now=NOW + KEPT + timedelta(days=1))
    assert [open_sealed(one.sealed, PRIVATE) for one in messages(path)] == [b"new"]
    assert f"deleted undelivered after 180 days: {old.id}" in expected_logs.text


def test_a_disk_that_refuses_is_heard(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    assert put(tmp_path / "no-such-folder" / "state.sqlite", "message") == [False]
    assert "cannot be opened" in expected_logs.text


def test_a_key_that_is_none_keeps_nothing(
    path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    answers: list[bool] = []
    store = StateStore(path)
    Outbox(store, b"", 100, KEPT).put("inquiry", WORDS.encode(), answers.append)
    store.close()
    assert answers == [False]
    assert messages(path) == ()
    assert_nowhere(path.parent)


CUT = """
import os
import sys
from pathlib import Path
from tests.db.test_outbox import KEPT, PUBLIC, WORDS
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.store import StateStore
outbox = Outbox(StateStore(Path(sys.argv[1])), PUBLIC, 100_000, KEPT)
def say(done):
    os.write(1, b"taken\\n" if done else b"refused\\n")  # a line at a time, or none of it
for _ in range(500):
    outbox.put("inquiry", WORDS.encode(), say)
import time; time.sleep(60)
"""


@pytest.mark.parametrize("taken", [1, 7, 60])
def test_every_message_that_was_thanked_for_survives_a_kill(path: Path, taken: int) -> None:
    screen = subprocess.Popen([sys.executable, "-c", CUT, str(path)], stdout=subprocess.PIPE)
    assert screen.stdout
    said = [screen.stdout.readline() for _ in range(taken)]
    screen.kill()
    said += screen.stdout.readlines()
    screen.wait()
    screen.stdout.close()
    assert set(said) == {b"taken\n"}
    found = messages(path)
    assert len(found) >= len(said)
    assert all(open_sealed(one.sealed, PRIVATE) == WORDS.encode() for one in found)
    assert_nowhere(path.parent)
    assert put(path, "next") == [True]


def test_what_a_power_cut_leaves_of_the_disk_is_the_first_messages_and_whole(
    path: Path, tmp_path: Path
) -> None:
    store = StateStore(path)
    answers: list[bool] = []
    outbox = Outbox(store, PUBLIC, 100, KEPT, lambda: NOW)
    for number in range(4):
        outbox.put("inquiry", f"{number}".encode(), answers.append)
    while len(answers) < 4:
        time.sleep(0.005)
    wal = path.with_name(f"{path.name}-wal").read_bytes()
    database = path.read_bytes()
    store.close()
    counts = []
    for step, length in enumerate([*range(0, len(wal), 1024), len(wal)]):
        cut = tmp_path / f"cut-{step}" / "state.sqlite"
        cut.parent.mkdir()
        cut.write_bytes(database)
        cut.with_name("state.sqlite-wal").write_bytes(wal[:length])
        assert put(cut, "next") == [True]
        found = {open_sealed(one.sealed, PRIVATE) for one in messages(cut)} - {b"next"}
        assert found == {b"%d" % number for number in range(len(found))}
        counts.append(len(found))
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (0, 4)


def test_names_are_different_and_sort_by_time() -> None:
    names = [new_ulid(NOW + timedelta(milliseconds=ms)) for ms in range(1000)]
    assert names == sorted(names)
    assert len(set(names)) == len(names)
    assert len({new_ulid(NOW) for _ in range(1000)}) == 1000
    assert all(len(name) == 26 and set(name) <= set(ALPHABET) for name in names)


def test_a_name_tells_its_time_as_every_reader_of_ulids_expects() -> None:
    # The example of the specification: 1469918176385 ms is 01ARYZ6S41.
    assert new_ulid(datetime.fromtimestamp(1469918176.385, UTC)).startswith("01ARYZ6S41")
