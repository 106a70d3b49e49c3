"""Keeps the last picture of a screen that is to start again, on a Wayland compositor. Only the
standard library.

A compositor takes the windows of a program away when its connection is closed, and what is behind
them is black: it keeps no background as an X server does (docs/adr/0054). The connection is
therefore opened here, passed to the screen, and held open until the next screen is there. A screen
that ends in good order lets go of it first (`kiosk/ui/window/last_picture.py`).
"""

from __future__ import annotations

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.core.process.wayland import compositor


class LastPicture:
    """The connections of the screen that starts and of the one before; for one thread."""

    def __init__(self) -> None:
        self._before: socket.socket | None = None
        self._now: socket.socket | None = None

    def connect(self) -> int | None:
        """The descriptor of a connection for the screen that starts now; None where there is no
        compositor, or it does not answer: the screen then says so."""
        if self._before is None:
            self._before = self._now
        elif self._now:  # nobody has heard of its screen: the picture before is enough
            self._now.close()
        self._now = _connection()
        return self._now.fileno() if self._now else None

    def screen_is_there(self) -> None:
        """Let go of the picture of the screen before, which is covered. Once for each `connect`."""
        if self._now:
            if self._before:
                self._before.close()
            self._before, self._now = self._now, None

    def close(self) -> None:
        """Let go of every picture."""
        for connection in (self._before, self._now):
            if connection:
                connection.close()


def _connection() -> socket.socket | None:
    name = compositor()
    on_wayland = os.environ.get("QT_QPA_PLATFORM", "wayland").startswith("wayland")
    if not sys.platform.startswith("linux") or not name or not on_wayland:
        return None
    if os.environ.get("XDG_CURRENT_DESKTOP"):  # it asks its user about a window that hangs
        return None
    connection = socket.socket(socket.AF_UNIX)
    with suppress(OSError):
        connection.connect(os.fspath(Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name)))
        return connection
    connection.close()
    return None
