"""A hand that draws on the plan: tools, what is taken hold of, what it snaps to. All in metres."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.floor_plan.drawing import (
    GRID,
    ON_THE_WALL,
    Snapped,
    moved,
    nearest_on_wall,
    on_grid,
    rectangle,
    snapped,
    snapped_move,
    with_corner,
)
from kiosk.core.floor_plan.outline import MIN_AREA, Outline, Point, area, contains
from kiosk.core.floor_plan.underlay import scaled
from kiosk.editorial.plan.reading import PlannedPoint, PlannedRoom
from kiosk.ui.staff.plan.acts import PlanActs
from kiosk.ui.staff.plan.measures import read_metres
from kiosk.ui.staff.plan.sight import PlanSight

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NUDGE_MS = 700
"""So long after the last arrow key a thing is put where it was moved to: one change, not ten."""


Thing: TypeAlias = PlannedRoom | PlannedPoint

HERE: Point = (0.0, 0.0)
"""Not moved at all."""


class Tool(StrEnum):
    CHOOSE = "choose"
    RECTANGLE = "rectangle"
    CORNERS = "corners"
    DOOR = "door"
    STAIRS = "stairs"
    LIFT = "lift"
    STATION = "station"
    WAY = "way"
    UNDERLAY = "underlay"
    """Moves what lies under the floor."""
    SCALE = "scale"
    """Two of its places, of which it is known how far they are apart."""


@QmlElement
@QmlUncreatable("the page of the plan has one")
class PlanDrawing(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Follows one hand. `reach` is how near is near enough: for a finger more than for the eye."""

    changed = Signal()

    def __init__(self, sight: PlanSight, acts: PlanActs, parent: QObject) -> None:
        super().__init__(parent)
        self._sight, self._acts = sight, acts
        self._tool = Tool.CHOOSE
        self._from: Point | None = None
        self._corner = -1
        self._by: Point = HERE
        self._nudged: Thing | None = None
        self.corners: tuple[Point, ...] = ()
        """Those of a room that is being drawn corner by corner."""
        self.shape: Outline = ()
        """What a room would be that is drawn or moved."""
        self.spot: Point | None = None
        """Where a point would be that is moved."""
        self.marker: Snapped | None = None
        self.underlay_by: Point = HERE
        """By how much what lies under the floor is being moved."""
        self._nudging = QTimer(self, singleShot=True, interval=NUDGE_MS)
        self._nudging.timeout.connect(self.finishNudge)

    # With which tool

    @Slot(str)
    def useTool(self, tool: str) -> None:
        self.finishNudge()
        self._clear()
        self._tool = Tool(tool)
        if self._tool is not Tool.CHOOSE:
            self._sight.choose("")
        self.changed.emit()

    @Slot()
    def giveUp(self) -> None:
        """Escape: first what is being drawn, then the tool, then what is chosen."""
        if self.shape or self.spot or self.corners or self._from:
            self._clear()
        elif self._tool is not Tool.CHOOSE:
            self._tool = Tool.CHOOSE
        else:
            self._sight.choose("")
        self.changed.emit()

    def _clear(self) -> None:
        self._nudging.stop()
        self._from, self._corner, self._by = None, -1, HERE
        self.underlay_by = HERE
        self.shape, self.corners, self.spot, self.marker = (), (), None, None

    # A finger on the plan

    def press(self, at: Point, reach: float) -> bool:
        """A finger has come down; whether it takes hold of something, or else moves the view."""
        self.finishNudge()
        self._corner = -1
        if self._tool is Tool.RECTANGLE:
            self.marker = snapped(at, self._others(), reach / 2)
            self._from = self.marker.at
        elif self._tool is Tool.UNDERLAY:
            self._from = at if self._sight.underlay else None
        elif self._tool is Tool.CHOOSE and self._holds(at, reach):
            self._from = at
        self.changed.emit()
        return self._from is not None

    def _holds(self, at: Point, reach: float) -> bool:
        point = self._sight.chosen_point
        if point:
            return math.dist(point.waypoint.at, at) <= reach
        room = self._sight.chosen_room
        if room is None or not room.room.outline:
            return False
        outline = room.room.outline
        near = min(range(len(outline)), key=lambda number: math.dist(outline[number], at))
        if math.dist(outline[near], at) <= reach:
            self._corner = near
        return self._corner >= 0 or contains(outline, at)

    def drag(self, at: Point, reach: float) -> None:
        """It is there now."""
        if self._from is None:
            return
        by = at[0] - self._from[0], at[1] - self._from[1]
        room, point = self._sight.chosen_room, self._sight.chosen_point
        if self._tool is Tool.UNDERLAY:
            self.underlay_by = by
        elif self._tool is Tool.RECTANGLE:
            self.marker = snapped(at, self._others(), reach / 2)
            self.shape = rectangle(self._from, self.marker.at)
        elif math.hypot(*by) < reach / 4 and not (self.shape or self.spot):
            return
        elif point:
            self.spot = self._spot(at, point)
        elif room and self._corner >= 0:
            self.marker = snapped(at, self._others(), reach / 2)
            self.shape = with_corner(room.room.outline, self._corner, self.marker.at)
        elif room:
            outline = room.room.outline
            self.shape = moved(outline, snapped_move(outline, by, self._others(), reach / 2))
        self.changed.emit()

    def release(self) -> bool:
        """It has let go; whether something was drawn by it."""
        shape, spot, by = self.shape, self.spot, self.underlay_by
        drawn = self._from is not None and bool(shape or spot or by != HERE)
        tool = self._tool
        self._clear()
        if drawn and tool is Tool.RECTANGLE:
            if area(shape) >= MIN_AREA:
                self._acts.draw_room(shape)
        elif drawn and tool is Tool.UNDERLAY:
            under = self._sight.underlay
            if under:
                self._acts.lay(
                    "laid", replace(under, left=under.left + by[0], top=under.top + by[1])
                )
        elif drawn:
            self._put(self._sight.chosen_room or self._sight.chosen_point, shape, spot)
        self.changed.emit()
        return drawn

    def tap(self, at: Point, reach: float) -> None:
        """It has come down and up again."""
        match self._tool:
            case Tool.CHOOSE | Tool.RECTANGLE:
                self._sight.choose_at(at, reach)
            case Tool.CORNERS:
                self._add_corner(at, reach)
            case Tool.DOOR:
                self._add_door(at, reach)
            case Tool.STATION:
                self._acts.add_station((on_grid(at[0]), on_grid(at[1])))
            case Tool.STAIRS | Tool.LIFT:
                self._acts.add_passage((on_grid(at[0]), on_grid(at[1])), self._tool)
            case Tool.WAY:
                self._join(at, reach)
            case Tool.SCALE:
                self.corners = (*self.corners[:1], at)
        self.changed.emit()

    def _others(self) -> Sequence[Outline]:
        chosen = self._sight.chosen if self._tool is Tool.CHOOSE else ""
        return [
            room.outline
            for room in self._sight.plan.plan.on(self._sight.floor)
            if room.slug != chosen
        ]

    def _spot(self, at: Point, point: PlannedPoint) -> Point:
        """A door in a wall stays in the wall."""
        room = self._sight.plan.room(point.waypoint.room)
        outline = room.room.outline if room else ()
        here = point.waypoint.at
        if outline and math.dist(nearest_on_wall(here, outline), here) <= ON_THE_WALL:
            return nearest_on_wall(at, outline)
        return on_grid(at[0]), on_grid(at[1])

    def _add_corner(self, at: Point, reach: float) -> None:
        closes = len(self.corners) >= 3 and math.dist(self.corners[0], at) <= reach
        if closes:
            self.closeCorners()
            return
        self.marker = snapped(at, [*self._others(), self.corners], reach / 2)
        if self.marker.at not in self.corners:
            self.corners = (*self.corners, self.marker.at)

    def _add_door(self, at: Point, reach: float) -> None:
        walls = [
            (nearest_on_wall(at, room.outline), room.slug)
            for room in self._sight.plan.plan.on(self._sight.floor)
            if not room.ground
        ]
        inside = self._sight.plan.plan.room_at(self._sight.floor, at)
        own = [one for one in walls if inside and one[1] == inside.slug]
        place, room = min(own or walls, key=lambda one: math.dist(one[0], at), default=(at, ""))
        if room and (own or math.dist(place, at) <= reach):
            self._acts.add_door(place, room)
        else:
            self._acts.say("no-wall")

    def _join(self, at: Point, reach: float) -> None:
        """The first tap chooses a point, the second one joins it with another."""
        one = self._sight.chosen_point
        other = self._sight.point_at(at, reach)
        if one and other and one != other:
            self._acts.toggle_way(one, other)
        self._sight.choose_point(other.waypoint.slug if other else "")

    @Slot()
    def closeCorners(self) -> None:
        """The room that is drawn corner by corner is whole."""
        corners = self.corners
        self._clear()
        if len(corners) >= 3:
            self._acts.draw_room(corners)
        self.changed.emit()

    @Slot(str)
    def scaleUnderlay(self, metres: str) -> None:
        """The two places that were tapped are so far apart, as it was typed."""
        under, corners = self._sight.underlay, self.corners
        if under and len(corners) == 2:
            new = scaled(under, corners[0], corners[1], read_metres(metres))
            if new:
                self._clear()
                self._tool = Tool.CHOOSE
                self._acts.lay("scaled", new)
            else:
                self._acts.say("no-scale")
        self.changed.emit()

    @Slot()
    def dropCorner(self) -> None:
        """Take back the last corner."""
        self.corners = self.corners[:-1]
        self.changed.emit()

    # Keys

    @Slot(int, int)
    def nudge(self, across: int, down: int) -> None:
        """Move what is chosen by steps of the grid."""
        room, point = self._sight.chosen_room, self._sight.chosen_point
        if (room or point) != self._nudged:
            self.finishNudge()
        self._nudged = room or point
        self._by = self._by[0] + across * GRID, self._by[1] + down * GRID
        if point:
            x, y = point.waypoint.at
            self.spot = self._spot((x + self._by[0], y + self._by[1]), point)
        elif room and room.room.outline:
            self.shape = moved(room.room.outline, self._by)
        else:
            self._by = HERE
            return
        self._nudging.start()
        self.changed.emit()

    @Slot()
    def finishNudge(self) -> None:
        """Put what was moved by keys where it was moved to."""
        shape, spot, thing = self.shape, self.spot, self._nudged
        if self._by != HERE:
            self._clear()
            self._put(thing, shape, spot)
            self.changed.emit()

    def _put(self, thing: Thing | None, shape: Outline, spot: Point | None) -> None:
        if isinstance(thing, PlannedPoint) and spot:
            self._acts.move_point(thing, spot)
        elif isinstance(thing, PlannedRoom) and shape:
            self._acts.set_outline(thing, shape)

    @Slot()
    def deleteChosen(self) -> None:
        room, point = self._sight.chosen_room, self._sight.chosen_point
        self._clear()
        if point:
            self._acts.delete_point(point)
        elif room:
            self._acts.delete_room(room)
        self.changed.emit()

    # What QML binds

    @Property(str, notify=changed)
    def tool(self) -> str:
        return self._tool.value

    @Property(int, notify=changed)
    def cornerCount(self) -> int:
        return len(self.corners)
