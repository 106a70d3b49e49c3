"""A play of the attract loop, as the play log holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class PlayOutcome(Enum):
    """How a play ended; `UNKNOWN` while it goes on."""

    UNKNOWN = ""
    ENDED = "ended"
    INTERRUPTED = "interrupted"
    """A visitor came."""
    SKIPPED = "skipped"
    """It could not be played."""
    STOPPED = "stopped"
    """The kiosk was closed."""
    CUT = "cut"
    """The power went, or the program was killed."""


@dataclass(frozen=True, slots=True)
class Play:
    """One play. `item` is the slug of the film, or of the slot where a picture stood."""

    item: str
    slot: str
    file: str
    release: int
    because: str
    started_at: datetime
    seen_at: datetime
    ended_at: datetime | None
    played_ms: int
    how: PlayOutcome
    problem: str
