"""What was asked of a station and what has become of it, by its last report: pure rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.delivery.delivered_file import ASKED_FORMAT, Status
from kiosk.core.delivery.request import StationRequest

WAITING = "waiting"
UNANSWERED = "unanswered"
"""Nothing was heard of it before it expired."""
TOO_OLD = "too-old"
"""The station's program does not hear requests."""


@dataclass(frozen=True, slots=True)
class AskedOfStation:
    """`state`: an `Outcome`, or one of the above; `at`: when it became so, by the station's clock,
    None before; `words` of the station, for IT people."""

    request: StationRequest
    state: str
    at: datetime | None = None
    words: str = ""


def asked_of(
    station: str, requests: Sequence[StationRequest], report: Status | None, now: datetime
) -> Sequence[AskedOfStation]:
    """The requests that concern a station, the latest first."""
    found = {one.id: one for one in report.requests} if report else {}
    too_old = report is not None and report.format < ASKED_FORMAT

    def told(request: StationRequest) -> AskedOfStation:
        if request.id in found:
            known = found[request.id]
            return AskedOfStation(request, known.outcome, known.at, known.words)
        if too_old:
            return AskedOfStation(request, TOO_OLD)
        return AskedOfStation(request, UNANSWERED if request.expires_at <= now else WAITING)

    return [told(one) for one in reversed(requests) if one.concerns(station)]
