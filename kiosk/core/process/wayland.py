"""The Wayland compositor of this session, by the variables from which libwayland knows it. Only the
standard library."""

from __future__ import annotations

import os

WAYLAND_SOCKET = "WAYLAND_SOCKET"
"""The variable in which libwayland finds the descriptor of a connection that it is given."""


def compositor() -> str:
    """The name of its socket; '' where there is none."""
    is_wayland = os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return os.environ.get("WAYLAND_DISPLAY") or ("wayland-0" if is_wayland else "")
