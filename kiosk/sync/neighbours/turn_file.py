"""The file by which a sync gives its turn to the server process of this PC."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.files.moving import delete_file, move
from kiosk.sync.neighbours.rules import Turn

HEARTBEAT_SECONDS = 3.0
"""How often a running sync touches the file."""

STALE_SECONDS = 12.0
"""A file that was not touched for so long is of a sync that died."""


class TurnFile:
    """The turn of one sync; the file need not outlive a power cut."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "turn"

    def write(self, release: str, turn: Turn) -> None:
        """Publish this turn to the server.

        Raises:
            UnavailableError: the disk fails.
        """
        half = self._path.with_name(f".{self._path.name}.half")
        try:
            self._path.parent.mkdir(exist_ok=True)
            half.write_text(f"{release} {turn.number} {turn.token}", "ascii")
            move(half, self._path)
        except OSError as error:
            raise UnavailableError(f"{self._path} cannot be written: {error.strerror}.") from error

    def read(self, release: str) -> str | None:
        """The turn as it is sent to those who fetch the same release; None where there is none."""
        try:
            age = time.time() - self._path.stat().st_mtime
            said, _, turn = self._path.read_text("ascii").partition(" ")
        except (OSError, UnicodeDecodeError):
            return None
        return turn if said == release and abs(age) < STALE_SECONDS else None

    @contextmanager
    def kept_alive(self) -> Iterator[None]:
        """Touch the file as a heartbeat, and remove it in the end."""
        ended = threading.Event()

        def touch() -> None:
            while not ended.wait(HEARTBEAT_SECONDS):
                with suppress(OSError):
                    os.utime(self._path)

        thread = threading.Thread(target=touch, name="turn")
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()
            with suppress(OSError):
                delete_file(self._path)
