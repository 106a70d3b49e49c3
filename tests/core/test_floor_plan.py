"""A plan of bad data: what is sound is shown, for the rest there is a word."""

from __future__ import annotations

import math

from kiosk.core.floor_plan.plan import Room, usable_plan
from kiosk.core.floor_plan.route import LIFT, Way, Waypoint

BOX = [[0, 0], [10, 0], [10, 10], [0, 10]]


def room(slug: str, floor: str = "1", *, ground: bool = False) -> Room:
    return Room(slug, slug.title(), "", floor, "", (), ground)


def test_a_room_that_cannot_be_drawn_stays_in_the_list_and_is_told() -> None:
    plan = usable_plan(
        [(room("good"), BOX), (room("bad"), [[0, 0], [math.nan, 1], [2, 2]])], [], []
    )
    assert [it.slug for it in plan.rooms] == ["good", "bad"]
    assert [it.slug for it in plan.on("1")] == ["good"]
    assert plan.room("bad") is not None
    (fault,) = plan.faults
    assert "“bad” is not on the plan" in fault


def test_waypoints_nowhere_and_ways_to_them_are_left_out_and_told() -> None:
    waypoints = [
        Waypoint("here", "1", (1, 1)),
        Waypoint("lost", "1", (math.inf, 0)),
        Waypoint("door", "1", (9, 9), "good"),
    ]
    ways = [Way("here", "lost"), Way("lost", "door"), Way("here", "door", LIFT), Way("here", "x")]
    plan = usable_plan([(room("good"), BOX)], waypoints, ways)
    assert list(plan.network.waypoints) == ["here", "door"]
    assert plan.network.ways == ()
    for words in (
        "the waypoint “lost” is left out",
        "unknown waypoint “lost”",
        "unknown waypoint “x”",
        "cannot be a “lift”",
        "no way leads from “here” to the room “good”",
    ):
        assert any(words in fault for fault in plan.faults), words


def test_zones_need_no_way_and_are_not_chosen() -> None:
    plan = usable_plan([(room("zone", ground=True), BOX)], [Waypoint("here", "1", (1, 1))], [])
    assert plan.faults == ()
    assert plan.room("zone") is None
    assert plan.room_at("1", (5, 5)) is None


def test_the_room_under_a_finger_is_the_last_drawn_on_that_floor() -> None:
    inner = [[2, 2], [4, 2], [4, 4], [2, 4]]
    rooms = [(room("outer"), BOX), (room("inner"), inner), (room("above", "2"), BOX)]
    plan = usable_plan(rooms, [], [])
    assert plan.floors == ("1", "2")
    for point, slug in (((3, 3), "inner"), ((8, 8), "outer"), ((11, 3), "")):
        found = plan.room_at("1", point)
        assert (found.slug if found else "") == slug


def test_a_station_stands_where_its_settings_say_else_at_the_first_waypoint() -> None:
    waypoints = [Waypoint("door", "1", (0, 0)), Waypoint("desk", "1", (5, 5))]
    plan = usable_plan([], waypoints, [])
    assert [it.slug for it in (plan.here("desk"), plan.here(""), plan.here("moon")) if it] == [
        "desk",
        "door",
        "door",
    ]
    assert usable_plan([], [], []).here("desk") is None
    assert usable_plan([], [], []).extent() is None
