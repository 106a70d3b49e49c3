"""Errors, split by who can do something about them.

Anything that is not a `KioskError` is a bug of ours: it reaches the exception hooks, is logged
whole, and the supervisor restarts what died.
"""

from __future__ import annotations


class KioskError(Exception):
    """Base of all expected errors of this program.

    Attributes:
        exit_code: what a command ends with when this error reaches the command line.
    """

    exit_code = 1


class UnavailableError(KioskError):
    """A resource is unavailable (disk, network, a library); retrying later may help."""

    exit_code = 3


class DiskFullError(UnavailableError):
    """No room is left on a disk; what stood there stays, and it works again with more room."""


class ContentRejectedError(KioskError):
    """The input is incomplete, invalid or malicious; the content in use stays as it is."""

    exit_code = 4


class StaffError(KioskError):
    """Staff can fix it: the message says what and where."""

    exit_code = 5
