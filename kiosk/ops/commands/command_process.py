"""A child process that runs one of our commands: nobody waits for a line or a bucket but it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.own_command import own_command
from kiosk.ops.commands.command_error import command_error


class CommandProcess:
    """One run, which starts at once; `stop` may be called in any thread. `what` it is stands in
    messages.

    Raises:
        UnavailableError: no process can be started.
    """

    def __init__(
        self,
        folder: DataFolder,
        what: str,
        *arguments: str,
        command: Callable[..., list[str]] = own_command,
    ) -> None:
        self._folder = folder
        self._what = what
        try:
            self._process = subprocess.Popen(
                command(*arguments),
                env=os.environ | {"KIOSK_DATA": str(folder.root)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            raise UnavailableError(f"{what} cannot begin: {error}.") from error

    def stop(self) -> None:
        """Stop it; what is done stays."""
        self._process.terminate()

    def wait(self) -> bytes:
        """Wait for its end; returns what it has written to standard output.

        Raises:
            StaffError, ContentRejectedError, UnavailableError: as the command raises.
        """
        output, errors = self._process.communicate()
        code = self._process.returncode
        if code == 0:
            return output
        raise command_error(code, errors.decode("utf-8", "replace"), self._what, self._folder)
