"""The command `kiosk sync`: opens the channel, downloads the newest release, reports the outcome.

Must start fast: heavy modules are imported lazily.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import read_settings
from kiosk.db.release.installed import read_current
from kiosk.sync.channel.address import address_of, open_transport
from kiosk.sync.channel.enrollment import address, read_enrollment
from kiosk.sync.channel.unchanged import nothing_new
from kiosk.sync.progress import shown

if TYPE_CHECKING:
    from kiosk.ops.requests import TellScreen
    from kiosk.sync.station.sync import FindNearby


def sync_station(folder: DataFolder, source: str, as_json: bool, tell_screen: TellScreen) -> str:
    """`kiosk sync`; returns the message for the console. `tell_screen` is used for what the office
    asks of this station.

    Raises:
        KioskError: as `sync` raises.
    """
    now = datetime.now(UTC)
    settings = read_settings(folder.settings)
    enrollment = read_enrollment(folder)
    if enrollment is None:
        return _told(as_json, 0, False, "This PC is enrolled to no channel and has published none.")
    url = address_of(source) if source else address(folder, enrollment)
    transport = open_transport(url, settings.channel)
    if nothing_new(folder, transport, now):
        return _told(as_json, read_current(folder), False, "Nothing is new.")

    from kiosk.core.delivery.request import Outcome
    from kiosk.ops.requests import StationRequests
    from kiosk.sync.station.rate_limit import RateLimiter
    from kiosk.sync.station.sync import sync

    rate_limiter = RateLimiter(settings.sync.kilobytes * 1000)
    find_nearby = _nearby_finder(folder, settings.neighbours.enabled)
    requests = StationRequests(folder, tell_screen)
    try:
        with shown(as_json) as on_progress:
            done = sync(
                folder,
                enrollment,
                transport,
                now,
                rate_limiter,
                on_progress,
                requests.find,
                find_nearby,
            )
    except UnavailableError:
        raise  # it is tried again before long
    except KioskError as error:
        requests.synced(Outcome.FAILED, str(error))
        raise
    if done.declined:
        words = f"Release {done.number} is here but not in force: staff have gone back from it."
    elif done.new:
        words = f"Release {done.number} is in force."
    else:
        words = "Nothing is new."
    requests.synced(Outcome.DONE, words)
    return _told(as_json, done.number, done.new, words)


def _nearby_finder(folder: DataFolder, enabled: bool) -> FindNearby:
    """How to find nearby stations; the module is not imported where neighbours are off."""
    if not enabled:
        from kiosk.sync.station.sync import no_nearby_stations

        return no_nearby_stations

    from kiosk.sync.neighbours.neighbourhood import neighbour_finder

    return neighbour_finder(folder)


def _told(as_json: bool, number: int, new: bool, words: str) -> str:
    return json.dumps({"release": number, "new": new}) if as_json else words
