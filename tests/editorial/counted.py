"""Puts counts where statistics are read: this PC's own, and those of other stations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import insert

from kiosk.core.delivery.delivered_file import UsageOfDay, UsageSum
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.inbox.store import opened_inbox
from kiosk.db.state.schema import station, usage
from kiosk.db.state.store import open_state

EAST, WEST = (new_ulid(datetime(2026, 3, 2, hour, tzinfo=UTC)) for hour in (9, 10))
NAMES = {EAST: "东门", WEST: "西门"}
KEPT = timedelta(days=400)

Counts = Sequence[tuple[str, str, int]]


def count_here(folder: DataFolder, day: date, counts: Counts, number: str = "") -> None:
    """As the screen of this PC has counted; `number`: of this station, once it has delivered."""
    rows = [
        {"day": day, "what": what, "name": name, "count": count} for what, name, count in counts
    ]
    state = open_state(folder.state)
    with state.begin() as connection:
        connection.execute(insert(usage), rows)
        if number:
            connection.execute(insert(station).values(id=number))
    state.dispose()


def collect(folder: DataFolder, number: str, day: date, counts: Counts) -> None:
    """As another station has delivered."""
    sums = tuple(UsageSum(what=what, name=name, count=count) for what, name, count in counts)
    file = UsageOfDay(station=number, name=NAMES[number], revision=1, day=day, counts=sums)
    now = datetime.now(UTC)
    with opened_inbox(folder.inbox, now) as inbox:
        assert inbox.take(file, now, KEPT)


def busy_day(visits: int = 40, company: str = "wuhuan", film: str = "meet") -> Counts:
    """What a station counts on a day of which there is much to say."""
    english = visits // 4
    return (
        ("visits", "", visits),
        ("stay-seconds", "", 150 * visits),
        ("hour", "10", visits - visits // 3),
        ("hour", "15", visits // 3),
        ("language", "zh-Hans", visits - english),
        ("language", "en", english),
        ("access", "largeText", 3),
        ("screen", "home", visits),
        ("item", f"company/{company}", 9),
        ("item", "project/nothing-of-this-name", 4),
        ("film-begun", film, 8),
        ("film-finished", film, 5),
        ("film-percent", film, 640),
        ("search-without-result", "", 2),
    )
