"""Outputs of a graphics card: the primary one moves, is pulled out, comes back, and is rotated."""

from __future__ import annotations

import subprocess

import pytest
from Xlib import XK

from kiosk.core.files.data_folder import DataFolder
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen
from tests.touch_device import TouchDevice

pytestmark = pytest.mark.slow

SOON = 15
"""For a busy machine; `benchmarks.changes` measures how long it really takes."""

ONE, OTHER = "DUMMY0", "DUMMY1"
ON_ONE, ON_OTHER = (0, 0, 1920, 1080), (1920, 0, 1280, 720)


class Card:
    """The graphics card of an X screen, with a panel on `ONE`."""

    def __init__(self, display: str) -> None:
        self._display = display

    def plug_in_other(self) -> None:
        self.randr("--addmode", OTHER, "1280x720")
        self.randr("--output", OTHER, "--mode", "1280x720", "--pos", "1920x0")

    def randr(self, *arguments: str) -> None:
        command = ["xrandr", "-d", self._display, *arguments]
        subprocess.run(command, check=True, timeout=20)


def test_the_window_follows_the_primary_output_wherever_it_goes(
    xorg_hall: tuple[str, TouchDevice], station: DataFolder
) -> None:
    display, _ = xorg_hall
    card = Card(display)
    card.plug_in_other()
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 60)
        assert screen.until(lambda: screen.window() == ON_ONE, SOON)
        card.randr("--output", OTHER, "--primary")
        assert screen.until(lambda: screen.window() == ON_OTHER, SOON), "the primary one moved"
        assert screen.changes_within(20, 2200, 200, 600, 200), "the loop does not move there"
        card.randr("--output", OTHER, "--off")
        assert screen.until(lambda: screen.window() == ON_ONE, SOON), "it was pulled out"
        assert screen.changes_within(20, 600, 300, 600, 200), "the loop does not move here"
        card.plug_in_other()
        assert screen.until(lambda: screen.window() == ON_OTHER, SOON), "it came back"
        screen.press(XK.XK_Return)
        assert screen.told("presence visiting"), "keys go nowhere"
        screen.touch(1920 + 640, 504)  # the tile of the companies, in 1280x720
        assert screen.told("page Companies"), "touches go nowhere"
    assert screen.code == 0
    assert "Traceback" not in screen.complaints


def test_the_window_stands_on_the_output_that_is_set_while_it_is_there(
    xorg_hall: tuple[str, TouchDevice], station: DataFolder
) -> None:
    display, _ = xorg_hall
    card = Card(display)
    card.plug_in_other()
    card.randr("--output", ONE, "--primary")
    with HallScreen(display, station.root, {**NEVER_IDLE, "KIOSK_SCREEN__OUTPUT": OTHER}) as screen:
        assert screen.told("presence attract", 60)
        assert screen.until(lambda: screen.window() == ON_OTHER, SOON)
        card.randr("--output", OTHER, "--off")
        assert screen.until(lambda: screen.window() == ON_ONE, SOON), "it was pulled out"
        card.plug_in_other()
        assert screen.until(lambda: screen.window() == ON_OTHER, SOON), "it came back"
        screen.touch(1920 + 640, 360)
        assert screen.told("presence visiting"), "touches go nowhere"
    assert screen.code == 0
    assert "there is no output “DUMMY1”" in screen.complaints


def test_a_panel_that_is_off_for_a_while_is_whole_again_with_a_visitor_before_it(
    xorg_hall: tuple[str, TouchDevice], station: DataFolder
) -> None:
    display, touch = xorg_hall
    card = Card(display)
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 60)
        touch.tap(960, 540)
        assert screen.told("presence visiting")
        for _ in range(3):
            card.randr("--output", ONE, "--off")
            card.randr("--output", ONE, "--mode", "1920x1080")
        assert screen.until(lambda: screen.window() == ON_ONE, SOON)
        corner = (1800, 1000, 100, 60)
        assert screen.until(lambda: any(screen.look(*corner)), SOON), "the corner stays black"
        touch.tap(960, 756)
        assert screen.told("page Companies"), "touches go nowhere"
    assert screen.code == 0
    assert "Traceback" not in screen.complaints


def test_the_window_turns_with_its_output(
    xorg_hall: tuple[str, TouchDevice], station: DataFolder
) -> None:
    """A rotated output keeps its mode; upside down it keeps its size, too."""
    display, _ = xorg_hall
    card = Card(display)
    upright = (0, 0, 1080, 1920)
    with HallScreen(display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 60)
        for turn, place in (
            ("left", upright),
            ("inverted", ON_ONE),
            ("right", upright),
            ("normal", ON_ONE),
            ("left", upright),
        ):
            card.randr("--output", ONE, "--rotate", turn)
            assert screen.until(lambda: screen.window() == place, SOON), turn  # noqa: B023
        corner = (960, 1800, 100, 60)
        assert screen.until(lambda: any(screen.look(*corner)), SOON), "the corner stays black"
        screen.touch(540, 960)
        assert screen.told("presence visiting"), "touches go nowhere"
    assert screen.code == 0
    assert "Traceback" not in screen.complaints
