"""The commands over the plan of the hall, on a library as a file and on a server."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import ContentRejectedError
from kiosk.core.floor_plan.drawing import rectangle
from kiosk.core.floor_plan.plan_check import Fault
from kiosk.core.floor_plan.route import Way
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.errors import ProblemsError, StillUsedError
from kiosk.editorial.plan.as_seen import PlanChangedError
from kiosk.editorial.plan.commands import (
    add_passage,
    add_point,
    delete_point,
    delete_room,
    draw_room,
    lay_underlay,
    move_point,
    next_name,
    propose,
    rename,
    set_outline,
    stand_here,
    toggle_way,
)
from kiosk.editorial.plan.companies import place_company, set_days
from kiosk.editorial.plan.reading import HallPlan, PlannedPoint, PlannedRoom, read_plan

BOX = rectangle((80, 10), (86, 14))


def ways_of(store: LibraryStore, slug: str) -> list[Way]:
    """The ways that begin or end at a point."""
    return [way for way in plan(store).plan.network.ways if slug in (way.first, way.second)]


def plan(store: LibraryStore) -> HallPlan:
    return read_plan(store, CHINESE)


def room(store: LibraryStore, slug: str) -> PlannedRoom:
    found = plan(store).room(slug)
    assert found is not None
    return found


def point(store: LibraryStore, slug: str) -> PlannedPoint:
    found = plan(store).point(slug)
    assert found is not None
    return found


def faults(store: LibraryStore) -> set[tuple[Fault, str]]:
    """What is wrong with rooms; some sample companies have none."""
    found = plan(store).findings()
    return {(one.fault, one.room) for one in found if one.room}


def test_the_plan_is_read_as_visitors_get_it(store: LibraryStore) -> None:
    read = plan(store)
    assert faults(store) == set()
    assert not read.visible.faults
    assert read.visible == read.plan
    assert {read.roles[one.waypoint.slug] for one in read.points} >= {"here", "door", "stairs"}
    assert all(company.room for company in read.companies if company not in read.without_room)


def test_a_room_is_drawn_named_moved_with_its_door_and_deleted_and_all_comes_back(
    store: LibraryStore, editor: Editor
) -> None:
    numbers = [draw_room(editor, store, "9", BOX)]
    made = room(store, "room-901")
    assert (made.room.name, made.room.floor, made.room.outline) == ("901 室", "9", BOX)
    assert made.shown
    numbers.append(add_point(editor, plan(store), "9", (83, 14), "room-901"))
    assert point(store, "door-1").waypoint.room == "room-901"
    seen = room(store, "room-901")
    aside = rectangle((90, 10), (96, 14))
    numbers.append(set_outline(editor, plan(store), seen, aside))
    assert room(store, "room-901").room.outline == aside
    assert point(store, "door-1").waypoint.at == (93, 14)
    with pytest.raises(PlanChangedError):
        set_outline(editor, plan(store), seen, BOX)
    with pytest.raises(ContentRejectedError):
        set_outline(editor, plan(store), room(store, "room-901"), ((0, 0), (1, 0), (2, 0)))
    numbers.append(rename(editor, room(store, "room-901"), ENGLISH, " Workshop "))
    with pytest.raises(ProblemsError):
        rename(editor, room(store, "room-901"), CHINESE, " ")
    with pytest.raises(PlanChangedError):
        rename(editor, made, ENGLISH, "Other")
    assert next_name(store, "9")[CHINESE] == "902 室"
    numbers.append(delete_room(editor, plan(store), room(store, "room-901")))
    assert plan(store).room("room-901") is None
    assert plan(store).point("door-1") is None
    for number in reversed(numbers):
        editor.undo(number)
    assert plan(store).room("room-901") is None
    assert faults(store) == set()


def test_a_company_moves_to_a_room_and_out(store: LibraryStore, editor: Editor) -> None:
    company = next(one for one in plan(store).companies if one.room)
    number = place_company(editor, company, None)
    (moved,) = (one for one in plan(store).companies if one.reference == company.reference)
    assert moved in plan(store).without_room
    assert Fault.COMPANY_WITHOUT_ROOM in {one.fault for one in plan(store).findings()}
    with pytest.raises(PlanChangedError):
        place_company(editor, company, room(store, "room-a1"))
    place_company(editor, moved, room(store, "room-a1"))
    (there,) = (one for one in plan(store).companies if one.reference == company.reference)
    with pytest.raises(ProblemsError):
        set_days(editor, there, date(2026, 12, 2), date(2026, 12, 1))
    set_days(editor, there, date(2026, 12, 1), None)
    with pytest.raises(PlanChangedError):
        set_days(editor, there, None, None)
    (dated,) = (one for one in plan(store).companies if one.reference == company.reference)
    assert dated.values["moved_in"] == date(2026, 12, 1)
    place_company(editor, dated, room(store, "room-a2"))
    (elsewhere,) = (one for one in plan(store).companies if one.reference == company.reference)
    assert (elsewhere.room, elsewhere.values["moved_in"]) == ("room-a2", None)
    place_company(editor, elsewhere, room(store, "room-a1"))
    assert company.name in {one.title for one in room(store, "room-a1").room.companies}
    assert number


def test_points_are_moved_joined_made_the_first_and_deleted(
    store: LibraryStore, editor: Editor
) -> None:
    add_point(editor, plan(store), "1", (1, 1))
    add_point(editor, plan(store), "1", (2, 1))
    one, other = point(store, "station-1"), point(store, "station-2")
    toggle_way(editor, plan(store), one, other)
    assert len(ways_of(store, "station-1")) == 1
    with pytest.raises(PlanChangedError):
        toggle_way(editor, plan(store), one, other)
    toggle_way(editor, plan(store), point(store, "station-2"), point(store, "station-1"))
    assert not ways_of(store, "station-1")
    move_point(editor, plan(store), one, (5, 5))
    assert point(store, "station-1").waypoint.at == (5, 5)
    with pytest.raises(PlanChangedError):
        move_point(editor, plan(store), one, (6, 6))
    stand_here(editor, point(store, "station-2"))
    assert plan(store).roles.get("station-2") == "here"
    delete_point(editor, point(store, "station-2"))
    assert plan(store).roles.get("station-2") != "here"


def test_an_empty_floor_becomes_one_through_which_ways_lead_and_corrections_stay(
    store: LibraryStore, editor: Editor
) -> None:
    for number in range(4):
        left = 4 * (number % 2)
        top = 6 * (number // 2)
        draw_room(editor, store, "9", rectangle((left, top), (left + 4, top + 4)))
    assert add_passage(editor, plan(store), ["1"], (1, 1), "stairs") == 0
    add_passage(editor, plan(store), ["1", "2", "9"], (8.5, 5), "lift")
    assert len(ways_of(store, "lift-1")) == 2
    add_passage(editor, plan(store), ["1", "2", "9"], (-0.5, 5), "stairs")
    assert len(ways_of(store, "stairs-1")) == 1
    drawn = {one.room.slug for one in plan(store).rooms if one.room.floor == "9"}
    assert faults(store) == {(Fault.NO_DOOR, slug) for slug in drawn}
    propose(editor, plan(store), ["1", "2", "9"])
    assert faults(store) == set()
    assert propose(editor, plan(store), ["1", "2", "9"]) == 0, "everything is joined"
    own = [one for one in plan(store).points if one.proposed and one.waypoint.floor == "9"]
    moved = next(one for one in own if len(ways_of(store, one.waypoint.slug)) > 1)
    move_point(editor, plan(store), moved, (moved.waypoint.at[0], 5.2))
    propose(editor, plan(store), ["9"])
    assert faults(store) == set()
    assert point(store, "point-1").waypoint.at[1] == 5.2


def test_a_proposal_is_undone_at_once(store: LibraryStore, editor: Editor) -> None:
    draw_room(editor, store, "9", BOX)
    add_passage(editor, plan(store), ["1", "9"], (83, 16), "stairs")
    before = plan(store)
    editor.undo(propose(editor, before, ["9"]))
    assert plan(store) == before


def test_a_plan_is_laid_under_a_floor_moved_and_taken_away_and_each_is_undone(
    store: LibraryStore, editor: Editor
) -> None:
    first, moved = Underlay("9", "7", 0, 0, 40), Underlay("9", "7", 2, 3, 20.5)
    laid = lay_underlay(editor, "9", None, first)
    assert plan(store).underlays == {"9": first}
    assert plan(store).files.keys() == {"7"}
    with pytest.raises(PlanChangedError):
        lay_underlay(editor, "9", None, moved)
    drawn = lay_underlay(editor, "9", first, moved)
    other = lay_underlay(editor, "1", None, Underlay("1", "99999", 0, 0, 40))
    gone = lay_underlay(editor, "9", moved, None)
    assert plan(store).underlays.keys() == {"1"}
    for number in (gone, other, drawn, laid):
        editor.undo(number)
    assert plan(store).underlays == {}


def test_a_picture_that_lies_under_a_floor_is_used_and_another_takes_its_place(
    store: LibraryStore, editor: Editor
) -> None:
    picture = next(row for row in store.list_media() if row.family == "image")
    with editor.changing(Reason.CREATE) as changing:
        values = changing.read(picture.reference).values
        old, new = (
            changing.create("media", {**values, "name": f"{digit}.webp", "sha256": digit * 64})
            for digit in "12"
        )
    lay_underlay(editor, "9", None, Underlay("9", old.key, 0, 0, 40))
    assert {row.reference: row.uses for row in store.list_media()}[old] == 1
    with pytest.raises(StillUsedError):
        editor.delete_unused([old])
    editor.replace_everywhere(old, new)
    assert plan(store).underlays["9"] == Underlay("9", new.key, 0, 0, 40)
    assert editor.delete_unused([old])
    gone = editor.delete([new])
    assert plan(store).underlays == {}
    editor.undo(gone)
    assert plan(store).underlays["9"].picture == new.key
