"""Two states of one thing side by side, cell by cell and word by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.core.content.values import Values
from kiosk.editorial.cells import Cell, NameOf, cells
from kiosk.editorial.fields import TEXT_TYPES
from kiosk.editorial.word_comparison import Pieces, compared


@dataclass(frozen=True, slots=True)
class WordedCell:
    """A cell that differs, and its words: pieces that are the same on both sides and those that are
    not, in turn."""

    cell: Cell
    before: Pieces
    after: Pieces


def worded_cells(
    kind: str, before: Values | None, after: Values | None, name_of: NameOf
) -> tuple[WordedCell, ...]:
    """What differs, in the order of the form."""
    return tuple(_worded(one) for one in cells(kind, before, after, name_of))


def _worded(cell: Cell) -> WordedCell:
    if cell.type in TEXT_TYPES and cell.before and cell.after:
        return WordedCell(cell, *compared(cell.before, cell.after))
    return WordedCell(cell, (cell.before,), (cell.after,))


CELL_ROLES: Mapping[str, Callable[[WordedCell], object]] = {
    "field": lambda one: one.cell.field,
    "type": lambda one: one.cell.type.value,
    "row": lambda one: one.cell.row,
    "rowField": lambda one: one.cell.row_field,
    "textLanguage": lambda one: one.cell.language,
    "before": lambda one: list(one.before),
    "after": lambda one: list(one.after),
}
"""What `WordedCell.qml` needs."""
