"""The built program's screen under Wine, touched and watched from outside as a visitor would."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.ops.virtual_screen import virtual_screen
from tests.e2e.hall_screen import HallScreen
from tests.e2e.test_visit import BACK, COMPANIES_TILE, FIRST_CARD, HOME, MIDDLE
from tools.windows.program import DATA, KIOSK, kiosk
from tools.windows.wine import PYTHON, environment, windows_path

BREAK_WHEN_ASKED = Path(__file__).with_name("break_when_asked.py")
START_SECONDS = 300
RESTART_SECONDS = 10
CORNER = 30
"""Within the corner where five taps open the pad, from the left and the top."""


class WineScreen(HallScreen):
    """`kiosk run` under Wine."""

    def ask_to_end(self) -> None:
        """The end of its standard input does, with which `BREAK_WHEN_ASKED` asks the program."""


@contextmanager
def running() -> Iterator[HallScreen]:
    """`kiosk run` on a screen of its own; ended by Ctrl+Break, which must end it well."""
    run = ["wine", str(PYTHON), windows_path(BREAK_WHEN_ASKED), windows_path(KIOSK), "run"]
    with virtual_screen(1920, 1080) as display:
        settings = {"DISPLAY": display, "KIOSK_DATA": windows_path(DATA)}
        with WineScreen(display, DATA, environment(settings), run) as screen:
            assert screen.told("presence attract", START_SECONDS), "no attract loop"
            yield screen
        print(f"ended by Ctrl+Break with {screen.code}")
        assert screen.code == 0, screen.complaints


def visit() -> None:
    """Touch: attract loop, home, companies, a company, and back; the visit is counted."""
    with running() as screen:
        screen.touch(*MIDDLE)
        assert screen.told("presence visiting")
        for place, words in (
            (COMPANIES_TILE, "page Companies"),
            (FIRST_CARD, "page Company "),
            (BACK, "back to Companies"),
            (HOME, "back to Home"),
        ):
            screen.touch(*place)
            assert screen.told(words, 30), words
            print(words)
        windows = subprocess.run(
            ["wine", PYTHON, "-c", TOPMOST],
            env=environment({}),
            capture_output=True,
            text=True,
            check=False,
        )
        print(f"windows on top of all others: {windows.stdout.strip()}")
        assert "[]" not in windows.stdout
    print(kiosk("usage"))


TOPMOST = """
import win32con, win32gui
found = []
def look(window, _):
    if win32gui.IsWindowVisible(window) and win32gui.GetWindowLong(window, -20) & 8:
        found.append(win32gui.GetWindowText(window))
win32gui.EnumWindows(look, None)
print(found)
"""


def restart() -> None:
    """A screen that is killed is on the screen again within seconds."""
    with running() as screen:
        killed = process("screen")
        os.kill(killed, signal.SIGKILL)
        begun = time.monotonic()
        assert screen.told("presence attract", START_SECONDS)
        seconds = time.monotonic() - begun
        print(f"the attract loop was there again {seconds:.1f} s after the screen was killed")
        assert process("screen") not in (0, killed)
        assert seconds < RESTART_SECONDS, "too late; is this PC busy with other things?"


def sign_in() -> None:
    """Five taps in the corner open the pad of staff mode."""
    with running() as screen:
        for _ in range(5):
            screen.touch(CORNER, CORNER)
        assert screen.told("the pad is open", 30)
        print("the pad is open")


def process(name: str) -> int:
    """The id of a process of the built program with this argument, 0 when there is none."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            place = (folder / "environ").read_bytes()
        except OSError:
            continue
        if words[1:2] == [name.encode()] and windows_path(DATA).encode() in place:
            return int(folder.name)
    return 0
