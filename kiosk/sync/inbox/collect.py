"""Collects what stations have delivered: looked at, kept, and only then taken out of the inbox.

Whoever can write to the inbox may be hostile. What is refused is set aside within the inbox, under
`refused/`; nothing that anybody has delivered is deleted unread.
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
    LARGEST,
    ULID,
    Delivered,
    DeliveredMessage,
    from_bytes,
    kind_of,
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
from kiosk.core.files.lock import held
from kiosk.core.inquiry import inquiry
from kiosk.core.inquiry.inbox_key import read_inbox_key
from kiosk.core.inquiry.sealing import open_sealed
from kiosk.core.settings import Settings
from kiosk.db.engine import translated
from kiosk.db.inbox.store import InboxStore, opened_inbox
from kiosk.sync.channel.transport import Entry, MissingError, RefusedError, Transport, read_small

log = logging.getLogger("kiosk.sync")

BUSY = "Somebody collects on this PC already."

REFUSED = "refused/"

MAX_FILES_IN_A_RUN = 20_000
"""What is more waits for the next run. What stays where it is does not count: nobody can fill the
inbox with strange names so that the others' turn never comes."""

MAX_REFUSALS_TOLD = 100

SAFE = re.compile(rf"{ULID}(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+")
"""A name that may be written again below `refused/`: in the folder of a station. Everything else
belongs to somebody else, perhaps because this is no inbox at all."""

MAX_NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken; `aside`: it lies under `refused/` now."""

    place: str
    reason: str
    aside: bool


@dataclass(slots=True)
class Collection:
    """What came of one run: how many files of each kind were new, how many were here before or
    refused, and the first of those; `moved`: how many are out of the way now; `stations`: whose
    files or receipts lay there; `without_receipts`: whose receipts could not be written, and why.
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
    """Take out of the inbox what the stations have delivered; delete here what is too old.

    Raises:
        KioskError: as `collect` raises; the hall's private key is not on this PC.
    """
    now = datetime.now(UTC)
    key = read_inbox_key(folder)
    messages = timedelta(days=settings.inquiry.kept_days)
    with (
        translated(f"{folder.root} cannot be written"),
        held(folder.lock("collect"), BUSY),
        opened_inbox(folder.inbox, now) as inbox,
    ):
        inbox.forget_old(now, messages, timedelta(days=settings.usage.kept_days))
        return collect(inbox, transport, key, now, messages, again)


def collect(
    inbox: InboxStore,
    transport: Transport,
    private_key: bytes,
    now: datetime,
    kept: timedelta,
    again: bool = False,
) -> Collection:
    """Take everything out of the inbox; `again` looks once more at what was refused before.

    Safe to cut at any point and to repeat.

    Raises:
        UnavailableError: line or disk gave up; what is not kept yet is still in the inbox.
        RefusedError: the inbox does not let us in.
    """
    done = Collection()
    for entry in _entries(transport, again, done):
        if done.moved >= MAX_FILES_IN_A_RUN:
            break
        if entry.size > LARGEST:
            reason = f"It has {entry.size} bytes; {LARGEST} are the most. It was not read."
            done.refuse(Refusal(entry.path, reason, aside=False))
            continue
        content = _read(transport, entry)
        if content is None:
            continue
        try:
            delivered = _opened(entry.path.removeprefix(REFUSED), content, private_key)
            new = inbox.take(delivered, now, kept, hashlib.sha256(content).hexdigest())
        except ContentRejectedError as error:
            aside = _set_aside(transport, entry.path, content)
            done.refuse(Refusal(entry.path, str(error), aside))
        else:
            transport.remove(entry.path)
            done.take(delivered, new)
    done.without_receipts = _give_receipts(inbox, transport, private_key, done.stations)
    return done


def _give_receipts(
    inbox: InboxStore, transport: Transport, private_key: bytes, stations: Iterable[str]
) -> list[str]:
    """Leave a receipt in the inbox for what has been collected from these stations, here or
    elsewhere; a file that says the same already stays. Returns which stations get none, and why:
    what somebody has put in the way of one station's receipts must not hinder the others."""
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
            if _given(transport, place, private_key, key) != given:
                transport.write(place, content)
        except KioskError as error:
            log.warning("station %s gets no receipts: %s", station, error)
            failures.append(f"{station}: {error}")
    return failures


def _given(
    transport: Transport, place: str, private_key: bytes, station_public: bytes
) -> tuple[Receipt, ...]:
    """The receipts that lie there already; a bucket may say "refused" of what is not there."""
    try:
        content = read_small(transport, place, LARGEST)
        return read_receipts(content, private_key, station_public)
    except (MissingError, RefusedError, ContentRejectedError):
        return ()


def _entries(transport: Transport, again: bool, done: Collection) -> Iterator[Entry]:
    """What lies in the inbox; a name with a leading dot is somebody's unfinished file. Receipts
    stay, and tell that their station uses this inbox."""
    for entry in transport.list(""):
        hidden = any(part.startswith(".") for part in entry.path.split("/"))
        if RECEIPTS_PLACE.fullmatch(entry.path):
            done.stations.add(entry.path.partition("/")[0])
        elif not hidden and (again or not entry.path.startswith(REFUSED)):
            yield entry


def _read(transport: Transport, entry: Entry) -> bytes | None:
    """The file; None where another PC was quicker, or where it is another one than was listed:
    being written, or cut by the line. The next run will see.
    """
    content = b""
    try:
        for piece in transport.read(entry.path, 0, entry.size):
            content += piece
    except MissingError:
        return None
    return content if len(content) == entry.size else None


def _opened(place: str, content: bytes, private_key: bytes) -> Delivered:
    """What a file holds; a message must open, and be one.

    Raises:
        ContentRejectedError: it is not what it should be.
    """
    delivered = from_bytes(place, content)
    if isinstance(delivered, DeliveredMessage):
        inquiry.from_bytes(open_sealed(delivered.sealed, private_key))
    return delivered


def _set_aside(transport: Transport, path: str, content: bytes) -> bool:
    """Move a file to `refused/`; what lies there, has a strange name or cannot be moved stays where
    it is. A line that gave up is told by the next file."""
    if path.startswith(REFUSED) or len(path) > MAX_NAME_LENGTH or not SAFE.fullmatch(path):
        return False
    try:
        transport.write(REFUSED + path, content)
        transport.remove(path)
    except KioskError as error:
        log.warning("%s cannot be set aside: %s", path, error)
        return False
    return True
