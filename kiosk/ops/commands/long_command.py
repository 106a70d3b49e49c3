"""A child process that runs a long command of ours: it goes on when whoever has started it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping
from typing import Any

from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.process.own_command import own_command
from kiosk.core.process.process_tree import start_apart
from kiosk.ops.commands.command_error import command_error
from kiosk.sync.progress import OnProgress, Progress

POLL_SECONDS = 0.1

CANCELLED = (130, -signal.SIGTERM)


class CancelledError(UnavailableError):
    """Somebody has cancelled it."""


class LeftError(UnavailableError):
    """Nobody waits for it any more; it goes on."""


class LongCommand:
    """One run of a command with `--json`, which starts at once. It tells its progress in a file,
    and so does not end with us; `cancel` and `leave` may be called in any thread."""

    def __init__(
        self,
        folder: DataFolder,
        what: str,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        command: Callable[..., list[str]] = own_command,
    ) -> None:
        """`what` it is stands in messages; `environment` is added to ours.

        Raises:
            UnavailableError: no process can be started.
        """
        self._data = folder
        self._what = what
        # On Windows what a process that goes on writes cannot be deleted; the system clears it.
        self._folder = TemporaryFolder("command")
        self._told, self._errors = (self._folder.path / one for one in ("told", "errors"))
        self._left = threading.Event()
        self._cancelled = False
        surroundings = os.environ | {"KIOSK_DATA": str(folder.root)} | dict(environment or {})
        with self._told.open("wb") as told, self._errors.open("wb") as errors:
            try:
                self._process = start_apart(
                    command(*arguments),
                    stdin=subprocess.DEVNULL,
                    stdout=told,
                    stderr=errors,
                    env=surroundings,
                )
            except OSError as error:
                raise UnavailableError(f"{what} cannot begin: {error}.") from error

    def cancel(self) -> None:
        """Stop it; what is done stays."""
        self._cancelled = True
        self._process.terminate()

    def leave(self) -> None:
        """Let it go on by itself."""
        self._left.set()

    def follow(self, on_progress: OnProgress) -> dict[str, Any]:
        """Wait for its end; returns what it has told at last, {} for nothing.

        Raises:
            CancelledError: it was cancelled.
            LeftError: `leave` was called.
            StaffError, ContentRejectedError, UnavailableError: as the command raises them.
        """
        with self._folder:
            done = self._hear(on_progress)
            code = self._process.returncode
            complaints = self._errors.read_text("utf-8", "replace")
        if code == 0:
            return done
        if code in CANCELLED or self._cancelled:  # on Windows it ends with 1
            raise CancelledError(f"{self._what} was cancelled.")
        raise self.failure(command_error(code, complaints, self._what, self._data), done)

    def failure(self, error: KioskError, _told: dict[str, Any]) -> KioskError:
        """The error to raise in place of `error`, where it told more at last."""
        return error

    def _hear(self, on_progress: OnProgress) -> dict[str, Any]:
        """Hear its lines until it ends."""
        last: dict[str, Any] = {}
        with self._told.open(encoding="utf-8") as lines:
            half = ""
            while True:
                ended = self._process.poll() is not None
                *whole, half = (half + lines.read()).split("\n")
                for line in whole:
                    told = json.loads(line)
                    if "step" in told:
                        on_progress(Progress(**told))
                    else:
                        last = told
                if ended:
                    return last
                if self._left.wait(POLL_SECONDS):
                    # Its end is to be heard all the same, or the system keeps its entry.
                    threading.Thread(target=self._process.wait, daemon=True).start()
                    raise LeftError(f"{self._what} goes on by itself.")
