"""A day of the loop in a minute: what plays from its beginning to its end, and why."""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import KioskError
from kiosk.core.schedule.loop_calendar import midnight, open_on
from kiosk.editorial.loop.asking import Answer, DayScene, day_of
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.loop.week import LoopWeek
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

TICK_MS = 100
TICKS = 600
"""In a minute."""

TURN_MINUTES = 24
"""How much of the day each of those that take turns is shown for: a second of the minute."""


@dataclass(frozen=True, slots=True)
class Part:
    """A scene on the line of the day: from one minute up to another, as they really pass. `hue` is
    that of its block in the week, -1 where nothing is planned."""

    first: float
    last: float
    hue: int


@QmlElement
@QmlUncreatable("the page of the loop has one")
class LoopDayViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """A sheet over the page. Minutes are those that pass since midnight: a day on which the clocks
    are put back has 1,500."""

    changed = Signal()
    moved = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        picture: Callable[[str], str],
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._picture, self._now = library, picture, now
        self._week, self._language = LoopWeek(), ""
        self._day = now().date()
        self._scenes: Sequence[DayScene] = ()
        self._minute = 0.0
        self._open = self._unreadable = False
        self._latest = LatestRead()
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self._parts: RowsModel[Part] = RowsModel(
            {
                "first": lambda one: one.first,
                "last": lambda one: one.last,
                "hue": lambda one: one.hue,
            },
            self,
        )

    def follow(self, week: LoopWeek, language: str) -> None:
        """The loop has been read, or another week is shown."""
        self._week, self._language = week, language
        if self._open:
            self._read()

    @property
    def _days(self) -> tuple[date, ...]:
        return tuple(one.day for one in self._week.days)

    @Slot()
    def open(self) -> None:
        """Show the beginning of today, or of the first day of the week that is shown."""
        today = self._now().date()
        self._day = today if today in self._days else self._days[0]
        self._minute, self._open = 0.0, True
        self._read()

    @Slot()
    def close(self) -> None:
        self._ticking.stop()
        self._open = False
        self.changed.emit()

    @Slot(int)
    def chooseDay(self, column: int) -> None:
        """Show the beginning of another day of the week."""
        if 0 <= column < len(self._days):
            self._day, self._minute = self._days[column], 0.0
            self._read()

    def _read(self) -> None:
        self._ticking.stop()
        self._scenes = ()
        self._show()
        if self._latest.begin():
            loop, day, language = self._week.loop, self._day, self._language

            def work(_desk: Desk) -> tuple[DayScene, ...]:
                return day_of(loop, day, language)

            self._library.ask(work, self._hear)

    def _hear(self, outcome: tuple[DayScene, ...] | KioskError) -> None:
        if self._latest.ended():
            self._read()
            return
        self._unreadable = isinstance(outcome, KioskError)
        if isinstance(outcome, KioskError):
            log.warning("a day of the loop cannot be shown: %s", outcome)
        else:
            self._scenes = outcome
        self._show()

    def _show(self) -> None:
        self._parts.replace([self._part(one) for one in self._scenes])
        self.changed.emit()
        self.moved.emit()

    def _part(self, scene: DayScene) -> Part:
        slot = scene.answers[0].slot if scene.answers else ""
        return Part(
            self._minute_of(scene.span.begins),
            self._minute_of(scene.span.ends),
            self._week.hue_of(slot),
        )

    def _minute_of(self, moment: datetime) -> float:
        return (moment.timestamp() - midnight(self._day).timestamp()) / 60

    # The minute

    @Slot()
    def play(self) -> None:
        """Let the day run, from its beginning where it is at its end; or stop it."""
        if self._ticking.isActive():
            self._ticking.stop()
        elif self._scenes:
            if self._minute >= self._last:
                self._minute = 0.0
            self._ticking.start()
        self.moved.emit()

    @Slot(float)
    def scrub(self, minute: float) -> None:
        """Go to a minute of the day; a running day stops there."""
        self._ticking.stop()
        self._go(minute)

    @Slot()
    def _tick(self) -> None:
        self._go(self._minute + self._length / TICKS)
        if self._minute >= self._last:
            self._ticking.stop()
            self.moved.emit()

    def _go(self, minute: float) -> None:
        self._minute = max(0.0, min(self._last, minute))
        self.moved.emit()

    @property
    def _length(self) -> float:
        return self._minute_of(midnight(self._day + timedelta(days=1)))

    @property
    def _last(self) -> float:
        return self._length - 1

    @property
    def _moment(self) -> datetime:
        second = midnight(self._day).timestamp() + 60 * int(self._minute)
        return datetime.fromtimestamp(second).astimezone()

    @property
    def _scene(self) -> DayScene | None:
        """What takes turns at the moment that is shown."""
        number = bisect_right(self._scenes, self._moment, key=lambda one: one.span.begins)
        return self._scenes[number - 1] if number else None

    @property
    def _answer(self) -> Answer | None:
        """Which of those that take turns is shown."""
        scene = self._scene
        if scene is None or not scene.answers:
            return None
        turn = int((self._minute - self._minute_of(scene.span.begins)) / TURN_MINUTES)
        return scene.answers[turn % len(scene.answers)]

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the day has been read."""
        return bool(self._scenes)

    @Property(int, notify=changed)
    def column(self) -> int:
        """The day in the week that is shown; -1 where it is in another."""
        return self._days.index(self._day) if self._day in self._days else -1

    @Property(float, notify=changed)
    def length(self) -> float:
        """Of the day, in minutes."""
        return self._length

    @Property(RowsModel, constant=True)
    def parts(self) -> QObject:
        return self._parts

    @Property(bool, notify=moved)
    def running(self) -> bool:
        return self._ticking.isActive()

    @Property(float, notify=moved)
    def minute(self) -> float:
        """Where in the day we are."""
        return self._minute

    @Property(str, notify=moved)
    def clock(self) -> str:
        """What the clock in the hall shows then."""
        return f"{self._moment:%H:%M}"

    @Property(bool, notify=moved)
    def closed(self) -> bool:
        """Whether the hall has opening hours, and is not open then."""
        opening, moment = self._week.loop.opening, self._moment
        spans = open_on(self._day, opening)
        return bool(opening) and not any(one.begins <= moment < one.ends for one in spans)

    @Property(str, notify=moved)
    def title(self) -> str:
        """What is shown then; '' for nothing."""
        answer = self._answer
        return answer.title if answer else ""

    @Property(str, notify=moved)
    def told(self) -> str:
        """The rule by which it plays, in the words of `kiosk why`."""
        answer = self._answer
        return answer.told if answer else ""

    @Property(str, notify=moved)
    def picture(self) -> str:
        """The address of its picture; '' for none."""
        answer = self._answer
        return self._picture(answer.picture) if answer else ""

    @Property(str, notify=moved)
    def turns(self) -> str:
        """All that take turns then, where there are several."""
        scene = self._scene
        titles = [one.title for one in scene.answers] if scene else []
        return " · ".join(titles) if len(titles) > 1 else ""
