"""Outlines of rooms: which can be drawn, what lies inside, where a label has room."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import ContentRejectedError
from kiosk.core.floor_plan.outline import (
    MAX_CORNERS,
    Outline,
    area,
    bounds,
    contains,
    read_outline,
    widest_box,
)

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
ELL = ((0, 0), (20, 0), (20, 6), (6, 6), (6, 20), (0, 20))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (None, "not a list"),
        ("square", "not a list"),
        ([], "fewer than three"),
        ([[0, 0], [1, 1]], "fewer than three"),
        ([[0, 0], [0, 0], [1, 0], [1, 0]], "fewer than three"),
        ([[0, 0], [5, 5], [10, 10]], "encloses nothing"),
        ([[0, 0], [0.1, 0], [0.1, 0.1]], "encloses nothing"),
        ([[0, 0], [10, 10], [10, 0], [0, 10.5]], "crosses itself"),
        ([[0, 0], [10, 0], [10, 10], [4, 10], [4, 0], [4, 10], [0, 10]], "crosses itself"),
        ([[0, 0], [10, 0], [math.nan, 10]], "not a place"),
        ([[0, 0], [10, 0], [math.inf, 10]], "not a place"),
        ([[0, 0], [10, 0], [10**400, 10]], "not a place"),
        ([[0, 0], [10, 0], ["9", 10]], "not a place"),
        ([[0, 0], [10, 0], [True, 10]], "not a place"),
        ([[0, 0], [10, 0], [1, 2, 3]], "not written as"),
        ([[0, 0], [10, 0], 7], "not written as"),
        ([[0, 0]] * (MAX_CORNERS + 1), "corners"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_reason(raw: object, complaint: str) -> None:
    with pytest.raises(ContentRejectedError, match=complaint):
        read_outline(raw)


@given(ANYTHING)
def test_whatever_stands_there_is_an_outline_or_is_refused(raw: object) -> None:
    try:
        outline = read_outline(raw)
    except ContentRejectedError:
        return
    assert area(outline) > 0


def test_a_closing_point_and_doubled_points_are_dropped() -> None:
    raw = [[0, 0], [10, 0], [10, 0], [10, 10], [0, 10], [0, 0]]
    assert read_outline(raw) == SQUARE


@given(st.floats(-5, 15), st.floats(-5, 15))
def test_a_square_holds_what_lies_between_its_sides(x: float, y: float) -> None:
    on_a_side = {x, y} & {0.0, 10.0}
    if not on_a_side:
        assert contains(SQUARE, (x, y)) == (0 < x < 10 and 0 < y < 10)


@st.composite
def round_rooms(draw: st.DrawFn) -> Outline:
    """Corners on rays from the middle: never crossing, often hollow."""
    corners = draw(st.integers(3, 9))
    return tuple(
        (
            30 + math.cos(2 * math.pi * number / corners) * far,
            30 + math.sin(2 * math.pi * number / corners) * far,
        )
        for number in range(corners)
        for far in [draw(st.floats(2, 25))]
    )


@given(round_rooms())
def test_the_box_for_a_label_lies_in_the_room(outline: Outline) -> None:
    assert read_outline([list(point) for point in outline]) == outline
    box, whole = widest_box(outline), bounds(outline)
    assert whole.left - 1e-6 <= box.left < box.right <= whole.right + 1e-6
    assert whole.top - 1e-6 <= box.top < box.bottom <= whole.bottom + 1e-6
    assert box == whole or contains(outline, box.middle)


def test_a_label_in_a_bent_room_goes_into_one_of_its_arms() -> None:
    box = widest_box(tuple((float(x), float(y)) for x, y in ELL))
    assert contains(ELL, box.middle)
    assert max(box.width, box.height) > 15
    assert min(box.width, box.height) > 4
