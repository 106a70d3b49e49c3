"""The blocks of a text as pages show them, the pictures among them taken from its gallery."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.core.content.blocks import Block, BlockKind
from kiosk.ui.viewmodels.pages.page import full_url
from kiosk.ui.viewmodels.pages.rows import RowsModel

if TYPE_CHECKING:
    from kiosk.core.content.common import Picture


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One block; `text` is '' where it is a picture."""

    kind: BlockKind
    text: str = ""
    picture: Picture | None = None


def block_rows(parent: QObject) -> RowsModel[ShownBlock]:
    return RowsModel(
        {
            "blockKind": lambda block: block.kind.value,
            "paragraph": lambda block: block.text,
            "pictureUrl": lambda block: full_url(block.picture),
            "description": lambda block: block.picture.alt if block.picture else "",
            "ratio": lambda block: _ratio(block.picture),
        },
        parent,
    )


def show_text(
    rows: RowsModel[ShownBlock],
    pictures: RowsModel[Picture],
    blocks: Sequence[Block],
    gallery: Sequence[Picture],
) -> None:
    """Show a text, and beside it the pictures of the gallery that do not stand in it. A picture
    that is not in the gallery is left out."""
    known = {picture.key: picture for picture in gallery}
    shown = [
        ShownBlock(block.kind, picture=known.get(block.text))
        if block.kind is BlockKind.PICTURE
        else ShownBlock(block.kind, block.text)
        for block in blocks
    ]
    rows.replace([one for one in shown if one.text or one.picture])
    taken = {one.picture.key for one in shown if one.picture}
    pictures.replace([picture for picture in gallery if picture.key not in taken])


def _ratio(picture: Picture | None) -> float:
    """Width to height; of what is very wide or very tall as far as a column can show it."""
    if picture is None or not picture.height:
        return 1.0
    return min(3.0, max(0.8, picture.width / picture.height))
