"""The staff window itself: who works here, whether it is locked, and which page is open."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import HALL
from kiosk.core.staff_session import StaffPresence, StaffSession
from kiosk.editorial.permissions import Permission, allows
from kiosk.ui.staff.content.content import ContentViewModel
from kiosk.ui.staff.form.form import FormViewModel
from kiosk.ui.staff.hall.hall import StaffHallViewModel
from kiosk.ui.staff.history.history import HistoryViewModel
from kiosk.ui.staff.loop.loop import LoopViewModel
from kiosk.ui.staff.media.media import MediaViewModel
from kiosk.ui.staff.messages.messages import MessagesViewModel
from kiosk.ui.staff.overview.overview import OverviewViewModel
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.phone.phone import PhonePageViewModel
from kiosk.ui.staff.plan import canvas as _canvas  # noqa: F401 - known to QML from now on
from kiosk.ui.staff.plan.plan import PlanViewModel
from kiosk.ui.staff.preview import picture as _picture  # noqa: F401 - known to QML from now on
from kiosk.ui.staff.preview.preview import PreviewViewModel
from kiosk.ui.staff.publish.publish import PublishViewModel
from kiosk.ui.staff.settings.settings import SettingsViewModel
from kiosk.ui.staff.sign_in.pad import PadViewModel
from kiosk.ui.staff.spreadsheets.spreadsheets import SpreadsheetViewModel
from kiosk.ui.staff.stations.stations import StationsViewModel
from kiosk.ui.staff.statistics.statistics import StatisticsViewModel
from kiosk.ui.viewmodels.visit.session import INPUT_EVENTS

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

TICK_MS = 500

PERMISSIONS = {
    "messages": Permission.READ_MESSAGES,
    "statistics": Permission.READ_STATISTICS,
    "stations": Permission.MANAGE_STATIONS,
    "settings": Permission.CHANGE_SETTINGS,
}
"""What those pages want that not everybody may open."""


@QmlElement
@QmlUncreatable("there is one staff window")
class StaffViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Watches the window for touches and keys; `padGivenUp` and `ended` are for Python only."""

    ended = Signal()
    padGivenUp = Signal()
    """Nobody has signed in on the pad: on a kiosk the window makes room for the screen."""
    personChanged = Signal()
    lockedChanged = Signal()
    minutesChanged = Signal()
    pageChanged = Signal()
    languageChanged = Signal(str)

    def __init__(
        self,
        pages: StaffPages,
        on_kiosk: bool,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._pad = pages.pad
        pages.overview.pageAsked.connect(self.openPage)
        pages.overview.languagesAsked.connect(self.openLanguages)
        pages.overview.fieldAsked.connect(self.openField)
        pages.content.textOpened.connect(self.openField)
        pages.form.itemAsked.connect(self.openItem)
        pages.publish.itemOpened.connect(self.openItem)
        pages.loop.itemOpened.connect(self.openItem)
        pages.plan.itemOpened.connect(self.openItem)
        pages.hall.shows_viewmodel.began.connect(self.giveWay)
        pages.settings.hallAsked.connect(self.openHall)
        pages.settings.languagesAsked.connect(self.openLanguages)
        self._on_kiosk = on_kiosk
        self._now = clock
        self._session = StaffSession(clock())
        self._account: Account | None = None
        self._page = "overview"
        self._language = CHINESE
        self._minutes = 0
        self._pad.admitted.connect(self.admit)
        self._pad.stepChanged.connect(self._pad_changed)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any touch or key on the window counts as work."""
        if event.type() in INPUT_EVENTS:
            self._session.touch(self._now())
        return False

    @Slot(object)
    def admit(self, account: Account) -> None:
        """Somebody has signed in; what was open stays open, but for a form of somebody else's."""
        if self._account is not None and self._account.id != account.id:
            self._pages.form.leave()
        self._account = account
        self._pages.admit(account)
        if not self._may_open(self._page):
            self.openPage("overview")
        self._session.unlock(self._now())
        log.info("staff mode is open")
        self._pad.cancel()
        self.personChanged.emit()
        self.lockedChanged.emit()
        self._tick()

    @Slot()
    def stay_awake(self) -> None:
        """Somebody works elsewhere, in what was opened from here."""
        self._session.touch(self._now())

    @Slot()
    def lock(self) -> None:
        """At once; what was being done stays as it is."""
        self._session.lock()
        self._tell_locked()

    @Slot()
    def showPad(self) -> None:
        """Somebody wants to go on."""
        if self.locked:
            self._pad.open()

    @Slot()
    def giveWay(self) -> None:
        """Something has begun on the visitors' screen: on a kiosk, lock and make room for it."""
        if self._on_kiosk:
            self.lock()
            self._pad.cancel()

    @Slot()
    def leave(self) -> None:
        """Sign out: staff mode ends."""
        self.ended.emit()

    @Slot(str)
    def openPage(self, page: str) -> None:
        if page != self._page:
            self._page = page
            self.pageChanged.emit()

    @Slot(str)
    def choosePage(self, page: str) -> None:
        """The rail was touched: to a page, and from the page itself back to its list."""
        if page != self._page:
            self.openPage(page)
        elif page == "content":
            self._pages.form.leave()
            self._pages.content.openArea("list")
        elif page == "media":
            self._pages.media.page.backToList()

    @Slot(str, str)
    def openItem(self, kind: str, key: str) -> None:
        """Go to one thing of the content, by its kind and key."""
        if kind == "media":
            self.openPage("media")
            self._pages.media.page.openItem(key)
            return
        self.openPage("content")
        self._pages.content.openItem(kind, key)

    @Slot(str, str, str, str)
    def openField(self, kind: str, key: str, path: str, language: str) -> None:
        """Go to one field of one thing, to write it in a language; a file has a page of its own."""
        if kind == "media":
            self.openItem(kind, key)
            return
        self.openPage("content")
        self._pages.form.openAt(kind, key, path, language)

    @Slot()
    def openHall(self) -> None:
        """Go to the form of the hall itself."""
        self.openItem(HALL.kind, HALL.key)

    @Slot()
    def openLanguages(self) -> None:
        """Go to the board of the languages."""
        self._pages.form.leave()
        self.openPage("content")
        self._pages.content.openArea("languages")

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        if language != self._language:
            self._language = language
            self._pages.use_language(language)
            self.languageChanged.emit(language)

    def _tell_locked(self) -> None:
        log.info("staff mode is locked")
        self._pages.phone.lock()
        self._pad.open()
        self.lockedChanged.emit()

    @Slot()
    def _pad_changed(self) -> None:
        if self.locked and not self._pad.property("isOpen"):
            self.padGivenUp.emit()

    @Slot()
    def _tick(self) -> None:
        before = self._session.presence
        self._session.tick(self._now())
        if self._session.presence is not before:
            if self._session.presence is StaffPresence.ENDED:
                self.ended.emit()
            else:
                self._tell_locked()
        minutes = self._session.minutes_left(self._now())
        if minutes != self._minutes:
            self._minutes = minutes
            self.minutesChanged.emit()

    # What QML binds

    @Property(bool, notify=lockedChanged)
    def locked(self) -> bool:
        return self._session.presence is not StaffPresence.WORKING

    @Property(bool, constant=True)
    def onKiosk(self) -> bool:
        return self._on_kiosk

    @Property(str, notify=personChanged)
    def person(self) -> str:
        return self._account.name if self._account else ""

    @Property(str, notify=personChanged)
    def role(self) -> str:
        return self._account.role.value if self._account else ""

    @Property("QStringList", notify=personChanged)  # type: ignore[arg-type]  # its stub lacks names
    def refusedPages(self) -> list[str]:
        """Those that the role of whoever works does not include."""
        return [page for page in PERMISSIONS if not self._may_open(page)]

    def _may_open(self, page: str) -> bool:
        wanted, account = PERMISSIONS.get(page), self._account
        return wanted is None or (account is not None and allows(account.role, wanted))

    @Property(int, notify=minutesChanged)
    def minutesLeft(self) -> int:
        """Whole minutes until it locks by itself."""
        return self._minutes

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property(PadViewModel, constant=True)
    def pad(self) -> QObject:
        return self._pad

    @Property(OverviewViewModel, constant=True)
    def overview(self) -> QObject:
        return self._pages.overview

    @Property(PreviewViewModel, constant=True)
    def preview(self) -> QObject:
        return self._pages.preview

    @Property(FormViewModel, constant=True)
    def form(self) -> QObject:
        return self._pages.form

    @Property(ContentViewModel, constant=True)
    def content(self) -> QObject:
        return self._pages.content

    @Property(SpreadsheetViewModel, constant=True)
    def spreadsheets(self) -> QObject:
        return self._pages.spreadsheets

    @Property(MediaViewModel, constant=True)
    def media(self) -> QObject:
        return self._pages.media.page

    @Property(PhonePageViewModel, constant=True)
    def phone(self) -> QObject:
        return self._pages.phone

    @Property(LoopViewModel, constant=True)
    def loop(self) -> QObject:
        return self._pages.loop

    @Property(PlanViewModel, constant=True)
    def plan(self) -> QObject:
        return self._pages.plan

    @Property(PublishViewModel, constant=True)
    def publish(self) -> QObject:
        return self._pages.publish

    @Property(StaffHallViewModel, constant=True)
    def hall(self) -> QObject:
        return self._pages.hall

    @Property(HistoryViewModel, constant=True)
    def history(self) -> QObject:
        return self._pages.history

    @Property(MessagesViewModel, constant=True)
    def messages(self) -> QObject:
        return self._pages.messages

    @Property(StatisticsViewModel, constant=True)
    def statistics(self) -> QObject:
        return self._pages.statistics

    @Property(StationsViewModel, constant=True)
    def stations(self) -> QObject:
        return self._pages.stations

    @Property(SettingsViewModel, constant=True)
    def settings(self) -> QObject:
        return self._pages.settings
