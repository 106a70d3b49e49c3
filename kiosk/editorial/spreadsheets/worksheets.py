"""Reads one worksheet with openpyxl: values, formulas without one, merged cells."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Generator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

from openpyxl.utils import range_boundaries
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from kiosk.editorial.spreadsheets.dates import SERIAL_BEGIN
from kiosk.editorial.spreadsheets.read_cells import CellValue, Fault, Trouble, is_empty, wps_id

MAX_ROWS = 20_000
"""With anything in them, in one sheet."""
MAX_COLUMNS = 300

MAX_MERGED = 1_000_000
"""Rows of all merged cells together."""

CHUNK = 2**20
MAX_TEXT_BYTES = 2**24
ERRORS = frozenset(
    [
        "#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#GETTING_DATA",
    ]
)  # fmt: skip
"""What programs show in place of the value of a formula that has none."""

Rows: TypeAlias = Generator[tuple[int, list[CellValue]], None, None]
"""To be closed: it holds a part of the workbook open."""


def rows_of(sheet: ReadOnlyWorksheet, last: int) -> Rows:
    """Rows with something in them up to `last`; what a sheet says of its size is often wrong."""
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=last, values_only=True)  # type: ignore[misc]  # of its stub
    for number, row in enumerate(rows, 1):
        cells = [cell_value(one) for one in row[:MAX_COLUMNS]]
        while cells and cells[-1] is None:
            cells.pop()
        yield number, cells


def cell_value(value: object) -> CellValue:
    """What stands in a cell, as openpyxl or a CSV file gives it."""
    if isinstance(value, str):
        return Trouble(Fault.FORMULA_ERROR, value) if value in ERRORS else value
    if isinstance(value, timedelta):  # a time in a format that counts hours
        return (SERIAL_BEGIN + value).time()
    return value  # type: ignore[return-value]  # openpyxl's values are ours, but for these


def with_formulas(values: Rows, formulas: Rows) -> Rows:
    """Name the formulas whose value the workbook does not hold, and those that show pictures."""
    for (number, row), (_, typed) in zip(values, formulas, strict=False):
        for place, formula in enumerate(typed):
            if wps_id(formula):  # another program has stored an error as its value
                row += [None] * (place + 1 - len(row))
                row[place] = str(formula)
            elif formula is not None and (place >= len(row) or row[place] is None):
                row += [None] * (place + 1 - len(row))
                row[place] = Trouble(Fault.NO_VALUE, str(formula))
        yield number, row


def unmerged(rows: Rows, merged: tuple[str, ...]) -> Rows:
    """A cell that is merged over several rows stands in each of them; over several columns nobody
    can say which of them is meant."""
    above: dict[int, list[tuple[int, int, int]]] = {}
    count = 0
    for ref in merged:
        left, top, right, bottom = range_boundaries(ref)
        if left and top and right and bottom:
            last = min(bottom, top + MAX_ROWS)
            count += last - top
            if count > MAX_MERGED:
                raise ValueError("more cells are merged than anybody merges")
            for number in range(top, last + 1):
                above.setdefault(number, []).append((top, left, right))
    anchors: dict[tuple[int, int], CellValue] = {}
    for number, row in rows:
        for top, left, right in above.get(number, ()):
            if left > MAX_COLUMNS:
                continue
            row += [None] * (min(right, MAX_COLUMNS) - len(row))
            if number == top:
                anchors[top, left] = row[left - 1]
            value = anchors.get((top, left))
            row[left - 1] = value
            if not is_empty(value):
                for column in range(left, min(right, MAX_COLUMNS)):
                    row[column] = Trouble(Fault.MERGED)
        yield number, row


@dataclass(slots=True)
class Scan:
    """What is known of a sheet before its cells are read."""

    last_row: int = 0
    """With something in it."""
    has_formulas: bool = False
    merged: tuple[str, ...] = ()


_TAGS = re.compile(
    rb"<(?:\w+:)?(?:(?P<row>row)\b(?:[^>]*?\sr=\"(?P<number>\d{1,7})\")?"
    rb"|(?P<value>v|is|t)[\s>]|(?P<formula>f)[\s/>]|mergeCell\s[^>]*?ref=\"(?P<merged>[A-Z0-9:]+)\")"
)


def scan(path: Path, sheet: ReadOnlyWorksheet) -> Scan:
    """Look through a sheet for its last row with a value, formulas and merged cells, without making
    cells of it: the empty rows that people have formatted are many."""
    found = Scan()
    merged: list[str] = []
    row = 0
    rest = b""
    part = sheet._worksheet_path  # type: ignore[attr-defined]  # not public
    with zipfile.ZipFile(path) as archive, archive.open(part) as file:
        while chunk := file.read(CHUNK):
            text = rest + chunk
            end = text.rfind(b"<")
            text, rest = (text[:end], text[end:]) if end >= 0 else (text, b"")
            if len(rest) > MAX_TEXT_BYTES:
                raise ValueError(f"{part} has a text without an end")
            for tag in _TAGS.finditer(text):
                if tag["row"]:
                    row = int(tag["number"]) if tag["number"] else row + 1
                elif tag["value"] or tag["formula"]:
                    found.last_row = row
                    found.has_formulas = found.has_formulas or bool(tag["formula"])
                elif len(merged) < MAX_ROWS:
                    merged.append(tag["merged"].decode())
    if not rest.rstrip().endswith(b"worksheet>"):
        raise ValueError(f"{part} is torn")
    found.merged = tuple(merged)
    return found
