"""Tells systemd how the program is, by the protocol of sd_notify(3).

Where systemd has not started us as a service of `Type=notify`, and on Windows, nothing is told.
Imports the standard library alone: the supervisor and the launcher use it.
"""

from __future__ import annotations

import os
import socket
import sys
from contextlib import suppress

SOCKET = "NOTIFY_SOCKET"
WATCHDOG = "WATCHDOG_USEC"
"""The environment variables in which systemd says where it listens, and after how many microseconds
of silence it restarts the service."""


def watchdog_seconds() -> float | None:
    """After how long a silence systemd restarts the service; None where it does not watch."""
    told = os.environ.get(WATCHDOG, "")
    return int(told) / 1e6 if told.isdecimal() and SOCKET in os.environ else None


def report_ready() -> None:
    """The service has started."""
    _notify("READY=1")


def report_alive() -> None:
    """Feed the watchdog, which expects the next report in `watchdog_seconds` from now."""
    allow_silence(watchdog_seconds())


def allow_silence(seconds: float | None) -> None:
    """Feed the watchdog and expect no report for so long, until `report_alive` is called."""
    if seconds is not None and watchdog_seconds() is not None:
        _notify("WATCHDOG=1", f"{WATCHDOG}={round(seconds * 1e6)}")


if sys.platform == "win32":

    def _notify(*_states: str) -> None:
        """There is no systemd."""

else:

    def _notify(*states: str) -> None:
        address = os.environ.get(SOCKET)
        if not address:
            return
        if address.startswith("@"):  # in Linux's abstract namespace
            address = f"\0{address[1:]}"
        with (
            # Where nobody listens, the watchdog restarts us: there is nobody else to tell.
            suppress(OSError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as connection,
        ):
            connection.setblocking(False)
            connection.sendto("\n".join(states).encode(), address)
