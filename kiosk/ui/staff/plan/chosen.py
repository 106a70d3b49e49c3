"""The room or the point that is chosen on the plan: what staff read of it and do with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Value
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.plan.reading import PlannedCompany, PlannedRoom
from kiosk.ui.staff.fields.entry import UnreadableError, read
from kiosk.ui.staff.plan.acts import PlanActs
from kiosk.ui.staff.plan.measures import told_measures
from kiosk.ui.staff.plan.sight import PlanSight
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DAYS = ("moved_in", "moved_out")


@QmlElement
@QmlUncreatable("the page of the plan has one")
class PlanChosen(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Follows what is looked at; `words` is the language in which a name is written."""

    changed = Signal()
    itemOpened = Signal(str, str)

    def __init__(self, sight: PlanSight, acts: PlanActs, parent: QObject) -> None:
        super().__init__(parent)
        self._sight, self._acts = sight, acts
        self.words = CHINESE
        self._asked = self._days_problem = ""
        self._days: tuple[date | None, date | None] | None = None
        self._sitting = company_rows(self)
        sight.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        slug = self._sight.chosen
        self._sitting.update(
            [one for one in self._sight.plan.companies if slug and one.room == slug]
        )
        self.changed.emit()

    @Slot(str)
    def rename(self, name: str) -> None:
        """Call the chosen room so, in the language of the page."""
        room = self._sight.chosen_room
        if room and name.strip() != self._title(room):
            self._acts.rename(room, self.words, name)

    @Slot()
    def openForm(self) -> None:
        """Go to the form of what is chosen."""
        thing = self._sight.chosen_room or self._sight.chosen_point
        if thing:
            self.itemOpened.emit(thing.reference.kind, thing.reference.key)

    @Slot()
    def standHere(self) -> None:
        """Have stations stand at the chosen point."""
        point = self._sight.chosen_point
        if point:
            self._acts.stand_here(point)

    @Slot(str)
    def askDays(self, key: str) -> None:
        """Ask from when to when a company sits in the room."""
        self._asked = key
        self._look_at_days(*(self._day(name) for name in DAYS))

    @Slot()
    def closeDays(self) -> None:
        self._asked = ""
        self.changed.emit()

    @Slot(str, str)
    def writeDays(self, first: str, last: str) -> None:
        self._look_at_days(first, last)

    @Slot()
    def setDays(self) -> None:
        """Write the days that were typed."""
        company, days = self._company, self._days
        if company and days:
            self.closeDays()
            self._acts.set_days(company, *days)

    def _look_at_days(self, first: str, last: str) -> None:
        self._days, self._days_problem = None, ""
        read_days: list[date | None] = []
        for name, text in zip(DAYS, (first, last), strict=True):
            try:
                day = read(KINDS["company"].field(name), text)
            except UnreadableError:
                self._days_problem = name
                break
            read_days.append(day if isinstance(day, date) else None)
        else:
            moved_in, moved_out = read_days
            if moved_in and moved_out and moved_in > moved_out:
                self._days_problem = "order"
            else:
                self._days = (moved_in, moved_out)
        self.changed.emit()

    @property
    def _company(self) -> PlannedCompany | None:
        companies = self._sight.plan.companies
        return next((one for one in companies if one.reference.key == self._asked), None)

    def _day(self, name: str) -> str:
        company = self._company
        return told_day(company.values[name]) if company else ""

    # What QML binds

    @Property(bool, notify=changed)
    def asksDays(self) -> bool:
        return self._company is not None

    @Property(str, notify=changed)
    def askedCompany(self) -> str:
        return self._company.name if self._company else ""

    @Property(str, notify=changed)
    def firstDay(self) -> str:
        """As it is in the library."""
        return self._day("moved_in")

    @Property(str, notify=changed)
    def lastDay(self) -> str:
        return self._day("moved_out")

    @Property(str, notify=changed)
    def daysProblem(self) -> str:
        """The day that cannot be read, "order" where they are the wrong way round, or ''."""
        return self._days_problem

    def _title(self, room: PlannedRoom) -> str:
        title = room.values["title"]
        return title.get(self.words, "") if isinstance(title, LocalizedText) else ""

    @Property(str, notify=changed)
    def slug(self) -> str:
        """The slug of the chosen room."""
        return self._sight.chosen

    @Property(str, notify=changed)
    def point(self) -> str:
        """The slug of the chosen point."""
        point = self._sight.chosen_point
        return point.waypoint.slug if point else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        """What the chosen thing is: "room", "zone", or what a point is."""
        room, point = self._sight.chosen_room, self._sight.chosen_point
        if room:
            return "zone" if room.room.ground else "room"
        return self._sight.plan.roles.get(point.waypoint.slug, "") if point else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        """Its name as visitors read it; of a door, the name of its room."""
        point = self._sight.chosen_point
        room = self._sight.chosen_room
        if point:
            room = self._sight.plan.room(point.waypoint.room)
        return room.room.name if room else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """Its name in the language of the page, to be written otherwise."""
        room = self._sight.chosen_room
        return self._title(room) if room else ""

    @Property(str, notify=changed)
    def measures(self) -> str:
        room = self._sight.chosen_room
        return told_measures(room.room.outline) if room else ""

    @Property(bool, notify=changed)
    def hidden(self) -> bool:
        """Whether visitors do not see the chosen room."""
        room = self._sight.chosen_room
        return room is not None and not room.shown

    @Property(RowsModel, constant=True)
    def sitting(self) -> QObject:
        """The companies in the chosen room."""
        return self._sitting


def company_rows(parent: QObject) -> RowsModel[PlannedCompany]:
    return RowsModel(
        {
            "key": lambda one: one.reference.key,
            "name": lambda one: one.name,
            "first": lambda one: told_day(one.values["moved_in"]),
            "last": lambda one: told_day(one.values["moved_out"]),
        },
        parent,
    )


def told_day(value: Value) -> str:
    """A day as it is typed: 2026-12-31; '' for none."""
    return value.isoformat() if isinstance(value, date) else ""
