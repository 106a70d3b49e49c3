"""Reads what a process writes into its log, line by line, while the log is rotated."""

from __future__ import annotations

import time
from pathlib import Path


class LogReader:
    """From the moment it is made on. For one thread.

    `latest` is what came last after the words `follow`, of the lines that have been read.
    """

    def __init__(self, path: Path, follow: str = "") -> None:
        self.latest = ""
        self._path = path
        self._follow = follow
        self._at = self._size()
        self._rest = ""
        self._waiting: list[str] = []

    def told(self, words: str, seconds: float) -> bool:
        """Whether a line with these words comes; lines up to it are passed over."""
        until = time.monotonic() + seconds
        while True:
            self._waiting += self.lines()
            while self._waiting:
                if words in self._waiting.pop(0):
                    return True
            if time.monotonic() > until:
                return False
            time.sleep(0.05)

    def pass_over(self) -> None:
        """Read what has come, and wait for nothing of it."""
        self.lines()
        self._waiting.clear()

    def lines(self) -> list[str]:
        """The whole lines that have come since the last call."""
        size = self._size()
        if size < self._at:  # the log was rotated
            self._at, self._rest = 0, ""
        if size == self._at:
            return []
        with self._path.open("rb") as file:
            file.seek(self._at)
            text = file.read()
        self._at += len(text)
        *lines, self._rest = (self._rest + text.decode("utf-8", "replace")).split("\n")
        for line in lines:
            _, found, rest = line.partition(self._follow or "\n")
            self.latest = rest if found else self.latest
        return lines

    def _size(self) -> int:
        try:
            return self._path.stat().st_size
        except OSError:
            return 0
