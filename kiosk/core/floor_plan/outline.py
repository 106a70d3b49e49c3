"""Outlines of rooms: polygons of points in metres, and what can be asked of them. Pure.

x grows to the right and y downwards, as on the plan that hangs on the wall.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kiosk.core.errors import ContentRejectedError

Point = tuple[float, float]
Outline = tuple[Point, ...]

MAX_DISTANCE = 2000.0
"""Metres from the origin; a point beyond is a typing error."""
MAX_CORNERS = 120
MIN_AREA = 0.25
"""Square metres; less is a line."""
SAMPLES = 14
"""So many places across and down are tried for the label of a room that is no rectangle."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle along the axes, in metres."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def read_point(raw: object) -> Point:
    """A point of the plan.

    Raises:
        ContentRejectedError: it is none, or too far away to be in the hall.
    """
    if not isinstance(raw, (list, tuple)) or len(raw) != 2:
        raise ContentRejectedError("a point is not written as [x, y]")
    x, y = raw
    if not (_is_length(x) and _is_length(y)):
        raise ContentRejectedError(f"a point is not a place in metres: {raw!r:.60}")
    return float(x), float(y)


def _is_length(raw: object) -> bool:
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        return False
    return abs(raw) <= MAX_DISTANCE  # not so for NaN


def read_outline(raw: object) -> Outline:
    """A polygon that can be drawn and touched; a last point that repeats the first is dropped.

    Raises:
        ContentRejectedError: it is none; the message says what is wrong with it.
    """
    if not isinstance(raw, (list, tuple)):
        raise ContentRejectedError("its outline is not a list of points")
    if len(raw) > MAX_CORNERS:
        raise ContentRejectedError(f"its outline has {len(raw)} corners, at most {MAX_CORNERS}")
    points = [read_point(one) for one in raw]
    outline = tuple(
        point for place, point in enumerate(points) if point != points[place - 1] or place == 0
    )
    if len(outline) > 1 and outline[0] == outline[-1]:
        outline = outline[:-1]
    if len(outline) < 3:
        raise ContentRejectedError("its outline has fewer than three corners")
    if area(outline) < MIN_AREA:
        raise ContentRejectedError("its outline encloses nothing")
    if not is_rectangle(outline) and _crosses_itself(outline):
        raise ContentRejectedError("its outline crosses itself")
    return outline


def sides(outline: Outline) -> list[tuple[Point, Point]]:
    """Each side from one corner to the next, the last one back to the first corner."""
    return list(zip(outline, (*outline[1:], outline[0]), strict=True))


def area(outline: Outline) -> float:
    """Square metres."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in sides(outline))) / 2


def is_rectangle(outline: Outline) -> bool:
    """Most rooms are, and then nothing needs to be looked for."""
    return len(outline) == 4 and (
        outline[0][0] == outline[3][0] != outline[1][0] == outline[2][0]
        and outline[0][1] == outline[1][1] != outline[2][1] == outline[3][1]
    )


def _crosses_itself(outline: Outline) -> bool:
    every = sides(outline)
    last = len(every) - 1
    for one, (a, b) in enumerate(every):
        for other in range(one + 1, len(every)):
            c, d = every[other]
            neighbours = other == one + 1 or (one == 0 and other == last)
            if _folds_back(a, b, c, d) if neighbours else _meet(a, b, c, d):
                return True
    return False


def _turn(a: Point, b: Point, c: Point) -> float:
    """Above zero where the way from a over b to c turns right."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _within(a: Point, b: Point, c: Point) -> bool:
    """Whether c, known to be in line with them, lies between a and b."""
    return min(a[0], b[0]) <= c[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= c[1] <= max(a[1], b[1])


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    turns = _turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b)
    if turns[0] * turns[1] < 0 and turns[2] * turns[3] < 0:
        return True
    ends = ((a, b, c), (a, b, d), (c, d, a), (c, d, b))
    return any(turn == 0 and _within(*end) for turn, end in zip(turns, ends, strict=True))


def _folds_back(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two sides that share a corner lie on each other."""
    corner, one, other = (b, a, d) if b == c else (a, b, c)
    if _turn(one, corner, other) != 0:
        return False
    return (one[0] - corner[0]) * (other[0] - corner[0]) + (one[1] - corner[1]) * (
        other[1] - corner[1]
    ) > 0


def contains(outline: Outline, point: Point) -> bool:
    """Whether a point lies inside."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in sides(outline):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
    return inside


def bounds(points: Sequence[Point]) -> Box:
    """The smallest box round some points, of which there is at least one."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))


@lru_cache(256)
def widest_box(outline: Outline) -> Box:
    """About the largest box inside: where a label has most room."""
    whole = bounds(outline)
    if is_rectangle(outline):
        return whole
    step_x, step_y = whole.width / SAMPLES, whole.height / SAMPLES
    free = [
        [
            contains(outline, (whole.left + (x + 0.5) * step_x, whole.top + (y + 0.5) * step_y))
            for x in range(SAMPLES)
        ]
        for y in range(SAMPLES)
    ]
    best = max(_free_boxes(free), key=lambda it: (it[2] - it[0]) * (it[3] - it[1]), default=None)
    if best is None:
        return whole
    left, top, right, bottom = best
    return Box(
        whole.left + left * step_x,
        whole.top + top * step_y,
        whole.left + right * step_x,
        whole.top + bottom * step_y,
    )


def _free_boxes(free: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int, int, int]]:
    """Boxes of cells that are all free: for each cell and depth below it, the widest."""
    for top in range(len(free)):
        for left in range(len(free[top])):
            right = len(free[top])
            for bottom in range(top, len(free)):
                width = 0
                while left + width < right and free[bottom][left + width]:
                    width += 1
                if width == 0:
                    break
                right = left + width
                yield left, top, right, bottom + 1
