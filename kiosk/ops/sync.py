"""What `kiosk sync` does: the channel opened, the newest release brought here, the outcome told.

Must start fast: what is heavy is imported when it turns out to be needed.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings import read_settings
from kiosk.db.release.installed import read_current
from kiosk.sync.channel.address import address_of, open_transport
from kiosk.sync.channel.enrollment import address, read_enrolment
from kiosk.sync.channel.unchanged import nothing_new
from kiosk.sync.progress import shown

if TYPE_CHECKING:
    from kiosk.sync.station.sync import Near


def sync_station(folder: DataFolder, source: str, as_json: bool) -> str:
    """`kiosk sync`; returns what to tell.

    Raises:
        KioskError: as `sync` raises.
    """
    now = datetime.now(UTC)
    settings = read_settings(folder.settings)
    enrolment = read_enrolment(folder)
    if enrolment is None:
        return _told(as_json, 0, False, "This PC is enrolled to no channel and has published none.")
    url = address_of(source) if source else address(folder, enrolment)
    transport = open_transport(url, settings.channel)
    if nothing_new(folder, transport, now):
        return _told(as_json, read_current(folder), False, "Nothing is new.")

    from kiosk.sync.station.rate_limit import Pace
    from kiosk.sync.station.sync import sync

    pace = Pace(settings.sync.kilobytes * 1000)
    near = _near(folder, settings.neighbours.enabled)
    with shown(as_json) as tell:
        done = sync(folder, enrolment, transport, now, pace, tell, near)
    if done.declined:
        words = f"Release {done.number} is here but not in force: staff have gone back from it."
    elif done.new:
        words = f"Release {done.number} is in force."
    else:
        words = "Nothing is new."
    return _told(as_json, done.number, done.new, words)


def _near(folder: DataFolder, enabled: bool) -> Near:
    """The neighbours of this station, where they help each other."""
    if not enabled:
        from kiosk.sync.station.sync import nobody_near

        return nobody_near

    from kiosk.sync.neighbours.neighbourhood import neighbours_of

    return neighbours_of(folder)


def _told(as_json: bool, number: int, new: bool, words: str) -> str:
    return json.dumps({"release": number, "new": new}) if as_json else words
