"""Downloads files from a channel into the media store: by range requests, in parallel, resumable.

A partial download is `<name>.part`; an interrupted one is resumed. It becomes a file of the store
only when its hash is the signed one.
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
from kiosk.core.files.moving import delete_file
from kiosk.sync.channel.time_limits import MinRate, TooSlowError
from kiosk.sync.channel.transport import MissingError, RangesIgnoredError, Transport
from kiosk.sync.station.partial_file import PartialFile
from kiosk.sync.station.rate_limit import RateLimiter

MIN_FREE_WHILE_DOWNLOADING = 64 << 20
"""Of the disk, while a download runs: others fill it too."""

WORKERS = 6
"""Threads, each with one file: parallel requests hide the latency of a far server."""

RETRY_SECONDS = (0.5, 1.0, 2.0, 4.0)
"""Back-off before each retry, while nothing at all arrives; then the download is given up."""

RECONNECT_SECONDS = 0.2
"""Before the next request after a connection that was lost, however little it brought."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to download, and its path in the channel."""

    blob: Blob
    path: str


class NearbyStations(Protocol):
    """Stations of the same hall, which may have a file without the channel being asked."""

    def fetch(self, blob: Blob, on_bytes: Callable[[int], None]) -> bool:
        """Download a file to `MediaStore.partial`, its hash verified; False where none has it.

        `on_bytes` is called with the size of every chunk, negative for what is thrown away.
        """


def fetch_all(
    wanted: Sequence[Wanted],
    transport: Transport,
    store: MediaStore,
    on_progress: Callable[[int, int], None],
    rate_limiter: RateLimiter | None = None,
    nearby: NearbyStations | None = None,
) -> None:
    """Download all these files into the store, durably; safe to cut at any point and to repeat.

    `on_progress` is called a few times a second with the files and bytes since the last call.
    What `nearby` stations have is taken from there; `rate_limiter` holds for the channel only.

    Raises:
        UnavailableError: network or disk failed; what has arrived is kept for the next run.
        ContentRejectedError: a file does not have its signed hash; it is deleted.
    """
    pool = _Pool(wanted, transport, store, rate_limiter or RateLimiter(0), nearby)
    try:
        pool.run(on_progress)
    finally:
        pool.cancel()
        _sync_folders(store, pool.arrived)


class _Pool:
    """Threads that each download one file after another.

    They are daemon threads and are not joined on cancellation: a request may hang for its whole
    timeout, and whatever they do may be cut. `_events` carries bytes, finished files and errors to
    the thread that called `run`, the only one that counts them. `_left` is popped by all threads;
    `list.pop` is atomic.
    """

    def __init__(
        self,
        wanted: Sequence[Wanted],
        transport: Transport,
        store: MediaStore,
        rate_limiter: RateLimiter,
        nearby: NearbyStations | None,
    ) -> None:
        self._left = list(reversed(wanted))
        self._count = len(wanted)
        self._transport = transport
        self._store = store
        self._rate_limiter = rate_limiter
        self._nearby = nearby
        self._cancelled = threading.Event()
        self._events: queue.SimpleQueue[int | Blob | BaseException] = queue.SimpleQueue()
        self.arrived: list[Blob] = []

    def run(self, on_progress: Callable[[int, int], None]) -> None:
        """Download until all files have arrived or one thread has failed; raises its error."""
        for number in range(min(WORKERS, self._count)):
            threading.Thread(target=self._work, name=f"fetch-{number}", daemon=True).start()
        files = count = 0
        last = time.monotonic()
        while len(self.arrived) < self._count:
            try:
                event = self._events.get(timeout=0.25)
            except queue.Empty:
                event = 0
            if isinstance(event, BaseException):
                raise event
            if isinstance(event, Blob):
                self.arrived.append(event)
                files += 1
            else:
                count += event
            if time.monotonic() - last > 0.25 or len(self.arrived) == self._count:
                on_progress(files, count)
                files, count, last = 0, 0, time.monotonic()

    def cancel(self) -> None:
        self._cancelled.set()

    def _work(self) -> None:
        try:
            while not self._cancelled.is_set():
                try:
                    one = self._left.pop()
                except IndexError:
                    return
                if self._nearby is None or not self._nearby.fetch(one.blob, self._on_bytes):
                    fetch_blob(one, self._transport, self._store, self._on_channel_bytes)
                self._take_in(one.blob)
        except _CancelledError:
            return
        except BaseException as error:  # noqa: BLE001 - `run` raises it
            self._events.put(error)

    def _on_channel_bytes(self, count: int) -> None:
        self._on_bytes(count)
        self._rate_limiter.throttle(count)

    def _on_bytes(self, count: int) -> None:
        if self._cancelled.is_set():
            raise _CancelledError
        self._events.put(count)

    def _take_in(self, blob: Blob) -> None:
        try:
            self._store.accept_partial(blob.name)
        except OSError as error:
            raise _refused(blob, error) from error
        self._events.put(blob)


class _CancelledError(Exception):
    """The download was cancelled."""


def fetch_blob(
    wanted: Wanted, transport: Transport, store: MediaStore, on_bytes: Callable[[int], None]
) -> Path:
    """Download one file to `MediaStore.partial`, or resume it; returns its path.

    `on_bytes` is called with the size of every chunk, negative for discarded ones. A
    resumed file without the signed hash, as after a power cut, is downloaded once more as a whole.

    Raises:
        UnavailableError, ContentRejectedError: as from `fetch_all`.
    """
    part = store.partial(wanted.blob.name)
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        resumed = part.exists()
        if _complete(part, wanted, transport, on_bytes):
            return part
        delete_file(part)
        if resumed and _complete(part, wanted, transport, on_bytes):
            return part
        delete_file(part)
    except OSError as error:
        raise _refused(wanted.blob, error) from error
    raise ContentRejectedError(
        f"The channel's {wanted.path} does not have its signed hash. It was deleted."
    )


def _complete(
    path: Path, wanted: Wanted, transport: Transport, on_bytes: Callable[[int], None]
) -> bool:
    """Download what is missing of a file; whether it then has the signed hash."""
    with PartialFile(path, wanted.blob.size) as part:
        on_bytes(part.length)
        failures = 0
        rate = MinRate()
        while part.remaining:
            _check_room(path)
            before = part.length
            is_last_try = failures == len(RETRY_SECONDS)
            try:
                _fetch_range(part, wanted.path, transport, on_bytes, rate, insist=is_last_try)
            except TooSlowError:
                part.sync()
                raise
            except MissingError:
                raise
            except UnavailableError:
                if part.length == before:
                    if is_last_try:
                        raise
                    time.sleep(RETRY_SECONDS[failures])
                    failures += 1
                else:
                    rate.wait(RECONNECT_SECONDS)
            if part.length > before:
                failures = 0
                part.sync()
        return part.digest.hex() == wanted.blob.name.sha256


def _fetch_range(
    part: PartialFile,
    path: str,
    transport: Transport,
    on_bytes: Callable[[int], None],
    rate: MinRate,
    insist: bool,
) -> None:
    """Download the next range of a file, or the whole of it from a server without range requests.

    Where ranges have worked before, a server without them is probably another one, as a captive
    portal; it is accepted only on the last try, when `insist` is set.
    """
    before = part.length
    try:
        for piece in rate.bound(transport.read(path, part.length, part.range_end)):
            part.append(piece)
            on_bytes(len(piece))
    except RangesIgnoredError:
        if part.length and not insist:
            raise
        _fetch_whole(part, path, transport, on_bytes, rate)
    if part.length == before:
        raise ContentRejectedError(f"The channel's {path} ends too early: it was not copied whole.")


def _fetch_whole(
    part: PartialFile,
    path: str,
    transport: Transport,
    on_bytes: Callable[[int], None],
    rate: MinRate,
) -> None:
    """Download a file as a whole. It is kept only if it is complete: a retry would begin anew, and
    what is shorter or begins with other bytes is another file, as a captive portal's page.

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
            if len(rest) > part.remaining:
                raise ContentRejectedError(
                    f"The response is longer than {path}: perhaps it is a login page of the "
                    "network. Nothing of it was kept."
                )
            part.append(rest)
            on_bytes(len(rest))
        if part.remaining:
            raise UnavailableError(f"The response is not {path}.")
        before = part.length
    finally:
        if part.length > before:
            on_bytes(before - part.length)
            part.roll_back(before, digest_before)


def _check_room(path: Path) -> None:
    """Check that enough free disk space is left for other writers, above all for visitors'
    messages.

    Raises:
        UnavailableError: the disk is nearly full.
    """
    if shutil.disk_usage(path.parent).free < MIN_FREE_WHILE_DOWNLOADING:
        raise UnavailableError(
            "The disk is nearly full. Make room; what has arrived is kept for the next sync."
        )


def _sync_folders(store: MediaStore, arrived: Sequence[Blob]) -> None:
    try:
        store.sync_folders(blob.name for blob in arrived)
    except OSError as error:
        raise UnavailableError(f"The media store could not be synced: {error.strerror}.") from error


def _refused(blob: Blob, error: OSError) -> KioskError:
    return UnavailableError(
        f"{blob.name} could not be written: {error.strerror}. What has arrived is kept for the "
        "next sync."
    )
