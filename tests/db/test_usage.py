"""Usage counts: kept by day, added up, forgotten in time, and never in the way."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.statistics.usage import UsageKind
from kiosk.db.state.delivery import Deliveries
from kiosk.db.state.running_time import RunningTime
from kiosk.db.state.store import StateStore, read_state
from kiosk.db.state.usage import UsageLog, usage_counts
from kiosk.ops.reports.usage_report import as_json, in_words, read_usage
from kiosk.sync.inbox.delivered_files import usage_file
from kiosk.sync.inbox.status import Sender
from tests.db.test_outbox import run_for

TODAY = date(2026, 3, 2)
KEPT = timedelta(days=400)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


def visit(path: Path, day: date = TODAY) -> None:
    """One visitor of one run of the screen."""
    store = StateStore(path, RunningTime(lambda: datetime.combine(day, clock_time(12), UTC)))
    log = UsageLog(store, KEPT, lambda: day, lambda: 9)
    log.screen_viewed("home")
    log.screen_viewed("company")
    log.item_opened("company", "wuhuan")
    log.search_found_nothing()
    log.film_watched("meet", 0.5)
    log.film_watched("meet", 1)
    log.visit_ended(89.6, "en", {"largeText", "reading"})
    store.close()


def counts(path: Path) -> dict[tuple[date, str, str], int]:
    state = read_state(path)
    try:
        return {(row.day, row.what, row.name): row.count for row in usage_counts(state)}
    finally:
        state.dispose()


def test_counts_of_a_day_add_up_over_visits_and_restarts(path: Path) -> None:
    visit(path)
    visit(path)
    visit(path, TODAY + timedelta(days=1))
    assert {key[1:]: count for key, count in counts(path).items() if key[0] == TODAY} == {
        (UsageKind.VISITS, ""): 2,
        (UsageKind.STAY_SECONDS, ""): 180,
        (UsageKind.HOUR, "09"): 2,
        (UsageKind.LANGUAGE, "en"): 2,
        (UsageKind.ACCESS, "largeText"): 2,
        (UsageKind.ACCESS, "reading"): 2,
        (UsageKind.SCREEN, "home"): 2,
        (UsageKind.SCREEN, "company"): 2,
        (UsageKind.ITEM, "company/wuhuan"): 2,
        (UsageKind.SEARCH_WITHOUT_RESULT, ""): 2,
        (UsageKind.FILM_BEGUN, "meet"): 4,
        (UsageKind.FILM_PERCENT, "meet"): 300,
        (UsageKind.FILM_FINISHED, "meet"): 2,
    }
    assert counts(path)[TODAY + timedelta(days=1), UsageKind.VISITS, ""] == 1


def test_counts_are_forgotten_when_their_time_is_over(path: Path) -> None:
    visit(path, TODAY)
    run_for(path, KEPT + timedelta(days=1))
    visit(path, TODAY + KEPT)
    assert {key[0] for key in counts(path)} == {TODAY, TODAY + KEPT}
    visit(path, TODAY + KEPT + timedelta(days=1))
    assert {key[0] for key in counts(path)} == {TODAY + KEPT, TODAY + KEPT + timedelta(days=1)}


def test_nothing_is_written_while_a_visitor_is_there(path: Path) -> None:
    store = StateStore(path)
    log = UsageLog(store, KEPT, lambda: TODAY)
    log.screen_viewed("home")
    store.close()
    assert counts(path) == {}


def test_the_end_of_a_visit_does_not_wait_for_the_database(path: Path) -> None:
    store = StateStore(path)
    log = UsageLog(store, KEPT, lambda: TODAY)
    opened = threading.Event()
    store.submit(lambda _connection: None, lambda _done: opened.set())
    assert opened.wait(30)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for number in range(100):
            log.item_opened("company", f"company-{number}")
        log.visit_ended(60)  # returns while nothing can be written
        other.execute("ROLLBACK")
    store.close()
    assert counts(path)[TODAY, UsageKind.VISITS, ""] == 1


def test_ceremonies_and_guided_tours_are_told_apart_from_visits(path: Path) -> None:
    store = StateStore(path)
    log = UsageLog(store, KEPT, lambda: TODAY)
    log.ceremony_held("light-the-ball")
    log.guided_tour_led("first-look")
    log.guided_tour_led("first-look")
    store.close()
    told = "\n".join(in_words(read_usage(DataFolder(path.parent))))
    assert "ceremonies: light-the-ball 1" in told
    assert "guided tours: first-look 2" in told
    assert "0 visits" in told


def test_the_report_tells_days_in_words_and_as_json(path: Path) -> None:
    visit(path)
    visit(path)
    days = read_usage(DataFolder(path.parent))
    told = "\n".join(in_words(days))
    assert "2026-03-02  2 visits of 1 min 30 s on average" in told
    assert "film meet: begun 4 times, 2 to the end, 75 % on average" in told
    assert "searches without result: 2" in told
    assert "hours: 09 2" in told
    assert "languages: en 2" in told
    assert "made easier: largeText 2, reading 2" in told
    assert '"company/wuhuan": 2' in as_json(days)


def test_a_station_nobody_has_used_says_so(path: Path) -> None:
    StateStore(path).close()
    store = StateStore(path)
    UsageLog(store, KEPT)
    store.close()
    assert list(in_words(read_usage(DataFolder(path.parent)))) == ["Nobody has used the kiosk yet."]


def test_what_a_newer_program_has_counted_stays_and_is_delivered(path: Path) -> None:
    visit(path)
    with closing(sqlite3.connect(path)) as state, state:
        state.execute("INSERT INTO usage VALUES ('2026-03-02', 'smiles', 'big', 7, NULL)")
    assert counts(path)[TODAY, "smiles", "big"] == 7
    assert "smiles" not in "\n".join(in_words(read_usage(DataFolder(path.parent))))
    state_engine = read_state(path)
    try:
        [(_, of_day)] = Deliveries(state_engine).usage()
    finally:
        state_engine.dispose()
    sender = Sender("01ARZ3NDEKTSV4RRFFQ69G5FAV", "here")
    [smiles] = [one for one in usage_file(sender, TODAY, of_day).counts if one.what == "smiles"]
    assert (smiles.name, smiles.count) == ("big", 7)
