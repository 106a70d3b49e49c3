"""The output of `kiosk why`: what is on the screen and by which rule, the play log, the
quarantine."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.state.play import Play, PlayOutcome
from kiosk.db.state.plays import latest_plays
from kiosk.db.state.quarantine import QuarantinedFile, quarantined_files
from kiosk.db.state.store import read_state

SEEN_RECENTLY = timedelta(minutes=2)
"""The heartbeat of a play comes every half minute; without one for so long, there is no screen."""


@dataclass(frozen=True, slots=True)
class PlayReport:
    """`present` is None when no attract loop is on the screen now."""

    present: Play | None
    plays: Sequence[Play]
    resting: Sequence[QuarantinedFile]


def read_report(folder: DataFolder, count: int) -> PlayReport:
    """The present play, the last `count` plays and the quarantined files.

    Raises:
        UnavailableError: nothing has played yet, or the disk fails.
        ContentRejectedError: the record is damaged.
    """
    now = datetime.now(UTC)
    state = read_state(folder.state)
    try:
        plays = latest_plays(state, max(1, count))
        resting = quarantined_files(state, now)
    finally:
        state.dispose()
    latest = plays[0] if plays else None
    goes_on = latest and latest.ended_at is None and now - latest.seen_at < SEEN_RECENTLY
    return PlayReport(latest if goes_on else None, plays[:count], resting)


def in_words(report: PlayReport) -> Iterator[str]:
    """Lines for a terminal."""
    present = report.present
    if present:
        yield f"On the screen: {present.item}, since {_moment(present.started_at)}"
        yield f"Why: {present.because}"
    else:
        yield "The attract loop is not on the screen: the kiosk is off, or somebody is using it."
    for play in report.plays:
        end = play.how.value + (f" ({play.problem})" if play.problem else "")
        seconds = play.played_ms / 1000
        how = "goes on" if play.how is PlayOutcome.UNKNOWN else end
        yield f"{_moment(play.started_at)}  {seconds:7.1f} s  {play.item}  {how}"
    for one in report.resting:
        yield f"Rests until {_moment(one.until)}: {one.file}, {one.problem}, {one.failures} times"


def as_json(report: PlayReport) -> str:
    """One JSON object; moments in ISO 8601."""
    return json.dumps(asdict(report), default=_plain)


def _moment(when: datetime) -> str:
    return f"{when.astimezone():%Y-%m-%d %H:%M:%S}"


def _plain(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, datetime) else str(value)
