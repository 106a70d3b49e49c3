"""What a field holds as a cell of a workbook, and what is meant by a cell. Pure, no library."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Value
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.spreadsheets.columns import Column
from kiosk.editorial.spreadsheets.dates import read_date, read_moment, read_time
from kiosk.editorial.spreadsheets.names import Names
from kiosk.editorial.spreadsheets.read_cells import (
    EXACT_DIGITS,
    CellFaultError,
    CellPictures,
    CellValue,
    Fault,
    Trouble,
    is_empty,
    text_of,
)
from kiosk.editorial.spreadsheets.words import CHOICES, EVERY_DAY, WEEKDAYS, WORDS, folded, tidy

NEAR = 1e-12
"""By which share numbers may differ that went through a workbook."""

UNKNOWN = (
    Fault.UNKNOWN, Fault.UNKNOWN_NEAR, Fault.UNKNOWN_AMONG, Fault.UNKNOWN_FILE,
    Fault.UNKNOWN_PICTURE,
)  # fmt: skip
"""Nothing is called so."""

NUMBERS_AS_TEXT = ("telephone",)
"""Text fields of digits, in which a number has lost its leading zeros."""


def cell_of(column: Column, value: Value, names: Names, words: str) -> CellValue:
    """The cell of a value; of a localized one in the column's language."""
    spec = column.spec
    if isinstance(value, LocalizedText):
        return value.get(column.language) or None
    match value:
        case None | "" | ():
            return CHOICES[""][words] if value == "" and "" in spec.choices else None
        case bool():
            return CHOICES["yes" if value else "no"][words]
        case Reference():
            return names.written(value, spec.to)
        case datetime():
            return value.astimezone().replace(tzinfo=None)
        case tuple():
            return _list_cell(spec, value, names)
    if spec.type in (FieldType.CHOICE, FieldType.COLOUR):
        return CHOICES[str(value)][words]
    if spec.type is FieldType.DAYS:
        return _days_cell(str(value), words)
    assert isinstance(value, str | int | float | date | time)
    return value


def _list_cell(spec: FieldSpec, values: tuple[Value, ...], names: Names) -> str:
    if spec.type is FieldType.POLYGON:
        corners = (one for one in values if isinstance(one, tuple))
        return "; ".join(",".join(repr(number) for number in corner) for corner in corners)
    return "\n".join(names.written(one, spec.to) for one in values if isinstance(one, Reference))


def _days_cell(digits: str, words: str) -> str:
    if digits == "1234567":
        return EVERY_DAY[words]
    return "、".join(WEEKDAYS[int(one) - 1][words] for one in digits)


def is_same(written: CellValue, read: CellValue) -> bool:
    """Whether a cell still holds what was written into it, however a program has stored that."""
    if written == read or (is_empty(written) and is_empty(read)):
        return True
    if isinstance(written, str):
        return text_of(read) == written
    if isinstance(written, datetime) and isinstance(read, datetime):
        return abs(written - read) < timedelta(seconds=1)
    if isinstance(written, date) and isinstance(read, datetime):
        return read.time() == time(0) and read.date() == written
    if isinstance(written, time) and isinstance(read, time):
        return _seconds_between(written, read) < 1
    if isinstance(written, int | float) and isinstance(read, int | float):
        return math.isclose(written, read, rel_tol=NEAR)
    return False


def _seconds_between(one: time, other: time) -> float:
    day = date.min
    return abs((datetime.combine(day, one) - datetime.combine(day, other)).total_seconds())


def value_of(column: Column, cell: CellValue, names: Names) -> Value:
    """What is meant by a cell; of a localized field the text in the column's language.

    Raises:
        CellFaultError: it cannot be read.
    """
    if isinstance(cell, Trouble):
        raise CellFaultError(cell.fault)
    spec = column.spec
    if spec.localized:
        return _read_text(spec, cell)
    if is_empty(cell):
        return spec.blank
    match spec.type:
        case FieldType.NUMBER | FieldType.DECIMAL:
            return _read_number(spec, cell)
        case FieldType.DATE:
            return read_date(cell)
        case FieldType.TIME:
            return read_time(cell)
        case FieldType.MOMENT:
            return read_moment(cell)
        case FieldType.FLAG:
            return _read_flag(cell)
        case FieldType.CHOICE | FieldType.COLOUR:
            return _read_choice(spec, cell)
        case FieldType.DAYS:
            return _read_days(text_of(cell))
        case FieldType.LINK | FieldType.FILE:
            return names.find(tidy(text_of(cell)), spec.to)
        case FieldType.PICTURE if isinstance(cell, CellPictures):
            return _only(cell, names)
        case FieldType.PICTURE:
            return names.picture(tidy(text_of(cell)))
        case FieldType.LINKS:
            return _each(text_of(cell), lambda name: names.find(name, spec.to))
        case FieldType.PICTURES:
            lying = cell.files if isinstance(cell, CellPictures) else ()
            return _each(text_of(cell), names.picture) + tuple(map(names.picture_in_cell, lying))
        case FieldType.POLYGON:
            return _read_outline(text_of(cell))
        case _:
            return _read_text(spec, cell)


def _read_text(spec: FieldSpec, cell: CellValue) -> str:
    if isinstance(cell, datetime | date | time):
        raise CellFaultError(Fault.MADE_A_DATE)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if spec.name in NUMBERS_AS_TEXT:
            raise CellFaultError(Fault.SAVED_AS_NUMBER)
        if abs(cell) >= EXACT_DIGITS:
            raise CellFaultError(Fault.ROUNDED)
    text = tidy(text_of(cell))
    if spec.type is FieldType.SLUG or spec.name in NUMBERS_AS_TEXT:
        return unicodedata.normalize("NFKC", text)
    return text


def _read_number(spec: FieldSpec, cell: CellValue) -> Value:
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise CellFaultError(Fault.NOT_A_NUMBER)
    if isinstance(cell, str):
        plain = unicodedata.normalize("NFKC", tidy(cell)).replace(",", "").replace("\u2212", "-")
        try:
            number = float("".join(plain.split()))
        except ValueError:
            raise CellFaultError(Fault.NOT_A_NUMBER) from None
    else:
        number = cell
    if not math.isfinite(number):
        raise CellFaultError(Fault.NOT_A_NUMBER)
    if spec.type is FieldType.DECIMAL:
        return float(number)
    if number != int(number):
        raise CellFaultError(Fault.NOT_WHOLE)
    return int(number)


YES = frozenset({"是", "有", "对", "√", "✓", "✔", "yes", "y", "true", "1", "x"})
NO = frozenset({"否", "无", "不", "不是", "没有", "×", "no", "n", "false", "0", "-"})


def _read_flag(cell: CellValue) -> bool:
    said = folded(tidy(text_of(cell)))
    if said in YES:
        return True
    if said in NO or said == "":
        return False
    raise CellFaultError(Fault.NOT_YES_OR_NO)


def _read_choice(spec: FieldSpec, cell: CellValue) -> str:
    said = folded(tidy(text_of(cell)))
    for choice in spec.choices:
        if said in (choice.casefold(), *(folded(CHOICES[choice][words]) for words in WORDS)):
            return choice
    names = "、".join(CHOICES[choice][WORDS[0]] for choice in spec.choices)
    raise CellFaultError(Fault.NOT_AMONG, choices=names)


_BETWEEN = re.compile(r"[\s、,，;；/]+")
_DAY_WORDS = {
    **{
        folded(day[words]): str(number) for number, day in enumerate(WEEKDAYS, 1) for words in WORDS
    },
    **{name: str(number) for number, name in enumerate("一二三四五六日", 1)},
    **{f"星期{name}": str(number) for number, name in enumerate("一二三四五六日", 1)},
    "周天": "7",
    "星期天": "7",
}


def _read_days(text: str) -> str:
    if folded(text) in {folded(EVERY_DAY[words]) for words in WORDS}:
        return "1234567"
    found: set[str] = set()
    for one in filter(None, _BETWEEN.split(unicodedata.normalize("NFKC", text))):
        digits = _DAY_WORDS.get(folded(one), one)
        if set(digits) - set("1234567"):
            raise CellFaultError(Fault.NOT_DAYS)
        found |= set(digits)
    return "".join(sorted(found))


def _only(cell: CellPictures, names: Names) -> Reference:
    """The picture on a cell, which takes the place of the name in it."""
    if len(cell.files) > 1:
        raise CellFaultError(Fault.SEVERAL_PICTURES, count=len(cell.files))
    return names.picture_in_cell(cell.files[0])


def _each(text: str, find: Callable[[str], Reference]) -> tuple[Reference, ...]:
    return tuple(find(one) for one in listed(text, find))


def listed(text: str, find: Callable[[str], Reference]) -> list[str]:
    """The names in a cell: one a line; on one line, several with a mark between them where it is
    no name."""
    found: list[str] = []
    for line in filter(None, map(tidy, text.split("\n"))):
        several = [tidy(one) for one in re.split("[、,，;；]", line) if tidy(one)]
        found += [line] if len(several) < 2 or _is_name(line, find) else several
    return found


def _is_name(text: str, find: Callable[[str], Reference]) -> bool:
    try:
        find(text)
    except CellFaultError as fault:
        return fault.fault not in UNKNOWN
    return True


def _read_outline(text: str) -> Value:
    plain = unicodedata.normalize("NFKC", text)
    corners = []
    for corner in filter(str.strip, re.split(r"[;\n]", plain)):
        try:
            across, down = (_corner(one) for one in corner.split(","))
        except ValueError:
            raise CellFaultError(Fault.NOT_AN_OUTLINE) from None
        corners.append((across, down))
    return tuple(corners)


def _corner(text: str) -> int | float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return int(number) if re.fullmatch(r"\s*-?\d+\s*", text) else number
