"""Visitors' messages on this PC, of its own outbox and of its inbox, with what staff do with them.

They stay sealed until they are opened, in memory, with the hall's private key. A deletion is noted
first and carried out then; what was cut between the two is carried out by the next look.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.handling import Deletion, DeletionReason, Handling, MessageState
from kiosk.core.inquiry.inbox_key import read_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, from_bytes
from kiosk.core.inquiry.sealing import Opener, public_key, seal
from kiosk.core.settings.settings import read_settings
from kiosk.db.inbox.handling import SealedNote
from kiosk.db.inbox.store import CollectedMessage, InboxStore
from kiosk.db.state.outbox import forget_message, sealed_messages
from kiosk.db.state.store import reading_state

log = logging.getLogger("kiosk.inbox")


def utc_now() -> datetime:
    return datetime.now(UTC)


class MessageGoneError(StaffError):
    """There is no message of this number, or no more."""

    def __init__(self, number: str) -> None:
        super().__init__(f"There is no message {number}. `kiosk inbox list` shows the numbers.")


@dataclass(frozen=True, slots=True)
class Mail:
    """`messages` are sealed, the latest first; one that stands in no `handlings` is new."""

    messages: Sequence[CollectedMessage]
    handlings: Mapping[str, Handling]
    deletions: Sequence[Deletion]


@dataclass(frozen=True, slots=True)
class Note:
    """`text` is None where it cannot be decrypted."""

    message: str
    written_at: datetime
    account: str
    text: str | None


class Mailbox:
    """To be closed. Blocking, for one thread.

    Raises, from everything:
        DamagedInboxError: the inbox is damaged and has been set aside; the next call begins anew.
        UnavailableError: the disk fails.
        ContentRejectedError: a database is damaged.
    """

    def __init__(self, folder: DataFolder, clock: Callable[[], datetime] = utc_now) -> None:
        self._folder = folder
        self._now = clock
        self._inbox: InboxStore | None = None
        self._file = 0
        self._seen: tuple[int, Sequence[str]] | None = None
        self._mail = Mail((), {}, ())

    def close(self) -> None:
        """Let go of the files; a later call opens them again."""
        if self._inbox:
            self._inbox.close()
        self._inbox, self._seen = None, None

    # Looking

    def look(self) -> Mail:
        """Everything; the very same as before where nothing has changed since."""
        own = self._own_messages()
        inbox = self._opened() if self._folder.inbox.exists() else None
        seen = (inbox.changes_of_others() if inbox else 0, [one.id for one in own])
        if seen != self._seen:
            self._mail = self._read(inbox, own)
            self._seen = seen
        return self._mail

    def _read(self, inbox: InboxStore | None, own: Sequence[CollectedMessage]) -> Mail:
        deletions = inbox.handling.deletions() if inbox else ()
        deleted = {one.number for one in deletions if one.reason.is_by_staff}
        found = {one.id: one for one in (*(inbox.messages() if inbox else ()), *own)}
        for number in deleted & found.keys():
            del found[number]
            self._delete_own(number)
        latest = sorted(found.values(), key=lambda one: (one.received_at, one.id), reverse=True)
        return Mail(latest, inbox.handling.all() if inbox else {}, deletions)

    def inquiries(self, messages: Iterable[CollectedMessage]) -> Iterator[Inquiry | str]:
        """Messages decrypted in memory, or why one cannot be.

        Raises:
            InboxKeyError: the hall's private key is not on this PC, or damaged.
        """
        opener = Opener(read_inbox_key(self._folder))
        for one in messages:
            try:
                yield from_bytes(opener.open(one.sealed))
            except ContentRejectedError as error:
                yield str(error)

    def notes(self, number: str = "") -> Sequence[Note]:
        """What staff have noted about a message, or about all, the earliest first.

        Raises:
            InboxKeyError: the hall's private key is not on this PC, or damaged.
        """
        opener = Opener(read_inbox_key(self._folder))
        if not self._folder.inbox.exists():
            return ()
        sealed = self._opened().handling.notes(number)
        return [
            Note(one.message, one.written_at, one.account, _text(opener, one)) for one in sealed
        ]

    # Doing

    def change(self, number: str, seen: Handling, state: MessageState, account: str) -> Handling:
        """Put a message into a state, as `account`; returns where it stands now.

        Raises:
            HandledMeanwhileError: it does not stand any more where it was `seen`.
            MessageGoneError: it was deleted.
        """
        received_at = self._message(number).received_at
        new = seen.moved(state, account, self._now())
        self._writable().handling.change(number, received_at, seen, new)
        return new

    def add_note(self, number: str, text: str, account: str) -> None:
        """Keep a note, sealed with the hall's key.

        Raises:
            InboxKeyError: the hall's private key is not on this PC, or damaged.
            MessageGoneError: the message was deleted.
        """
        received_at = self._message(number).received_at
        sealed = seal(text.encode(), public_key(read_inbox_key(self._folder)))
        note = SealedNote(number, self._now(), account, sealed)
        self._writable().handling.add_note(note, received_at)

    def delete(self, number: str, account: str, reason: DeletionReason) -> Deletion:
        """Delete a message for good on this PC, with all that was noted about it.

        A station keeps a delivered message for `inquiry.delivered_days`, sealed; it does not come
        back.

        Raises:
            MessageGoneError: it was deleted.
        """
        message = self._message(number)
        deletion = Deletion(number, message.received_at, self._now(), account, reason)
        self._writable().handling.delete(deletion)
        if self._folder.state.exists():
            with reading_state(self._folder.state) as state:
                forget_message(state, number)
        return deletion

    def delete_expired(self) -> None:
        """Delete what was collected and kept for as long as it may be. Once in each run."""
        if self._folder.inbox.exists():
            settings = read_settings(self._folder.settings)
            messages = timedelta(days=settings.inquiry.kept_days)
            counts = timedelta(days=settings.usage.kept_days)
            self._writable().delete_expired(self._now(), messages, counts)

    def settle(self) -> None:
        """Note which messages are in this PC's outbox, and which have gone from it: the screen
        deletes them without telling."""
        mail = self.look()
        present = {one.id for one in mail.messages}
        own = {one.id: one.received_at for one in mail.messages if not one.station}
        settled = own.keys() <= mail.handlings.keys() <= present
        back = any(one.number in present for one in mail.deletions)
        if self._folder.state.exists() and (back or not settled):
            kept = timedelta(days=read_settings(self._folder.settings).inquiry.kept_days)
            self._writable().handling.settle(present, own, self._now(), kept)

    # Files

    def _own_messages(self) -> Sequence[CollectedMessage]:
        if not self._folder.state.exists():
            return ()
        with reading_state(self._folder.state) as state:
            return [
                CollectedMessage(one.id, one.created_at, one.sealed, "")
                for one in sealed_messages(state)
            ]

    def _delete_own(self, number: str) -> None:
        """Carry out what was noted; a disk that refuses is tried again by the next look."""
        try:
            with reading_state(self._folder.state) as state:
                forget_message(state, number)
        except KioskError as error:
            log.warning("message %s is not deleted yet: %s", number, error)

    def _message(self, number: str) -> CollectedMessage:
        found = next((one for one in self.look().messages if one.id == number), None)
        if found is None:
            raise MessageGoneError(number)
        return found

    def _writable(self) -> InboxStore:
        """The inbox, into which something is written: what is known of it is read again."""
        self._seen = None
        return self._opened()

    def _opened(self) -> InboxStore:
        """The inbox, created where there is none; opened anew where another process has set it
        aside."""
        path = self._folder.inbox
        if self._inbox is None or not path.exists() or path.stat().st_ino != self._file:
            self.close()
            self._inbox = InboxStore(path, self._now())
            self._file = path.stat().st_ino
        return self._inbox


@contextmanager
def opened_mailbox(folder: DataFolder) -> Iterator[Mailbox]:
    """The messages of a data folder, closed afterwards."""
    mailbox = Mailbox(folder)
    try:
        yield mailbox
    finally:
        mailbox.close()


def _text(opener: Opener, note: SealedNote) -> str | None:
    try:
        return opener.open(note.sealed).decode()
    except (ContentRejectedError, UnicodeDecodeError):
        return None
