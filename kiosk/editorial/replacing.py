"""Find and replace over all texts: where a text stands, with what is around it. Pure rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Value, Values, texts_in
from kiosk.core.errors import StaffError
from kiosk.editorial.drafts import Draft
from kiosk.editorial.kinds import KINDS

CONTEXT = 30
"""Characters shown before and after what was found."""


class TextsChangedError(StaffError):
    """Texts are not as they were when the places were found; nothing was replaced. `places` has
    those of these texts."""

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__("A text has been changed since the places were found. Search again.")
        self.places = tuple(places)


@dataclass(frozen=True, slots=True)
class Place:
    """One place where the text stands. `path` is as in `texts_in`: `title`, `figures/0/label`."""

    reference: Reference
    path: str
    language: str
    start: int
    found: str
    before: str
    after: str

    @property
    def field(self) -> str:
        """The field of the kind in which it stands."""
        return self.path.partition("/")[0]


def find_places(
    draft: Draft, wanted: str, languages: Sequence[str], *, match_case: bool = True
) -> Iterator[Place]:
    """Every place of a draft where `wanted` stands in one of the languages, in the order of the
    form. Without `match_case` large and small letters are the same."""
    for spec in KINDS[draft.kind].fields:
        if spec.read_only or not (spec.localized or spec.row):
            continue
        for path, text in texts_in({spec.name: draft[spec.name]}):
            for language in languages:
                yield from _in_text(
                    draft.reference, path, language, text.get(language, ""), wanted, match_case
                )


def _in_text(
    reference: Reference,
    path: str,
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
        TextsChangedError: a text is not as it was when the places were found.
    """
    changed = [place for place in places if not _stands(draft, place)]
    if changed:
        raise TextsChangedError(changed)
    fields: dict[str, Value] = {}
    # From the end of each text on, so that what comes before stays where it is.
    for place in sorted(places, key=lambda one: -one.start):
        value = fields.get(place.field, draft[place.field])
        fields[place.field] = _at(value, place.path.split("/")[1:], place, new)
    return fields


def _stands(draft: Draft, place: Place) -> bool:
    """Whether what was found at a place is there still, with the same around it."""
    text = dict(texts_in({place.field: draft[place.field]})).get(place.path, LocalizedText())
    begin = place.start - len(place.before)
    known = place.before + place.found + place.after
    return text.get(place.language, "")[begin : begin + len(known)] == known


def _at(value: Value, path: Sequence[str], place: Place, new: str) -> Value:
    match value:
        case LocalizedText():
            text, end = value[place.language], place.start + len(place.found)
            return LocalizedText({**value, place.language: text[: place.start] + new + text[end:]})
        case Row():
            return Row({**value, path[0]: _at(value[path[0]], path[1:], place, new)})
        case tuple():
            number = int(path[0])
            one = _at(value[number], path[1:], place, new)
            return (*value[:number], one, *value[number + 1 :])
    raise TypeError(f"there is no text in {value!r}")


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
