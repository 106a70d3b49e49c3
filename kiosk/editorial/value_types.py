"""Which values a field of each type holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time

from kiosk.core.content.hall_colours import is_colour
from kiosk.core.content.values import Reference, Row, Value
from kiosk.editorial.fields import FieldType


def has_type(value: Value, type_: FieldType) -> bool:
    """Whether a value that is not empty is of a field's type."""
    return _TYPES[type_](value)


def _is_corner(value: Value) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(map(_is_number, value))


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_whole(value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_text(value: Value) -> bool:
    return isinstance(value, str)


def _is_day(value: Value) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_moment(value: Value) -> bool:
    return isinstance(value, datetime) and value.tzinfo is not None


def _is_reference(value: Value) -> bool:
    return isinstance(value, Reference)


def _are(what: Callable[[Value], bool]) -> Callable[[Value], bool]:
    return lambda value: isinstance(value, tuple) and all(map(what, value))


_TYPES: Mapping[FieldType, Callable[[Value], bool]] = {
    FieldType.TEXT: _is_text,
    FieldType.PARAGRAPHS: _is_text,
    FieldType.BLOCKS: _is_text,
    FieldType.LINES: _is_text,
    FieldType.SLUG: _is_text,
    FieldType.CHOICE: _is_text,
    FieldType.COLOUR: _is_text,
    FieldType.OWN_COLOUR: is_colour,
    FieldType.DAYS: _is_text,
    FieldType.NUMBER: _is_whole,
    FieldType.DECIMAL: _is_number,
    FieldType.FLAG: lambda value: isinstance(value, bool),
    FieldType.DATE: _is_day,
    FieldType.TIME: lambda value: isinstance(value, time) and value.tzinfo is None,
    FieldType.MOMENT: _is_moment,
    FieldType.LINK: _is_reference,
    FieldType.PICTURE: _is_reference,
    FieldType.FILE: _is_reference,
    FieldType.LINKS: _are(_is_reference),
    FieldType.PICTURES: _are(_is_reference),
    FieldType.CHOICES: _are(_is_text),
    FieldType.ROWS: _are(lambda value: isinstance(value, Row)),
    FieldType.POLYGON: _are(_is_corner),
}
