"""The ways through a floor as the program proposes them. Pure.

People walk beside rooms, not through them. Every door gets a point before it in the middle of the
corridor, and the corners of rooms get points to walk round. Of all straight lines between those
that meet no room, the ones are kept by which the quickest routes run.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.core.floor_plan.drawing import nearest_on, nearest_on_wall
from kiosk.core.floor_plan.lines import ahead, along, cross, unit
from kiosk.core.floor_plan.outline import Box, Outline, Point, bounds, contains, sides

FROM_WALL = 1.6
"""Metres at which one walks along a wall, where there is as much room."""
SAME_PLACE = 0.75
"""Metres; points that are no farther from each other are one."""
CROWDED = 0.15
"""Metres from a wall at which nobody walks."""
MAX_NODES = 400
"""Of one floor: beyond this corners are left out, and the proposal stays quick."""
Node: TypeAlias = str | int

HOP = 2e-3
"""What makes a long line dearer than several short ones in its place."""


@dataclass(frozen=True, slots=True)
class NewPoint:
    """A point to add; with `room`, the slug of the room whose door it is to be."""

    at: Point
    room: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to add to a floor. A way joins two ends: the slug of a point that there is, or the place
    of a new one in `points`."""

    points: tuple[NewPoint, ...] = ()
    ways: tuple[tuple[Node, Node], ...] = ()


@dataclass(frozen=True, slots=True)
class Floor:
    """What is known of a floor. `rooms` by their slugs, without zones; `grounds`: the zones.

    `doors`: the points that are doors, with the slug of their room; `places`: all other points that
    ways lead to, stairs, lifts and stations. `joined`: pairs that are joined already.
    """

    rooms: Mapping[str, Outline]
    grounds: Sequence[Outline]
    doors: Mapping[str, tuple[Point, str]]
    places: Mapping[str, Point]
    joined: Collection[tuple[str, str]] = ()


def proposed_ways(floor: Floor) -> Proposal:
    """The ways that are missing; nothing where every door and place is joined already."""
    return _Proposing(floor).proposal()


def lacks_ways(floor: Floor) -> bool:
    """Whether a room has no door, something is not joined, or a way leads through a room."""
    return _Proposing(floor).lacks()


class _Proposing:
    """One floor, once. Nodes are slugs of points that there are, or numbers of new places."""

    def __init__(self, floor: Floor) -> None:
        self._floor = floor
        self._walls = {slug: (outline, bounds(outline)) for slug, outline in floor.rooms.items()}
        everything = [*floor.rooms.values(), *floor.grounds, tuple(floor.places.values())]
        points = [point for outline in everything for point in outline]
        points += [
            along(*_way_out(floor.rooms[room], door), FROM_WALL)
            for door, room in floor.doors.values()
            if room in floor.rooms
        ]
        self._whole = bounds(points) if points else Box(0, 0, 0, 0)
        box = self._whole
        around = (
            (box.left, box.top),
            (box.right, box.top),
            (box.right, box.bottom),
            (box.left, box.bottom),
        )
        outlines = [*floor.rooms.values(), *(floor.grounds or [around])]
        self._limits = [side for outline in outlines for side in sides(outline)]
        self._new: list[Point] = []
        self._edges: dict[Node, dict[Node, float]] = {}
        self._at: dict[Node, Point] = {}
        self._at.update(floor.places.items())
        self._candidates: dict[str, list[tuple[Point, int]]] = {}

    def lacks(self) -> bool:
        at = {**self._floor.places, **{slug: door for slug, (door, _) in self._floor.doors.items()}}
        through_walls = (
            one in at and other in at and not self._sees(at[one], at[other])
            for one, other in self._floor.joined
        )
        return self._are_apart() or any(through_walls)

    def _are_apart(self) -> bool:
        ends = [*self._floor.places, *self._floor.doors]
        apart = bool(ends) and not self._joined_with(ends[0]).issuperset(ends)
        return apart or bool(self._without_door())

    def _without_door(self) -> Mapping[str, Outline]:
        with_door = {room for _, room in self._floor.doors.values()}
        return {
            slug: outline
            for slug, outline in self._floor.rooms.items()
            if slug not in with_door and not self._holds_a_place(outline)
        }

    def proposal(self) -> Proposal:
        if not self._are_apart():
            return Proposal()
        for slug, (point, room) in self._floor.doors.items():
            self._at[slug] = point
            before = self._before(room, point)
            if before:
                self._join(slug, self._node(before))
        for slug, outline in self._without_door().items():
            self._candidates[slug] = [
                (middle, self._node(before))
                for a, b in sides(outline)
                for middle in [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)]
                for before in [self._before(slug, middle)]
                if before
            ]
        for corner in self._corners():
            if len(self._new) < MAX_NODES:
                self._node(corner)
        self._see()
        for one, other in self._floor.joined:
            if one in self._at and other in self._at:
                self._join(one, other, cheap=True)
        return self._chosen()

    # Nodes

    def _node(self, point: Point) -> int:
        for number, other in enumerate(self._new):
            if math.dist(point, other) <= SAME_PLACE:
                return number
        self._new.append(point)
        self._at[len(self._new) - 1] = point
        return len(self._new) - 1

    def _before(self, room: str, door: Point) -> Point | None:
        """In front of a door, half way to what is opposite at most; None where there is no room."""
        outline = self._floor.rooms.get(room)
        if outline is None:
            return None
        on_wall, across = _way_out(outline, door)
        free = min((ahead(on_wall, across, *side) for side in self._limits), default=math.inf)
        at = along(on_wall, across, min(FROM_WALL, free / 2))
        at = (round(at[0], 2), round(at[1], 2))
        return at if free > 4 * CROWDED and self._is_free(at, CROWDED) else None

    def _corners(self) -> Iterator[Point]:
        """Points to walk round corners, at the distance at which one walks or half of it."""
        for outline, _ in self._walls.values():
            count = len(outline)
            for number, corner in enumerate(outline):
                before, after = outline[number - 1], outline[(number + 1) % count]
                onward = unit(before, corner), unit(after, corner)
                beyond = (along(corner, one, 2 * CROWDED) for one in onward)
                if not all(self._is_free(at, CROWDED) for at in beyond):
                    continue  # its walls go on: it is the corner of one room, not of a block
                outward = onward[0][0] + onward[1][0], onward[0][1] + onward[1][1]
                for far in (FROM_WALL, FROM_WALL / 2):
                    at = along(corner, outward, far)
                    at = (round(at[0], 2), round(at[1], 2))
                    if self._is_free(at, far * 0.6):
                        yield at
                        break

    def _is_free(self, point: Point, clearance: float) -> bool:
        """Whether one can stand there: in the building, in no room, not against a wall."""
        grounds = self._floor.grounds
        if grounds:
            if not any(contains(ground, point) for ground in grounds):
                return False
        elif not (
            self._whole.left <= point[0] <= self._whole.right
            and self._whole.top <= point[1] <= self._whole.bottom
        ):
            return False
        for outline, box in self._walls.values():
            if (
                box.left - clearance < point[0] < box.right + clearance
                and box.top - clearance < point[1] < box.bottom + clearance
                and (
                    contains(outline, point)
                    or (clearance and math.dist(point, nearest_on_wall(point, outline)) < clearance)
                )
            ):
                return False
        return True

    def _holds_a_place(self, outline: Outline) -> bool:
        """A stairwell, the room of a lift, the reception: one gets there without a door."""
        return any(contains(outline, point) for point in self._floor.places.values())

    # Edges

    def _join(self, one: Node, other: Node, *, cheap: bool = False) -> None:
        length = math.dist(self._at[one], self._at[other])
        cost = length * (0.999 if cheap else 1) + HOP * length**2
        self._edges.setdefault(one, {})[other] = cost
        self._edges.setdefault(other, {})[one] = cost

    def _see(self) -> None:
        """Join whatever sees each other."""
        nodes: list[Node] = [*range(len(self._new)), *self._floor.places]
        for number, one in enumerate(nodes):
            for other in nodes[number + 1 :]:
                if self._sees(self._at[one], self._at[other]):
                    self._join(one, other)

    def _sees(self, a: Point, b: Point) -> bool:
        left, right = min(a[0], b[0]), max(a[0], b[0])
        top, bottom = min(a[1], b[1]), max(a[1], b[1])
        middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        for outline, box in self._walls.values():
            if box.right <= left or box.left >= right or box.bottom <= top or box.top >= bottom:
                continue
            if contains(outline, a) or contains(outline, b):
                continue
            if contains(outline, middle) or any(cross(a, b, *side) for side in sides(outline)):
                return False
        return True

    # What is kept of them

    def _chosen(self) -> Proposal:
        roots: list[Node] = [*self._floor.places]
        if not roots:
            roots.extend([*self._floor.doors][:1])
        if not roots:
            roots.extend([number for pairs in self._candidates.values() for _, number in pairs][:1])
        kept: set[frozenset[Node]] = set()
        new_doors: dict[str, tuple[Point, int]] = {}
        for root in roots:
            before, costs = self._tree(root)
            for slug, pairs in self._candidates.items():
                within = [pair for pair in pairs if pair[1] in costs]
                if slug not in new_doors and within:
                    new_doors[slug] = min(within, key=lambda pair: costs[pair[1]])
            reached = self._joined_with(root)
            goals: list[Node] = [*self._floor.doors, *self._floor.places]
            goals += [number for _, number in new_doors.values()]
            for goal in goals:
                node = goal
                while node in before and goal not in reached:
                    kept.add(frozenset((before[node], node)))
                    node = before[node]
        return self._told(kept, new_doors)

    def _joined_with(self, root: Node) -> set[Node]:
        """What ways lead to already."""
        found, waiting = {root}, [root]
        while waiting:
            here = waiting.pop()
            for pair in self._floor.joined:
                if here in pair:
                    there = pair[1] if pair[0] == here else pair[0]
                    if there not in found:
                        found.add(there)
                        waiting.append(there)
        return found

    def _tree(self, root: Node) -> tuple[dict[Node, Node], dict[Node, float]]:
        """The quickest routes from a node: what comes before each, and what each costs."""
        before: dict[Node, Node] = {}
        costs: dict[Node, float] = {}
        waiting: list[tuple[float, int, Node, Node | None]] = [(0.0, 0, root, None)]
        count = 0
        while waiting:
            cost, _, here, came = heapq.heappop(waiting)
            if here in costs:
                continue
            costs[here] = cost
            if came is not None:
                before[here] = came
            for there, more in self._edges.get(here, {}).items():
                if there not in costs:
                    count += 1
                    heapq.heappush(waiting, (cost + more, count, there, here))
        return before, costs

    def _told(
        self, kept: set[frozenset[Node]], new_doors: Mapping[str, tuple[Point, int]]
    ) -> Proposal:
        pairs = kept - {frozenset(pair) for pair in self._floor.joined}
        used = {node for pair in pairs for node in pair if isinstance(node, int)}
        used.update(number for _, number in new_doors.values())
        numbers = {node: number for number, node in enumerate(sorted(used))}
        points = [NewPoint(self._new[node]) for node in numbers]
        ways: list[tuple[Node, Node]] = []
        for pair in pairs:
            one, other = sorted(pair, key=str)
            ways.append(
                (
                    numbers[one] if isinstance(one, int) else one,
                    numbers[other] if isinstance(other, int) else other,
                )
            )
        for slug, (door, node) in new_doors.items():
            ways.append((len(points), numbers[node]))
            points.append(NewPoint(door, slug))
        return Proposal(tuple(points), tuple(sorted(ways, key=str)))


def _way_out(outline: Outline, door: Point) -> tuple[Point, Point]:
    """The place of a door in the wall, and the direction that leads out of the room there."""
    a, b = min(sides(outline), key=lambda side: math.dist(door, nearest_on(door, *side)))
    on_wall, onward = nearest_on(door, a, b), unit(a, b)
    out = (onward[1], -onward[0])
    if contains(outline, along(on_wall, out, CROWDED / 2)):
        out = (-out[0], -out[1])
    return on_wall, out
