"""The window follows its screen, without a window manager: a panel that is switched on late, is
turned, or replaced by another one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from Xlib import XK

from kiosk.core.files.data_folder import DataFolder
from tests.changing_screen import ChangingScreen, changing_screen
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen

pytestmark = pytest.mark.slow

SOON = 15
"""For a busy machine; `benchmarks.changes` measures how long it really takes."""


@pytest.fixture
def panel() -> Iterator[ChangingScreen]:
    with changing_screen() as panel:
        panel.turn_to(1280, 720)
        yield panel


def test_the_window_is_as_large_as_the_screen_whatever_becomes_of_it(
    panel: ChangingScreen, station: DataFolder
) -> None:
    with HallScreen(panel.display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 20)
        assert screen.window() == (0, 0, 1280, 720)
        for width, height in ((1920, 1080), (1080, 1920), (1024, 768), (2160, 1215), (1920, 1080)):
            panel.turn_to(width, height)
            assert screen.until(lambda: screen.window() == (0, 0, width, height), SOON)  # noqa: B023
        corner = (1800, 1000, 100, 60)
        assert screen.until(lambda: any(screen.look(*corner)), SOON), "the corner stays black"
        screen.touch(960, 540)
        assert screen.told("presence visiting")
        screen.touch(960, 756)
        assert screen.told("page Companies")
    assert screen.code == 0


def test_the_window_fills_a_panel_that_is_switched_on_after_the_start(
    panel: ChangingScreen, station: DataFolder
) -> None:
    panel.switch_off()
    with HallScreen(panel.display, station.root, NEVER_IDLE) as screen:
        assert screen.told("presence attract", 20)
        panel.turn_to(1920, 1080)
        assert screen.until(lambda: screen.window() == (0, 0, 1920, 1080), SOON)
        screen.press(XK.XK_Return)
        assert screen.told("presence visiting"), "keys go nowhere"
        panel.switch_off()
        panel.turn_to(1080, 1920)
        assert screen.until(lambda: screen.window() == (0, 0, 1080, 1920), SOON)
        screen.touch(540, 960)
    assert screen.code == 0
    assert "Traceback" not in screen.complaints


def test_the_calm_screen_follows_too(panel: ChangingScreen, station: DataFolder) -> None:
    (station.releases / "000001" / "content.sqlite").write_bytes(b"")
    with HallScreen(panel.display, station.root, NEVER_IDLE) as screen:
        assert screen.told("calm screen", 20)
        assert screen.until(lambda: screen.window() == (0, 0, 1280, 720), SOON)
        panel.turn_to(1920, 1080)
        assert screen.until(lambda: screen.window() == (0, 0, 1920, 1080), SOON)
    assert screen.code == 0


@pytest.mark.parametrize("scales", ["", "left=1;right=2"])
def test_the_window_goes_to_the_screen_that_becomes_the_primary_one(
    panel: ChangingScreen, station: DataFolder, scales: str
) -> None:
    """It is a screen with twice as many pixels on an inch, in one of the cases."""
    panel.turn_to(2200, 1080)
    panel.add("left", 1000, 1080, 0, shows=True)
    panel.add("right", 1200, 800, 1000)
    settings = NEVER_IDLE | {"QT_SCREEN_SCALE_FACTORS": scales}
    with HallScreen(panel.display, station.root, settings) as screen:
        assert screen.told("presence attract", 20)
        assert screen.window() == (0, 0, 1000, 1080)
        panel.remove("left")
        assert screen.until(lambda: screen.window() == (1000, 0, 1200, 800), SOON)
        screen.press(XK.XK_Return)
        assert screen.told("presence visiting"), "keys go nowhere"
        corner = (2100, 750, 100, 50)
        assert screen.until(lambda: any(screen.look(*corner)), SOON), "the corner stays black"
    assert screen.code == 0
