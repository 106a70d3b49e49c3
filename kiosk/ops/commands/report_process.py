"""Child processes that make a file and then end: the drawing of a report, the writing of a large
workbook would hold up whoever works at the screen."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.own_command import own_command
from kiosk.ops.commands.command_error import command_error

MAX_SECONDS = 120
"""After which a report is given up; it takes a second or two."""

MAX_PROOF_SECONDS = 600
"""As `MAX_SECONDS`: the chains of years are checked from their beginning."""


def monthly_report(folder: DataFolder, month: date, station: str, language: str) -> bytes:
    """The report of a month as a PDF. Waits for it.

    Raises:
        UnavailableError, StaffError, ContentRejectedError: as `kiosk report` raises them; it has
            taken too long.
    """
    options = [f"--month={month:%Y-%m}", f"--station={station}", f"--lang={language}"]
    return _made(folder, ["report", *options], "report.pdf", MAX_SECONDS)


def proof_of_play(
    folder: DataFolder, first: date, last: date, station: str, language: str
) -> bytes:
    """The workbook of what was played from a day to a day. Waits for it.

    Raises:
        UnavailableError, StaffError, ContentRejectedError: as `kiosk plays export` raises them; it
            has taken too long.
    """
    options = [f"--from={first}", f"--until={last}", f"--station={station}", f"--lang={language}"]
    return _made(folder, ["plays", "export", *options], "plays.xlsx", MAX_PROOF_SECONDS)


def _made(folder: DataFolder, command: list[str], name: str, seconds: int) -> bytes:
    with TemporaryDirectory(prefix="kiosk-report-") as place:
        target = Path(place, name)
        try:
            done = subprocess.run(
                own_command(*command, str(target)),
                env=os.environ | {"KIOSK_DATA": str(folder.root)},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=seconds,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnavailableError(f"The report cannot be made: {error}.") from error
        if done.returncode == 0:
            return target.read_bytes()
    complaints = done.stderr.decode("utf-8", "replace")
    raise command_error(done.returncode, complaints, "The report", folder)
