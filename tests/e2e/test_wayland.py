"""The whole program in Wayland compositors for kiosks, touched from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import ControlScreen
from kiosk.ops.virtual_screen import virtual_screen
from kiosk.ui.station.instruction_server import send_instruction
from tests.e2e.compositors import (
    COMPOSITORS,
    SIZE,
    Surroundings,
    cage,
    resize_output,
    stopped,
    weston,
)
from tests.e2e.hall_screen import HallScreen, kill_screen, visitors_see_a_new_start
from tests.x_screen import has_one_colour

QUICK = {"KIOSK_SESSION__IDLE_SECONDS": "5", "KIOSK_SESSION__COUNTDOWN_SECONDS": "3"}

START_SECONDS = 150
"""On a busy machine."""
SOON = 15

# Places on the 1920x1080 screen.
MIDDLE = (960, 540)
SEARCH = (1305, 96)
FIRST_FOUND = (300, 340)
FILM_AREA = (600, 300, 600, 200)
KEYS = {"m": (1432, 915), "a": (330, 816), "n": (1261, 915), "i": (1359, 715), "u": (1180, 715)}

CREAM = (0xFB, 0xF7, 0xEE)


@pytest.fixture
def x_screen() -> Iterator[str]:
    """An X screen for one compositor alone."""
    with virtual_screen(*SIZE) as name:
        yield name


@pytest.fixture(params=sorted(COMPOSITORS))
def wayland(request: pytest.FixtureRequest, x_screen: str) -> Iterator[Surroundings]:
    with COMPOSITORS[request.param](x_screen) as surroundings:
        yield surroundings


def complaints(screen: HallScreen) -> list[str]:
    return [line for line in screen.complaints.splitlines() if " kiosk.film: " not in line]


@pytest.mark.slow
def test_a_visitor_writes_with_the_keyboard_on_the_screen(
    x_screen: str, wayland: Surroundings, station: DataFolder
) -> None:
    with HallScreen(x_screen, station.root, QUICK | wayland) as screen:
        assert screen.told("presence attract", 20)
        assert screen.changes_within(10, *FILM_AREA), "the attract loop does not move"
        screen.touch(*MIDDLE)
        assert screen.told("presence visiting")
        screen.touch(*SEARCH)
        assert screen.told("page Search")
        for letter in "maniu":
            screen.touch(*KEYS[letter])
        assert screen.until(lambda: screen.colour(*FIRST_FOUND) != CREAM, 10), "nothing is found"
        screen.touch(*FIRST_FOUND)
        assert screen.told("page Company maniu")
        assert screen.told("presence attract", 15)
    assert screen.code == 0
    assert complaints(screen) == []


def test_nobody_gets_out_by_touch(
    x_screen: str, wayland: Surroundings, station: DataFolder
) -> None:
    random = Random(20190720)  # noqa: S311
    with HallScreen(x_screen, station.root, QUICK | wayland) as screen:
        assert screen.told("presence attract", 20)
        for _ in range(120):
            edge = random.random() < 0.3  # where a title bar would be
            screen.touch(random.randrange(SIZE[0]), random.randrange(12 if edge else SIZE[1]))
        assert screen.told("presence attract", 40)
        assert screen.changes_within(10, *FILM_AREA), "the attract loop did not begin again"
    assert screen.code == 0
    assert complaints(screen) == []


@pytest.mark.parametrize(("desktop", "comes_back"), [("", True), ("GNOME", False)])
def test_a_window_that_is_not_drawn_is_mapped_anew_only_without_a_desktop(
    x_screen: str, station: DataFolder, desktop: str, comes_back: bool
) -> None:
    """A desktop draws no window that is covered or on another workspace."""
    with weston(x_screen) as wayland:
        settings = wayland | {"XDG_CURRENT_DESKTOP": desktop}
        with HallScreen(x_screen, station.root, settings) as screen:
            assert screen.told("presence attract", 20)
            with stopped(wayland):
                assert screen.told("the window is mapped anew", 5) is comes_back
        assert screen.code == 0


@pytest.mark.slow
def test_the_tour_photographs_every_screen(
    wayland: Surroundings, sample_station: Path, tmp_path: Path
) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", "tour", "--size", "1366x768", "--out", str(tmp_path)],
        env=os.environ | {"KIOSK_DATA": str(sample_station)} | wayland,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    screens = json.loads((tmp_path / "tour.json").read_text())["screens"]
    assert len(screens) == 36
    assert all((tmp_path / screen["file"]).stat().st_size > 10_000 for screen in screens)


@pytest.mark.slow
@pytest.mark.timeout(900, func_only=True)
def test_the_last_picture_stands_until_a_screen_that_starts_again_is_there(
    x_screen: str, wayland: Surroundings, station: DataFolder
) -> None:
    with HallScreen(x_screen, station.root, QUICK | wayland) as screen:
        assert screen.told("presence attract", START_SECONDS)
        assert screen.until(lambda: not has_one_colour(screen.look(0, 0, *SIZE)), START_SECONDS)
        assert screen.changes_within(30, *FILM_AREA), "the attract loop does not move"
        for end in (
            lambda: send_instruction(station, ControlScreen("restart")),
            lambda: kill_screen(screen.pid),
        ):
            visitors_see_a_new_start(screen, SIZE, end)
            assert screen.changes_within(30, *FILM_AREA), "the screen before is still there"
            assert not has_one_colour(screen.look(0, 0, *SIZE))
        screen.touch(*MIDDLE)
        assert screen.told("presence visiting", 30), "touches go to the screen before"
    assert screen.code == 0


@pytest.mark.slow
@pytest.mark.timeout(900, func_only=True)
def test_the_last_picture_stands_for_a_while_where_the_supervisor_was_killed(
    x_screen: str, station: DataFolder
) -> None:
    with cage(x_screen) as wayland, HallScreen(x_screen, station.root, QUICK | wayland) as screen:
        assert screen.told("presence attract", START_SECONDS)
        assert screen.until(lambda: not has_one_colour(screen.look(0, 0, *SIZE)), START_SECONDS)
        os.kill(screen.pid, signal.SIGKILL)
        assert not screen.until(lambda: has_one_colour(screen.look(0, 0, *SIZE)), 2)
        assert screen.until(lambda: has_one_colour(screen.look(0, 0, *SIZE)), SOON), "it stays"


@pytest.mark.slow
def test_the_window_fills_an_output_that_is_turned(station: DataFolder) -> None:
    with (
        virtual_screen(SIZE[0], SIZE[0]) as x_screen,
        cage(x_screen) as wayland,
        HallScreen(x_screen, station.root, QUICK | wayland) as screen,
    ):
        assert screen.told("presence attract", START_SECONDS)
        assert screen.until(lambda: not has_one_colour(screen.look(0, 0, *SIZE)), START_SECONDS)
        for width, height in (SIZE[::-1], SIZE):
            resize_output(x_screen, width, height)
            corner = (width - 200, height - 100, 200, 100)
            assert screen.until(lambda: any(screen.look(*corner)), SOON), "the corner stays black"  # noqa: B023
    assert screen.code == 0
