"""The panel sleeps outside the hall's opening hours, and wakes when it is touched."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from time import monotonic

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import StaffError
from kiosk.core.schedule.opening_hours import OpeningHours, may_sleep_until
from kiosk.core.visitor_session import Presence
from kiosk.ui.viewmodels.visit.attract import AttractViewModel, local_now
from kiosk.ui.viewmodels.visit.session import SessionViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.panel")

LOOK_MS = 1000

AWAKE_AFTER_USE_SECONDS = 15 * 60
"""After a touch, a key, a visit, what staff lead, and after the start of the screen: a version of
the program on trial has to show that its films move (docs/adr/0050)."""

TRIAL_SECONDS = 60
"""How long the panel sleeps to show that a touch wakes it."""

BEGINNINGS = {
    QEvent.Type.MouseButtonPress: QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick: QEvent.Type.MouseButtonRelease,
    QEvent.Type.TouchBegin: QEvent.Type.TouchEnd,
    QEvent.Type.KeyPress: QEvent.Type.KeyRelease,
    QEvent.Type.Wheel: None,
}
"""What wakes the panel, and the event with which it ends. Mouse moves do not: a table that shakes
is nobody."""

BETWEEN = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate})


@QmlElement
@QmlUncreatable("there is one panel")
class PanelViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Decides when the panel sleeps and tells `switch`, with False for off. Awake it is within
    opening hours, while somebody uses it and a while after, and where the clock cannot be right.

    To be installed as the last event filter of the window: the touch that wakes does nothing else.
    """

    asleepChanged = Signal()

    def __init__(
        self,
        session: SessionViewModel,
        attract: AttractViewModel,
        switch: Callable[[bool], None],
        clock_is_plausible: Callable[[datetime], bool],
        now: Callable[[], datetime] = local_now,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`now` is aware, in the hall's own time; `clock` is monotonic, in seconds."""
        super().__init__(parent)
        self._session = session
        self._attract = attract
        self._switch = switch
        self._clock_is_plausible = clock_is_plausible
        self._now = now
        self._clock = clock
        self._hours: Sequence[OpeningHours] = ()
        self._used_at = clock()
        self._trial_ends_at = 0.0
        self._sleeps_until: datetime | None = None
        self._ending: QEvent.Type | None = None
        session.presenceChanged.connect(self._look)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def follow(self, hours: Sequence[OpeningHours]) -> None:
        """Keep to these hours from now on; without any the panel never sleeps."""
        self._hours = hours

    def stay_awake(self) -> None:
        """Somebody uses the screen, though not this window: staff."""
        self._used_at = self._clock()
        self._trial_ends_at = 0.0
        self._look()

    def try_to_sleep(self) -> str:
        """Sleep for a minute, or until a touch; returns what has happened.

        Raises:
            StaffError: somebody is at the screen.
        """
        if self._in_use:
            raise StaffError("Somebody is at the screen; the panel stays on.")
        self._trial_ends_at = self._clock() + TRIAL_SECONDS
        self._look()
        return f"The panel sleeps. Touch it; by itself it wakes in {TRIAL_SECONDS} seconds."

    def in_words(self) -> str:
        """What the panel does, for people."""
        if self._sleeps_until:
            return f"The panel sleeps until {self._sleeps_until:%Y-%m-%d %H:%M}."
        if not self._hours:
            return "The panel is awake and never sleeps: it keeps to no opening hours."
        now = self._now()
        if not self._clock_is_plausible(now):
            return f"The panel is awake: the clock of this PC says {now:%Y-%m-%d}, and is wrong."
        if may_sleep_until(self._hours, now) is None:
            return "The panel is awake: the hall is open, or was or will be within 15 minutes."
        left = AWAKE_AFTER_USE_SECONDS - (self._clock() - self._used_at)
        return f"The panel is awake: it was used; it sleeps in {left / 60:.0f} minutes."

    @property
    def sleeps_until(self) -> datetime | None:
        """When it wakes, if nobody touches it; None while it is awake."""
        return self._sleeps_until

    @Property(bool, notify=asleepChanged)
    def asleep(self) -> bool:
        return self._sleeps_until is not None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in BEGINNINGS:
            # A second finger beside the one that wakes may come as another beginning.
            wakes = self._sleeps_until is not None or self._ending is not None
            self._ending = BEGINNINGS[kind] if wakes else None
            self.stay_awake()
        else:
            ends = kind in (self._ending, QEvent.Type.TouchCancel)
            wakes = self._ending is not None and (ends or kind in BETWEEN)
            if ends:
                self._ending = None
        if wakes:
            event.accept()  # of a touch that nobody takes Qt makes the press of a mouse
        return wakes

    @property
    def _in_use(self) -> bool:
        """In a hall that is closed for today nobody is."""
        nobody = (Presence.NOBODY, Presence.CLOSED)
        return not any(self._session.is_in(presence) for presence in nobody)

    @Slot()
    def _look(self) -> None:
        if self._in_use:
            self._used_at = self._clock()
            self._trial_ends_at = 0.0
        before, self._sleeps_until = self._sleeps_until, self._may_sleep_until()
        if (before is None) is (self._sleeps_until is None):
            return
        if self._sleeps_until:
            log.info("the panel sleeps until %s", f"{self._sleeps_until:%Y-%m-%d %H:%M}")
            self._attract.sleep()
        else:
            log.info("the panel is awake")
            self._attract.wake()
        self._switch(self._sleeps_until is None)
        self.asleepChanged.emit()

    def _may_sleep_until(self) -> datetime | None:
        seconds, now = self._clock(), self._now()
        if seconds < self._trial_ends_at:
            return now + timedelta(seconds=self._trial_ends_at - seconds)
        if seconds - self._used_at < AWAKE_AFTER_USE_SECONDS or not self._clock_is_plausible(now):
            return None
        return may_sleep_until(self._hours, now)
