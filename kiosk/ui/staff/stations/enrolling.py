"""What a person at a new PC needs to make it a station: shown large, and saved to be printed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.stations.enrolling import (
    REACH,
    STEPS,
    Invitation,
    read_invitation,
    save_invitation,
)
from kiosk.ui.images.qr_provider import qr_source
from kiosk.ui.staff.media.chooser import ChooserPurpose, FileChooser
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@QmlElement
@QmlUncreatable("the page of the stations has it")
class EnrollingViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads the channel in the worker each time it is opened."""

    changed = Signal()

    def __init__(
        self,
        worker: Worker,
        folder: DataFolder,
        chooser: FileChooser,
        hall: Callable[[str], str],
        notice: NoticeViewModel,
        parent: QObject,
    ) -> None:
        """`hall`: what it is called in a language. `notice` of the page."""
        super().__init__(parent)
        self._worker = worker
        self._folder = folder
        self.files = chooser
        chooser.setParent(self)
        chooser.oneAccepted.connect(self._save_into)
        self._hall = hall
        self._notice = notice
        self._account: Account | None = None
        self._language = CHINESE
        self._open = False
        self._trouble = ""
        self._invitation: Invitation | None = None
        self._words: RowsModel[str] = RowsModel(
            {
                "chinese": lambda one: one.partition(" ")[0],
                "english": lambda one: one.partition(" ")[2],
            },
            self,
        )

    def admit(self, account: Account) -> None:
        """Somebody has signed in."""
        self._account = account

    def use_language(self, language: str) -> None:
        self._language = language
        self.changed.emit()

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Open it over the list, or close it."""
        account, folder = self._account, self._folder
        self._open, self._trouble, self._invitation = shown, "", None
        self.changed.emit()
        if shown and account is not None:
            self._worker.do(lambda: read_invitation(account, folder), self._hear)

    def _hear(self, outcome: Invitation | KioskError | None) -> None:
        if isinstance(outcome, KioskError):
            log.warning("the channel cannot be read: %s", outcome)
            self._trouble = refusal(outcome)
        elif outcome is None:
            self._trouble = "no-channel"
        else:
            self._invitation = outcome
            self._words.replace(outcome.words)
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Ask for a folder, and write there a page to print."""
        self.files.open_for(ChooserPurpose.FOLDER)

    @Slot(object)
    def _save_into(self, target: Path) -> None:
        account, invitation, language = self._account, self._invitation, self._language
        if account is None or invitation is None:
            return
        hall = self._hall(language)
        self._worker.do(
            lambda: save_invitation(account, invitation, hall, target, language), self._saved
        )

    def _saved(self, outcome: Path | KioskError) -> None:
        if isinstance(outcome, KioskError):
            log.warning("the page for a new station cannot be saved: %s", outcome)
            self._notice.tell(f"save-{refusal(outcome)}", trouble=True)
        else:
            self._notice.tell("saved", subject=outcome.name)

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._open

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why there is nothing to show: "no-channel", or the id of a refusal."""
        return self._trouble

    @Property(str, notify=changed)
    def address(self) -> str:
        """Of the channel; '' before it is read."""
        return self._invitation.address if self._invitation else ""

    @Property(str, notify=changed)
    def reach(self) -> str:
        """What to know about the address; '' for nothing."""
        return REACH[self._invitation.reach][self._language] if self._invitation else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # its stub lacks names
    def steps(self) -> list[str]:
        """What to do, one thing after another."""
        return [one[self._language] for one in STEPS]

    @Property(str, notify=changed)
    def code(self) -> str:
        """The address of the picture of its QR code."""
        return qr_source(self._invitation.qr) if self._invitation else ""

    @Property(RowsModel, constant=True)
    def words(self) -> QObject:
        return self._words

    @Property(FileChooser, constant=True)
    def chooser(self) -> QObject:
        return self.files
