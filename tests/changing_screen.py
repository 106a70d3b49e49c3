"""A virtual screen whose size can be changed while somebody draws on it, as panels do it that are
switched on late, turned or replaced; its server can be killed and started again."""

from __future__ import annotations

import os
import signal
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from kiosk.ops.virtual_screen import virtual_screen

LARGEST = 4000
OUTPUT = "screen"
"""What Xvfb calls its only one."""


class ChangingScreen:
    """`shows`: whether somebody in front of it would see what is drawn."""

    def __init__(self, server: ExitStack) -> None:
        """`server` is left with nothing but the server that runs."""
        self._server = server
        self.display = server.enter_context(virtual_screen(LARGEST, LARGEST))
        self._modes: set[str] = set()
        self._size: tuple[int, int] | None = LARGEST, LARGEST
        self._runs = True

    @property
    def shows(self) -> bool:
        return self._runs and self._size is not None

    def turn_to(self, width: int, height: int) -> None:
        """From now on it has that many pixels; while the server is away, once it is back."""
        if self._runs:
            self._show(width, height)
        self._size = width, height

    def add(self, name: str, width: int, height: int, left: int, *, shows: bool = False) -> None:
        """A part of it is a screen of its own from now on; the one that `shows` stands for all."""
        place = f"{width}/500x{height}/300+{left}+0"
        self._xrandr("--setmonitor", name, place, OUTPUT if shows else "none")

    def remove(self, name: str) -> None:
        self._xrandr("--delmonitor", name)

    def switch_off(self) -> None:
        """As if no panel were there; `turn_to` brings one."""
        self._size = None
        if self._runs:
            self._hide()

    def kill_server(self) -> None:
        """From now on nobody has a connection, and none is to be had."""
        self._runs = False
        os.kill(served_by(f"/tmp/.X11-unix/X{self.display[1:]}"), signal.SIGKILL)  # noqa: S108
        self._server.close()

    def start_server(self) -> None:
        """Again, under its name, with the size that it is to have."""
        self._server.enter_context(virtual_screen(LARGEST, LARGEST, self.display))
        self._modes.clear()
        if self._size is None:
            self._hide()
        else:
            self._show(*self._size)
        self._runs = True

    def _show(self, width: int, height: int) -> None:
        mode = f"{width}x{height}"
        if mode not in self._modes:
            self._modes.add(mode)
            timing = [str(side) for side in (width, 0, 0, width, height, 0, 0, height)]
            self._xrandr("--newmode", mode, "0", *timing)
            self._xrandr("--addmode", OUTPUT, mode)
        self._xrandr("--output", OUTPUT, "--mode", mode)

    def _hide(self) -> None:
        # Xvfb switches its output off, and then refuses to make the whole screen 0x0 (BadValue).
        told = self._run("--output", OUTPUT, "--off")
        assert "BadValue" in told.stderr

    def _xrandr(self, *arguments: str) -> None:
        told = self._run(*arguments)
        assert told.returncode == 0, told.stderr

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["xrandr", "-d", self.display, *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)


def served_by(path: str) -> int:
    """The process id of the server behind a local socket."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    process, _, _ = struct.unpack("3i", credentials)
    return int(process)


@contextmanager
def changing_screen() -> Iterator[ChangingScreen]:
    with ExitStack() as server:
        yield ChangingScreen(server)
