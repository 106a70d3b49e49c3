"""Find and replace over all texts: where a text stands, with what is around it. Pure rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Value, Values
from kiosk.core.errors import StaffError
from kiosk.editorial.drafts import Draft
from kiosk.editorial.kinds import KINDS

CONTEXT = 24
"""Characters shown before and after what was found."""

CHANGED = "A text has been changed since the places were found. Search again."


@dataclass(frozen=True, slots=True)
class Place:
    """One place where the text stands.

    `path` is the field, in a row followed by the row and its field: ("figures", 0, "label").
    `language` is '' for text that is no language's.
    """

    reference: Reference
    path: tuple[str | int, ...]
    language: str
    start: int
    found: str
    before: str
    after: str


def find_places(
    draft: Draft, wanted: str, languages: Sequence[str], *, match_case: bool = True
) -> Iterator[Place]:
    """Every place of a draft where `wanted` stands in one of the languages, in the order of the
    form. Without `match_case` large and small letters are the same."""
    for spec in KINDS[draft.kind].fields:
        if spec.read_only or not (spec.localized or spec.row):
            continue
        for path, text in _texts((spec.name,), draft[spec.name]):
            for language in languages:
                yield from _in_text(
                    draft.reference, path, language, text.get(language, ""), wanted, match_case
                )


def _texts(
    path: tuple[str | int, ...], value: Value
) -> Iterator[tuple[tuple[str | int, ...], LocalizedText]]:
    if isinstance(value, LocalizedText):
        yield path, value
    elif isinstance(value, Row):
        for name, one in value.items():
            yield from _texts((*path, name), one)
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _texts((*path, number), one)


def _in_text(
    reference: Reference,
    path: tuple[str | int, ...],
    language: str,
    text: str,
    wanted: str,
    match_case: bool,
) -> Iterator[Place]:
    where, sought = (text, wanted) if match_case else (_lower(text), _lower(wanted))
    start = where.find(sought) if sought else -1
    while start >= 0:
        end = start + len(wanted)
        yield Place(
            reference,
            path,
            language,
            start,
            text[start:end],
            text[max(0, start - CONTEXT) : start],
            text[end : end + CONTEXT],
        )
        start = where.find(sought, end)


def _lower(text: str) -> str:
    """In small letters, character for character, so that places stay the same."""
    return "".join(low if len(low := one.lower()) == 1 else one for one in text)


def replaced(draft: Draft, places: Sequence[Place], new: str) -> Values:
    """The fields of a draft with `new` at these places of it.

    Raises:
        StaffError: a text is not as it was when the places were found.
    """
    fields: dict[str, Value] = {}
    # From the end of each text on, so that what comes before stays where it is.
    for place in sorted(places, key=lambda one: -one.start):
        name = str(place.path[0])
        value = fields.get(name, draft[name])
        fields[name] = _at(value, place.path[1:], place, new)
    return fields


def _at(value: Value, path: tuple[str | int, ...], place: Place, new: str) -> Value:
    if isinstance(value, LocalizedText) and not path:
        text = value.get(place.language, "")
        end = place.start + len(place.found)
        if text[place.start : end] == place.found:
            return LocalizedText({**value, place.language: text[: place.start] + new + text[end:]})
    elif isinstance(value, Row) and path and path[0] in value:
        name = str(path[0])
        return Row({**value, name: _at(value[name], path[1:], place, new)})
    elif isinstance(value, tuple) and path and isinstance(path[0], int) and path[0] < len(value):
        number = path[0]
        return (*value[:number], _at(value[number], path[1:], place, new), *value[number + 1 :])
    raise StaffError(CHANGED)


def exchanged(value: Value, old: Reference, new: Reference) -> Value:
    """A value with one reference in the place of another; a list has it once."""
    if value == old:
        return new
    if isinstance(value, Row):
        return Row({name: exchanged(one, old, new) for name, one in value.items()})
    if isinstance(value, tuple):
        found = tuple(exchanged(one, old, new) for one in value)
        if all(isinstance(one, Reference) for one in found):
            return tuple(dict.fromkeys(found))
        return found
    return value
