"""A text to read as its blocks: headings, paragraphs, lists, quotes, pictures. Pure.

Stored as one text by language in the few marks of CommonMark that people write by hand too: a blank
line between blocks, `## ` before a heading, `- ` before each point of a list, `> ` before each line
of a quote, `![](7)` for the picture with the key 7 in the gallery of the same item. So comparing,
replacing, translating and exchanging texts need to know nothing of blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

BETWEEN = "\n\n"


class BlockKind(StrEnum):
    """How a block is read."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    """One point a line."""
    QUOTE = "quote"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `text` is without marks, of a picture the key of its file."""

    kind: BlockKind
    text: str


_MARKS = {BlockKind.HEADING: "## ", BlockKind.LIST: "- ", BlockKind.QUOTE: "> "}
_PICTURE = re.compile(r"!\[\]\((\w*)\)")


def read_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, empty ones too: somebody may be about to write into them."""
    return tuple(map(_read, text.split(BETWEEN)))


def _read(part: str) -> Block:
    if found := _PICTURE.fullmatch(part.strip()):
        return Block(BlockKind.PICTURE, found[1])
    lines = part.split("\n")
    for kind, mark in _MARKS.items():
        if all(line.startswith(mark) for line in lines):
            return Block(kind, "\n".join(line.removeprefix(mark) for line in lines))
    return Block(BlockKind.PARAGRAPH, part)


def write_blocks(blocks: Iterable[Block]) -> str:
    """The text of some blocks."""
    return BETWEEN.join(map(_written, blocks))


def _written(block: Block) -> str:
    if block.kind is BlockKind.PICTURE:
        return f"![]({block.text})"
    mark = _MARKS.get(block.kind, "")
    return "\n".join(mark + line for line in block.text.split("\n"))


def blocks_to_read(text: str) -> tuple[Block, ...]:
    """The blocks that visitors see: none that is empty, no blank points."""
    found = []
    for block in read_blocks(text):
        lines = [line.strip() for line in block.text.strip().split("\n")]
        if block.kind is BlockKind.LIST:
            lines = [line for line in lines if line]
        if any(lines):
            found.append(Block(block.kind, "\n".join(lines)))
    return tuple(found)


def texts_of(blocks: Iterable[Block]) -> tuple[str, ...]:
    """What is written in blocks, without pictures."""
    return tuple(one.text for one in blocks if one.kind is not BlockKind.PICTURE)
