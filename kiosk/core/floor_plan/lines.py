"""Lines between points of a plan: where they lead and what they meet. Pure."""

from __future__ import annotations

import math

from kiosk.core.floor_plan.outline import Point

TOUCHING = 0.01
"""Metres; what is nearer is where one stands."""


def ahead(start: Point, direction: Point, a: Point, b: Point) -> float:
    """How far ahead a side is met; infinity where it is not."""
    side, to_a = (b[0] - a[0], b[1] - a[1]), (a[0] - start[0], a[1] - start[1])
    turn = direction[0] * side[1] - direction[1] * side[0]
    if turn == 0:
        return math.inf
    far = (to_a[0] * side[1] - to_a[1] * side[0]) / turn
    share = (to_a[0] * direction[1] - to_a[1] * direction[0]) / turn
    return far if far > TOUCHING and 0 <= share <= 1 else math.inf


def along(point: Point, direction: Point, far: float) -> Point:
    """The point so far from another in a direction."""
    return point[0] + direction[0] * far, point[1] + direction[1] * far


def unit(a: Point, b: Point) -> Point:
    """The direction from a to b."""
    length = math.dist(a, b) or 1.0
    return (b[0] - a[0]) / length, (b[1] - a[1]) / length


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether a line from a to b goes through the side from c to d."""

    def turn(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
