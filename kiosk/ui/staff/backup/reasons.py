"""What is in the way of a backup, by the ids that the words of its page know."""

from __future__ import annotations

from kiosk.core.errors import KioskError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.ops.backup.troubles import trouble_of
from kiosk.ops.commands.long_command import CancelledError, LeftError


def reason_of(error: KioskError) -> str:
    """The id of what is to be said of it."""
    match error:
        case NotPermittedError():
            return "not-permitted"
        case CancelledError():
            return "cancelled"
        case LeftError():
            return "goes-on"
        case _:
            return trouble_of(error)
