"""The page of messages: what visitors have left, as far as it was decrypted, and what is new."""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.inquiry.handling import Deletion, DeletionReason, MessageState
from kiosk.db.inbox.store import DamagedInboxError
from kiosk.editorial.messages import Messages
from kiosk.editorial.permissions import Permission, allows
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.media.chooser import FileChooser
from kiosk.ui.staff.messages.acts import MessageActs, Words, trouble_of
from kiosk.ui.staff.messages.opened import OpenedMessageViewModel
from kiosk.ui.staff.messages.reading import (
    DELETED,
    MessageReader,
    OpenedMessage,
    ShownMessages,
    Wanted,
)
from kiosk.ui.staff.messages.rows import deletion_rows, message_rows
from kiosk.ui.staff.messages.titles import KINDS, Titles
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

FOLLOW_MS = 1500
"""How often the page looks for what has come, while it is shown."""

COUNT_MS = 15_000
"""How often the rail does."""


@QmlElement
@QmlUncreatable("there is one page of messages")
class MessagesViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Has a worker of its own, to be closed: thousands of messages are decrypted in it, and nobody
    shall wait for that."""

    changed = Signal()
    wantedChanged = Signal()
    personChanged = Signal()
    newChanged = Signal()

    def __init__(
        self,
        messages: Messages,
        titles: Titles,
        chooser: FileChooser,
        hall: Words,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._reader = MessageReader(messages, titles.title_of)
        self._worker = Worker(self)
        self._account: Account | None = None
        self._language = CHINESE
        self._shown = self._loaded = self._damaged = False
        self._trouble = ""
        self._new = 0
        self._wanted = Wanted()
        self._read = ShownMessages((), None, {}, (), complete=False)
        self._latest = LatestRead()
        self._acts = MessageActs(messages, self._worker, chooser, hall, self)
        self._opened = OpenedMessageViewModel(self._acts, self)
        self._acts.done.connect(self._look)
        self._acts.noteKept.connect(self._opened.note_is_kept)
        self._acts.deleted.connect(self._show_deletion)
        self._rows = message_rows(lambda: self._language, self)
        self._deletions = deletion_rows(self)
        self._timer = QTimer(self, interval=COUNT_MS)
        self._timer.timeout.connect(self._follow)

    @property
    def acts_viewmodel(self) -> MessageActs:
        return self._acts

    @property
    def is_idle(self) -> bool:
        """Whether everything is read that the page shows."""
        return self._worker.is_idle

    def close(self) -> None:
        """Finish what is under way, and let go of the files."""
        self._timer.stop()
        self._worker.close()
        self._messages.close()

    def admit(self, account: Account) -> None:
        """Somebody has signed in. Whoever may not read messages has none in memory."""
        if self._account is None or self._account.id != account.id:
            self._opened.forget()
        self._account = account
        self._acts.admit(account)
        self.personChanged.emit()
        if self._may_read:
            self._timer.start()
            self._follow()
        else:
            self._timer.stop()
            self._forget()
            self._count(0)

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self._language = language
        self._opened.use_language(language)
        self._acts.use_language(language)
        self._rows.look_again()

    @Slot(object)
    def library_changed(self, touched: frozenset[object]) -> None:
        """Something may have another name."""
        if self._loaded and any(getattr(one, "kind", "") in KINDS for one in touched):
            self._worker.do(self._reader.forget_titles, lambda _done: self._look())

    @property
    def _may_read(self) -> bool:
        return self._account is not None and allows(self._account.role, Permission.READ_MESSAGES)

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        self._timer.setInterval(FOLLOW_MS if shown else COUNT_MS)
        if shown:
            self._look()

    @Slot()
    def _follow(self) -> None:
        if self._shown:
            self._look()
        elif self._account is not None and self._may_read and self._worker.is_idle:
            account = self._account
            self._worker.do(lambda: self._reader.count_new(account), self._hear_count)

    def _hear_count(self, outcome: int | KioskError) -> None:
        if isinstance(outcome, DamagedInboxError):
            self._tell_damaged(outcome)
        self._count(outcome if isinstance(outcome, int) else 0)

    def _count(self, number: int) -> None:
        if number != self._new:
            self._new = number
            self.newChanged.emit()

    @Slot()
    def _look(self) -> None:
        account = self._account
        if account is None or not self._may_read or not self._latest.begin():
            return
        wanted, known = self._wanted, self._rows.rows
        number = self._opened.opened_number

        def work() -> tuple[ShownMessages, OpenedMessage | None]:
            read = self._reader.read(account, wanted, known)
            return read, self._reader.open(account, number) if number else None

        self._worker.do(work, lambda outcome: self._hear(outcome, number))

    def _hear(
        self, outcome: tuple[ShownMessages, OpenedMessage | None] | KioskError, number: str
    ) -> None:
        outdated = self._latest.ended()
        if isinstance(outcome, DamagedInboxError):
            self._tell_damaged(outcome)
            self._look()
        elif isinstance(outcome, KioskError):
            self._fail(outcome)
        else:
            self._show(*outcome, number)
            if outdated or not outcome[0].complete:
                self._look()

    def _show(self, read: ShownMessages, opened: OpenedMessage | None, number: str) -> None:
        if not self._may_read:
            return
        if read is not self._read:
            self._read, self._loaded, self._trouble = read, True, ""
            self._rows.go(read.steps, read.rows)
            self._deletions.update(read.deletions)
            self._count(read.counts[MessageState.NEW])
            self.changed.emit()
        if number and number == self._opened.opened_number:
            if opened is None:
                self._acts.tell_gone()
            self._opened.show(opened)

    def _fail(self, error: KioskError) -> None:
        trouble = trouble_of(error)
        if trouble == "unreadable" and self._trouble != trouble:
            log.warning("the messages cannot be read: %s", error)
        self._forget()
        self._trouble = trouble
        self._count(0)
        self.changed.emit()

    def _forget(self) -> None:
        """Show nothing, and have nothing in memory."""
        self._worker.do(self._reader.forget, lambda _done: None)
        self._read, self._loaded = ShownMessages((), None, {}, (), complete=False), False
        self._rows.clear()
        self._deletions.update(())
        self._opened.show(None)
        self.changed.emit()

    def _tell_damaged(self, error: DamagedInboxError) -> None:
        log.error("%s", error)
        self._damaged = True
        self.changed.emit()

    @Slot(str)
    def useFilter(self, name: str) -> None:
        """Show what is in a state, what one has oneself, all, or what was deleted."""
        self._want(replace(self._wanted, filter=name))

    @Slot(str)
    def search(self, text: str) -> None:
        self._want(replace(self._wanted, text=text))

    @Slot(str)
    def filterAbout(self, about: str) -> None:
        """Only what is about one thing of the hall; '' for everything."""
        self._want(replace(self._wanted, about=about))

    def _want(self, wanted: Wanted) -> None:
        if wanted == self._wanted:
            return
        if (wanted.filter == DELETED) != (self._wanted.filter == DELETED):
            self._opened.show(None)
        self._wanted = wanted
        self.wantedChanged.emit()
        self._look()

    @Slot(int)
    def openRow(self, row: int) -> None:
        """Show one message, or what is left of one; -1 shows none."""
        if self._wanted.filter == DELETED:
            deletions = self._read.deletions
            self._opened.show_deletion(deletions[row] if 0 <= row < len(deletions) else None)
        elif 0 <= row < len(self._rows.rows):
            number = self._rows.rows[row].id
            self._acts.do(lambda account: self._reader.open(account, number), self._show_opened)
        else:
            self._opened.show(None)

    def _show_opened(self, opened: OpenedMessage | None) -> None:
        self._opened.show(opened)
        if opened is None:
            self._acts.tell_gone()

    # Acts

    @Slot()
    def export(self) -> None:
        """Ask for a folder, and write there what the list shows."""
        numbers = frozenset(one.id for one in self._rows.rows)
        self._acts.export(numbers, self._reader.names)

    @Slot(object)
    def _show_deletion(self, deletion: Deletion) -> None:
        self._opened.show(None)
        if deletion.reason is DeletionReason.REQUEST:
            self.useFilter(DELETED)
            self._opened.show_deletion(deletion)
        self._look()

    # What QML binds

    @Property(str, notify=personChanged)
    def person(self) -> str:
        """Whoever has signed in, by the name that messages bear which they have."""
        return self._account.name if self._account else ""

    @Property(int, notify=newChanged)
    def newCount(self) -> int:
        """Messages that nobody has taken in hand."""
        return self._new

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why there are no messages: "no-key", "bad-key", "not-permitted", "unreadable"."""
        return self._trouble

    @Property(bool, notify=changed)
    def damaged(self) -> bool:
        """Whether the inbox was set aside since staff mode was started."""
        return self._damaged

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether all messages have been decrypted."""
        return self._read.complete

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(RowsModel, constant=True)
    def deletions(self) -> QObject:
        return self._deletions

    @Property(str, notify=wantedChanged)
    def filter(self) -> str:
        return self._wanted.filter

    @Property(str, notify=wantedChanged)
    def text(self) -> str:
        return self._wanted.text

    @Property(str, notify=wantedChanged)
    def about(self) -> str:
        """What the list is narrowed to, '' for everything."""
        return self._wanted.about

    @Slot(str, result=int)
    def countOf(self, name: str) -> int:
        """How many messages a filter has, without search."""
        return self._read.counts.get(name, 0)

    @Property(OpenedMessageViewModel, constant=True)
    def opened(self) -> QObject:
        return self._opened

    @Property(MessageActs, constant=True)
    def acts(self) -> QObject:
        return self._acts
