"""Pinyin as people type it: how it is cut, and what it sounds like."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.search.pinyin_syllables import (
    MAX_SEGMENTATIONS,
    Piece,
    Segmentation,
    plain,
    segmentations,
    sound_pattern,
    sound_tokens,
    sounds_of,
)

READINGS = ["can", "cen", "zan", "zhang", "a", "an", "lv", "luan", "0"]
TITLE = [["chang", "zhang"], ["chun"], ["lv", "lu", "lyu"], [], ["an"]]


@pytest.mark.parametrize(
    "alike",
    [
        ("zhong", "zong", "zon", "zhon"),
        ("chuan", "cuan", "chuang"),
        ("shi", "si"),
        ("lv", "lu", "lyu"),
        ("nve", "nue", "nyue"),
        ("lin", "ling"),
    ],
)
def test_what_sounds_alike_has_one_plain_form(alike: tuple[str, ...]) -> None:
    assert len({plain(one) for one in alike}) == 1


def test_a_word_is_cut_into_few_pieces_first() -> None:
    cut = [[piece.text for piece in one] for one in segmentations("tonglkj")]
    assert cut[0] == ["ton", "l", "k", "j"]
    assert [piece.text for piece in segmentations("xian")[1]] == ["xi", "an"]


@pytest.mark.parametrize("word", ["", "i", "uv", "4711", "tong7", "naïve", "通辽"])
def test_what_is_no_pinyin_is_not_cut(word: str) -> None:
    assert not segmentations(word)


def test_a_title_is_heard_in_all_its_readings() -> None:
    assert sounds_of(TITLE) == " can/zan cun lu an "
    assert {token[1:] for token in sound_tokens(TITLE)} == {"can", "zan", "cun", "lu", "an"}
    assert sounds_of([]) == "  "


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("changchun", True),
        ("zangc", True),
        ("chlan", True),
        ("clun", False),
        ("cchlvan", True),
        ("cunluan", True),
        ("zh", True),
        ("ch", True),
        ("n", False),
        ("chunchang", False),
        ("anlu", False),
    ],
)
def test_a_word_is_heard_where_its_syllables_stand_in_a_row(word: str, heard: bool) -> None:
    pattern = sound_pattern(segmentations(word))
    assert bool(pattern.search(sounds_of(TITLE))) is heard


@given(
    st.lists(
        st.sampled_from(["tong", "liao", "zhang", "bei", "lv", "shi", "guang"]),
        min_size=1,
        max_size=4,
    ),
    st.data(),
)
def test_syllables_are_cut_and_heard_when_typed_whole(
    syllables: list[str], data: st.DataObject
) -> None:
    typed = [data.draw(st.sampled_from([one, plain(one), one[0]])) for one in syllables]
    cut = segmentations("".join(typed))
    assert 0 < len(cut) <= MAX_SEGMENTATIONS
    if typed == syllables:
        assert sound_pattern(cut).search(sounds_of([[one] for one in syllables]))


@given(st.text("abcghilnouvz", max_size=24))
def test_no_word_makes_a_pattern_that_fails(word: str) -> None:
    cut = segmentations(word)
    if cut:
        sound_pattern(cut).search(sounds_of(TITLE))


def backtracking_pattern(word: Sequence[Segmentation]) -> re.Pattern[str]:
    """Finds the same as `sound_pattern`, in time that grows exponentially."""

    def pattern_of(piece: Piece) -> str:
        rest = "(?:/[a-z-]+)*" if piece.whole else "[a-z/-]*"
        return f" (?:[a-z-]+/)*{piece.text}{rest}(?= )"

    return re.compile("|".join("".join(map(pattern_of, one)) for one in word))


@given(
    st.lists(st.lists(st.sampled_from(READINGS), max_size=3), max_size=5),
    st.text("acnlvz", min_size=1, max_size=8),
)
def test_a_word_is_heard_where_backtracking_would_find_it(
    title: list[list[str]], word: str
) -> None:
    cut, sounds = segmentations(word), sounds_of(title)
    if cut:
        found = [one.span() for one in sound_pattern(cut).finditer(sounds)]
        assert found == [one.span() for one in backtracking_pattern(cut).finditer(sounds)]


def test_characters_of_many_readings_with_one_first_letter_do_not_keep_a_search_busy() -> None:
    sounds = sounds_of([["can", "cen", "cuan", "cuo"]] * 40)
    assert not sound_pattern(segmentations("c" * 41)).search(sounds)
