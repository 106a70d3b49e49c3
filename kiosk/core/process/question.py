"""A question to a helper process that answers and ends: what answers it is not loaded here.

Imports the standard library alone.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from kiosk.core.errors import StaffError, UnavailableError


def ask(command: Sequence[str]) -> str:
    """Run a helper that hears by its standard input when we end (`lifeline`); returns what it has
    written to standard output.

    Raises:
        StaffError: it has said what a person can mend, and ended with that code.
        UnavailableError: it cannot be started, or has failed; the message is what it has said.
    """
    reading, writing = os.pipe()
    try:
        done = subprocess.run(command, stdin=reading, capture_output=True, check=False)
    except OSError as error:
        raise UnavailableError(f"{command[-1]} cannot be started: {error.strerror}.") from error
    finally:
        os.close(reading)
        os.close(writing)
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()
        if done.returncode == StaffError.exit_code:
            raise StaffError(said)
        raise UnavailableError(said or f"{command[-1]} ended with code {done.returncode}.")
    return done.stdout.decode("utf-8", "replace")
