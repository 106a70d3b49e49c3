"""Fetching what stations have delivered: when it is asked for, and by itself every few minutes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inquiry import clean
from kiosk.editorial.stations.stations import begin_collecting, begin_collecting_by_itself
from kiosk.ops.commands.command_process import CommandProcess
from kiosk.ops.inbox.collect_process import Collected, RefusedFile, collected
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

EVERY_MS = 300_000
"""By itself, while staff mode is open."""


@QmlElement
@QmlUncreatable("the page of the stations has it")
class CollectingViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """One process at a time, for which `worker` waits. What comes to nothing is told where somebody
    has asked for it, and stands in the log where nobody has."""

    changed = Signal()
    ended = Signal()
    """Something may have come."""

    def __init__(
        self,
        worker: Worker,
        folder: DataFolder,
        notice: NoticeViewModel,
        name_of: Callable[[str], str],
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        """`name_of`: what the station of a number is called; '' where it is not known."""
        super().__init__(parent)
        self._worker = worker
        self._folder = folder
        self._notice = notice
        self._now = now
        self._account: Account | None = None
        self._process: CommandProcess | None = None
        self._busy = False
        self._ended_at: datetime | None = None
        self._refusals = 0
        self._refused: RowsModel[RefusedFile] = RowsModel(
            {
                "station": lambda one: name_of(one.place.partition("/")[0]),
                "place": lambda one: clean(one.place.partition("/")[2] or one.place),
                "reason": lambda one: clean(one.reason),
            },
            self,
        )
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect_by_itself)

    def admit(self, account: Account) -> None:
        """Somebody has signed in."""
        self._account = account
        self._timer.start()

    def stop(self) -> None:
        """For good; what has come is kept."""
        self._timer.stop()
        if self._process:
            self._process.stop()

    @Slot()
    def collect(self) -> None:
        """Somebody wants it now."""
        self._collect(begin_collecting, self._hear)

    @Slot()
    def collect_by_itself(self) -> None:
        """Where this PC collects at all, and whoever has signed in may."""
        self._collect(begin_collecting_by_itself, self._hear_quietly)

    def _collect(
        self,
        begin: Callable[[Account, DataFolder], CommandProcess | None],
        hear: Callable[[Collected | KioskError | None], None],
    ) -> None:
        account, folder = self._account, self._folder
        if self._busy or account is None:
            return

        def work() -> Collected | None:
            self._process = begin(account, folder)
            return collected(self._process.wait()) if self._process else None

        self._busy = True
        self.changed.emit()
        self._worker.do(work, hear)

    def _hear(self, outcome: Collected | KioskError | None) -> None:
        if isinstance(outcome, KioskError):
            log.warning("what stations have delivered cannot be fetched: %s", outcome)
            self._notice.tell(f"collect-{refusal(outcome)}", trouble=True)
        elif outcome:
            self._notice.tell("collected" if outcome.new else "collected-nothing", outcome.new)
        self._end(outcome)

    def _hear_quietly(self, outcome: Collected | KioskError | None) -> None:
        if isinstance(outcome, KioskError):
            log.info("what stations have delivered is not fetched: %s", outcome)
        self._end(outcome)

    def _end(self, outcome: Collected | KioskError | None) -> None:
        self._process, self._busy = None, False
        if isinstance(outcome, Collected):
            self._ended_at = self._now()
            self._refusals = outcome.refusals
            self._refused.replace(outcome.refused)
            self.ended.emit()
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def endedAt(self) -> str:
        """When it succeeded last since staff mode was started; '' where it has not."""
        return told_moment(self._ended_at)

    @Property(int, notify=changed)
    def refusals(self) -> int:
        """How many files were refused the last time."""
        return self._refusals

    @Property(RowsModel, constant=True)
    def refused(self) -> QObject:
        """The first of what was refused."""
        return self._refused
