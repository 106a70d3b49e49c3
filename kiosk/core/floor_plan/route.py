"""Routing through the hall: a graph of waypoints and ways, and the quickest route. Pure."""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kiosk.core.floor_plan.outline import Point

WALK, STAIRS, LIFT = "walk", "stairs", "lift"
WAY_KINDS = (WALK, STAIRS, LIFT)

WALKING_SPEED = 1.1
"""Metres a second of people who look around as they walk."""
STEP_LENGTH = 0.65
"""Metres."""
STAIRS_METRES = 9.0
STAIRS_SECONDS = 25.0
"""Of one floor."""
LIFT_SECONDS = 45.0
"""To wait, ride and get out."""


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A place to walk through; `room` is the slug of the room whose door it is, or ''."""

    slug: str
    floor: str
    at: Point
    room: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A way between two waypoints, by their slugs, in both directions."""

    first: str
    second: str
    kind: str = WALK


@dataclass(frozen=True, slots=True)
class Leg:
    """What of a route lies on one floor; `onward` is how it goes on from there: "stairs", "lift"
    or '' at its end."""

    floor: str
    points: tuple[Point, ...]
    metres: float
    onward: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    legs: tuple[Leg, ...]
    metres: float
    seconds: float
    waypoints: tuple[str, ...]

    @property
    def minutes(self) -> int:
        return max(1, round(self.seconds / 60))

    @property
    def steps(self) -> int:
        """The number of steps, rounded to ten."""
        return max(10, round(self.metres / STEP_LENGTH / 10) * 10)


def _length(one: Waypoint, other: Waypoint) -> float:
    return math.dist(one.at, other.at)


def _cost(kind: str, one: Waypoint, other: Waypoint) -> tuple[float, float]:
    """Metres and seconds."""
    if kind == LIFT:
        return 0.0, LIFT_SECONDS
    if kind == STAIRS:
        metres = STAIRS_METRES if one.floor != other.floor else _length(one, other)
        return metres, max(
            STAIRS_SECONDS if one.floor != other.floor else 0.0, metres / WALKING_SPEED
        )
    return _length(one, other), _length(one, other) / WALKING_SPEED


@dataclass(frozen=True)
class Network:
    """The graph: all waypoints by slug, in the staff's order, and the valid ways between them."""

    waypoints: Mapping[str, Waypoint] = field(default_factory=dict)
    ways: Sequence[Way] = ()

    def doors(self, room: str) -> tuple[str, ...]:
        return tuple(slug for slug, one in self.waypoints.items() if one.room == room)

    def route(self, start: str, goals: Collection[str], *, step_free: bool = False) -> Route | None:
        """The quickest route from one waypoint to the nearest of others (Dijkstra); None where
        there is none. `step_free` takes no stairs."""
        if start not in self.waypoints:
            return None
        edges = self._edges(step_free=step_free)
        before: dict[str, tuple[str, str] | None] = {}
        waiting: list[tuple[float, str, tuple[str, str] | None]] = [(0.0, start, None)]
        while waiting:
            seconds, here, came = heapq.heappop(waiting)
            if here in before:
                continue
            before[here] = came
            if here in goals:
                return self._retrace(here, before, seconds)
            for there, kind, cost in edges.get(here, ()):
                if there not in before:
                    heapq.heappush(waiting, (seconds + cost, there, (here, kind)))
        return None

    def within_reach(self, start: str) -> frozenset[str]:
        """All waypoints to which a route leads, the start among them."""
        edges = self._edges(step_free=False)
        seen, waiting = {start}, [start]
        while waiting:
            for there, _, _ in edges.get(waiting.pop(), ()):
                if there not in seen:
                    seen.add(there)
                    waiting.append(there)
        return frozenset(seen)

    def _edges(self, *, step_free: bool) -> dict[str, list[tuple[str, str, float]]]:
        edges: dict[str, list[tuple[str, str, float]]] = {}
        for way in self.ways:
            if not (step_free and way.kind == STAIRS):
                one, other = self.waypoints[way.first], self.waypoints[way.second]
                _, seconds = _cost(way.kind, one, other)
                edges.setdefault(way.first, []).append((way.second, way.kind, seconds))
                edges.setdefault(way.second, []).append((way.first, way.kind, seconds))
        return edges

    def _retrace(
        self, goal: str, before: Mapping[str, tuple[str, str] | None], seconds: float
    ) -> Route:
        slugs, kinds = [goal], []
        while came := before[slugs[-1]]:
            slugs.append(came[0])
            kinds.append(came[1])
        passed = [self.waypoints[slug] for slug in reversed(slugs)]
        kinds.reverse()
        legs: list[Leg] = []
        points, metres, total = [passed[0].at], 0.0, 0.0
        for (one, other), kind in zip(pairwise(passed), kinds, strict=True):
            length, _ = _cost(kind, one, other)
            total += length
            if one.floor != other.floor:
                legs.append(Leg(one.floor, tuple(points), metres, kind))
                points, metres = [other.at], 0.0
            else:
                points.append(other.at)
                metres += length
        legs.append(Leg(passed[-1].floor, tuple(points), metres))
        return Route(tuple(legs), total, seconds, tuple(one.slug for one in passed))


def way_fault(way: Way, waypoints: Mapping[str, Waypoint]) -> str:
    """What is wrong with a way, '' when it can be walked."""
    for slug in (way.first, way.second):
        if slug not in waypoints:
            return f"the way {way.first}–{way.second} leads to the unknown waypoint “{slug}”"
    one, other = waypoints[way.first], waypoints[way.second]
    same = one.floor == other.floor
    if way.kind not in WAY_KINDS or (way.kind == WALK and not same) or (way.kind == LIFT and same):
        return f"the way {way.first}–{way.second} cannot be a “{way.kind}” between those floors"
    return ""
