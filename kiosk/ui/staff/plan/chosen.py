"""The room or the point that is chosen on the plan: what staff read of it and do with it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.editorial.plan.reading import PlannedCompany, PlannedRoom
from kiosk.ui.staff.plan.acts import PlanActs
from kiosk.ui.staff.plan.measures import told_measures
from kiosk.ui.staff.plan.sight import PlanSight
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


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

    # What QML binds

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
    return RowsModel({"key": lambda one: one.reference.key, "name": lambda one: one.name}, parent)
