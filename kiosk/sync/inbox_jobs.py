"""`kiosk deliver` and `kiosk inbox collect`: the settings read, the inbox opened, the work done.

Must start fast, as `kiosk sync` does: what is heavy is imported when it turns out to be needed.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.folders import DataFolder
from kiosk.core.settings import ChannelSettings, Settings, read_settings
from kiosk.sync.enrolment import read_enrolment
from kiosk.sync.transport import address_of, open_transport

log = logging.getLogger("kiosk.sync")

WAITING = "SELECT count(*) FROM outbox WHERE delivered_at IS NULL"


def deliver_station(folder: DataFolder, target: str, again: bool) -> str:
    """`kiosk deliver`; returns what to tell.

    Raises:
        KioskError: as `deliver` raises; there is no inbox that can be written to.
    """
    settings = read_settings(folder.settings)
    url = address_of(target) if target else inbox_address(folder, settings)
    if not url:
        return "What visitors leave here is read here: there is nothing to deliver."
    from kiosk.sync.delivery import deliver_from

    sent = deliver_from(folder, settings, open_transport(url, access(settings)), again)
    return (
        f"Delivered {sent.messages} messages, the counts of {sent.days} days and "
        f"{sent.plays} plays to {url}."
    )


def deliver_after_sync(folder: DataFolder, source: str) -> None:
    """Deliver what waits, to the stick or channel from which a sync has just read.

    A sync is none the worse where that fails: it is logged, and the next one tries again.
    """
    settings = read_settings(folder.settings)
    if not _something_is_due(folder, settings):
        return
    try:
        url = f"{address_of(source)}/inbox" if source else inbox_address(folder, settings)
    except StaffError as error:
        log.info("nothing is delivered: %s", error)
        return
    if not url:
        return
    from kiosk.sync.delivery import deliver_from

    try:
        deliver_from(folder, settings, open_transport(url, access(settings)))
    except UnavailableError as error:
        log.info("what waits is not delivered yet: %s", error)
    except KioskError as error:
        log.warning("what waits could not be delivered: %s", error)


def collect_here(folder: DataFolder, source: str, again: bool) -> Iterator[str]:
    """`kiosk inbox collect`; yields what to tell.

    Raises:
        KioskError: as `collect_into` raises.
    """
    from kiosk.core.inquiry import clean
    from kiosk.sync.inbox import collect_into

    settings = read_settings(folder.settings)
    own = (folder.channel / "inbox").absolute().as_uri()
    url = address_of(source) if source else inbox_address(folder, settings) or own
    done = collect_into(folder, settings, open_transport(url, access(settings)), again)
    yield (
        f"New: {done.new['inquiry']} messages, the counts of {done.new['usage']} days, "
        f"{done.new['plays']} logs of plays. `kiosk inbox list` tells the messages."
    )
    for refusal in done.refused:
        where = "set aside under refused/" if refusal.aside else "it stays where it is"
        yield f"Refused: {clean(refusal.place)}: {clean(refusal.reason)} ({where})"
    if done.refusals > len(done.refused):
        yield f"{done.refusals - len(done.refused)} more were refused."


def inbox_address(folder: DataFolder, settings: Settings) -> str:
    """Where this station delivers; '' where its own channel is on this PC, which reads it itself.

    Raises:
        StaffError: the channel can only be read, and no other inbox is named.
    """
    if settings.inbox.url:
        return address_of(settings.inbox.url)
    enrolment = read_enrolment(folder)
    if enrolment is None or not enrolment.url:
        return ""
    if enrolment.url.startswith("http"):
        raise StaffError(
            f"The channel {enrolment.url} can only be read. Name a folder or a bucket for what is "
            f"delivered: inbox.url in {folder.settings}."
        )
    return f"{enrolment.url}/inbox"


def access(settings: Settings) -> ChannelSettings:
    """By which name and password the inbox is reached."""
    return settings.inbox if settings.inbox.url else settings.channel


def _something_is_due(folder: DataFolder, settings: Settings) -> bool:
    """Whether a message waits, or it is time to say how this station is. Asked before anything
    heavy is loaded; what it cannot tell is due."""
    if not folder.state.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{folder.state.as_uri()}?mode=ro", uri=True)) as state:
            (waiting,) = state.execute(
                "SELECT count(*) FROM outbox WHERE delivered_at IS NULL"
            ).fetchone()
            row = state.execute("SELECT revision FROM delivery WHERE name = 'status'").fetchone()
    except sqlite3.Error:
        return True
    told = datetime.fromtimestamp(row[0] / 1000, UTC) if row else None
    every = timedelta(minutes=settings.inbox.status_minutes)
    return bool(waiting) or told is None or not timedelta() <= datetime.now(UTC) - told < every
