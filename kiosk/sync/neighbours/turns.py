"""The queue of stations that fetch the same release: one after another asks the channel."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kiosk.sync.neighbours.back_off import BackOffs
from kiosk.sync.neighbours.neighbour import FaultError, Neighbour, ask_turn
from kiosk.sync.neighbours.rules import Fault, Turn, number_after
from kiosk.sync.neighbours.turn_file import TurnFile

CACHE_SECONDS = 0.5
"""For so long the turns of the others are cached, for all threads."""


class TurnQueue:
    """This station's place in the queue; thread-safe."""

    def __init__(
        self,
        release: str,
        neighbours: Callable[[], list[Neighbour]],
        back_offs: BackOffs,
        file: TurnFile,
    ) -> None:
        self._release = release
        self._neighbours = neighbours
        self._back_offs = back_offs
        self._file = file
        self._turn = Turn(0, secrets.token_hex(8))
        self._lock = threading.Lock()
        self._before: list[Neighbour] = []
        self._cached_until = 0.0
        self._is_ours = False

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Join the queue; leave it when the context ends.

        Raises:
            UnavailableError: our own disk fails.
        """
        with self._file.kept_alive():
            self._file.write(self._release, self._turn)
            self._turn = Turn(number_after(turn for _, turn in self._turns()), self._turn.token)
            self._file.write(self._release, self._turn)
            yield

    def has_others_before(self) -> bool:
        """Whether another station asks the channel first. Once it is our turn it stays so: a
        station that joins later chooses a greater number."""
        with self._lock:
            if not self._is_ours and time.monotonic() >= self._cached_until:
                self._before = [one for one, turn in self._turns() if turn.goes_before(self._turn)]
                self._is_ours = not self._before
                self._cached_until = time.monotonic() + CACHE_SECONDS
            return not self._is_ours

    def skip_others_before(self) -> None:
        """Stop waiting for those before us, with a back-off: they have had no file for too long."""
        with self._lock:
            before, self._before, self._cached_until = self._before, [], 0.0
        for one in before:
            self._back_offs.record(one.address, Fault.SLOW, "it has kept its turn for too long")

    def _turns(self) -> list[tuple[Neighbour, Turn]]:
        turns = []
        for one in self._neighbours():
            try:
                turn = ask_turn(one, self._release)
            except FaultError as error:
                self._back_offs.record(one.address, error.fault, str(error))
                continue
            if turn is not None:
                turns.append((one, turn))
        return turns
