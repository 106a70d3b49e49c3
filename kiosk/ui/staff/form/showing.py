"""Whether visitors see something, until when, and why not. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from kiosk.core.content.values import Values


class Shown(StrEnum):
    """What its own fields say of it."""

    ALWAYS = ""
    """Things of its kind are not shown by themselves."""
    SHOWN = "shown"
    HIDDEN = "hidden"
    EARLY = "early"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Showing:
    """`on_screen`: visitors see it at present, by the release in force. `coming`: what becomes of
    it with the next release. Moments are in this PC's time."""

    coming: Shown
    on_screen: bool
    since: datetime | None = None
    until: datetime | None = None


def shown_by(values: Values, now: datetime) -> Shown:
    """What the fields of something say at a moment."""
    if "published" not in values:
        return Shown.ALWAYS
    since, until = values.get("valid_from"), values.get("valid_until")
    if not values["published"]:
        return Shown.HIDDEN
    if isinstance(until, datetime) and until <= now:
        return Shown.OVER
    return Shown.EARLY if isinstance(since, datetime) and since > now else Shown.SHOWN


def showing(values: Values, in_force: Values | None, now: datetime) -> Showing:
    """Of something as it is typed; `in_force`: what the release in force has of it."""
    since, until = values.get("valid_from"), values.get("valid_until")
    return Showing(
        shown_by(values, now),
        in_force is not None and shown_by(in_force, now) in (Shown.SHOWN, Shown.ALWAYS),
        since.astimezone() if isinstance(since, datetime) else None,
        until.astimezone() if isinstance(until, datetime) else None,
    )


def first_moment(since: datetime | None) -> tuple[str, str]:
    """From which day on, and at what time, '' at midnight."""
    if since is None:
        return "", ""
    return f"{since:%Y-%m-%d}", "" if since.time() == time() else f"{since:%H:%M}"


def last_moment(until: datetime | None) -> tuple[str, str]:
    """The last day on which it is shown, and at what time it ends, '' at the end of the day."""
    if until is None:
        return "", ""
    if until.time() == time():
        return f"{until - timedelta(days=1):%Y-%m-%d}", ""
    return f"{until:%Y-%m-%d}", f"{until:%H:%M}"
