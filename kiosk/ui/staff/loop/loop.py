"""The page of the attract loop: its week, the block that is looked at, and the gaps."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.schedule.loop_calendar import week_of
from kiosk.core.schedule.playlist import Hours, told_hours
from kiosk.editorial.loop.reading import Block, LoopSlot, read_loop
from kiosk.ui.staff.fields.loading import picture_of
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.loop.day import LoopDayViewModel
from kiosk.ui.staff.loop.dragging import LoopDragging
from kiosk.ui.staff.loop.editing import LoopEditing
from kiosk.ui.staff.loop.hours_form import LoopHoursForm
from kiosk.ui.staff.loop.question import LoopQuestionViewModel
from kiosk.ui.staff.loop.rows import content_rows, day_rows, gap_rows, piece_rows, stretch_rows
from kiosk.ui.staff.loop.week import LoopWeek, loop_week
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

READ_WITH = frozenset({"slot", "film", "music", "media", "hall"})
"""Kinds whose changes may change the loop."""

MORNING = 8 * 60
"""Where the day is shown from in a hall without opening hours, in minutes."""


@QmlElement
@QmlUncreatable("there is one page of the loop")
class LoopViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads in the worker while it is shown, and again when the library tells of a change."""

    itemOpened = Signal(str, str)
    changed = Signal()
    chosenChanged = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        media: MediaStore,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._media = library, media
        self._now: Callable[[], datetime] = lambda: now().astimezone()
        self._language = CHINESE
        self._monday = week_of(self._now().date())[0]
        self._week = LoopWeek()
        self._chosen: tuple[str, ...] = ()
        self._wanted: Hours | None = None
        self._opened = ""
        self._latest = LatestRead()
        self._shown = self._loaded = self._unreadable = False
        self._question = LoopQuestionViewModel(self._now, self)
        self._day = LoopDayViewModel(library, self._file_picture, self._now, self)
        self._editing = LoopEditing(library, media, lambda: self.chosen_block, self)
        self._editing.refused.connect(self.read)
        self._editing.added.connect(self._choose_hours)
        self._dragging = LoopDragging(lambda: self.chosen_block, self._editing.set_hours, self)
        self._hours = LoopHoursForm(
            lambda: self.chosen_block, self._editing.set_hours, self._editing.add_in, self
        )
        self._days = day_rows(self)
        self._opening = stretch_rows(self)
        self._gaps = stretch_rows(self)
        self._gap_lines = gap_rows(self)
        self._pieces = piece_rows(lambda: self._week, self._chosen_number, self)
        self._contents = content_rows(self._picture, lambda: self._opened, self)
        library.changed.connect(self._follow)

    def _picture(self, slot: LoopSlot) -> str:
        return self._file_picture(slot.picture)

    def _file_picture(self, key: str) -> str:
        """The address of the picture of a file of the loop; '' for none."""
        files = self._week.loop.files
        return picture_of(files[key], self._media) if key in files else ""

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self.read()

    @Slot(object)
    def _follow(self, touched: frozenset[Reference]) -> None:
        if self._shown and any(one.kind in READ_WITH for one in touched):
            self.read()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """Name things in this language where they have names in it."""
        self._language = self._editing.words = language
        if self._shown:
            self.read()

    @Slot()
    def read(self) -> None:
        """Read the week that is shown."""
        if self._library.account is None or not self._latest.begin():
            return
        language, monday, today = self._language, self._monday, self._now().date()

        def work(desk: Desk) -> LoopWeek:
            return loop_week(read_loop(desk.store, language), monday, today)

        self._library.ask(work, self._hear)

    def _hear(self, outcome: LoopWeek | KioskError) -> None:
        if self._latest.ended():
            self.read()
            return
        self._unreadable = isinstance(outcome, KioskError)
        if isinstance(outcome, KioskError):
            log.warning("the loop cannot be read: %s", outcome)
        else:
            self._week = outcome
            self._loaded = True
            for block in outcome.blocks:
                if block.hours == self._wanted:
                    self._chosen, self._wanted = block.keys, None
            self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        week = self._week
        self._days.replace(week.days)
        self._opening.replace(week.opening)
        self._gaps.replace(week.gaps)
        self._gap_lines.replace(week.gap_lines)
        self._pieces.replace(week.pieces)
        self._question.follow(week.loop, tuple(one.day for one in week.days), self._language)
        self._day.follow(week, self._language)
        self._show_chosen()

    # What is looked at

    @Slot()
    def goBack(self) -> None:
        """To the week before."""
        self._go(self._monday - timedelta(weeks=1))

    @Slot()
    def goForward(self) -> None:
        """To the week after."""
        self._go(self._monday + timedelta(weeks=1))

    @Slot()
    def goToday(self) -> None:
        """To this week."""
        self._go(week_of(self._now().date())[0])

    def _go(self, monday: date) -> None:
        if monday != self._monday:
            self._monday = monday
            self.read()

    @Slot(int)
    def choose(self, number: int) -> None:
        """Look at a block, by its number in the week; -1 looks at none."""
        blocks = self._week.blocks
        self._chosen = blocks[number].keys if 0 <= number < len(blocks) else ()
        self._show_chosen()

    @Slot(object)
    def _choose_hours(self, hours: Hours) -> None:
        """Look at the block of these hours, once it has been read."""
        self._wanted = hours
        self.read()

    def _show_chosen(self) -> None:
        block = self.chosen_block
        self._contents.replace(block.slots if block else ())
        self._pieces.look_again()
        self.chosenChanged.emit()

    @property
    def chosen_block(self) -> Block | None:
        """What is looked at, as it was read last; one of it is enough to know it again."""
        number = self._chosen_number()
        return self._week.blocks[number] if number >= 0 else None

    def _chosen_number(self) -> int:
        for key in self._chosen:
            for number, block in enumerate(self._week.blocks):
                if key in block.keys:
                    return number
        return -1

    @Slot(str)
    def unfold(self, key: str) -> None:
        """Show what can be done with an entry of the block, by its key; once more hides it."""
        self._opened = "" if key == self._opened else key
        self._contents.look_again()

    @Slot(int)
    def openContent(self, row: int) -> None:
        """Go to the form of an entry of the block."""
        block = self.chosen_block
        if block and 0 <= row < len(block.slots):
            self.itemOpened.emit("slot", block.slots[row].reference.key)

    # What QML binds

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(str, notify=changed)
    def monday(self) -> str:
        """The first day of the week that is shown."""
        return self._monday.isoformat()

    @Property(str, notify=changed)
    def sunday(self) -> str:
        return (self._monday + timedelta(days=6)).isoformat()

    @Property(bool, notify=changed)
    def isThisWeek(self) -> bool:
        return self._monday == week_of(self._now().date())[0]

    @Property(bool, notify=changed)
    def hasOpeningHours(self) -> bool:
        return bool(self._week.loop.opening)

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether nothing is planned at all, so that all films play in turn."""
        return not self._week.blocks

    @Property(int, notify=changed)
    def firstMinute(self) -> int:
        """From where the day is of interest."""
        return min((one.first for one in self._week.opening), default=MORNING)

    @Property(RowsModel, constant=True)
    def days(self) -> QObject:
        return self._days

    @Property(RowsModel, constant=True)
    def opening(self) -> QObject:
        return self._opening

    @Property(RowsModel, constant=True)
    def pieces(self) -> QObject:
        return self._pieces

    @Property(RowsModel, constant=True)
    def gaps(self) -> QObject:
        return self._gaps

    @Property(RowsModel, constant=True)
    def gapLines(self) -> QObject:
        return self._gap_lines

    @Property(RowsModel, constant=True)
    def contents(self) -> QObject:
        """What the block shows that is looked at, in turn."""
        return self._contents

    @Property(int, notify=chosenChanged)
    def chosen(self) -> int:
        return self._chosen_number()

    @Property(str, notify=chosenChanged)
    def chosenTitle(self) -> str:
        block = self.chosen_block
        return block.title if block else ""

    @Property(str, notify=chosenChanged)
    def chosenHours(self) -> str:
        """Its days, hours and dates, as `kiosk why` tells them."""
        block = self.chosen_block
        return told_hours(block.hours, self._language) if block else ""

    @Property(str, notify=chosenChanged)
    def chosenCovers(self) -> str:
        """What gives way to it in the week that is shown; '' for nothing."""
        return self._together(self._week.covered_by(self._chosen_number()))

    @Property(str, notify=chosenChanged)
    def chosenGivesWayTo(self) -> str:
        """What goes before it in the week that is shown; '' for nothing."""
        return self._together(self._week.goes_before(self._chosen_number()))

    def _together(self, titles: tuple[str, ...]) -> str:
        return ("、" if self._language == CHINESE else ", ").join(titles)

    @Property(LoopEditing, constant=True)
    def editing(self) -> QObject:
        return self._editing

    @Property(LoopDragging, constant=True)
    def dragging(self) -> QObject:
        return self._dragging

    @Property(LoopHoursForm, constant=True)
    def hours(self) -> QObject:
        return self._hours

    @Property(LoopQuestionViewModel, constant=True)
    def question(self) -> QObject:
        return self._question

    @Property(LoopDayViewModel, constant=True)
    def day(self) -> QObject:
        return self._day
