"""The output of `kiosk inbox stations`: each station's last status report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.delivery.delivered_file import RUNNING_FORMAT, DeliveredCrash, Status
from kiosk.core.delivery.station_health import RECENT, SILENT
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.os_errors import explain
from kiosk.core.files.untrusted_folder import opened, write_file
from kiosk.core.inquiry.inquiry import clean
from kiosk.db.inbox.stations import KnownStation
from kiosk.db.inbox.store import opened_inbox

MAX_CRASHES = 5
"""Of a station, that are listed in words; JSON has all of them, with their stacks."""


@dataclass(frozen=True, slots=True)
class StationReport:
    """A station, whether it is `silent`, how much its attract loop has played in a week, and its
    crash reports, the one met last first."""

    station: KnownStation
    silent: bool
    plays: int
    crashes: Sequence[DeliveredCrash] = ()


def read_stations(folder: DataFolder) -> Sequence[StationReport]:
    """All stations that have delivered something, by name.

    Raises:
        StaffError: the inbox is damaged.
        UnavailableError: the disk fails.
    """
    if not folder.inbox.exists():
        return []
    now = datetime.now(UTC)
    with opened_inbox(folder.inbox, now) as inbox:
        return [
            StationReport(
                one,
                now - one.heard_at > SILENT,
                inbox.plays_since(one.id, now - RECENT),
                inbox.crashes(one.id),
            )
            for one in inbox.stations()
        ]


def in_words(stations: Sequence[StationReport]) -> Iterator[str]:
    """Lines for a terminal; control characters that a station has sent are removed."""
    if not stations:
        yield "No station has delivered anything yet. `kiosk inbox collect` fetches what is there."
    for one in stations:
        silent = "  SILENT" if one.silent else ""
        heard = f"{one.station.heard_at.astimezone():%Y-%m-%d %H:%M}"
        yield f"{clean(one.station.name)}  heard of {heard}{silent}  {one.station.id}"
        if one.station.status:
            yield f"    {_how(one.station.status)}, {one.plays} plays in a week"
            yield f"    {_running(one.station.status)}; {_examined(one.station.status)}"
            for trouble in one.station.status.troubles:
                yield f"    {clean(trouble)}"
        for crash in one.crashes[:MAX_CRASHES]:
            yield f"    crash: {_crash(crash)}"


def as_json(stations: Sequence[StationReport]) -> str:
    """A JSON list of stations by name."""
    return json.dumps(
        [
            {
                "id": one.station.id,
                "name": one.station.name,
                "heard_at": one.station.heard_at.isoformat(),
                "silent": one.silent,
                "plays": one.plays,
                "crashes": [crash.model_dump(mode="json") for crash in one.crashes],
                "status": one.station.status and one.station.status.model_dump(mode="json"),
            }
            for one in stations
        ],
    )


def save_pictures(stations: Sequence[StationReport], folder: Path) -> int:
    """Write the pictures that stations have sent of their attract loops; returns how many.

    Raises:
        UnavailableError: the disk fails.
    """
    pictures = {one.station.id: one.station.status.screen for one in stations if one.station.status}
    shown = {name: content for name, content in pictures.items() if content.startswith(b"RIFF")}
    try:
        with opened(folder, make=True) as place:
            for name, content in shown.items():
                write_file(place, f"{name}.webp", content)
    except OSError as error:
        raise UnavailableError(f"{folder} cannot be written: {explain(error, folder)}") from error
    return len(shown)


def _how(status: Status) -> str:
    release = f"release {status.release}" if status.release else "no release"
    free, size = status.disk_free / 1e9, status.disk_size / 1e9
    return (
        f"{release}, program {clean(status.version)}, {free:.1f} of {size:.1f} GB free, "
        f"{status.waiting} messages waiting"
    )


def _running(status: Status) -> str:
    running = status.running
    if running is None:
        return "not running" if status.format >= RUNNING_FORMAT else "an older program"
    mode = ", in safe mode" if running.safe_mode else ""
    return (
        f"running since {running.since.astimezone():%Y-%m-%d %H:%M}{mode}, screen restarted "
        f"{running.screen_restarts} times, film worker {running.film_restarts} times"
    )


def _examined(status: Status) -> str:
    last = status.examined
    if last is None:
        return "never examined"
    return f"examined {last.at.astimezone():%Y-%m-%d %H:%M}: {last.red} red, {last.amber} amber"


def _crash(crash: DeliveredCrash) -> str:
    return (
        f"{clean(crash.process)} of program {clean(crash.version)}, {clean(crash.what)}, "
        f"{crash.count} times, last {crash.at.astimezone():%Y-%m-%d %H:%M}"
    )
