"""When a block of the loop plays, as staff type it: days, hours, dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.schedule.playlist import HOLIDAYS, PRIORITIES, SOUNDS, WHOLE_WEEK, Hours
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.loop.reading import SLOT, Block
from kiosk.ui.staff.fields.entry import UnreadableError, read
from kiosk.ui.staff.loop.week import minute_of

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FIELDS = ("starts", "ends", "first", "last")
CHOICES = {"holidays": HOLIDAYS, "priority": PRIORITIES, "sound": SOUNDS}


@QmlElement
@QmlUncreatable("the page of the loop has one")
class LoopHoursForm(QObject):  # type: ignore[operator]  # its stub lacks the call
    """A sheet over the page, for the block that is looked at or for a new one."""

    changed = Signal()

    def __init__(
        self,
        block: Callable[[], Block | None],
        set_hours: Callable[[Hours], None],
        add_in: Callable[[Hours, str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._block, self._set_hours, self._add_in = block, set_hours, add_in
        self._open = self._new = False
        self._days = WHOLE_WEEK
        self._chosen = {field: choices[0] for field, choices in CHOICES.items()}
        self._texts = dict.fromkeys(FIELDS, "")
        self._hours: Hours | None = None
        self._problem = ""

    @Slot()
    def open(self) -> None:
        """For the block that is looked at."""
        block = self._block()
        if block:
            self._show(block.hours, new=False)

    @Slot()
    def openNew(self) -> None:
        """For a new block: all day, every day, until something else is written."""
        self._show(Hours(), new=True)

    def _show(self, hours: Hours, *, new: bool) -> None:
        first, last = _dates_told(hours)
        clocks = (f"{one:%H:%M}" if one else "" for one in (hours.starts, hours.ends))
        self._texts = dict(zip(FIELDS, (*clocks, first, last), strict=True))
        self._days = hours.days
        self._chosen = {field: getattr(hours, field) for field in CHOICES}
        self._new, self._open = new, True
        self._look()

    @Slot()
    def close(self) -> None:
        self._open = False
        self.changed.emit()

    @Slot(str)
    def toggleDay(self, digit: str) -> None:
        days = set(self._days) ^ {digit}
        self._days = "".join(sorted(days))
        self._look()

    @Slot(str, str)
    def choose(self, field: str, choice: str) -> None:
        """Of "holidays", "priority" or "sound"."""
        self._chosen = self._chosen | {field: choice}
        self._look()

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        if self._texts[field] != text:
            self._texts[field] = text
            self._look()

    @Slot()
    def finish(self) -> None:
        """Give the block these hours."""
        if self._hours and not self._new:
            self.close()
            self._set_hours(self._hours)

    @Slot(str)
    def addFrom(self, field: str) -> None:
        """Look for a "film" or a "picture" that is to play then."""
        if self._hours and self._new:
            self.close()
            self._add_in(self._hours, field)

    def _look(self) -> None:
        self._hours, self._problem = None, ""
        try:
            hours = self._read()
        except UnreadableError as error:
            self._problem = str(error)
        else:
            if not self._days:
                self._problem = "days"
            elif hours.since and hours.until and hours.since >= hours.until:
                self._problem = "order"
            else:
                self._hours = hours
        self.changed.emit()

    def _read(self) -> Hours:
        """Raises UnreadableError with the name of a field that cannot be read."""
        values = {}
        for name in FIELDS:
            field = name if name in ("starts", "ends") else "valid_from"
            try:
                values[name] = read(KINDS[SLOT].field(field), self._texts[name])
            except UnreadableError:
                raise UnreadableError(name) from None
        starts, ends, first, last = (values[name] for name in FIELDS)
        hours = Hours(
            self._days,
            starts if isinstance(starts, time) and minute_of(starts) else None,
            ends if isinstance(ends, time) and minute_of(ends) else None,
            first if isinstance(first, datetime) else None,
            last if isinstance(last, datetime) else None,
            **self._chosen,
        )
        return _to_end_of_last_day(hours)

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        return self._new

    @Property(str, notify=changed)
    def days(self) -> str:
        return self._days

    @Property("QVariantMap", constant=True)  # type: ignore[arg-type]
    def choices(self) -> dict[str, list[str]]:
        """What can be chosen, by field."""
        return {field: list(choices) for field, choices in CHOICES.items()}

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def chosen(self) -> dict[str, str]:
        """What is chosen, by field."""
        return self._chosen

    @Property(str, notify=changed)
    def starts(self) -> str:
        return self._texts["starts"]

    @Property(str, notify=changed)
    def ends(self) -> str:
        return self._texts["ends"]

    @Property(str, notify=changed)
    def first(self) -> str:
        return self._texts["first"]

    @Property(str, notify=changed)
    def last(self) -> str:
        return self._texts["last"]

    @Property(str, notify=changed)
    def problem(self) -> str:
        """The name of the field that cannot be read; "days" where none is chosen, "order" where the
        last day comes before the first; else ''."""
        return self._problem

    @Property(bool, notify=changed)
    def overMidnight(self) -> bool:
        """Whether it goes on after midnight."""
        return bool(self._hours and self._hours.over_midnight)


def _to_end_of_last_day(hours: Hours) -> Hours:
    """The hours with their last day, where no time of it is written, whole: with its night where
    they go over midnight."""
    if hours.until is None or minute_of(hours.until.time()):
        return hours
    after = hours.until.date() + timedelta(days=1)
    ends = hours.ends if hours.over_midnight and hours.ends else time.min
    return replace(hours, until=datetime.combine(after, ends).astimezone())


def _dates_told(hours: Hours) -> tuple[str, str]:
    """The first day and the last one, as they are written; a time is told where it is no
    midnight."""
    first = last = ""
    if hours.since:
        since = hours.since.astimezone()
        first = f"{since:%Y-%m-%d}" if not minute_of(since.time()) else f"{since:%Y-%m-%d %H:%M}"
    if hours.until:
        until = hours.until.astimezone()
        night = hours.over_midnight and until.time() == hours.ends
        whole = night or not minute_of(until.time())
        last = f"{until - timedelta(days=1):%Y-%m-%d}" if whole else f"{until:%Y-%m-%d %H:%M}"
    return first, last
