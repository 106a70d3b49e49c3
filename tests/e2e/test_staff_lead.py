"""Staff lead the real program by commands: a ceremony until the ball bursts, and a guided tour."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from Xlib import X
from Xlib import display as xdisplay
from Xlib.ext import xtest

from kiosk.core.files.data_folder import DataFolder
from tests.e2e.hall_screen import HallScreen

pytestmark = pytest.mark.slow

MIDDLE = (960, 540)


def tell(data: Path, *arguments: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(data)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def test_commands_lead_the_screen_that_runs(display: str, station: DataFolder) -> None:
    with TemporaryDirectory() as near:  # a socket's path is short
        data = Path(near, "data")
        data.symlink_to(station.root)
        with HallScreen(display, data, {}) as screen:
            assert screen.told("presence attract", 20)
            assert "点亮启动球" in tell(data, "ceremony")
            assert screen.told("presence ceremony")
            hand = xdisplay.Display(display)
            xtest.fake_input(hand, X.MotionNotify, x=MIDDLE[0], y=MIDDLE[1])
            xtest.fake_input(hand, X.ButtonPress, 1)
            hand.sync()
            assert screen.told("page Film", 20), "the ball did not burst"
            xtest.fake_input(hand, X.ButtonRelease, 1)
            hand.sync()
            hand.close()
            assert "初识基地" in tell(data, "guided-tour")
            assert screen.told("page About base")
            screen.touch(*MIDDLE)
            assert tell(data, "guided-tour", "--end") == "The guided tour has ended.\n"
            assert screen.told("presence attract")
        assert screen.code == 0
        unexpected = [
            line for line in screen.complaints.splitlines() if " kiosk.film: " not in line
        ]
        assert unexpected == []
