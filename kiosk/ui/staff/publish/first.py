"""Which stations get a release first, and the step from them to all."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.publishing.first_stations import (
    FirstStation,
    FirstStations,
    NamedStation,
    begin_publishing_to_all,
    read_first_stations,
)
from kiosk.ops.commands.command_process import CommandProcess
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


@QmlElement
@QmlUncreatable("the publish page has it")
class FirstStationsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads in the worker of the library; a worker of its own waits for the process that signs the
    step to all. `ended` carries what `LongRun.ended` does."""

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        library: StaffLibrary,
        folder: DataFolder,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._folder = folder
        self._now = now
        self._worker = Worker(self)
        self._process: CommandProcess | None = None
        self._account: Account | None = None
        self._busy = False
        self._found = FirstStations()
        self._chosen: set[str] = set()
        self._offered: RowsModel[NamedStation] = RowsModel(
            {
                "number": lambda one: one.number,
                "name": lambda one: one.name,
                "chosen": lambda one: one.number in self._chosen,
            },
            self,
        )
        self._stations: RowsModel[FirstStation] = RowsModel(
            {"name": lambda one: one.name, "arrival": lambda one: one.arrival.value}, self
        )

    @property
    def chosen(self) -> tuple[str, ...]:
        """The numbers of those that get it first; none for all at once."""
        return tuple(one.number for one in self._found.offered if one.number in self._chosen)

    def admit(self, account: Account) -> None:
        """Whoever works from now on."""
        self._account = account

    def close(self) -> None:
        """Stop waiting."""
        if self._process:
            self._process.stop()
        self._worker.close()

    def look(self) -> None:
        """Read again."""
        folder, now = self._folder, self._now()
        self._library.ask(lambda _desk: read_first_stations(folder, now), self._hear)

    def _hear(self, outcome: FirstStations | KioskError) -> None:
        if isinstance(outcome, KioskError):
            log.warning("which stations could get a release first is not known: %s", outcome)
            outcome = FirstStations()
        self._found = outcome
        self._stations.replace(outcome.stations)
        self._offer()

    def _offer(self) -> None:
        self._offered.replace(self._found.offered)
        self.changed.emit()

    @Slot(str)
    def choose(self, number: str) -> None:
        """Have a station among the first, or no longer; '' chooses all at once."""
        self._chosen = self._chosen ^ {number} if number else set()
        self._offer()

    @Slot()
    def publishToAll(self) -> None:
        """Now to all."""
        account, folder, release = self._account, self._folder, self._found.release
        if self._busy or account is None or not release:
            return

        def work() -> tuple[int, bool]:
            self._process = begin_publishing_to_all(account, folder)
            self._process.wait()
            return release, True

        self._busy = True
        self.changed.emit()
        self._worker.do(work, self._ended)

    def _ended(self, outcome: tuple[int, bool] | KioskError) -> None:
        self._process, self._busy = None, False
        self.changed.emit()
        self.ended.emit(outcome)

    # What QML binds

    @Property(bool, notify=changed)
    def toAll(self) -> bool:
        """Whether the next release goes to all at once."""
        return not self.chosen

    @Property(int, notify=changed)
    def release(self) -> int:
        """The number of a release that has not gone to all yet; 0 for none."""
        return self._found.release

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the step to all is being signed."""
        return self._busy

    @Property(RowsModel, constant=True)
    def offered(self) -> QObject:
        """The stations that could get a release first."""
        return self._offered

    @Property(RowsModel, constant=True)
    def stations(self) -> QObject:
        """Those that get it first, beside this PC."""
        return self._stations
