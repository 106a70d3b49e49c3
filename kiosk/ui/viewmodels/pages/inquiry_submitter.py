"""Submits visitors' messages: checks the rate limits, has a message stored, reports the
outcome. Lives as long as the screen, whichever page is open."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.core.inquiry.inquiry import Inquiry, to_bytes
from kiosk.core.inquiry.inquiry_limiter import InquiryLimiter, Verdict

KIND = "inquiry"

TAKEN = "taken"
REFUSED = "refused"
"""The disk did not take it."""


class Outbox(Protocol):
    """Stores messages; `answer` may be called from any thread."""

    def put(self, kind: str, content: bytes, answer: Callable[[bool], None]) -> None: ...


class InquirySubmitter(QObject):
    """`answered` reports on each message: TAKEN, REFUSED, or which limit it was over."""

    answered = Signal(object, str)
    _kept = Signal(object, bytes, bool)

    def __init__(
        self, outbox: Outbox, intake: InquiryLimiter, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._outbox = outbox
        self._intake = intake
        self._now = clock
        self._kept.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def submit(self, inquiry: Inquiry) -> None:
        """Returns at once; `answered` is emitted when the message is on the disk."""
        content = to_bytes(inquiry)
        verdict = self._intake.judge(content, self._now())
        if verdict is Verdict.ACCEPT:
            self._outbox.put(KIND, content, lambda done: self._kept.emit(inquiry, content, done))
        elif verdict is Verdict.DUPLICATE:
            self.answered.emit(inquiry, TAKEN)
        else:
            self.answered.emit(inquiry, verdict.value)

    def end_session(self) -> None:
        """Reset the rate limit of the session."""
        self._intake.end_session()

    @Slot(object, bytes, bool)
    def _hear(self, inquiry: Inquiry, content: bytes, done: bool) -> None:
        if done:
            self._intake.note_accepted(content, self._now())
        self.answered.emit(inquiry, TAKEN if done else REFUSED)
