"""Requests of the office to stations: pure rules. They travel in the signed metadata of a channel.

Nothing listens on a station: it finds a request when it syncs, and says in its next report what
has become of it.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from kiosk.core.delivery.delivered_file import ULID, Moment, Ulid
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.elapsed import CLOCK_TOLERANCE
from kiosk.core.errors import StaffError

log = logging.getLogger("kiosk.sync")

ALL = "all"
"""In place of a station: each that follows the channel."""

MAX_REQUESTS = 100
"""In a channel at once; its metadata stay a third as large as they may be."""

KEPT = timedelta(days=7)
"""So long a request stays in the channel, for staff to see what has become of it."""


VALID: dict[RequestKind, timedelta] = {
    RequestKind.MUTE: timedelta(hours=2),
    RequestKind.MUTE_HOUR: timedelta(hours=2),
    RequestKind.DIAGNOSE: timedelta(days=5),
    RequestKind.RESTART: timedelta(days=1),
    RequestKind.SYNC: timedelta(days=1),
}
"""How long after it was asked a request may still be carried out."""


class Outcome(StrEnum):
    """What has become of a request at a station."""

    DONE = "done"
    FAILED = "failed"
    TOO_LATE = "too-late"
    """The station has found it after it had expired."""
    WRONG_CLOCK = "wrong-clock"
    """By the station's clock it is yet to be asked, or holds for longer than any request may."""
    UNKNOWN = "unknown"
    """Its program does not know what is asked."""
    CUT_OFF = "cut-off"
    """It has begun, and was stopped; it is not tried again."""


class StationRequest(BaseModel):
    """`kind` is one of `RequestKind`, or of a newer program; `station` its ULID, or `ALL`."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Ulid
    kind: Annotated[str, StringConstraints(pattern="^[a-z-]{1,30}$")]
    station: Annotated[str, StringConstraints(pattern=rf"^({ULID}|{ALL})$")]
    asked_at: Moment
    expires_at: Moment

    def concerns(self, station: str) -> bool:
        return self.station in (station, ALL)

    @property
    def order(self) -> int:
        kinds = list(RequestKind)
        return kinds.index(RequestKind(self.kind)) if self.kind in kinds else len(kinds)


def new_request(kind: RequestKind, station: str, now: datetime) -> StationRequest:
    """`station`: a ULID, or `ALL`."""
    now = now.replace(microsecond=0)
    return StationRequest(
        id=new_ulid(now), kind=kind, station=station, asked_at=now, expires_at=now + VALID[kind]
    )


def refusal(request: StationRequest, now: datetime) -> Outcome | None:
    """Why a station does not carry out a request that it finds now; None where it does."""
    if request.kind not in list(RequestKind):
        return Outcome.UNKNOWN
    if request.expires_at <= now:
        return Outcome.TOO_LATE
    asked_in_time = request.asked_at <= now + CLOCK_TOLERANCE
    if not asked_in_time or request.expires_at - request.asked_at > KEPT:
        return Outcome.WRONG_CLOCK
    return None


def with_request(
    requests: Sequence[StationRequest], request: StationRequest, now: datetime
) -> tuple[StationRequest, ...]:
    """The requests of a channel with a new one; those that are old make room.

    Raises:
        StaffError: so many wait already that there is no room.
    """
    kept = [one for one in requests if one.asked_at > now - KEPT]
    expired = [one for one in kept if one.expires_at <= now]
    while len(kept) >= MAX_REQUESTS and expired:
        kept.remove(expired.pop(0))
    if len(kept) >= MAX_REQUESTS:
        raise StaffError(
            f"{MAX_REQUESTS} requests wait for their stations already. Ask all stations at once, "
            "or wait until some have answered."
        )
    return (*kept, request)


def read_requests(value: object) -> tuple[StationRequest, ...]:
    """The requests in metadata that have been verified; one that is none is passed over."""
    found = []
    for one in value[:MAX_REQUESTS] if isinstance(value, list) else ():
        try:
            found.append(StationRequest.model_validate(one))
        except ValidationError:
            log.info("a request in the channel is none that this program can read")
    return tuple(found)
