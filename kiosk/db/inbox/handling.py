"""What staff do with visitors' messages: states, notes, deletions, kept in inbox.sqlite by ULID.

They hold for messages of this PC's own outbox and for collected ones alike. Notes are sealed like
messages, and go with them; what is left of a deleted message is that it was deleted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from kiosk.core.errors import StaffError
from kiosk.core.inquiry.handling import Deletion, DeletionReason, Handling, MessageState
from kiosk.db.engine import translated_errors
from kiosk.db.inbox.schema import deletion, handling, message, note

READING, WRITING = "The inbox cannot be read", "What was done with a message cannot be kept"


class HandledMeanwhileError(StaffError):
    """Somebody else has just done something with the message; nothing was changed."""

    def __init__(self, present: Handling) -> None:
        super().__init__(f"{present.changed_by} has just changed this message. Look at it again.")
        self.present = present


@dataclass(frozen=True, slots=True)
class SealedNote:
    """A note about a message, sealed; `account` has written it."""

    message: str
    written_at: datetime
    account: str
    sealed: bytes


class MessageHandling:
    """Of an open inbox. One transaction a call.

    Raises, from everything:
        UnavailableError: the disk fails; nothing was written.
        ContentRejectedError: the file is damaged.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self) -> Mapping[str, Handling]:
        """Where messages stand, by number; what is not among them is new."""
        with translated_errors(READING), self._engine.begin() as connection:
            rows = connection.execute(select(handling)).all()
        return {row.message: _handling(row) for row in rows}

    def change(self, number: str, received_at: datetime, seen: Handling, new: Handling) -> None:
        """Note where a message stands from now on.

        Raises:
            HandledMeanwhileError: it does not stand any more where it was seen.
        """
        with translated_errors(WRITING), self._engine.begin() as connection:
            row = connection.execute(select(handling).where(handling.c.message == number)).first()
            present = _handling(row) if row else Handling()
            if present != seen:
                raise HandledMeanwhileError(present)
            _register(connection, {number: received_at})
            connection.execute(
                update(handling)
                .where(handling.c.message == number)
                .values(
                    state=new.state,
                    person=new.person,
                    changed_at=new.changed_at,
                    changed_by=new.changed_by,
                )
            )

    def add_note(self, one: SealedNote, received_at: datetime) -> None:
        """Keep a note about a message."""
        values = {
            "message": one.message,
            "written_at": one.written_at,
            "account": one.account,
            "sealed": one.sealed,
        }
        with translated_errors(WRITING), self._engine.begin() as connection:
            _register(connection, {one.message: received_at})
            connection.execute(insert(note).values(values))

    def notes(self, number: str = "") -> Sequence[SealedNote]:
        """Those about a message, or about all, the earliest first."""
        question = select(*note.c["message", "written_at", "account", "sealed"])
        question = question.order_by(note.c.number)
        if number:
            question = question.where(note.c.message == number)
        with translated_errors(READING), self._engine.begin() as connection:
            return [SealedNote(**row) for row in connection.execute(question).mappings()]

    def delete(self, one: Deletion) -> None:
        """Delete a collected message, and all that stands here about any; the deletion stays."""
        gone = update(message).where(message.c.id == one.number)
        with translated_errors("The message cannot be deleted"), self._engine.begin() as connection:
            connection.execute(gone.values(sealed=None))
            note_deletions(connection, [one])

    def deletions(self) -> Sequence[Deletion]:
        """All that is known of deleted messages, the latest deletion first."""
        question = select(deletion).order_by(deletion.c.deleted_at.desc(), deletion.c.message)
        with translated_errors(READING), self._engine.begin() as connection:
            return [
                Deletion(
                    row.message,
                    row.received_at,
                    row.deleted_at,
                    row.account,
                    DeletionReason(row.reason),
                )
                for row in connection.execute(question)
            ]

    def settle(
        self,
        present: Collection[str],
        own: Mapping[str, datetime],
        now: datetime,
        kept: timedelta,
    ) -> None:
        """Bring this up to date with the numbers of all messages that there are. `own` are those of
        this PC's outbox, with when they were received: its messages go by themselves, and leave a
        deletion only because they were known here. What is back has none."""
        with translated_errors(WRITING), self._engine.begin() as connection:
            known = connection.execute(select(*handling.c["message", "received_at"])).all()
            _register(connection, own, {row.message for row in known})
            gone = (
                Deletion(
                    row.message, row.received_at, now, "", _why_gone(row.received_at, now - kept)
                )
                for row in known
                if row.message not in present
            )
            note_deletions(connection, gone)
            for row in connection.execute(select(*deletion.c["message", "reason"])).all():
                if row.message in present and not DeletionReason(row.reason).is_by_staff:
                    connection.execute(delete(deletion).where(deletion.c.message == row.message))


def note_deletions(connection: Connection, several: Iterable[Deletion]) -> None:
    """Delete what staff have noted about messages, and keep that they were deleted."""
    for one in several:
        connection.execute(delete(handling).where(handling.c.message == one.number))
        connection.execute(delete(note).where(note.c.message == one.number))
        values = {
            "received_at": one.received_at,
            "deleted_at": one.deleted_at,
            "account": one.account,
            "reason": one.reason,
        }
        put = insert_or_update(deletion).values(message=one.number, **values)
        connection.execute(put.on_conflict_do_update(["message"], set_=values))


def is_deleted_by_staff(connection: Connection, number: str) -> bool:
    """Whether a message must not come back."""
    reason = connection.scalar(select(deletion.c.reason).where(deletion.c.message == number))
    return reason is not None and DeletionReason(reason).is_by_staff


def _register(
    connection: Connection, present: Mapping[str, datetime], known: Collection[str] = ()
) -> None:
    rows = [
        {
            "message": number,
            "received_at": received_at,
            "state": MessageState.NEW,
            "person": "",
            "changed_by": "",
        }
        for number, received_at in present.items()
        if number not in known
    ]
    if rows:
        connection.execute(insert_or_update(handling).on_conflict_do_nothing(), rows)


def _why_gone(received_at: datetime, expired: datetime) -> DeletionReason:
    return DeletionReason.EXPIRED if received_at <= expired else DeletionReason.GONE


def _handling(row: Row[Any]) -> Handling:
    return Handling(MessageState(row.state), row.person, row.changed_at, row.changed_by)
