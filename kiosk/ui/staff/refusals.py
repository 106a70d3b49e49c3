"""Why a command was refused, by the message ids that the words of all pages know."""

from __future__ import annotations

from kiosk.core.errors import DiskFullError, KioskError, UnavailableError
from kiosk.editorial.errors import ProblemsError, UndoConflictError
from kiosk.editorial.permissions import NotPermittedError


def refusal(error: KioskError) -> str:
    """The message id of what a command of `Editor` has raised."""
    match error:
        case NotPermittedError():
            return "not-permitted"
        case UndoConflictError():
            return "undo-conflict"
        case ProblemsError():
            return "breaks-rules"
        case DiskFullError():
            return "disk-full"
        case UnavailableError():
            return "unavailable"
        case _:
            return "refused"
