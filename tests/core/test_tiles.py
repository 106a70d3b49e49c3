from __future__ import annotations

from itertools import combinations
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.charts.tile_map import MAX_COORDINATE, layout, steps
from kiosk.core.content.number_format import MAX_FIGURE, valid_figure

SPOTS = (
    st.none() | st.tuples(st.floats(), st.floats()) | st.tuples(st.floats(0, 7), st.floats(0, 7))
)
FIGURES = st.floats(-MAX_FIGURE, MAX_FIGURE).map(lambda value: valid_figure(value) or 0.0)


@given(st.lists(SPOTS, max_size=12))
def test_no_two_tiles_meet_and_all_have_room_whatever_staff_wrote(
    wanted: list[tuple[float, float] | None],
) -> None:
    found = layout(wanted)
    assert len(found.spots) == len(wanted)
    for one, other in combinations(found.spots, 2):
        assert max(abs(one[0] - other[0]), abs(one[1] - other[1])) > 0.999
    for x, y in found.spots:
        assert 0 <= x <= found.width - 0.999
        assert 0 <= y <= found.height - 0.999
    assert 1 <= found.width <= MAX_COORDINATE + 1


def test_tiles_begin_at_the_corner_and_keep_their_places_to_each_other() -> None:
    assert layout([(2, 3), (3, 3.5)]).spots == ((0, 0), (1, 0.5))


@pytest.mark.parametrize("spot", [None, (nan, 0), (0, inf), (-1, 0), (0, 99), (1, 1)])
def test_a_tile_without_a_place_of_its_own_stands_below(spot: tuple[float, float] | None) -> None:
    assert layout([(0, 0), (1, 1), spot]).spots == ((0, 0), (1, 1), (0, 2))


@given(st.lists(FIGURES))
def test_every_value_has_a_step_and_higher_values_never_a_lower_one(values: list[float]) -> None:
    found = steps(values)
    taken = [found.step(value) for value in sorted(values)]
    assert taken == sorted(taken)
    assert all(0 <= step < found.count for step in taken)
    assert 0 < found.share(0) <= found.share(found.count - 1) == 1


def test_steps_are_even_and_round() -> None:
    found = steps([100, 500])
    assert list(found.bounds) == [0, 200, 400, 600]
    assert [found.step(value) for value in (0, 200, 201, 400, 500)] == [0, 0, 1, 1, 2]
