"""inbox.sqlite: what the stations have delivered, on the PC where staff read it.

Messages stay sealed; each is taken once, by its number and by its bytes, and what was forgotten
does not come back. Knows neither where things come from nor how they are opened.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.delivery.delivered_file import (
    Delivered,
    DeliveredCrash,
    DeliveredDiagnosis,
    DeliveredMessage,
    PlayedItem,
    Plays,
    Status,
    UsageOfDay,
)
from kiosk.core.delivery.receipts import MAX_RECEIPTS, Receipt
from kiosk.core.elapsed import CLOCK_TOLERANCE
from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.inquiry.handling import Deletion, DeletionReason
from kiosk.core.statistics.period import Span
from kiosk.core.statistics.usage import DayOfStation, MonthOfStation
from kiosk.db.elapsed import is_expired, mark_new_rows, read_elapsed, write_elapsed
from kiosk.db.engine import set_aside_if_damaged, translated_errors
from kiosk.db.inbox.diagnoses import Diagnoses, take_diagnosis
from kiosk.db.inbox.handling import MessageHandling, is_deleted_by_staff, note_deletions
from kiosk.db.inbox.plays import delete_expired_plays, read_plays, take_plays
from kiosk.db.inbox.schema import (
    VERSION,
    crash,
    elapsed,
    message,
    metadata,
    play,
    receipt,
    station,
    usage,
)
from kiosk.db.inbox.stations import (
    KnownStation,
    read_latest_stations,
    read_station,
    read_stations,
)
from kiosk.db.inbox.usage import forget_months, read_each_day, read_usage, sum_months, take_usage
from kiosk.db.local_database import open_local_database

log = logging.getLogger("kiosk.inbox")

MAX_ABSENCE = timedelta(days=7)
"""What is counted at most between two runs: staff collect once a week or more often."""


@dataclass(frozen=True, slots=True)
class CollectedMessage:
    """One message, still sealed; `station` is its station's name."""

    id: str
    received_at: datetime
    sealed: bytes
    station: str


class DamagedInboxError(StaffError):
    """The inbox was damaged, and has been set aside."""


class InboxStore:
    """The inbox of this PC; to be closed. `handling`: what staff do with messages;
    `diagnoses`: what stations have packed up when they were asked.

    Raises:
        DamagedInboxError: it is damaged, and has been set aside.
        UnavailableError: the disk fails, or a newer program has written it.
    """

    def __init__(self, path: Path, now: datetime) -> None:
        with translated_errors(f"The inbox {path} cannot be opened"):
            damage = set_aside_if_damaged(path, now) if path.exists() else None
            if damage:
                raise DamagedInboxError(
                    f"The inbox {path} is damaged ({damage.what}). It has been set aside as "
                    f"{damage.aside.name}; copy its newest backup to {path.name}, or begin anew."
                )
            self._engine: Engine = open_local_database(path, metadata, VERSION)
        self.handling = MessageHandling(self._engine)
        self.diagnoses = Diagnoses(self._engine)

    def close(self) -> None:
        self._engine.dispose()

    def take(self, delivered: Delivered, now: datetime, kept: timedelta, digest: str = "") -> bool:
        """Keep what a station has delivered; False where it was here before. Durable on return,
        as is the receipt for the file, whose SHA-256 is `digest`, where the station wants one.

        A message was received when its station says so, or now, where that cannot be: a clock that
        was wrong must not have it deleted at once, nor kept for longer than `kept`.

        Raises:
            ContentRejectedError: another message has this number.
            UnavailableError: the disk fails.
        """
        failure = "What was delivered cannot be kept"
        with translated_errors(failure), self._engine.begin() as connection:
            now = read_elapsed(connection, elapsed).plausible(now)
            _hear_of(connection, delivered, now)
            new = _take(connection, delivered, now, kept)
            if digest and delivered.receipt_key and not isinstance(delivered, Status):
                _note_receipt(connection, delivered, digest)
            return new

    def receipts(self, stations: Iterable[str]) -> Mapping[tuple[str, bytes], Sequence[Receipt]]:
        """The receipts for these stations, the newest last, by station and its public key."""
        wanted = set(stations)
        question = select(receipt).order_by(receipt.c.number)
        found: dict[tuple[str, bytes], list[Receipt]] = {}
        with translated_errors("The inbox cannot be read"), self._engine.begin() as connection:
            for row in connection.execute(question):
                if row.station in wanted:
                    one = Receipt(place=row.place, digest=row.digest)
                    found.setdefault((row.station, row.key), []).append(one)
        return found

    def messages(self) -> Sequence[CollectedMessage]:
        """All messages, the latest first."""
        question = (
            select(message.c.id, message.c.received_at, message.c.sealed)
            .add_columns(station.c.name.label("station"))
            .join_from(message, station, message.c.station == station.c.id)
            .where(message.c.sealed.is_not(None))
            .order_by(message.c.received_at.desc(), message.c.id.desc())
        )
        with translated_errors("The inbox cannot be read"), self._engine.begin() as connection:
            rows = connection.execute(question).mappings().all()
        return [CollectedMessage(**row) for row in rows]

    def changes_of_others(self) -> int:
        """A number that is another one after another process has written."""
        with translated_errors("The inbox cannot be read"), self._engine.connect() as connection:
            connection.execution_options(sqlite_begin="BEGIN")
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def delete_expired(self, now: datetime, messages: timedelta, counts: timedelta) -> None:
        """Delete what has been kept for long enough, by the clock and by the counted time: see
        `is_expired`. To be called once in each run."""
        with (
            translated_errors("What is too old cannot be deleted"),
            self._engine.begin() as connection,
        ):
            counted = read_elapsed(connection, elapsed).resumed(now, MAX_ABSENCE)
            write_elapsed(connection, elapsed, counted)
            for table in (message, usage, play, crash):
                mark_new_rows(connection, table.c.elapsed_at, counted.seconds)
            redate = update(message).where(message.c.received_at > now + CLOCK_TOLERANCE)
            if counted.is_plausible(now):
                connection.execute(redate.values(received_at=now))
            old = is_expired(message.c.received_at, message.c.elapsed_at, counted, now, messages)
            blank = update(message).where(old, message.c.sealed.is_not(None)).values(sealed=None)
            gone = connection.execute(blank.returning(message.c.id, message.c.received_at)).all()
            expired = (
                Deletion(row.id, row.received_at, now, "", DeletionReason.EXPIRED) for row in gone
            )
            note_deletions(connection, expired)
            if gone:
                numbers = ", ".join(row.id for row in gone)
                log.info("deleted after %d days: messages %s", messages.days, numbers)
            old = is_expired(usage.c.day, usage.c.elapsed_at, counted, now, counts, datetime.date)
            days = connection.scalars(delete(usage).where(old).returning(usage.c.day)).all()
            forget_months(connection, set(days))
            sum_months(connection, now.date())
            plays = delete_expired_plays(connection, counted, now, counts)
            old = is_expired(crash.c.at, crash.c.elapsed_at, counted, now, counts)
            connection.execute(delete(crash).where(old))
            if days or plays:
                log.info(
                    "deleted after %d days: %d days and %d plays", counts.days, len(days), plays
                )

    def plays_since(self, number: str, since: datetime) -> int:
        """How much a station has played since a moment."""
        question = select(func.count()).where(play.c.station == number, play.c.started_at >= since)
        with translated_errors("The inbox cannot be read"), self._engine.begin() as connection:
            return int(connection.execute(question).scalar_one())

    def plays(self, number: str) -> Iterator[tuple[int, PlayedItem | None]]:
        """The plays of a station, each with its number; see `read_plays`."""
        with translated_errors("The inbox cannot be read"), self._engine.connect() as connection:
            connection.execution_options(sqlite_begin="BEGIN")  # collecting goes on meanwhile
            yield from read_plays(connection, number)

    def stations(self) -> Sequence[KnownStation]:
        """All stations that were ever heard of, by name."""
        with translated_errors("The inbox cannot be read"), self._engine.begin() as connection:
            return read_stations(connection)

    def latest_stations(self, most: int) -> Iterator[KnownStation]:
        """Those heard of last, the latest first, one by one: each may have a large picture."""
        with translated_errors("The inbox cannot be read"), self._engine.connect() as connection:
            connection.execution_options(sqlite_begin="BEGIN")  # collecting goes on meanwhile
            yield from read_latest_stations(connection, most)

    def known_station(self, number: str) -> KnownStation | None:
        """One station; None where nothing was heard of it."""
        with translated_errors("The inbox cannot be read"), self._engine.begin() as connection:
            return read_station(connection, number)

    def crashes_since(self, since: datetime) -> Mapping[str, int]:
        """How many different faults each station has met since a moment, by its number."""
        question = select(crash.c.station, func.count().label("crashes"))
        with translated_errors("The inbox cannot be read"), self._engine.begin() as connection:
            rows = connection.execute(question.where(crash.c.at >= since).group_by("station")).all()
        return {row.station: row.crashes for row in rows}

    def crashes(self, number: str) -> Sequence[DeliveredCrash]:
        """The crash reports of a station, the one met last first."""
        question = select(crash.c.content).where(crash.c.station == number)
        question = question.order_by(crash.c.at.desc())
        with translated_errors("The inbox cannot be read"), self._engine.begin() as connection:
            rows = connection.scalars(question).all()
        return [DeliveredCrash.model_validate_json(row) for row in rows]

    def first_day_of_usage(self) -> date | None:
        """The first day of which a station has delivered counts."""
        with translated_errors("The inbox cannot be read"), self._engine.begin() as connection:
            found: date | None = connection.scalar(select(func.min(usage.c.day)))
        return found

    def each_day_of_usage(self) -> Iterator[DayOfStation]:
        """The counts of all stations, day by day."""
        with translated_errors("The inbox cannot be read"), self._engine.connect() as connection:
            connection.execution_options(sqlite_begin="BEGIN")  # collecting goes on meanwhile
            yield from read_each_day(connection)

    def days_of_usage(
        self, spans: Sequence[Span], station: str, besides: str
    ) -> Iterator[DayOfStation | MonthOfStation]:
        """The counts in these days of a station or of all; see `read_usage`."""
        with translated_errors("The inbox cannot be read"), self._engine.connect() as connection:
            connection.execution_options(sqlite_begin="BEGIN")  # collecting goes on meanwhile
            yield from read_usage(connection, spans, station, besides)


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


def _take(connection: Connection, delivered: Delivered, now: datetime, kept: timedelta) -> bool:
    match delivered:
        case DeliveredMessage():
            plausible = now - kept < delivered.created_at <= now
            received = delivered.created_at if plausible else now
            return _take_message(connection, delivered, received)
        case UsageOfDay():
            return take_usage(connection, delivered)
        case Plays():
            return take_plays(connection, delivered)
        case Status():
            return _take_status(connection, delivered)
        case DeliveredCrash():
            return _take_crash(connection, delivered)
        case DeliveredDiagnosis():
            return take_diagnosis(connection, delivered, now)


def _note_receipt(connection: Connection, delivered: Delivered, digest: str) -> None:
    """The newest of a station and key come last; older ones than the file can hold are dropped."""
    whose = {"station": delivered.station, "key": delivered.receipt_key}
    values = {**whose, "place": delivered.place, "digest": digest}
    same = (receipt.c.station == delivered.station) & (receipt.c.key == delivered.receipt_key)
    known = same & (receipt.c.place == delivered.place) & (receipt.c.digest == digest)
    connection.execute(delete(receipt).where(known))
    connection.execute(insert(receipt).values(values))
    numbers = select(receipt.c.number).where(same).order_by(receipt.c.number.desc())
    spare = numbers.offset(MAX_RECEIPTS).limit(-1).scalar_subquery()
    connection.execute(delete(receipt).where(receipt.c.number.in_(spare)))


def _take_message(connection: Connection, delivered: DeliveredMessage, received: datetime) -> bool:
    digest = hashlib.sha256(delivered.sealed).hexdigest()
    same = or_(message.c.id == delivered.id, message.c.digest == digest)
    there = connection.execute(select(message.c.id, message.c.digest).where(same)).all()
    if any(row.digest == digest for row in there):
        return False
    if there:
        raise ContentRejectedError(f"Another message has the number {delivered.id}.")
    if is_deleted_by_staff(connection, delivered.id):
        return False
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


def _take_crash(connection: Connection, report: DeliveredCrash) -> bool:
    """A later revision takes the place of an earlier one."""
    values = {
        "revision": report.revision,
        "at": report.at,
        "content": report.model_dump_json(),
        "elapsed_at": None,
    }
    put = insert_or_update(crash).values(station=report.station, id=report.id, **values)
    newer = crash.c.revision < report.revision
    put = put.on_conflict_do_update(["station", "id"], set_=values, where=newer)
    return connection.execute(put).rowcount > 0


def _take_status(connection: Connection, status: Status) -> bool:
    newer = (station.c.id == status.station) & (station.c.revision < status.revision)
    values = {
        "name": status.name,
        "revision": status.revision,
        "status": status.model_dump_json(),
    }
    return connection.execute(update(station).where(newer).values(values)).rowcount > 0
