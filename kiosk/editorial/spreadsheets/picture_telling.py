"""What becomes of each picture that a workbook means, in the words of the office."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.core.content.values import Reference
from kiosk.core.content.words import Words
from kiosk.editorial.fields import FieldType
from kiosk.editorial.spreadsheets.cell_values import UNKNOWN, listed
from kiosk.editorial.spreadsheets.faults import SENTENCES
from kiosk.editorial.spreadsheets.names import Names
from kiosk.editorial.spreadsheets.pictures.arriving import IN_CELL, Pictures
from kiosk.editorial.spreadsheets.previewing import Preview
from kiosk.editorial.spreadsheets.read_cells import CellFaultError, CellPictures, CellValue, Fault
from kiosk.editorial.spreadsheets.tables import Table
from kiosk.editorial.spreadsheets.words import IN_CELL as IN_CELL_WORDS
from kiosk.editorial.spreadsheets.words import tidy


class PictureState(StrEnum):
    """What becomes of a picture."""

    ADDED = "added"
    KNOWN = "known"
    """It is in the library already, whatever it is called there."""
    MISSING = "missing"
    REFUSED = "refused"
    LEFT_OUT = "left-out"
    """It lies on a cell that takes no picture."""


TOLD: Mapping[PictureState, Words] = {
    PictureState.ADDED: Words("新图片，随这一行导入", "New; it comes with this row"),
    PictureState.KNOWN: Words("素材库里已有：{name}", "There already: {name}"),
    PictureState.LEFT_OUT: Words(
        "没有放在图片那一列，不导入", "Not on a column of pictures; it is left out"
    ),
}
SPANS = Words(
    "{told}（从第 {first} 行到第 {last} 行，算这一行的）",
    "{told} (it reaches from row {first} to {last}, and counts to this one)",
)


@dataclass(frozen=True, slots=True)
class PictureUse:
    """A picture that a cell means, where that is, and a sentence about what becomes of it."""

    sheet: str
    row: int
    column: str
    title: str
    written: str
    state: PictureState
    sentence: str
    thumbnail: Path | None = None


def picture_uses(preview: Preview, words: str) -> Iterator[PictureUse]:
    """Every picture that is meant by a cell which is not what it was, in the order of the rows."""
    comparison = preview.comparison
    titles = {one.number: one.title for one in preview.rows}
    for table in (comparison.tables.main, *comparison.tables.parts):
        told = titles if table is comparison.tables.main else {}
        yield from _uses(table, told, comparison.library.names, preview.pictures, words)


def _uses(
    table: Table, titles: Mapping[int, str], names: Names, pictures: Pictures, words: str
) -> Iterator[PictureUse]:
    def find(name: str) -> Reference:
        if not pictures.was_asked(name):
            raise CellFaultError(Fault.UNKNOWN_PICTURE, written=name)
        return names.picture(name)

    places = {
        place: column.spec.type for place, column in table.columns.items()
        if column.spec.type in (FieldType.PICTURE, FieldType.PICTURES)
    }  # fmt: skip
    sheet = table.sheet if table.plan.field else ""
    for row in table.rows:
        for place, kind in places.items():
            cell = row.cell(place)
            for name in _names_in(cell, kind, find):
                if not pictures.was_asked(name):
                    continue
                state, sentence, thumbnail = _become(name, names, pictures, words)
                if isinstance(cell, CellPictures) and cell.rows[0]:
                    first, last = cell.rows
                    sentence = SPANS[words].format(told=sentence, first=first, last=last)
                yield PictureUse(
                    sheet, row.number, table.letter(place), titles.get(row.number, ""),
                    IN_CELL_WORDS[words] if name.startswith(IN_CELL) else name,
                    state, sentence, thumbnail,
                )  # fmt: skip
    for number, place in table.loose_pictures:
        yield PictureUse(
            sheet, number, table.letter(place), titles.get(number, ""), IN_CELL_WORDS[words],
            PictureState.LEFT_OUT, TOLD[PictureState.LEFT_OUT][words],
        )  # fmt: skip


def _names_in(cell: CellValue, kind: FieldType, find: Callable[[str], Reference]) -> Iterator[str]:
    """By what the pictures of a cell are asked for."""
    if isinstance(cell, CellPictures):
        yield from (f"{IN_CELL}{file}" for file in cell.files)
        cell = cell.value if kind is FieldType.PICTURES else None
    if isinstance(cell, str):
        yield from listed(cell, find) if kind is FieldType.PICTURES else [tidy(cell)]


def _become(
    name: str, names: Names, pictures: Pictures, words: str
) -> tuple[PictureState, str, Path | None]:
    try:
        in_cell = name.startswith(IN_CELL)
        reference = pictures.in_cell(name[1:]) if in_cell else names.picture(name)
    except CellFaultError as fault:
        state = PictureState.MISSING if fault.fault in UNKNOWN else PictureState.REFUSED
        return state, SENTENCES[fault.fault][words].format(**fault.values), None
    picture = pictures.arriving(reference)
    state = PictureState.ADDED if picture else PictureState.KNOWN
    sentence = TOLD[state][words].format(name=names.name(reference))
    return state, sentence, pictures.thumbnail(picture) if picture else None
