"""The built program's screen under Wine, touched and watched from outside as a visitor would."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.ops.virtual_screen import virtual_screen
from tests.e2e.hall_screen import HallScreen
from tests.e2e.test_visit import BACK, COMPANIES_TILE, FIRST_CARD, HOME, MIDDLE
from tools.windows.program import DATA, KIOSK, kiosk
from tools.windows.wine import PYTHON, environment, windows_path, wine

WINDOWS_OF_KIOSK = Path(__file__).with_name("windows_of_kiosk.py")
START_SECONDS = 300
RESTART_SECONDS = 10
CORNER = 30
"""Within the corner where five taps open the pad, from the left and the top."""


class WineScreen(HallScreen):
    """`kiosk run` under Wine, where Ctrl+Break needs a console that Wine 8 does not give."""

    def ask_to_end(self) -> None:
        print(on_windows("log-off"))


@contextmanager
def running() -> Iterator[HallScreen]:
    """`kiosk run` on a screen of its own; ended by logging off, which must end it well."""
    with virtual_screen(1920, 1080) as display:
        settings = {"DISPLAY": display, "KIOSK_DATA": windows_path(DATA)}
        with WineScreen(
            display, DATA, environment(settings), ["wine", str(KIOSK), "run"]
        ) as screen:
            assert screen.told("presence attract", START_SECONDS), "no attract loop"
            yield screen
        print(f"ended by logging off with {screen.code}")
        assert screen.code == 0, screen.complaints


def visit() -> None:
    """Touch: attract loop, home, companies, a company, and back; the visit is counted."""
    recorded = (DATA / "state.sqlite").exists()
    before = _visits(kiosk("usage")) if recorded else 0
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
        on_top = on_windows()
        print(on_top)
        assert "(0, 0, 1920, 1080)" in on_top, "the screen is not on top"
    told = kiosk("usage")
    print(told)
    assert _visits(told) == before + 1, "the visit is not counted"


def _visits(usage: str) -> int:
    """How many are counted, of all days."""
    return sum(int(count) for count in re.findall(r"(\d+) visits? of", usage))


def on_windows(*arguments: str) -> str:
    """What `WINDOWS_OF_KIOSK` says."""
    return wine([PYTHON, windows_path(WINDOWS_OF_KIOSK), *arguments]).stdout.strip()


def restart() -> None:
    """A screen that is killed is on the screen again within seconds."""
    with running() as screen:
        killed = process("screen")
        on_windows("kill")
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
