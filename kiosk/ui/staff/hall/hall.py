"""What concerns the whole hall: its beginning, its samples, and what is begun on its screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.journal import ActKind
from kiosk.ops.shows import read_shows
from kiosk.ui.staff.hall.beginning import BeginningViewModel
from kiosk.ui.staff.hall.samples import SamplesViewModel
from kiosk.ui.staff.hall.shows import SendInstruction, ShowsViewModel
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.media.opening import MediaParts
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
        media: MediaParts,
        folder: DataFolder,
        send: SendInstruction,
        note: Callable[[str, ActKind], None],
        parent: QObject | None = None,
    ) -> None:
        """`send` gives an instruction to the visitors' screen; `note` writes down what an account
        has done."""
        super().__init__(parent)
        self.shows_viewmodel = ShowsViewModel(worker, partial(read_shows, folder), send, self)
        self.samples_viewmodel = SamplesViewModel(library, self)
        self.beginning_viewmodel = BeginningViewModel(
            library, media, MediaStore(folder.media), note, self
        )

    @Slot(object)
    def admit(self, account: Account) -> None:
        """Somebody has signed in."""
        self.shows_viewmodel.admit(account)
        self.beginning_viewmodel.admit(account)

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """The language in which staff work."""
        self.shows_viewmodel.useLanguage(language)
        self.samples_viewmodel.useLanguage(language)

    @Property(ShowsViewModel, constant=True)
    def shows(self) -> QObject:
        return self.shows_viewmodel

    @Property(BeginningViewModel, constant=True)
    def beginning(self) -> QObject:
        return self.beginning_viewmodel

    @Property(SamplesViewModel, constant=True)
    def samples(self) -> QObject:
        return self.samples_viewmodel
