"""Localized text: what it holds, and how it falls back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LANGUAGES, MONGOLIAN, LocalizedText

texts = st.dictionaries(st.sampled_from(LANGUAGES), st.text())


def test_a_text_speaks_the_visitors_language_or_falls_back_to_chinese_then_english() -> None:
    text = LocalizedText({CHINESE: "通辽", ENGLISH: "Tongliao"})
    assert text.resolve(ENGLISH) == "Tongliao"
    assert text.resolve(MONGOLIAN) == "通辽"
    assert LocalizedText({ENGLISH: "Tongliao"}).resolve(CHINESE) == "Tongliao"
    assert LocalizedText({MONGOLIAN: "ᠲᠥᠩᠯᠢᠶᠣᠤ"}).resolve(ENGLISH) == "ᠲᠥᠩᠯᠢᠶᠣᠤ"
    assert LocalizedText().resolve(CHINESE) == ""


def test_a_language_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown language tags: fr, zh"):
        LocalizedText({"zh": "通辽", "fr": "Tongliao"})


@given(texts)
def test_an_empty_text_is_as_good_as_none(given: dict[str, str]) -> None:
    text = LocalizedText(given)
    assert dict(text) == {tag: words for tag, words in given.items() if words}
    assert list(text) == [tag for tag in LANGUAGES if given.get(tag)]


@given(texts, st.sampled_from([*LANGUAGES, "fr", ""]))
def test_falling_back_never_fails_and_never_hides_what_there_is(
    given: dict[str, str], language: str
) -> None:
    text = LocalizedText(given)
    found = text.resolve(language)
    assert found == text.get(language, found)
    assert bool(found) is bool(text)


@given(texts, texts)
def test_equal_texts_are_equal_whatever_their_order(
    one: dict[str, str], other: dict[str, str]
) -> None:
    turned = LocalizedText(dict(reversed(one.items())))
    assert LocalizedText(one) == turned
    assert hash(LocalizedText(one)) == hash(turned)
    assert (LocalizedText(one) == LocalizedText(other)) is (
        dict(LocalizedText(one)) == dict(LocalizedText(other))
    )
    assert LocalizedText(one) != one


def test_a_text_cannot_be_changed_from_outside() -> None:
    given = {CHINESE: "通辽"}
    text = LocalizedText(given)
    given[CHINESE] = "北京"
    assert text[CHINESE] == "通辽"
    assert repr(text) == "LocalizedText({'zh-Hans': '通辽'})"
