"""A child process that runs `kiosk report`: it draws with Qt and no screen, and then ends."""

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
"""After which it is given up; it takes a second or two."""


def monthly_report(folder: DataFolder, month: date, station: str, language: str) -> bytes:
    """The report of a month as a PDF. Waits for it.

    Raises:
        UnavailableError, StaffError, ContentRejectedError: as `kiosk report` raises them; it has
            taken too long.
    """
    with TemporaryDirectory(prefix="kiosk-report-") as place:
        target = Path(place, "report.pdf")
        options = [f"--month={month:%Y-%m}", f"--station={station}", f"--lang={language}"]
        try:
            done = subprocess.run(
                own_command("report", *options, str(target)),
                env=os.environ | {"KIOSK_DATA": str(folder.root)},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=MAX_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnavailableError(f"The report cannot be made: {error}.") from error
        if done.returncode == 0:
            return target.read_bytes()
    complaints = done.stderr.decode("utf-8", "replace")
    raise command_error(done.returncode, complaints, "The report", folder)
