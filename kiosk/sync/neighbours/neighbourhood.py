"""Downloads files from neighbours into the media store, and waits for those they are fetching."""

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
from kiosk.sync.neighbours.back_off import BackOffs
from kiosk.sync.neighbours.discovery import discovering
from kiosk.sync.neighbours.neighbour import (
    BusyError,
    FaultError,
    FileMissingError,
    Neighbour,
    fetch_file,
)
from kiosk.sync.neighbours.rules import Fault, max_wait
from kiosk.sync.neighbours.turn_file import TurnFile
from kiosk.sync.neighbours.turns import TurnQueue

log = logging.getLogger("kiosk.sync")

RETRY_SECONDS = (0.1, 0.2, 0.5, 1.0, 2.0)
"""Before a file that a neighbour is fetching is asked for again; the last one repeats."""

MAX_MISSES = 64
"""Files in a row that a neighbour lacks; after so many it is not asked again in this sync."""


def neighbour_finder(
    folder: DataFolder,
) -> Callable[[PublishedRelease], AbstractContextManager[Neighbourhood]]:
    """How a sync finds the nearby stations: discovery begins when there is something to fetch."""

    @contextmanager
    def find(release: PublishedRelease) -> Iterator[Neighbourhood]:
        with (
            discovering() as discovery,
            joined(folder, release.sha256, discovery.found) as neighbourhood,
        ):
            yield neighbourhood

    return find


@contextmanager
def joined(
    folder: DataFolder, release: str, found: Callable[[], list[Neighbour]]
) -> Iterator[Neighbourhood]:
    """The neighbours that discovery has `found`, and this sync's place in their queue; `release` is
    the hash of the release.

    Raises:
        UnavailableError: our own disk fails.
    """
    back_offs = BackOffs(folder.neighbours / "back-off.json")

    def allowed() -> list[Neighbour]:
        return [one for one in found() if back_offs.allows(one.address)]

    queue = TurnQueue(release, allowed, back_offs, TurnFile(folder.neighbours))
    with queue.joined():
        yield Neighbourhood(allowed, back_offs, queue, MediaStore(folder.media))


class Neighbourhood:
    """The nearby stations of a sync; thread-safe, with one file for each thread."""

    def __init__(
        self,
        neighbours: Callable[[], list[Neighbour]],
        back_offs: BackOffs,
        queue: TurnQueue,
        store: MediaStore,
    ) -> None:
        self._neighbours = neighbours
        self._back_offs = back_offs
        self._queue = queue
        self._store = store
        self._lock = threading.Lock()
        self._misses: Counter[Neighbour] = Counter()
        self._came_at = time.monotonic()

    def fetch(self, blob: Blob, on_bytes: Callable[[int], None]) -> bool:
        """Download a file to `MediaStore.partial`, its hash verified; False where no neighbour has
        it, or none is waited for any longer: then it is our turn to ask the channel.

        `on_bytes` is called with the size of every chunk, and with a negative one for chunks that
        are thrown away.
        """
        began, pauses = time.monotonic(), iter(RETRY_SECONDS)
        while True:
            waits = self._queue.has_others_before()  # read first: the file may arrive while we ask
            try:
                busy = self._ask_all(blob, on_bytes, waits)
            except OSError as error:  # our own disk; the download from the channel tells of it
                log.info("%s cannot be kept: %s", blob.name, error.strerror)
                return False
            if busy is None:
                self._came_at = time.monotonic()
                return True
            if not waits and not busy:
                return False
            if time.monotonic() - max(began, self._came_at) > max_wait(blob.size):
                self._stop_waiting(busy)
                return False
            on_bytes(0)
            time.sleep(next(pauses, RETRY_SECONDS[-1]) * random.uniform(0.8, 1.2))  # noqa: S311

    def _stop_waiting(self, busy: list[Neighbour]) -> None:
        self._queue.skip_others_before()
        for one in busy:
            self._back_offs.record(one.address, Fault.SLOW, "it has been busy for too long")

    def _ask_all(
        self, blob: Blob, on_bytes: Callable[[int], None], waits: bool
    ) -> list[Neighbour] | None:
        """Ask one after another, in random order, to balance the load. None when the file has been
        downloaded, else those that have it but are busy.

        Raises:
            OSError: our own disk fails.
        """
        part = self._store.partial(blob.name)
        part.parent.mkdir(parents=True, exist_ok=True)
        # A file of its own: a hostile neighbour must not spoil what the channel has sent.
        download = part.with_name(f"near-{part.name}")
        neighbours, busy = self._neighbours(), list[Neighbour]()
        random.shuffle(neighbours)
        try:
            for one in neighbours:
                if self._misses[one] >= MAX_MISSES and not waits:
                    continue
                try:
                    if self._ask(one, blob, download, on_bytes):
                        download.replace(part)
                        return None
                except BusyError:
                    busy.append(one)
        finally:
            download.unlink(missing_ok=True)
        return busy

    def _ask(
        self, one: Neighbour, blob: Blob, download: Path, on_bytes: Callable[[int], None]
    ) -> bool:
        count = 0

        def counted(piece: int) -> None:
            nonlocal count
            count += piece
            on_bytes(piece)

        try:
            fetch_file(one, blob, download, counted)
        except BusyError:
            on_bytes(-count)
            raise
        except FileMissingError:
            with self._lock:
                self._misses[one] += 1
        except FaultError as error:
            self._back_offs.record(one.address, error.fault, str(error))
        else:
            with self._lock:
                self._misses[one] = 0
            return True
        on_bytes(-count)
        return False
