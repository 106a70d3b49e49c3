"""When what is scheduled is published: pure rules over time."""

from __future__ import annotations

from datetime import datetime, timedelta

LATEST = timedelta(hours=12)
"""How late it is still published, where the PC was off at the moment."""


def is_due(due_at: datetime, now: datetime) -> bool:
    """Whether to publish now."""
    return due_at <= now <= due_at + LATEST


def is_missed(due_at: datetime, now: datetime) -> bool:
    """Whether it is too late by now, so that a person has to say what shall be."""
    return now > due_at + LATEST
