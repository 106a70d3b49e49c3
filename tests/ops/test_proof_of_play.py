"""Proof of play from the screen of a station to the workbook of the office: `kiosk plays`."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from kiosk.commands.cli import cli
from kiosk.core.content.films import Film
from kiosk.core.delivery.delivered_file import PlayedItem
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.schedule.playlist import Entry
from kiosk.core.settings.settings import Settings, StationSettings
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.state.play import PlayOutcome
from kiosk.db.state.play_links import linked_plays
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.running_time import RunningTime
from kiosk.db.state.store import StateStore, read_state
from kiosk.editorial.statistics import proof
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.inbox.collect import collect_from
from kiosk.sync.inbox.deliver import deliver_waiting
from tests.db.old_tables import STATE_STEPS, write_old_database
from tests.db.test_state import wait_for_tasks

FILM = Entry(film=Film("meet", "相约通辽", "", Path("abc.mp4"), 1000, None), slot="all-day")
PICTURE = Entry(slot="poster")
SETTINGS = Settings(station=StationSettings(name="东门"))
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
OUTCOMES = (PlayOutcome.ENDED, PlayOutcome.INTERRUPTED, PlayOutcome.SKIPPED)


@pytest.fixture
def hall(tmp_path: Path) -> DataFolder:
    return prepared(tmp_path / "hall")


@pytest.fixture
def office(tmp_path: Path) -> DataFolder:
    folder = prepared(tmp_path / "office")
    make_inbox_key(folder)
    return folder


def prepared(path: Path) -> DataFolder:
    folder = DataFolder(path)
    folder.prepare()
    return folder


def show(hall: DataFolder, count: int = 6, now: datetime = NOW) -> None:
    """A run of the screen with films and a picture, each for a minute."""
    ticks = iter(now + timedelta(seconds=30 * number) for number in range(1000))
    store = StateStore(hall.state, RunningTime(lambda: now))
    log = PlayLog(store, 1, lambda: next(ticks))
    for number in range(count):
        log.begin(PICTURE if number == 1 else FILM, "播放计划“全天”")
        log.end(OUTCOMES[number % 3])
    log.close()
    wait_for_tasks(store)
    store.close()


def deliver(hall: DataFolder, office: DataFolder) -> None:
    inbox = FolderTransport(office.root / "inbox")
    (office.root / "inbox").mkdir(exist_ok=True)
    deliver_waiting(hall, SETTINGS, inbox)
    assert not collect_from(office, SETTINGS, inbox).refused


def run(folder: DataFolder, *options: str) -> Result:
    environment = {"KIOSK_DATA": str(folder.root)}
    return CliRunner().invoke(cli, ["plays", *options], env=environment, catch_exceptions=True)


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(statement)


def plays(hall: DataFolder) -> list[PlayedItem]:
    state = read_state(hall.state)
    try:
        return [one for _, one in linked_plays(state) if one]
    finally:
        state.dispose()


@pytest.fixture
def collected(hall: DataFolder, office: DataFolder) -> DataFolder:
    show(hall)
    deliver(hall, office)
    return office


def test_what_the_screen_has_played_is_whole_here_and_at_the_office(
    hall: DataFolder, collected: DataFolder
) -> None:
    told = run(hall, "verify")
    assert told.exit_code == 0
    head = plays(hall)[-1].link
    assert told.stdout.splitlines()[1:] == [
        f"    6 plays, number 1 to 6, since {NOW.astimezone():%Y-%m-%d %H:%M}",
        f"    head {head}",
        "    Whole: nothing was changed, removed or inserted.",
    ]
    everywhere = run(collected, "verify", "--everywhere", "--head", head.upper())
    assert everywhere.exit_code == 0
    assert everywhere.stdout.splitlines()[-1] == "The hash is that of play 6 of 东门."
    [one] = json.loads(run(collected, "verify", "--everywhere", "--json").stdout)
    assert (one["name"], one["check"]["head"], one["check"]["faults"]) == ("东门", head, [])


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE play SET played_ms = played_ms + 1 WHERE {n} = 4", "Play 4 is not what was"),
        ("UPDATE play SET how = 'ended' WHERE {n} = 2", "Play 2 is not what was"),
        ("UPDATE play SET started_at = 'yesterday' WHERE {n} = 3", "Play 3 is not what was"),
        ("UPDATE play SET item = x'ff' WHERE {n} = 5", "Play 5 is not what was"),
        ("DELETE FROM play WHERE {n} BETWEEN 3 AND 4", "Plays 3 to 4 are missing"),
        ("UPDATE play SET link = NULL WHERE {n} = 2", "Play 2 does not belong"),
        ("UPDATE play SET {n} = 99 WHERE {n} = 2", "Play 2 is missing"),
    ],
)
def test_whatever_is_changed_in_a_database_is_named(
    hall: DataFolder, collected: DataFolder, statement: str, said: str
) -> None:
    change(hall.state, statement.format(n="id"))
    change(collected.inbox, statement.format(n="number"))
    for told in (run(hall, "verify"), run(collected, "verify", "--everywhere")):
        assert told.exit_code == 4
        assert told.stdout.splitlines()[3].strip().startswith(said)


def test_what_the_office_has_cannot_be_written_anew_by_the_station(
    hall: DataFolder, collected: DataFolder
) -> None:
    before = {one.number: one for one in plays(hall)}
    change(hall.state, "UPDATE play SET how = 'ended', previous = NULL, link = NULL")
    change(hall.state, "DELETE FROM delivery WHERE name = 'plays'")
    show(hall, 2, NOW + timedelta(days=1))
    assert run(hall, "verify").exit_code == 0  # whoever owns a PC can write its whole chain anew
    deliver(hall, collected)
    told = run(collected, "verify", "--everywhere")
    assert told.exit_code == 4
    assert "Play 7 does not belong behind the play before" in told.stdout
    with opened_inbox(collected.inbox, NOW) as inbox:
        [known] = inbox.stations()
        there = {number: one for number, one in inbox.plays(known.id) if number <= 6}
    assert there == before


def test_a_cut_of_the_power_is_no_tampering(hall: DataFolder) -> None:
    show(hall, 2)
    store = StateStore(hall.state)
    PlayLog(store, 1, lambda: NOW).begin(FILM, "")
    wait_for_tasks(store)
    store.close()
    assert run(hall, "verify").exit_code == 0
    show(hall, 1, NOW + timedelta(hours=1))
    found = plays(hall)
    assert [one.how for one in found] == ["ended", "interrupted", "cut", "ended"]
    assert run(hall, "verify").stdout.splitlines()[1].strip().startswith("4 plays, number 1 to 4")


def test_plays_of_an_older_program_are_linked_as_they_are_found(
    hall: DataFolder, office: DataFolder
) -> None:
    write_old_database(hall.state, STATE_STEPS[:6])
    row = (
        "INSERT INTO play VALUES "
        "({0}, 'meet', 'all-day', 'abc.mp4', 1, '\t{1}', {2}, 9, 'ended', '', 1)"
    )
    moments = ", ".join([f"'{NOW:%Y-%m-%d %H:%M:%S.%f}'"] * 3)
    for number in (7, 8):
        change(hall.state, row.format(number, "x" * 400, moments))
    show(hall, 1)
    deliver(hall, office)
    told = run(office, "verify", "--everywhere")
    assert told.exit_code == 0, told.stdout
    assert "3 plays, number 7 to 9" in told.stdout


def test_a_chain_loses_its_beginning_alone_with_age(hall: DataFolder, office: DataFolder) -> None:
    first, later = datetime.now(UTC), datetime.now(UTC) + timedelta(days=900)
    show(hall, 3, first)
    show(hall, 3, later - timedelta(days=300))
    deliver(hall, office)
    for path in (hall.state, office.inbox):
        change(path, "UPDATE play SET elapsed_at = 0")
        change(path, "UPDATE elapsed SET seconds = 1e9")
    # one of them under a clock that went wrong: it stays as long as the one before it
    change(hall.state, "UPDATE play SET started_at = '1990-01-01 00:00:00.000000' WHERE id = 5")
    show(hall, 1, later)
    assert [one.number for one in plays(hall)] == [4, 5, 6, 7]
    kept = timedelta(days=400)
    with opened_inbox(office.inbox, later) as inbox:
        inbox.delete_expired(later, kept, kept)
    told = run(office, "verify", "--everywhere")
    assert told.exit_code == 0
    assert "3 plays, number 4 to 6" in told.stdout


def test_funders_get_a_workbook_that_anybody_can_check(
    collected: DataFolder, tmp_path: Path
) -> None:
    target = tmp_path / "proof.xlsx"
    done = run(collected, "export", str(target), "--lang", "en")
    assert done.exit_code == 0, done.output
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["Overview", "By film and station", "Plays", "Proof"]
    overview = list(book["Overview"].iter_rows(min_row=2, values_only=True))
    assert overview[0][:4] == ("东门", 6, 2, 4)
    assert overview[0][5:8] == ("Whole, nothing was changed", 1, 6)
    sums = list(book["By film and station"].iter_rows(min_row=2, max_col=5, values_only=True))
    assert sums == [("meet", "东门", 5, 2, 3), ("poster", "东门", 1, 0, 1)]
    shown = list(book["Plays"].iter_rows(min_row=2, values_only=True))
    assert shown[0][1] == NOW.astimezone().replace(tzinfo=None)
    assert [row[4] for row in shown[:3]] == [
        "To its end", "Broken off: somebody came", "Broken off: it could not be played",
    ]  # fmt: skip
    records = [
        (number, str(record), str(link))
        for _, number, record, link in book["Proof"].iter_rows(min_row=2, values_only=True)
    ]
    previous = ""
    for number, record, link in records:
        assert hashlib.sha256(record.encode()).hexdigest() == link
        assert json.loads(record)["previous"] == previous
        assert json.loads(record)["number"] == number
        previous = link
    assert overview[0][8] == previous
    assert run(collected, "verify", "--everywhere", "--head", previous).exit_code == 0


def test_days_and_stations_are_chosen_and_a_broken_chain_is_said(
    hall: DataFolder, collected: DataFolder, tmp_path: Path
) -> None:
    show(hall, 2, NOW + timedelta(days=3))
    deliver(hall, collected)
    change(collected.inbox, "UPDATE play SET how = 'ended' WHERE number = 2")
    with opened_inbox(collected.inbox, NOW) as inbox:
        [station] = inbox.stations()
    target = tmp_path / "proof.xlsx"
    later = f"{NOW + timedelta(days=1):%Y-%m-%d}"
    assert run(collected, "export", str(target), f"--from={later}",
               f"--station={station.id}").exit_code == 0  # fmt: skip
    [row] = openpyxl.load_workbook(target)["概要"].iter_rows(min_row=2, max_row=2, values_only=True)
    assert row[1] == 2
    assert row[5] == "编号 2：记录被改动"


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["verify", "--head", "12ab"], 5, "is no hash"),
        (["verify", "--everywhere", "--head", "0" * 64], 4, "No play has this hash."),
        (["export", "x.xlsx", "--station", "nobody"], 5, "There is no station"),
        (["export", "x.xlsx", "--lang", "fr"], 5, "There is no language"),
        (["export", "x.xlsx", "--from", "2026-03-03", "--until", "2026-03-02"], 5, "a day before"),
    ],
)
def test_what_cannot_be_asked_is_said(
    collected: DataFolder, options: list[str], code: int, said: str
) -> None:
    told = run(collected, *options)
    found = getattr(told.exception, "exit_code", told.exit_code)
    assert found == code
    assert said in told.output + str(told.exception)


def test_where_nothing_was_recorded_it_says_so(office: DataFolder) -> None:
    assert "Nothing has been recorded here yet" in str(run(office, "verify").exception)


def test_more_plays_than_anybody_opens_are_refused(
    collected: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proof, "MAX_PLAYS", 5)
    assert "fewer days" in str(run(collected, "export", str(tmp_path / "x.xlsx")).exception)
    assert not (tmp_path / "x.xlsx").exists()
