"""What `kiosk stations` signs into the channel: requests to stations, and a release for all of them
that some have got first."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from kiosk.core.delivery.request import ALL, StationRequest, new_request, with_request
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import file_lock
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.settings.settings import read_settings
from kiosk.db.library.journal import ActKind, Journal
from kiosk.ops.inbox.known_stations import known_stations, station_called
from kiosk.ops.publishing.publish import BUSY, verified_state
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.contents import ChannelContents
from kiosk.sync.channel.enrollment import Enrollment, address, read_enrollment
from kiosk.sync.channel.transport import ConflictError
from kiosk.sync.channel.trust import kept_contents, read_root, refresh, seen_versions
from kiosk.sync.owner.keys import signer_of
from kiosk.sync.owner.repository import RepositoryWriter

log = logging.getLogger("kiosk.sync")

MAX_TRIES = 3
"""Where somebody else signs at the same time."""

EVERY_STATION = "every station"


def ask_stations(
    folder: DataFolder, kind: RequestKind, station: str, by: str, as_json: bool
) -> str:
    """`kiosk stations ask`; returns what to tell. `station`: a number or a name, '' for all.

    Raises:
        StaffError: no station is called so, or two are; this PC cannot sign; no room.
        KioskError: as `sign_anew` raises.
    """
    known = station_called(folder, station) if station else None
    request = new_request(kind, known.id if known else ALL, datetime.now(UTC))
    sign_request(folder, request)
    name = clean(known.name) if known else ""
    Journal(folder).note(by, ActKind.ASK_STATION, f"{kind}\t{name}")
    if as_json:
        return json.dumps({"id": request.id})
    until = f"{request.expires_at.astimezone():%Y-%m-%d %H:%M}"
    return (
        f"{name or EVERY_STATION} is asked to {kind}, until {until}. A station finds it when it "
        "syncs next; `kiosk stations asked` says what has become of it."
    )


def sign_request(folder: DataFolder, request: StationRequest) -> None:
    """Put a request into the channel; raises what `sign_anew` raises, and StaffError where too
    many requests wait."""
    now = datetime.now(UTC)
    sign_anew(
        folder,
        lambda present: replace(present, requests=with_request(present.requests, request, now)),
    )
    log.info("request %s (%s) to %s is signed", request.id, request.kind, request.station)


def publish_to_all(folder: DataFolder, by: str, as_json: bool) -> str:
    """`kiosk stations to-all`: what some stations got first goes to all; returns what to tell.

    Raises:
        StaffError: there is nothing of the kind.
        KioskError: as `sign_anew` raises.
    """

    def to_all(present: ChannelContents) -> ChannelContents:
        if present.first is None:
            raise StaffError("Every release has gone to all stations already.")
        return replace(present, release=present.first.release, first=None)

    contents = sign_anew(folder, to_all)
    number = contents.release.number if contents.release else 0
    Journal(folder).note(by, ActKind.PUBLISH, str(number))
    if as_json:
        return json.dumps({"release": number})
    return f"Release {number} goes to all stations."


def sign_anew(
    folder: DataFolder, change: Callable[[ChannelContents], ChannelContents]
) -> ChannelContents:
    """Sign what the channel holds, changed; returns it.

    Raises:
        StaffError: this PC has no channel, or not its key.
        UnavailableError: the channel cannot be reached, or others sign all the time.
        ContentRejectedError: what the channel offers is rejected.
    """
    enrollment = read_enrollment(folder)
    if enrollment is None:
        raise StaffError("This PC has no channel yet, and so no station follows it. Publish once.")
    now = datetime.now(UTC)
    transport = open_transport(address(folder, enrollment), read_settings(folder.settings).channel)
    with file_lock(folder.lock("publish"), BUSY):
        signer_of(folder.keys, read_root(enrollment.root), "timestamp")  # before any work
        for tries_left in reversed(range(MAX_TRIES)):
            state = verified_state(folder, enrollment, transport, now, clock_is_right=False)
            contents = change(state.contents)
            writer = RepositoryWriter(
                transport, folder.keys, state.root, now, seen_versions(folder)
            )
            try:
                writer.publish(contents, state.timestamp)
            except ConflictError:
                if not tries_left:
                    raise
            else:
                break
        refresh(folder, Enrollment(enrollment.url, enrollment.root), transport, now)
    return contents


def asked_in_words(folder: DataFolder) -> list[str]:
    """What was asked, the latest first, and what has become of it by the reports collected here."""
    stations = {one.id: one for one in known_stations(folder)}
    lines = []
    for request in reversed(kept_contents(folder).requests):
        named = stations.get(request.station)
        whom = clean(named.name) if named else request.station
        lines.append(f"{_moment(request.asked_at)}  {request.kind}  {whom}")
        for station in stations.values():
            for found in station.status.requests if station.status else ():
                if found.id == request.id:
                    told = " ".join((clean(found.outcome), clean(found.words))).strip()
                    lines.append(f"    {clean(station.name)}: {_moment(found.at)} {told}")
    return lines or ["Nothing is asked of any station."]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
