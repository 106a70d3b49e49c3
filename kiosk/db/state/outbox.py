"""The outbox: what visitors leave, sealed before it is written, until it is delivered or too old.

What has been delivered stays for a while as a reserve: an inbox may be lost before it is read.

Each message has a ULID, so that whoever delivers or reads it more than once takes it once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, func, insert, or_, select

from kiosk.core.errors import UnavailableError
from kiosk.core.sealing import seal
from kiosk.core.ulid import new_ulid
from kiosk.db.engine import translated
from kiosk.db.state.plays import utc_now
from kiosk.db.state.schema import outbox
from kiosk.db.state.store import Answer, StateStore

RESERVE = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class SealedMessage:
    """One message as it lies in the outbox; `kind` says what is inside."""

    id: str
    kind: str
    created_at: datetime
    sealed: bytes
    delivered_at: datetime | None = None


class Outbox:
    """Takes messages for one hall. Sealing too is the store's thread's work: it loads libsodium.

    At most `room` messages are kept, each for `kept`, and for `reserve` once it is delivered.
    """

    def __init__(
        self,
        store: StateStore,
        public_key: bytes,
        room: int,
        kept: timedelta,
        clock: Callable[[], datetime] = utc_now,
        reserve: timedelta = RESERVE,
    ) -> None:
        self._store = store
        self.public_key = public_key
        self._room = room
        self._kept = kept
        self._reserve = reserve
        self._clock = clock
        store.do(self._forget_old)
        store.do_each_beat(self._forget_old)

    def put(self, kind: str, content: bytes, answer: Answer) -> None:
        """Seal and keep a message; `answer` hears whether it is on the disk."""

        def write(connection: Connection) -> None:
            self._make_room(connection)
            now = self._clock()
            values = {
                "id": new_ulid(now),
                "kind": kind,
                "created_at": now,
                "sealed": seal(content, self.public_key),
            }
            connection.execute(insert(outbox).values(values))

        self._store.do(write, answer)

    def _make_room(self, connection: Connection) -> None:
        """What is delivered gives way first; what waits never does."""
        there = connection.execute(select(func.count()).select_from(outbox)).scalar_one()
        if there < self._room:
            return
        spare = select(outbox.c.id).where(outbox.c.delivered_at.is_not(None))
        oldest = spare.order_by(outbox.c.delivered_at).limit(there - self._room + 1)
        if not connection.execute(delete(outbox).where(outbox.c.id.in_(oldest))).rowcount:
            raise UnavailableError(f"The outbox is full: {there} messages wait.")

    def _forget_old(self, connection: Connection) -> None:
        now = self._clock()
        too_old = outbox.c.created_at < now - self._kept
        spent = outbox.c.delivered_at < now - self._reserve
        connection.execute(delete(outbox).where(or_(too_old, spent)))


def forget_message(state: Engine, number: str) -> bool:
    """Delete the message of a ULID, beside the running screen; False where there is none.

    Raises:
        UnavailableError: the disk refuses.
        ContentRejectedError: the file is damaged.
    """
    with translated("The message cannot be deleted"), state.begin() as connection:
        return connection.execute(delete(outbox).where(outbox.c.id == number)).rowcount > 0


def sealed_messages(state: Engine) -> tuple[SealedMessage, ...]:
    """What lies in the outbox, the latest first.

    Raises:
        UnavailableError: the disk refuses.
        ContentRejectedError: the file is damaged.
    """
    statement = select(outbox).order_by(outbox.c.id.desc())
    with translated("The outbox cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        rows = connection.execute(statement).mappings().all()
    return tuple(SealedMessage(**row) for row in rows)
