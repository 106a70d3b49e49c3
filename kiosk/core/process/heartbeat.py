"""Heartbeats from the screen to the supervisor, and how the supervisor asks the screen to end.

The screen writes a heartbeat to its standard output once a second. The supervisor holds the
screen's standard input open; closing it, on purpose or by dying, asks the screen to end. That
works alike on Linux and Windows. Knows no Qt.

Another line of the screen asks for staff mode. The supervisor passes the token in it on, in a line
on the standard input of `kiosk staff`, which sends heartbeats too (docs/adr/0042), and tells the
screen, in a line on its standard input, when the window of staff mode is there or that has ended.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import sys
import threading
import time
from collections.abc import Callable

HEARTBEAT = b"alive\n"

SHOWING = b"showing\n"
"""The screen shows a release, and frames of a film where this PC plays films; of staff mode: its
window is on the screen."""

FILM_RESTARTED = b"film worker restarted\n"
"""The screen has replaced a film worker that had failed."""

NO_DISPLAY = 71
"""Exit code of a screen for which no display answers, or whose display has gone."""

RELEASE_FOUND = 75
"""Exit code of a calm screen, or of one in safe mode: there is a release to show now."""

RESTART_WANTED = 76
"""Exit code of a screen that staff have asked to start again."""

STAFF_REQUEST = b"staff "
"""What a line begins with in which the screen asks for staff mode; a one-time token follows."""

STAFF_SHOWN = "staff shown"
"""What the supervisor tells the screen: the staff window is there, with whoever has signed in."""

STAFF_GONE = "staff gone"
"""What the supervisor tells the screen: staff mode has ended, or could not be started."""

END_SECONDS = 4.5
"""From the supervisor's end until a process that has not ended by itself is killed."""

_STANDARD_INPUT, _STANDARD_OUTPUT = 0, 1


def send_heartbeat() -> None:
    """Tell the supervisor that the screen is alive; the GUI thread calls it once a second."""
    with contextlib.suppress(
        OSError
    ):  # the pipe is closed: `on_supervisor_gone` is about to be called
        os.write(_STANDARD_OUTPUT, HEARTBEAT)


def report_showing() -> None:
    """Tell the supervisor that visitors see what they are to see."""
    with contextlib.suppress(OSError):  # no supervisor: `on_supervisor_gone` says so
        os.write(_STANDARD_OUTPUT, SHOWING)


def report_film_restart() -> None:
    """Tell the supervisor that a film worker has failed and was replaced."""
    with contextlib.suppress(OSError):  # no supervisor: `on_supervisor_gone` says so
        os.write(_STANDARD_OUTPUT, FILM_RESTARTED)


def request_staff_mode(token: str) -> None:
    """Ask the supervisor to open staff mode above the screen; `token` is a one-time token."""
    with contextlib.suppress(OSError):  # no supervisor: `on_supervisor_gone` says so
        os.write(_STANDARD_OUTPUT, STAFF_REQUEST + token.encode("ascii") + b"\n")


def on_supervisor_gone(
    end: Callable[[], None], on_line: Callable[[str], None] | None = None
) -> None:
    """Call `end` once, from its own thread, when the supervisor closes our standard input; before
    that, from the same thread, `on_line` with each line that it has sent.

    Where `end` does not end this process within `END_SECONDS`, as when it hangs, it is killed, with
    all that it has started where it leads a session; the stacks of its threads go to standard
    error.
    """

    def wait() -> None:
        _read_lines(on_line or _ignore)
        end()
        time.sleep(END_SECONDS)
        if sys.stderr:  # not where a program without a console runs on Windows
            faulthandler.dump_traceback()
        _kill_own_session()

    threading.Thread(target=wait, name="lifeline", daemon=True).start()


def on_launcher_gone(end: Callable[[], None]) -> None:
    """Call `end` once, from its own thread, when the launcher closes our standard input."""

    def wait() -> None:
        _read_lines(_ignore)
        end()

    threading.Thread(target=wait, name="lifeline", daemon=True).start()


def _ignore(_line: str) -> None:
    pass


def _read_lines(on_line: Callable[[str], None]) -> None:
    """Read standard input to its end."""
    rest = b""
    with contextlib.suppress(OSError):
        while part := os.read(_STANDARD_INPUT, 4096):
            *lines, rest = (rest + part).split(b"\n")
            for line in lines:
                on_line(line.decode("ascii", "replace"))


def _kill_own_session() -> None:
    if os.name == "posix" and os.getsid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
