"""Checks for a display before Qt is started.

Without a display Qt aborts the process with a misleading error about the plug-in that it tried
last: with a Wayland compositor gone it asks for libxcb-cursor0. Linux only; on Windows there is
always a desktop.
"""

from __future__ import annotations

import ctypes
import os
import sys

from kiosk.core.errors import UnavailableError
from kiosk.core.process.wayland import WAYLAND_SOCKET, compositor


class NoDisplayError(UnavailableError):
    """No Wayland compositor and no X server answers."""


def require_display() -> None:
    """Make sure that a window can be opened.

    Raises:
        NoDisplayError: it cannot; the message says what was tried and what to do.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if WAYLAND_SOCKET in os.environ:  # the supervisor is connected, and libwayland takes it once
        return
    tried = []
    if there := compositor():
        if _wayland_answers():
            return
        tried.append(f"the Wayland compositor at {there} does not answer")
    if server := os.environ.get("DISPLAY"):
        if _x_answers():
            return
        tried.append(f"the X server at {server} does not answer")
    if not tried:
        tried.append("neither WAYLAND_DISPLAY nor DISPLAY is set")
    raise NoDisplayError(
        f"There is no screen: {', and '.join(tried)}. Start the kiosk from the desktop of this PC, "
        "or in a compositor of its own: cage -- kiosk run."
    )


def owns_background() -> bool:
    """Whether the background of the screen is ours to paint: there is an X server without a
    desktop, whose background would be its user's, and no Wayland compositor, which has none."""
    on_x = os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and bool(os.environ.get("DISPLAY"))
    if not sys.platform.startswith("linux") or not on_x or compositor():
        return False
    return not os.environ.get("XDG_CURRENT_DESKTOP")


def _wayland_answers() -> bool:
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = [ctypes.c_char_p]
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    display = wayland.wl_display_connect(None)
    if not display:
        return False
    wayland.wl_display_disconnect(display)
    return True


def _x_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers
