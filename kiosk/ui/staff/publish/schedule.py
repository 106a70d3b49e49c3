"""Publishing at a moment that is chosen on the publish page: when, and who wants it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import DiskFullError, KioskError
from kiosk.db.library.scheduled_publishing import ScheduledPublishing
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.publishing.publishing import local_now
from kiosk.editorial.publishing.scheduling import MomentRefusedError, Scheduling, StandsAgainstError
from kiosk.ui.staff.library import Desk, StaffLibrary

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

LOOK_MS = 15_000
"""While the page is shown: what is due is published by another process."""

OPENING = time(8, 30)
"""Proposed: before the hall opens."""

MONDAY = 0


@QmlElement
@QmlUncreatable("the publish page has it")
class ScheduleViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`settled`: a moment was set. `published`: what was waited for is not any more."""

    changed = Signal()
    faultChanged = Signal()
    settled = Signal()
    published = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        scheduling: Scheduling,
        parent: QObject,
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._scheduling = scheduling
        self._now = clock
        self._one: ScheduledPublishing | None = None
        self._fault = ""
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self.look)

    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        if shown:
            self.look()
            self._looking.start()
        else:
            self._looking.stop()

    @Slot()
    def look(self) -> None:
        """Read again what is waited for."""
        if self._library.account is None:
            return

        def hear(outcome: ScheduledPublishing | KioskError | None) -> None:
            if isinstance(outcome, KioskError):
                log.warning("what is scheduled cannot be read: %s", outcome)
                return
            before, self._one = self._one, outcome
            if before != outcome:
                self.changed.emit()
                if before and outcome is None:
                    self.published.emit()

        self._library.ask(lambda desk: self._scheduling.read(desk.store), hear)

    @Slot(str, str, str)
    def schedule(self, day: str, hour: str, notes: str) -> None:
        """Publish then, 2026-11-30 and 8:30 in the hall's time, with these notes."""
        try:
            written = f"{day.strip()} {hour.strip()}"
            moment = datetime.strptime(written, "%Y-%m-%d %H:%M").astimezone()
        except (ValueError, OverflowError):
            self._find("not-a-moment")
            return
        self._find("")

        def work(desk: Desk, account: Account) -> None:
            self._scheduling.schedule(desk.store, account, moment, notes.strip())

        self._change(work, self.settled.emit)

    @Slot()
    def cancel(self) -> None:
        """Do not publish by itself; or put aside what has come to nothing."""
        one = self._one
        if one:
            self._change(lambda desk, account: self._scheduling.cancel(desk.store, account, one))

    def _change(
        self, work: Callable[[Desk, Account], None], done: Callable[[], object] = lambda: None
    ) -> None:
        account = self._library.account
        if account is None:
            return

        def hear(outcome: KioskError | None) -> None:
            if isinstance(outcome, KioskError):
                log.info("scheduling: %s", outcome)
                self._find(_fault_of(outcome))
            else:
                done()
            self.look()

        self._library.ask(lambda desk: work(desk, account), hear)

    @Slot()
    def forgetFault(self) -> None:
        self._find("")

    def _find(self, fault: str) -> None:
        self._fault = fault
        self.faultChanged.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Whether something will be published by itself."""
        return self._one is not None and not self._one.stopped_by

    @Property(str, notify=changed)
    def stoppedBy(self) -> str:
        """The id of why nothing was published at the moment, '' where nothing was missed."""
        return self._one.stopped_by if self._one else ""

    @Property(str, notify=changed)
    def dueAt(self) -> str:
        return f"{self._one.due_at.astimezone():%Y-%m-%d %H:%M}" if self._one else ""

    @Property(str, notify=changed)
    def by(self) -> str:
        return self._one.account if self._one else ""

    @Property(str, notify=faultChanged)
    def fault(self) -> str:
        """The id of why a moment was not taken."""
        return self._fault

    @Property(str, constant=True)
    def hour(self) -> str:
        """Proposed, with the days below."""
        return f"{OPENING:%H:%M}"

    @Slot(result=str)
    def tomorrow(self) -> str:
        return f"{self._now() + timedelta(days=1):%Y-%m-%d}"

    @Slot(result=str)
    def nextMonday(self) -> str:
        today = self._now()
        return f"{today + timedelta(days=7 - (today.weekday() - MONDAY)):%Y-%m-%d}"


_FAULTS: tuple[tuple[type[KioskError], str], ...] = (
    (MomentRefusedError, "moment"),
    (StandsAgainstError, "red"),
    (NotPermittedError, "not-permitted"),
    (DiskFullError, "disk-full"),
)


def _fault_of(error: KioskError) -> str:
    return next((name for kind, name in _FAULTS if isinstance(error, kind)), "unavailable")
