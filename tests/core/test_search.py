"""What a question asks for, and where it stands in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.search.matching import (
    EXCERPT,
    MAX_TERMS,
    MAX_WORD_LENGTH,
    Term,
    excerpt,
    folded,
    marks_in,
    marks_in_title,
    marks_of_sound,
    phrase_of,
    spellings_of,
    terms_of,
    tokens_of,
)
from kiosk.core.search.pinyin_syllables import sounds_of

CHONGQING = ["chong", "qing"]
TONGLIAO = ["tong", "liao", "ke", "ji"]
SOUNDS = sounds_of([[one] for one in TONGLIAO])


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in marks]


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("通", ["通"]),
        ("通辽", ["通辽"]),
        ("  Tongliao  Keji ", ["tongliao", "keji"]),
        ("通辽 keji2019", ["通辽", "keji2019"]),
        ("5G基站", ["5g", "基站"]),
        ("ＡＢＣ１２", ["abc12"]),
        ("Café", ["cafe"]),
        ("通辽通辽 通辽通辽", ["通辽通辽"]),
        ('" OR NEAR(a b) *', ["or", "near", "a", "b"]),
        ("\x00\ud83d🐎—《》", []),
        ("", []),
    ],
)
def test_a_question_is_cut_into_its_terms(question: str, terms: list[str]) -> None:
    assert [term.text for term in terms_of(question)] == terms


@given(st.text(st.characters(exclude_categories=())))
def test_no_question_brings_more_than_a_few_short_terms_without_signs(question: str) -> None:
    terms = terms_of(question)
    assert len(terms) <= MAX_TERMS
    for term in terms:
        assert all(sign.isalnum() for sign in term.text if sign.isascii())
        assert term.chinese or len(term.text) <= MAX_WORD_LENGTH


@given(st.text(st.characters(exclude_categories=())))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text("通辽科技北京aB1 ，", max_size=30), st.data())
def test_what_stands_in_a_text_is_found_among_its_tokens(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    tokens = list(tokens_of(text))
    for term in terms_of(text[start:end]):
        if term.chinese:
            phrase = list(phrase_of(term))
            places = range(len(tokens) - len(phrase) + 1)
            assert any(tokens[place : place + len(phrase)] == phrase for place in places)
            parts = marked(folded(text), marks_in(text, [term]))
            assert any(term.text in part for part in parts)


@given(st.text(max_size=60), st.text(max_size=20))
def test_marks_are_in_order_apart_and_inside(text: str, question: str) -> None:
    marks = marks_in_title(text, [""] * len(text), terms_of(question))
    ends = [0, *(place for mark in marks for place in mark)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    part, inside = excerpt(text, marks)
    assert len(part) <= EXCERPT + 1
    assert all(0 <= start < end <= len(part) for start, end in inside)


def test_single_characters_of_a_run_do_not_match_across_its_border() -> None:
    assert list(tokens_of("通辽，市")) == ["通", "通辽", "辽", "市"]
    assert phrase_of(Term("通辽市", chinese=True)) == ("通辽", "辽", "辽市")


def test_a_title_is_spelt_from_every_syllable_whole_and_by_first_letters() -> None:
    assert spellings_of(CHONGQING) == ["chongqing", "cq", "q", "qing"]
    assert {"tongliaokeji", "tlkj", "keji", "kj"} <= set(spellings_of(TONGLIAO))
    assert spellings_of([]) == []


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("tongl", ["通辽"]),
        ("tongliaokeji", ["通辽科技"]),
        ("tlkj", ["通辽科技"]),
        ("kj", ["科技"]),
        ("tong ji", ["通", "技"]),
        ("辽科", ["辽科"]),
        ("nothing", []),
    ],
)
def test_what_is_read_so_is_marked(question: str, parts: list[str]) -> None:
    title = "通辽科技"
    assert marked(title, marks_in_title(title, TONGLIAO, terms_of(question))) == parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("tonliao", ["通辽"]),
        ("tliaok", ["通辽科"]),
        ("tong gezi", ["通"]),
        ("tongliao kezi", ["通辽"]),
        ("科 liaokj", ["辽科技"]),
    ],
)
def test_what_sounds_so_is_marked(question: str, parts: list[str]) -> None:
    title = "通辽·科技"
    reading = ["tong", "liao", "", "ke", "ji"]
    marks = marks_of_sound(title, reading, SOUNDS, terms_of(question))
    assert [part.replace("·", "") for part in marked(title, marks)] == parts


def test_words_are_marked_by_their_beginning_only() -> None:
    text = "Tongliao biotech, a Biotope"
    assert marked(text, marks_in(text, terms_of("bio"))) == ["bio", "Bio"]
    assert marks_in(text, terms_of("tech")) == ()


def test_an_excerpt_begins_shortly_before_what_was_found() -> None:
    text = "草" * 300 + "通辽" + "原" * 300
    part, marks = excerpt(text, marks_in(text, terms_of("通辽")))
    assert part.startswith("…草")
    assert marked(part, marks) == ["通辽"]


def test_the_words_of_a_long_run_of_letters_are_found_in_one_pass() -> None:
    assert list(tokens_of("q" * 100_000)) == ["q" * MAX_WORD_LENGTH]
    assert list(tokens_of("O’Neil’s")) == ["o", "neil", "s", "oneils"]
