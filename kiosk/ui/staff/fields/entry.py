"""What somebody types into a field, as its value, and the value as they read it. Pure.

A path says where a value stands: `title`, or `figures/0/label` within a row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from kiosk.core.content.hall_colours import read_colour
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Value
from kiosk.editorial.drafts import Draft
from kiosk.editorial.fields import TEXT_TYPES, FieldSpec, FieldType
from kiosk.editorial.kinds import KINDS

_DATE = re.compile(r"\s*(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*")
_BETWEEN = re.compile(r"\s*[,，;；、\s]\s*")
"""Between the two numbers of a corner, in whatever way people or spreadsheets write it."""

_TIME = re.compile(r"\s*(\d{1,2})\s*[:：.点时]\s*(\d{1,2})?\s*分?\s*")


class UnreadableError(ValueError):
    """What was typed is no value of its field."""


def spec_at(kind: str, path: str) -> FieldSpec:
    """The description of the field at a path.

    Raises:
        KeyError: the kind has no such field.
    """
    name, *inner = path.split("/")
    spec = KINDS[kind].field(name)
    if len(inner) < 2:
        return spec
    return next(part for part in spec.row if part.name == inner[1])


def value_at(draft: Draft, path: str) -> Value:
    """What stands at a path."""
    name, *inner = path.split("/")
    value = draft[name]
    if inner and isinstance(value, tuple):
        value = value[int(inner[0])]
    if len(inner) > 1 and isinstance(value, Row):
        value = value[inner[1]]
    return value


def with_value(draft: Draft, path: str, value: Value) -> Draft:
    """The draft with another value at a path."""
    name, *inner = path.split("/")
    if not inner:
        return draft.with_values({name: value})
    rows = draft[name]
    assert isinstance(rows, tuple)
    number = int(inner[0])
    row = rows[number]
    new = Row({**row, inner[1]: value}) if len(inner) > 1 and isinstance(row, Row) else value
    return draft.with_values({name: (*rows[:number], new, *rows[number + 1 :])})


def blank_row(spec: FieldSpec) -> Row:
    """A new row of a field that has rows."""
    return Row({part.name: part.blank for part in spec.row})


def with_text(value: Value, language: str, text: str) -> LocalizedText:
    """A localized text with another text in one language."""
    texts: Mapping[str, str] = value if isinstance(value, LocalizedText) else {}
    return LocalizedText({**texts, language: text})


def read(spec: FieldSpec, text: str) -> Value:
    """The value that a text says, for a field that is the same in every language.

    Raises:
        UnreadableError: it says none.
    """
    if spec.type in TEXT_TYPES:
        return text
    if not text.strip():
        return spec.blank if spec.type is FieldType.POLYGON else None
    try:
        match spec.type:
            case FieldType.NUMBER:
                return int(text.strip())
            case FieldType.DECIMAL:
                return float(text.strip().replace("，", "").replace(",", ""))
            case FieldType.OWN_COLOUR:
                return _read_colour(text)
            case FieldType.DATE:
                return _read_date(text)[0]
            case FieldType.TIME:
                return _read_time(text)
            case FieldType.MOMENT:
                day, rest = _read_date(text)
                at = _read_time(rest) if rest.strip() else time()
                return datetime.combine(day, at).astimezone()
            case FieldType.POLYGON:
                return tuple(map(_read_corner, text.strip().splitlines()))
    except ValueError as error:
        raise UnreadableError(text) from error
    raise UnreadableError(text)


def _read_colour(text: str) -> str:
    colour = read_colour(text)
    if colour is None:
        raise UnreadableError(text)
    return colour


def _read_corner(text: str) -> tuple[float, float]:
    across, down = (float(one) for one in _BETWEEN.split(text.strip()))
    return across, down


def _read_date(text: str) -> tuple[date, str]:
    found = _DATE.match(text)
    if not found:
        raise UnreadableError(text)
    return date(*map(int, found.groups())), text[found.end() :]


def _read_time(text: str) -> time:
    found = _TIME.fullmatch(text)
    if not found:
        raise UnreadableError(text)
    return time(int(found[1]), int(found[2] or 0))


def written(value: Value, language: str) -> str:
    """A value as it stands in its box; '' where there is none, or where it is not typed."""
    match value:
        case LocalizedText():
            return value.get(language, "")
        case tuple():
            corners = (one for one in value if isinstance(one, tuple))
            return "\n".join(", ".join(map(str, corner)) for corner in corners)
        case bool() | None | Reference():
            return ""
        case datetime():
            return f"{value.astimezone():%Y-%m-%d %H:%M}"
        case date():
            return f"{value:%Y-%m-%d}"
        case time():
            return f"{value:%H:%M}"
        case float():
            return f"{value:g}" if abs(value) < 1e6 else f"{value:.15g}"
        case _:
            return str(value)
