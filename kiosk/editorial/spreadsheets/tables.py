"""Finds the table of a kind in the sheets of a workbook: its headings, and its rows below. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from kiosk.core.content.localized_text import LANGUAGES
from kiosk.editorial.fields import FieldType
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.spreadsheets.columns import REASON, Column, Plan, identity, plans
from kiosk.editorial.spreadsheets.files import Sheet, WorkbookRefused
from kiosk.editorial.spreadsheets.read_cells import CellPictures, CellValue, is_empty, shown
from kiosk.editorial.spreadsheets.words import KIND_WORDS, WORDS, folded

TAKERS = (FieldType.PICTURE, FieldType.PICTURES)
"""Fields on whose columns pictures may lie."""

MAX_LINES_ABOVE = 10
"""Rows above the headings: titles of the table, remarks."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row below the headings."""

    number: int
    cells: tuple[CellValue, ...]

    def cell(self, place: int) -> CellValue:
        """What stands in a column, counted from 0."""
        return self.cells[place] if place < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet, and which columns are where, counted from 0."""

    plan: Plan
    sheet: str
    columns: Mapping[int, Column]
    rows: tuple[TableRow, ...]
    unknown: tuple[str, ...]
    """Headings that say nothing of this kind."""
    loose_pictures: tuple[tuple[int, int], ...] = ()
    """Where pictures lie that belong to no column of pictures: row and column, that from 0."""

    def place_of(self, name: str, language: str = "") -> int | None:
        """Where the column of a field stands; in any language where none is named."""
        for place, column in self.columns.items():
            if column.name == name and language in ("", column.language):
                return place
        return None

    def letter(self, place: int | None) -> str:
        """The column as it is called in a spreadsheet program."""
        return "" if place is None else get_column_letter(place + 1)


@dataclass(frozen=True, slots=True)
class Tables:
    """The table of the rows of a kind, and those of its fields with rows of their own."""

    main: Table
    parts: tuple[Table, ...]


def find_tables(kind: str, sheets: Sequence[Sheet]) -> Tables:
    """The tables of a kind.

    Raises:
        WorkbookRefused: there is none, or it is the workbook of another kind.
    """
    own = [one for one in sheets if not _is_of_another_kind(kind, one.name)]
    main_plan, *part_plans = plans(kind, LANGUAGES)
    by_name = {folded(one.name): one for one in own}
    part_sheets = {
        plan.field: by_name[folded(plan.name(words))]
        for plan in part_plans
        for words in WORDS
        if folded(plan.name(words)) in by_name
    }
    rest = [one for one in own if one not in part_sheets.values()]
    named = {folded(main_plan.name(words)) for words in WORDS}
    rest.sort(key=lambda one: folded(one.name) not in named)
    main = next((found for one in rest if (found := _table(main_plan, one))), None)
    if main is None and len(own) < len(sheets):
        raise WorkbookRefused("other-kind", f"This is the workbook of another list than {kind}.")
    if main is None:
        raise WorkbookRefused("no-headings", "No sheet has the headings of this list.")
    parts = []
    for plan in part_plans:
        table = _table(plan, part_sheets[plan.field]) if plan.field in part_sheets else None
        if table and table.rows:
            parts.append(table)
    return Tables(main, tuple(parts))


def _is_of_another_kind(kind: str, name: str) -> bool:
    others = {folded(KIND_WORDS[one][words]) for one in KIND_WORDS for words in WORDS}
    others -= {folded(KIND_WORDS[kind][words]) for words in WORDS}
    return folded(name) in others


def _table(plan: Plan, sheet: Sheet) -> Table | None:
    """The table of a plan in a sheet; None where its headings are not there."""
    for line, (heading_row, cells) in enumerate(sheet.rows[:MAX_LINES_ABOVE]):
        headings = [shown(one) for one in cells]
        columns: dict[int, Column] = {}
        unknown = []
        for place, heading in enumerate(headings):
            column = plan.by_heading.get(folded(heading))
            if column is None or column in columns.values():
                unknown += [heading] if heading else []
            elif column.spec is not REASON:
                columns[place] = column
        if _is_enough(plan, columns.values()):
            takers = {one for one, column in columns.items() if column.spec.type in TAKERS}
            loose = [
                (number, place)
                for number, row in sheet.rows
                for place, cell in enumerate(row)
                if isinstance(cell, CellPictures) and (place not in takers or number <= heading_row)
            ]
            plain = [
                (number, tuple(_without_loose(row, takers)))
                for number, row in sheet.rows[line + 1 :]
            ]
            rows = [
                TableRow(number, below)
                for number, below in plain
                if not _is_headings(headings, below)
                and not all(is_empty(below[one]) for one in columns if one < len(below))
            ]
            return Table(plan, sheet.name, columns, tuple(rows), tuple(unknown), tuple(loose))
    return None


def _without_loose(cells: Sequence[CellValue], takers: Collection[int]) -> Iterator[CellValue]:
    """What stands in cells, without pictures that lie on columns that take none."""
    for place, cell in enumerate(cells):
        yield cell.value if isinstance(cell, CellPictures) and place not in takers else cell


def _is_enough(plan: Plan, columns: Iterable[Column]) -> bool:
    names = {one.name for one in columns}
    if plan.field:
        return "owner" in names and len(names) > 1
    kind = KINDS[plan.kind]
    return kind.title in names or set(identity(kind)) <= names


def _is_headings(headings: Sequence[str], cells: Sequence[CellValue]) -> bool:
    """Whether a row is the headings once more: they are repeated on each printed page, and merged
    ones stand in several rows."""
    said = [(shown(one), heading) for one, heading in zip(cells, headings, strict=False)]
    filled = [(one, heading) for one, heading in said if one]
    return bool(filled) and all(one == heading for one, heading in filled)
