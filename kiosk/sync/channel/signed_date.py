"""The date of the channel's timestamp in force: a witness of time that another PC has signed."""

from __future__ import annotations

import json
from datetime import datetime

from kiosk.core.files.data_folder import DataFolder
from kiosk.sync.channel.enrollment import installed_timestamp
from kiosk.sync.channel.layout import parse_moment


def date_of_another_pc(folder: DataFolder) -> datetime | None:
    """When the owner has signed the timestamp of the last sync that succeeded: what a sync has
    refused, perhaps for its date, says nothing. None where there is none, or where this PC signs
    itself: then the date is that of its own clock."""
    if any(folder.keys.glob("publish-*")):
        return None
    try:
        return parse_moment(json.loads(installed_timestamp(folder))["signed"]["signed_at"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
