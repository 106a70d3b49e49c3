"""Parts of a day in the hall's own time, as settings name them: "17:30-09:00"."""

from __future__ import annotations

from datetime import time


def is_within(moment: time, span: str) -> bool:
    """Whether a time of day lies in a span, which goes over midnight where it ends earlier."""
    starts, ends = map(time.fromisoformat, span.split("-"))
    return starts <= moment < ends if starts < ends else moment >= starts or moment < ends
