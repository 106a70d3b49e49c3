"""How every station is that has reported here, for those who look after them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.core.account import Account
from kiosk.core.delivery.asked import AskedOfStation, asked_of
from kiosk.core.delivery.delivered_file import Status
from kiosk.core.delivery.station_health import (
    RECENT,
    NewestRelease,
    Standing,
    StationHealth,
    health_of,
)
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inquiry import clean
from kiosk.db.inbox.stations import KnownStation
from kiosk.db.inbox.store import opened_inbox
from kiosk.editorial.permissions import Permission, allows, require
from kiosk.media.importing.pictures.worker_process import thumbnail_of_untrusted
from kiosk.ops.commands.command_process import CommandProcess
from kiosk.ops.inbox.collect_process import collect_process
from kiosk.ops.publishing.publish import can_sign
from kiosk.ops.publishing.releases import installed_releases
from kiosk.sync.channel.contents import ChannelContents
from kiosk.sync.channel.trust import kept_contents

log = logging.getLogger("kiosk.staff")

MAX_STATIONS = 300
"""Shown at most, those heard of last: whoever can write to the inbox can invent stations."""

MAX_NAME = 60
"""Characters of a station's name that are shown."""

MAX_ASKED = 8
"""Requests that are shown of a station, the latest ones."""

MAX_PICTURE_PIXELS = 2_000_000
"""Stations send pictures of 480 pixels."""

PICTURE_SECONDS = 10.0
"""After which unpacking one is given up; it takes half a second."""

_ORDER = {standing: place for place, standing in enumerate(Standing)}


@dataclass(frozen=True, slots=True)
class ReportedStation:
    """One station; `report` is its last one without the picture, `asked` what was asked of it, the
    latest first; `held`: the number of a release that others get first, 0 for none."""

    id: str
    name: str
    health: StationHealth
    report: Status | None
    has_picture: bool
    asked: Sequence[AskedOfStation]
    has_diagnosis: bool
    held: int = 0


@dataclass(frozen=True, slots=True)
class Stations:
    """`stations`: those that want somebody first; `newest`: the number of the newest release known
    here, 0 for none; `more`: there are more than are shown; `can_ask`: this PC can sign requests to
    them."""

    stations: Sequence[ReportedStation]
    newest: int
    more: bool
    can_ask: bool = False


def read_stations_for(account: Account, folder: DataFolder, now: datetime) -> Stations:
    """All stations, for somebody who has to be allowed to see them. Blocking.

    Raises:
        NotPermittedError: the role does not include it.
        DamagedInboxError: the inbox is damaged and has been set aside; the next call begins anew.
        UnavailableError: the disk fails.
    """
    require(account, Permission.MANAGE_STATIONS)
    newest = _newest_release(folder)
    if not folder.inbox.exists():
        return Stations((), newest.number, more=False)
    contents = kept_contents(folder)
    with opened_inbox(folder.inbox, now) as inbox:
        crashes = inbox.crashes_since(now - RECENT)
        diagnoses = inbox.diagnoses.requests()
        found = [
            ReportedStation(
                one.id,
                clean(one.name)[:MAX_NAME] or one.id,
                _health(one, _newest_for(one.id, contents, newest), now, crashes.get(one.id, 0)),
                one.status.model_copy(update={"screen": b""}) if one.status else None,
                one.status is not None and one.status.screen != b"",
                asked_of(one.id, contents.requests, one.status, now)[:MAX_ASKED],
                one.id in diagnoses,
                _held(one.id, contents),
            )
            for one in inbox.latest_stations(MAX_STATIONS + 1)
        ]
    shown = sorted(found[:MAX_STATIONS], key=lambda one: (_ORDER[one.health.standing], one.name))
    more = len(found) > MAX_STATIONS
    return Stations(shown, newest.number, more, can_ask=_can_sign(folder))


def read_picture_for(account: Account, folder: DataFolder, number: str, now: datetime) -> bytes:
    """What a station has sent of its attract loop, unpacked in a process of its own and packed
    anew (WebP); b"" where there is none any more. Blocking, for half a second.

    Raises:
        NotPermittedError: the role does not include it.
        ContentRejectedError: it is no picture, or one that does harm.
        UnavailableError, StaffError: as `read_stations_for` raises.
    """
    require(account, Permission.MANAGE_STATIONS)
    with opened_inbox(folder.inbox, now) as inbox:
        known = inbox.known_station(number)
    content = known.status.screen if known and known.status else b""
    return content and thumbnail_of_untrusted(content, MAX_PICTURE_PIXELS, PICTURE_SECONDS)


def begin_collecting(account: Account, folder: DataFolder) -> CommandProcess:
    """Fetch what stations have delivered, in a process of its own; `collected` reads what it tells.

    Raises:
        NotPermittedError: the role does not include it.
        UnavailableError: no process can be started.
    """
    require(account, Permission.MANAGE_STATIONS)
    return collect_process(folder)


def begin_collecting_by_itself(account: Account, folder: DataFolder) -> CommandProcess | None:
    """As `begin_collecting`, where the hall's private key is on this PC and the role includes it;
    None elsewhere.

    Raises:
        UnavailableError: no process can be started.
    """
    permitted = account.active and allows(account.role, Permission.MANAGE_STATIONS)
    return begin_collecting(account, folder) if permitted and folder.inbox_key.exists() else None


def _held(station: str, contents: ChannelContents) -> int:
    first = contents.first
    return first.release.number if first and station not in first.stations else 0


def _newest_for(station: str, contents: ChannelContents, newest: NewestRelease) -> NewestRelease:
    """The release that a station should have: others may get a newer one first."""
    if not _held(station, contents):
        return newest
    release = contents.release
    if release is None:
        return NewestRelease(0, datetime.fromtimestamp(0, UTC))
    return NewestRelease(release.number, release.published_at)


def _health(
    known: KnownStation, newest: NewestRelease, now: datetime, crashes: int
) -> StationHealth:
    heard_at, readable = known.heard_at, known.readable
    return health_of(known.status, heard_at, newest, now, crashes, readable=readable)


def _can_sign(folder: DataFolder) -> bool:
    try:
        return can_sign(folder)
    except StaffError as error:
        log.warning("no station can be asked: %s", error)
        return False


def _newest_release(folder: DataFolder) -> NewestRelease:
    newest = next(iter(installed_releases(folder)), None)
    if newest is None:
        return NewestRelease(0, datetime.fromtimestamp(0, UTC))
    return NewestRelease(newest.number, newest.published_at)
