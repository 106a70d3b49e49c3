"""The commands of staff on visitors' messages, for those who may read them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from kiosk.core.account import Account
from kiosk.core.content.words import Words
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.only_us import ONLY_US
from kiosk.core.inquiry.handling import (
    MAX_NOTE_LENGTH,
    Deletion,
    DeletionReason,
    Handling,
    MessageState,
)
from kiosk.core.inquiry.inbox_key import read_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, clean
from kiosk.core.settings.settings import read_settings
from kiosk.db.inbox.store import CollectedMessage
from kiosk.db.library.journal import ActKind
from kiosk.editorial.confirmation import CONFIRMATION_NAME, confirmation
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.spreadsheets.saving import save_beside
from kiosk.ops.inbox.mailbox import Mail, Mailbox, Note, utc_now
from kiosk.ops.inbox.messages import opened_messages, workbook_of

log = logging.getLogger("kiosk.staff")

EXPORT_NAME = Words("留言-{day}", "messages-{day}")


class NoteRefusedError(StaffError):
    """A note that says nothing, or too much."""

    def __init__(self) -> None:
        super().__init__(f"A note has 1 to {MAX_NOTE_LENGTH} characters.")


class Messages:
    """Of one data folder; to be closed. Blocking; callers use one worker thread. `note` is given
    who has done what, and to what.

    Raises, from everything:
        NotPermittedError: the role does not include it; nothing was done.
        InboxKeyError: the hall's private key is not on this PC, or damaged.
        DamagedInboxError: the inbox is damaged and has been set aside; the next call begins anew.
        UnavailableError: the disk fails.
        ContentRejectedError: a database is damaged.
    """

    def __init__(
        self,
        folder: DataFolder,
        note: Callable[[str, ActKind, str], None],
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._folder = folder
        self._mailbox = Mailbox(folder, clock)
        self._note = note
        self._now = clock
        self._expired_are_deleted = False

    def close(self) -> None:
        """Let go of the files; a later call opens them again."""
        self._mailbox.close()

    # Reading

    def look(self, account: Account) -> Mail:
        """Everything, still sealed; the very same as before where nothing has changed since. What
        is too old is deleted, unless the disk refuses."""
        require(account, Permission.READ_MESSAGES)
        read_inbox_key(self._folder)
        try:
            if not self._expired_are_deleted:
                self._mailbox.delete_expired()
                self._expired_are_deleted = True
            self._mailbox.settle()
        except UnavailableError as error:
            log.warning("what is too old cannot be deleted now: %s", error)
        return self._mailbox.look()

    def inquiries(
        self, account: Account, messages: Sequence[CollectedMessage]
    ) -> Sequence[Inquiry | str]:
        """Messages decrypted in memory, or why one cannot be."""
        require(account, Permission.READ_MESSAGES)
        return list(self._mailbox.inquiries(messages))

    def notes(self, account: Account, number: str) -> Sequence[Note]:
        """What staff have noted about a message, the earliest first."""
        require(account, Permission.READ_MESSAGES)
        return self._mailbox.notes(number)

    # Doing

    def put(self, account: Account, number: str, seen: Handling, state: MessageState) -> Handling:
        """Put a message into a state; returns where it stands now.

        Raises:
            HandledMeanwhileError: it does not stand any more where it was `seen`.
            MessageGoneError: it was deleted.
        """
        require(account, Permission.READ_MESSAGES)
        return self._mailbox.change(number, seen, state, account.name)

    def add_note(self, account: Account, number: str, text: str) -> None:
        """Note something about a message.

        Raises:
            NoteRefusedError: it says nothing, or is too long.
            MessageGoneError: the message was deleted.
        """
        require(account, Permission.READ_MESSAGES)
        written = clean(text, lines=True)
        if not 0 < len(written) <= MAX_NOTE_LENGTH:
            raise NoteRefusedError
        self._mailbox.add_note(number, written, account.name)

    def delete(self, account: Account, number: str, reason: DeletionReason) -> Deletion:
        """Delete a message and its notes for good on this PC.

        Raises:
            MessageGoneError: it was deleted.
        """
        require(account, Permission.READ_MESSAGES)
        deletion = self._mailbox.delete(number, account.name, reason)
        self._note(account.name, ActKind.DELETE_MESSAGE, number)
        return deletion

    def export(
        self,
        account: Account,
        numbers: Collection[str],
        folder: Path,
        words: str,
        names: Mapping[str, str],
    ) -> tuple[Path, int]:
        """Write messages as a workbook in which nothing acts, readable by its owner alone; returns
        where, and how many. `names` of what messages are about."""
        require(account, Permission.READ_MESSAGES)
        messages = opened_messages(self._mailbox, numbers).messages
        name = EXPORT_NAME[words].format(day=f"{self._now().astimezone():%Y-%m-%d}")
        path = save_beside(folder, name, workbook_of(messages, names), mode=ONLY_US)
        self._note(account.name, ActKind.EXPORT_MESSAGES, str(len(messages)))
        return path, len(messages)

    def save_confirmation(
        self, account: Account, deletion: Deletion, hall: str, folder: Path, words: str
    ) -> Path:
        """Write for the person who asked that their message was deleted; returns where."""
        require(account, Permission.READ_MESSAGES)
        days = read_settings(self._folder.settings).inquiry.delivered_days
        content = confirmation(deletion, hall, days)
        name = CONFIRMATION_NAME[words].format(number=deletion.number)
        return save_beside(folder, name, content, ".txt")
