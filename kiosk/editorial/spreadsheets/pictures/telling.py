"""What becomes of each picture that a workbook means, in the words of the office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.content.values import Reference
from kiosk.editorial.fields import FieldType
from kiosk.editorial.spreadsheets.cell_values import UNKNOWN, listed
from kiosk.editorial.spreadsheets.faults import SENTENCES, CellFaultError, Fault
from kiosk.editorial.spreadsheets.names import Names
from kiosk.editorial.spreadsheets.pictures.arriving import Pictures
from kiosk.editorial.spreadsheets.previewing import Preview
from kiosk.editorial.spreadsheets.tables import Table
from kiosk.editorial.spreadsheets.words import tidy


class PictureState(StrEnum):
    """What becomes of a picture."""

    ADDED = "added"
    KNOWN = "known"
    """It is in the library already, whatever it is called there."""
    MISSING = "missing"
    REFUSED = "refused"


TOLD: Mapping[PictureState, Mapping[str, str]] = {
    PictureState.ADDED: {CHINESE: "新图片，随这一行导入", ENGLISH: "New; it comes with this row"},
    PictureState.KNOWN: {CHINESE: "素材库里已有：{name}", ENGLISH: "There already: {name}"},
}


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
            if not isinstance(cell, str):
                continue
            for name in listed(cell, find) if kind is FieldType.PICTURES else [tidy(cell)]:
                if not pictures.was_asked(name):
                    continue
                state, sentence, thumbnail = _become(name, names, pictures, words)
                yield PictureUse(
                    sheet, row.number, table.letter(place), titles.get(row.number, ""), name,
                    state, sentence, thumbnail,
                )  # fmt: skip


def _become(
    name: str, names: Names, pictures: Pictures, words: str
) -> tuple[PictureState, str, Path | None]:
    try:
        reference = names.picture(name)
    except CellFaultError as fault:
        state = PictureState.MISSING if fault.fault in UNKNOWN else PictureState.REFUSED
        return state, SENTENCES[fault.fault][words].format(**fault.values), None
    picture = pictures.arriving(reference)
    state = PictureState.ADDED if picture else PictureState.KNOWN
    sentence = TOLD[state][words].format(name=names.name(reference))
    return state, sentence, pictures.thumbnail(picture) if picture else None
