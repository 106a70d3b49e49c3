"""Before and after, cell by cell, as the pages of changes show them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.editorial.cells import Cell
from kiosk.ui.viewmodels.pages.rows import RowsModel


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell under the heading of what it belongs to; '' where all belong to one thing."""

    cell: Cell
    heading: str = ""


def cells_model(parent: QObject) -> RowsModel[ShownCell]:
    """Rows for `CellsPanel.qml`."""
    return RowsModel(
        {
            "heading": lambda one: one.heading,
            "field": lambda one: one.cell.field,
            "type": lambda one: one.cell.type.value,
            "row": lambda one: one.cell.row,
            "rowField": lambda one: one.cell.row_field,
            "textLanguage": lambda one: one.cell.language,
            "before": lambda one: one.cell.before,
            "after": lambda one: one.cell.after,
        },
        parent,
    )
