"""What the office may ask of a station; loads nothing, for the command line."""

from __future__ import annotations

from enum import StrEnum


class RequestKind(StrEnum):
    """What a station is asked to do, in the order in which it does it."""

    MUTE = "mute"
    """Until something else is due in the attract loop."""
    MUTE_HOUR = "mute-hour"
    DIAGNOSE = "diagnose"
    """Send what `kiosk diagnose` packs up."""
    RESTART = "restart"
    """The screen. The timekeeper starts anew with it, and may stop what comes after."""
    SYNC = "sync"
    """Bring everything that is new, and report."""
