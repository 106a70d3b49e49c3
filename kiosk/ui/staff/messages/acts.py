"""What staff do with messages, one act at a time, and what has come of the last one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.inquiry.handling import Deletion, DeletionReason, Handling, MessageState
from kiosk.core.inquiry.inbox_key import InboxKeyError
from kiosk.db.inbox.handling import HandledMeanwhileError
from kiosk.editorial.messages import Messages
from kiosk.editorial.permissions import NotPermittedError
from kiosk.ops.inbox.mailbox import MessageGoneError
from kiosk.ui.staff.media.chooser import ChooserPurpose, FileChooser
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

T = TypeVar("T")

Words = Callable[[str], str]
"""What the hall is called in a language."""

Names = Callable[[str], Mapping[str, str]]
"""What that is called in a language which messages are about."""


@QmlElement
@QmlUncreatable("the page of messages has them")
class MessageActs(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`done`: the list is to be read again; `noteKept` and `deleted` tell Python of which
    message."""

    done = Signal()
    noteKept = Signal(str)
    deleted = Signal(object)
    busyChanged = Signal()

    def __init__(
        self,
        messages: Messages,
        worker: Worker,
        chooser: FileChooser,
        hall: Words,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._worker = worker
        self._hall = hall
        self.files = chooser
        chooser.setParent(self)
        chooser.oneAccepted.connect(self._take_folder)
        self._account: Account | None = None
        self._language = CHINESE
        self._write: Callable[[Path], None] | None = None
        self._busy = False
        self._notice = NoticeViewModel(self)

    def admit(self, account: Account) -> None:
        """Everything is done as this account from now on."""
        if self._account is None or self._account.id != account.id:
            self.files.close()
            self._notice.clear()
        self._account = account

    def use_language(self, language: str) -> None:
        """That of what is written."""
        self._language = language

    def do(self, work: Callable[[Account], T], show: Callable[[T], object]) -> None:
        """Have something done in the worker unless something is; say why where it is refused."""
        account = self._account
        if self._busy or account is None:
            return
        self._set_busy(busy=True)

        def hear(outcome: T | KioskError) -> None:
            self._set_busy(busy=False)
            if isinstance(outcome, KioskError):
                self._refused(outcome)
            else:
                show(outcome)

        self._worker.do(lambda: work(account), hear)

    def tell_gone(self) -> None:
        """What was open is deleted."""
        self._notice.tell("gone", trouble=True)

    # Of the message that is open

    def put(self, number: str, seen: Handling, state: MessageState) -> None:
        """Put it into a state, unless somebody else has just done so."""
        self.do(
            lambda account: self._messages.put(account, number, seen, state),
            lambda _handling: self.done.emit(),
        )

    def add_note(self, number: str, text: str) -> None:
        """Note something about it."""

        def show(_done: None) -> None:
            self.noteKept.emit(number)
            self.done.emit()

        self.do(lambda account: self._messages.add_note(account, number, text), show)

    def delete(self, number: str, reason: DeletionReason) -> None:
        """Delete it for good."""

        def show(deletion: Deletion) -> None:
            self._notice.tell("deleted")
            self.deleted.emit(deletion)

        self.do(lambda account: self._messages.delete(account, number, reason), show)

    # What is written into a folder

    def confirm(self, deletion: Deletion) -> None:
        """Ask for a folder, and write there that a message was deleted."""
        hall, language = self._hall(self._language), self._language
        messages = self._messages

        def write(folder: Path) -> None:
            self.do(
                lambda account: messages.save_confirmation(
                    account, deletion, hall, folder, language
                ),
                lambda path: self._notice.tell("confirmation-saved", subject=path.name),
            )

        self._ask_for_folder(write)

    def export(self, numbers: Collection[str], names: Names) -> None:
        """Ask for a folder, and write messages there."""
        messages, language = self._messages, self._language

        def write(folder: Path) -> None:
            self.do(
                lambda account: messages.export(
                    account, numbers, folder, language, names(language)
                ),
                lambda written: self._notice.tell("exported", written[1], subject=written[0].name),
            )

        self._ask_for_folder(write)

    def _ask_for_folder(self, write: Callable[[Path], None]) -> None:
        self._write = write
        self.files.open_for(ChooserPurpose.FOLDER)

    @Slot(object)
    def _take_folder(self, folder: Path) -> None:
        if self._write:
            self._write(folder)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

    def _refused(self, error: KioskError) -> None:
        match error:
            case HandledMeanwhileError():
                self._notice.tell("meanwhile", subject=error.present.changed_by, trouble=True)
            case MessageGoneError():
                self.tell_gone()
            case _:
                log.warning("a message: %s", error)
                self._notice.tell(refusal(error), trouble=True)
        self.done.emit()

    # What QML binds

    @Property(FileChooser, constant=True)
    def chooser(self) -> QObject:
        return self.files

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._busy


def trouble_of(error: KioskError) -> str:
    """The id of why no messages can be read."""
    match error:
        case InboxKeyError():
            return "no-key" if error.missing else "bad-key"
        case NotPermittedError():
            return "not-permitted"
        case _:
            return "unreadable"
