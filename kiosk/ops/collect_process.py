"""A child process that runs `kiosk inbox collect`: nobody waits for a line or a bucket but it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.own_command import own_command
from kiosk.ops.command_error import command_error


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file of the inbox that was not taken: its place there, and why, for IT people."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Collected:
    """How many files were `new`, how many were refused, and the first of those."""

    new: int
    refusals: int
    refused: Sequence[RefusedFile]


class CollectProcess:
    """One run, which starts at once; `stop` may be called in any thread. It can be cut anywhere.

    Raises:
        UnavailableError: no process can be started.
    """

    def __init__(self, folder: DataFolder, command: Callable[..., list[str]] = own_command) -> None:
        self._folder = folder
        try:
            self._process = subprocess.Popen(
                command("inbox", "collect", "--json"),
                env=os.environ | {"KIOSK_DATA": str(folder.root)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            raise UnavailableError(f"Nothing can be collected: {error}.") from error

    def stop(self) -> None:
        """Stop it; what has been collected is kept."""
        self._process.terminate()

    def wait(self) -> Collected:
        """Wait for its end.

        Raises:
            StaffError, ContentRejectedError, UnavailableError: as `kiosk inbox collect` raises.
        """
        output, errors = self._process.communicate()
        code = self._process.returncode
        if code == 0:
            told = json.loads(output)
            refused = [RefusedFile(one["place"], one["reason"]) for one in told["refused"]]
            return Collected(sum(told["new"].values()), told["refusals"], refused)
        complaints = errors.decode("utf-8", "replace")
        raise command_error(code, complaints, "Collecting", self._folder)
