"""The wire between the supervisor and what it keeps running: a heartbeat up, down only its end.

The screen says that it is alive in a line on its standard output, once a second. The supervisor
says nothing: it holds the screen's standard input open, and letting go of it, on purpose or by
dying, asks the screen to end. That works alike on Linux and Windows. Knows no Qt.

Another line of the screen asks for staff mode. The token in it is passed on in a line on the
standard input of `kiosk staff`, which sends a heartbeat too (docs/adr/0037).
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable

HEARTBEAT = b"alive\n"

NO_DISPLAY = 71
"""Exit code of a screen for which no display answers."""

RESTART_WANTED = 76
"""Exit code of a screen that staff have asked to start again."""

STAFF_REQUEST = b"staff "
"""What a line begins with in which the screen asks for staff mode; a one-time token follows."""

_STANDARD_INPUT, _STANDARD_OUTPUT = 0, 1


def beat() -> None:
    """Tell the supervisor that the screen is alive; the GUI thread calls it once a second."""
    with contextlib.suppress(OSError):  # nobody listens: `when_let_go` is about to say so
        os.write(_STANDARD_OUTPUT, HEARTBEAT)


def request_staff_mode(token: str) -> None:
    """Ask the supervisor to open staff mode above the screen; `token` admits one person, once."""
    with contextlib.suppress(OSError):  # no supervisor: `when_let_go` says so
        os.write(_STANDARD_OUTPUT, STAFF_REQUEST + token.encode("ascii") + b"\n")


def when_let_go(end: Callable[[], None], hear: Callable[[str], None] | None = None) -> None:
    """Call `end` once, from a thread of its own, as soon as the supervisor lets go of us; before
    that, from the same thread, `hear` with each line that it has sent."""

    def wait() -> None:
        said = b""
        with contextlib.suppress(OSError):
            while part := os.read(_STANDARD_INPUT, 4096):
                *lines, said = (said + part).split(b"\n")
                if hear:
                    for line in lines:
                        hear(line.decode("ascii", "replace"))
        end()

    threading.Thread(target=wait, name="lifeline", daemon=True).start()
