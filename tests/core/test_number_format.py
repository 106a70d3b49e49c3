from __future__ import annotations

from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.content.number_format import MAX_FIGURE, format_number, valid_figure


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (0, "0", "0"),
        (-0.0, "0", "0"),
        (8, "8", "8"),
        (0.5, "0.5", "0.5"),
        (1234.5, "1,234.5", "1,234.5"),
        (27800, "2.78 万", "27,800"),
        (27801, "27,801", "27,801"),
        (-27800, "-2.78 万", "-27,800"),
        (3_200_000, "320 万", "3.2 million"),
        (3_200_001, "3,200,001", "3,200,001"),
        (1_000_000_000, "10 亿", "1 billion"),
        (MAX_FIGURE, "1,000 万亿", "1,000 trillion"),
        (0.1 + 0.2, "0.3", "0.3"),
    ],
)
def test_a_figure_is_written_exactly_and_in_the_words_of_the_language(
    value: float, chinese: str, english: str
) -> None:
    assert format_number(value, CHINESE) == chinese
    assert format_number(value, ENGLISH) == english


@pytest.mark.parametrize("value", [nan, inf, -inf, 1e308, -1e308, 1.1 * MAX_FIGURE])
def test_what_cannot_be_told_is_no_figure(value: float) -> None:
    assert valid_figure(value) is None
    with pytest.raises(ValueError, match="is not a valid figure"):
        format_number(value, CHINESE)


@given(st.floats())
def test_every_float_is_a_figure_that_fits_a_label_or_none(value: float) -> None:
    known = valid_figure(value)
    if known is None:
        assert not isfinite(value) or abs(value) > MAX_FIGURE
    else:
        assert all(len(format_number(known, language)) <= 28 for language in (CHINESE, ENGLISH))
