"""Heartbeats from the screen to the supervisor, and how the supervisor asks the screen to end.

The screen writes a heartbeat to its standard output once a second. The supervisor writes nothing:
it holds the screen's standard input open, and closing it, on purpose or by dying, asks the screen
to end. That works alike on Linux and Windows. Knows no Qt.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable

HEARTBEAT = b"alive\n"

NO_DISPLAY = 71
"""Exit code of a screen for which no display answers."""

_STANDARD_INPUT, _STANDARD_OUTPUT = 0, 1


def send_heartbeat() -> None:
    """Tell the supervisor that the screen is alive; the GUI thread calls it once a second."""
    with contextlib.suppress(
        OSError
    ):  # the pipe is closed: `on_supervisor_gone` is about to be called
        os.write(_STANDARD_OUTPUT, HEARTBEAT)


def on_supervisor_gone(end: Callable[[], None]) -> None:
    """Call `end` once, from its own thread, when the supervisor closes our standard input."""

    def wait() -> None:
        with contextlib.suppress(OSError):
            while os.read(_STANDARD_INPUT, 4096):
                pass
        end()

    threading.Thread(target=wait, name="lifeline", daemon=True).start()
