"""Ticks are counted as places come, go and come again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.editorial.replacing import Place
from kiosk.ui.staff.texts.ticks import Ticks


def place(item: int, start: int) -> Place:
    return Place(Reference("page", str(item)), "title", CHINESE, start, "词", "", "")


PLACES = [place(item, start) for item in range(3) for start in range(3)]
ACTS = st.lists(
    st.one_of(
        st.sampled_from(PLACES), st.booleans(), st.lists(st.sampled_from(PLACES), unique=True)
    ),
    max_size=12,
)


@given(ACTS)
def test_the_counts_are_those_of_the_places_that_are_ticked(
    acts: list[Place | bool | list[Place]],
) -> None:
    ticks, there = Ticks(), list(PLACES)
    ticks.add(there)
    for act in acts:
        match act:
            case bool():
                ticks.set_all(act)
            case Place():
                if act in there:
                    ticks.toggle(act)
            case _:
                there = act
                ticks.begin()
                ticks.add(there)
        chosen = ticks.chosen(there)
        assert ticks.places == len(chosen)
        assert ticks.items == len({one.reference for one in chosen})
        assert ticks.copy().chosen(there) == chosen


def test_what_was_unticked_stays_so_when_it_is_found_again() -> None:
    ticks = Ticks()
    ticks.add(PLACES)
    ticks.toggle(PLACES[0])
    ticks.begin()
    ticks.add(PLACES[1:])
    assert ticks.places == 8
    ticks.begin()
    ticks.add(PLACES)
    assert ticks.chosen(PLACES) == PLACES[1:]
    ticks.forget()
    ticks.add(PLACES)
    assert ticks.places == 9
