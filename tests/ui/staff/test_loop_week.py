"""Where the blocks of a day lie in the calendar of the loop: on top, below, or side by side."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.ui.staff.loop.week import LEAST_IN_SIGHT, Piece, Stretch, Yielding, lay_out

DAY = date(2026, 11, 30)
Drawn = tuple[int, int, int]
"""When a block begins, how many minutes it lasts, and its rank: the highest plays."""

drawn_blocks = st.lists(
    st.tuples(st.integers(0, 1200), st.integers(1, 240), st.integers(0, 3)), max_size=8
)


def at(minute: int, blocks: list[Drawn]) -> list[int]:
    """The numbers of the blocks that are there."""
    return [n for n, (first, length, _) in enumerate(blocks) if first <= minute < first + length]


def yielding_of(blocks: list[Drawn]) -> list[Yielding]:
    """Read minute by minute, without any of the program's rules."""
    found = []
    for number in range(len(blocks)):
        first, length, rank = blocks[number]
        minutes = [
            (
                minute,
                frozenset(n for n in there if blocks[n][2] == highest) if highest > rank else None,
            )
            for minute in range(first, first + length)
            for there in [at(minute, blocks)]
            for highest in [max(blocks[n][2] for n in there)]
        ]
        for to, run in groupby(minutes, key=lambda one: one[1]):
            stretch = [minute for minute, _ in run]
            if to:
                found.append(Yielding(number, to, Stretch(0, stretch[0], stretch[-1] + 1)))
    return found


def laid(blocks: list[Drawn]) -> dict[int, Piece]:
    pieces = [
        Piece(n, DAY, place, begins=True, ends=True, in_sight=place)
        for n, (first, length, _) in enumerate(blocks)
        for place in [Stretch(0, first, first + length)]
    ]
    return {one.block: one for one in lay_out(pieces, yielding_of(blocks))}


@given(drawn_blocks)
@example([(0, 240, 0), (60, 60, 1)])
@example([(0, 240, 0), (50, 120, 1), (100, 20, 2)])
@example([(0, 240, 0), (60, 60, 0)])
@example([(0, 60, 0), (10, 60, 1)])
def test_what_is_on_top_plays_and_what_is_below_can_be_tapped(blocks: list[Drawn]) -> None:
    pieces = laid(blocks)
    assert sorted(pieces) == list(range(len(blocks)))
    for minute in range(1440):
        there = [pieces[n] for n in at(minute, blocks)]
        assert len({(one.lane, one.level) for one in there}) == len(there), "one hides another"
        assert len({one.lanes for one in there}) <= 1
        if there and there[0].lanes == 1:
            top = max(there, key=lambda one: one.level)
            assert blocks[top.block][2] == max(blocks[one.block][2] for one in there)
            for one in there:
                in_sight = one.in_sight.first <= minute < one.in_sight.last
                assert one is top or not in_sight
    for one in pieces.values():
        assert 0 <= one.lane < one.lanes
        if one.level or one.in_sight != one.place:
            assert one.lanes == 1
            assert one.in_sight.last - one.in_sight.first >= LEAST_IN_SIGHT


def test_a_block_before_another_lies_on_top_of_it_and_the_words_move_into_sight() -> None:
    pieces = laid([(540, 240, 0), (540, 60, 1)])
    assert (pieces[0].level, pieces[1].level) == (0, 1)
    assert pieces[0].in_sight == Stretch(0, 600, 780)
    assert pieces[1].in_sight == pieces[1].place


def test_what_would_be_hidden_and_what_takes_turns_lies_side_by_side() -> None:
    for blocks in ([(540, 60, 0), (540, 60, 1)], [(540, 240, 0), (600, 60, 0)]):
        assert {(one.lane, one.lanes) for one in laid(blocks).values()} == {(0, 2), (1, 2)}


def test_as_few_lanes_as_will_do() -> None:
    pieces = laid([(0, 100, 0), (50, 100, 0), (120, 30, 0)])
    assert [(pieces[n].lane, pieces[n].lanes) for n in range(3)] == [(0, 2), (1, 2), (0, 2)]
