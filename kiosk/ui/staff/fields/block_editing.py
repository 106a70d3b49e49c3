"""What somebody does to the blocks of a text, as in any program for writing. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.core.content.blocks import BETWEEN, Block, BlockKind, read_blocks, write_blocks
from kiosk.core.content.values import Reference
from kiosk.ui.staff.fields.things import Things

Blocks = Sequence[Block]

EMPTY = Block(BlockKind.PARAGRAPH, "")


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after something was done to it: in which block one goes on, and where in it."""

    blocks: Blocks
    number: int
    cursor: int = 0

    @property
    def text(self) -> str:
        """As it is stored: nothing where there is nothing in it."""
        return "" if tuple(self.blocks) == (EMPTY,) else write_blocks(self.blocks)


def block_parts(text: str, things: Things) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """The kinds of the blocks of a text, what is written in them, and the pictures."""
    blocks = read_blocks(text) if text else ()
    return (
        tuple(one.kind.value for one in blocks),
        tuple(one.text for one in blocks),
        tuple(_picture(one, things) for one in blocks),
    )


def _picture(block: Block, things: Things) -> str:
    thing = things.get(picture_of(block)) if block.kind is BlockKind.PICTURE else None
    return thing.picture if thing else ""


def picture_of(block: Block) -> Reference:
    """The file of a picture."""
    return Reference("media", block.text)


def write(blocks: Blocks, number: int, text: str, cursor: int) -> Edited:
    """Have another text in a block; one with blank lines becomes several, and one that begins with
    a mark becomes what the mark says. `cursor`: where in it one writes."""
    kind = blocks[number].kind if number < len(blocks) else BlockKind.PARAGRAPH
    first, gap, rest = text.partition(BETWEEN)
    new = read_blocks(write_blocks([Block(kind, first)]) + gap + rest)
    place, left = number, cursor
    for block in new[:-1]:
        if left <= len(block.text):
            break
        left -= len(block.text) + 2
        place += 1
    at = max(0, left - (len(text) - len(new[0].text) if len(new) == 1 else 0))
    return Edited((*blocks[:number], *new, *blocks[number + 1 :]), place, at)


def split(blocks: Blocks, number: int, at: int) -> Edited:
    """Enter: what is behind the cursor becomes a block of its own, in a list a point; at an empty
    last point the list ends. Before the first letter an empty paragraph comes above."""
    block = blocks[number]
    if at == 0 and block.text and block.kind is not BlockKind.LIST:
        return Edited((*blocks[:number], EMPTY, *blocks[number:]), number + 1)
    before, behind = block.text[:at], block.text[at:]
    if block.kind is BlockKind.LIST:
        if not behind and (before == "" or before.endswith("\n")):
            rest = (Block(BlockKind.LIST, before[:-1]),) if before else ()
            new = (*blocks[:number], *rest, EMPTY, *blocks[number + 1 :])
            return Edited(new, number + len(rest))
        points = Block(BlockKind.LIST, f"{before}\n{behind}")
        return Edited((*blocks[:number], points, *blocks[number + 1 :]), number, at + 1)
    halves = Block(block.kind, before), Block(BlockKind.PARAGRAPH, behind)
    return Edited((*blocks[:number], *halves, *blocks[number + 1 :]), number + 1)


def join(blocks: Blocks, number: int) -> Edited:
    """Backspace before the first letter: a heading, list or quote becomes a paragraph, a paragraph
    goes on in the block above; a picture above an empty one stays."""
    block = blocks[number]
    if block.kind is not BlockKind.PARAGRAPH:
        return change_kind(blocks, number, BlockKind.PARAGRAPH)
    if number == 0:
        return Edited(blocks, 0)
    above = blocks[number - 1]
    if above.kind is BlockKind.PICTURE:
        return remove(blocks, number) if not block.text else Edited(blocks, number)
    joined = Block(above.kind, above.text + block.text)
    return Edited(
        (*blocks[: number - 1], joined, *blocks[number + 1 :]), number - 1, len(above.text)
    )


def add(blocks: Blocks, number: int, kind: BlockKind) -> Edited:
    """An empty block behind another, or in place of the only one where that is empty; -1 puts it
    first."""
    if tuple(blocks) == (EMPTY,):
        return Edited((Block(kind, ""),), 0)
    place = min(number, len(blocks) - 1) + 1
    return Edited((*blocks[:place], Block(kind, ""), *blocks[place:]), place)


def change_kind(blocks: Blocks, number: int, kind: BlockKind) -> Edited:
    """Read a block as another kind; the points of a list become lines."""
    text = blocks[number].text
    if kind is BlockKind.HEADING:
        text = " ".join(text.split("\n"))
    changed = Block(kind, text)
    return Edited((*blocks[:number], changed, *blocks[number + 1 :]), number, len(text))


def move(blocks: Blocks, number: int, to: int) -> Edited:
    """Put a block somewhere else."""
    if not 0 <= to < len(blocks):
        return Edited(blocks, number)
    rest = [*blocks[:number], *blocks[number + 1 :]]
    rest.insert(to, blocks[number])
    return Edited(tuple(rest), to, len(blocks[number].text))


def remove(blocks: Blocks, number: int) -> Edited:
    """Take a block away; one goes on in that above."""
    rest = (*blocks[:number], *blocks[number + 1 :])
    above = max(0, number - 1)
    return Edited(rest, above, len(rest[above].text) if rest else 0)


def put_picture(blocks: Blocks, number: int, key: str) -> Edited:
    """Have a picture in a block, or behind it where something is written in it."""
    picture = Block(BlockKind.PICTURE, key)
    if number < 0 or (blocks[number].text and blocks[number].kind is not BlockKind.PICTURE):
        added = add(blocks, number, BlockKind.PICTURE)
        return put_picture(added.blocks, added.number, key)
    return Edited((*blocks[:number], picture, *blocks[number + 1 :]), number)
