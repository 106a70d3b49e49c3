"""The hall guide: floors, rooms, the one that is chosen, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.floor_plan.plan import FloorPlan, Room
from kiosk.core.floor_plan.route import Leg, Route, Waypoint
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.pages.page import PageViewModel, link_rows
from kiosk.ui.viewmodels.pages.rows import RowsModel
from kiosk.ui.viewmodels.pages.station_floor_plan import StationFloorPlan

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class GuideViewModel(PageViewModel):
    """The plan, one floor at a time. Opened with a room, it shows the way there at once."""

    changed = Signal()
    told_properties = ("name", "summary", "rooms")

    def __init__(
        self, catalog: Catalog, floor_plan: StationFloorPlan, slug: str, parent: QObject
    ) -> None:
        super().__init__(catalog, parent)
        self._floor_plan = floor_plan
        self._plan = FloorPlan()
        self._floor = ""
        self._chosen = slug
        self._routed = bool(slug)
        self._step_free = False
        self._route: Route | None = None
        self._with_stairs = False
        self._without_stairs = False
        self._floors: RowsModel[str] = RowsModel({"name": lambda floor: floor}, self)
        self._rooms: RowsModel[Room] = RowsModel(
            {
                "slug": lambda room: room.slug,
                "name": lambda room: room.name,
                "note": lambda room: " · ".join(it.title for it in room.companies) or room.zone,
                "floor": lambda room: room.floor,
                "iconName": lambda room: room.icon or "room",
                "monogram": lambda room: room.companies[0].monogram if room.companies else "",
                "colourName": colour_of,
            },
            self,
        )
        self._companies = link_rows(self)
        self._legs: RowsModel[Leg] = RowsModel(
            {
                "floor": lambda leg: leg.floor,
                "metres": lambda leg: round(leg.metres),
                "onward": lambda leg: leg.onward,
            },
            self,
        )

    def read(self) -> None:
        self._plan = self._floor_plan.plan(self.language)
        self._floors.replace(self._plan.floors)
        self._rooms.replace([room for room in self._plan.rooms if not room.ground])
        here = self.place
        if self._floor not in self._plan.floors:
            room = self.room
            at = room.floor if room else here.floor if here else ""
            self._floor = at if at in self._plan.floors else next(iter(self._plan.floors), "")
            self._find_way(show_start=True)
        else:
            self._find_way()

    def _find_way(self, *, show_start: bool = False) -> None:
        room, here = self.room, self.place
        self._companies.replace(room.companies if room else ())
        quickest = step_free = None
        if room and here and self._routed:
            network = self._plan.network
            doors = network.doors(room.slug)
            quickest = network.route(here.slug, doors)
            step_free = network.route(here.slug, doors, step_free=True)
        self._route = (step_free if self._step_free else None) or quickest
        self._with_stairs = bool(quickest) and quickest != step_free
        self._without_stairs = step_free is not None
        if show_start and self._route:
            self._floor = self._route.legs[0].floor
        self._legs.replace(self._route.legs if self._route else ())

    # What the plan is drawn from

    @property
    def plan(self) -> FloorPlan:
        return self._plan

    @property
    def place(self) -> Waypoint | None:
        """Where the visitor stands."""
        return self._floor_plan.here(self._plan)

    @property
    def room(self) -> Room | None:
        return self._plan.room(self._chosen)

    @property
    def route(self) -> Route | None:
        return self._route

    # What a hand does

    @Slot(str)
    def choose(self, slug: str) -> None:
        """Choose a room on the plan or in the list; '' clears the choice."""
        if slug == self._chosen:
            return
        self._chosen, self._routed = slug, False
        if self.room and self.room.floor in self._plan.floors:
            self._floor = self.room.floor
        self._find_way()
        self.changed.emit()

    @Slot()
    def showWay(self) -> None:
        """Show the way to the chosen room from where the visitor stands, beginning there."""
        self._routed = True
        self._find_way(show_start=True)
        self.changed.emit()

    @Slot(bool)
    def setStepFree(self, wanted: bool) -> None:
        self._step_free = wanted
        self._find_way()
        self.changed.emit()

    @Slot(str)
    def chooseFloor(self, name: str) -> None:
        if name in self._plan.floors:
            self._floor = name
            self.changed.emit()

    # What QML binds

    @Property(RowsModel, notify=changed)
    def floors(self) -> QObject:
        return self._floors

    @Property(bool, notify=changed)
    def drawn(self) -> bool:
        """Whether there is anything to be seen on a plan."""
        return self._plan.extent() is not None

    @Property(str, notify=changed)
    def floor(self) -> str:
        return self._floor

    @Property(RowsModel, notify=changed)
    def rooms(self) -> QObject:
        return self._rooms

    @Property(str, notify=changed)
    def chosen(self) -> str:
        return self.room.slug if self.room else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        return self.room.name if self.room else ""

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self.room.summary if self.room else ""

    @Property(str, notify=changed)
    def zone(self) -> str:
        return self.room.zone if self.room else ""

    @Property(str, notify=changed)
    def roomFloor(self) -> str:
        return self.room.floor if self.room else ""

    @Property(str, notify=changed)
    def iconName(self) -> str:
        return (self.room.icon if self.room else "") or "room"

    @Property(str, notify=changed)
    def monogram(self) -> str:
        companies = self.room.companies if self.room else ()
        return companies[0].monogram if companies else ""

    @Property(str, notify=changed)
    def colourName(self) -> str:
        return colour_of(self.room) if self.room else ""

    @Property(RowsModel, notify=changed)
    def companies(self) -> QObject:
        return self._companies

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        """Whether anything on the plan is sample content."""
        return any(room.sample for room in self._plan.rooms)

    @Property(bool, notify=changed)
    def leads(self) -> bool:
        """Whether there is a way to the chosen room."""
        room, here = self.room, self.place
        if room is None or here is None:
            return False
        network = self._plan.network
        return not network.within_reach(here.slug).isdisjoint(network.doors(room.slug))

    @Property(bool, notify=changed)
    def routed(self) -> bool:
        return self._route is not None

    @Property(int, notify=changed)
    def metres(self) -> int:
        return round(self._route.metres) if self._route else 0

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return self._route.minutes if self._route else 0

    @Property(int, notify=changed)
    def steps(self) -> int:
        return self._route.steps if self._route else 0

    @Property(RowsModel, notify=changed)
    def legs(self) -> QObject:
        return self._legs

    @Property(bool, notify=changed)
    def stepFree(self) -> bool:
        return self._step_free

    @Property(bool, notify=changed)
    def choiceOfStairs(self) -> bool:
        """Whether the quickest way has stairs that another way avoids."""
        return self._with_stairs and self._without_stairs

    @Property(bool, notify=changed)
    def stairsOnly(self) -> bool:
        """Whether no way there is without stairs."""
        return self._with_stairs and not self._without_stairs


def colour_of(room: Room) -> str:
    """The name of a room's colour: that of its company's sector, moss grey without one."""
    return room.companies[0].colour if room.companies else ""
