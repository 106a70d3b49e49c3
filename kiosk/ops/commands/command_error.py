"""How a command of ours has failed in a child process, as the error that it has ended with."""

from __future__ import annotations

from kiosk.core.errors import (
    ContentRejectedError,
    DiskFullError,
    KioskError,
    StaffError,
    UnavailableError,
)
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.os_errors import has_little_room

_BY_CODE: dict[int, type[KioskError]] = {
    one.exit_code: one for one in (ContentRejectedError, StaffError)
}


def command_error(code: int, complaints: str, what: str, folder: DataFolder) -> KioskError:
    """The error behind an exit code other than 0. `complaints`: what the command wrote to its
    standard error; `what` it was, for where it wrote nothing; `folder`: on whose disk it worked."""
    world = DiskFullError if has_little_room(folder.root) else UnavailableError
    error = _BY_CODE.get(code, world)
    return error(complaints.strip() or f"{what} ended with {code}.")
