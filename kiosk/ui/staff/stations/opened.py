"""The station that is open beside the list."""

from __future__ import annotations

from base64 import b64encode
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.delivery.asked import AskedOfStation
from kiosk.core.delivery.delivered_file import Status
from kiosk.core.delivery.request import ALL
from kiosk.core.delivery.station_health import FoundFault
from kiosk.core.errors import KioskError
from kiosk.core.inquiry.inquiry import clean
from kiosk.editorial.stations.stations import ReportedStation
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.stations.asking import looks_every
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the page of the stations has it")
class OpenedStationViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """What the last report of one station says."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._station: ReportedStation | None = None
        self._seconds = 0
        self._picture = b""
        self._picture_refused = False
        self._faults: RowsModel[FoundFault] = RowsModel(
            {"fault": lambda one: one.fault.value, "number": lambda one: float(one.number)}, self
        )
        self._troubles: RowsModel[str] = RowsModel({"line": clean}, self)
        self._asked: RowsModel[AskedOfStation] = RowsModel(
            {
                "request": lambda one: one.request.id,
                "what": lambda one: one.request.kind,
                "ofAll": lambda one: one.request.station == ALL,
                "askedAt": lambda one: told_moment(one.request.asked_at),
                "become": lambda one: clean(one.state),
                "at": lambda one: told_moment(one.at),
                "reason": lambda one: clean(one.words),
            },
            self,
        )

    def show(self, station: ReportedStation | None, now: datetime) -> bool:
        """Show this station; None shows none. Returns whether its picture is to be read."""
        known, self._station = self._pictured, station
        if self._pictured != known:
            self._picture, self._picture_refused = b"", False
        self._seconds = int((now - station.health.seen_at).total_seconds()) if station else 0
        report = station.report if station else None
        self._faults.replace(station.health.faults if station else ())
        self._troubles.replace(report.troubles if report else ())
        self._asked.replace(station.asked if station else ())
        self.changed.emit()
        return self._pictured not in (None, known)

    def show_picture(self, station: ReportedStation, picture: bytes | KioskError) -> None:
        """The picture of this report was read, or refused."""
        if self._station and self._station.report == station.report:
            self._picture_refused = isinstance(picture, KioskError)
            self._picture = b"" if isinstance(picture, KioskError) else picture
            self.changed.emit()

    @property
    def _pictured(self) -> tuple[str, int] | None:
        """Which report's picture is shown; None where the station has sent none."""
        station = self._station
        if station is None or station.report is None or not station.has_picture:
            return None
        return station.id, station.report.revision

    @property
    def _report(self) -> Status | None:
        return self._station.report if self._station else None

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._station is not None

    @Property(str, notify=changed)
    def number(self) -> str:
        """By which the station is known for ever."""
        return self._station.id if self._station else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._station.name if self._station else ""

    @Property(str, notify=changed)
    def standing(self) -> str:
        return self._station.health.standing.value if self._station else ""

    @Property(bool, notify=changed)
    def hasReport(self) -> bool:
        return self._station is not None and self._station.report is not None

    @Property(int, notify=changed)
    def seenSeconds(self) -> int:
        """How long ago; less than 0 where that moment is yet to come."""
        return self._seconds

    @Property(str, notify=changed)
    def seenAt(self) -> str:
        return told_moment(self._station.health.seen_at) if self._station else ""

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The address of the small picture of its attract loop; '' where there is none."""
        packed = b64encode(self._picture).decode()
        return f"data:image/webp;base64,{packed}" if packed else ""

    @Property(bool, notify=changed)
    def pictureRefused(self) -> bool:
        return self._picture_refused

    @Property(float, notify=changed)
    def release(self) -> float:
        report = self._report
        return float(report.release) if report else 0.0

    @Property(str, notify=changed)
    def releaseStanding(self) -> str:
        return self._station.health.release.value if self._station else ""

    @Property(str, notify=changed)
    def version(self) -> str:
        report = self._report
        return clean(report.version) if report else ""

    @Property(float, notify=changed)
    def freeGigabytes(self) -> float:
        report = self._report
        return report.disk_free / 1e9 if report else 0.0

    @Property(float, notify=changed)
    def sizeGigabytes(self) -> float:
        report = self._report
        return report.disk_size / 1e9 if report else 0.0

    @Property(float, notify=changed)
    def waitingMessages(self) -> float:
        """Messages of visitors that have not been delivered yet."""
        report = self._report
        return float(report.waiting) if report else 0.0

    @Property(str, notify=changed)
    def runsSince(self) -> str:
        """'' where the screen did not run, or an older program does not say."""
        report = self._report
        return told_moment(report.running.since) if report and report.running else ""

    @Property(float, notify=changed)
    def restarts(self) -> float:
        """Of the screen and of the film worker since then."""
        running = self._report.running if self._report else None
        return float(running.screen_restarts + running.film_restarts) if running else 0.0

    @Property(str, notify=changed)
    def examinedAt(self) -> str:
        """When it was examined last; '' for never."""
        examined = self._report.examined if self._report else None
        return told_moment(examined.at) if examined else ""

    @Property(int, notify=changed)
    def held(self) -> int:
        """The number of a release that other stations get first; 0 for none."""
        return self._station.held if self._station else 0

    @Property(float, notify=changed)
    def everyMinutes(self) -> float:
        """How often it looks into the channel; 0: never by itself, -1: not known."""
        return looks_every(self._station)

    @Property(bool, notify=changed)
    def hasDiagnosis(self) -> bool:
        return self._station is not None and self._station.has_diagnosis

    @Property(RowsModel, constant=True)
    def asked(self) -> QObject:
        """What was asked of it, the latest first."""
        return self._asked

    @Property(RowsModel, constant=True)
    def faults(self) -> QObject:
        return self._faults

    @Property(RowsModel, constant=True)
    def troubles(self) -> QObject:
        """The last lines of its log from warnings on, for IT people."""
        return self._troubles
