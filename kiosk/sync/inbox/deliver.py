"""Delivers the backlog of this station to its inbox, and marks it as delivered.

Delivery is idempotent: a file keeps its name, so one that was cut is written over itself.
"""

from __future__ import annotations

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.core.delivery.delivered_file import (
    MAX_PLAYS_IN_FILE,
    MAX_REQUESTS_TOLD,
    Delivered,
    DeliveredCrash,
    DeliveredDiagnosis,
    Status,
    UsageOfDay,
    to_bytes,
)
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.process.crash_reports import CrashReport, crash_reports
from kiosk.core.settings.settings import Settings
from kiosk.db.engine import translated_errors
from kiosk.db.state.carried_files import CarriedFiles
from kiosk.db.state.delivery import Deliveries
from kiosk.db.state.requests import FoundRequests
from kiosk.db.state.store import open_state
from kiosk.sync.channel.signed_date import date_of_another_pc
from kiosk.sync.channel.transport import Transport
from kiosk.sync.inbox.carried_folder import CarriedDelivery
from kiosk.sync.inbox.delivered_files import (
    crash_file,
    diagnosis_file,
    digest_of,
    message_file,
    plays_file,
    usage_file,
)
from kiosk.sync.inbox.status import Sender, status_of

BUSY = "Another delivery is running on this PC. Nothing was done by this one."

STATUS = "status"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Delivery:
    """The result of one run: how many messages, days of counts, plays and crash reports were
    delivered, and whether a status report and a diagnosis were."""

    messages: int
    days: int
    plays: int
    status: bool
    crashes: int = 0
    diagnosis: bool = False


def deliver_waiting(
    folder: DataFolder,
    settings: Settings,
    transport: Transport,
    again: bool = False,
    office: bytes | None = None,
) -> Delivery:
    """Deliver the backlog, and the status report where it has changed or is old; `again` delivers
    everything that is still here once more.

    `office` is given for a stick or share: the hall's public key, by which receipts are read, b""
    where the hall has none. Only what a receipt has come for counts as delivered then; elsewhere,
    what is written (docs/adr/0031).

    Raises:
        UnavailableError: network or disk failed; the rest waits for the next run.
        RefusedError: the inbox refuses access.
    """
    now = datetime.now(UTC)
    with (
        translated_errors(f"{folder.root} cannot be written"),
        file_lock(folder.lock("deliver"), BUSY),
    ):
        state = open_state(folder.state)
        try:
            deliveries = Deliveries(state)
            signed = date_of_another_pc(folder)
            if signed:
                deliveries.heard_date(signed)
            carried = CarriedFiles(state)
            if again:
                carried.forget()
                deliveries.deliver_again()
            name = clean(settings.station.name or socket.gethostname())[:300]
            sender = Sender(deliveries.station(now), name)
            reports = crash_reports(folder.logs)
            if office is None:
                messages = _deliver_messages(deliveries, sender, transport, now)
                days = _deliver_usage(deliveries, sender, transport, now)
                plays = _deliver_plays(deliveries, sender, transport)
                crashes = _deliver_crashes(deliveries, sender, reports, transport, now)
                diagnosis = _deliver_diagnosis(deliveries, folder, sender, transport, now)
            else:
                carrier = CarriedDelivery(carried, deliveries, sender, transport, now)
                sender = carrier.sender
                carrier.read_receipts(office)
                packed = diagnosis_file(folder.diagnosis, sender)
                carried.forget_settled(
                    {report.name for report in reports}, packed.id if packed else None
                )
                messages, days, plays = carrier.messages(), carrier.usage(), carrier.plays()
                crashes = carrier.crashes(reports)
                diagnosis = packed is not None and carrier.diagnosis(packed)
            requests = FoundRequests(state)
            found = requests.ended(MAX_REQUESTS_TOLD)
            status = status_of(folder, sender, deliveries.waiting(), found, settings, now)
            every = timedelta(minutes=settings.inbox.status_minutes)
            told = _deliver_status(deliveries, status, every, transport, now)
            requests.told(found)
            return Delivery(messages, days, plays, told, crashes, diagnosis)
        finally:
            state.dispose()


def _deliver_messages(
    state: Deliveries, sender: Sender, transport: Transport, now: datetime
) -> int:
    count = 0
    for message in state.messages():
        _write(transport, message_file(sender, message))
        state.message_delivered(message.id, now)
        count += 1
    return count


def _deliver_usage(state: Deliveries, sender: Sender, transport: Transport, now: datetime) -> int:
    files = ((f"usage/{day}", usage_file(sender, day, counts)) for day, counts in state.usage())
    return sum(_deliver_changed(state, name, file, transport, now) for name, file in files)


def _deliver_crashes(
    state: Deliveries,
    sender: Sender,
    reports: Sequence[CrashReport],
    transport: Transport,
    now: datetime,
) -> int:
    files = ((f"crash/{one.name}", crash_file(sender, one)) for one in reports)
    return sum(_deliver_changed(state, name, file, transport, now) for name, file in files)


def _deliver_diagnosis(
    state: Deliveries, folder: DataFolder, sender: Sender, transport: Transport, now: datetime
) -> bool:
    file = diagnosis_file(folder.diagnosis, sender)
    return file is not None and _deliver_changed(
        state, f"diagnosis/{file.id}", file, transport, now
    )


def _deliver_changed(
    state: Deliveries,
    name: str,
    file: UsageOfDay | DeliveredCrash | DeliveredDiagnosis,
    transport: Transport,
    now: datetime,
) -> bool:
    """Deliver a file, unless its last revision says the same."""
    if state.delivered_as(name) == digest_of(file):
        return False
    revision = state.next_revision(name, now)
    _write(transport, file.model_copy(update={"revision": revision}))
    state.delivered(name, revision, digest_of(file))
    return True


def _deliver_plays(state: Deliveries, sender: Sender, transport: Transport) -> int:
    count = 0
    while found := state.plays(MAX_PLAYS_IN_FILE, state.last_play()):
        _write(transport, plays_file(sender, found))
        state.plays_delivered(found[-1].number)
        count += len(found)
    return count


def _deliver_status(
    state: Deliveries, status: Status, every: timedelta, transport: Transport, now: datetime
) -> bool:
    lasting = status.model_copy(update={"at": EPOCH, "disk_free": 0, "screen": b""})
    digest = digest_of(lasting)
    if state.delivered_as(STATUS) == digest and state.age_of(STATUS, now) < every:
        return False
    revision = state.next_revision(STATUS, now)
    _write(transport, status.model_copy(update={"revision": revision}))
    state.delivered(STATUS, revision, digest)
    return True


def _write(transport: Transport, delivered: Delivered) -> None:
    transport.write(delivered.place, to_bytes(delivered))
