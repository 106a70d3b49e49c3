"""What is wrong with a plan, or missing from it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from kiosk.core.floor_plan.drawing import overlaps, shared_area
from kiosk.core.floor_plan.plan import FloorPlan


class Fault(StrEnum):
    """What can be wrong; the most urgent first."""

    NOWHERE = "nowhere"
    """There is no point, and so no “you are here”."""
    NOT_DRAWN = "not-drawn"
    OVERLAP = "overlap"
    NO_DOOR = "no-door"
    UNREACHABLE = "unreachable"
    COMPANY_WITHOUT_ROOM = "company-without-room"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: the slug of the room it is about, the name of another room or of a company, and
    the square metres that two rooms share."""

    fault: Fault
    room: str = ""
    other: str = ""
    shared: float = 0.0


def plan_findings(plan: FloorPlan, without_room: Iterable[str]) -> tuple[Finding, ...]:
    """Everything that is wrong with a plan; `without_room` names the companies that have none."""
    rooms = [room for room in plan.rooms if not room.ground]
    found = [Finding(Fault.NOT_DRAWN, room.slug) for room in rooms if not room.outline]
    drawn = [room for room in rooms if room.outline]
    for one, other in combinations(drawn, 2):
        if one.floor == other.floor and overlaps(one.outline, other.outline):
            shared = shared_area(one.outline, other.outline)
            found.append(Finding(Fault.OVERLAP, one.slug, other.name, shared))
    network, here = plan.network, plan.here("")
    if here is None and drawn:
        found.append(Finding(Fault.NOWHERE))
    reached = network.within_reach(here.slug) if here else frozenset()
    for room in drawn:
        doors = network.doors(room.slug)
        if not doors:
            found.append(Finding(Fault.NO_DOOR, room.slug))
        elif here and not reached.intersection(doors):
            found.append(Finding(Fault.UNREACHABLE, room.slug))
    found.extend(Finding(Fault.COMPANY_WITHOUT_ROOM, other=name) for name in without_room)
    order = list(Fault)
    return tuple(sorted(found, key=lambda one: order.index(one.fault)))
