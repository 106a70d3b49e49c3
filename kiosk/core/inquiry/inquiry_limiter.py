"""Rate limit and duplicate detection for visitors' messages.

Pure rules over seconds of one monotonic clock. Accepted messages are remembered as keyed hashes,
from which no message can be recovered.
"""

from __future__ import annotations

import hashlib
import secrets
from collections import deque
from enum import Enum

HOUR = 3600.0


class Verdict(Enum):
    ACCEPT = "accept"
    DUPLICATE = "duplicate"
    """The same message came within the hour: the visitor is thanked, nothing is kept twice."""
    TOO_MANY_IN_SESSION = "session"
    TOO_MANY_IN_HOUR = "hour"


class InquiryLimiter:
    """Judges each message; the caller reports each one that was stored with `note_accepted`."""

    def __init__(self, per_session: int, per_hour: int) -> None:
        self._per_session = per_session
        self._per_hour = per_hour
        self._key = secrets.token_bytes(32)
        self._taken: deque[tuple[float, bytes]] = deque(maxlen=per_hour)
        self._in_session = 0

    def judge(self, content: bytes, now: float) -> Verdict:
        recent = [mark for when, mark in self._taken if now - when < HOUR]
        if self._mark(content) in recent:
            return Verdict.DUPLICATE
        if self._in_session >= self._per_session:
            return Verdict.TOO_MANY_IN_SESSION
        if len(recent) >= self._per_hour:
            return Verdict.TOO_MANY_IN_HOUR
        return Verdict.ACCEPT

    def note_accepted(self, content: bytes, now: float) -> None:
        self._taken.append((now, self._mark(content)))
        self._in_session += 1

    def end_session(self) -> None:
        """The next visitor may leave as many."""
        self._in_session = 0

    def _mark(self, content: bytes) -> bytes:
        return hashlib.blake2b(content, key=self._key, digest_size=16).digest()
