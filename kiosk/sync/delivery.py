"""Delivers what waits on this station to its inbox, and marks it when it is there.

Every file has one name for ever: what is cut and written again takes the place of itself.
"""

from __future__ import annotations

import hashlib
import socket
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.core.delivery import (
    PLAYS_IN_A_FILE,
    Delivered,
    DeliveredMessage,
    PlayedItem,
    Plays,
    Status,
    UsageOfDay,
    UsageSum,
    to_bytes,
)
from kiosk.core.folders import DataFolder
from kiosk.core.lock import held
from kiosk.core.settings import Settings
from kiosk.db.engine import translated
from kiosk.db.state import Deliveries, Play, SealedMessage, open_state
from kiosk.sync.status import Sender, status_of
from kiosk.sync.transport import Transport

BUSY = "Another delivery is under way on this PC. It will do."

STATUS = "status"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sent:
    """How much was delivered in one run."""

    messages: int
    days: int
    plays: int
    status: bool


def deliver_from(
    folder: DataFolder, settings: Settings, transport: Transport, again: bool = False
) -> Sent:
    """Deliver all that waits here, and how this station is where that has changed or is old;
    `again` delivers everything that is still here once more.

    Raises:
        UnavailableError: line or disk gave up; the rest waits for the next run.
        RefusedError: the inbox does not let us write.
    """
    now = datetime.now(UTC)
    with (
        translated(f"{folder.root} cannot be written"),
        held(folder.lock("deliver"), BUSY),
    ):
        state = open_state(folder.state)
        try:
            deliveries = Deliveries(state)
            if again:
                deliveries.deliver_again()
            sender = Sender(deliveries.station(now), settings.station.name or socket.gethostname())
            messages = _deliver_messages(deliveries, sender, transport, now)
            days = _deliver_usage(deliveries, sender, transport, now)
            plays = _deliver_plays(deliveries, sender, transport)
            status = status_of(folder, sender, deliveries.waiting(), settings.inbox.screen, now)
            every = timedelta(minutes=settings.inbox.status_minutes)
            told = _deliver_status(deliveries, status, every, transport, now)
            return Sent(messages, days, plays, told)
        finally:
            state.dispose()


def _deliver_messages(
    state: Deliveries, sender: Sender, transport: Transport, now: datetime
) -> int:
    count = 0
    for message in state.messages():
        _write(transport, _message(sender, message))
        state.message_delivered(message.id, now)
        count += 1
    return count


def _deliver_usage(state: Deliveries, sender: Sender, transport: Transport, now: datetime) -> int:
    days = 0
    for day, counts in state.usage():
        name = f"usage/{day}"
        sums = tuple(
            UsageSum(what=one.what.value, name=one.name[:300], count=one.count) for one in counts
        )
        file = UsageOfDay(
            station=sender.station, name=sender.name, revision=0, day=day, counts=sums
        )
        if state.delivered_as(name) != _digest(file):
            revision = state.next_revision(name, now)
            _write(transport, file.model_copy(update={"revision": revision}))
            state.delivered(name, revision, _digest(file))
            days += 1
    return days


def _deliver_plays(state: Deliveries, sender: Sender, transport: Transport) -> int:
    count = 0
    while found := state.plays(PLAYS_IN_A_FILE):
        plays = tuple(_played(number, play) for number, play in found)
        _write(transport, Plays(station=sender.station, name=sender.name, plays=plays))
        state.plays_delivered(plays[-1].number)
        count += len(plays)
    return count


def _deliver_status(
    state: Deliveries, status: Status, every: timedelta, transport: Transport, now: datetime
) -> bool:
    lasting = status.model_copy(update={"at": EPOCH, "disk_free": 0, "screen": b""})
    digest = _digest(lasting)
    if state.delivered_as(STATUS) == digest and state.age_of(STATUS, now) < every:
        return False
    revision = state.next_revision(STATUS, now)
    _write(transport, status.model_copy(update={"revision": revision}))
    state.delivered(STATUS, revision, digest)
    return True


def _message(sender: Sender, message: SealedMessage) -> DeliveredMessage:
    return DeliveredMessage(
        station=sender.station,
        name=sender.name,
        id=message.id,
        kind="inquiry",
        created_at=message.created_at,
        sealed=message.sealed,
    )


def _played(number: int, play: Play) -> PlayedItem:
    assert play.ended_at is not None  # only what is over is delivered
    return PlayedItem(
        number=number,
        item=play.item[:300],
        slot=play.slot[:300],
        file=play.file[:300],
        release=play.release,
        because=play.because[:300],
        started_at=play.started_at,
        ended_at=play.ended_at,
        played_ms=play.played_ms,
        how=play.how.value,
        problem=play.problem[:300],
    )


def _write(transport: Transport, delivered: Delivered) -> None:
    transport.write(delivered.place, to_bytes(delivered))


def _digest(delivered: Delivered) -> str:
    return hashlib.sha256(to_bytes(delivered)).hexdigest()
