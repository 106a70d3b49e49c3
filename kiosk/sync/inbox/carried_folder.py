"""Delivery by an unreliable medium: a stick, a share.

Files on it may be lost. They are written, and marked as delivered only when the office's receipt
has come back on it: docs/adr/0031.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.core.delivery.delivered_file import (
    MAX_DELIVERED_BYTES,
    MAX_PLAYS_IN_FILE,
    Delivered,
    DeliveredCrash,
    DeliveredDiagnosis,
    UsageOfDay,
    to_bytes,
)
from kiosk.core.delivery.receipts import read_receipts, receipts_place
from kiosk.core.errors import ContentRejectedError
from kiosk.core.inquiry.sealing import public_key
from kiosk.core.process.crash_reports import CrashReport
from kiosk.db.state.carried_files import CarriedFiles
from kiosk.db.state.delivery import Deliveries
from kiosk.sync.channel.transport import MissingError, Transport, read_small
from kiosk.sync.inbox.delivered_files import (
    crash_file,
    digest_of,
    message_file,
    plays_file,
    usage_file,
)
from kiosk.sync.inbox.status import Sender

log = logging.getLogger("kiosk.sync")


class CarriedDelivery:
    """One delivery with receipts.

    Each method returns how many messages, days, plays or reports were written; files that are there
    already are not written again.

    Raises, from everything:
        UnavailableError: the medium or the local disk failed.
    """

    def __init__(
        self,
        carried: CarriedFiles,
        deliveries: Deliveries,
        sender: Sender,
        transport: Transport,
        now: datetime,
    ) -> None:
        self._carried = carried
        self._deliveries = deliveries
        self._transport = transport
        self._now = now
        self._key = carried.private_key()
        self.sender = replace(sender, receipt_key=public_key(self._key))
        self._there = {one.path: one.size for one in transport.list(sender.station)}

    def read_receipts(self, office: bytes) -> None:
        """Mark as delivered what the receipts confirm; `office` is the hall's public key."""
        place = receipts_place(self.sender.station, self.sender.receipt_key)
        if not office or place not in self._there:
            return
        try:
            content = read_small(self._transport, place, MAX_DELIVERED_BYTES)
            receipts = read_receipts(content, self._key, office)
        except MissingError:
            return
        except ContentRejectedError as error:
            log.info("receipts are rejected: %s", error)
            return
        self._carried.confirm(receipts, self._now)

    def messages(self) -> int:
        """Write the messages that have no receipt."""
        files = (message_file(self.sender, one) for one in self._deliveries.messages())
        return sum(self._write(file) for file in files)

    def usage(self) -> int:
        """Write the counts of days that have changed since their receipt."""
        files = (
            (f"usage/{day}", usage_file(self.sender, day, counts))
            for day, counts in self._deliveries.usage()
        )
        return sum(self._write_changed(name, file) for name, file in files)

    def crashes(self, reports: Sequence[CrashReport]) -> int:
        """Write the crash reports that have changed since their receipt."""
        files = ((f"crash/{one.name}", crash_file(self.sender, one)) for one in reports)
        return sum(self._write_changed(name, file) for name, file in files)

    def diagnosis(self, file: DeliveredDiagnosis) -> bool:
        """Write a diagnosis that has no receipt."""
        return self._write_changed(f"diagnosis/{file.id}", file)

    def plays(self) -> int:
        """Write the plays that have no receipt."""
        count = 0
        for first, last in self._ranges():
            plays = self._deliveries.plays(last - first + 1, first - 1)
            found = [one for one in plays if one.number <= last]
            if found:
                count += len(found) * self._write(plays_file(self.sender, found))
        return count

    def _ranges(self) -> Iterator[tuple[int, int]]:
        """First and last numbers of each file; ranges written before are kept, so none overlap."""
        delivered = self._deliveries.last_play()
        for first, last in self._carried.ranges():
            if last > delivered:
                yield first, last
                delivered = last
        while found := self._deliveries.plays(MAX_PLAYS_IN_FILE, delivered):
            yield found[0].number, found[-1].number
            delivered = found[-1].number

    def _write_changed(
        self, name: str, file: UsageOfDay | DeliveredCrash | DeliveredDiagnosis
    ) -> bool:
        digest = digest_of(file)
        if self._deliveries.delivered_as(name) == digest:
            return False
        revision = self._deliveries.carried_revision(name, digest, self._now)
        return self._write(file.model_copy(update={"revision": revision}), digest)

    def _write(self, file: Delivered, content: str = "") -> bool:
        data = to_bytes(file)
        new = self._carried.note(file.place, digest_of(file), content)
        if not new and self._there.get(file.place) == len(data):
            return False
        self._transport.write(file.place, data)
        return True
