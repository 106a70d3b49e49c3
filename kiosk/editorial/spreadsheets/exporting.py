"""Workbooks out of the library: of a list, an empty one to fill in, and what was refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kiosk.core.content.localized_text import LANGUAGES
from kiosk.core.content.values import Row, Value, texts_in
from kiosk.db.library.fields.stored import Stored
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.spreadsheets.cell_values import cell_of
from kiosk.editorial.spreadsheets.columns import OWNER, REASON, VERSION, Column, Plan, plans
from kiosk.editorial.spreadsheets.explanations import explanation_sheet
from kiosk.editorial.spreadsheets.matching import text_of
from kiosk.editorial.spreadsheets.names import Names
from kiosk.editorial.spreadsheets.read_cells import CellValue
from kiosk.editorial.spreadsheets.words import CHOICES, LISTS
from kiosk.editorial.spreadsheets.workbooks import TEXT, ColumnLook, SheetContent, workbook

FORMATS = {
    FieldType.NUMBER: "General",
    FieldType.DECIMAL: "General",
    FieldType.DATE: "yyyy-mm-dd",
    FieldType.TIME: "hh:mm",
    FieldType.MOMENT: "yyyy-mm-dd hh:mm",
}
"""Of columns that hold no text."""

WIDTHS = {
    FieldType.BLOCKS: 60,
    FieldType.PARAGRAPHS: 60,
    FieldType.LINES: 32,
    FieldType.LINKS: 32,
    FieldType.PICTURES: 32,
    FieldType.FLAG: 12,
    FieldType.NUMBER: 12,
    FieldType.DECIMAL: 12,
}
"""In characters."""

MAX_OFFERED = 200
"""Names that are offered in a list; more nobody looks through."""

SINGLE_LINKS = (FieldType.LINK, FieldType.PICTURE, FieldType.FILE)


def exported(
    kind: str, stored: Mapping[str, Stored], names: Names, languages: Sequence[str], words: str
) -> bytes:
    """The workbook of a list, in the hall's order; an empty one to fill in, where nothing is
    stored. `languages`: those of the hall; what else has texts has a column, too."""
    rows = [one for _, one in sorted(stored.items(), key=_order)]
    used = {
        language
        for one in rows
        for _, text in texts_in(one.values)
        for language in text
    }  # fmt: skip
    wanted = [one for one in LANGUAGES if one in languages or one in used]
    main, *parts = plans(kind, wanted)
    owners = _owner_names(kind, rows)
    sheets = [
        SheetContent(
            main.name(words),
            looks(main, names, words),
            (_cells(main, one, names, words) for one in rows),
        )
    ]
    sheets += [
        SheetContent(
            plan.name(words),
            looks(plan, names, words, owners),
            _part_cells(plan, owners, rows, names, words),
        )
        for plan in parts
    ]
    sheets.append(explanation_sheet([main, *parts], words))
    return workbook(sheets, LISTS[words])


def _order(entry: tuple[str, Stored]) -> tuple[int, str]:
    position = entry[1].values.get("position")
    return (position if isinstance(position, int) else 0, entry[0].rjust(12, "0"))


def _owner_names(kind: str, rows: Sequence[Stored]) -> list[str]:
    """How rows of further sheets name those of the first: by title where it is the only one."""
    described = KINDS[kind]
    titles = [text_of(one.values[described.title]) for one in rows]
    counts = Counter(titles)
    return [
        title if counts[title] == 1 else text_of(one.values[described.unique or described.title])
        for title, one in zip(titles, rows, strict=True)
    ]


def _rows(value: Value) -> Iterable[Row]:
    return (one for one in value if isinstance(one, Row)) if isinstance(value, tuple) else ()


def _cells(plan: Plan, stored: Stored, names: Names, words: str) -> list[CellValue]:
    return [
        stored.version
        if column.spec is VERSION
        else cell_of(column, stored.values[column.name], names, words)
        for column in plan.columns
        if column.spec is not REASON
    ]


def _part_cells(
    plan: Plan, owners: Sequence[str], rows: Sequence[Stored], names: Names, words: str
) -> Iterator[list[CellValue]]:
    read = [one for one in plan.columns if one.spec is not REASON]
    for owner, stored in zip(owners, rows, strict=True):
        for part in _rows(stored.values[plan.field]):
            yield [
                owner if column.spec is OWNER else cell_of(column, part[column.name], names, words)
                for column in read
            ]


def looks(plan: Plan, names: Names, words: str, owners: Sequence[str] = ()) -> list[ColumnLook]:
    """How the columns of a sheet are shown."""
    return [
        look_of(column, names, words, owners)
        for column in plan.columns
        if column.spec is not REASON
    ]


def look_of(column: Column, names: Names, words: str, owners: Sequence[str] = ()) -> ColumnLook:
    """How one column is shown."""
    spec = column.spec
    if spec is REASON:
        return ColumnLook(column.heading(words), 60)
    width = WIDTHS.get(spec.type, 28 if column.is_title else 18)
    return ColumnLook(
        column.heading(words),
        width,
        FORMATS.get(spec.type, TEXT),
        owners[:MAX_OFFERED] if spec is OWNER else _choices(spec, names, words),
        hidden=spec is VERSION,
    )


def _choices(spec: FieldSpec, names: Names, words: str) -> Sequence[str]:
    if spec.type in (FieldType.CHOICE, FieldType.COLOUR):
        return [CHOICES[one][words] for one in spec.choices]
    if spec.type is FieldType.FLAG:
        return [CHOICES["yes"][words], CHOICES["no"][words]]
    if spec.type in SINGLE_LINKS and len(spec.to) == 1 and spec.to != ("media",):
        return names.titles(spec.to[0])[:MAX_OFFERED]
    return ()
