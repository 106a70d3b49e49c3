"""Makes workbooks: sheets with columns that are text, dates, or chosen from a list. No library.

What begins with = + - @ is a text like any other, and stays one when it is edited.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.datavalidation import DataValidation

from kiosk.editorial.spreadsheets.read_cells import CellPictures, CellValue, Trouble

FIRST_YEAR = 1900
"""Earlier days are text: spreadsheet programs have none."""

LAST_CHOICE_ROW = 20_000
TEXT = "@"
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

HEADING_FILL = PatternFill("solid", fgColor="E3EBDD")
FAULT_FILL = PatternFill("solid", fgColor="F6D9D3")


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """How a column is shown. `format` as spreadsheet programs write it; `choices` are offered."""

    heading: str
    width: float = 18
    format: str = TEXT
    choices: Sequence[str] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SheetContent:
    """A sheet to be written: rows of cells below the headings. `faults`: the cells that are
    marked, by row and column, both from 0."""

    name: str
    columns: Sequence[ColumnLook]
    rows: Iterable[Sequence[CellValue]]
    faults: Mapping[int, frozenset[int]] = field(default_factory=dict)


def workbook(sheets: Sequence[SheetContent], lists: str) -> bytes:
    """A workbook with these sheets; `lists` is the name of the hidden one for what is offered."""
    book = Workbook(write_only=True)
    lists_of = _Lists(lists)
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet, lists_of)
    lists_of.write(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


class _Lists:
    """The choices of all columns, one column each in a sheet of their own: a validation that names
    them itself has room for 255 characters."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._places: dict[tuple[str, ...], int] = {}

    def range_of(self, choices: Sequence[str]) -> str:
        place = self._places.setdefault(tuple(choices), len(self._places) + 1)
        letter = get_column_letter(place)
        return f"'{self._name}'!${letter}$1:${letter}${len(choices)}"

    def write(self, book: Workbook) -> None:
        if not self._places:
            return
        sheet = book.create_sheet(self._name)
        sheet.sheet_state = "hidden"
        for row in range(max(map(len, self._places))):
            sheet.append([_text(one[row]) if row < len(one) else None for one in self._places])


def _write(sheet: WriteOnlyWorksheet, content: SheetContent, lists: _Lists) -> None:
    sheet.freeze_panes = "A2"
    for number, look in enumerate(content.columns, 1):
        letter = get_column_letter(number)
        dimension = sheet.column_dimensions[letter]  # type: ignore[attr-defined]  # not in its stub
        dimension.width, dimension.hidden = look.width, look.hidden
        dimension.number_format = look.format
        if look.choices:
            offered = DataValidation("list", lists.range_of(look.choices), allow_blank=True)
            offered.add(f"{letter}2:{letter}{LAST_CHOICE_ROW}")
            sheet.data_validations.append(offered)  # type: ignore[attr-defined]  # not in its stub
    sheet.append([_heading(sheet, one.heading) for one in content.columns])
    cells = [_styled(sheet, one) for one in content.columns]
    marked = [_styled(sheet, one, FAULT_FILL) for one in content.columns]
    for number, row in enumerate(content.rows):
        faults = content.faults.get(number, frozenset())
        sheet.append(
            [
                _filled(marked[place] if place in faults else cells[place], value, place in faults)
                for place, value in enumerate(row)
            ]
        )


def _heading(sheet: WriteOnlyWorksheet, heading: str) -> Cell:
    cell = WriteOnlyCell(sheet, heading)
    cell.font = Font(bold=True)
    cell.fill = HEADING_FILL
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    return cell


def _styled(sheet: WriteOnlyWorksheet, look: ColumnLook, fill: PatternFill | None = None) -> Cell:
    """A cell that is used again for each row."""
    cell = WriteOnlyCell(sheet)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.number_format = look.format
    if fill:
        cell.fill = fill
    return cell


def _filled(cell: Cell, value: CellValue, marked: bool) -> Cell | None:
    if isinstance(value, CellPictures):
        value = value.value
    if isinstance(value, Trouble):
        value = value.written
    if value is None or value == "":
        if not marked:
            return None
        cell.value = None
        return cell
    if isinstance(value, date) and value.year < FIRST_YEAR:
        value = f"{value:%Y-%m-%d}" if not isinstance(value, datetime) else str(value)
    if isinstance(value, str):
        cell.value = _text(value)
        cell.data_type = "s"  # openpyxl takes a leading = for a formula
        return cell
    is_plain = cell.number_format == TEXT
    cell.value = value
    if isinstance(value, datetime | date | time) and is_plain:
        cell.number_format = TEXT  # openpyxl gives a date a format of its own
    return cell


def _text(text: str) -> str:
    """A text that a workbook can hold; what looks like an escaped character stays what it is."""
    clean = _HALF_CHARACTERS.sub("", ILLEGAL_CHARACTERS_RE.sub("", text))
    return _LOOKS_ESCAPED.sub("_x005F_", clean) if "_x" in clean else clean
