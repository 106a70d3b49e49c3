"""How the system and its user ask a process of ours to end."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable

CANCELLED = 130
"""Exit code, as shells have it: cancelled by Ctrl+C or another of `END_SIGNALS`."""

if sys.platform == "win32":
    import time

    import win32api
    import win32con

    END_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGBREAK)

    _CLOSED = (
        win32con.CTRL_CLOSE_EVENT,
        win32con.CTRL_LOGOFF_EVENT,
        win32con.CTRL_SHUTDOWN_EVENT,
    )
    _GRACE_SECONDS = 30.0  # Windows ends us after 5 s

    def on_console_closed(end: Callable[[], None]) -> None:
        """Call `end`, in a thread of its own, when the window of the console is closed, the user
        logs off or the PC is shut down; Windows then waits for us for a few seconds."""

        def handle(kind: int) -> bool:
            if kind not in _CLOSED:
                return False  # Ctrl+C and Ctrl+Break are signals
            end()
            time.sleep(_GRACE_SECONDS)  # we are ended as soon as this returns
            return True

        win32api.SetConsoleCtrlHandler(handle, True)

else:
    END_SIGNALS = (signal.SIGTERM, signal.SIGINT)

    def on_console_closed(_end: Callable[[], None]) -> None:
        """Terminals send signals."""
