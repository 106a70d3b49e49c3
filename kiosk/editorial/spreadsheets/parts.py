"""Rows of a further sheet of a workbook, which belong to those of the first: people, yearly values.

What is not named there keeps its rows; whoever wants them gone takes them away in the form.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Row, Value, Values
from kiosk.editorial.fields import FieldSpec, Kind
from kiosk.editorial.problems import Problem
from kiosk.editorial.spreadsheets.cell_values import cell_of, is_same, value_of
from kiosk.editorial.spreadsheets.columns import OWNER
from kiosk.editorial.spreadsheets.faults import AnyFault, Refusal
from kiosk.editorial.spreadsheets.names import Names
from kiosk.editorial.spreadsheets.read_cells import CellFaultError, Fault, is_empty, shown
from kiosk.editorial.spreadsheets.tables import Table, TableRow
from kiosk.editorial.spreadsheets.words import tidy


@dataclass(slots=True)
class Found:
    """What was read of one row and of those that belong to it."""

    values: dict[str, Value] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PartRows:
    """The rows of one further sheet, by the number of the row in the first to which they belong."""

    table: Table
    spec: FieldSpec
    by_owner: Mapping[int, Sequence[TableRow]]
    without_owner: Sequence[TableRow]

    @property
    def field(self) -> str:
        return self.spec.name

    def read(
        self,
        owner: int,
        there: Values | None,
        base: Values | None,
        names: Names,
        words: str,
        found: Found,
    ) -> None:
        """The value of the field for one owner, where it differs from `base`."""
        rows = self.by_owner.get(owner)
        if rows is None:
            return
        if base is not None and self._is_as_written(rows, base[self.field], names, words):
            return
        old = _rows_of(there[self.field]) if there is not None else []
        read = [self._cells(row, names, words, found) for row in rows]
        new = tuple(
            self._row(cells, one)
            for cells, one in zip(read, _matched(read, old, self._first), strict=True)
        )
        stale = (
            there is not None
            and base is not there
            and (base is None or base[self.field] != there[self.field])
        )
        if stale and new != tuple(old):
            place = self.table.place_of(OWNER.name)
            now = {"now": self._beginnings(old, names, words)}
            found.refusals.append(
                refusal_at(self.table, rows[0], place, Fault.CHANGED_SINCE, words, now)
            )
        found.values[self.field] = new

    def _beginnings(self, rows: Sequence[Row], names: Names, words: str) -> str:
        """What stands at the beginning of rows in the library."""
        column = next(one for one in self.table.plan.columns if one.name == self._first)
        return "、".join(shown(cell_of(column, one[column.name], names, words)) for one in rows)

    @property
    def _first(self) -> str:
        return next(one.name for one in self.spec.row if not one.read_only)

    def _is_as_written(
        self, rows: Sequence[TableRow], value: Value, names: Names, words: str
    ) -> bool:
        old = _rows_of(value)
        return len(old) == len(rows) and all(
            is_same(cell_of(column, one[column.name], names, words), row.cell(place))
            for row, one in zip(rows, old, strict=True)
            for place, column in self.table.columns.items()
            if column.spec is not OWNER
        )

    def _cells(self, row: TableRow, names: Names, words: str, found: Found) -> dict[str, Value]:
        cells: dict[str, Value] = {}
        for place, column in self.table.columns.items():
            cell = row.cell(place)
            if column.spec is OWNER:
                continue
            try:
                value = value_of(column, cell, names)
            except CellFaultError as fault:
                found.refusals.append(
                    refusal_at(self.table, row, place, fault.fault, words, fault.values)
                )
                continue
            if column.spec.localized:
                texts = cells.get(column.name, LocalizedText())
                assert isinstance(texts, LocalizedText)
                value = LocalizedText({**texts, column.language: str(value)})
            elif is_empty(cell) and column.spec.required:
                value = None  # a row has no default in a workbook
            cells[column.name] = value
        return cells

    def _row(self, cells: Mapping[str, Value], old: Row | None) -> Row:
        """A row as it is to be: what has no column stays as it was."""
        blank = {one.name: None if one.name == "id" else one.blank for one in self.spec.row}
        values: dict[str, Value] = {**blank, **(old or {})}
        for name, value in cells.items():
            present = values[name]
            if isinstance(value, LocalizedText) and isinstance(present, LocalizedText):
                value = LocalizedText(
                    {**present, **dict.fromkeys(self._languages(name), ""), **value}
                )
            values[name] = value
        return Row(values)

    def _languages(self, name: str) -> list[str]:
        return [one.language for one in self.table.columns.values() if one.name == name]

    def refusal_of(self, owner: int, problem: Problem, words: str) -> Refusal:
        """A rule that one of the rows breaks."""
        assert problem.row is not None
        row = self.by_owner[owner][problem.row]
        place = self.table.place_of(problem.row_field or OWNER.name, problem.language)
        return refusal_at(self.table, row, place, problem.message, words, problem.values)

    def orphans(self, words: str) -> Iterator[Refusal]:
        """Rows that belong to nothing in the first sheet."""
        place = self.table.place_of(OWNER.name)
        for row in self.without_owner:
            yield refusal_at(self.table, row, place, Fault.NO_OWNER, words, {})


def _rows_of(value: Value) -> list[Row]:
    return [one for one in value if isinstance(one, Row)] if isinstance(value, tuple) else []


def _matched(
    read: Sequence[Mapping[str, Value]], old: Sequence[Row], first: str
) -> list[Row | None]:
    """The row that each was before: one that begins alike, else the one in its place."""
    left = list(old)
    found: list[Row | None] = []
    for cells in read:
        same = next((one for one in left if one[first] == cells.get(first)), None)
        if same is not None:
            left.remove(same)
        found.append(same)
    if len(read) == len(old):
        for place, one in enumerate(old):
            if found[place] is None and one in left:
                left.remove(one)
                found[place] = one
    return found


def find_parts(table: Table, main: Table, kind: Kind) -> PartRows:
    """The rows of a further sheet, with their owners in the first: by identifier, else by name."""
    owners: dict[str, int] = {}
    for name in (kind.title, kind.unique):
        for row in reversed(main.rows):
            for place, column in main.columns.items():
                if column.name == name and (column.is_title or not column.language):
                    owners[tidy(shown(row.cell(place)))] = row.number
    by_owner: defaultdict[int, list[TableRow]] = defaultdict(list)
    without = []
    owner = table.place_of(OWNER.name)
    assert owner is not None
    for row in table.rows:
        named = tidy(shown(row.cell(owner)))
        number = owners.get(named) if named else None
        if number is None:
            without.append(row)
        else:
            by_owner[number].append(row)
    return PartRows(table, kind.field(table.plan.field), by_owner, without)


def refusal_at(
    table: Table,
    row: TableRow,
    place: int | None,
    fault: AnyFault,
    words: str,
    values: Mapping[str, object],
) -> Refusal:
    """A refusal of one cell of a table, or of a whole row without a place."""
    heading = table.columns[place].heading(words) if place is not None else ""
    written = shown(row.cell(place)) if place is not None else ""
    return Refusal(
        table.sheet if table.plan.field else "", row.number, table.letter(place), heading, written,
        fault, values,
    )  # fmt: skip
