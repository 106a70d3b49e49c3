"""Brings files from neighbours into the media store, and waits for those they are fetching."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import Blob, MediaStore
from kiosk.sync.channel.layout import PublishedRelease
from kiosk.sync.neighbours.back_off import LeftAlone
from kiosk.sync.neighbours.discovery import met
from kiosk.sync.neighbours.neighbour import (
    BusyError,
    FaultError,
    LacksError,
    Neighbour,
    fetch_file,
)
from kiosk.sync.neighbours.rules import Fault, longest_wait
from kiosk.sync.neighbours.turn_file import TurnNote
from kiosk.sync.neighbours.turns import Queue

log = logging.getLogger("kiosk.sync")

PAUSES = (0.1, 0.2, 0.5, 1.0, 2.0)
"""Seconds before a file that a neighbour is fetching is asked for again; the last one for ever."""

MOST_MISSES = 64
"""So many files in a row that a neighbour lacks, and it is not asked for more in this sync."""


def neighbours_of(
    folder: DataFolder,
) -> Callable[[PublishedRelease], AbstractContextManager[Neighbourhood]]:
    """What a sync asks for those who are near: they are looked for once there is a need."""

    @contextmanager
    def near(release: PublishedRelease) -> Iterator[Neighbourhood]:
        with met() as meeting, joined(folder, release.sha256, meeting.found) as neighbourhood:
            yield neighbourhood

    return near


@contextmanager
def joined(
    folder: DataFolder, release: str, found: Callable[[], list[Neighbour]]
) -> Iterator[Neighbourhood]:
    """What the neighbours that were `found` can do for a sync of this release, by its hash.

    Raises:
        UnavailableError: our own disk refuses.
    """
    left_alone = LeftAlone(folder.neighbours / "left-alone.json")

    def asked() -> list[Neighbour]:
        return [one for one in found() if left_alone.allows(one.address)]

    queue = Queue(release, asked, left_alone, TurnNote(folder.neighbours))
    with queue.joined():
        yield Neighbourhood(asked, left_alone, queue, MediaStore(folder.media))


class Neighbourhood:
    """For several threads, each with a file of its own."""

    def __init__(
        self,
        neighbours: Callable[[], list[Neighbour]],
        left_alone: LeftAlone,
        queue: Queue,
        store: MediaStore,
    ) -> None:
        self._neighbours = neighbours
        self._left_alone = left_alone
        self._queue = queue
        self._store = store
        self._lock = threading.Lock()
        self._misses: Counter[Neighbour] = Counter()
        self._came_at = time.monotonic()

    def bring(self, blob: Blob, told: Callable[[int], None]) -> bool:
        """Whether a neighbour has brought this file, whole and with its hash, to where the store
        keeps what is on its way. If not, it is our turn to ask the channel.

        `told` hears of every piece, and in negative numbers of those that were worth nothing.
        """
        began, pauses = time.monotonic(), iter(PAUSES)
        while True:
            waits = self._queue.has_others_before()  # before asking: it may have it afterwards
            try:
                busy = self._ask_all(blob, told, waits)
            except OSError as error:  # our own disk; the channel's way tells of it
                log.info("%s cannot be kept: %s", blob.name, error.strerror)
                return False
            if busy is None:
                self._came_at = time.monotonic()
                return True
            if not waits and not busy:
                return False
            if time.monotonic() - max(began, self._came_at) > longest_wait(blob.size):
                self._wait_no_longer(busy)
                return False
            told(0)
            time.sleep(next(pauses, PAUSES[-1]) * random.uniform(0.8, 1.2))  # noqa: S311

    def _wait_no_longer(self, busy: list[Neighbour]) -> None:
        self._queue.wait_no_longer()
        for one in busy:
            self._left_alone.note(one.address, Fault.SLOW, "it is busy for too long")

    def _ask_all(
        self, blob: Blob, told: Callable[[int], None], waits: bool
    ) -> list[Neighbour] | None:
        """Ask one after another, in any order, so that they share the work. None when the file has
        come, else those that have it but are busy.

        Raises:
            OSError: our own disk refuses.
        """
        part = self._store.partial(blob.name)
        part.parent.mkdir(parents=True, exist_ok=True)
        near = part.with_name(f"near-{part.name}")  # a liar must not spoil what the channel sent
        neighbours, busy = self._neighbours(), list[Neighbour]()
        random.shuffle(neighbours)
        try:
            for one in neighbours:
                if self._misses[one] >= MOST_MISSES and not waits:
                    continue
                try:
                    if self._ask(one, blob, near, told):
                        near.replace(part)
                        return None
                except BusyError:
                    busy.append(one)
        finally:
            near.unlink(missing_ok=True)
        return busy

    def _ask(self, one: Neighbour, blob: Blob, near: Path, told: Callable[[int], None]) -> bool:
        count = 0

        def counted(piece: int) -> None:
            nonlocal count
            count += piece
            told(piece)

        try:
            fetch_file(one, blob, near, counted)
        except BusyError:
            told(-count)
            raise
        except LacksError:
            with self._lock:
                self._misses[one] += 1
        except FaultError as error:
            self._left_alone.note(one.address, error.fault, str(error))
        else:
            with self._lock:
                self._misses[one] = 0
            return True
        told(-count)
        return False
