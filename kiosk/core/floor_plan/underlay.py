"""The architect's plan that lies under a floor while staff draw it; visitors never see it. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from kiosk.core.floor_plan.outline import MAX_DISTANCE, Point

MIN_WIDTH = 1.0


@dataclass(frozen=True, slots=True)
class Underlay:
    """A picture by its key among the files of the library, and where it lies: its top left corner
    and its width in metres. Its height follows from the picture."""

    floor: str
    picture: str
    left: float
    top: float
    width: float


def scaled(underlay: Underlay, one: Point, other: Point, metres: float) -> Underlay | None:
    """As large as two of its places are apart in truth, the first of them where it is; None where
    that cannot be: they are one place, or the plan would be larger than any hall."""
    apart = math.dist(one, other)
    if apart <= 0 or not 0 < metres <= MAX_DISTANCE:
        return None
    factor = metres / apart
    width = underlay.width * factor
    if not MIN_WIDTH <= width <= MAX_DISTANCE:
        return None
    return replace(
        underlay,
        left=one[0] - (one[0] - underlay.left) * factor,
        top=one[1] - (one[1] - underlay.top) * factor,
        width=width,
    )
