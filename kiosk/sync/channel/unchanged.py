"""The cheap question: has the channel changed at all? One small request, TUF not even loaded.

A timestamp with the very bytes that were found true before, and not out of date, can tell nothing
new. Whoever could keep a newer root from us could as well send this old timestamp (docs/adr/0022).
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.release.installed import CONTENT, read_current, release_folder
from kiosk.sync.channel.enrollment import installed_timestamp
from kiosk.sync.channel.layout import TIMESTAMP, parse_moment
from kiosk.sync.channel.transport import MissingError, Transport, read_small

LIMIT = 16_000
CLOCK_TOLERANCE = timedelta(days=1)

RENEWAL_MARGIN = timedelta(days=60)
"""With less time left, a PC that can sign looks closer, and gives the owner's word again."""


def nothing_new(folder: DataFolder, transport: Transport, now: datetime) -> bool:
    """Whether everything the channel has is here; False also where that is not certain.

    Raises:
        UnavailableError, RefusedError: the channel is out of reach.
    """
    known = installed_timestamp(folder)
    if not known or not _has_a_release(folder):
        return False
    try:
        found = read_small(transport, TIMESTAMP, LIMIT)
    except (MissingError, ContentRejectedError):
        return False  # the whole sync tells what is wrong
    margin = RENEWAL_MARGIN if any(folder.keys.glob("publish-*")) else timedelta()
    return found == known and _is_timely(known, now, margin)


def _is_timely(timestamp: bytes, now: datetime, margin: timedelta) -> bool:
    """Whether a timestamp that was found true holds at this moment, and for `margin` more."""
    try:
        signed = json.loads(timestamp)["signed"]
        signed_at, expires = parse_moment(signed["signed_at"]), parse_moment(signed["expires"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return False  # the whole sync tells what is wrong
    return signed_at - CLOCK_TOLERANCE <= now < expires - margin


def _has_a_release(folder: DataFolder) -> bool:
    try:
        return (release_folder(folder, read_current(folder)) / CONTENT).is_file()
    except ContentRejectedError:
        return False
