"""The queue of those that fetch the same release: one after another goes to the channel."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kiosk.sync.neighbours.back_off import LeftAlone
from kiosk.sync.neighbours.neighbour import FaultError, Neighbour, ask_turn
from kiosk.sync.neighbours.rules import Fault, Turn, number_after
from kiosk.sync.neighbours.turn_file import TurnNote

FRESH_SECONDS = 0.5
"""For so long what the others have said holds, for all threads."""


class Queue:
    """Our place among the neighbours; for several threads."""

    def __init__(
        self,
        release: str,
        neighbours: Callable[[], list[Neighbour]],
        left_alone: LeftAlone,
        note: TurnNote,
    ) -> None:
        self._release = release
        self._neighbours = neighbours
        self._left_alone = left_alone
        self._note = note
        self._turn = Turn(0, secrets.token_hex(8))
        self._lock = threading.Lock()
        self._before: list[Neighbour] = []
        self._fresh_until = 0.0
        self._is_ours = False

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Stand in the queue.

        Raises:
            UnavailableError: our own disk refuses.
        """
        with self._note.renewed():
            self._note.write(self._release, self._turn)
            self._turn = Turn(number_after(turn for _, turn in self._turns()), self._turn.token)
            self._note.write(self._release, self._turn)
            yield

    def has_others_before(self) -> bool:
        """Whether another goes to the channel first. Once it is our turn it stays so: whoever
        comes later chooses a greater number."""
        with self._lock:
            if not self._is_ours and time.monotonic() >= self._fresh_until:
                self._before = [one for one, turn in self._turns() if turn.goes_before(self._turn)]
                self._is_ours = not self._before
                self._fresh_until = time.monotonic() + FRESH_SECONDS
            return not self._is_ours

    def wait_no_longer(self) -> None:
        """Leave those before us alone: they have brought nothing for too long."""
        with self._lock:
            before, self._before, self._fresh_until = self._before, [], 0.0
        for one in before:
            self._left_alone.note(one.address, Fault.SLOW, "it has had its turn for too long")

    def _turns(self) -> list[tuple[Neighbour, Turn]]:
        turns = []
        for one in self._neighbours():
            try:
                turn = ask_turn(one, self._release)
            except FaultError as error:
                self._left_alone.note(one.address, error.fault, str(error))
                continue
            if turn is not None:
                turns.append((one, turn))
        return turns
