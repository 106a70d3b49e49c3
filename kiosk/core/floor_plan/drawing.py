"""How a plan is drawn by hand: what a finger snaps to, and what becomes of a room's outline. Pure.

All lengths are metres.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kiosk.core.floor_plan.outline import Outline, Point, area, bounds, is_rectangle, sides

GRID = 0.25
"""What snaps to nothing else snaps to multiples of this."""
OVERLAP = 0.05
"""Square metres; two rooms that share less stand beside each other."""
ON_THE_WALL = 0.3
"""A door that is no farther from its room stands in the wall."""


class SnapKind(StrEnum):
    """What a point has snapped to."""

    GRID = "grid"
    LINE = "line"
    EDGE = "edge"
    CORNER = "corner"


@dataclass(frozen=True, slots=True)
class Snapped:
    """A point that has snapped; `across` and `down` are the lines it is in line with, if any."""

    at: Point
    kind: SnapKind
    across: float | None = None
    down: float | None = None


def snapped(point: Point, outlines: Iterable[Outline], reach: float) -> Snapped:
    """The corner within reach, else the edge, else the lines of corners, else the grid."""
    drawn = list(outlines)
    corners = [corner for outline in drawn for corner in outline]
    near = min(corners, key=lambda corner: math.dist(corner, point), default=None)
    if near and math.dist(near, point) <= reach:
        return Snapped(near, SnapKind.CORNER, near[0], near[1])
    on_edges = [nearest_on(point, *side) for outline in drawn for side in sides(outline)]
    edge = min(on_edges, key=lambda one: math.dist(one, point), default=None)
    if edge and math.dist(edge, point) <= reach:
        return Snapped(edge, SnapKind.EDGE)
    x = _in_line(point[0], (corner[0] for corner in corners), reach)
    y = _in_line(point[1], (corner[1] for corner in corners), reach)
    kind = SnapKind.GRID if x is None and y is None else SnapKind.LINE
    at = (on_grid(point[0]) if x is None else x, on_grid(point[1]) if y is None else y)
    return Snapped(at, kind, x, y)


def snapped_move(outline: Outline, by: Point, outlines: Iterable[Outline], reach: float) -> Point:
    """By how much an outline moves that is drawn by so much: until one of its corners is in line
    with a corner of another, else on the grid."""
    corners = [corner for other in outlines for corner in other]
    shift = []
    for axis in (0, 1):
        gaps = [corner[axis] - (own[axis] + by[axis]) for own in set(outline) for corner in corners]
        gap = min(gaps, key=abs, default=math.inf)
        if abs(gap) > reach:
            first = min(own[axis] for own in outline) + by[axis]
            gap = on_grid(first) - first
        shift.append(_tidy(by[axis] + gap))
    return shift[0], shift[1]


def _in_line(value: float, others: Iterable[float], reach: float) -> float | None:
    near = min(others, key=lambda other: abs(other - value), default=math.inf)
    return near if abs(near - value) <= reach else None


def on_grid(value: float) -> float:
    return round(value / GRID) * GRID


def _tidy(value: float) -> float:
    """To the millimetre: what is added to and fro stays what it was."""
    return round(value, 3) + 0.0


def nearest_on(point: Point, a: Point, b: Point) -> Point:
    """The point of a line from a to b that is nearest to another."""
    length = math.dist(a, b) ** 2
    share = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / (length or 1)
    share = min(max(share, 0.0), 1.0)
    return _tidy(a[0] + (b[0] - a[0]) * share), _tidy(a[1] + (b[1] - a[1]) * share)


def nearest_on_wall(point: Point, outline: Outline) -> Point:
    """The point of a room's wall that is nearest."""
    return min(
        (nearest_on(point, *side) for side in sides(outline)),
        key=lambda one: math.dist(one, point),
    )


# Outlines


def rectangle(one: Point, other: Point) -> Outline:
    """The rectangle between two opposite corners, from its top left on."""
    box = bounds((one, other))
    return (
        (box.left, box.top),
        (box.right, box.top),
        (box.right, box.bottom),
        (box.left, box.bottom),
    )


def moved(outline: Sequence[Point], by: Point) -> Outline:
    return tuple((_tidy(x + by[0]), _tidy(y + by[1])) for x, y in outline)


def with_corner(outline: Outline, number: int, at: Point) -> Outline:
    """With one corner elsewhere; a rectangle stays one, its opposite corner in place."""
    if is_rectangle(outline):
        opposite = outline[(number + 2) % 4]
        return rectangle(opposite, at)
    return (*outline[:number], at, *outline[number + 1 :])


def carried(point: Point, before: Outline, after: Outline) -> Point:
    """Where a door goes whose room has got another outline: along with a room that is moved, else
    to the nearest place of the wall."""
    by = (after[0][0] - before[0][0], after[0][1] - before[0][1])
    if len(before) == len(after) and moved(before, by) == moved(after, (0, 0)):
        return _tidy(point[0] + by[0]), _tidy(point[1] + by[1])
    if math.dist(point, nearest_on_wall(point, before)) > ON_THE_WALL:
        return point
    return nearest_on_wall(point, after)


def shared_area(one: Outline, other: Outline) -> float:
    """Square metres that lie in both of two outlines, of any shape.

    Between two heights at which no sides begin, end or meet, what is shared grows evenly: its width
    in the middle tells its area.
    """
    a, b = bounds(one), bounds(other)
    if a.right <= b.left or b.right <= a.left or a.bottom <= b.top or b.bottom <= a.top:
        return 0.0
    heights = {y for _, y in (*one, *other)}
    heights.update(_meetings(one, other))
    levels = sorted(y for y in heights if max(a.top, b.top) <= y <= min(a.bottom, b.bottom))
    total = 0.0
    for top, bottom in pairwise(levels):
        middle = (top + bottom) / 2
        width = sum(
            max(0.0, min(right, end) - max(left, start))
            for left, right in _spans(one, middle)
            for start, end in _spans(other, middle)
        )
        total += width * (bottom - top)
    return total


def _meetings(one: Outline, other: Outline) -> Iterator[float]:
    """The heights at which sides of two outlines cross."""
    for (ax, ay), (bx, by) in sides(one):
        for (cx, cy), (dx, dy) in sides(other):
            turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
            if turn:
                share = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn
                if 0 <= share <= 1:
                    yield ay + share * (by - ay)


def _spans(outline: Outline, y: float) -> list[tuple[float, float]]:
    """From where to where one is inside, at a height at which there is no corner."""
    crossings = sorted(
        ax + (y - ay) / (by - ay) * (bx - ax)
        for (ax, ay), (bx, by) in sides(outline)
        if (ay > y) != (by > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def overlaps(one: Outline, other: Outline) -> bool:
    """Whether two rooms take the same ground."""
    return shared_area(one, other) > min(OVERLAP, area(one) / 10, area(other) / 10)
