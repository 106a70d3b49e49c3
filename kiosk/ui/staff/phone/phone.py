"""The page for a phone: opened by a code on this screen for ten minutes, and what comes of it."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from enum import StrEnum
from time import monotonic

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.phone_page.admission import OPEN_SECONDS
from kiosk.core.phone_page.telling import (
    Connected,
    Ended,
    NotOpened,
    PhotoTold,
    Ready,
    Told,
)
from kiosk.core.settings.settings import PhoneSettings
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.phone_page import PhonePageOffError, phone_page_settings
from kiosk.ui.images.qr_provider import qr_source
from kiosk.ui.staff.phone.process import PhoneProcess
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

TICK_MS = 1000


class PhoneState(StrEnum):
    """Where the page is."""

    CLOSED = "closed"
    STARTING = "starting"
    OPEN = "open"
    """The code is shown, and nobody has used it."""
    CONNECTED = "connected"
    CLOSING = "closing"
    """Nobody reaches it any more; the last photos are on their way into the library."""


@QmlElement
@QmlUncreatable("the page of the files has it")
class PhonePageViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Its process runs only while the page is open. It is closed for good by signing out, by
    somebody else who signs in, and by locking before a phone is connected."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self,
        worker: Worker,
        folder: DataFolder,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._folder = folder
        self._now = clock
        self._account: Account | None = None
        self._language = CHINESE
        self._shown = self._offered = False
        self._state = PhoneState.CLOSED
        self._trouble = ""
        self._url = self._fingerprint = self._device = self._address = ""
        self._ends_at = 0.0
        self._photos: dict[int, PhotoTold] = {}
        self._rows: RowsModel[PhotoTold] = RowsModel(
            {
                "name": lambda one: one.name,
                "phase": lambda one: one.state,
                "fault": lambda one: one.fault,
            },
            self,
        )
        self._process = PhoneProcess(folder, self)
        self._process.told.connect(self.hear)
        self._process.ended.connect(self._end)
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self.ticked)

    def admit(self, account: Account) -> None:
        """Somebody has signed in; nobody goes on with the page of another one."""
        if self._account is not None and self._account.id != account.id:
            self.close()
            self._shown = False
            self._forget()
        self._account = account
        self.look()

    @Slot()
    def lock(self) -> None:
        """Nobody sees the screen any more: a code that was not used opens nothing from now on. A
        phone that is connected stays so until its time is over."""
        if self._state in (PhoneState.STARTING, PhoneState.OPEN):
            self.close()

    def close(self) -> None:
        """At once."""
        if self._state is not PhoneState.CLOSED:
            self._process.kill()
            self._become(PhoneState.CLOSED)

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """That of pages that are opened from now on."""
        self._language = language

    @Slot()
    def look(self) -> None:
        """Read again whether the page is offered at all."""
        account, folder = self._account, self._folder
        if account is None:
            return

        def hear(outcome: PhoneSettings | KioskError) -> None:
            self._offered = not isinstance(outcome, KioskError)
            self.changed.emit()

        self._worker.do(lambda: phone_page_settings(account, folder), hear)

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Open the panel, and the page with it; a page that is open stays so when it is closed."""
        self._shown = shown
        if shown and not self._process.runs:
            self.begin()
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Open the page for ten minutes."""
        account, folder = self._account, self._folder
        if account is None or self._state is not PhoneState.CLOSED:
            return
        self._forget()
        self._become(PhoneState.STARTING)

        def hear(outcome: PhoneSettings | KioskError) -> None:
            present = self._state, self._process.runs, self._account
            if present != (PhoneState.STARTING, False, account):
                return  # it was closed meanwhile, or opened anew
            if isinstance(outcome, KioskError):
                self._fail(outcome)
                return
            try:
                self._process.start(account, self._language)
            except KioskError as error:
                self._fail(error)

        self._worker.do(lambda: phone_page_settings(account, folder), hear)

    @Slot()
    def closeNow(self) -> None:
        """Nobody reaches it any more; photos that have come are put into the library."""
        if self._process.runs:
            self._process.stop()
            self._become(PhoneState.CLOSING)

    @Slot(object)
    def hear(self, told: Told) -> None:
        """What the process says."""
        match told:
            case Ready():
                self._url, self._fingerprint, self._trouble = told.url, told.fingerprint, ""
                self._ends_at = self._now() + OPEN_SECONDS
                self._ticking.start()
                self._become(PhoneState.OPEN)
            case Connected():
                self._url = ""
                self._device, self._address = told.device, told.address
                self._become(PhoneState.CONNECTED)
            case PhotoTold():
                self._photos[told.number] = told
                self._rows.replace(
                    [self._photos[one] for one in sorted(self._photos, reverse=True)]
                )
                self.changed.emit()
            case NotOpened() | Ended():
                self._trouble = told.reason
                self._become(PhoneState.CLOSING)

    @Slot(bool)
    def _end(self, fault: bool) -> None:
        if (fault or self._state is PhoneState.STARTING) and not self._trouble:
            self._trouble = "failed"
        self._become(PhoneState.CLOSED)

    def _fail(self, error: KioskError) -> None:
        match error:
            case PhonePageOffError():
                self._trouble = "off"
            case NotPermittedError():
                self._trouble = "not-permitted"
            case _:
                log.warning("the phone page cannot be opened: %s", error)
                self._trouble = "failed"
        self._become(PhoneState.CLOSED)

    def _become(self, state: PhoneState) -> None:
        self._state = state
        if state in (PhoneState.CLOSED, PhoneState.CLOSING):
            self._url = ""
            self._ticking.stop()
        self.changed.emit()
        self.ticked.emit()

    def _forget(self) -> None:
        self._trouble = self._url = self._fingerprint = self._device = self._address = ""
        self._photos.clear()
        self._rows.replace(())
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether a technician has switched it on, and the role includes it."""
        return self._offered

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._shown

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state.value

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it is not open, or not any more: "off", "no-address", "port-taken", "not-permitted",
        "failed", "over", "left"; '' where somebody has closed it here, or nobody opened it."""
        return self._trouble

    @Property(str, notify=changed)
    def code(self) -> str:
        """The address of the picture of the code; '' once it opens nothing."""
        return qr_source(self._url)

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where the page is, without what lets one in."""
        return self._url.partition("/open/")[0]

    @Property(str, notify=changed)
    def fingerprint(self) -> str:
        """The first half of that of its certificate, in pairs; '' where it is not encrypted."""
        half = self._fingerprint[:32].upper()
        return " ".join(half[at : at + 4] for at in range(0, len(half), 4))

    @Property(str, notify=changed)
    def device(self) -> str:
        return self._device

    @Property(str, notify=changed)
    def address(self) -> str:
        """Of the phone that is connected."""
        return self._address

    @Property(int, notify=ticked)
    def secondsLeft(self) -> int:
        if self._state not in (PhoneState.OPEN, PhoneState.CONNECTED):
            return 0
        return max(0, math.ceil(self._ends_at - self._now()))

    @Property(RowsModel, constant=True)
    def photos(self) -> QObject:
        """What has come, the latest first."""
        return self._rows
