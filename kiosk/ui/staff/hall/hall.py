"""What concerns the hall as a whole: its samples, and what is begun on its screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.shows import read_shows
from kiosk.ui.staff.hall.samples import SamplesViewModel
from kiosk.ui.staff.hall.shows import SendInstruction, ShowsViewModel
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("there is one hall")
class StaffHallViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Tells its parts who works and in which language; QML reaches each of them through it."""

    def __init__(
        self,
        worker: Worker,
        library: StaffLibrary,
        folder: DataFolder,
        send: SendInstruction,
        parent: QObject | None = None,
    ) -> None:
        """`send` gives an instruction to the visitors' screen."""
        super().__init__(parent)
        self.shows_viewmodel = ShowsViewModel(worker, partial(read_shows, folder), send, self)
        self.samples_viewmodel = SamplesViewModel(library, self)

    @Slot(object)
    def admit(self, account: Account) -> None:
        """Somebody has signed in."""
        self.shows_viewmodel.admit(account)

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """The language in which staff work."""
        self.shows_viewmodel.useLanguage(language)
        self.samples_viewmodel.useLanguage(language)

    @Property(ShowsViewModel, constant=True)
    def shows(self) -> QObject:
        return self.shows_viewmodel

    @Property(SamplesViewModel, constant=True)
    def samples(self) -> QObject:
        return self.samples_viewmodel
