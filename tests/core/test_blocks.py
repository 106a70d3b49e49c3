"""Texts as blocks: what is written by hand is read as it is meant, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.content.blocks import (
    Block,
    BlockKind,
    blocks_to_read,
    read_blocks,
    texts_of,
    write_blocks,
)

TEXT = "## 起点\n\n一段话\n第二行\n\n- 一\n- 二\n\n> 说的话\n\n![](7)"
BLOCKS = (
    Block(BlockKind.HEADING, "起点"),
    Block(BlockKind.PARAGRAPH, "一段话\n第二行"),
    Block(BlockKind.LIST, "一\n二"),
    Block(BlockKind.QUOTE, "说的话"),
    Block(BlockKind.PICTURE, "7"),
)


def test_each_kind_is_read_and_written() -> None:
    assert read_blocks(TEXT) == BLOCKS
    assert write_blocks(BLOCKS) == TEXT


@pytest.mark.parametrize(
    "text", ["#话题#", "-5°C", "--", ">3", "1. 一", "- 一\n二", "![]", "![x](7)"]
)
def test_what_has_no_mark_is_a_paragraph(text: str) -> None:
    assert read_blocks(text) == (Block(BlockKind.PARAGRAPH, text),)


def test_visitors_see_nothing_that_is_empty() -> None:
    assert blocks_to_read("\n\n  \n\n## \n\n- 一\n- \n\n![]()\n\n 二 ") == (
        Block(BlockKind.LIST, "一"),
        Block(BlockKind.PARAGRAPH, "二"),
    )
    assert texts_of(blocks_to_read(TEXT)) == ("起点", "一段话\n第二行", "一\n二", "说的话")


@given(st.text(st.sampled_from("一a \n#->![]()7"), max_size=40))
def test_what_is_read_is_written_as_it_was(text: str) -> None:
    again = write_blocks(read_blocks(text))
    assert read_blocks(again) == read_blocks(text)
    assert again.replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")
