"""A virtual screen whose size can be changed while somebody draws on it, as panels do it that are
switched on late, turned or replaced."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.ops.virtual_screen import virtual_screen

LARGEST = 4000
OUTPUT = "screen"
"""What Xvfb calls its only one."""


class ChangingScreen:
    def __init__(self, display: str) -> None:
        self.display = display
        self._modes: set[str] = set()

    def turn_to(self, width: int, height: int) -> None:
        """From now on it has that many pixels."""
        mode = f"{width}x{height}"
        if mode not in self._modes:
            self._modes.add(mode)
            timing = [str(side) for side in (width, 0, 0, width, height, 0, 0, height)]
            self._xrandr("--newmode", mode, "0", *timing)
            self._xrandr("--addmode", OUTPUT, mode)
        self._xrandr("--output", OUTPUT, "--mode", mode)

    def add(self, name: str, width: int, height: int, left: int, *, shows: bool = False) -> None:
        """A part of it is a screen of its own from now on; the one that `shows` stands for all."""
        place = f"{width}/500x{height}/300+{left}+0"
        self._xrandr("--setmonitor", name, place, OUTPUT if shows else "none")

    def remove(self, name: str) -> None:
        self._xrandr("--delmonitor", name)

    def switch_off(self) -> None:
        """As if no panel were there; `turn_to` brings one."""
        # Xvfb switches its output off, and then refuses to make the whole screen 0x0 (BadValue).
        told = self._run("--output", OUTPUT, "--off")
        assert "BadValue" in told.stderr

    def _xrandr(self, *arguments: str) -> None:
        told = self._run(*arguments)
        assert told.returncode == 0, told.stderr

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["xrandr", "-d", self.display, *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)


@contextmanager
def changing_screen() -> Iterator[ChangingScreen]:
    with virtual_screen(LARGEST, LARGEST) as display:
        yield ChangingScreen(display)
