"""A child process that runs `kiosk publish`: it goes on when whoever has started it ends."""

from __future__ import annotations

import json
import signal
import subprocess
import threading
from collections.abc import Callable, Sequence

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import data_folder
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.process.own_command import own_command
from kiosk.core.process.process_tree import start_apart
from kiosk.ops.commands.command_error import command_error
from kiosk.sync.progress import OnProgress, Progress

POLL_SECONDS = 0.1

CANCELLED = (130, -signal.SIGTERM)


class CancelledError(UnavailableError):
    """Somebody has cancelled it; nothing is published."""


class LeftError(UnavailableError):
    """Nobody waits for it any more; it goes on."""


class PublishProcess:
    """One run of `kiosk publish`, which starts at once. It tells its progress in a file, and so
    does not end with us; `cancel` and `leave` may be called in any thread."""

    def __init__(
        self,
        by: str,
        notes: str,
        again: int = 0,
        command: Callable[..., list[str]] = own_command,
        first_on: Sequence[str] = (),
    ) -> None:
        """`again`: an installed release to publish once more, instead of the library. `first_on`:
        the numbers of the stations that get it first; none for all at once."""
        # On Windows what a process that goes on writes cannot be deleted; the system clears it.
        self._folder = TemporaryFolder("publish")
        self._told, self._errors = (self._folder.path / one for one in ("told", "errors"))
        self._left = threading.Event()
        self._cancelled = False
        more = [f"--again={again}"] if again else []
        more += [f"--first={one}" for one in first_on]
        with self._told.open("wb") as told, self._errors.open("wb") as errors:
            self._process = start_apart(
                command("publish", "--json", f"--by={by}", f"--notes={notes}", *more),
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=errors,
            )

    def cancel(self) -> None:
        """Stop it; what was uploaded is kept for the next time."""
        self._cancelled = True
        self._process.terminate()

    def leave(self) -> None:
        """Let it go on by itself."""
        self._left.set()

    def wait(self, on_progress: OnProgress) -> tuple[int, bool]:
        """Wait for its end; returns the number of the release, and whether it is a new one.

        Raises:
            CancelledError: it was cancelled.
            LeftError: `leave` was called.
            StaffError, ContentRejectedError, UnavailableError: as `publish` raises them.
        """
        with self._folder:
            done = self._follow(on_progress)
            code = self._process.returncode
            complaints = self._errors.read_text("utf-8", "replace")
        if code == 0 and done:
            return done
        if code in CANCELLED or self._cancelled:  # on Windows it ends with 1
            raise CancelledError("It was cancelled; nothing is published.")
        raise command_error(code, complaints, "Publishing", data_folder())

    def _follow(self, on_progress: OnProgress) -> tuple[int, bool] | None:
        """Hear its lines until it ends; what it has published at last."""
        done = None
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
                        done = int(told["release"]), bool(told["new"])
                if ended:
                    return done
                if self._left.wait(POLL_SECONDS):
                    # Its end is to be heard all the same, or the system keeps its entry.
                    threading.Thread(target=self._process.wait, daemon=True).start()
                    raise LeftError("It goes on by itself.")
