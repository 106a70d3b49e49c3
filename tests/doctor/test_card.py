"""The card and its words in both languages."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from string import Formatter

import pytest

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.content.words import Words
from kiosk.doctor.card import MAX_SHOWN, as_json, print_card, verdict
from kiosk.doctor.findings import Check, Examination, Result, found
from kiosk.doctor.problem_words import PROBLEMS
from kiosk.doctor.problems import Level, Problem
from kiosk.doctor.words import CHECKS, FACTS, FACTS_UNMEASURED


def examination(*results: tuple[Check, Result]) -> Examination:
    return Examination(datetime(2026, 3, 2, tzinfo=UTC), "0.1.0", 12.0, dict(results))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_says_what_is_wrong_and_what_to_do_in_both_languages(
    problem: Problem,
) -> None:
    what, mend = PROBLEMS[problem]
    assert all((*what, *mend))
    assert fields(what.chinese) == fields(what.english)
    assert fields(mend.chinese) == fields(mend.english)


@pytest.mark.parametrize("words", [*CHECKS.values(), *FACTS.values(), *FACTS_UNMEASURED.values()])
def test_every_check_speaks_both_languages_of_the_same_values(words: Words) -> None:
    assert words.chinese
    assert words.english
    assert fields(words.chinese) == fields(words.english)


@pytest.mark.parametrize(
    ("language", "words"),
    [(CHINESE, ("没有声音输出设备", "接好音箱", "注意")), (ENGLISH, ("no sound output", "look"))],
)
def test_the_card_names_the_mend(
    capsys: pytest.CaptureFixture[str], language: str, words: tuple[str, ...]
) -> None:
    silent = Result(findings=(found(Problem.NO_SOUND_DEVICE),))
    print_card(examination((Check.SOUND, silent)), language)
    said = capsys.readouterr().out
    assert all(word in said for word in words)


def test_many_findings_of_one_check_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    damaged = tuple(found(Problem.FILE_DAMAGED, file=f"film {one}.mp4") for one in range(500))
    print_card(examination((Check.FILES, Result(findings=damaged))), ENGLISH)
    said = capsys.readouterr().out
    assert f"{500 - MAX_SHOWN} more" in said
    assert len(said.splitlines()) < 4 * MAX_SHOWN


@pytest.mark.parametrize(
    ("facts", "words"),
    [({"count": 5, "percent": 310}, "310%"), ({"count": 5}, "5 play to the end")],
)
def test_a_speed_is_told_only_where_it_was_measured(
    capsys: pytest.CaptureFixture[str], facts: dict[str, int], words: str
) -> None:
    print_card(examination((Check.FILMS, Result(facts))), ENGLISH)
    assert words in capsys.readouterr().out


def test_the_same_as_json() -> None:
    full = Result({"free": "0.1"}, (found(Problem.DISK_FULL, free="0.1"),))
    one = examination((Check.DISK, full), (Check.SETTINGS, Result()))
    said = json.loads(as_json(one, ENGLISH))
    assert said["level"] == Level.RED
    disk, settings = said["checks"]
    assert disk["findings"][0]["problem"] == "disk-full"
    assert "Delete other files" in disk["findings"][0]["mend"]
    assert settings["level"] == Level.GREEN
    assert "cannot open yet: 1 red and 0 amber" in verdict(one, ENGLISH)
