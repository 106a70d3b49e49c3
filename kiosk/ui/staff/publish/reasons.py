"""Why publishing has come to nothing, by the ids that the words of its page know."""

from __future__ import annotations

from kiosk.core.errors import ContentRejectedError, DiskFullError, KioskError, StaffError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.ops.commands.long_command import CancelledError, LeftError

_REASONS: tuple[tuple[type[KioskError], str], ...] = (
    (CancelledError, "cancelled"),
    (LeftError, "goes-on"),
    (NotPermittedError, "not-permitted"),
    (ContentRejectedError, "rejected"),
    (StaffError, "refused"),
    (DiskFullError, "disk-full"),
)


def reason_of(error: KioskError) -> str:
    """The id of what is to be said of it."""
    return next((name for kind, name in _REASONS if isinstance(error, kind)), "out-of-reach")
