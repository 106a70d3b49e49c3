"""Who is in front of the screen, as QML sees it: the session's rules, a clock, and what counts as
input."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.visitor_session import LED_BY_STAFF, Presence, Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.visit")

TICK_MS = 250

INPUT_EVENTS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)
"""What counts as input. Mouse moves do not: a table that shakes is no visitor."""


@QmlElement
@QmlUncreatable("there is one session at a time")
class SessionViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Keeps the time of the session. Of a change that it is told of, it tells QML only when
    `announce` is called: whoever changes it gets the screen ready first.

    To be installed as an event filter on the window.
    """

    presenceChanged = Signal()
    secondsLeftChanged = Signal()
    attendedChanged = Signal()
    expired = Signal()
    """Nobody is there any more; for Python only."""

    def __init__(
        self,
        session: Session,
        is_busy: Callable[[], bool],
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """While `is_busy`, a visitor watches or listens and need not touch anything. `clock` tells
        seconds that only ever grow."""
        super().__init__(parent)
        self._session = session
        self._is_busy = is_busy
        self._now = clock
        self._seconds_left = 0
        self._attended = True
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Let time pass."""
        self._timer.start()
        self._tick()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any touch or key on the window keeps the session alive; the first one only wakes. A
        guided tour is kept by keys alone: it is the docent who presses them."""
        if event.type() not in INPUT_EVENTS:
            return False
        match self._session.presence:
            case Presence.VISITING:
                self.touch()
            case Presence.CEREMONY:
                self._session.touch(self._now())
            case Presence.GUIDED if event.type() == QEvent.Type.KeyPress:
                self._session.touch(self._now())
        return False

    def touch(self) -> None:
        """Somebody is there."""
        self._session.touch(self._now())
        self.set_attended(True)

    def hand_to_staff(self, mode: Presence, idle: float) -> None:
        """Staff lead from now on, until `end` or until nothing was done for `idle` seconds."""
        self._session.hand_to_staff(mode, idle, self._now())

    def end(self) -> None:
        self._session.end()

    def announce(self) -> None:
        """Tell QML who is there."""
        log.info("presence %s", self._session.presence.value)
        self.presenceChanged.emit()

    def set_attended(self, attended: bool) -> None:
        if attended is not self._attended:
            self._attended = attended
            self.attendedChanged.emit()

    def set_idle_seconds(self, seconds: float) -> None:
        """After so many seconds without input a visitor is asked from now on."""
        self._session.idle = seconds

    def is_in(self, presence: Presence) -> bool:
        return self._session.presence is presence

    @property
    def somebody_there(self) -> bool:
        return not self.is_in(Presence.NOBODY)

    @property
    def led_by_staff(self) -> bool:
        return self._session.presence in LED_BY_STAFF

    @property
    def length(self) -> float:
        """Seconds from the first sign of this visitor, or of the last one, to the latest."""
        return self._session.length

    def ask_now(self) -> None:
        """Let the idle time pass at once; for screenshots."""
        self._session.keep(self._now() - self._session.idle)
        self._tick()

    @Slot()
    def _tick(self) -> None:
        now = self._now()
        if self._is_busy():
            self._session.keep(now)
        before = self._session.presence
        self._session.tick(now)
        if self._session.presence is not before:
            if self._session.presence is Presence.NOBODY:
                self.expired.emit()
            else:
                self.announce()
        left = self._session.seconds_left(now)
        if left != self._seconds_left:
            self._seconds_left = left
            self.secondsLeftChanged.emit()

    @Property(str, notify=presenceChanged)
    def presence(self) -> str:
        """One of the values of `Presence`."""
        return self._session.presence.value

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        return self._seconds_left

    @Property(int, constant=True)
    def countdown(self) -> int:
        return int(self._session.countdown)

    @Property(bool, notify=attendedChanged)
    def attended(self) -> bool:
        """Whether somebody has touched since a film began by itself."""
        return self._attended
