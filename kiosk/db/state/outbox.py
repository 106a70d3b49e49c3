"""The outbox: what visitors leave, sealed before it is written, until it is delivered or too old.

What has been delivered stays for a while as a reserve: an inbox may be lost before it is read.

Each message has a ULID, so that delivering or reading it twice does not duplicate it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.elapsed import CLOCK_TOLERANCE
from kiosk.core.errors import UnavailableError
from kiosk.core.inquiry.sealing import seal
from kiosk.db.elapsed import is_expired, mark_new_rows
from kiosk.db.engine import translated_errors
from kiosk.db.state.running_time import utc_now
from kiosk.db.state.schema import outbox
from kiosk.db.state.store import Answer, StateStore

log = logging.getLogger("kiosk.state")

KEPT_AFTER_DELIVERY = timedelta(days=14)

COLUMNS = (
    outbox.c.id,
    outbox.c.kind,
    outbox.c.created_at,
    outbox.c.sealed,
    outbox.c.delivered_at,
)
"""Those of a `SealedMessage`."""


@dataclass(frozen=True, slots=True)
class SealedMessage:
    """One message of the outbox; `kind` is the type of its content."""

    id: str
    kind: str
    created_at: datetime
    sealed: bytes
    delivered_at: datetime | None = None


class Outbox:
    """Stores messages for one hall. They are sealed in the store's thread too, as that loads
    libsodium.

    At most `room` messages are kept, each for `kept`, and for `reserve` once it is delivered, by
    the clock and by the elapsed time, whichever is later. Every deletion is logged.
    """

    def __init__(
        self,
        store: StateStore,
        public_key: bytes,
        room: int,
        kept: timedelta,
        clock: Callable[[], datetime] = utc_now,
        reserve: timedelta = KEPT_AFTER_DELIVERY,
    ) -> None:
        self._store = store
        self.public_key = public_key
        self._room = room
        self._kept = kept
        self._reserve = reserve
        self._clock = clock
        store.submit(self._delete_expired)
        store.do_when_idle(self._delete_expired)

    def put(self, kind: str, content: bytes, answer: Answer) -> None:
        """Seal and store a message; `answer` is called with whether it is on the disk."""

        def write(connection: Connection) -> None:
            self._make_room(connection)
            now = self._store.elapsed.plausible(self._clock())
            values = {
                "id": new_ulid(now),
                "kind": kind,
                "created_at": now,
                "sealed": seal(content, self.public_key),
                "elapsed_at": self._store.elapsed.seconds,
            }
            connection.execute(insert(outbox).values(values))

        self._store.submit(write, answer)

    def _make_room(self, connection: Connection) -> None:
        """Delete delivered messages, the oldest first; undelivered ones are never deleted here."""
        there = connection.execute(select(func.count()).select_from(outbox)).scalar_one()
        if there < self._room:
            return
        spare = select(outbox.c.id).where(outbox.c.delivered_at.is_not(None))
        oldest = spare.order_by(outbox.c.delivered_at).limit(there - self._room + 1)
        spared = connection.scalars(oldest).all()
        if not spared:
            raise UnavailableError(f"The outbox is full: {there} messages wait.")
        connection.execute(delete(outbox).where(outbox.c.id.in_(spared)))
        log.info("deleted to make room, delivered before: %s", ", ".join(spared))

    def _delete_expired(self, connection: Connection) -> None:
        """Delete expired messages, by the elapsed time and by the clock: see `is_expired`."""
        now, elapsed = self._clock(), self._store.elapsed
        if elapsed.is_plausible(now):
            _redate(connection, now)
        mark_new_rows(connection, outbox.c.elapsed_at, elapsed.seconds)
        delivered = outbox.c.delivered_at.is_not(None)
        unmarked = delivered & outbox.c.delivered_elapsed_at.is_(None)
        connection.execute(
            update(outbox).where(unmarked).values(delivered_elapsed_at=elapsed.seconds)
        )
        since, counted = outbox.c.delivered_at, outbox.c.delivered_elapsed_at
        spent = is_expired(since, counted, elapsed, now, self._reserve)
        too_old = is_expired(outbox.c.created_at, outbox.c.elapsed_at, elapsed, now, self._kept)
        lost = _delete(connection, too_old & ~delivered)
        if lost:
            days = self._kept.days
            log.warning("deleted undelivered after %d days: %s", days, ", ".join(lost))
        gone = _delete(connection, delivered & or_(spent, too_old))
        if gone:
            log.info("deleted, delivered before: %s", ", ".join(gone))


def _redate(connection: Connection, now: datetime) -> None:
    """Correct dates in the future, which a clock that was ahead has left."""
    for column in (outbox.c.created_at, outbox.c.delivered_at):
        ahead = column > now + CLOCK_TOLERANCE
        count = connection.execute(update(outbox).where(ahead).values({column.name: now})).rowcount
        if count:
            log.info("%d messages were dated in the future: now of %s", count, now)


def _delete(connection: Connection, which: ColumnElement[bool]) -> Sequence[str]:
    """Returns the ULIDs of the messages."""
    return connection.scalars(delete(outbox).where(which).returning(outbox.c.id)).all()


def forget_message(state: Engine, number: str) -> bool:
    """Delete the message of a ULID, beside the running screen; False where there is none.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    with translated_errors("The message cannot be deleted"), state.begin() as connection:
        return connection.execute(delete(outbox).where(outbox.c.id == number)).rowcount > 0


def sealed_messages(state: Engine) -> tuple[SealedMessage, ...]:
    """The messages of the outbox, the latest first.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    statement = select(*COLUMNS).order_by(outbox.c.id.desc())
    with translated_errors("The outbox cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        rows = connection.execute(statement).mappings().all()
    return tuple(SealedMessage(**row) for row in rows)
