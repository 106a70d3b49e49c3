"""Whether anything is due for delivery: asked after every sync, so SQLAlchemy is not loaded for it.

The tables are those of `kiosk.db.state.schema`.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.db.sqlite_uri import sqlite_uri

WAITING = "SELECT EXISTS (SELECT 1 FROM outbox WHERE delivered_at IS NULL)"
UNTOLD = "SELECT EXISTS (SELECT 1 FROM request WHERE outcome != '' AND NOT told)"
STATUS_DELIVERED = "SELECT revision FROM delivery WHERE name = 'status'"


def delivery_is_due(path: Path, status_interval: timedelta, now: datetime) -> bool:
    """Whether a message waits in the state at `path`, or what has become of a request, or its last
    status report is older than `status_interval`. False where there is no such file, True where it
    cannot be read: the delivery itself tells why.
    """
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{sqlite_uri(path)}?mode=ro", uri=True)) as state:
            (waiting,) = state.execute(WAITING).fetchone()
            (untold,) = state.execute(UNTOLD).fetchone()
            row = state.execute(STATUS_DELIVERED).fetchone()
    except sqlite3.Error:
        return True
    if waiting or untold or row is None:
        return True
    age = now - datetime.fromtimestamp(row[0] / 1000, UTC)
    return not timedelta() <= age < status_interval
