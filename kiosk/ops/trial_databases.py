"""What the launcher has the version in force do around a trial: copy its databases before, and
return to them on the way back."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import data_folder
from kiosk.core.process.logs import start_logging
from kiosk.db.trial_copies import copy_databases, return_databases


def main(job: str) -> int:
    """Do the job `copy-databases` or `return-databases`; returns the exit code."""
    try:
        folder = data_folder()
        folder.prepare()
        start_logging(folder.logs, "trial")
        if job == "copy-databases":
            copy_databases(folder)
        else:
            return_databases(folder, datetime.now(UTC))
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)  # noqa: T201
        return error.exit_code
    return 0
