"""The lines of a preview, as the page shows them by their state. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.editorial.cells import Cell, NameOf, cells
from kiosk.editorial.fields import FieldType
from kiosk.editorial.spreadsheets.comparing import ImportRow, RowState
from kiosk.editorial.spreadsheets.picture_telling import picture_uses
from kiosk.editorial.spreadsheets.previewing import Preview

MAX_SHOWN = 4
"""Cells that are shown of something new."""

UNTOLD = (FieldType.CHOICE, FieldType.COLOUR, FieldType.NUMBER, FieldType.FLAG)
"""What says nothing without its heading."""

NO_CELL = Cell("", FieldType.TEXT, "", "")


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One line: where it is in the workbook, what is called so, and what becomes of it.

    `column` and `sheet` are '' where it is about a row of the first sheet; `begins`: it is the
    first of its row; `picture`: the URL of a small picture.
    """

    row: int
    title: str
    sheet: str = ""
    column: str = ""
    written: str = ""
    mend: str = ""
    near: str = ""
    contents: str = ""
    picture: str = ""
    cell: Cell = NO_CELL
    begins: bool = True


ROLES: Mapping[str, Callable[[PreviewLine], object]] = {
    "sheet": lambda one: one.sheet,
    "row": lambda one: one.row,
    "column": lambda one: one.column,
    "title": lambda one: one.title,
    "begins": lambda one: one.begins,
    "written": lambda one: one.written,
    "mend": lambda one: one.mend,
    "near": lambda one: one.near,
    "contents": lambda one: one.contents,
    "picture": lambda one: one.picture,
    "field": lambda one: one.cell.field,
    "type": lambda one: one.cell.type.value,
    "fieldRow": lambda one: one.cell.row,
    "rowField": lambda one: one.cell.row_field,
    "textLanguage": lambda one: one.cell.language,
    "before": lambda one: one.cell.before,
    "after": lambda one: one.cell.after,
}
"""What the page binds of a line."""

PICTURES = "pictures"
"""The tab of the pictures, beside those of the states of rows."""

Lines = Mapping[str, Sequence[PreviewLine]]
"""By tab."""


@dataclass(frozen=True, slots=True)
class Read:
    """A workbook that has been read, and how long that took."""

    preview: Preview
    lines: Lines
    seconds: float

    @property
    def importable(self) -> int:
        """How many rows would be written."""
        return self.preview.counts[RowState.ADDED] + self.preview.counts[RowState.CHANGED]


def lines_of(preview: Preview, words: str) -> Lines:
    """The lines of every state, in the order of the workbook; `words`: the language of staff."""
    names = preview.comparison.library.names
    found: dict[str, list[PreviewLine]] = {state: [] for state in RowState}
    for row in preview.rows:
        found[row.state] += _lines(preview, row, names.name, words)
    found[RowState.REFUSED] += [
        PreviewLine(one.row, one.written, one.sheet, one.column, one.written, one.sentence(words))
        for one in preview.orphans
    ]
    found[PICTURES] = [
        PreviewLine(
            one.row, one.title, one.sheet, one.column, one.written, one.sentence,
            picture=one.thumbnail.as_uri() if one.thumbnail else "",
        )
        for one in picture_uses(preview, words)
    ]  # fmt: skip
    return found


def _lines(preview: Preview, row: ImportRow, name_of: NameOf, words: str) -> Iterator[PreviewLine]:
    kind = preview.kind
    match row.state:
        case RowState.REFUSED:
            for number, one in enumerate(row.refusals):
                yield PreviewLine(
                    one.row, row.title, one.sheet, one.column, one.written, one.sentence(words),
                    begins=number == 0,
                )  # fmt: skip
        case RowState.CHANGED:
            before = row.before or {}
            for number, cell in enumerate(cells(kind, before, {**before, **row.values}, name_of)):
                yield PreviewLine(row.number, row.title, cell=cell, begins=number == 0)
        case RowState.ADDED:
            yield PreviewLine(row.number, row.title, contents=_contents(kind, row, name_of))
        case RowState.ASKED:
            near = preview.comparison.title_of(row.near.key) if row.near else ""
            yield PreviewLine(row.number, row.title, near=near)
        case RowState.SAME:
            yield PreviewLine(row.number, row.title)


def _contents(kind: str, row: ImportRow, name_of: NameOf) -> str:
    """The beginning of what something new holds besides its title."""
    said = [
        cell.after
        for cell in cells(kind, None, row.values, name_of)
        if cell.after not in ("", "no", row.title) and cell.type not in UNTOLD
    ]
    return " · ".join(" ".join(one.split()) for one in said[:MAX_SHOWN])
