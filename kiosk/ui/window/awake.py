"""Keeps Windows from switching the display off or going to sleep while the screen runs.

On Linux that is a matter of the session that the kiosk runs in.
"""

from __future__ import annotations

import sys

_CONTINUOUS, _SYSTEM_REQUIRED, _DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
"""ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED"""


if sys.platform == "win32":
    import ctypes

    def keep_display_awake() -> bool:
        """Until the calling thread ends; returns whether the system agrees."""
        wanted = _CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED
        return bool(ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(wanted)))
