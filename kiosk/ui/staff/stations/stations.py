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
from kiosk.core.inquiry.inquiry import clean
from kiosk.db.inbox.store import DamagedInboxError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.stations import (
    ReportedStation,
    Stations,
    begin_collecting,
    read_picture_for,
    read_stations_for,
)
from kiosk.ops.collect_process import Collected, CollectProcess, RefusedFile
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.media.chooser import FileChooser
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
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
    busyChanged = Signal()

    def __init__(
        self,
        worker: Worker,
        folder: DataFolder,
        chooser: FileChooser,
        hall: Callable[[str], str],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`hall`: what it is called in a language."""
        super().__init__(parent)
        self._worker = worker
        self._apart = Worker(self)
        self._process: CollectProcess | None = None
        self._folder = folder
        self._now = now
        self._account: Account | None = None
        self._latest = LatestRead()
        self._shown = self._loaded = self._damaged = self._busy = False
        self._trouble = ""
        self._read = Stations((), 0, more=False)
        self._refusals = 0
        self._notice = NoticeViewModel(self)
        self._opened = OpenedStationViewModel(self)
        self.enrolling_viewmodel = EnrollingViewModel(
            worker, folder, chooser, hall, self._notice, self
        )
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
        self._refused: RowsModel[RefusedFile] = RowsModel(
            {
                "station": self._name_of,
                "place": lambda one: clean(one.place.partition("/")[2] or one.place),
                "reason": lambda one: clean(one.reason),
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
        if self._process:
            self._process.stop()
        self._apart.close()

    def admit(self, account: Account) -> None:
        """Somebody has signed in."""
        self._account = account
        self.enrolling_viewmodel.admit(account)

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
        found = next((one for one in self._read.stations if one.id == number), None)
        if self._opened.show(found, now) and found and self._account:
            self._read_picture(found, self._account, now)

    def _read_picture(self, station: ReportedStation, account: Account, now: datetime) -> None:
        def hear(outcome: bytes | KioskError) -> None:
            if isinstance(outcome, KioskError):
                log.warning("the picture of station %s is not shown: %s", station.id, outcome)
            self._opened.show_picture(station, outcome)

        folder = self._folder
        self._apart.do(lambda: read_picture_for(account, folder, station.id, now), hear)

    def _name_of(self, file: RefusedFile) -> str:
        """The station in whose folder a file lay; '' where it is not known."""
        number = file.place.partition("/")[0]
        return next((one.name for one in self._read.stations if one.id == number), "")

    # Fetching

    @Slot()
    def collect(self) -> None:
        """Fetch what stations have delivered."""
        account, folder = self._account, self._folder
        if self._busy or account is None:
            return

        def work() -> Collected:
            self._process = begin_collecting(account, folder)
            return self._process.wait()

        self._set_busy(True)
        self._apart.do(work, self._collected)

    def _collected(self, outcome: Collected | KioskError) -> None:
        self._process = None
        self._set_busy(False)
        if isinstance(outcome, KioskError):
            log.warning("what stations have delivered cannot be fetched: %s", outcome)
            self._notice.tell(f"collect-{refusal(outcome)}", trouble=True)
            return
        self._refusals = outcome.refusals
        self._refused.replace(outcome.refused)
        self._notice.tell("collected" if outcome.new else "collected-nothing", outcome.new)
        self.changed.emit()
        self._look()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

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

    @Property(int, notify=changed)
    def refusals(self) -> int:
        """How many files were refused when reports were fetched last."""
        return self._refusals

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether reports are being fetched."""
        return self._busy

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(RowsModel, constant=True)
    def refused(self) -> QObject:
        """The first of what was refused."""
        return self._refused

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
