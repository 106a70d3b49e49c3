"""The whole program puts a panel to sleep, on an X server as hall PCs have it, and a touch wakes
it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from tests.e2e.hall_screen import HallScreen
from tests.xorg import xorg_screen

pytestmark = pytest.mark.slow

MIDDLE = (960, 540)


@pytest.fixture(scope="module")
def xorg() -> Iterator[str]:
    with xorg_screen() as name:
        yield name


def told_by_x(display: str) -> str:
    return subprocess.run(
        ["xset", "-display", display, "q"], capture_output=True, text=True, check=True
    ).stdout


def panel(station: DataFolder, *options: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "panel", *options],
        env=os.environ | {"KIOSK_DATA": str(station.root)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def writing(target: Path) -> str:
    """A command of the settings that adds a line to a file."""
    return json.dumps([sys.executable, "-c", f"print('done', file=open({str(target)!r}, 'a'))"])


def test_the_panel_sleeps_nothing_is_decoded_and_a_touch_wakes_it(
    xorg: str, station: DataFolder, tmp_path: Path
) -> None:
    off, on = tmp_path / "off", tmp_path / "on"
    settings = {
        "KIOSK_SCREEN__PANEL_OFF_COMMAND": writing(off),
        "KIOSK_SCREEN__PANEL_ON_COMMAND": writing(on),
    }
    with HallScreen(xorg, station.root, settings) as screen:
        assert screen.told("presence attract", 60)
        assert screen.changes_within(20, 600, 300, 600, 200), "the attract loop does not move"
        assert screen.until(on.exists, 10)
        assert "timeout:  0" in told_by_x(xorg), "the screen saver of X darkens the panel"
        assert "Standby: 0    Suspend: 0    Off: 0" in told_by_x(xorg)
        assert "never sleeps" in panel(station)
        assert "sleeps" in panel(station, "--try")
        assert screen.told("the panel sleeps until", 5)
        assert screen.until(lambda: "Monitor is Off" in told_by_x(xorg), 10)
        assert screen.until(off.exists, 10)
        assert screen.until(lambda: not any(screen.look(*MIDDLE, 100, 100)[0:3]), 10)
        assert "The panel sleeps until" in panel(station)
        screen.touch(*MIDDLE)
        assert screen.told("the panel is awake", 5)
        assert screen.until(lambda: "Monitor is On" in told_by_x(xorg), 10)
        assert screen.until(lambda: on.read_text() == "done\ndone\n", 10)
        assert screen.changes_within(20, 600, 300, 600, 200), "the attract loop does not go on"
        time.sleep(1)
        assert not screen.told("presence visiting", 0.1), "the touch that wakes begins a visit"
        screen.touch(*MIDDLE)
        assert screen.told("presence visiting", 10)
    assert screen.code == 0
    assert off.read_text() == "done\n"
