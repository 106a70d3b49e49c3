"""The floor plan of the hall as the guide shows it. Pure.

Validates the staff's data; what is invalid is left out with a reason for the log, and its room is
shown without a place or without a route.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kiosk.core.content.common import Link
from kiosk.core.errors import ContentRejectedError
from kiosk.core.floor_plan.outline import (
    Box,
    Outline,
    Point,
    bounds,
    contains,
    read_outline,
    read_point,
)
from kiosk.core.floor_plan.route import Network, Way, Waypoint, way_fault


@dataclass(frozen=True, slots=True)
class Room:
    """A room, or with `ground` a zone on which rooms stand. `outline` is empty where it cannot be
    drawn. `companies` that sit in it are links; `icon` is a name in the screen's own set or ''."""

    slug: str
    name: str
    summary: str
    floor: str
    zone: str
    outline: Outline
    ground: bool = False
    icon: str = ""
    companies: tuple[Link, ...] = ()
    sample: bool = False


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """`rooms` in the staff's order, zones among them; `faults` tells staff what to fix."""

    rooms: tuple[Room, ...] = ()
    network: Network = field(default_factory=Network)
    faults: tuple[str, ...] = ()

    @property
    def floors(self) -> tuple[str, ...]:
        """The floors with something on them, in the order in which rooms name them."""
        drawn = [room.floor for room in self.rooms if room.outline]
        return tuple(dict.fromkeys([*drawn, *(room.floor for room in self.rooms)]))

    def room(self, slug: str) -> Room | None:
        return next((room for room in self.rooms if room.slug == slug and not room.ground), None)

    def on(self, floor: str) -> tuple[Room, ...]:
        """What can be drawn on one floor."""
        return tuple(room for room in self.rooms if room.floor == floor and room.outline)

    def room_at(self, floor: str, point: Point) -> Room | None:
        """The room under a point, the last drawn where they overlap."""
        for room in reversed(self.on(floor)):
            if not room.ground and contains(room.outline, point):
                return room
        return None

    def extent(self) -> Box | None:
        """The common bounds of all floors; None for an empty plan."""
        points = [point for room in self.rooms for point in room.outline]
        return bounds(points) if points else None

    def here(self, wanted: str) -> Waypoint | None:
        """Where the visitor stands: the waypoint of that slug, else the first of all."""
        first = next(iter(self.network.waypoints.values()), None)
        return self.network.waypoints.get(wanted, first)


def usable_plan(
    rooms: Iterable[tuple[Room, object]], waypoints: Iterable[Waypoint], ways: Sequence[Way]
) -> FloorPlan:
    """The plan without what is invalid; the outlines of `rooms` are not validated yet."""
    faults: list[str] = []
    drawn = []
    for room, raw in rooms:
        try:
            drawn.append(replace(room, outline=read_outline(raw)))
        except ContentRejectedError as error:
            faults.append(f"the room “{room.slug}” is not on the plan: {error}")
            drawn.append(room)
    places: dict[str, Waypoint] = {}
    for waypoint in waypoints:
        try:
            read_point(waypoint.at)
        except ContentRejectedError as error:
            faults.append(f"the waypoint “{waypoint.slug}” is left out: {error}")
        else:
            places[waypoint.slug] = waypoint
    usable_ways = []
    for way in ways:
        if fault := way_fault(way, places):
            faults.append(fault)
        else:
            usable_ways.append(way)
    network = Network(places, tuple(usable_ways))
    plan = FloorPlan(tuple(drawn), network)
    if first := plan.here(""):
        reached = {places[slug].room for slug in network.within_reach(first.slug)}
        faults += [
            f"no way leads from “{first.slug}” to the room “{room.slug}”"
            for room in drawn
            if not room.ground and room.slug not in reached
        ]
    return replace(plan, faults=tuple(faults))
