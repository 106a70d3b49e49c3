"""Stands in for the film worker: says that every film plays, and shows nothing of it. A film ends
when it is wound to its end."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable

from kiosk.media.film_worker import protocol

TELL_EVERY = 0.1
LENGTH_MS = 40_000


class Telling:
    """The state of the one film, told ten times a second until the input ends."""

    def __init__(self, tell: Callable[[protocol.Event], None]) -> None:
        self._tell = tell
        self._film: protocol.Open | None = None
        self._playing = False
        self._position_ms = self._seek = 0

    def obey(self, command: protocol.Command) -> None:
        match command:
            case protocol.Open(held=False):
                self._film, self._playing = command, not command.paused
                self._position_ms, self._seek = command.start_ms, command.seek
            case protocol.Stop():
                self._film = None
            case protocol.Play():
                self._playing = True
            case protocol.Pause():
                self._playing = False
            case protocol.Seek() if self._film and command.position_ms >= LENGTH_MS:
                self._tell(protocol.Ended(self._film.film))
                self._film = None
            case protocol.Seek():
                self._position_ms, self._seek = command.position_ms, command.number

    def go_on(self) -> None:
        """Runs in a thread of its own, for as long as the process lives."""
        while True:
            time.sleep(TELL_EVERY)
            film = self._film
            if film is None:
                self._tell(protocol.Alive())
                continue
            if self._playing:
                self._position_ms = (self._position_ms + 100) % LENGTH_MS
            told = (film.film, self._playing, self._position_ms, LENGTH_MS, 1, 0)
            self._tell(protocol.Progress(*told, seek=self._seek))


def main() -> None:
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)

    def tell(event: protocol.Event) -> None:
        output.write(protocol.to_line(event))

    telling = Telling(tell)
    tell(protocol.Ready())
    threading.Thread(target=telling.go_on, daemon=True).start()
    for line in sys.stdin.buffer:
        telling.obey(protocol.parse_command(line))


if __name__ == "__main__":
    main()
