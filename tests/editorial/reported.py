"""Puts reports of stations where staff read them, as if they had been collected."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kiosk.core.delivery.delivered_file import Delivered, DeliveredCrash, Running, Status
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.inbox.store import opened_inbox

EAST, WEST, NORTH = (new_ulid(datetime(2026, 3, 2, hour, tzinfo=UTC)) for hour in (9, 10, 11))
KEPT = timedelta(days=400)
GIGABYTE = 10**9


def report(at: datetime, station: str = EAST, name: str = "东门", **values: object) -> Status:
    """Of a station that is well, unless `values` say something else."""
    known = {
        "station": station,
        "name": name,
        "revision": 1,
        "at": at,
        "version": "1.3.0",
        "release": 7,
        "disk_free": 50 * GIGABYTE,
        "disk_size": 64 * GIGABYTE,
        "waiting": 0,
        "troubles": (),
        "running": Running(
            since=at - timedelta(days=3), screen_restarts=0, film_restarts=0, safe_mode=False
        ),
    }
    return Status(**{**known, **values})  # type: ignore[arg-type]


def crash(at: datetime, station: str = EAST, name: str = "东门") -> DeliveredCrash:
    return DeliveredCrash(
        station=station,
        name=name,
        id="screen-1",
        revision=1,
        process="screen",
        version="1.3.0",
        python="3.13",
        what="ValueError",
        stack=(),
        log=(),
        first_at=at,
        at=at,
        count=4,
    )


def take(folder: DataFolder, now: datetime, *files: Delivered) -> None:
    """As collected at this moment."""
    with opened_inbox(folder.inbox, now) as inbox:
        for one in files:
            assert inbox.take(one, now, KEPT)
