"""The small file by which a sync tells this PC's server what turn it has."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.sync.neighbours.rules import Turn

RENEWED_SECONDS = 3.0
OVER_SECONDS = 12.0
"""A note that was not renewed for so long is of a sync that died."""


class TurnNote:
    """One turn among those that fetch one release; the file need not outlive a power cut."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "turn"

    def write(self, release: str, turn: Turn) -> None:
        """Raises UnavailableError: the disk refuses."""
        half = self._path.with_name(f".{self._path.name}.half")
        try:
            self._path.parent.mkdir(exist_ok=True)
            half.write_text(f"{release} {turn.number} {turn.token}", "ascii")
            half.replace(self._path)
        except OSError as error:
            raise UnavailableError(f"{self._path} cannot be written: {error.strerror}.") from error

    def read(self, release: str) -> str | None:
        """What to tell those who fetch the same release."""
        try:
            age = time.time() - self._path.stat().st_mtime
            said, _, turn = self._path.read_text("ascii").partition(" ")
        except (OSError, UnicodeDecodeError):
            return None
        return turn if said == release and abs(age) < OVER_SECONDS else None

    @contextmanager
    def renewed(self) -> Iterator[None]:
        """Keep it in force, and remove it in the end."""
        ended = threading.Event()

        def renew() -> None:
            while not ended.wait(RENEWED_SECONDS):
                with suppress(OSError):
                    os.utime(self._path)

        thread = threading.Thread(target=renew, name="turn")
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()
            with suppress(OSError):
                self._path.unlink()
