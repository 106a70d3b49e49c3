"""Whatever is typed or pasted into any text of any kind is told in words or kept as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import Row, Value
from kiosk.editorial.drafts import Draft, blank
from kiosk.editorial.fields import TEXT_TYPES, FieldSpec, FieldType
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import Message, problems


@dataclass(frozen=True)
class Place:
    """A text of a kind: a field, or one of its rows."""

    kind: str
    spec: FieldSpec
    rows: str = ""

    def __str__(self) -> str:
        return "/".join(filter(None, (self.kind, self.rows, self.spec.name)))

    def draft(self, text: str, language: str) -> Draft:
        value: Value = LocalizedText({language: text}) if self.spec.localized else text
        if not self.rows:
            return blank(self.kind).with_values({self.spec.name: value})
        row = Row(
            {
                part.name: value if part is self.spec else part.blank
                for part in KINDS[self.kind].field(self.rows).row
            }
        )
        return blank(self.kind).with_values({self.rows: (row,)})

    def told(self, text: str, language: str = CHINESE) -> set[Message]:
        """What is wrong with a text here."""
        draft = self.draft(text, language)
        assert Draft.from_json(draft.to_json()) == draft
        return {
            one.message
            for one in problems(draft)
            if (one.field, one.row_field)
            == ((self.rows, self.spec.name) if self.rows else (self.spec.name, ""))
            and one.language in ("", language)
        }


def places() -> Iterator[Place]:
    for kind in KINDS.values():
        for spec in kind.fields:
            if spec.read_only:
                continue
            if spec.type in TEXT_TYPES:
                yield Place(kind.name, spec)
            for part in spec.row:
                if part.type in TEXT_TYPES and not part.read_only:
                    yield Place(kind.name, part, spec.name)


PLACES = tuple(places())

BAD = {
    "controls": ("a\x00b\x07c", Message.CONTROL_CHARACTERS),
    "private use": ("a\ue000", Message.CONTROL_CHARACTERS),
    "half a character": ("a\ud83d", Message.CONTROL_CHARACTERS),
    "right to left": ("a\u202eb", Message.DIRECTION_MARKS),
    "isolates": ("a\u2067b\u2069", Message.DIRECTION_MARKS),
    "emoji": ("a😀", Message.EMOJI),
    "a family": ("👨\u200d👩\u200d👧", Message.EMOJI),
    "a flag": ("🇨🇳", Message.EMOJI),
    "a keycap": ("1\ufe0f\u20e3", Message.EMOJI),
    "a red heart": ("❤\ufe0f", Message.EMOJI),
}

KEPT = (
    "<b>粗</b> <script>x</script>",
    "%1 %n {0} \\",
    "𠮷𬭎",
    "e\u0301",
    "- 一",
    "'; DROP TABLE item",
)


def test_every_kind_has_texts() -> None:
    assert {one.kind for one in PLACES} == set(KINDS)
    assert len(PLACES) > 100


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_what_no_text_may_hold_is_told(place: Place) -> None:
    for name, (text, message) in BAD.items():
        for language in LANGUAGES if place.spec.localized else (CHINESE,):
            assert message in place.told(text, language), name


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_what_is_only_strange_is_kept(place: Place) -> None:
    own = {
        "slug": {Message.SLUG_CHARACTERS},
        "telephone": {Message.PHONE_CHARACTERS},
        "web_address": {Message.NOT_AN_ADDRESS},
    }.get(place.spec.name, set())
    for text in KEPT:
        short = text[: int(place.spec.maximum or 0) or None]
        assert place.told(short) <= own, text


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_what_is_empty_or_too_long_is_told_where_it_matters(place: Place) -> None:
    required = {Message.REQUIRED} if place.spec.required else set()
    for empty in ("", " ", "\u3000\n") if place.spec.type is not FieldType.SLUG else ("",):
        assert place.told(empty) & {Message.REQUIRED} == required
    assert place.spec.maximum is not None
    long = "长" * int(place.spec.maximum)
    assert Message.TOO_LONG not in place.told(long)
    assert Message.TOO_LONG in place.told(long + "长")
    one_line = place.spec.type in (FieldType.TEXT, FieldType.SLUG)
    assert (Message.ONE_LINE in place.told("a\nb")) is one_line
    assert Message.TOO_LONG in place.told("长" * 50_000)
