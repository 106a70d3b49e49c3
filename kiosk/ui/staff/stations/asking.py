"""Asking something of a station or of all, and keeping the diagnosis that one has sent."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.stations.asking import begin_asking, save_diagnosis_for
from kiosk.editorial.stations.stations import ReportedStation
from kiosk.ops.commands.command_process import CommandProcess
from kiosk.ui.staff.media.chooser import ChooserPurpose, FileChooser
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@QmlElement
@QmlUncreatable("the page of the stations has it")
class AskingViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """One process at a time signs a request, for which `worker` waits."""

    changed = Signal()
    asked = Signal()
    """A request is signed."""

    def __init__(
        self,
        worker: Worker,
        folder: DataFolder,
        chooser: FileChooser,
        notice: NoticeViewModel,
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._folder = folder
        self.files = chooser
        chooser.setParent(self)
        chooser.oneAccepted.connect(self._save_into)
        self._notice = notice
        self._now = now
        self._account: Account | None = None
        self._process: CommandProcess | None = None
        self._station: ReportedStation | None = None
        self._wanted: ReportedStation | None = None
        self._open = self._busy = False

    def admit(self, account: Account) -> None:
        """Somebody has signed in."""
        self._account = account

    def stop(self) -> None:
        """For good."""
        if self._process:
            self._process.stop()

    def begin(self, station: ReportedStation | None) -> None:
        """Ask what a station shall do; None: all."""
        self._station, self._open = station, True
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._open = False
        self.changed.emit()

    @Slot(str)
    def ask(self, kind: str) -> None:
        """Have the request signed."""
        account, folder, station = self._account, self._folder, self._station
        if self._busy or account is None:
            return

        def work() -> None:
            number = station.id if station else ""
            self._process = begin_asking(account, folder, RequestKind(kind), number)
            self._process.wait()

        self._open, self._busy = False, True
        self.changed.emit()
        self._worker.do(work, self._hear)

    def _hear(self, outcome: KioskError | None) -> None:
        self._process, self._busy = None, False
        if isinstance(outcome, KioskError):
            log.warning("the request cannot be signed: %s", outcome)
            self._notice.tell(f"ask-{refusal(outcome)}", trouble=True)
        else:
            self._notice.tell("asked")
            self.asked.emit()
        self.changed.emit()

    def save(self, station: ReportedStation) -> None:
        """Ask for a folder, and write the diagnosis of this station there."""
        self._wanted = station
        self.files.open_for(ChooserPurpose.FOLDER)

    @Slot(object)
    def _save_into(self, target: Path) -> None:
        account, folder, station, now = self._account, self._folder, self._wanted, self._now()
        if account is None or station is None:
            return
        self._worker.do(
            lambda: save_diagnosis_for(account, folder, station.id, station.name, target, now),
            self._saved,
        )

    def _saved(self, outcome: Path | KioskError) -> None:
        if isinstance(outcome, KioskError):
            log.warning("the diagnosis cannot be saved: %s", outcome)
            self._notice.tell(f"diagnosis-{refusal(outcome)}", trouble=True)
        else:
            self._notice.tell("diagnosis-saved", subject=outcome.name)

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a request is being signed."""
        return self._busy

    @Property(str, notify=changed)
    def name(self) -> str:
        """Of the station that is asked; '' where all are."""
        return self._station.name if self._station else ""

    @Property(float, notify=changed)
    def everyMinutes(self) -> float:
        """How often the station looks; 0: never by itself, -1: not known."""
        return looks_every(self._station)

    @Property(FileChooser, constant=True)
    def chooser(self) -> QObject:
        return self.files


def looks_every(station: ReportedStation | None) -> float:
    """In minutes; 0: never by itself, -1: not known."""
    report = station.report if station else None
    if report is None or report.sync_minutes is None:
        return -1.0
    return float(report.sync_minutes)
