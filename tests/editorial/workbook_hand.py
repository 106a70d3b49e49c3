"""A workbook in the hands of a test: exported, changed cell by cell, read back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.spreadsheets.comparing import ImportRow, RowState
from kiosk.editorial.spreadsheets.files import Sheet
from kiosk.editorial.spreadsheets.previewing import Preview, export_list, read_preview
from kiosk.editorial.spreadsheets.reader import answered
from kiosk.editorial.spreadsheets.reading_process import sheets_in

Cells = Mapping[str, object]
"""What stands in a row, by heading."""


class WorkbookHand:
    """One workbook of a list."""

    def __init__(self, store: LibraryStore, kind: str, path: Path) -> None:
        self.store, self.kind, self.path = store, kind, path
        self.folder = DataFolder(path.parent / "hall")

    def export(self, keys: Sequence[str] | None = None) -> WorkbookHand:
        self.path.write_bytes(export_list(self.store, self.kind, keys))
        return self

    def write(self, rows: Sequence[Cells], sheet: str = "") -> WorkbookHand:
        """A table of somebody's own, in a new workbook or in a further sheet."""
        if sheet:
            book = openpyxl.load_workbook(self.path)
            page = book.create_sheet(sheet)
        else:
            book = openpyxl.Workbook()
            page = book.worksheets[0]
        headings = list(dict.fromkeys(heading for row in rows for heading in row))
        page.append(headings)
        for row in rows:
            page.append([row.get(heading) for heading in headings])
        book.save(self.path)
        return self

    def change(self, row: int, heading: str, value: object, sheet: int = 0) -> WorkbookHand:
        """Write into a cell as a person does; `row` counts from 1, the headings."""
        book = openpyxl.load_workbook(self.path)
        page = book.worksheets[sheet]
        page.cell(row, column(page, heading)).value = value  # type: ignore[assignment]
        book.save(self.path)
        return self

    def page(self, sheet: int = 0) -> Worksheet:
        return openpyxl.load_workbook(self.path).worksheets[sheet]

    def preview(self) -> Preview:
        return read_preview(self.store, self.kind, self.path, self.folder, read=read_here)

    def row(self, number: int) -> ImportRow:
        return next(one for one in self.preview().rows if one.number == number)

    def sentences(self) -> list[tuple[str, int, str, str, str]]:
        """Sheet, row, column, what stands there, how to mend it."""
        preview = self.preview()
        refusals = [one for row in preview.rows for one in row.refusals] + list(preview.orphans)
        return [
            (one.sheet, one.row, one.column, one.written, one.sentence("zh-Hans"))
            for one in refusals
        ]


def read_here(path: Path, folder: Path) -> Sequence[Sheet]:
    """As the reader does, and what is made of its answer, without the process."""
    return sheets_in(answered(path, folder), path.name)


def column(page: Worksheet, heading: str) -> int:
    """The number of the column below a heading."""
    return next(cell.column for cell in page[1] if cell.value == heading)


def states(preview: Preview) -> dict[RowState, int]:
    """How many rows there are of each state that there is."""
    return {state: count for state, count in preview.counts.items() if count}
