"""Errors, split by who can do something about them.

Anything that is not a `KioskError` is a bug of ours: it reaches the exception hooks, is logged
whole, and the supervisor restarts what died.
"""

from __future__ import annotations


class KioskError(Exception):
    """Base of everything this program refuses on purpose.

    Attributes:
        exit_code: what a command ends with when this error reaches the command line.
    """

    exit_code = 1


class UnavailableError(KioskError):
    """The world is not ready (disk, network, a missing library); trying later may help."""

    exit_code = 3


class ContentRejectedError(KioskError):
    """What was given is torn, wrong or hostile; what we had stays in force."""

    exit_code = 4


class StaffError(KioskError):
    """A person can mend it: the message says what and where."""

    exit_code = 5
