"""Leaves the last frame of a screen that ends in good order where it is, on a Wayland compositor.

Qt takes its window away when it ends, and what is behind it is black. A window stays for as long as
somebody holds the connection and nobody says that it goes: the supervisor holds the one that it has
given us (`kiosk/ops/supervision/last_picture.py`), and where it was killed, we do.
"""

from __future__ import annotations

import os
import socket
import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.core.process.wayland import WAYLAND_SOCKET

STAY_SECONDS = 3.0
"""A screen whose supervisor is gone is killed after `heartbeat.END_SECONDS`."""

_CONNECTION = "waylandConnection"


def note_connection(app: QGuiApplication) -> None:
    """Remember the connection that the supervisor has given us, once Qt has taken it."""
    given = os.environ.pop(WAYLAND_SOCKET, "")  # it is nothing for helpers
    if given:
        app.setProperty(_CONNECTION, int(given))


def leave_last_picture(app: QGuiApplication) -> None:
    """From now on nothing that Qt says reaches the compositor, and it hears nothing."""
    connection = app.property(_CONNECTION)
    if connection is None:
        return
    os.dup(connection)  # open to the end of this process
    ours, theirs = socket.socketpair()
    os.dup2(theirs.fileno(), connection, inheritable=False)
    theirs.close()
    ours.detach()  # likewise: a connection that breaks would end the process at once


def stay_until_covered(supervisor: int) -> None:
    """Where the supervisor, once our parent, was killed, nobody else holds the last picture: wait
    while the next one starts its screen."""
    app = QCoreApplication.instance()
    if os.getppid() != supervisor and app and app.property(_CONNECTION) is not None:
        time.sleep(STAY_SECONDS)
