"""Traditional characters become simplified ones, each in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.search.simplified_chinese import simplified


@pytest.mark.parametrize(
    ("traditional", "same"),
    [
        ("內蒙古通遼", "内蒙古通辽"),
        ("裡裏臺灣", "里里台湾"),
        ("發展與頭髮", "发展与头发"),
        ("通辽 Tongliao 7", "通辽 Tongliao 7"),
    ],
)
def test_traditional_characters_become_simplified_ones(traditional: str, same: str) -> None:
    assert simplified(traditional) == same


@given(st.text(st.characters(exclude_categories=())))
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(simplified(text)) == len(text)
