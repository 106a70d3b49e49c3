"""The commands of staff over the plan of the hall: each is one change-set.

Whoever changes something says by what was read how they have seen it: where somebody else has
changed that meanwhile, nothing is written.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations, count, pairwise

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Row, Value, Values
from kiosk.core.floor_plan.drawing import carried
from kiosk.core.floor_plan.outline import Outline, Point, read_outline
from kiosk.core.floor_plan.proposal import Floor, lacks_ways, proposed_ways
from kiosk.core.floor_plan.route import LIFT, WALK, Way, Waypoint
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.db.library.changes.underlays import lay, underlays_of
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.drafts import Draft, blank
from kiosk.editorial.errors import ProblemsError
from kiosk.editorial.plan.as_seen import PlanChangedError, require_as_seen
from kiosk.editorial.plan.reading import (
    PLACE,
    POINT,
    PROPOSED,
    HallPlan,
    PlannedPoint,
    PlannedRoom,
)
from kiosk.editorial.problems import problems

KEPT = "point"
"""What the slugs of points begin with that somebody has corrected: they are proposed no more."""


# Rooms


def draw_room(editor: Editor, store: LibraryStore, floor: str, outline: Outline) -> int:
    """Add a room, called by the next number of its floor. Returns the change-set.

    Raises:
        ContentRejectedError: the outline cannot be drawn.
        ProblemsError: the name of the floor breaks rules.
    """
    values: Values = {
        "title": next_name(store, floor),
        "floor": floor,
        "outline": read_outline(outline),
        "published": True,
    }
    return editor.save(blank(PLACE).with_values(values)).change_set


def next_name(store: LibraryStore, floor: str) -> LocalizedText:
    """The name of a new room: 101, 102 … on floor 1."""
    rooms = store.read_many(PLACE).values()
    taken = {name for room in rooms for name in _texts(room.values["title"])}
    numbers = (f"{floor}{number:02}" for number in count(1))
    number = next(one for one in numbers if f"{one} 室" not in taken and f"Room {one}" not in taken)
    return LocalizedText({CHINESE: f"{number} 室", ENGLISH: f"Room {number}"})


def _texts(value: Value) -> Collection[str]:
    return value.values() if isinstance(value, LocalizedText) else ()


def set_outline(editor: Editor, plan: HallPlan, room: PlannedRoom, outline: Outline) -> int:
    """Give a room another outline; its doors go along. Returns the change-set, 0 where it has that
    outline.

    Raises:
        ContentRejectedError: the outline cannot be drawn.
        PlanChangedError: it has not the outline that was seen, or is gone.
    """
    new = read_outline(outline)
    doors = [one for one in plan.points if one.waypoint.room == room.room.slug]
    with editor.changing(Reason.EDIT) as changing:
        require_as_seen(changing, room, "outline")
        changing.update(PLACE, {room.reference.key: {"outline": new}})
        if room.room.outline:
            for door in doors:
                require_as_seen(changing, door, "x", "y")
                at = carried(door.waypoint.at, room.room.outline, new)
                changing.update(POINT, {door.reference.key: _place(at)})
    return changing.number


def rename(editor: Editor, room: PlannedRoom, language: str, name: str) -> int:
    """Call a room otherwise in one language. Returns the change-set, 0 where it is called so.

    Raises:
        PlanChangedError: it is called otherwise than was seen, or is gone.
        ProblemsError: the name breaks rules.
    """
    title = room.values["title"]
    words = dict(title) if isinstance(title, LocalizedText) else {}
    new = LocalizedText({**words, language: name.strip()})
    draft = Draft(PLACE, room.reference.key, 0, Row({**room.values, "title": new}))
    found = problems(draft, ["title"])
    if found:
        raise ProblemsError(draft, found)
    with editor.changing(Reason.EDIT) as changing:
        require_as_seen(changing, room, "title")
        changing.update(PLACE, {room.reference.key: {"title": new}})
    return changing.number


def delete_room(editor: Editor, plan: HallPlan, room: PlannedRoom) -> int:
    """Put a room into the bin, with its doors; who sits there has no room then. Returns the
    change-set."""
    doors = [one.reference for one in plan.points if one.waypoint.room == room.room.slug]
    return editor.delete([*doors, room.reference])


# What lies under a floor


def lay_underlay(editor: Editor, floor: str, seen: Underlay | None, new: Underlay | None) -> int:
    """Lay a picture under a floor, or elsewhere, in place of what lies there; None takes it away.
    Returns the change-set.

    Raises:
        PlanChangedError: something else lies there than was seen.
    """
    with editor.changing(Reason.EDIT) as changing:
        there = {one.floor: one for one in underlays_of(changing.connection)}
        if there.get(floor) != seen:
            raise PlanChangedError
        lay(changing, floor, new)
    return changing.number


# Points


def add_point(editor: Editor, plan: HallPlan, floor: str, at: Point, room: str = "") -> int:
    """Add the door of a room, by its slug, or a place at which a station may stand. Returns the
    change-set."""
    slug = _free(plan, "door" if room else "station")
    with editor.changing(Reason.CREATE) as changing:
        _write(changing, plan, [Waypoint(slug, floor, at, room)], [])
    return changing.number


def add_passage(editor: Editor, plan: HallPlan, floors: Sequence[str], at: Point, kind: str) -> int:
    """Add stairs or a lift that stand at the same place of all floors. Stairs lead from each floor
    to the next, a lift to all. Returns the change-set, 0 for a hall of one floor."""
    names = iter(_all_free(plan, kind))
    points = [Waypoint(next(names), floor, at) for floor in floors]
    pairs = combinations(points, 2) if kind == LIFT else pairwise(points)
    ways = [Way(one.slug, other.slug, kind) for one, other in pairs]
    if not ways:
        return 0
    with editor.changing(Reason.CREATE) as changing:
        _write(changing, plan, points, ways)
    return changing.number


def move_point(editor: Editor, plan: HallPlan, point: PlannedPoint, at: Point) -> int:
    """Put a point elsewhere. Returns the change-set, 0 where it stands there.

    Raises:
        PlanChangedError: it does not stand where it was seen, or is gone.
    """
    with editor.changing(Reason.EDIT) as changing:
        require_as_seen(changing, point, "x", "y")
        new = _place(at)
        if point.proposed and new != _place(point.waypoint.at):
            new["slug"] = _free(plan, KEPT)
        changing.update(POINT, {point.reference.key: new})
    return changing.number


def delete_point(editor: Editor, point: PlannedPoint) -> int:
    """Put a point into the bin, with its ways. Returns the change-set."""
    return editor.delete([point.reference])


def stand_here(editor: Editor, point: PlannedPoint) -> int:
    """Have all stations stand at a point that say nothing else. Returns the change-set."""
    return editor.reorder(POINT, [point.reference.key])


def toggle_way(editor: Editor, plan: HallPlan, one: PlannedPoint, other: PlannedPoint) -> int:
    """Join two points of a floor by a way, or take away the way between them. Returns the
    change-set.

    Raises:
        PlanChangedError: one of them has other ways than were seen, or is gone.
    """
    with editor.changing(Reason.EDIT) as changing:
        require_as_seen(changing, one, "ways")
        require_as_seen(changing, other, "ways")
        rows = one.values["ways"] if isinstance(one.values["ways"], tuple) else ()
        rest = tuple(
            row for row in rows if isinstance(row, Row) and row["waypoint"] != other.reference
        )
        joined = Row({"waypoint": other.reference, "kind": WALK})
        new = rest if len(rest) < len(rows) else (*rows, joined)
        changing.update(POINT, {one.reference.key: {"ways": new}})
        slugs = iter(_all_free(plan, KEPT))
        changing.update(
            POINT,
            {end.reference.key: {"slug": next(slugs)} for end in (one, other) if end.proposed},
        )
    return changing.number


def propose(editor: Editor, plan: HallPlan, floors: Sequence[str]) -> int:
    """Join everything on some floors by ways: what the program proposed before is proposed anew,
    what somebody has drawn stays. Returns the change-set, 0 where nothing is to be done."""
    going, points, ways = [], [], []
    names = iter(_all_free(plan, PROPOSED))
    doors = iter(_all_free(plan, "door"))
    for floor in floors:
        own = [one for one in plan.points if one.proposed and one.waypoint.floor == floor]
        if not lacks_ways(_floor(plan, floor)):
            continue
        proposal = proposed_ways(_floor(plan, floor, without=own))
        slugs = [next(doors if one.room else names) for one in proposal.points]
        for slug, new in zip(slugs, proposal.points, strict=True):
            points.append(Waypoint(slug, floor, new.at, new.room))
        for one, other in proposal.ways:
            ends = [slugs[end] if isinstance(end, int) else end for end in (one, other)]
            ways.append(Way(*ends))
        going += [one.reference for one in own]
    if not (going or points or ways):
        return 0
    with editor.changing(Reason.EDIT) as changing:
        changing.delete(going, to_bin=False)
        _write(changing, plan, points, ways)
    return changing.number


def _floor(plan: HallPlan, floor: str, without: Sequence[PlannedPoint] = ()) -> Floor:
    """What there is on a floor, but for some points."""
    drawn = plan.plan.on(floor)
    rooms = {room.slug: room.outline for room in drawn if not room.ground}
    points = {
        one.waypoint.slug: one.waypoint
        for one in plan.points
        if one.waypoint.floor == floor and one not in without
    }
    doors = {slug: one for slug, one in points.items() if one.room in rooms}
    return Floor(
        rooms,
        [room.outline for room in drawn if room.ground],
        {slug: (one.at, one.room) for slug, one in doors.items()},
        {slug: one.at for slug, one in points.items() if slug not in doors},
        [
            (way.first, way.second)
            for way in plan.plan.network.ways
            if way.first in points and way.second in points
        ],
    )


# Writing


def _write(
    changing: ChangeSet, plan: HallPlan, points: Sequence[Waypoint], ways: Sequence[Way]
) -> None:
    """Add points, and ways between these and those that there are."""
    last = max(changing.positions(POINT).values(), default=-1)
    rooms = {one.room.slug: one.reference for one in plan.rooms}
    rows_to_create: list[tuple[Values, str]] = [
        (
            {
                "slug": one.slug,
                "floor": one.floor,
                **_place(one.at),
                "place": rooms.get(one.room),
                "ways": (),
                "position": last + number,
            },
            "",
        )
        for number, one in enumerate(points, 1)
    ]
    new = changing.create_many(POINT, rows_to_create) if rows_to_create else []
    keys = {one.waypoint.slug: one.reference for one in plan.points}
    keys.update((one.slug, reference) for one, reference in zip(points, new, strict=True))
    rows: dict[str, list[Row]] = {}
    for way in ways:
        row = Row({"waypoint": keys[way.second], "kind": way.kind})
        rows.setdefault(way.first, []).append(row)
    for slug, joined in rows.items():
        before = changing.read(keys[slug]).values["ways"]
        present = before if isinstance(before, tuple) else ()
        changing.update(POINT, {keys[slug].key: {"ways": (*present, *joined)}})


def _free(plan: HallPlan, prefix: str) -> str:
    return next(iter(_all_free(plan, prefix)))


def _all_free(plan: HallPlan, prefix: str) -> Sequence[str]:
    """Slugs that no point has; more than a plan can want."""
    taken = {one.waypoint.slug for one in plan.points}
    numbers = (f"{prefix}-{number}" for number in range(1, 5000))
    return [slug for slug in numbers if slug not in taken]


def _place(at: Point) -> dict[str, Value]:
    return {"x": round(at[0], 3), "y": round(at[1], 3)}
