"""What is wrong with a draft, all of it at once: pure rules, for form, import and commands alike.

Messages are ids; their words stand where they are shown. Whether a name is free, or what is
referred to is still there, only the library knows: see `kiosk/editorial/commands.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date, datetime, time
from enum import StrEnum

from kiosk.core.content.blocks import BlockKind, read_blocks
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Row, Value
from kiosk.core.inquiry.contact import (
    PHONE_AREA_CODE,
    PHONE_CHARACTERS,
    PHONE_LONG,
    PHONE_SHORT,
    PHONE_UNKNOWN,
    read_phone,
)
from kiosk.core.schedule.playlist import WHOLE_WEEK
from kiosk.editorial.drafts import Draft
from kiosk.editorial.fields import TEXT_TYPES, FieldSpec, FieldType
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.value_types import has_type


class Message(StrEnum):
    """What is wrong, as an id for words; the comment names the values it comes with."""

    REQUIRED = "required"
    TOO_LONG = "too-long"  # maximum, length
    TOO_MANY = "too-many"  # maximum, count
    TOO_SMALL = "too-small"  # minimum
    TOO_LARGE = "too-large"  # maximum
    NOT_A_CHOICE = "not-a-choice"  # value
    WRONG_KIND = "wrong-kind"  # what may be referred to
    WRONG_TYPE = "wrong-type"
    CONTROL_CHARACTERS = "control-characters"  # count
    DIRECTION_MARKS = "direction-marks"  # count
    EMOJI = "emoji"  # characters
    NO_GLYPH = "no-glyph"  # characters; told by the form, as it depends on the PC's fonts
    ONE_LINE = "one-line"
    SLUG_CHARACTERS = "slug-characters"
    TWICE = "twice"
    ENDS_BEFORE_IT_BEGINS = "ends-before-it-begins"
    ONE_OF_TWO = "one-of-two"  # the other field
    TOO_FEW_CORNERS = "too-few-corners"
    NOT_AN_ADDRESS = "not-an-address"
    PHONE_CHARACTERS = PHONE_CHARACTERS
    PHONE_SHORT = PHONE_SHORT
    PHONE_LONG = PHONE_LONG
    PHONE_AREA_CODE = PHONE_AREA_CODE
    PHONE_UNKNOWN = PHONE_UNKNOWN
    NAME_TAKEN = "name-taken"  # by
    GONE = "gone"
    PICTURE_GONE = "picture-gone"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: in which field, language and row ('' and None: the whole of it),
    and within a row in which of its fields."""

    field: str
    message: Message
    language: str = ""
    row: int | None = None
    row_field: str = ""
    values: Mapping[str, object] = with_default(default_factory=dict)


SLUG_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WEB_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of writing; pasted ones are invisible and harm."""
CONTROL_CHARACTERS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""Controls but for the end of a line, halves of characters, and characters without a meaning."""
EMOJI = re.compile("[\U0001f000-\U0001faff\ufe0f\u20e3]")
"""Pictures among letters, and what makes such of a letter: no font of the hall's screens has them,
whatever the PC has on which they are typed."""
MIN_CORNERS = 3


def problems(draft: Draft, only: Collection[str] = ()) -> tuple[Problem, ...]:
    """Everything that is wrong with a draft, in the order of its form; of some fields `only`,
    where they are named."""
    kind = KINDS[draft.kind]
    looked_at = [one for one in kind.fields if not only or one.name in only]
    found = [one for spec in looked_at for one in _of_field(spec, draft[spec.name])]
    for rule in _RULES.get(draft.kind, ()):
        found += rule(draft)
    if kind.is_item:
        found += [*_validity(draft), *_pictures_in_texts(draft)]
    return tuple(one for one in found if not only or one.field in only)


def _of_field(spec: FieldSpec, value: Value) -> Iterator[Problem]:
    if spec.read_only:
        return
    if spec.localized:
        yield from _of_localized(spec, value)
    elif _is_empty(value):
        if spec.required:
            yield Problem(spec.name, Message.REQUIRED)
    elif not has_type(value, spec.type):
        yield Problem(spec.name, Message.WRONG_TYPE)
    elif isinstance(value, tuple) and spec.type is not FieldType.POLYGON:
        yield from _of_list(spec, value)
    else:
        yield from _of_value(spec, value)


def _is_empty(value: Value) -> bool:
    return value is None or value in ("", ()) or (isinstance(value, str) and not value.strip())


def _of_localized(spec: FieldSpec, value: Value) -> Iterator[Problem]:
    if not isinstance(value, LocalizedText):
        yield Problem(spec.name, Message.WRONG_TYPE)
        return
    if spec.required and not value.get(CHINESE, "").strip():
        yield Problem(spec.name, Message.REQUIRED, CHINESE)
    for language, text in value.items():
        yield from _of_text(spec, text, language)


def _of_text(spec: FieldSpec, text: str, language: str = "") -> Iterator[Problem]:
    def problem(message: Message, **values: object) -> Problem:
        return Problem(spec.name, message, language, values=values)

    if spec.maximum is not None and len(text) > spec.maximum:
        yield problem(Message.TOO_LONG, maximum=int(spec.maximum), length=len(text))
    controls = len(CONTROL_CHARACTERS.findall(text))
    if controls:
        yield problem(Message.CONTROL_CHARACTERS, count=controls)
    marks = len(DIRECTION_MARKS.findall(text))
    if marks:
        yield problem(Message.DIRECTION_MARKS, count=marks)
    emoji = dict.fromkeys(EMOJI.findall(text))
    if emoji:
        yield problem(Message.EMOJI, characters="".join(emoji))
    if spec.type in (FieldType.TEXT, FieldType.SLUG) and "\n" in text:
        yield problem(Message.ONE_LINE)
    if spec.type is FieldType.SLUG and not SLUG_PATTERN.fullmatch(text):
        yield problem(Message.SLUG_CHARACTERS)


def _of_value(spec: FieldSpec, value: Value) -> Iterator[Problem]:
    if isinstance(value, str) and spec.type in TEXT_TYPES:
        yield from _of_text(spec, value)
    elif spec.type in (FieldType.CHOICE, FieldType.COLOUR):
        if value not in spec.choices:
            yield Problem(spec.name, Message.NOT_A_CHOICE, values={"value": value})
    elif spec.type is FieldType.DAYS:
        if not isinstance(value, str) or set(value) - set(WHOLE_WEEK):
            yield Problem(spec.name, Message.NOT_A_CHOICE, values={"value": value})
    elif isinstance(value, Reference):
        if value.kind not in spec.to:
            yield Problem(spec.name, Message.WRONG_KIND, values={"to": spec.to})
    elif spec.type is FieldType.POLYGON:
        yield from _of_polygon(spec, value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from _of_number(spec, value)


def _of_number(spec: FieldSpec, value: float) -> Iterator[Problem]:
    if not math.isfinite(value):
        yield Problem(spec.name, Message.WRONG_TYPE)
    elif spec.minimum is not None and value < spec.minimum:
        yield Problem(spec.name, Message.TOO_SMALL, values={"minimum": spec.minimum})
    elif spec.maximum is not None and value > spec.maximum:
        yield Problem(spec.name, Message.TOO_LARGE, values={"maximum": spec.maximum})


def _of_polygon(spec: FieldSpec, value: Value) -> Iterator[Problem]:
    corners = value if isinstance(value, tuple) else ()
    if len(corners) < MIN_CORNERS:
        yield Problem(spec.name, Message.TOO_FEW_CORNERS)
    for number, corner in enumerate(corners):
        for one in corner if isinstance(corner, tuple) else ():
            if isinstance(one, int | float):
                for problem in _of_number(spec, one):
                    yield Problem(spec.name, problem.message, row=number, values=problem.values)


def _of_list(spec: FieldSpec, value: tuple[Value, ...]) -> Iterator[Problem]:
    if spec.maximum is not None and len(value) > spec.maximum:
        counts = {"maximum": int(spec.maximum), "count": len(value)}
        yield Problem(spec.name, Message.TOO_MANY, values=counts)
    for number, one in enumerate(value):
        if isinstance(one, Row):
            for part in spec.row:
                for found in _of_field(part, one.get(part.name)):
                    yield Problem(
                        spec.name, found.message, found.language, number, part.name, found.values
                    )
        elif isinstance(one, Reference):
            if one.kind not in spec.to:
                yield Problem(spec.name, Message.WRONG_KIND, row=number, values={"to": spec.to})
        elif one not in spec.choices:
            yield Problem(spec.name, Message.NOT_A_CHOICE, row=number, values={"value": one})
    yield from _twice(spec, value)


_ROW_KEYS: Mapping[str, tuple[str, ...]] = {
    "captions": ("language",),
    "holidays": ("first_day",),
    "opening_hours": ("weekday", "opens"),
    "points": ("year",),
    "region_points": ("region", "year"),
    "ways": ("waypoint",),
}
"""What no two rows of a field may have the same of."""


def _twice(spec: FieldSpec, value: tuple[Value, ...]) -> Iterator[Problem]:
    """Rows that say the same thing twice; a gallery may show a picture twice."""
    if spec.type is FieldType.ROWS and spec.name not in _ROW_KEYS:
        return
    if spec.type is FieldType.PICTURES:
        return
    seen: set[object] = set()
    for number, one in enumerate(value):
        keys = _ROW_KEYS.get(spec.name, ())
        told: object = tuple(one.get(key) for key in keys) if isinstance(one, Row) else one
        if told in seen:
            yield Problem(spec.name, Message.TWICE, row=number)
        seen.add(told)


def _validity(draft: Draft) -> Iterator[Problem]:
    since, until = draft["valid_from"], draft["valid_until"]
    if isinstance(since, datetime) and isinstance(until, datetime) and since >= until:
        yield Problem("valid_until", Message.ENDS_BEFORE_IT_BEGINS)


def _pictures_in_texts(draft: Draft) -> Iterator[Problem]:
    """A picture in a text is shown from the gallery."""
    gallery = draft["gallery"]
    pictures = gallery if isinstance(gallery, tuple) else ()
    known = {one.key for one in pictures if isinstance(one, Reference)}
    for spec in KINDS[draft.kind].fields:
        text = draft[spec.name]
        if spec.type is not FieldType.BLOCKS or not isinstance(text, LocalizedText):
            continue
        for language, words in text.items():
            blocks = read_blocks(words)
            if any(one.kind is BlockKind.PICTURE and one.text not in known for one in blocks):
                yield Problem(spec.name, Message.PICTURE_GONE, language)


def _film_or_picture(draft: Draft) -> Iterator[Problem]:
    if (draft["film"] is None) == (draft["picture"] is None):
        yield Problem("film", Message.ONE_OF_TWO, values={"other": "picture"})


def _opening_hours(draft: Draft) -> Iterator[Problem]:
    hours = draft["opening_hours"]
    for number, one in enumerate(hours if isinstance(hours, tuple) else ()):
        if isinstance(one, Row):
            opens, closes = one.get("opens"), one.get("closes")
            if isinstance(opens, time) and isinstance(closes, time) and opens >= closes:
                yield Problem(
                    "opening_hours", Message.ENDS_BEFORE_IT_BEGINS, row=number, row_field="closes"
                )


def _holidays(draft: Draft) -> Iterator[Problem]:
    holidays = draft["holidays"]
    for number, one in enumerate(holidays if isinstance(holidays, tuple) else ()):
        if isinstance(one, Row):
            first, last = one.get("first_day"), one.get("last_day")
            if isinstance(first, date) and isinstance(last, date) and first > last:
                yield Problem(
                    "holidays", Message.ENDS_BEFORE_IT_BEGINS, row=number, row_field="last_day"
                )


def _web_address(draft: Draft) -> Iterator[Problem]:
    address = draft["web_address"]
    if isinstance(address, str) and address and not WEB_ADDRESS.fullmatch(address):
        yield Problem("web_address", Message.NOT_AN_ADDRESS)


def _telephone(draft: Draft) -> Iterator[Problem]:
    number = draft["telephone"]
    if isinstance(number, str) and number.strip() and (found := read_phone(number).problem):
        yield Problem("telephone", Message(found))


def _days_in_room(draft: Draft) -> Iterator[Problem]:
    first, last = draft["moved_in"], draft["moved_out"]
    if isinstance(first, date) and isinstance(last, date) and first > last:
        yield Problem("moved_out", Message.ENDS_BEFORE_IT_BEGINS)


def _own_links(draft: Draft) -> Iterator[Problem]:
    """Nothing is joined with itself."""
    for name in ("links", "ways"):
        value = draft.values.get(name, ())
        for number, one in enumerate(value if isinstance(value, tuple) else ()):
            other = one.get("waypoint") if isinstance(one, Row) else one
            if draft.key and other == draft.reference:
                yield Problem(name, Message.WRONG_KIND, row=number)


Rule = Callable[[Draft], Iterator[Problem]]

_RULES: Mapping[str, tuple[Rule, ...]] = {
    **{name: (_own_links,) for name, kind in KINDS.items() if kind.is_item or name == "waypoint"},
    "company": (_own_links, _telephone, _days_in_room),
    "slot": (_own_links, _film_or_picture),
    "hall": (_opening_hours, _holidays, _web_address),
}
