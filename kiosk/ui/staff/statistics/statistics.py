"""The statistics page: one period of one station or of all, in charts, lists and sentences."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.imported_media import legible
from kiosk.core.statistics.period import Period, PeriodKind, period_of
from kiosk.editorial.statistics.exporting import save_proof, save_report, save_workbook
from kiosk.editorial.statistics.reading import Reading, read_statistics_for
from kiosk.editorial.statistics.telling import BigNumber, Told, told
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.media.chooser import ChooserPurpose, FileChooser
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.statistics.charts import CountChartViewModel, RankedListViewModel
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

LISTS = (
    "company", "project", "film", "opportunity", "films", "languages", "access", "stations",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Answer:
    reading: Reading
    told: Told


@QmlElement
@QmlUncreatable("there is one statistics page")
class StatisticsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads in the worker when it is shown and when something else is wanted of it."""

    changed = Signal()
    wantedChanged = Signal()
    busyChanged = Signal()

    def __init__(
        self,
        worker: Worker,
        library: StaffLibrary,
        folder: DataFolder,
        chooser: FileChooser,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        """`today` on the calendar of the hall."""
        super().__init__(parent)
        self._worker = worker
        self._library = library
        self._folder = folder
        self._today = today
        self.files = chooser
        chooser.setParent(self)
        chooser.oneAccepted.connect(self._save_into)
        self._language = CHINESE
        self._period = period_of(PeriodKind.MONTH, today())
        self._station = ""
        self._saving = ""
        self._latest = LatestRead()
        self._shown = self._loaded = self._unreadable = False
        self._busy = ""
        self._reading: Reading | None = None
        self._told = Told()
        self._notice = NoticeViewModel(self)
        self._visits, self._hours = CountChartViewModel(self), CountChartViewModel(self)
        self._lists = {name: RankedListViewModel(name, self) for name in LISTS}
        self._numbers: RowsModel[BigNumber] = RowsModel(
            {
                "measure": lambda one: one.measure,
                "name": lambda one: one.name,
                "value": lambda one: one.value,
                "change": lambda one: one.change,
                "direction": lambda one: one.direction,
            },
            self,
        )
        self._list_rows: RowsModel[RankedListViewModel] = RowsModel(
            {"ranked": lambda one: one}, self
        )
        self._findings: RowsModel[str] = RowsModel({"sentence": lambda one: one}, self)
        self._stations: RowsModel[tuple[str, str]] = RowsModel(
            {"slug": lambda one: one[0], "name": lambda one: legible(one[1])}, self
        )

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        self._language = language
        self._read()

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        self._read()

    def _read(self) -> None:
        account = self._library.account
        if not self._shown or account is None or not self._latest.begin():
            return
        period, station, language = self._period, self._station, self._language
        today, folder, library = self._today(), self._folder, self._library.store

        def work() -> _Answer:
            reading = read_statistics_for(account, folder, period, today, station, library)
            title = reading.title_of(language)
            return _Answer(reading, told(reading.statistics, today, title, language))

        self._worker.do(work, self._hear)

    def _hear(self, outcome: _Answer | KioskError) -> None:
        if self._latest.ended():
            self._read()
            return
        self._unreadable = isinstance(outcome, KioskError)
        if isinstance(outcome, KioskError):
            log.warning("the statistics cannot be read: %s", outcome)
        else:
            self._reading, self._told, self._loaded = outcome.reading, outcome.told, True
            self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        said = self._told
        self._numbers.replace(said.numbers)
        self._findings.replace(said.findings)
        self._visits.show(said.visits)
        self._hours.show(said.hours)
        by_name = {one.name: one for one in said.lists}
        for name, ranked in self._lists.items():
            ranked.show(by_name.get(name))
        self._list_rows.replace([one for name, one in self._lists.items() if name in by_name])
        known = self._reading.stations if self._reading else {}
        self._stations.replace(list(known.items()))

    # What is wanted

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """Weeks, months, quarters or years: the one with the last day shown that has begun."""
        self._want(period_of(PeriodKind(kind), min(self._period.span.last, self._today())))

    @Slot()
    def stepBack(self) -> None:
        if self.canStepBack:
            self._want(self._period.before)

    @Slot()
    def stepForward(self) -> None:
        if self.canStepForward:
            self._want(self._period.after)

    @Slot(str)
    def chooseStation(self, station: str) -> None:
        """One station by its number, "" for all."""
        if station != self._station:
            self._station = station
            self._want(self._period)

    def _want(self, period: Period) -> None:
        self._period = period
        self.wantedChanged.emit()
        self._read()

    # Taking it out

    @Slot(str)
    def export(self, what: str) -> None:
        """Ask for a folder, and write a "workbook", the "report" of this month or the "proof" of
        what was played there."""
        self._saving = what
        self.files.open_for(ChooserPurpose.FOLDER)

    @Slot(object)
    def _save_into(self, target: Path) -> None:
        account = self._library.account
        if self._busy or account is None:
            return
        saves = {
            "workbook": self._workbook_into,
            "report": self._report_into,
            "proof": self._proof_into,
        }
        self._set_busy(self._saving)
        self._worker.do(saves[self._saving](account, target), self._saved)

    def _workbook_into(self, account: Account, target: Path) -> Callable[[], Path]:
        period, station, language = self._period, self._station, self._language
        today, folder, library = self._today(), self._folder, self._library.store
        return lambda: save_workbook(
            account, folder, period, today, station, library, language, target
        )

    def _report_into(self, account: Account, target: Path) -> Callable[[], Path]:
        folder, month, station = self._folder, self._period, self._station
        language = self._language
        return lambda: save_report(account, folder, month, station, language, target)

    def _proof_into(self, account: Account, target: Path) -> Callable[[], Path]:
        folder, period, station = self._folder, self._period, self._station
        language = self._language
        return lambda: save_proof(account, folder, period, station, language, target)

    def _saved(self, outcome: Path | KioskError) -> None:
        self._set_busy("")
        if isinstance(outcome, KioskError):
            log.warning("the statistics cannot be saved: %s", outcome)
            self._notice.tell(refusal(outcome), trouble=True)
        else:
            self._notice.tell("written", subject=outcome.name)

    def _set_busy(self, busy: str) -> None:
        self._busy = busy
        self.busyChanged.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(bool, notify=changed)
    def neverUsed(self) -> bool:
        """Whether nothing was ever counted."""
        return self._loaded and self._reading is not None and self._reading.since is None

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether nothing was counted in this period."""
        return self._reading is None or self._reading.statistics.is_empty

    @Property(str, notify=wantedChanged)
    def kind(self) -> str:
        return self._period.kind.value

    @Property(str, notify=wantedChanged)
    def station(self) -> str:
        return self._station

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the period is called."""
        return self._told.title

    @Property(str, notify=changed)
    def compared(self) -> str:
        """The days that it is compared with."""
        return self._told.compared

    @Property(bool, notify=changed)
    def canStepBack(self) -> bool:
        """Whether something was counted before this period."""
        since = self._reading.since if self._reading else None
        return since is not None and since < self._period.span.first

    @Property(bool, notify=wantedChanged)
    def canStepForward(self) -> bool:
        """Whether the period after this one has begun."""
        return self._period.span.end <= self._today()

    @Property(RowsModel, constant=True)
    def numbers(self) -> QObject:
        return self._numbers

    @Property(RowsModel, constant=True)
    def findings(self) -> QObject:
        return self._findings

    @Property(RowsModel, constant=True)
    def stations(self) -> QObject:
        return self._stations

    @Property(CountChartViewModel, constant=True)
    def visits(self) -> QObject:
        return self._visits

    @Property(CountChartViewModel, constant=True)
    def hours(self) -> QObject:
        return self._hours

    @Property(RowsModel, constant=True)
    def lists(self) -> QObject:
        """Those of `LISTS` of which there is something."""
        return self._list_rows

    @Property(str, notify=busyChanged)
    def busy(self) -> str:
        """What is being written: "workbook", "report", "proof", or ""."""
        return self._busy

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice

    @Property(FileChooser, constant=True)
    def chooser(self) -> QObject:
        return self.files
