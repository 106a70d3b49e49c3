"""A child process that runs `kiosk report`: it draws with Qt and no screen, and then ends."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.core.errors import (
    ContentRejectedError,
    DiskFullError,
    StaffError,
    UnavailableError,
)
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.os_errors import has_little_room
from kiosk.core.process.own_command import own_command

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
    world = DiskFullError if has_little_room(folder.root) else UnavailableError
    error_of = {4: ContentRejectedError, 5: StaffError}.get(done.returncode, world)
    message = done.stderr.decode("utf-8", "replace").strip()
    raise error_of(message or f"The report ended with {done.returncode}.")
