"""Puts the pictures of a workbook into the cells on which they lie, and keeps them in files."""

from __future__ import annotations

import shutil
import zipfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from openpyxl.utils import range_boundaries
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from kiosk.core.files.imported_media import MediaFault
from kiosk.editorial.spreadsheets.pictures.archives import ARCHIVE_ERRORS
from kiosk.editorial.spreadsheets.pictures.embedded import (
    Anchored,
    anchored_pictures,
    wps_pictures,
)
from kiosk.editorial.spreadsheets.read_cells import CellPictures, CellValue, Fault, Trouble, wps_id
from kiosk.editorial.spreadsheets.worksheets import MAX_COLUMNS, MAX_ROWS, Rows

MAX_PICTURE_BYTES = 200 * 2**20
MAX_ALL_BYTES = 2**30
"""Of all pictures of a workbook together."""


class CellPictureReader:
    """Of one workbook. A picture that lies on several cells is kept once."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._path, self._folder = path, folder
        self._kept: dict[str, str | Trouble] = {}
        self._bytes = 0

    def put_into(self, rows: Rows, sheet: ReadOnlyWorksheet, merged: Sequence[str]) -> Rows:
        """The rows of a sheet with the pictures on their cells; on a merged cell a picture lies at
        its beginning, as its value does."""
        part = sheet._worksheet_path  # type: ignore[attr-defined]  # not public
        lying = self._by_row(part, merged)
        for number, row in rows:
            for place, cell in enumerate(row):
                shown = cell.written if isinstance(cell, Trouble) else cell
                if image := wps_id(shown):
                    row[place] = self._cell([self._wps.get(image, "")], None)
            for place, those in lying.get(number - 1, {}).items():
                row += [None] * (place + 1 - len(row))
                first, last = those[0].first_row + 1, those[0].last_row + 1
                reach = (first, last) if last > first else (0, 0)
                row[place] = self._cell([one.part for one in those], row[place], reach)
            yield number, row

    def _by_row(
        self, sheet: str, merged: Sequence[str]
    ) -> Mapping[int, Mapping[int, Sequence[Anchored]]]:
        with zipfile.ZipFile(self._path) as archive:
            pictures = anchored_pictures(archive, sheet)
        found: defaultdict[int, defaultdict[int, list[Anchored]]] = defaultdict(
            lambda: defaultdict(list)
        )
        areas = [range_boundaries(one) for one in merged[:MAX_ROWS]] if pictures else []
        for one in pictures:
            row, column = one.row, one.column
            for left, top, right, bottom in areas:
                if left and top and right and bottom:
                    inside = top <= row + 1 <= bottom and left <= column + 1 <= right
                    row, column = (top - 1, left - 1) if inside else (row, column)
            if column < MAX_COLUMNS:
                found[row][column].append(one)
        return found

    @cached_property
    def _wps(self) -> Mapping[str, str]:
        with zipfile.ZipFile(self._path) as archive:
            return wps_pictures(archive)

    def _cell(
        self, parts: Sequence[str], under: CellValue, rows: tuple[int, int] = (0, 0)
    ) -> CellValue:
        kept = list(map(self._keep, dict.fromkeys(parts)))
        trouble = next((one for one in kept if isinstance(one, Trouble)), None)
        if trouble:
            return trouble
        files = tuple(one for one in kept if isinstance(one, str))
        if isinstance(under, CellPictures):
            return CellPictures((*under.files, *files), under.value, rows)
        return CellPictures(files, under, rows)

    def _keep(self, part: str) -> str | Trouble:
        if not part:
            return Trouble(Fault.PICTURE_LOST)
        if part not in self._kept:
            name = f"picture-{len(self._kept) + 1}"
            try:
                self._kept[part] = self._copied(part, name)
            except ARCHIVE_ERRORS:
                self._kept[part] = Trouble(MediaFault.PICTURE)
        return self._kept[part]

    def _copied(self, part: str, name: str) -> str | Trouble:
        with zipfile.ZipFile(self._path) as archive:
            size = archive.getinfo(part).file_size
            self._bytes += size
            if size > MAX_PICTURE_BYTES or self._bytes > MAX_ALL_BYTES:
                return Trouble(MediaFault.TOO_BIG)
            with archive.open(part) as source, (self._folder / name).open("wb") as copied:
                shutil.copyfileobj(source, copied, 2**20)
        return name
