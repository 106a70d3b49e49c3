"""How a command ends that a person can mend: with a message and an exit code of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable

from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.os_errors import REFUSALS, explain


def run_told(command: Callable[[], int]) -> int:
    """Run a command; returns its exit code, or that of the error that it has ended with."""
    try:
        return command()
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201
        return error.exit_code
    except OSError as error:
        if error.errno not in REFUSALS or not error.filename:
            raise
        print(f"kiosk: {error.filename}: {explain(error)}", file=sys.stderr)  # noqa: T201
        return UnavailableError.exit_code
