"""What is on one floor when it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.core.floor_plan.outline import Point
from kiosk.core.floor_plan.plan import Room
from kiosk.core.floor_plan.route import Leg, Waypoint


@dataclass(frozen=True, slots=True)
class Scene:
    """`leg` is what of the way lies on this floor, `first` and `last` whether the way begins and
    ends with it; `here` is where the visitor stands, with the words that say so."""

    rooms: Sequence[Room] = ()
    doors: Sequence[Waypoint] = ()
    leg: Leg | None = None
    first: bool = False
    last: bool = False
    here: Point | None = None
    here_text: str = ""
    chosen: str = ""
