"""Brings files from a channel into the media store: in ranges, several at once, resumable.

A file on its way lies as `<name>.part`; what arrived before an interruption stays and is gone on
with. It becomes a file of the store only when its hash is the one that was signed.
"""

from __future__ import annotations

import hashlib
import queue
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.files.media_store import Blob, MediaStore
from kiosk.sync.channel.time_limits import MinRate, TooSlowError
from kiosk.sync.channel.transport import MissingError, RangesIgnoredError, Transport
from kiosk.sync.station.partial_file import Partial
from kiosk.sync.station.rate_limit import Pace

RESERVE = 64 << 20
"""Bytes of the disk that a fetch leaves to others, however full it has become meanwhile."""

WORKERS = 6
"""Files under way at once: more than one, so that a far server's answers overlap."""

WAITS = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each further try, while nothing at all comes; then the fetch is given up."""

TORN_SECONDS = 0.2
"""Before the next request after a connection that was torn, however little it brought."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file, and where it lies in the channel."""

    blob: Blob
    path: str


class Nearby(Protocol):
    """Who may have a file without the channel being asked."""

    def bring(self, blob: Blob, told: Callable[[int], None]) -> bool:
        """Whether the file has been brought to `MediaStore.partial`, whole and with its hash."""


def fetch_all(
    wanted: Sequence[Wanted],
    transport: Transport,
    store: MediaStore,
    told: Callable[[int, int], None],
    pace: Pace | None = None,
    nearby: Nearby | None = None,
) -> None:
    """Bring all these files into the store, durably; safe to cut at any point and to repeat.

    `told` hears, a few times a second, how many files and bytes have come since it was told last.
    What is `nearby` is taken from there, at any pace: `pace` spares the line to the channel.

    Raises:
        UnavailableError: the line or the disk gave up; what arrived stays for the next try.
        ContentRejectedError: the bytes are not what was signed; they are thrown away.
    """
    crew = _Crew(wanted, transport, store, pace or Pace(0), nearby)
    try:
        crew.work(told)
    finally:
        crew.dismiss()
        _sync_folders(store, crew.arrived)


class _Crew:
    """Threads that each fetch one file after another. They are let go of, not waited for, when
    someone cancels: whatever they are doing may be cut."""

    def __init__(
        self,
        wanted: Sequence[Wanted],
        transport: Transport,
        store: MediaStore,
        pace: Pace,
        nearby: Nearby | None,
    ) -> None:
        self._left = list(reversed(wanted))
        self._count = len(wanted)
        self._transport = transport
        self._store = store
        self._pace = pace
        self._nearby = nearby
        self._dismissed = threading.Event()
        self._news: queue.SimpleQueue[int | Blob | BaseException] = queue.SimpleQueue()
        self.arrived: list[Blob] = []

    def work(self, told: Callable[[int, int], None]) -> None:
        for number in range(min(WORKERS, self._count)):
            threading.Thread(target=self._run, name=f"fetch-{number}", daemon=True).start()
        files = count = 0
        last = time.monotonic()
        while len(self.arrived) < self._count:
            try:
                news = self._news.get(timeout=0.25)
            except queue.Empty:
                news = 0
            if isinstance(news, BaseException):
                raise news
            if isinstance(news, Blob):
                self.arrived.append(news)
                files += 1
            else:
                count += news
            if time.monotonic() - last > 0.25 or len(self.arrived) == self._count:
                told(files, count)
                files, count, last = 0, 0, time.monotonic()

    def dismiss(self) -> None:
        self._dismissed.set()

    def _run(self) -> None:
        try:
            while not self._dismissed.is_set():
                try:
                    one = self._left.pop()
                except IndexError:
                    return
                if self._nearby is None or not self._nearby.bring(one.blob, self._noted):
                    fetch_blob(one, self._transport, self._store, self._heard)
                self._take_in(one.blob)
        except _DismissedError:
            return
        except BaseException as error:  # noqa: BLE001 - it is raised again where one waits for us
            self._news.put(error)

    def _heard(self, count: int) -> None:
        self._noted(count)
        self._pace.spend(count)

    def _noted(self, count: int) -> None:
        if self._dismissed.is_set():
            raise _DismissedError
        self._news.put(count)

    def _take_in(self, blob: Blob) -> None:
        try:
            self._store.accept_partial(blob.name)
        except OSError as error:
            raise _refused(blob, error) from error
        self._news.put(blob)


class _DismissedError(Exception):
    """Nobody waits for this file any more."""


def fetch_blob(
    wanted: Wanted, transport: Transport, store: MediaStore, told: Callable[[int], None]
) -> Path:
    """Bring one file whole to where the store keeps what is on its way; returns where.

    `told` hears of every few kilobytes. What lay there before from another file of that name, or
    was torn by a power cut, is found out by the hash, and the file is fetched once more.

    Raises:
        UnavailableError, ContentRejectedError: as from `fetch_all`.
    """
    part = store.partial(wanted.blob.name)
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        resumed = part.exists()
        if _fill(part, wanted, transport, told):
            return part
        part.unlink()
        if resumed and _fill(part, wanted, transport, told):
            return part
        part.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(wanted.blob, error) from error
    raise ContentRejectedError(
        f"The channel's {wanted.path} is not the file that was signed. It was thrown away."
    )


def _fill(path: Path, wanted: Wanted, transport: Transport, told: Callable[[int], None]) -> bool:
    """Fetch what is missing of a file; whether it then has its hash."""
    with Partial(path, wanted.blob.size) as part:
        told(part.length)
        failures = 0
        rate = MinRate()
        while part.left:
            _check_room(path)
            before = part.length
            try:
                _bring(part, wanted.path, transport, told, rate, insist=failures == len(WAITS))
            except TooSlowError:
                part.keep()
                raise
            except MissingError:
                raise
            except UnavailableError:
                if part.length == before:
                    if failures == len(WAITS):
                        raise
                    time.sleep(WAITS[failures])
                    failures += 1
                else:
                    rate.wait(TORN_SECONDS)
            if part.length > before:
                failures = 0
                part.keep()
        return part.digest.hex() == wanted.blob.name.sha256


def _bring(
    part: Partial,
    path: str,
    transport: Transport,
    told: Callable[[int], None],
    rate: MinRate,
    insist: bool,
) -> None:
    """The next range of a file; the whole of it where the server knows no ranges. Where ranges have
    come before, that is more likely to be somebody else who answers, so not before we `insist`."""
    before = part.length
    try:
        for piece in rate.bound(transport.read(path, part.length, part.mark)):
            part.append(piece)
            told(len(piece))
    except RangesIgnoredError:
        if part.length and not insist:
            raise
        _bring_whole(part, path, transport, told, rate)
    if part.length == before:
        raise ContentRejectedError(f"The channel's {path} ends too early: it was not copied whole.")


def _bring_whole(
    part: Partial,
    path: str,
    transport: Transport,
    told: Callable[[int], None],
    rate: MinRate,
) -> None:
    """A file in one piece. Kept only if it comes to its end: the next try would begin anew, and
    what is shorter or begins otherwise is another file, a login page for example.

    Raises:
        UnavailableError: it is another file.
        ContentRejectedError: it is longer.
    """
    before, digest_before = part.length, part.copy_digest()
    digest, skip = hashlib.sha256(), before
    try:
        for piece in rate.bound(transport.read(path)):
            digest.update(piece[:skip])
            rest = piece[skip:]
            skip = max(0, skip - len(piece))
            if rest and part.length == before and digest.digest() != part.digest:
                break
            if len(rest) > part.left:
                raise ContentRejectedError(
                    f"What answers sends more than {path} has: perhaps it is a login page of the "
                    "network. Nothing of it was kept."
                )
            part.append(rest)
            told(len(rest))
        if part.left:
            raise UnavailableError(f"What answers sends something else than {path}.")
        before = part.length
    finally:
        if part.length > before:
            told(before - part.length)
            part.go_back(before, digest_before)


def _check_room(path: Path) -> None:
    """Raises UnavailableError: others fill the disk too, and visitors' messages go first."""
    if shutil.disk_usage(path.parent).free < RESERVE:
        raise UnavailableError(
            "The disk is as good as full. Make room; what has arrived stays for the next try."
        )


def _sync_folders(store: MediaStore, arrived: Sequence[Blob]) -> None:
    try:
        store.sync_folders(blob.name for blob in arrived)
    except OSError as error:
        raise UnavailableError(f"The media store could not be synced: {error.strerror}.") from error


def _refused(blob: Blob, error: OSError) -> KioskError:
    return UnavailableError(
        f"{blob.name} could not be kept: {error.strerror}. What has arrived stays for the next try."
    )
