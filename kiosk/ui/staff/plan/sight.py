"""What of the plan is looked at: its floor, the room or the point that is chosen."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

from kiosk.core.floor_plan.outline import Box, Point, bounds
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.editorial.plan.reading import HallPlan, PlannedPoint, PlannedRoom

MARGIN = 4.0
"""Metres round what is drawn, to draw more."""
SMALLEST = (36.0, 24.0)
"""Metres that are shown of a hall in which nothing is drawn yet."""


class PlanSight(QObject):
    """Shared by everything on the page; a room and a point are never chosen both."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.plan = HallPlan()
        self.added_floors: tuple[str, ...] = ()
        """Floors on which nothing is drawn yet."""
        self._floor = ""
        self._room = self._point = ""

    @property
    def underlay(self) -> Underlay | None:
        """What lies under the floor."""
        return self.plan.underlays.get(self.floor)

    def show(self, plan: HallPlan) -> None:
        """This is the plan now."""
        self.plan = plan
        self.changed.emit()

    @property
    def floors(self) -> tuple[str, ...]:
        """As visitors have them, the added ones last; a hall without any has floor 1."""
        drawn = [*self.plan.plan.floors, *(one.waypoint.floor for one in self.plan.points)]
        return tuple(dict.fromkeys([*drawn, *self.added_floors])) or ("1",)

    @property
    def floor(self) -> str:
        return self._floor if self._floor in self.floors else self.floors[0]

    def choose_floor(self, floor: str) -> None:
        if floor != self.floor:
            self._floor = floor
            self._room = self._point = ""
            self.changed.emit()

    @property
    def chosen(self) -> str:
        """The slug of the room that is chosen, or ''."""
        room = self.chosen_room
        return room.room.slug if room else ""

    @property
    def chosen_room(self) -> PlannedRoom | None:
        return self.plan.room(self._room)

    @property
    def chosen_point(self) -> PlannedPoint | None:
        return self.plan.point(self._point)

    def choose(self, slug: str) -> None:
        """A room, by its slug; '' chooses nothing. The floor follows."""
        self._room, self._point = slug, ""
        room = self.chosen_room
        if room:
            self._floor = room.room.floor
        self.changed.emit()

    def choose_point(self, slug: str) -> None:
        self._room, self._point = "", slug
        self.changed.emit()

    def choose_at(self, at: Point, reach: float) -> None:
        """What lies there: a point, else a room, else nothing."""
        point = self.point_at(at, reach / 2)
        if point:
            self.choose_point(point.waypoint.slug)
            return
        room = self.plan.plan.room_at(self.floor, at)
        self.choose(room.slug if room else "")

    def point_at(self, at: Point, reach: float) -> PlannedPoint | None:
        """The nearest point within reach."""
        near = [
            one
            for one in self.plan.points
            if one.waypoint.floor == self.floor and math.dist(one.waypoint.at, at) <= reach
        ]
        return min(near, key=lambda one: math.dist(one.waypoint.at, at), default=None)

    @property
    def extent(self) -> Box:
        """All floors with some ground round them."""
        points = [point for room in self.plan.plan.rooms for point in room.outline]
        points += [one.waypoint.at for one in self.plan.points]
        for under in self.plan.underlays.values():
            points += [(under.left, under.top), (under.left + under.width, under.top)]
        box = bounds(points) if points else Box(0, 0, 0, 0)
        return Box(
            box.left - MARGIN,
            box.top - MARGIN,
            max(box.right, box.left + SMALLEST[0]) + MARGIN,
            max(box.bottom, box.top + SMALLEST[1]) + MARGIN,
        )
