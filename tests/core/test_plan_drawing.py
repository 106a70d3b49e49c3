"""Drawing a plan by hand: snapping, moving, what rooms share, the ways that are proposed."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.floor_plan.drawing import (
    SnapKind,
    carried,
    overlaps,
    rectangle,
    shared_area,
    snapped,
    snapped_move,
    with_corner,
)
from kiosk.core.floor_plan.outline import Outline, area, contains
from kiosk.core.floor_plan.plan import FloorPlan, Room
from kiosk.core.floor_plan.plan_check import Fault, plan_findings
from kiosk.core.floor_plan.proposal import Floor, Proposal, proposed_ways
from kiosk.core.floor_plan.route import Network, Way, Waypoint
from kiosk.core.floor_plan.underlay import Underlay, scaled

ROOM = rectangle((0, 0), (4, 3))
ELL = ((0.0, 0.0), (6.0, 0.0), (6.0, 2.0), (2.0, 2.0), (2.0, 6.0), (0.0, 6.0))
STEPS = st.integers(-20, 20).map(lambda number: number / 4)
POINTS = st.tuples(STEPS, STEPS)


@st.composite
def boxes(draw: st.DrawFn) -> Outline:
    (x, y), width, height = draw(POINTS), draw(st.integers(1, 20)), draw(st.integers(1, 20))
    return rectangle((x, y), (x + width / 2, y + height / 2))


@pytest.mark.parametrize(
    ("point", "at", "kind"),
    [
        ((4.1, 2.9), (4, 3), SnapKind.CORNER),
        ((2.1, 3.2), (2.1, 3), SnapKind.EDGE),
        ((4.2, 7.1), (4, 7), SnapKind.LINE),
        ((9.1, 8.9), (9, 9), SnapKind.GRID),
    ],
)
def test_a_point_snaps_to_what_is_nearest_of_its_kind(
    point: tuple[float, float], at: tuple[float, float], kind: SnapKind
) -> None:
    found = snapped(point, [ROOM], 0.3)
    assert found.at == pytest.approx(at)
    assert found.kind is kind


@given(boxes(), boxes())
def test_rectangles_share_what_their_sides_say(one: Outline, other: Outline) -> None:
    (left, top), _, (right, bottom), _ = one
    (start, high), _, (end, low), _ = other
    width = max(0.0, min(right, end) - max(left, start))
    height = max(0.0, min(bottom, low) - max(top, high))
    assert shared_area(one, other) == pytest.approx(width * height)
    assert shared_area(other, one) == pytest.approx(width * height)


@given(boxes())
def test_of_any_shape_a_room_shares_all_with_itself_and_the_rest_with_others(box: Outline) -> None:
    assert shared_area(ELL, ELL) == pytest.approx(area(ELL))
    inside = shared_area(ELL, box)
    notch = shared_area(rectangle((2, 2), (6, 6)), box)
    whole = shared_area(rectangle((0, 0), (6, 6)), box)
    assert inside + notch == pytest.approx(whole)


def test_rooms_that_touch_do_not_overlap() -> None:
    assert not overlaps(ROOM, rectangle((4, 0), (8, 3)))
    assert overlaps(ROOM, rectangle((3.5, 0), (8, 3)))
    assert shared_area(((0, 0), (4, 4), (0, 4)), ((0, 0), (4, 0), (0, 4))) == pytest.approx(4)


@given(boxes(), st.integers(0, 3), POINTS)
def test_a_rectangle_stays_one_whichever_corner_is_drawn(
    box: Outline, number: int, at: tuple[float, float]
) -> None:
    drawn = with_corner(box, number, at)
    assert {box[(number + 2) % 4], at} <= set(drawn)
    assert len({x for x, _ in drawn}) <= 2


def test_a_moved_room_stops_in_line_with_another_and_takes_its_doors_along() -> None:
    by = snapped_move(ROOM, (9.9, 0.05), [rectangle((14, 0), (20, 3))], 0.3)
    assert by == pytest.approx((10, 0))
    assert carried((4, 1), ROOM, rectangle((10, 0), (14, 3))) == (14, 1)
    assert carried((4, 1), ROOM, rectangle((0, 0), (6, 3))) == (4, 0), "the wall that is nearest"
    assert carried((9, 9), ROOM, rectangle((0, 0), (6, 3))) == (9, 9), "none of its walls"


# The ways that are proposed

CORRIDOR = {
    f"room-{number}": rectangle((left, top), (left + 4, top + 4))
    for number in range(10)
    for left, top in [(4 * (number % 5), 6 * (number // 5))]
}
"""Two rows of five rooms, between them a corridor of two metres."""


def network_of(floor: Floor, proposal: Proposal) -> Network:
    names = [f"new-{number}" for number in range(len(proposal.points))]
    named = zip(names, proposal.points, strict=True)
    points = [Waypoint(name, "1", one.at, one.room) for name, one in named]
    points += [Waypoint(slug, "1", at) for slug, at in floor.places.items()]
    points += [Waypoint(slug, "1", at, room) for slug, (at, room) in floor.doors.items()]
    ends = [[names[end] if isinstance(end, int) else end for end in way] for way in proposal.ways]
    ways = [Way(*pair) for pair in [*ends, *map(list, floor.joined)]]
    return Network({one.slug: one for one in points}, ways)


def test_rooms_along_a_corridor_get_doors_to_it_and_one_line_of_points() -> None:
    floor = Floor(CORRIDOR, [], {"door": ((2, 4), "room-0")}, {"here": (0.5, 5)})
    proposal = proposed_ways(floor)
    network = network_of(floor, proposal)
    reached = network.within_reach("here")
    assert all(reached.intersection(network.doors(room)) for room in CORRIDOR)
    assert {one.at[1] for one in proposal.points if not one.room} == {5.0}
    assert len([one for one in proposal.points if not one.room]) <= 6


def test_ways_lead_round_rooms_never_through_them() -> None:
    block = {"block": rectangle((4, 4), (16, 12))}
    ground = [rectangle((0, 0), (20, 16))]
    floor = Floor(block, ground, {}, {"west": (1, 8), "east": (19, 8)})
    network = network_of(floor, proposed_ways(floor))
    route = network.route("west", ["east"])
    assert route is not None
    assert 22 < route.metres < 27
    for way in network.ways:
        a, b = (network.waypoints[slug].at for slug in (way.first, way.second))
        for share in (0.25, 0.5, 0.75):
            at = (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            assert not contains(block["block"], at)


def test_what_is_joined_is_left_alone() -> None:
    floor = Floor(CORRIDOR, [], {"door": ((2, 4), "room-0")}, {"here": (0.5, 5)})
    first = proposed_ways(floor)
    network = network_of(floor, first)
    doors = {slug: (one.at, one.room) for slug, one in network.waypoints.items() if one.room}
    places = {slug: one.at for slug, one in network.waypoints.items() if not one.room}
    joined = [(way.first, way.second) for way in network.ways]
    assert proposed_ways(Floor(CORRIDOR, [], doors, places, joined)) == Proposal()


def test_nothing_is_proposed_where_there_is_nothing() -> None:
    assert proposed_ways(Floor({}, [], {}, {})) == Proposal()
    assert proposed_ways(Floor({"room": ROOM}, [], {}, {})) == Proposal()


@given(st.lists(boxes(), max_size=6), POINTS, POINTS)
def test_whatever_is_drawn_a_proposal_can_be_walked(
    drawn: list[Outline], one: tuple[float, float], other: tuple[float, float]
) -> None:
    rooms = {f"room-{number}": outline for number, outline in enumerate(drawn)}
    proposal = proposed_ways(Floor(rooms, [], {}, {"one": one, "other": other}))
    assert all(math.isfinite(value) for point in proposal.points for value in point.at)
    ends = {end for way in proposal.ways for end in way}
    assert ends <= {"one", "other", *range(len(proposal.points))}
    assert all(first != second for first, second in proposal.ways)


def test_a_check_says_what_is_wrong_the_most_urgent_first() -> None:
    def room(slug: str, outline: Outline, floor: str = "1") -> Room:
        return Room(slug, slug.upper(), "", floor, "", outline)

    rooms = (
        room("hidden-away", ()),
        room("a", ROOM),
        room("b", rectangle((3, 0), (8, 3))),
        room("c", rectangle((8, 0), (12, 3))),
        room("d", ROOM, "2"),
    )
    points = [
        Waypoint("here", "1", (0, 5)),
        Waypoint("a-door", "1", (2, 3), "a"),
        Waypoint("b-door", "1", (5, 3), "b"),
    ]
    network = Network({one.slug: one for one in points}, [Way("here", "a-door")])
    found = plan_findings(FloorPlan(rooms, network), ["甲公司"])
    assert [(one.fault, one.room, one.other) for one in found] == [
        (Fault.NOT_DRAWN, "hidden-away", ""),
        (Fault.OVERLAP, "a", "B"),
        (Fault.NO_DOOR, "c", ""),
        (Fault.NO_DOOR, "d", ""),
        (Fault.UNREACHABLE, "b", ""),
        (Fault.COMPANY_WITHOUT_ROOM, "", "甲公司"),
    ]
    assert found[1].shared == pytest.approx(3)
    assert plan_findings(FloorPlan(), []) == ()
    alone = plan_findings(FloorPlan(rooms[1:2]), [])
    assert [one.fault for one in alone] == [Fault.NOWHERE, Fault.NO_DOOR]


def test_an_architects_plan_gets_its_scale_by_two_points() -> None:
    under = Underlay("1", "7", 10, 20, 40)
    assert scaled(under, (20, 20), (30, 20), 5) == Underlay("1", "7", 15, 20, 20)
    assert scaled(under, (20, 20), (20, 20), 5) is None
    for metres in (0, -1, math.nan, math.inf, 1e9, 1e-9):
        assert scaled(under, (20, 20), (30, 20), metres) is None
