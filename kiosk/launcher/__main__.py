"""Entry point of the launcher, a program of its own beside the versions."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from kiosk.core.errors import KioskError, StaffError
from kiosk.core.files.lock import file_lock
from kiosk.core.installation import Installation
from kiosk.core.process.console import prepare_standard_streams
from kiosk.core.process.logs import start_logging
from kiosk.launcher.launcher import Launcher

log = logging.getLogger("kiosk.launcher")


def main() -> int:
    """Run the installation in whose folder `launcher` this program lies, or that is named."""
    prepare_standard_streams()
    own_folder = Path(sys.executable).parent.parent
    installation = Installation(Path(sys.argv[1]).absolute() if sys.argv[1:] else own_folder)
    start_logging(installation.logs, "launcher")
    busy = f"The kiosk in {installation.root} is running already."
    try:
        with file_lock(installation.lock, busy, StaffError):
            return Launcher(installation).run()
    except KioskError as error:
        log.error("%s", error)  # noqa: TRY400 - the message is for whoever looks after the PC
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
