"""From signing in on the visitors' screen to the staff window: it is asked for, waited for, and
where it does not come, that is said. The supervisor tells how it went
(`kiosk/core/process/heartbeat.py`)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.process.heartbeat import STAFF_GONE, STAFF_SHOWN, request_staff_mode
from kiosk.ui.staff.sign_in.admissions import Admissions
from kiosk.ui.viewmodels.visit.visit import VisitViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


class Arrival(Enum):
    """What is told. The value is what QML knows it by."""

    NOTHING = ""
    WAITING = "waiting"
    FAILED = "failed"


LONGEST_SECONDS = {Arrival.WAITING: 90, Arrival.FAILED: 60}
"""The supervisor gives up a staff mode that does not start, after a minute, and says so; a wait of
which nothing is heard ends later, as failed. What failed is told for so long."""


@QmlElement
@QmlUncreatable("there is one door to staff mode")
class ArrivalViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Covers the screen from `begin` until the staff window is there, never longer than
    `LONGEST_SECONDS`."""

    changed = Signal()

    def __init__(
        self,
        visit: VisitViewModel,
        admissions: Admissions,
        request: Callable[[str], None] = request_staff_mode,
        parent: QObject | None = None,
    ) -> None:
        """`request` asks for staff mode, with a token."""
        super().__init__(parent)
        self._visit = visit
        self._admissions = admissions
        self._request = request
        self._state = Arrival.NOTHING
        self._longest = QTimer(self, singleShot=True)
        self._longest.timeout.connect(self._waited_long_enough)

    @Slot(object)
    def begin(self, account: Account) -> None:
        """Somebody has signed in: ask for staff mode. What staff lead goes on below."""
        if not self._visit.session_viewmodel.led_by_staff:
            self._visit.leave_uncounted()
        self._go(Arrival.WAITING)
        self._request(self._admissions.issue(account))

    @Slot()
    def close(self) -> None:
        """Whoever has read that it failed has visitors have their screen."""
        if self._state is Arrival.FAILED:
            self._go(Arrival.NOTHING)

    @Slot(str)
    def hear(self, line: str) -> None:
        """A line of the supervisor."""
        if line == STAFF_SHOWN:
            log.info("the staff window is there")
            self._go(Arrival.NOTHING)
        elif line == STAFF_GONE and self._state is Arrival.WAITING:
            self._fail("it ended")

    @Slot()
    def _waited_long_enough(self) -> None:
        if self._state is Arrival.WAITING:
            self._fail("nothing was heard of it")
        else:
            self.close()

    def _fail(self, why: str) -> None:
        log.error("the staff window did not come: %s", why)
        self._go(Arrival.FAILED)

    def _go(self, state: Arrival) -> None:
        self._state = state
        if state is Arrival.NOTHING:
            self._longest.stop()
        else:
            self._longest.start(round(1000 * LONGEST_SECONDS[state]))
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._state is not Arrival.NOTHING

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        return self._state is Arrival.FAILED
