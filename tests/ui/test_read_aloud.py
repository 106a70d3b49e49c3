"""A page read aloud, by Qt's own engine for tests: real process, real words, no sound."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.ui.speech.reader import Reader
from tests.ui.hall_window import HallWindow, until

PATIENCE = 20
"""Seconds in which a process has begun, however busy the machine is."""


@pytest.fixture
def talking_hall(hall: HallWindow) -> HallWindow:
    """A visit in English, for which the engine has a voice; for Chinese it has none."""
    hall.reader.look_for_voices()
    until(lambda: hall.reader.languages == (ENGLISH,), PATIENCE)
    hall.begin(ENGLISH)
    return hall


def start_reading(hall: HallWindow, page: str) -> None:
    if page != "home":
        hall.open(page)
    hall.touch("access")
    hall.touch("readAloud")
    assert hall.reader.reading


def test_without_voices_nothing_is_offered(hall: HallWindow) -> None:
    hall.begin(ENGLISH)
    hall.touch("access")
    assert not hall.has("readAloud")


@pytest.mark.slow
def test_it_is_offered_in_the_languages_for_which_there_is_a_voice(
    talking_hall: HallWindow,
) -> None:
    talking_hall.touch("access")
    assert talking_hall.has("readAloud")
    talking_hall.access.closePanel()
    talking_hall.visit.chooseLanguage(CHINESE)
    talking_hall.touch("access")
    assert not talking_hall.has("readAloud")


@pytest.mark.slow
def test_a_page_is_read_to_its_end_and_then_the_button_is_as_before(
    talking_hall: HallWindow,
) -> None:
    start_reading(talking_hall, "home")
    until(lambda: not talking_hall.reader.reading, PATIENCE)
    assert talking_hall.item("access").property("iconName") == "access"


@pytest.mark.slow
@pytest.mark.parametrize("page", ["companies", "project", "about", "results", "guide"])
def test_title_and_body_of_the_page_in_front_are_read(talking_hall: HallWindow, page: str) -> None:
    talking_hall.open(page)
    front = talking_hall.pages[-1].model
    lines = list(front.told())
    assert len(" ".join(lines)) > 100
    assert all("\n" not in line or line.strip() for line in lines)


@pytest.mark.slow
@pytest.mark.parametrize("end", ["button", "back", "language", "film", "leave"])
def test_it_stops_when(talking_hall: HallWindow, end: str) -> None:
    start_reading(talking_hall, "about")
    match end:
        case "button":
            talking_hall.touch("access")
            assert not talking_hall.has("largeText")
        case "back":
            talking_hall.touch("back")
        case "language":
            talking_hall.visit.chooseLanguage(CHINESE)
        case "film":
            talking_hall.open("film")
        case "leave":
            talking_hall.visit.leave()
    assert not talking_hall.reader.reading


def test_listening_keeps_the_visit(talking_hall: HallWindow) -> None:
    start_reading(talking_hall, "about")
    talking_hall.clock.pass_time(59)
    talking_hall.tick()
    talking_hall.clock.pass_time(59)
    talking_hall.tick()
    assert talking_hall.presence == "visiting"


# The process


TELL_ENGLISH = """print('{"languages": ["en"]}', flush=True)"""
OpenReader = Callable[[str], Reader]


@pytest.fixture
def open_reader(application: QGuiApplication, tmp_path: Path) -> Iterator[OpenReader]:
    """Readers whose process is another program than the voice."""
    opened: list[Reader] = []

    def open_one(program: str) -> Reader:
        file = tmp_path / "voice.py"
        file.write_text(program, encoding="utf-8")
        opened.append(Reader(0.5, (sys.executable, str(file))))
        return opened[-1]

    yield open_one
    for reader in opened:
        reader.shut_down()


def test_no_process_stays_when_voices_have_been_looked_for(open_reader: OpenReader) -> None:
    reader = open_reader(f"{TELL_ENGLISH}; import sys; sys.stdin.readline()")
    reader.look_for_voices()
    until(lambda: reader.languages == ("en",), PATIENCE)
    until(lambda: not reader.running, PATIENCE)


def test_who_wants_to_hear_before_the_voice_is_ready_hears_when_it_is(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    said = tmp_path / "said"
    reader = open_reader(
        f"{TELL_ENGLISH}; import sys; open({str(said)!r}, 'a').write(sys.stdin.readline())"
    )
    reader.look_for_voices()
    until(lambda: not reader.running and reader.languages == ("en",), PATIENCE)
    reader.read("Once upon a time", "en")
    until(lambda: said.exists() and "Once upon a time" in said.read_text(), PATIENCE)
    reader.sleep()
    assert not reader.reading


@pytest.mark.parametrize(
    "program",
    [
        "raise SystemExit(3)",
        'import os; print(\'{"languages": ["en"]}\', flush=True); os.abort()',
    ],
    ids=["fails", "crashes"],
)
def test_a_voice_that_fails_is_not_offered_any_more(
    open_reader: OpenReader, expected_logs: pytest.LogCaptureFixture, program: str
) -> None:
    reader = open_reader(program)
    reader.look_for_voices()
    until(lambda: "reading aloud is off" in expected_logs.text, PATIENCE)
    assert reader.languages == ()
    assert not reader.reading


def test_a_voice_that_cannot_be_started_is_not_offered(
    application: QGuiApplication, expected_logs: pytest.LogCaptureFixture
) -> None:
    reader = Reader(0.5, ("/nowhere/voice",))
    reader.look_for_voices()
    until(lambda: "could not be started" in expected_logs.text, PATIENCE)
    assert reader.languages == ()
