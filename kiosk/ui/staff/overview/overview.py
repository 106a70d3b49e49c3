"""The overview: what is on the screen and why, this station, what is to do, and acts of one tap."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.core.instruction import Control, ControlScreen
from kiosk.editorial.hall_acts import ActingStation, HallActs
from kiosk.editorial.permissions import NotPermittedError, Permission, allows
from kiosk.ops.overview import Overview, ToDoLine
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.overview.interruption import InterruptionViewModel
from kiosk.ui.staff.overview.on_screen import OnScreenViewModel
from kiosk.ui.staff.overview.screen_status import ScreenStatus, read_status
from kiosk.ui.staff.overview.visits import VisitsViewModel
from kiosk.ui.staff.publish.releases import ReleasesViewModel
from kiosk.ui.staff.publish.waiting import Unpublished, WaitingViewModel
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

LOOK_MS, SECOND_MS = 5000, 1000


class Station(ActingStation, Protocol):
    """What the overview asks of this PC. All of it may wait: it is called in the worker."""

    def look(self) -> Overview: ...


@QmlElement
@QmlUncreatable("there is one overview")
class OverviewViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Looks every few seconds while it is shown; acts are done in the worker, one at a time."""

    changed = Signal()
    busyChanged = Signal()
    screenTold = Signal(str)
    pageAsked = Signal(str)
    languagesAsked = Signal()
    fieldAsked = Signal(str, str, str, str)
    """Kind, key, path and language of what somebody wants to write."""

    def __init__(
        self,
        worker: Worker,
        station: Station,
        acts: HallActs,
        unpublished: Unpublished,
        on_kiosk: bool,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._station = station
        self._acts = acts
        self._account: Account | None = None
        self._overview = Overview()
        self._status = ScreenStatus()
        self._loaded = False
        self._busy = ""
        self._notice = NoticeViewModel(self)
        self._to_do: RowsModel[ToDoLine] = RowsModel(
            {
                "what": lambda line: line.what.value,
                "name": lambda line: line.name,
                "number": lambda line: line.number,
            },
            self,
        )
        self.on_screen_viewmodel = OnScreenViewModel(clock, self)
        self.visits_viewmodel = VisitsViewModel(self)
        self.waiting_viewmodel = WaitingViewModel(unpublished, self)
        self.releases_viewmodel = ReleasesViewModel(self._put_back, self)
        self.interruption_viewmodel = InterruptionViewModel(
            worker, lambda: self._read_status().presence, self._tell_screen, on_kiosk, self
        )
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self.look)
        self._ticking = QTimer(self, interval=SECOND_MS)
        self._ticking.timeout.connect(self.on_screen_viewmodel.ticked)

    @Slot(object)
    def admit(self, account: Account) -> None:
        """Whoever works from now on."""
        self._account = account
        self.releases_viewmodel.permit(allows(account.role, Permission.PUBLISH))
        self.waiting_viewmodel.look()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self.on_screen_viewmodel.useLanguage(language)
        self.waiting_viewmodel.useLanguage(language)

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        if shown:
            self.look()
            self._looking.start()
            self._ticking.start()
        else:
            self._looking.stop()
            self._ticking.stop()

    @Slot()
    def look(self) -> None:
        """Read everything again."""

        def ask() -> tuple[Overview, ScreenStatus]:
            overview = self._station.look()
            try:
                status = self._read_status()
            except KioskError:  # no screen runs
                status = ScreenStatus()
            return overview, status

        self.waiting_viewmodel.look()
        self._worker.do(ask, self._hear)

    def _read_status(self) -> ScreenStatus:
        """In the worker."""
        return read_status(self._station.send_instruction(ControlScreen("status")))

    def _hear(self, outcome: tuple[Overview, ScreenStatus] | KioskError) -> None:
        if isinstance(outcome, KioskError):
            log.warning("the overview cannot be read: %s", outcome)
            self._notice.tell("unreadable", trouble=True)
            return
        self._overview, self._status = outcome
        self._loaded = True
        self._to_do.replace(self._overview.to_do)
        self.on_screen_viewmodel.show(self._overview)
        self.visits_viewmodel.show(self._overview)
        present = [self._overview.release] if self._overview.release else []
        both = [*present, *self._overview.earlier]
        self.releases_viewmodel.replace(sorted(both, key=lambda one: -one.number))
        self.changed.emit()

    # Acts

    @Slot()
    def syncNow(self) -> None:
        def answer(new: bool) -> None:
            self._notice.tell("synced-new" if new else "synced-same")

        self._act("sync", self._acts.sync, answer)

    @Slot()
    def toggleMute(self) -> None:
        """Silence until something else is due, or sound again."""
        self._tell_screen("unmute" if self._status.muted_until else "mute")

    @Slot()
    def toggleClosed(self) -> None:
        """Close the hall for today, or open it again."""
        if self._status.closed_until:
            self._tell_screen("open-hall")
        else:
            self.interruption_viewmodel.begin("close-hall")

    @Slot()
    def restartScreen(self) -> None:
        """Start the visitors' screen again."""
        self.interruption_viewmodel.begin("restart")

    def _put_back(self, number: int) -> None:
        def answer(_done: None) -> None:
            self._notice.tell("put-back", number)

        self._act("put-back", lambda account: self._acts.put_back(account, number), answer)

    def _tell_screen(self, act: Control) -> None:
        def answer(_done: None) -> None:
            self._notice.tell(act)
            self.screenTold.emit(act)

        self._act(act, lambda account: self._acts.control(account, act), answer)

    def _act(
        self, name: str, work: Callable[[Account], object], answer: Callable[..., None]
    ) -> None:
        account = self._account
        if self._busy or account is None:
            return
        self._busy = name
        self.busyChanged.emit()

        def hear(outcome: object) -> None:
            self._busy = ""
            self.busyChanged.emit()
            if isinstance(outcome, KioskError):
                log.warning("%s: %s", name, outcome)
                refused = isinstance(outcome, NotPermittedError)
                self._notice.tell("not-permitted" if refused else f"{name}-failed", trouble=True)
            else:
                answer(outcome)
            self.look()

        self._worker.do(lambda: work(account), hear)

    # What QML binds

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=busyChanged)
    def busy(self) -> str:
        """The act under way."""
        return self._busy

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice

    @Property(str, notify=changed)
    def presence(self) -> str:
        """What the screen does: "attract", "visiting", …; '' where none runs."""
        return self._status.presence

    @Property(str, notify=changed)
    def mutedUntil(self) -> str:
        return _hour(self._status.muted_until)

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        return self._status.closed_until is not None

    @Property(str, notify=changed)
    def hall(self) -> str:
        return self._overview.hall

    @Property(str, notify=changed)
    def hallEnglish(self) -> str:
        return self._overview.hall_english

    @Property(str, notify=changed)
    def station(self) -> str:
        return self._overview.station

    @Property(OnScreenViewModel, constant=True)
    def onScreen(self) -> QObject:
        return self.on_screen_viewmodel

    @Property(VisitsViewModel, constant=True)
    def visits(self) -> QObject:
        return self.visits_viewmodel

    @Property(int, notify=changed)
    def release(self) -> int:
        return self._overview.release.number if self._overview.release else 0

    @Property(str, notify=changed)
    def published(self) -> str:
        return _moment(self._overview.release.published_at) if self._overview.release else ""

    @Property(str, notify=changed)
    def publishedBy(self) -> str:
        return self._overview.release.by if self._overview.release else ""

    @Property(bool, notify=changed)
    def enrolled(self) -> bool:
        return self._overview.enrolled

    @Property(str, notify=changed)
    def version(self) -> str:
        return self._overview.version

    @Property(float, notify=changed)
    def freeGigabytes(self) -> float:
        return self._overview.disk_free / 1e9

    @Property(float, notify=changed)
    def usedShare(self) -> float:
        """Of the disk, 0 to 1."""
        size = self._overview.disk_size
        return (size - self._overview.disk_free) / size if size else 0.0

    @Property(str, notify=changed)
    def examined(self) -> str:
        """When `kiosk doctor` examined this PC last; '' for never."""
        return _moment(self._overview.examined.at) if self._overview.examined else ""

    @Property(int, notify=changed)
    def faultsFound(self) -> int:
        """By the last examination: what has to be mended before the hall can open."""
        return self._overview.examined.red if self._overview.examined else 0

    @Property(int, notify=changed)
    def concernsFound(self) -> int:
        """By the last examination: what somebody should see to."""
        return self._overview.examined.amber if self._overview.examined else 0

    @Property(WaitingViewModel, constant=True)
    def waiting(self) -> QObject:
        return self.waiting_viewmodel

    @Property(RowsModel, constant=True)
    def toDo(self) -> QObject:
        return self._to_do

    @Property(InterruptionViewModel, constant=True)
    def interruption(self) -> QObject:
        return self.interruption_viewmodel

    @Property(ReleasesViewModel, constant=True)
    def releases(self) -> QObject:
        return self.releases_viewmodel


def _hour(moment: datetime | None) -> str:
    return f"{moment.astimezone():%H:%M}" if moment else ""


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
