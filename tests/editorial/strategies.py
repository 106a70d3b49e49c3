"""Drafts of every kind with anything in them that the rules allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import Reference, Row, Value
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.drafts import Draft, blank
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import EMOJI, problems

Known = Mapping[str, Sequence[Reference]]
"""What there is to refer to, by its kind."""

LETTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Co"),
    exclude_characters="\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
).filter(lambda letter: not EMOJI.match(letter))
WORDS = st.text(LETTERS, min_size=1, max_size=8).filter(str.strip)
CHINESE_WORDS = st.text("通辽草原企业项目长重乐", min_size=1, max_size=8)
TEXTS = WORDS | CHINESE_WORDS
PARAGRAPHS = st.lists(TEXTS, min_size=1, max_size=3).map("\n\n".join)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)
TIMES = st.times(time(0), time(23, 59))
SLUGS = st.from_regex(r"[a-z0-9]{6,12}(-[a-z0-9]{1,6})?", fullmatch=True)


def known_in(store: LibraryStore) -> Known:
    """Everything in the library."""
    return {
        kind: [Reference(kind, key) for key in store.read_many(kind)]
        for kind in KINDS
        if kind not in ("ui-text", "hall")
    }


def localized(spec: FieldSpec) -> st.SearchStrategy[LocalizedText]:
    texts = TEXTS if spec.type is FieldType.TEXT else PARAGRAPHS
    if spec.maximum is not None:
        limit = int(spec.maximum)
        texts = texts.map(lambda text: text[:limit])
    chosen = st.dictionaries(st.sampled_from(LANGUAGES), texts, max_size=3).map(LocalizedText)
    if not spec.required:
        return chosen
    return st.tuples(chosen, CHINESE_WORDS).map(
        lambda pair: LocalizedText({**pair[0], CHINESE: pair[1]})
    )


def _referable(spec: FieldSpec, known: Known) -> list[Reference]:
    return [one for kind in spec.to for one in known.get(kind, ())]


def values_of(spec: FieldSpec, known: Known) -> st.SearchStrategy[Value]:
    """Anything that may stand in a field."""
    if spec.localized:
        return localized(spec)
    return _plain_values(spec, known)


def _plain_values(spec: FieldSpec, known: Known) -> st.SearchStrategy[Value]:
    optional = st.none() if not spec.required else st.nothing()
    numbers = {"min_value": spec.minimum, "max_value": spec.maximum}
    match spec.type:
        case FieldType.SLUG:
            return SLUGS
        case FieldType.TEXT | FieldType.LINES | FieldType.PARAGRAPHS | FieldType.BLOCKS:
            short = TEXTS.map(lambda text: text[: int(spec.maximum or 200)])
            return short.filter(str.strip) if spec.required else short | st.just("")
        case FieldType.CHOICE | FieldType.COLOUR:
            return st.sampled_from(spec.choices)
        case FieldType.OWN_COLOUR:
            return st.from_regex("#[0-9A-F]{6}", fullmatch=True) | optional
        case FieldType.CHOICES:
            return st.permutations(spec.choices).map(tuple)
        case FieldType.FLAG:
            return st.booleans()
        case FieldType.NUMBER:
            bounds = {name: int(one) for name, one in numbers.items() if one is not None}
            return st.integers(**bounds) | optional
        case FieldType.DECIMAL:
            return st.floats(**numbers, allow_nan=False) | optional  # type: ignore[arg-type]
        case FieldType.DATE:
            return st.dates(date(1990, 1, 1), date(2090, 1, 1)) | optional
        case FieldType.TIME:
            return TIMES | optional
        case FieldType.MOMENT:
            return MOMENTS | optional
        case FieldType.DAYS:
            return st.sets(st.sampled_from("1234567"), min_size=1).map(
                lambda days: "".join(sorted(days))
            )
        case FieldType.LINK | FieldType.PICTURE | FieldType.FILE:
            there = _referable(spec, known)
            return (st.sampled_from(there) | optional) if there else optional
        case FieldType.LINKS | FieldType.PICTURES:
            there = _referable(spec, known)
            unique = spec.type is FieldType.LINKS
            return (
                st.lists(st.sampled_from(there), max_size=3, unique=unique).map(tuple)
                if there
                else st.just(())
            )
        case FieldType.POLYGON:
            corners = st.tuples(st.floats(-100, 100), st.integers(-100, 100))
            return st.lists(corners, min_size=3, max_size=6).map(tuple) | st.just(())
        case FieldType.ROWS:
            return st.lists(rows_of(spec, known), max_size=3).map(tuple)
    raise AssertionError(spec.type)


def rows_of(spec: FieldSpec, known: Known) -> st.SearchStrategy[Row]:
    parts = {one.name: values_of(one, known) for one in spec.row if not one.read_only}
    hidden = {one.name: st.none() for one in spec.row if one.read_only}
    return st.fixed_dictionaries({**parts, **hidden}).map(Row)


@st.composite
def drafts(draw: st.DrawFn, kind: str, known: Known, base: Draft | None = None) -> Draft:
    """A draft without problems: of something new, or of `base` with some fields changed."""
    start = base or blank(kind)
    specs = [one for one in KINDS[kind].fields if not (one.read_only or (base and one.fixed))]
    if base:
        specs = draw(st.lists(st.sampled_from(specs), unique=True, max_size=4))
    new = {one.name: draw(values_of(one, known)) for one in specs}
    draft = start.with_values(new)
    # What a rule over several fields forbids is put right, one problem after the other.
    for problem in problems(draft):
        draft = draft.with_values({problem.field: _mended(problem.field, draft, start, known)})
    return draft


def _mended(name: str, draft: Draft, start: Draft, known: Known) -> Value:
    if name == "film":
        return None if draft["picture"] is not None else known["film"][0]
    if name == "valid_until":
        return None
    if name in (
        "opening_hours",
        "holidays",
        "links",
        "ways",
        "captions",
        "points",
        "region_points",
        "tags",
    ):
        return ()
    return start[name]
