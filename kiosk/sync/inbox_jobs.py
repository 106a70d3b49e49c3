"""`kiosk deliver` and `kiosk inbox collect`: the settings read, the inbox opened, the work done."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta

from kiosk.core.folders import DataFolder
from kiosk.core.inbox_key import read_inbox_key
from kiosk.core.lock import held
from kiosk.core.settings import Settings
from kiosk.db.engine import translated
from kiosk.db.inbox import opened_inbox
from kiosk.db.state import Deliveries, open_state
from kiosk.sync.collecting import Collected, collect
from kiosk.sync.delivery import Sender, Sent, deliver
from kiosk.sync.status import status_of
from kiosk.sync.transport import Transport

BUSY = "Another delivery is under way on this PC. It will do."
COLLECTING = "Somebody collects on this PC already."


def deliver_from(
    folder: DataFolder, settings: Settings, transport: Transport, again: bool = False
) -> Sent:
    """Deliver what waits here; `again` delivers everything that is still here once more.

    Raises:
        KioskError: as `deliver` raises.
    """
    now = datetime.now(UTC)
    with (
        translated(f"{folder.root} cannot be written"),
        held(folder.root / ".deliver.lock", BUSY),
    ):
        state = open_state(folder.state)
        try:
            deliveries = Deliveries(state)
            if again:
                deliveries.deliver_again()
            name = settings.station.name or socket.gethostname()
            sender = Sender(deliveries.station(now), name)
            picture = settings.inbox.screen
            status = status_of(folder, sender, deliveries.waiting(), picture, now)
            every = timedelta(minutes=settings.inbox.status_minutes)
            return deliver(deliveries, sender, status, every, transport, now)
        finally:
            state.dispose()


def collect_into(
    folder: DataFolder, settings: Settings, transport: Transport, again: bool = False
) -> Collected:
    """Take out of the inbox what the stations have delivered; delete here what is too old.

    Raises:
        KioskError: as `collect` raises; the hall's private key is not on this PC.
    """
    now = datetime.now(UTC)
    key = read_inbox_key(folder)
    messages = timedelta(days=settings.inquiry.kept_days)
    with (
        translated(f"{folder.root} cannot be written"),
        held(folder.root / ".collect.lock", COLLECTING),
        opened_inbox(folder.inbox, now) as inbox,
    ):
        inbox.forget_old(now, messages, timedelta(days=settings.usage.kept_days))
        return collect(inbox, transport, key, now, messages, again)
