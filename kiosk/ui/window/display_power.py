"""The system's own switch for the display."""

from __future__ import annotations

import sys
from typing import Protocol

from PySide6.QtGui import QGuiApplication


class DisplayPower(Protocol):
    """Called again and again, from one thread.

    Each raises:
        UnavailableError: the system refuses.
    """

    def on(self) -> None:
        """Switch the display on, and keep the system from darkening it."""

    def off(self) -> bool:
        """Switch it off; returns whether the system can."""

    def darkens_after(self) -> int:
        """Seconds without input after which the system darkens it; 0 for never."""

    def has_screen_saver(self) -> bool:
        """Whether a program darkens or covers it."""

    def close(self) -> None:
        """Let go of what the switch holds."""


def system_display() -> DisplayPower | None:
    """The switch for the display that Qt draws on; None where programs have none, as on Wayland."""
    if sys.platform == "win32":
        from kiosk.ui.window.windows_display import WindowsDisplay

        return WindowsDisplay()
    if QGuiApplication.platformName() == "xcb":
        from kiosk.ui.window.x_display import XDisplay

        return XDisplay()
    return None
