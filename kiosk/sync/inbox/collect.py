"""Collects what stations have delivered: validated, stored, and only then removed from the inbox.

The inbox is untrusted: anybody may be able to write to it. Invalid files are moved to `refused/`
within the inbox; no delivered file is deleted unread.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kiosk.core.delivery.delivered_file import (
    MAX_DELIVERED_BYTES,
    ULID,
    Delivered,
    DeliveredDiagnosis,
    DeliveredMessage,
    from_bytes,
    kind_of,
    max_bytes,
)
from kiosk.core.delivery.receipts import (
    RECEIPTS_PLACE,
    Receipt,
    read_receipts,
    receipts_place,
    write_receipts,
)
from kiosk.core.errors import ContentRejectedError, KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.inquiry import inquiry
from kiosk.core.inquiry.inbox_key import read_inbox_key
from kiosk.core.inquiry.sealing import open_sealed
from kiosk.core.settings.settings import Settings
from kiosk.db.engine import translated_errors
from kiosk.db.inbox.store import InboxStore, opened_inbox
from kiosk.sync.channel.transport import Entry, MissingError, RefusedError, Transport, read_small

log = logging.getLogger("kiosk.sync")

BUSY = "Another collection is running on this PC. Try again when it has ended."

REFUSED = "refused/"

MAX_FILES_IN_A_RUN = 20_000
"""The rest waits for the next run. Files that stay in place do not count: an inbox full of strange
names cannot starve the others."""

MAX_REFUSALS_TOLD = 100

SAFE_PATH = re.compile(rf"{ULID}(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+")
"""A path that may be moved to `refused/`: in the folder of a station. Other files are not ours,
perhaps because this is no inbox at all."""

MAX_NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not accepted; `aside`: it was moved to `refused/`."""

    place: str
    reason: str
    aside: bool


@dataclass(slots=True)
class Collection:
    """The result of one run: how many files of each kind were `new`, how many `known` or refused,
    and the first `refused` ones; `moved`: files that left their place; `stations`: those with files
    or receipts in the inbox; `without_receipts`: whose receipts could not be written, and why.
    """

    new: Counter[str] = field(default_factory=Counter)
    known: int = 0
    refusals: int = 0
    refused: list[Refusal] = field(default_factory=list)
    moved: int = 0
    stations: set[str] = field(default_factory=set)
    without_receipts: list[str] = field(default_factory=list)

    def take(self, delivered: Delivered, new: bool) -> None:
        self.moved += 1
        self.stations.add(delivered.station)
        if new:
            self.new[kind_of(delivered)] += 1
        else:
            self.known += 1

    def refuse(self, refusal: Refusal) -> None:
        self.moved += refusal.aside
        self.refusals += 1
        if len(self.refused) < MAX_REFUSALS_TOLD:
            self.refused.append(refusal)


def collect_from(
    folder: DataFolder, settings: Settings, transport: Transport, again: bool = False
) -> Collection:
    """Collect what the stations have delivered, and delete expired records here.

    Raises:
        KioskError: as `collect` raises; the hall's private key is not on this PC.
    """
    now = datetime.now(UTC)
    key = read_inbox_key(folder)
    messages = timedelta(days=settings.inquiry.kept_days)
    with (
        translated_errors(f"{folder.root} cannot be written"),
        file_lock(folder.lock("collect"), BUSY),
        opened_inbox(folder.inbox, now) as inbox,
    ):
        inbox.delete_expired(now, messages, timedelta(days=settings.usage.kept_days))
        return collect(inbox, transport, key, now, messages, again)


def collect(
    inbox: InboxStore,
    transport: Transport,
    private_key: bytes,
    now: datetime,
    kept: timedelta,
    again: bool = False,
) -> Collection:
    """Store every file of the inbox and remove it there; `again`: those refused before too.

    Safe to cut at any point and to repeat.

    Raises:
        UnavailableError: network or disk failed; what is not stored yet is still in the inbox.
        RefusedError: the inbox refuses access.
    """
    done = Collection()
    for entry in _entries(transport, again, done):
        if done.moved >= MAX_FILES_IN_A_RUN:
            break
        limit = max_bytes(entry.path.removeprefix(REFUSED))
        if entry.size > limit:
            reason = f"It has {entry.size} bytes; at most {limit} are allowed. It was not read."
            done.refuse(Refusal(entry.path, reason, aside=False))
            continue
        content = _read(transport, entry)
        if content is None:
            continue
        try:
            delivered = _parsed(entry.path.removeprefix(REFUSED), content, private_key)
            new = inbox.take(delivered, now, kept, hashlib.sha256(content).hexdigest())
        except ContentRejectedError as error:
            aside = _set_aside(transport, entry.path, content)
            done.refuse(Refusal(entry.path, str(error), aside))
        else:
            transport.remove(entry.path)
            done.take(delivered, new)
    done.without_receipts = _write_receipts(inbox, transport, private_key, done.stations)
    return done


def _write_receipts(
    inbox: InboxStore, transport: Transport, private_key: bytes, stations: Iterable[str]
) -> list[str]:
    """Write receipts for what has been collected from these stations, here or elsewhere, where they
    have changed. Returns which stations get none, and why: an obstacle in the way of one station's
    receipts must not stop those of the others."""
    failures = []
    for (station, key), receipts in inbox.receipts(stations).items():
        given = tuple(receipts)
        try:
            content = write_receipts(given, private_key, key)
        except ContentRejectedError as error:
            log.info("station %s gets no receipts: %s", station, error)
            continue
        place = receipts_place(station, key)
        try:
            if _present_receipts(transport, place, private_key, key) != given:
                transport.write(place, content)
        except KioskError as error:
            log.warning("station %s gets no receipts: %s", station, error)
            failures.append(f"{station}: {error}")
    return failures


def _present_receipts(
    transport: Transport, place: str, private_key: bytes, station_public: bytes
) -> tuple[Receipt, ...]:
    """The receipts in the inbox; S3 may refuse access to an object that is not there."""
    try:
        content = read_small(transport, place, MAX_DELIVERED_BYTES)
        return read_receipts(content, private_key, station_public)
    except (MissingError, RefusedError, ContentRejectedError):
        return ()


def _entries(transport: Transport, again: bool, done: Collection) -> Iterator[Entry]:
    """The files to collect, without hidden ones, which are unfinished. Receipts stay in place; they
    show that their station uses this inbox."""
    for entry in transport.list(""):
        hidden = any(part.startswith(".") for part in entry.path.split("/"))
        if RECEIPTS_PLACE.fullmatch(entry.path):
            done.stations.add(entry.path.partition("/")[0])
        elif not hidden and (again or not entry.path.startswith(REFUSED)):
            yield entry


def _read(transport: Transport, entry: Entry) -> bytes | None:
    """The file; None where another PC has taken it, or its size is not the listed one: it is being
    written, or the connection was lost. The next run reads it again.
    """
    content = b""
    try:
        for piece in transport.read(entry.path, 0, entry.size):
            content += piece
    except MissingError:
        return None
    return content if len(content) == entry.size else None


def _parsed(place: str, content: bytes, private_key: bytes) -> Delivered:
    """A delivered file, parsed; a message must also decrypt and be valid, a diagnosis decrypt.

    Raises:
        ContentRejectedError: it is invalid.
    """
    delivered = from_bytes(place, content)
    if isinstance(delivered, DeliveredMessage):
        inquiry.from_bytes(open_sealed(delivered.sealed, private_key))
    if isinstance(delivered, DeliveredDiagnosis):
        open_sealed(delivered.sealed, private_key)
    return delivered


def _set_aside(transport: Transport, path: str, content: bytes) -> bool:
    """Move a file to `refused/`; one that is there already, has an unsafe path or cannot be moved
    stays in place."""
    if path.startswith(REFUSED) or len(path) > MAX_NAME_LENGTH or not SAFE_PATH.fullmatch(path):
        return False
    try:
        transport.write(REFUSED + path, content)
        transport.remove(path)
    except KioskError as error:
        log.warning("%s cannot be set aside: %s", path, error)
        return False
    return True
