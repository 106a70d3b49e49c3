"""What is done to the blocks of a text, without a window."""

from __future__ import annotations

from kiosk.core.content.blocks import Block, BlockKind, read_blocks
from kiosk.ui.staff.fields import block_editing as editing
from kiosk.ui.staff.fields.block_editing import EMPTY, Edited

TEXT = "## 头\n\n一段\n\n- 点\n- 二\n\n![](7)\n\n尾"
BLOCKS = read_blocks(TEXT)


def told(edited: Edited) -> tuple[str, int, int]:
    return edited.text, edited.number, edited.cursor


def test_joining_goes_on_in_the_block_above() -> None:
    assert told(editing.join(BLOCKS, 1)) == (TEXT.replace("头\n\n一段", "头一段"), 0, 1)
    assert told(editing.join(BLOCKS, 0)) == (TEXT.removeprefix("## "), 0, 1)
    assert told(editing.join(BLOCKS, 4)) == (TEXT, 4, 0), "a picture takes no letters"
    assert told(editing.join((*BLOCKS[:4], EMPTY), 4))[0] == TEXT.removesuffix("\n\n尾")


def test_a_list_ends_at_an_empty_last_point() -> None:
    at_end = editing.split(BLOCKS, 2, 3)
    assert told(at_end) == (TEXT.replace("- 二", "- 二\n- "), 2, 4)
    ended = editing.split(at_end.blocks, 2, 4)
    assert told(ended) == (TEXT.replace("- 二", "- 二\n\n"), 3, 0)
    assert told(editing.split((Block(BlockKind.LIST, ""),), 0, 0)) == ("", 0, 0)


def test_one_that_is_empty_is_taken_by_what_is_added() -> None:
    assert told(editing.add((EMPTY,), 0, BlockKind.QUOTE)) == ("> ", 0, 0)
    assert told(editing.put_picture((EMPTY,), 0, "9")) == ("![](9)", 0, 0)
    assert told(editing.put_picture(BLOCKS, 3, "9"))[0] == TEXT.replace("7", "9")
    behind = TEXT.replace("一段", "一段\n\n![](9)")
    assert told(editing.put_picture(BLOCKS, 1, "9")) == (behind, 2, 0)


def test_moving_stays_within_the_text() -> None:
    assert editing.move(BLOCKS, 0, -1).blocks == BLOCKS
    assert editing.move(BLOCKS, 4, 5).blocks == BLOCKS
    assert editing.move(BLOCKS, 4, 0).blocks == (BLOCKS[4], *BLOCKS[:4])


def test_the_last_one_can_be_taken_away() -> None:
    assert told(editing.remove((Block(BlockKind.HEADING, "头"),), 0)) == ("", 0, 0)


def test_what_is_pasted_into_a_heading_goes_on_below_it() -> None:
    pasted = editing.write(BLOCKS, 0, "头\n\n新\n\n- 点", 7)
    assert pasted.text == TEXT.replace("## 头", "## 头\n\n新\n\n- 点")
    assert pasted.number == 2
