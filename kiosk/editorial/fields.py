"""Describes the fields of the content: one description for form, rules, comparison and exchange.

Knows no kind: those are in `kiosk/editorial/kinds`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Value


class FieldType(StrEnum):
    """What a field holds, and so how it is edited."""

    TEXT = "text"
    """One line."""
    PARAGRAPHS = "paragraphs"
    """Text with a blank line between paragraphs."""
    BLOCKS = "blocks"
    """Text of headings, paragraphs, lists, quotes and pictures: kiosk/core/content/blocks.py."""
    LINES = "lines"
    """One entry a line: products, partners."""
    NUMBER = "number"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    """A moment of the clock: an aware datetime."""
    CHOICE = "choice"
    CHOICES = "choices"
    """Several of the choices, in an order: a tuple of words."""
    FLAG = "flag"
    LINK = "link"
    LINKS = "links"
    """References in no order."""
    PICTURE = "picture"
    PICTURES = "pictures"
    """References to pictures in the staff's order."""
    FILE = "file"
    """A media asset that is no picture; `media` says of which families."""
    ROWS = "rows"
    COLOUR = "colour"
    """One of the choices."""
    OWN_COLOUR = "own-colour"
    """Any, as "#RRGGBB"."""
    DAYS = "days"
    """Weekdays as digits, Monday 1 to Sunday 7: "12345"."""
    POLYGON = "polygon"
    """Corners (x, y) in metres."""
    SLUG = "slug"
    """The name in addresses; made from the title, seldom seen."""


TEXT_TYPES = (
    FieldType.TEXT,
    FieldType.PARAGRAPHS,
    FieldType.BLOCKS,
    FieldType.LINES,
    FieldType.SLUG,
)
LIST_TYPES = (FieldType.CHOICES, FieldType.LINKS, FieldType.PICTURES, FieldType.ROWS)


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field. Limits are characters for text, values for numbers, counts for rows.

    `to`: the kinds that may be referred to. `media`: the families of files that may be chosen.
    `fixed`: cannot be changed once it is made. `read_only`: is never typed.
    """

    name: str
    type: FieldType
    localized: bool = False
    required: bool = False
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    row: tuple[FieldSpec, ...] = ()
    ordered: bool = True
    fixed: bool = False
    read_only: bool = False
    default: Any = None
    heading: str = field(default="")
    """The id of its column in a workbook; the name where it is ''."""

    @property
    def column(self) -> str:
        return self.heading or self.name

    @property
    def blank(self) -> Value:
        """What a new draft holds."""
        if self.localized:
            return LocalizedText()
        if self.default is not None:
            blank: Value = self.default
            return blank
        if self.type in TEXT_TYPES or self.type is FieldType.DAYS:
            return ""
        if self.type in LIST_TYPES or self.type is FieldType.POLYGON:
            return ()
        return False if self.type is FieldType.FLAG else None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of the content: its fields in the order of the form.

    `title`: the field by which people know one. `unique`: the field no two may have the same of.
    `single`: there is exactly one.
    """

    name: str
    fields: tuple[FieldSpec, ...]
    title: str = "title"
    unique: str = "slug"
    is_item: bool = False
    single: bool = False
    by_import: bool = False
    """A new one comes by importing a file, never by typing."""

    def field(self, name: str) -> FieldSpec:
        """The description of one field.

        Raises:
            KeyError: there is none of this name.
        """
        for one in self.fields:
            if one.name == name:
                return one
        raise KeyError(f"{self.name} has no field {name}")

    def has(self, name: str) -> bool:
        return any(one.name == name for one in self.fields)

    @property
    def localized_fields(self) -> tuple[FieldSpec, ...]:
        """The fields in which there is text by language, rows with such texts included."""
        return tuple(
            one for one in self.fields if one.localized or any(part.localized for part in one.row)
        )
