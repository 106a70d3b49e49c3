"""How `kiosk run` is doing, as it notes in `running.json` while it runs: for the status of this
station and for its metrics. Imports the standard library alone.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.core.files.moving import move

WRITE_SECONDS = 15.0
"""How often it is written, at least."""

MAX_AGE = timedelta(seconds=90)
"""An older record is of a run that was killed. A screen may be silent for a minute as it starts."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """Moments are in seconds since 1970. `since`: the start of this run; `screen_restarts` and
    `film_restarts`: how many times the screen and the film worker have been started again since;
    `beat_at`: the last heartbeat of the screen, 0 before the first; `at`: when this was noted."""

    since: float
    screen_restarts: int = 0
    film_restarts: int = 0
    safe_mode: bool = False
    beat_at: float = 0.0
    at: float = 0.0


def write_run_record(path: Path, record: RunRecord) -> None:
    """Replace the record; for one writer. It is not synced to the disk: after a power cut nothing
    runs.

    Raises:
        OSError: the disk refuses.
    """
    half = path.with_name(f".{path.name}.half")
    half.write_text(json.dumps(asdict(record)), "ascii")
    move(half, path)


def read_run_record(path: Path, now: datetime) -> RunRecord | None:
    """The record of the run that goes on; None where none does, or its clock was set meanwhile."""
    try:
        record = RunRecord(**json.loads(path.read_bytes()))
        age = now - datetime.fromtimestamp(record.at, UTC)
    except (OSError, OverflowError, TypeError, ValueError):
        return None
    return record if abs(age) <= MAX_AGE else None
