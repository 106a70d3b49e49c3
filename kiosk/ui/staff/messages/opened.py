"""The message that is open, its notes, and what staff do with it; or what is left of a deleted one.

Visitors' words are given to QML as they are to be read, and are shown as plain text alone.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.inquiry.handling import Deletion, DeletionReason, Handling, MessageState
from kiosk.ops.inbox.mailbox import Note
from kiosk.ui.staff.messages.acts import MessageActs
from kiosk.ui.staff.messages.reading import OpenedMessage
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the page of messages has it")
class OpenedMessageViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """What is typed as a note stays with its message
    until it is kept, or somebody else signs in."""

    changed = Signal()
    draftChanged = Signal()
    askedChanged = Signal()

    def __init__(self, acts: MessageActs, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._language = CHINESE
        self._message: OpenedMessage | None = None
        self._deletion: Deletion | None = None
        self._drafts: dict[str, str] = {}
        self._asked = False
        self._notes: RowsModel[Note] = RowsModel(
            {
                "text": lambda one: one.text or "",
                "readable": lambda one: one.text is not None,
                "by": lambda one: f"{one.account} · {told_moment(one.written_at)}",
            },
            self,
        )

    @property
    def opened_number(self) -> str:
        """Of the message that is shown, '' for none."""
        return self._message.row.id if self._message else ""

    def show(self, message: OpenedMessage | None) -> None:
        """Show a message, or none; what is shown already stays as it is, with its focus."""
        if message == self._message and self._deletion is None:
            return
        if message is None or message.row.id != self.opened_number:
            self._ask(asked=False)
        self._message, self._deletion = message, None
        self._notes.update(message.notes if message else ())
        self.changed.emit()
        self.draftChanged.emit()

    def show_deletion(self, deletion: Deletion | None) -> None:
        """Show what is left of a message."""
        self.show(None)
        self._deletion = deletion
        self.changed.emit()

    def use_language(self, language: str) -> None:
        self._language = language
        self.changed.emit()

    @Slot(str)
    def note_is_kept(self, number: str) -> None:
        """What was typed about a message is among its notes now."""
        self._drafts.pop(number, None)
        self.draftChanged.emit()

    def forget(self) -> None:
        """Somebody else works here."""
        self._drafts.clear()
        self.show(None)

    # Acts

    @Slot(str)
    def put(self, state: str) -> None:
        """Put it into a state: "new", "in-hand", "answered", "closed"."""
        if self._message:
            row = self._message.row
            self._acts.put(row.id, row.handling, MessageState(state))

    @Slot(str)
    def writeDraft(self, text: str) -> None:
        """What is typed as a note."""
        if self.opened_number and text != self._drafts.get(self.opened_number, ""):
            self._drafts[self.opened_number] = text
            self.draftChanged.emit()

    @Slot()
    def addNote(self) -> None:
        """Keep what was typed."""
        draft = self._drafts.get(self.opened_number, "")
        if draft.strip():
            self._acts.add_note(self.opened_number, draft)

    @Slot(bool)
    def askDelete(self, asked: bool) -> None:
        """Ask whether it is to be deleted, or take the question back."""
        self._ask(asked=asked and self._message is not None)

    def _ask(self, *, asked: bool) -> None:
        if asked != self._asked:
            self._asked = asked
            self.askedChanged.emit()

    @Slot(str)
    def delete(self, reason: str) -> None:
        """Delete it: "request", "unwanted"."""
        if self._message:
            self._ask(asked=False)
            self._acts.delete(self._message.row.id, DeletionReason(reason))

    @Slot()
    def saveConfirmation(self) -> None:
        """Have a confirmation written of the deletion that is shown."""
        if self._deletion:
            self._acts.confirm(self._deletion)

    # What QML binds

    @Property(bool, notify=askedChanged)
    def askedToDelete(self) -> bool:
        return self._asked

    @Property(str, notify=changed)
    def number(self) -> str:
        if self._deletion:
            return self._deletion.number
        return self.opened_number

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._message is not None

    @Property(bool, notify=changed)
    def isDeleted(self) -> bool:
        """Whether it is what is left of a deleted message."""
        return self._deletion is not None

    @Property(bool, notify=changed)
    def readable(self) -> bool:
        return self._message is not None and self._message.inquiry is not None

    @Property(str, notify=changed)
    def subject(self) -> str:
        return self._said("subject")

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._said("name")

    @Property(str, notify=changed)
    def organisation(self) -> str:
        return self._said("organisation")

    @Property(str, notify=changed)
    def phone(self) -> str:
        return self._said("phone")

    @Property(str, notify=changed)
    def email(self) -> str:
        return self._said("email")

    @Property(str, notify=changed)
    def message(self) -> str:
        return self._said("message")

    def _said(self, field: str) -> str:
        inquiry = self._message.inquiry if self._message else None
        if inquiry is None or self._message is None:
            return ""
        text = str(getattr(inquiry, field))
        return text[: len(text) - self._message.cut] if field == "message" else text

    @Property(int, notify=changed)
    def cut(self) -> int:
        """Characters of the message that are not shown."""
        return self._message.cut if self._message else 0

    @Property(str, notify=changed)
    def about(self) -> str:
        return self._message.row.about if self._message else ""

    @Property(str, notify=changed)
    def aboutTitle(self) -> str:
        row = self._message.row if self._message else None
        if row is None:
            return ""
        title = row.about_title.resolve(self._language) if row.about_title else ""
        return title or row.about.partition(":")[2]

    @Property(str, notify=changed)
    def moment(self) -> str:
        """When it was left."""
        if self._deletion:
            return told_moment(self._deletion.received_at)
        return self._message.row.moment if self._message else ""

    @Property(str, notify=changed)
    def station(self) -> str:
        return self._message.row.station if self._message else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._handling.state.value

    @Property(str, notify=changed)
    def person(self) -> str:
        """Who has it."""
        return self._handling.person

    @Property(str, notify=changed)
    def changedBy(self) -> str:
        """Who has put it into its state, and when; '' where nobody has."""
        one = self._handling
        return f"{one.changed_by} · {told_moment(one.changed_at)}" if one.changed_by else ""

    @property
    def _handling(self) -> Handling:
        return self._message.row.handling if self._message else Handling()

    @Property(str, notify=changed)
    def deletedAt(self) -> str:
        return told_moment(self._deletion.deleted_at) if self._deletion else ""

    @Property(str, notify=changed)
    def deletedBy(self) -> str:
        return self._deletion.account if self._deletion else ""

    @Property(str, notify=changed)
    def deletedFor(self) -> str:
        """The id of why it was deleted."""
        return self._deletion.reason.value if self._deletion else ""

    @Property(RowsModel, constant=True)
    def notes(self) -> QObject:
        return self._notes

    @Property(str, notify=draftChanged)
    def noteDraft(self) -> str:
        return self._drafts.get(self.opened_number, "")
