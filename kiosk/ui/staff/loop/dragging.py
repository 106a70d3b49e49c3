"""A block of the loop on its way to another time: where it would lie, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.schedule.playlist import Hours
from kiosk.editorial.loop.reading import Block
from kiosk.editorial.loop.rescheduling import Part, dragged
from kiosk.ui.staff.loop.week import DAY_MINUTES, minute_of, told_minute

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LAST_COLUMN = 6


@dataclass(frozen=True, slots=True)
class Held:
    """What was taken hold of: a part of a piece in a column; its hours belong to `day`."""

    hours: Hours
    part: Part
    day: date
    column: int
    after_midnight: bool


@QmlElement
@QmlUncreatable("the page of the loop has one")
class LoopDragging(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Follows a finger by days and minutes from where it took hold."""

    changed = Signal()

    def __init__(
        self, block: Callable[[], Block | None], drop: Callable[[Hours], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._block = block
        self._drop = drop
        self._held: Held | None = None
        self._days = 0
        self._hours = Hours()

    @Slot(str, str, int)
    def take(self, part: str, day: str, column: int) -> None:
        """Take hold of the block that is looked at."""
        block = self._block()
        if block:
            own = date.fromisoformat(day)
            after = own.isoweekday() != column + 1
            self._held = Held(block.hours, Part(part), own, column, after)
            self._hours, self._days = block.hours, 0

    @Slot(float, float)
    def drag(self, days: float, minutes: float) -> None:
        """It is so far from where it was taken."""
        held = self._held
        if held:
            column = max(0, min(LAST_COLUMN, held.column + round(days)))
            self._days = column - held.column if held.part is Part.WHOLE else 0
            self._hours = dragged(held.hours, held.part, held.day, self._days, minutes)
            self.changed.emit()

    @Slot()
    def drop(self) -> None:
        """Let go: the block has the hours it was drawn to."""
        held, hours = self._held, self._hours
        self.giveUp()
        if held and hours != held.hours:
            self._drop(hours)

    @Slot()
    def giveUp(self) -> None:
        """Leave the block where it is."""
        self._held = None
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def isDragging(self) -> bool:
        """Whether it would lie elsewhere."""
        return self._held is not None and self._hours != self._held.hours

    @Property(int, notify=changed)
    def column(self) -> int:
        return self._held.column + self._days if self._held else 0

    @Property(int, notify=changed)
    def first(self) -> int:
        """The minute of the day at which it would begin in the column."""
        if self._held and self._held.after_midnight:
            return 0
        return minute_of(self._hours.starts)

    @Property(int, notify=changed)
    def last(self) -> int:
        over = self._hours.over_midnight and not (self._held and self._held.after_midnight)
        if over or self._hours.ends is None:
            return DAY_MINUTES
        return minute_of(self._hours.ends)

    @Property(str, notify=changed)
    def told(self) -> str:
        """From when to when it would play."""
        ends = minute_of(self._hours.ends) if self._hours.ends else DAY_MINUTES
        return f"{told_minute(minute_of(self._hours.starts))}–{told_minute(ends)}"
