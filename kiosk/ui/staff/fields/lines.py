"""A draft laid out as a form: one line for each field, in the order in which people read. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from kiosk.core.content.hall_colours import PALETTES, USABLE, letters_on, seen
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Row, Value
from kiosk.core.schedule.playlist import WHOLE_WEEK
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import Message, Problem
from kiosk.ui.staff.fields.block_editing import block_parts
from kiosk.ui.staff.fields.entry import written
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.fields.things import Things

HALF_TYPES = frozenset(
    {
        FieldType.CHOICE,
        FieldType.COLOUR,
        FieldType.DATE,
        FieldType.DECIMAL,
        FieldType.FILE,
        FieldType.LINK,
        FieldType.MOMENT,
        FieldType.NUMBER,
        FieldType.TIME,
    }
)
HALF_TEXTS = frozenset({"label", "moment", "name", "point_unit", "role", "unit", "value", "zone"})
"""Texts that are short whatever their limit."""

LONG_TYPES = (FieldType.PARAGRAPHS, FieldType.BLOCKS, FieldType.LINES, FieldType.POLYGON)
PICTURE_TYPES = (FieldType.PICTURE, FieldType.PICTURES)
SHOWING = (
    "moved_in",
    "moved_out",
    "valid_from",
    "valid_until",
    "sample",
    "source",
    "first_batch",
    "highlight",
)
"""Fields that say whether and how something is shown, at the foot of the form."""

FIRST_COLOUR = "main_colour"
"""Of the hall; what goes together stands above it."""

NOT_TYPED = frozenset({"pinyin", "position", "published", "slug"})
"""Fields that have a place of their own, or are made."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `name` is the field whose label stands there; `field` the one that holds it.

    `original` is the Chinese of a text in another language. `keys`, `titles` and `pictures` belong
    together: what may be chosen, what is referred to, or the
    kinds, texts and pictures of blocks; of a colour `keys` are that which visitors see and that of
    letters on it, of palettes `titles` are their three colours. `problem` is a message id.
    """

    path: str
    name: str
    field: str
    type: str
    half: bool = False
    localized: bool = False
    required: bool = False
    text: str = ""
    original: str = ""
    maximum: int = 0
    problem: str = ""
    problem_value: str = ""
    checked: bool = False
    chosen: str = ""
    keys: Sequence[str] = ()
    titles: Sequence[str] = ()
    pictures: Sequence[str] = ()
    number: int = -1
    count: int = 0
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the lines need to know beside the draft."""

    language: str
    words: str
    """The language of the interface, for the names of other things."""
    problems: Sequence[Problem] = ()
    things: Things = field(default_factory=dict)
    stale: frozenset[tuple[str, str]] = frozenset()
    """Paths and languages of translations that are older than their Chinese."""
    known: frozenset[tuple[str, str]] = frozenset()
    """Those of which the library knows it."""
    unchecked: frozenset[tuple[str, str]] = frozenset()
    """Paths and languages of translations that nobody has checked, and that are not stale."""


@cache
def shown_fields(kind: str) -> tuple[FieldSpec, ...]:
    """The fields that have lines, in the order in which people read."""
    title = KINDS[kind].title
    shown = (one for one in KINDS[kind].fields if _is_shown(one))
    return tuple(sorted(shown, key=lambda one: _rank(one, title)))


def _is_shown(spec: FieldSpec) -> bool:
    return spec.name not in NOT_TYPED and not spec.read_only


def _rank(spec: FieldSpec, title: str) -> int:
    if spec.name == title:
        return 0
    if spec.name in SHOWING:
        return 8
    if spec.type in (FieldType.LINKS, FieldType.CHOICES):
        return 7
    if spec.type is FieldType.ROWS:
        return 6
    if spec.type in (*PICTURE_TYPES, FieldType.OWN_COLOUR) or spec.name == "logo_ground":
        return 5
    if spec.type in LONG_TYPES:
        return 4
    if spec.name == "summary":
        return 3
    return 2 if spec.type is FieldType.FLAG else 1


def lines_of_field(state: FormState, spec: FieldSpec, around: Surroundings) -> Iterator[Line]:
    """The line of a field, or those of its rows."""
    value = state.draft[spec.name]
    if spec.name == FIRST_COLOUR:
        yield _palettes()
    if spec.type is not FieldType.ROWS:
        yield from _with_note(_line(state, spec, spec.name, spec.name, value, around), around)
        return
    yield heading_of_rows(state, spec, around)
    for number in range(len(value) if isinstance(value, tuple) else 0):
        yield from lines_of_row(state, spec, number, around)


def _palettes() -> Line:
    """The line of the colours that go together, above those of the single ones."""
    titles = [
        " ".join(seen(place, getattr(palette, place)) for place in USABLE)
        for palette in PALETTES.values()
    ]
    return Line(
        f"{FIRST_COLOUR}/palettes", "palettes", FIRST_COLOUR, "palettes",
        keys=tuple(PALETTES), titles=tuple(titles),
    )  # fmt: skip


def heading_of_rows(state: FormState, spec: FieldSpec, around: Surroundings) -> Line:
    """The line above the rows of a field."""
    rows = state.draft[spec.name]
    problem, said = _problem(state, spec.name, around)
    return Line(
        spec.name, spec.name, spec.name, "rows", problem=problem, problem_value=said,
        count=len(rows) if isinstance(rows, tuple) else 0, ordered=spec.ordered,
    )  # fmt: skip


def lines_of_row(
    state: FormState, spec: FieldSpec, number: int, around: Surroundings
) -> Iterator[Line]:
    """The line above one row, and those of what is in it."""
    rows = state.draft[spec.name]
    assert isinstance(rows, tuple)
    row, path = rows[number], f"{spec.name}/{number}"
    problem, said = _problem(state, path, around)
    yield Line(
        path, spec.name, spec.name, "row", number=number, count=len(rows), problem=problem,
        problem_value=said, ordered=spec.ordered,
    )  # fmt: skip
    for part in spec.row:
        if not part.read_only and isinstance(row, Row):
            inner = f"{path}/{part.name}"
            line = _line(state, part, inner, spec.name, row[part.name], around)
            yield from _with_note(line, around)


def _with_note(line: Line, around: Surroundings) -> Iterator[Line]:
    """A line, and below a translation that is older than its Chinese, or that nobody has checked,
    another that says so; `checked` there: somebody may say that it is right after all."""
    yield line
    place = line.path, around.language
    if place in around.unchecked:
        yield Line(f"{line.path}/stale", line.name, line.field, "unchecked", text=line.path)
    if place in around.stale:
        yield Line(
            f"{line.path}/stale", line.name, line.field, "stale", text=line.path,
            original=line.original, checked=place in around.known,
        )  # fmt: skip


def _line(
    state: FormState, spec: FieldSpec, path: str, name: str, value: Value, around: Surroundings
) -> Line:
    problem, said = _problem(state, path, around)
    text = state.unread.get(path) or written(value, around.language)
    original = ""
    if isinstance(value, LocalizedText) and around.language != CHINESE:
        original = value.get(CHINESE, "")
    keys, titles, pictures = _choices(spec, value, around)
    if spec.type is FieldType.BLOCKS:
        keys, titles, pictures = block_parts(text, around.things)
    if spec.type is FieldType.OWN_COLOUR:
        place = spec.name.removesuffix("_colour")
        shown = seen(place, value if isinstance(value, str) else None)
        keys = shown, letters_on(place, shown)
    return Line(
        path=path,
        name=spec.name,
        field=name,
        type=spec.type.value,
        half=_is_half(spec),
        localized=spec.localized,
        required=spec.required and not (spec.localized and around.language != CHINESE),
        text=text,
        original=original,
        maximum=int(spec.maximum or 0) if spec.localized or isinstance(value, str) else 0,
        problem=problem,
        problem_value=said,
        checked=value is True,
        chosen=_chosen(spec, value),
        keys=keys,
        titles=titles,
        pictures=pictures,
        count=len(value) if isinstance(value, tuple) else 0,
        ordered=spec.ordered,
    )  # fmt: skip


def _chosen(spec: FieldSpec, value: Value) -> str:
    """What is chosen of some words: of several all of them, with a space between."""
    if spec.type is FieldType.CHOICES and isinstance(value, tuple):
        return " ".join(map(str, value))
    if spec.type is FieldType.DAYS and isinstance(value, str):
        return " ".join(value)
    return str(value) if spec.choices and isinstance(value, str) else ""


def _is_half(spec: FieldSpec) -> bool:
    if spec.type in HALF_TYPES:
        return True
    return spec.type is FieldType.TEXT and (not spec.localized or spec.name in HALF_TEXTS)


def _choices(
    spec: FieldSpec, value: Value, around: Surroundings
) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    if spec.type in (FieldType.CHOICE, FieldType.COLOUR):
        return spec.choices, (), ()
    if spec.type is FieldType.CHOICES:
        return spec.choices, (), ()
    if spec.type is FieldType.DAYS:
        return tuple(WHOLE_WEEK), (), ()
    several = value if isinstance(value, tuple) else (value,)
    references = [one for one in several if isinstance(one, Reference)]
    things = [around.things.get(one) for one in references]
    return (
        tuple(f"{one.kind}:{one.key}" for one in references),
        tuple(one.title.resolve(around.words) if one else "" for one in things),
        tuple(one.picture if one else "" for one in things),
    )


def _problem(state: FormState, path: str, around: Surroundings) -> tuple[str, str]:
    """The message id of what is wrong at a path in this language or in all, and its value."""
    if path in state.unread:
        return Message.WRONG_TYPE.value, ""
    for one in around.problems:
        if path_of(one) == path and one.language in ("", around.language):
            values = {key: value for key, value in one.values.items() if key != "length"}
            return one.message.value, str(next(iter(values.values()), ""))
    return "", ""


def path_of(problem: Problem) -> str:
    """Where a problem is."""
    parts = [problem.field]
    if problem.row is not None:
        parts.append(str(problem.row))
        if problem.row_field:
            parts.append(problem.row_field)
    return "/".join(parts)
