"""Two wordings side by side: what is the same, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.editorial.word_comparison import Pieces, compared

texts = st.text("他说要回家乡。，ab 1\n", max_size=60)


def changed(pieces: Pieces) -> list[str]:
    return list(pieces[1::2])


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        ("家乡在科左后旗", "家乡在科左中旗", ["后"], ["中"]),
        ("Saves energy at home", "Saves energy at work", ["home"], ["work"]),
        ("一样", "一样", [], []),
        ("", "新的", [], ["新的"]),
        ("甲，乙丙丁", "戊，己庚辛", ["甲，乙丙丁"], ["戊，己庚辛"]),
    ],
)
def test_words_that_differ(before: str, after: str, gone: list[str], come: list[str]) -> None:
    one, other = compared(before, after)
    assert (changed(one), changed(other)) == (gone, come)


@given(texts, texts)
def test_nothing_is_lost_and_the_rest_is_the_same_on_both_sides(before: str, after: str) -> None:
    one, other = compared(before, after)
    assert ("".join(one), "".join(other)) == (before, after)
    assert "".join(one[::2]) == "".join(other[::2])
    assert (before == after) == (len(one) == len(other) == 1)
