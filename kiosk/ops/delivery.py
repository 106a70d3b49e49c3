"""The commands `kiosk deliver` and `kiosk inbox collect`: open the inbox, move files, report.

Must start fast, as `kiosk sync` does: heavy modules are imported when they are needed.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import ChannelSettings, Settings, read_settings
from kiosk.db.state.delivery_due import delivery_is_due
from kiosk.sync.channel.address import address_of, open_transport
from kiosk.sync.channel.enrollment import own_channel, read_enrollment

if TYPE_CHECKING:
    from kiosk.sync.inbox.collect import Collection
    from kiosk.sync.inbox.deliver import Delivery

log = logging.getLogger("kiosk.sync")

UNTIL_A_RECEIPT = "This station keeps them until a receipt of the office comes back."


@dataclass(frozen=True, slots=True)
class InboxAddress:
    """Where to deliver. `channel`: the address of the channel that contains the inbox; it
    must be verified first; '' where the inbox is set explicitly."""

    url: str
    channel: str = ""

    @property
    def needs_receipts(self) -> bool:
        """Whether only a receipt proves a delivery: a folder may be on a stick."""
        return self.url.startswith("file:")


def deliver_station(folder: DataFolder, target: str, again: bool) -> str:
    """`kiosk deliver`; returns the message for the console.

    Raises:
        KioskError: as `_deliver` raises; there is no inbox that can be written to.
    """
    settings = read_settings(folder.settings)
    inbox = InboxAddress(address_of(target)) if target else inbox_address(folder, settings)
    if inbox is None:
        return "What visitors leave here is read here: there is nothing to deliver."
    sent = _deliver(folder, settings, inbox, again)
    told = (
        f"Delivered {sent.messages} messages, the counts of {sent.days} days, {sent.plays} plays "
        f"and {sent.crashes} crash reports to {inbox.url}."
    )
    return f"{told} {UNTIL_A_RECEIPT}" if inbox.needs_receipts else told


def deliver_after_sync(folder: DataFolder, source: str, refused: bool = False) -> None:
    """Deliver the backlog to the stick or channel from which a sync has just read.

    `refused`: the sync has rejected what it read there, so nothing is written to it. A failed
    delivery is logged and does not fail the sync; the next one tries again.
    """
    settings = read_settings(folder.settings)
    status_interval = timedelta(minutes=settings.inbox.status_minutes)
    if not delivery_is_due(folder.state, status_interval, datetime.now(UTC)):
        return
    try:
        inbox = _inbox_beside(source) if source else inbox_address(folder, settings)
    except StaffError as error:
        log.info("no delivery: %s", error)
        return
    if inbox is None or (refused and inbox.channel):
        return
    try:
        _deliver(folder, settings, inbox)
    except UnavailableError as error:
        log.info("delivery postponed: %s", error)
    except KioskError as error:
        log.warning("delivery failed: %s", error)


def _deliver(
    folder: DataFolder, settings: Settings, inbox: InboxAddress, again: bool = False
) -> Delivery:
    """Deliver to an inbox, in a channel only after that has been verified.

    Raises:
        ContentRejectedError: the channel of the inbox cannot be verified against the pinned root;
            nothing was written.
        UnavailableError, RefusedError: as `deliver_waiting` raises.
    """
    from kiosk.sync.inbox.deliver import deliver_waiting

    if inbox.channel:
        _verify_owner(folder, inbox.channel, settings)
    transport = open_transport(inbox.url, access(settings))
    office = key_in_force(folder) if inbox.needs_receipts else None
    return deliver_waiting(folder, settings, transport, again, office)


def key_in_force(folder: DataFolder) -> bytes:
    """The hall's public key in the release in force; b"" where there is none."""
    from kiosk.core.content.localized_text import CHINESE
    from kiosk.core.files.media_store import MediaStore
    from kiosk.db.catalog import Catalog
    from kiosk.db.release.installed import open_current

    try:
        release = open_current(folder)
    except ContentRejectedError:
        return b""
    catalog = Catalog(release.database, MediaStore(folder.media))
    try:
        return catalog.hall(CHINESE).inbox_key
    finally:
        catalog.close()


def _verify_owner(folder: DataFolder, channel: str, settings: Settings) -> None:
    """Verify the metadata of a channel against the pinned root; writes nothing.

    Raises:
        ContentRejectedError: it is not signed by keys that this station trusts.
        UnavailableError: the channel cannot be reached.
        StaffError: this station is enrolled to no channel.
    """
    from kiosk.sync.channel.trust import newest_root

    enrollment = read_enrollment(folder)
    if enrollment is None:
        raise StaffError("This PC is enrolled to no channel, so no inbox can be verified.")
    newest_root(enrollment.root, open_transport(channel, settings.channel), datetime.now(UTC))


def collect_here(folder: DataFolder, source: str, again: bool) -> Collection:
    """`kiosk inbox collect`: fetch what the stations have delivered.

    Raises:
        KioskError: as `collect_from` raises.
    """
    from kiosk.sync.inbox.collect import collect_from

    settings = read_settings(folder.settings)
    own = (own_channel(folder) / "inbox").as_uri()
    if source:
        url = address_of(source)
    else:
        inbox = inbox_address(folder, settings)
        url = inbox.url if inbox else own
    return collect_from(folder, settings, open_transport(url, access(settings)), again)


def collected_in_words(done: Collection) -> Iterator[str]:
    """Lines for the console; control characters that a station has sent are removed."""
    from kiosk.core.inquiry.inquiry import clean

    yield (
        f"New: {done.new['inquiry']} messages, the counts of {done.new['usage']} days, "
        f"{done.new['plays']} logs of plays, {done.new['crash']} crash reports. "
        "`kiosk inbox list` shows the messages."
    )
    for refusal in done.refused:
        where = "set aside under refused/" if refusal.aside else "it stays where it is"
        yield f"Refused: {clean(refusal.place)}: {clean(refusal.reason)} ({where})"
    if done.refusals > len(done.refused):
        yield f"{done.refusals - len(done.refused)} more were refused."
    for failure in done.without_receipts:
        yield f"No receipts for station {failure} It keeps what it has delivered."


def collected_as_json(done: Collection) -> str:
    """One JSON object: how many `new` files of each kind, and what was refused."""
    return json.dumps(
        {
            "new": done.new,
            "known": done.known,
            "refusals": done.refusals,
            "refused": [asdict(one) for one in done.refused],
            "without_receipts": done.without_receipts,
        }
    )


def inbox_address(folder: DataFolder, settings: Settings) -> InboxAddress | None:
    """The inbox of this station; None where its channel is on this PC, which reads its own
    messages.

    Raises:
        StaffError: the channel is read-only, and no other inbox is set.
    """
    if settings.inbox.url:
        return InboxAddress(address_of(settings.inbox.url))
    enrollment = read_enrollment(folder)
    if enrollment is None or not enrollment.url:
        return None
    if enrollment.url.startswith("http"):
        raise StaffError(
            f"The channel {enrollment.url} can only be read. Name a folder or a bucket for what is "
            f"delivered: inbox.url in {folder.settings}."
        )
    return _inbox_beside(enrollment.url)


def _inbox_beside(channel: str) -> InboxAddress:
    """The inbox in the folder of a channel."""
    url = address_of(channel)
    return InboxAddress(f"{url}/inbox", url)


def access(settings: Settings) -> ChannelSettings:
    """The credentials for the inbox."""
    return settings.inbox if settings.inbox.url else settings.channel
