"""When a backup is made by itself, and when the last one is too old: pure rules over time."""

from __future__ import annotations

from datetime import datetime, timedelta

from kiosk.core.schedule.time_span import is_within

EARLY = timedelta(hours=4)
"""A backup that was made in last night's last hour does not keep tonight's from being made."""

LATE = timedelta(days=1)
"""So much later it is made by day too: some PCs are switched off at night."""

TOO_OLD = timedelta(days=3)
"""So much later somebody has to see to it."""


def is_due(last: datetime | None, days: int, hours: str, now: datetime) -> bool:
    """Whether to make a backup now. `last`: when the last one was made, None before the first;
    `hours` are those of the day in which one is made; `now` is aware, in the hall's own time.

    A last one that lies in the future was made by a wrong clock, and counts for nothing.
    """
    if last is None or last > now:
        return True
    age = now - last
    if age >= timedelta(days=days) + LATE:
        return True
    return age >= timedelta(days=days) - EARLY and is_within(now.time(), hours)


def is_too_old(last: datetime | None, days: int, now: datetime) -> bool:
    """Whether backups have failed to be made for days; also where there was none yet."""
    return last is None or now - last >= timedelta(days=days) + TOO_OLD
