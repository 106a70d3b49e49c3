"""Whether the channel has changed at all: one small request, without loading TUF.

A timestamp with the same bytes as the one verified before, and not expired, can say nothing new.
An attacker who could withhold a newer root could replay this timestamp as well (docs/adr/0022).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import CONTENT, read_current, release_folder
from kiosk.sync.channel.enrollment import installed_timestamp
from kiosk.sync.channel.layout import CLOCK_TOLERANCE, MAX_TIMESTAMP_BYTES, TIMESTAMP
from kiosk.sync.channel.signed_date import signed_dates, signs_channels
from kiosk.sync.channel.transport import MissingError, Transport, read_small

RENEWAL_MARGIN = timedelta(days=60)
"""With less time to its expiry, a PC that has the key signs the timestamp anew."""


def nothing_new(folder: DataFolder, transport: Transport, now: datetime) -> bool:
    """Whether everything the channel has is here; False also where that is not certain.

    Raises:
        UnavailableError, RefusedError: the channel cannot be reached.
    """
    known = installed_timestamp(folder)
    if not known or not _has_a_release(folder):
        return False
    try:
        found = read_small(transport, TIMESTAMP, MAX_TIMESTAMP_BYTES)
    except (MissingError, ContentRejectedError):
        return False  # the full sync reports what is wrong
    margin = RENEWAL_MARGIN if signs_channels(folder) else timedelta()
    return found == known and _holds(known, now, margin)


def _holds(timestamp: bytes, now: datetime, margin: timedelta) -> bool:
    """Whether a verified timestamp has not expired, and will not within `margin`."""
    try:
        signed_at, expires = signed_dates(timestamp)
    except ValueError:
        return False  # the full sync reports what is wrong
    return signed_at - CLOCK_TOLERANCE <= now < expires - margin


def _has_a_release(folder: DataFolder) -> bool:
    try:
        return (release_folder(folder, read_current(folder)) / CONTENT).is_file()
    except ContentRejectedError:
        return False
