"""Rows about things of the library, many thousands, changed in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject

from kiosk.ui.staff.steps import Referring, Steps
from kiosk.ui.viewmodels.pages.rows import RowsModel

Row = TypeVar("Row", bound=Referring)


class ChangingRowsModel(RowsModel[Row]):
    """Texts and pictures of a row are made when it is looked at. `revision` counts what was changed
    here, so that an answer of the worker that knew another list is not taken."""

    def __init__(self, roles: Mapping[str, Callable[[Row], object]], parent: QObject) -> None:
        super().__init__(roles, parent)
        self.revision = 0

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def go(self, steps: Steps | None, rows: Sequence[Row]) -> None:
        """Show these rows, by the steps from those that are shown; anew where there are none."""
        count = len(self._rows)
        if steps is None:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        else:
            self._walk(steps, rows)
        self.revision += 1
        if len(self._rows) != count:
            self.countChanged.emit()

    def _walk(self, steps: Steps, rows: Sequence[Row]) -> None:
        nowhere = QModelIndex()
        self._rows = shown = list(self._rows)
        for first, last in steps.removed:
            self.beginRemoveRows(nowhere, first, last)
            del shown[first : last + 1]
            self.endRemoveRows()
        if steps.moved:
            self._move_in(shown, *steps.moved)
        for first, last in steps.inserted:
            self.beginInsertRows(nowhere, first, last)
            shown[first:first] = rows[first : last + 1]
            self.endInsertRows()
        self._rows = list(rows)
        if steps.changed:
            self.look_again(*steps.changed)

    def clear(self) -> None:
        """Nothing is shown until something is read."""
        self.go(None, ())

    def move(self, start: int, end: int) -> None:
        """A row is put elsewhere before it is written so."""
        self._rows = shown = list(self._rows)
        self._move_in(shown, start, end)
        self.revision += 1

    def _move_in(self, shown: list[Row], start: int, end: int) -> None:
        nowhere = QModelIndex()
        self.beginMoveRows(nowhere, start, start, nowhere, end + 1 if end > start else end)
        shown.insert(end, shown.pop(start))
        self.endMoveRows()
