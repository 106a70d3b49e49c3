"""Before and after of whatever was changed, cell by cell, as a person reads it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time

from kiosk.core.content.localized_text import LANGUAGES, LocalizedText
from kiosk.core.content.values import Reference, Row, Value, Values
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.kinds import KINDS

NameOf = Callable[[Reference], str]
"""What something that is referred to is called."""

UNSEEN = ("slug",)
"""Fields that nobody types and no visitor sees."""

BETWEEN = "、"
"""Between the names of a list."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field, or one cell of a row of it, before and after, each in one language.

    `row` counts from 1, 0 where the field has no rows; `type` says how the text is to be read: a
    choice and the days of the week are ids, a flag is "yes" or "no", a polygon its corners.
    """

    field: str
    type: FieldType
    before: str
    after: str
    language: str = ""
    row: int = 0
    row_field: str = ""


def cells(
    kind: str, before: Values | None, after: Values | None, name_of: NameOf
) -> tuple[Cell, ...]:
    """What differs, in the order of the form; None stands for something that is not there."""
    found: list[Cell] = []
    for spec in KINDS[kind].fields:
        if spec.name in UNSEEN or (spec.read_only and spec.name != "position"):
            continue
        one, other = (None if it is None else it.get(spec.name) for it in (before, after))
        if one != other:
            found += _cells(spec, one, other, name_of)
    return tuple(found)


def _cells(spec: FieldSpec, before: Value, after: Value, name_of: NameOf) -> Iterator[Cell]:
    if spec.type is not FieldType.ROWS:
        yield from _texts(spec, before, after, name_of)
        return
    rows_before, rows_after = (it if isinstance(it, tuple) else () for it in (before, after))
    for number in range(max(len(rows_before), len(rows_after))):
        one, other = (it[number] if number < len(it) else None for it in (rows_before, rows_after))
        for part in spec.row:
            if part.read_only:
                continue
            old = one.get(part.name) if isinstance(one, Row) else None
            new = other.get(part.name) if isinstance(other, Row) else None
            for cell in _texts(part, old, new, name_of):
                yield Cell(
                    spec.name,
                    part.type,
                    cell.before,
                    cell.after,
                    cell.language,
                    number + 1,
                    part.name,
                )


def _texts(spec: FieldSpec, before: Value, after: Value, name_of: NameOf) -> Iterator[Cell]:
    if spec.localized:
        one, other = (it if isinstance(it, LocalizedText) else {} for it in (before, after))
        for language in LANGUAGES:
            texts = one.get(language, ""), other.get(language, "")
            if texts[0] != texts[1]:
                yield Cell(spec.name, spec.type, *texts, language=language)
        return
    texts = _text(before, name_of), _text(after, name_of)
    if texts[0] != texts[1]:
        yield Cell(spec.name, spec.type, *texts)


def _text(value: Value, name_of: NameOf) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Reference():
            return name_of(value)
        case datetime():
            return f"{value.astimezone():%Y-%m-%d %H:%M}"
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return BETWEEN.join(_text(one, name_of) for one in value)
        case float():
            return f"{value:g}"
        case _:
            return str(value)
