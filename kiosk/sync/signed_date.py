"""The date of the channel's newest timestamp: a witness of time for a PC that has not signed it."""

from __future__ import annotations

import json
from datetime import datetime

from kiosk.core.folders import DataFolder


def date_of_another_pc(folder: DataFolder) -> datetime | None:
    """When the owner has signed the timestamp that was verified last. None where there is none, or
    where this PC signs itself: then the date is that of its own clock."""
    if any(folder.keys.glob("publish-*")):
        return None
    try:
        content = (folder.channel_trust / "timestamp.json").read_bytes()
        signed = datetime.fromisoformat(json.loads(content)["signed"]["signed_at"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return signed if signed.tzinfo else None
