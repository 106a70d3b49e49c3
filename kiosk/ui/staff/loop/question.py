"""What plays on a day at a time, and why; and why the rest does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.editorial.kinds import KINDS
from kiosk.editorial.loop.asking import Answer, what_plays
from kiosk.editorial.loop.reading import Loop
from kiosk.ui.staff.fields.entry import UnreadableError, read
from kiosk.ui.staff.loop.week import moment_at
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the page of the loop has one")
class LoopQuestionViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """A sheet over the page; answers at every letter, from what has been read already."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._loop = Loop()
        self._language = ""
        self._days: tuple[date, ...] = ()
        self._day = now().date()
        self._time = ""
        self._open = False
        self._moment: datetime | None = None
        self._answers: RowsModel[Answer] = RowsModel(
            {
                "title": lambda one: one.title,
                "plays": lambda one: one.plays,
                "ground": lambda one: one.ground.value,
                "told": lambda one: one.told,
            },
            self,
        )

    def follow(self, loop: Loop, days: tuple[date, ...], language: str) -> None:
        """The loop has been read, or another week is shown."""
        self._loop, self._days, self._language = loop, days, language
        if self._open:
            self._ask()

    @Slot()
    def open(self) -> None:
        """Ask of this hour, on today or the first day that is shown."""
        now = self._now()
        self._day = now.date() if now.date() in self._days else self._days[0]
        self._time = f"{now:%H}:00"
        self._open = True
        self._ask()

    @Slot()
    def close(self) -> None:
        self._open = False
        self.changed.emit()

    @Slot(int)
    def chooseDay(self, column: int) -> None:
        if 0 <= column < len(self._days):
            self._day = self._days[column]
            self._ask()

    @Slot(str)
    def writeTime(self, text: str) -> None:
        if text != self._time:
            self._time = text
            self._ask()

    def _ask(self) -> None:
        try:
            clock = read(KINDS["slot"].field("starts"), self._time)
        except UnreadableError:
            clock = None
        self._moment = moment_at(self._day, clock) if isinstance(clock, time) else None
        moment = self._moment
        self._answers.replace(what_plays(self._loop, moment, self._language) if moment else ())
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._open

    @Property(int, notify=changed)
    def column(self) -> int:
        """The day that is asked of, in the week that is shown; -1 where it is in another."""
        return self._days.index(self._day) if self._day in self._days else -1

    @Property(str, notify=changed)
    def time(self) -> str:
        return self._time

    @Property(bool, notify=changed)
    def readable(self) -> bool:
        """Whether what is typed is a time."""
        return self._moment is not None

    @Property(RowsModel, constant=True)
    def answers(self) -> QObject:
        return self._answers
