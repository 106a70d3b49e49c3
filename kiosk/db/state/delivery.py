"""The backlog of this station's deliveries, and what is delivered already. Runs beside the screen.

A file is marked as delivered once the inbox has stored it durably. After an interruption in between
it is delivered again, under the same name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from pathlib import Path

from sqlalchemy import Connection, Engine, Executable, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.delivery.delivered_file import PlayedItem
from kiosk.core.delivery.ulid import new_ulid
from kiosk.db.elapsed import read_elapsed, write_elapsed
from kiosk.db.engine import translated_errors
from kiosk.db.play_rows import played_item, stored_columns
from kiosk.db.state.outbox import COLUMNS as MESSAGE_COLUMNS
from kiosk.db.state.outbox import SealedMessage
from kiosk.db.state.schema import delivery, elapsed, outbox, play, station, usage
from kiosk.db.state.store import open_state
from kiosk.db.state.usage import COLUMNS as USAGE_COLUMNS
from kiosk.db.state.usage import UsageCount

PLAYS = "plays"
"""Under this name the number of the last play that is delivered is kept as the revision."""


class Deliveries:
    """Used by the delivery job; every call is one short transaction.

    Raises, from everything:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """

    def __init__(self, state: Engine) -> None:
        self._state = state

    def station(self, now: datetime) -> str:
        """The ULID of this station, given once. It is kept with the numbers that it qualifies: new
        state counts its plays from 1 again, and is another station."""
        with (
            translated_errors("The station's name cannot be read"),
            self._state.begin() as connection,
        ):
            known = connection.scalar(select(station.c.id))
            if known is None:
                known = new_ulid(now)
                connection.execute(insert(station).values(id=known))
            return str(known)

    def heard_date(self, signed: datetime) -> None:
        """Note a date that another PC has signed: it proves that time has passed."""
        with translated_errors("The date cannot be noted"), self._state.begin() as connection:
            known = read_elapsed(connection, elapsed)
            heard = known.with_signed_date(signed)
            if heard != known:
                write_elapsed(connection, elapsed, heard)

    def waiting(self) -> int:
        """The number of undelivered messages."""
        question = select(func.count()).where(outbox.c.delivered_at.is_(None))
        with self._reading() as connection:
            return int(connection.execute(question).scalar_one())

    def messages(self) -> Iterator[SealedMessage]:
        """The undelivered messages, the oldest first, one at a time."""
        waiting = select(outbox.c.id).where(outbox.c.delivered_at.is_(None)).order_by(outbox.c.id)
        with self._reading() as connection:
            numbers = connection.scalars(waiting).all()
        for number in numbers:
            with self._reading() as connection:
                found = (
                    connection.execute(select(*MESSAGE_COLUMNS).where(outbox.c.id == number))
                    .mappings()
                    .first()
                )
            if found is not None:  # staff may delete one meanwhile
                yield SealedMessage(**found)

    def message_delivered(self, number: str, now: datetime) -> None:
        self._do(update(outbox).where(outbox.c.id == number).values(delivered_at=now))

    def deliver_again(self) -> None:
        """Have everything that is still here delivered once more."""
        self._do(update(outbox).values(delivered_at=None, delivered_elapsed_at=None))
        self._do(update(delivery).values(digest=""))
        self._do(update(delivery).where(delivery.c.name == PLAYS).values(revision=0))

    def usage(self) -> Iterator[tuple[date, Sequence[UsageCount]]]:
        """All counts by day, the earliest first."""
        question = select(*USAGE_COLUMNS).order_by(usage.c.day, usage.c.what, usage.c.name)
        with self._reading() as connection:
            rows = connection.execute(question).mappings().all()
        counts = (UsageCount(**row) for row in rows)
        for day, of_day in groupby(counts, lambda count: count.day):
            yield day, list(of_day)

    def last_play(self) -> int:
        """The number of the last play that is delivered, 0 before that."""
        return self._noted(PLAYS)[0]

    def plays(self, most: int, after: int) -> Sequence[PlayedItem]:
        """The plays that are linked with numbers above `after`: none behind one that goes on."""
        question = select(*stored_columns(play, play.c.id))
        question = question.where(play.c.id > after, play.c.link.is_not(None))
        with self._reading() as connection:
            rows = connection.execute(question.order_by(play.c.id).limit(most)).mappings().all()
        found = (played_item(row) for row in rows)
        return [one for one in found if one is not None]

    def plays_delivered(self, last: int) -> None:
        self._note(PLAYS, last, "")

    def delivered_as(self, name: str) -> str:
        """The digest of the last delivery under a name, '' where there is none."""
        return self._noted(name)[1]

    def age_of(self, name: str, now: datetime) -> timedelta:
        """The age of the last delivery under a name; very long where there is none."""
        revision = self._noted(name)[0]
        return now - datetime.fromtimestamp(revision / 1000, UTC)

    def next_revision(self, name: str, now: datetime) -> int:
        """The next revision number of a file name; durable before the file is written.

        It grows with the clock too, so that a state restored from a backup catches up.
        """
        revision = max(self._noted(name)[0] + 1, int(now.timestamp() * 1000))
        self._note(name, revision, "")
        return revision

    def carried_revision(self, name: str, digest: str, now: datetime) -> int:
        """The revision of a file that is carried: the same one while its content stays the same,
        so that a receipt from any stick is for the same bytes."""
        revision, known = self._noted(f"carried/{name}")
        if known != digest:
            revision = self.next_revision(name, now)
            self._note(f"carried/{name}", revision, digest)
        return revision

    def delivered(self, name: str, revision: int, digest: str) -> None:
        self._note(name, revision, digest)

    def _noted(self, name: str) -> tuple[int, str]:
        question = select(delivery.c.revision, delivery.c.digest).where(delivery.c.name == name)
        with self._reading() as connection:
            row = connection.execute(question).first()
        return (row.revision, row.digest) if row else (0, "")

    def _note(self, name: str, revision: int, digest: str) -> None:
        values = {"name": name, "revision": revision, "digest": digest}
        put = insert_or_update(delivery).values(values)
        self._do(put.on_conflict_do_update(["name"], set_=values))

    def _do(self, statement: Executable) -> None:
        failure = "What was delivered cannot be noted"
        with translated_errors(failure), self._state.begin() as connection:
            connection.execute(statement)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with (
            translated_errors("What is to be delivered cannot be read"),
            self._state.connect() as connection,
        ):
            connection.execution_options(sqlite_begin="BEGIN")
            yield connection


def own_number(path: Path, now: datetime) -> str:
    """The ULID of this station by its state at `path`, given where there is none yet.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    state = open_state(path)
    try:
        return Deliveries(state).station(now)
    finally:
        state.dispose()


def station_of(state: Engine) -> str | None:
    """The ULID of this station; None before it has delivered anything.

    Raises:
        UnavailableError: the disk fails.
        ContentRejectedError: the file is damaged.
    """
    with translated_errors("The station's name cannot be read"), state.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN")
        return connection.scalar(select(station.c.id))
