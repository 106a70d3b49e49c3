"""Requests of the office that were found on this station: each is carried out at most once.

One is noted before it is begun. What is noted is never forgotten by a clock: the newest ones stay.
Beside the running screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.delivery.request import Outcome, StationRequest
from kiosk.db.engine import translated_errors
from kiosk.db.state.schema import request

MAX_NOTED = 2000
"""Many times as many as a channel can hold."""


@dataclass(frozen=True, slots=True)
class NotedRequest:
    """What has become of a request; `words` are for IT people."""

    id: str
    at: datetime
    outcome: Outcome
    words: str


class FoundRequests:
    """Every call is one short transaction.

    Raises, from everything:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """

    def __init__(self, state: Engine) -> None:
        self._state = state

    def begin(self, found: StationRequest, now: datetime) -> bool:
        """Note that a request is about to be carried out; False where it was found before."""
        values = {"id": found.id, "at": now, "outcome": "", "words": "", "told": False}
        put = insert_or_update(request).values(values).on_conflict_do_nothing()
        kept = select(request.c.number).order_by(request.c.number.desc()).limit(MAX_NOTED)
        with translated_errors("A request cannot be noted"), self._state.begin() as connection:
            new = connection.execute(put).rowcount > 0
            connection.execute(delete(request).where(request.c.number.not_in(kept)))
            return new

    def end(self, number: str, outcome: Outcome, words: str, now: datetime) -> None:
        """Note what has become of a request that was begun."""
        values = {"at": now, "outcome": outcome.value, "words": words, "told": False}
        with translated_errors("A request cannot be noted"), self._state.begin() as connection:
            connection.execute(update(request).where(request.c.id == number).values(values))

    def note_cut_off(self, now: datetime) -> None:
        """What was begun and has not ended was stopped. To be called while none is carried out."""
        values = {"at": now, "outcome": Outcome.CUT_OFF.value, "told": False}
        with translated_errors("A request cannot be noted"), self._state.begin() as connection:
            connection.execute(update(request).where(request.c.outcome == "").values(values))

    def ended(self, most: int) -> Sequence[NotedRequest]:
        """Those found last, the earliest first."""
        question = select(request).where(request.c.outcome != "")
        question = question.order_by(request.c.number.desc()).limit(most)
        with translated_errors("Requests cannot be read"), self._state.begin() as connection:
            rows = connection.execute(question).all()
        found = [NotedRequest(row.id, row.at, Outcome(row.outcome), row.words) for row in rows]
        return found[::-1]

    def told(self, reported: Sequence[NotedRequest]) -> None:
        """A report with these was delivered; no later one will tell of any that were found before
        them."""
        last = select(func.max(request.c.number)).where(
            request.c.id.in_([one.id for one in reported])
        )
        ended = (request.c.outcome != "") & (request.c.number <= last.scalar_subquery())
        with translated_errors("A request cannot be noted"), self._state.begin() as connection:
            connection.execute(update(request).where(ended).values(told=True))
