"""How pages write when something was."""

from __future__ import annotations

from datetime import datetime


def told_moment(moment: datetime | None) -> str:
    """The time, with the day where it is not today."""
    if moment is None:
        return ""
    here = moment.astimezone()
    today = here.date() == datetime.now().astimezone().date()
    return f"{here:%H:%M}" if today else f"{here:%Y-%m-%d %H:%M}"
