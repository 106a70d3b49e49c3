"""inbox.sqlite: what the stations have delivered, on the PC where staff read it.

Messages stay sealed; each is taken once, by its number and by its bytes, and what was forgotten
does not come back. Knows neither where things come from nor how they are opened.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    Date,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.delivery import Delivered, DeliveredMessage, Plays, Status, UsageOfDay
from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.db.engine import set_aside_if_damaged, translated
from kiosk.db.models.base import UtcDateTime
from kiosk.db.stepped import open_stepped

metadata = MetaData()

message = Table(
    "message",
    metadata,
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("sealed", LargeBinary),
)

usage = Table(
    "usage",
    metadata,
    Column("station", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("content", Text, nullable=False),
)

play = Table(
    "play",
    metadata,
    Column("station", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("item", Text, nullable=False),
    Column("slot", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("release", Integer, nullable=False),
    Column("because", Text, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime, nullable=False),
    Column("played_ms", Integer, nullable=False),
    Column("how", Text, nullable=False),
    Column("problem", Text, nullable=False),
)

station = Table(
    "station",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("heard_at", UtcDateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("status", Text, nullable=False),
)

STEPS = (
    """
    CREATE TABLE message (
        id TEXT NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL,
        station TEXT NOT NULL,
        kind TEXT NOT NULL,
        received_at DATETIME NOT NULL,
        sealed BLOB
    );
    CREATE UNIQUE INDEX message_digest ON message (digest);
    CREATE TABLE usage (
        station TEXT NOT NULL,
        day DATE NOT NULL,
        revision INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (station, day)
    );
    CREATE TABLE play (
        station TEXT NOT NULL,
        number INTEGER NOT NULL,
        item TEXT NOT NULL,
        slot TEXT NOT NULL,
        file TEXT NOT NULL,
        "release" INTEGER NOT NULL,
        because TEXT NOT NULL,
        started_at DATETIME NOT NULL,
        ended_at DATETIME NOT NULL,
        played_ms INTEGER NOT NULL,
        how TEXT NOT NULL,
        problem TEXT NOT NULL,
        PRIMARY KEY (station, number)
    );
    CREATE INDEX play_started_at ON play (started_at);
    CREATE TABLE station (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        heard_at DATETIME NOT NULL,
        revision INTEGER NOT NULL,
        status TEXT NOT NULL
    );
    """,
)
"""As in kiosk/db/state/schema.py: a step that has been shipped is never changed."""


@dataclass(frozen=True, slots=True)
class CollectedMessage:
    """One message, still sealed; `station` is its station's name."""

    id: str
    received_at: datetime
    sealed: bytes
    station: str


@dataclass(frozen=True, slots=True)
class KnownStation:
    """A station that has delivered something; `status` is None before its first one came."""

    id: str
    name: str
    heard_at: datetime
    status: Status | None


class InboxStore:
    """The inbox of this PC; to be closed.

    Raises:
        StaffError: it is damaged, and has been set aside.
        UnavailableError: the disk refuses, or a newer program has written it.
    """

    def __init__(self, path: Path, now: datetime) -> None:
        with translated(f"The inbox {path} cannot be opened"):
            damage = set_aside_if_damaged(path, now) if path.exists() else None
            if damage:
                raise StaffError(
                    f"The inbox {path} is damaged ({damage.what}). It has been set aside as "
                    f"{damage.aside.name}; copy its newest backup to {path.name}, or begin anew."
                )
            self._engine: Engine = open_stepped(path, STEPS)

    def close(self) -> None:
        self._engine.dispose()

    def take(self, delivered: Delivered, now: datetime, kept: timedelta) -> bool:
        """Keep what a station has delivered; False where it was here before. Durable on return.

        A message was received when its station says so, or now, where that cannot be: a clock that
        was wrong must not have it deleted at once, nor kept for longer than `kept`.

        Raises:
            ContentRejectedError: another message has this number.
            UnavailableError: the disk refuses.
        """
        failure = "What was delivered cannot be kept"
        with translated(failure), self._engine.begin() as connection:
            _hear_of(connection, delivered, now)
            match delivered:
                case DeliveredMessage():
                    possible = now - kept < delivered.created_at <= now
                    received = delivered.created_at if possible else now
                    return _take_message(connection, delivered, received)
                case UsageOfDay():
                    return _take_usage(connection, delivered)
                case Plays():
                    return _take_plays(connection, delivered)
                case Status():
                    return _take_status(connection, delivered)

    def messages(self) -> Sequence[CollectedMessage]:
        """All messages, the latest first."""
        question = (
            select(message.c.id, message.c.received_at, message.c.sealed)
            .add_columns(station.c.name.label("station"))
            .join_from(message, station, message.c.station == station.c.id)
            .where(message.c.sealed.is_not(None))
            .order_by(message.c.received_at.desc(), message.c.id.desc())
        )
        with translated("The inbox cannot be read"), self._engine.begin() as connection:
            rows = connection.execute(question).mappings().all()
        return [CollectedMessage(**row) for row in rows]

    def forget(self, number: str) -> bool:
        """Delete the message of a ULID; its name stays, so that it does not come back."""
        gone = update(message).where(message.c.id == number, message.c.sealed.is_not(None))
        with translated("The message cannot be deleted"), self._engine.begin() as connection:
            return connection.execute(gone.values(sealed=None)).rowcount > 0

    def forget_old(self, now: datetime, messages: timedelta, counts: timedelta) -> None:
        """Delete what has been kept for long enough."""
        with translated("What is too old cannot be deleted"), self._engine.begin() as connection:
            old = message.c.received_at < now - messages
            connection.execute(update(message).where(old).values(sealed=None))
            connection.execute(delete(usage).where(usage.c.day < (now - counts).date()))
            connection.execute(delete(play).where(play.c.started_at < now - counts))

    def plays_since(self, number: str, since: datetime) -> int:
        """How much a station has played since a moment."""
        question = select(func.count()).where(play.c.station == number, play.c.started_at >= since)
        with translated("The inbox cannot be read"), self._engine.begin() as connection:
            return int(connection.execute(question).scalar_one())

    def stations(self) -> Sequence[KnownStation]:
        """All stations that were ever heard of, by name."""
        with translated("The inbox cannot be read"), self._engine.begin() as connection:
            rows = connection.execute(select(station).order_by(station.c.name, station.c.id)).all()
        return [
            KnownStation(
                row.id,
                row.name,
                row.heard_at,
                Status.model_validate_json(row.status) if row.status else None,
            )
            for row in rows
        ]

    def usage(self) -> Sequence[UsageOfDay]:
        """Every day of every station, the latest first."""
        question = select(usage.c.content).order_by(usage.c.day.desc(), usage.c.station)
        with translated("The inbox cannot be read"), self._engine.begin() as connection:
            rows = connection.scalars(question).all()
        return [UsageOfDay.model_validate_json(row) for row in rows]


@contextmanager
def opened_inbox(path: Path, now: datetime) -> Iterator[InboxStore]:
    """The inbox, closed afterwards; raises what `InboxStore` raises."""
    inbox = InboxStore(path, now)
    try:
        yield inbox
    finally:
        inbox.close()


def _hear_of(connection: Connection, delivered: Delivered, now: datetime) -> None:
    known = {"id": delivered.station, "name": delivered.name, "heard_at": now}
    put = insert_or_update(station).values(**known, revision=0, status="")
    connection.execute(put.on_conflict_do_update(["id"], set_={"heard_at": now}))


def _take_message(connection: Connection, delivered: DeliveredMessage, received: datetime) -> bool:
    digest = hashlib.sha256(delivered.sealed).hexdigest()
    same = or_(message.c.id == delivered.id, message.c.digest == digest)
    there = connection.execute(select(message.c.id, message.c.digest).where(same)).all()
    if any(row.digest == digest for row in there):
        return False
    if there:
        raise ContentRejectedError(f"Another message has the number {delivered.id}.")
    values = {
        "id": delivered.id,
        "digest": digest,
        "station": delivered.station,
        "kind": delivered.kind,
        "received_at": received,
        "sealed": delivered.sealed,
    }
    connection.execute(insert(message).values(values))
    return True


def _take_usage(connection: Connection, day: UsageOfDay) -> bool:
    """A later revision takes the place of an earlier one; an earlier one comes too late."""
    values = {"revision": day.revision, "content": day.model_dump_json()}
    put = insert_or_update(usage).values(station=day.station, day=day.day, **values)
    newer = usage.c.revision < day.revision
    put = put.on_conflict_do_update(["station", "day"], set_=values, where=newer)
    return connection.execute(put).rowcount > 0


def _take_plays(connection: Connection, plays: Plays) -> bool:
    rows = [{"station": plays.station, **one.model_dump()} for one in plays.plays]
    put = insert_or_update(play).on_conflict_do_nothing()
    return connection.execute(put, rows).rowcount > 0


def _take_status(connection: Connection, status: Status) -> bool:
    newer = (station.c.id == status.station) & (station.c.revision < status.revision)
    values = {
        "name": status.name,
        "revision": status.revision,
        "status": status.model_dump_json(),
    }
    return connection.execute(update(station).where(newer).values(values)).rowcount > 0
