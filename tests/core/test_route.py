"""The quickest way through the hall, held against trying out every way there is."""

from __future__ import annotations

import math
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.floor_plan.route import (
    LIFT,
    LIFT_SECONDS,
    STAIRS,
    STAIRS_METRES,
    STAIRS_SECONDS,
    WALK,
    WALKING_SPEED,
    Network,
    Way,
    Waypoint,
    way_fault,
)

SLUGS = "abcdef"
METRES = st.integers(0, 40).map(float)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Up to six waypoints on two floors, and any sound ways between them."""
    slugs = SLUGS[: draw(st.integers(1, len(SLUGS)))]
    waypoints = {
        slug: Waypoint(slug, draw(st.sampled_from("12")), (draw(METRES), draw(METRES)))
        for slug in slugs
    }
    kinds = st.sampled_from([WALK, STAIRS, LIFT])
    ways = [
        Way(one, other, draw(kinds))
        for one in slugs
        for other in slugs
        if one < other and draw(st.booleans())
    ]
    return Network(waypoints, [way for way in ways if not way_fault(way, waypoints)])


def seconds_of(network: Network, way: Way) -> float:
    one, other = network.waypoints[way.first], network.waypoints[way.second]
    if way.kind == LIFT:
        return LIFT_SECONDS
    walked = math.dist(one.at, other.at) / WALKING_SPEED
    if way.kind == STAIRS and one.floor != other.floor:
        return max(STAIRS_SECONDS, STAIRS_METRES / WALKING_SPEED)
    return walked


def tried_out(network: Network, start: str, goals: set[str], *, step_free: bool) -> float | None:
    """The least seconds of all ways without a circle; None where there is none."""
    costs = {
        frozenset((way.first, way.second)): seconds_of(network, way)
        for way in network.ways
        if not (step_free and way.kind == STAIRS)
    }
    others = [slug for slug in network.waypoints if slug != start]
    walks = (
        (start, *rest) for size in range(len(others) + 1) for rest in permutations(others, size)
    )
    found = [
        sum(costs[frozenset(step)] for step in pairwise(walk))
        for walk in walks
        if walk[-1] in goals and all(frozenset(step) in costs for step in pairwise(walk))
    ]
    return min(found, default=None)


@given(networks(), st.data())
def test_no_way_is_quicker_than_the_route(network: Network, data: st.DataObject) -> None:
    slugs = sorted(network.waypoints)
    start = data.draw(st.sampled_from(slugs))
    goals = set(data.draw(st.lists(st.sampled_from(slugs), min_size=1, max_size=2)))
    step_free = data.draw(st.booleans())
    route = network.route(start, goals, step_free=step_free)
    expected = tried_out(network, start, goals, step_free=step_free)
    if route is None:
        assert expected is None
    else:
        assert route.seconds == pytest.approx(expected)


@given(networks(), st.data())
def test_a_route_is_made_of_ways_and_its_legs_join(network: Network, data: st.DataObject) -> None:
    slugs = sorted(network.waypoints)
    start, goal = data.draw(st.sampled_from(slugs)), data.draw(st.sampled_from(slugs))
    step_free = data.draw(st.booleans())
    route = network.route(start, {goal}, step_free=step_free)
    if route is None:
        return
    kinds = {frozenset((way.first, way.second)): way.kind for way in network.ways}
    taken = [kinds[frozenset(step)] for step in pairwise(route.waypoints)]
    assert (route.waypoints[0], route.waypoints[-1]) == (start, goal)
    assert not (step_free and STAIRS in taken)
    passed = [network.waypoints[slug].at for slug in route.waypoints]
    assert [point for leg in route.legs for point in leg.points] == passed
    assert all(leg.onward in (STAIRS, LIFT) for leg in route.legs[:-1])
    assert route.legs[-1].onward == ""
    for one, other in pairwise(route.legs):
        assert one.floor != other.floor
    walked = sum(leg.metres for leg in route.legs)
    stairs = sum(STAIRS_METRES for leg in route.legs if leg.onward == STAIRS)
    assert route.metres == pytest.approx(walked + stairs)


@given(networks())
def test_what_is_within_reach_is_what_a_route_leads_to(network: Network) -> None:
    start = "a"
    reached = network.within_reach(start)
    assert reached == {slug for slug in network.waypoints if network.route(start, {slug})}


def test_the_nearest_of_several_doors_is_taken() -> None:
    waypoints = {
        "here": Waypoint("here", "1", (0, 0)),
        "far": Waypoint("far", "1", (30, 0), "hall"),
        "near": Waypoint("near", "1", (0, 10), "hall"),
    }
    network = Network(waypoints, [Way("here", "far"), Way("here", "near")])
    route = network.route("here", network.doors("hall"))
    assert route is not None
    assert route.waypoints == ("here", "near")


def test_from_nowhere_and_to_nowhere_there_is_no_route() -> None:
    network = Network({"a": Waypoint("a", "1", (0, 0))})
    assert network.route("b", {"a"}) is None
    assert network.route("a", set()) is None


@pytest.mark.parametrize(
    ("metres", "minutes", "steps"), [(0, 1, 10), (5, 1, 10), (60, 1, 90), (140, 2, 220)]
)
def test_minutes_and_steps_are_told_as_people_would(
    metres: float, minutes: int, steps: int
) -> None:
    waypoints = {"a": Waypoint("a", "1", (0, 0)), "b": Waypoint("b", "1", (metres, 0))}
    route = Network(waypoints, [Way("a", "b")]).route("a", {"b"})
    assert route is not None
    assert (route.minutes, route.steps) == (minutes, steps)


@pytest.mark.parametrize(
    ("kind", "there", "complaint"),
    [
        (WALK, "2", "cannot be a “walk”"),
        (LIFT, "1", "cannot be a “lift”"),
        ("swim", "1", "cannot be a “swim”"),
        (STAIRS, "1", ""),
        (STAIRS, "2", ""),
        (LIFT, "2", ""),
        (WALK, "1", ""),
    ],
)
def test_a_way_is_of_a_kind_that_is_possible_there(kind: str, there: str, complaint: str) -> None:
    waypoints = {"a": Waypoint("a", "1", (0, 0)), "b": Waypoint("b", there, (1, 1))}
    fault = way_fault(Way("a", "b", kind), waypoints)
    assert complaint in fault
    assert bool(fault) == bool(complaint)
