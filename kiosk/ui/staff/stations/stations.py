"""The page of the stations: how each is by its last report, those first that want somebody."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.inbox.store import DamagedInboxError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.stations.stations import (
    ReportedStation,
    Stations,
    read_picture_for,
    read_stations_for,
)
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.media.chooser import FileChooser
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.stations.asking import AskingViewModel
from kiosk.ui.staff.stations.collecting import CollectingViewModel
from kiosk.ui.staff.stations.enrolling import EnrollingViewModel
from kiosk.ui.staff.stations.opened import OpenedStationViewModel
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

FOLLOW_MS = 20_000
"""How often the page looks again while it is shown."""


@dataclass(frozen=True, slots=True)
class _Row:
    station: ReportedStation
    seconds: int


@QmlElement
@QmlUncreatable("there is one page of the stations")
class StationsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads in the worker of all pages. Fetching what stations have delivered and unpacking their
    pictures is done by processes, for which a worker of its own waits; to be closed."""

    changed = Signal()

    def __init__(
        self,
        worker: Worker,
        folder: DataFolder,
        choosers: tuple[FileChooser, FileChooser],
        hall: Callable[[str], str],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`choosers`: for the page of a new station, and for a diagnosis. `hall`: what it is called
        in a language."""
        super().__init__(parent)
        self._worker = worker
        self._apart = Worker(self)
        self._folder = folder
        self._now = now
        self._account: Account | None = None
        self._latest = LatestRead()
        self._shown = self._loaded = self._damaged = False
        self._trouble = ""
        self._read = Stations((), 0, more=False)
        self._notice = NoticeViewModel(self)
        self._opened = OpenedStationViewModel(self)
        self.enrolling_viewmodel = EnrollingViewModel(
            worker, folder, choosers[0], hall, self._notice, self
        )
        self.collecting_viewmodel = CollectingViewModel(
            self._apart, folder, self._notice, self._name_of, now, self
        )
        self.collecting_viewmodel.ended.connect(self._look)
        self.asking_viewmodel = AskingViewModel(
            self._apart, folder, choosers[1], self._notice, now, self
        )
        self.asking_viewmodel.asked.connect(self._look)
        self._rows: RowsModel[_Row] = RowsModel(
            {
                "number": lambda one: one.station.id,
                "name": lambda one: one.station.name,
                "standing": lambda one: one.station.health.standing.value,
                "seconds": lambda one: one.seconds,
                "release": _release,
                "releaseStanding": lambda one: one.station.health.release.value,
                "freeGigabytes": _free_gigabytes,
                "fault": lambda one: next((f.fault.value for f in one.station.health.faults), ""),
                "faultNumber": lambda one: next(
                    (float(f.number) for f in one.station.health.faults), 0.0
                ),
                "faults": lambda one: len(one.station.health.faults),
            },
            self,
        )
        self._timer = QTimer(self, interval=FOLLOW_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being fetched or unpacked."""
        return self._apart.is_idle

    def close(self) -> None:
        """Stop fetching; what has come is kept."""
        self._timer.stop()
        self.collecting_viewmodel.stop()
        self.asking_viewmodel.stop()
        self._apart.close()

    def admit(self, account: Account) -> None:
        """Somebody has signed in."""
        self._account = account
        self.enrolling_viewmodel.admit(account)
        self.collecting_viewmodel.admit(account)
        self.asking_viewmodel.admit(account)

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self.enrolling_viewmodel.use_language(language)

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self._timer.start()
            self._look()
            if not self.collecting_viewmodel.property("endedAt"):
                self.collecting_viewmodel.collect_by_itself()
        else:
            self._timer.stop()

    @Slot()
    def _look(self) -> None:
        account, folder = self._account, self._folder
        if not self._shown or account is None or not self._latest.begin():
            return
        now = self._now()
        self._worker.do(
            lambda: read_stations_for(account, folder, now),
            lambda outcome: self._hear(outcome, now),
        )

    def _hear(self, outcome: Stations | KioskError, now: datetime) -> None:
        outdated = self._latest.ended()
        if isinstance(outcome, DamagedInboxError):
            log.error("%s", outcome)
            self._damaged = outdated = True
        elif isinstance(outcome, KioskError):
            self._fail(outcome)
        else:
            self._read, self._loaded, self._trouble = outcome, True, ""
            self._rows.replace([_Row(one, _seconds(one, now)) for one in outcome.stations])
            self._open(str(self._opened.property("number")), now)
        self.changed.emit()
        if outdated:
            self._look()

    def _fail(self, error: KioskError) -> None:
        log.warning("the stations cannot be read: %s", error)
        self._trouble = "not-permitted" if isinstance(error, NotPermittedError) else "unreadable"
        self._loaded = False

    @Slot(str)
    def open(self, number: str) -> None:
        """Show one station, by its number; '' shows none."""
        self._open(number, self._now())

    def _open(self, number: str, now: datetime) -> None:
        found = self._station(number)
        if self._opened.show(found, now) and found and self._account:
            self._read_picture(found, self._account, now)

    def _read_picture(self, station: ReportedStation, account: Account, now: datetime) -> None:
        def hear(outcome: bytes | KioskError) -> None:
            if isinstance(outcome, KioskError):
                log.warning("the picture of station %s is not shown: %s", station.id, outcome)
            self._opened.show_picture(station, outcome)

        folder = self._folder
        self._apart.do(lambda: read_picture_for(account, folder, station.id, now), hear)

    def _station(self, number: str) -> ReportedStation | None:
        return next((one for one in self._read.stations if one.id == number), None)

    def _name_of(self, number: str) -> str:
        station = self._station(number)
        return station.name if station else ""

    # Asking

    @Slot()
    def askThis(self) -> None:
        """Ask what the station that is open shall do."""
        if station := self._station(str(self._opened.property("number"))):
            self.asking_viewmodel.begin(station)

    @Slot()
    def askAll(self) -> None:
        self.asking_viewmodel.begin(None)

    @Slot()
    def saveDiagnosis(self) -> None:
        """Keep what the station that is open has packed up."""
        if station := self._station(str(self._opened.property("number"))):
            self.asking_viewmodel.save(station)

    # What QML binds

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why nothing is shown: "not-permitted", "unreadable"."""
        return self._trouble

    @Property(bool, notify=changed)
    def damaged(self) -> bool:
        """Whether the inbox was set aside since staff mode was started."""
        return self._damaged

    @Property(int, notify=changed)
    def newest(self) -> int:
        """The newest release that this PC knows; 0 for none."""
        return self._read.newest

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """Whether there are more stations than are shown."""
        return self._read.more

    @Property(bool, notify=changed)
    def canAsk(self) -> bool:
        """Whether this PC can sign requests to stations."""
        return self._read.can_ask

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(CollectingViewModel, constant=True)
    def collecting(self) -> QObject:
        return self.collecting_viewmodel

    @Property(AskingViewModel, constant=True)
    def asking(self) -> QObject:
        return self.asking_viewmodel

    @Property(OpenedStationViewModel, constant=True)
    def opened(self) -> QObject:
        return self._opened

    @Property(EnrollingViewModel, constant=True)
    def enrolling(self) -> QObject:
        return self.enrolling_viewmodel

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice


def _seconds(station: ReportedStation, now: datetime) -> int:
    """Since something was heard of it; less than 0 where that moment is yet to come."""
    return int((now - station.health.seen_at).total_seconds())


def _release(row: _Row) -> float:
    return float(row.station.report.release) if row.station.report else 0.0


def _free_gigabytes(row: _Row) -> float:
    """-1 where it is not known."""
    return row.station.report.disk_free / 1e9 if row.station.report else -1.0
