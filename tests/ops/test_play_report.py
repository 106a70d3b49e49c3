"""`kiosk why`: what is on the screen and why, told while the screen goes on and after it."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.commands.cli import cli
from kiosk.core.content.films import Film
from kiosk.core.schedule.playlist import Entry
from kiosk.db.state.play import PlayOutcome
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.quarantine import Quarantine
from kiosk.db.state.store import StateStore
from kiosk.ops.reports import play_report

FILM = Entry(film=Film("meet", "相约通辽", "", Path("abc.mp4"), 1000, None), slot="all-day")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StateStore:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    return StateStore(tmp_path / "state.sqlite")


def why(*options: str) -> list[str]:
    told = CliRunner().invoke(cli, ["why", *options], catch_exceptions=False)
    assert told.exit_code == 0
    return told.stdout.splitlines()


def test_what_plays_is_told_with_the_rule_that_chose_it(store: StateStore) -> None:
    PlayLog(store, 1).begin(FILM, "slot “all-day”, every day")
    store.close()
    screen, because = why()
    assert screen.startswith("On the screen: meet, since 20")
    assert because == "Why: slot “all-day”, every day"


def test_a_screen_that_is_gone_is_not_said_to_play(
    store: StateStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    PlayLog(store, 1).begin(FILM, "slot “all-day”")
    store.close()
    monkeypatch.setattr(play_report, "SEEN_RECENTLY", timedelta(0))
    told = why("--log", "5")
    assert told[0].startswith("The attract loop is not on the screen")
    assert told[1].endswith("meet  goes on")


def test_what_played_and_what_rests_is_told(store: StateStore) -> None:
    log = PlayLog(store, 1)
    log.begin(FILM, "slot “all-day”")
    log.end(PlayOutcome.SKIPPED, "unplayable")
    quarantine = Quarantine(store)
    quarantine.note_failure("abc.mp4", "unplayable")
    quarantine.note_failure("abc.mp4", "unplayable")
    store.close()
    _, play, rest = why("--log", "5")
    assert play.endswith(" s  meet  skipped (unplayable)")
    assert rest.startswith("Rests until 20")
    assert rest.endswith(": abc.mp4, unplayable, 2 times")


def test_programs_are_told_in_json(store: StateStore) -> None:
    PlayLog(store, 1).begin(FILM, "slot “all-day”")
    store.close()
    (line,) = why("--json", "--log", "3")
    told = json.loads(line)
    assert told["present"]["item"] == "meet"
    assert [play["item"] for play in told["plays"]] == ["meet"]
    assert told["resting"] == []
