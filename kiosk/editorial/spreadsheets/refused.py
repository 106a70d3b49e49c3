"""The workbook of what was refused: the rows as they stood, with the reasons written in.

Mended, it can be imported as it is: the column of reasons is not read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from openpyxl.utils import column_index_from_string

from kiosk.editorial.spreadsheets.columns import REASON, Column
from kiosk.editorial.spreadsheets.comparing import RowState
from kiosk.editorial.spreadsheets.exporting import look_of
from kiosk.editorial.spreadsheets.faults import Refusal
from kiosk.editorial.spreadsheets.names import Names
from kiosk.editorial.spreadsheets.previewing import Preview
from kiosk.editorial.spreadsheets.read_cells import CellPictures, CellValue
from kiosk.editorial.spreadsheets.tables import Table, TableRow
from kiosk.editorial.spreadsheets.words import IN_CELL, LISTS
from kiosk.editorial.spreadsheets.workbooks import SheetContent, workbook

BETWEEN = "\n"
"""Between the reasons of one row."""


def refused_workbook(preview: Preview, words: str) -> bytes:
    """The refused rows of a preview, what belongs to them, and why; the cells are marked."""
    names = preview.comparison.library.names
    by_place: defaultdict[tuple[str, int], list[Refusal]] = defaultdict(list)
    for one in all_refusals(preview):
        by_place[one.sheet, one.row].append(one)
    refused = {one.number for one in preview.rows if one.state is RowState.REFUSED}
    comparison = preview.comparison
    main = comparison.tables.main
    rows = [one for one in main.rows if one.number in refused]
    sheets = [_sheet(main, "", rows, by_place, names, words)]
    for part in comparison.parts:
        below = [
            row for number in sorted(refused) for row in part.by_owner.get(number, ())
        ] + list(part.without_owner)  # fmt: skip
        sheets.append(_sheet(part.table, part.table.sheet, below, by_place, names, words))
    return workbook(sheets, LISTS[words])


def all_refusals(preview: Preview) -> Iterator[Refusal]:
    """Every reason, in the order of the rows."""
    for row in preview.rows:
        yield from row.refusals
    yield from preview.orphans


def _sheet(
    table: Table,
    sheet: str,
    rows: Sequence[TableRow],
    refusals: Mapping[tuple[str, int], Sequence[Refusal]],
    names: Names,
    words: str,
) -> SheetContent:
    places = sorted(table.columns)
    columns = [table.columns[one] for one in places]
    found = []
    faults: dict[int, frozenset[int]] = {}
    for number, row in enumerate(rows):
        told = refusals.get((sheet, row.number), ())
        reasons = BETWEEN.join(dict.fromkeys(one.sentence(words) for one in told))
        found.append([*(_kept(row.cell(place), words) for place in places), reasons])
        letters = {column_index_from_string(one.column) - 1 for one in told if one.column}
        faults[number] = frozenset(at for at, place in enumerate(places) if place in letters)
    reason = Column(table.plan.kind, REASON)
    looks = [look_of(one, names, words) for one in (*columns, reason)]
    return SheetContent(table.plan.name(words), looks, found, faults)


def _kept(cell: CellValue, words: str) -> CellValue:
    """A cell as it stood; for a picture that lay on it there are words, which nothing is called."""
    return IN_CELL[words] if isinstance(cell, CellPictures) else cell
