"""The dates in a timestamp that has been verified before, read without loading TUF."""

from __future__ import annotations

import json
from datetime import datetime

from kiosk.core.files.data_folder import DataFolder
from kiosk.sync.channel.enrollment import installed_timestamp
from kiosk.sync.channel.layout import parse_moment


def signed_dates(timestamp: bytes) -> tuple[datetime, datetime]:
    """When a timestamp was signed, and when it expires.

    Raises:
        ValueError: the fields are missing or invalid.
    """
    try:
        signed = json.loads(timestamp)["signed"]
        return parse_moment(signed["signed_at"]), parse_moment(signed["expires"])
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("the timestamp has no dates") from error


def signs_channels(folder: DataFolder) -> bool:
    """Whether this PC has a publishing key, of whichever channel."""
    return any(folder.keys.glob("publish-*"))


def date_of_another_pc(folder: DataFolder) -> datetime | None:
    """When the timestamp of the last successful sync was signed: a date not from this PC's clock.

    None where there is none, or this PC signs itself. A timestamp that a sync has rejected, perhaps
    for its date, does not count.
    """
    if signs_channels(folder):
        return None
    try:
        return signed_dates(installed_timestamp(folder))[0]
    except ValueError:
        return None
