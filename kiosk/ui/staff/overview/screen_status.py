"""What the running screen says of itself to staff."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ScreenStatus:
    """What the running screen says of itself; `presence` is '' where none runs."""

    presence: str = ""
    muted_until: datetime | None = None
    closed_until: datetime | None = None


def read_status(line: str) -> ScreenStatus:
    """As `HallControl` has written it; what cannot be read counts as no screen."""
    try:
        told: Mapping[str, str] = json.loads(line)
        muted, closed = told["muted_until"], told["closed_until"]
        return ScreenStatus(
            told["presence"],
            datetime.fromisoformat(muted) if muted else None,
            datetime.fromisoformat(closed) if closed else None,
        )
    except (ValueError, KeyError, TypeError):
        return ScreenStatus()
