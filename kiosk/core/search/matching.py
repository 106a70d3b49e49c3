"""What a visitor looks for, and where it stands in a text: pure rules, the same for index and mark.

Text is *folded* before it is compared: small letters, without accents, full-width forms as plain
ones, traditional characters as simplified ones, character for character, so that a place in the
folded text is the same place in the text. A run of Chinese characters is found anywhere, a word of
other letters or digits by its beginning, and a title also by how it is read: pinyin, or the first
letters of its syllables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.core.search.pinyin_syllables import segmentations, sound_pattern
from kiosk.core.search.simplified_chinese import simplified

MAX_QUESTION_LENGTH = 64
"""Characters of a question that count: a bound for malicious input."""
MAX_TERMS = 6
MAX_WORD_LENGTH = 24
"""Letters of a word that count."""
MAX_READING_SYLLABLES = 64
"""Syllables of a title by which it can be found."""
MAX_COMBINATIONS = 8
"""Combinations of first letters under which a title is found from one syllable on."""

EXCERPT_BEFORE = 16
EXCERPT = 120
"""Characters of an excerpt before what was found, and in all."""

_CHINESE = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PIECE = re.compile(f"([{_CHINESE}]+)|[^\\W_{_CHINESE}]+")
_WITHIN_WORD = f"[^\\W_{_CHINESE}]"
_JOINERS = "'\u2019\u02bc-"
"""Signs that people leave out of a word: O’Neil, Wi-Fi."""
_JOINED = re.compile(f"(?<!{_WITHIN_WORD}){_WITHIN_WORD}++(?:[{_JOINERS}]{_WITHIN_WORD}++)+")

Range = tuple[int, int]
"""Where a part of a text begins, and where it has ended."""


class _Folding(dict[int, str]):
    """For `str.translate`: each character as it is compared, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFKD", character.casefold())
        base = "".join(one for one in base if not unicodedata.combining(one))
        self[code] = simplified(base if len(base) == 1 else character)
        return self[code]


_folding = _Folding()


def folded(text: str) -> str:
    """The text as it is compared; of the same length."""
    return text.translate(_folding)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to be found: a run of Chinese characters, or the beginning of a word."""

    text: str
    chinese: bool


def terms_of(question: str) -> tuple[Term, ...]:
    """What a question asks for; nothing where it holds neither letters nor digits."""
    found: dict[Term, None] = {}
    for piece in _PIECE.finditer(folded(question[:MAX_QUESTION_LENGTH])):
        chinese = piece[1] is not None
        found[Term(piece[0] if chinese else piece[0][:MAX_WORD_LENGTH], chinese)] = None
    return tuple(found)[:MAX_TERMS]


# For the index


def tokens_of(text: str) -> Iterator[str]:
    """The tokens of a text in their order: words, and of a run of Chinese every character with
    the pair that begins there between it and the next; at the end, words without the apostrophes
    and hyphens within them."""
    plain = folded(text)
    for piece in _PIECE.finditer(plain):
        if piece[1] is None:
            yield piece[0][:MAX_WORD_LENGTH]
        else:
            yield from _characters_and_pairs(piece[0])
    for joined in _JOINED.finditer(plain):
        yield re.sub(f"[{_JOINERS}]", "", joined[0])[:MAX_WORD_LENGTH]


def phrase_of(term: Term) -> Sequence[str]:
    """The tokens that stand one after the other where a Chinese term stands.

    A pair says more than its two characters: of any two common characters few texts have the pair.
    """
    tokens = tuple(_characters_and_pairs(term.text))
    return tokens if len(tokens) == 1 else tokens[1:-1]


def _characters_and_pairs(run: str) -> Iterator[str]:
    for place, character in enumerate(run):
        yield character
        if place + 1 < len(run):
            yield run[place : place + 2]


def spellings_of(reading: Sequence[str]) -> list[str]:
    """The words one may begin to type for a title that is read so: from every syllable on, whole
    and by first letters."""
    syllables = [syllable for syllable in reading if syllable][:MAX_READING_SYLLABLES]
    starts = range(len(syllables))
    return sorted({word for start in starts for word in _spelt_from(syllables, start)})


def other_spellings_of(readings: Sequence[Sequence[str]]) -> list[str]:
    """The words for a title that is read in another than the likely way, which `readings` has
    first for each character: whole with one character read otherwise, and by first letters."""
    read = [one for one in readings if one][:MAX_READING_SYLLABLES]
    likely = [one[0] for one in read]
    words = {word for start in range(len(read)) for word in _first_letters(read[start:])}
    for place, (_, *others) in enumerate(read):
        for other in others:
            syllables = [*likely[:place], other, *likely[place + 1 :]]
            for start in range(max(0, place + 1 - MAX_WORD_LENGTH), place + 1):
                words.add(_spelt_from(syllables, start)[0])
    return sorted(words.difference(spellings_of(likely)))


def _first_letters(read: Sequence[Sequence[str]]) -> Sequence[str]:
    """The first letters of a title, where some may be one or another: of the first such ones
    every combination."""
    words = [""]
    for readings in read[:MAX_WORD_LENGTH]:
        letters = tuple(dict.fromkeys(one[0] for one in readings))
        if len(words) * len(letters) > MAX_COMBINATIONS:
            letters = letters[:1]
        words = [word + letter for word in words for letter in letters]
    return words


def _spelt_from(syllables: Sequence[str], start: int) -> tuple[str, str]:
    rest = syllables[start : start + MAX_WORD_LENGTH]
    letters = "".join(syllable[0] for syllable in rest)
    return "".join(rest)[:MAX_WORD_LENGTH], letters[:MAX_WORD_LENGTH]


# For the eye


def marks_in(text: str, terms: Sequence[Term]) -> tuple[Range, ...]:
    """Where the terms stand in a text, in order and without overlap."""
    if not terms:
        return ()
    plain = folded(text)
    return _joined([place.span() for place in _pattern(terms).finditer(plain)])


def marks_in_title(title: str, reading: Sequence[str], terms: Sequence[Term]) -> tuple[Range, ...]:
    """Where the terms stand in a title, or in how it is read; `reading` has a syllable for each
    of its characters, '' for one that is not read."""
    ranges = list(marks_in(title, terms))
    if len(reading) == len(title):
        read = [place for place, syllable in enumerate(reading) if syllable][:MAX_READING_SYLLABLES]
        syllables = [reading[place] for place in read]
        for term in terms:
            if not term.chinese:
                ranges += _read_as(term.text, read, syllables)
    return _joined(ranges)


def marks_of_sound(
    title: str, reading: Sequence[str], sounds: str, terms: Sequence[Term]
) -> tuple[Range, ...]:
    """Where a title sounds like the terms, `sounds` being of `sounds_of`, besides where they stand
    in it."""
    ranges = list(marks_in_title(title, reading, terms))
    if len(reading) == len(title):
        places = [place for place, syllable in enumerate(reading) if syllable]
        for term in terms:
            if not term.chinese and not marks_in_title(title, reading, [term]):
                ranges += _heard_as(term.text, places, sounds)
    return _joined(ranges)


def _pattern(terms: Sequence[Term]) -> re.Pattern[str]:
    return re.compile(
        "|".join(
            term.text if term.chinese else f"(?<!{_WITHIN_WORD})" + f"[{_JOINERS}]?".join(term.text)
            for term in sorted(terms, key=lambda term: -len(term.text))
        )
    )


def _heard_as(word: str, places: Sequence[int], sounds: str) -> Iterator[Range]:
    """The characters that sound like a word in one of their readings."""
    cut = segmentations(word)
    for found in sound_pattern(cut).finditer(sounds) if cut else ():
        first = sounds.count(" ", 0, found.start())
        last = sounds.count(" ", 0, found.end()) - 1
        yield places[first], places[last] + 1


def _read_as(word: str, places: Sequence[int], syllables: Sequence[str]) -> Iterator[Range]:
    """The characters whose reading begins with a word, wherever that begins."""
    for start in range(len(syllables)):
        whole, letters = _spelt_from(syllables, start)
        if letters.startswith(word):
            yield places[start], places[start + len(word) - 1] + 1
        elif whole.startswith(word):
            last, left = start, len(word) - len(syllables[start])
            while left > 0:
                last += 1
                left -= len(syllables[last])
            yield places[start], places[last] + 1


def _joined(ranges: Sequence[Range]) -> tuple[Range, ...]:
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def excerpt(text: str, marks: Sequence[Range]) -> tuple[str, tuple[Range, ...]]:
    """The part of a text around its first mark, and the marks in it."""
    first = marks[0][0] if marks else 0
    start = max(0, first - EXCERPT_BEFORE) if first > 2 * EXCERPT_BEFORE else 0
    lead = "…" if start else ""
    shift = len(lead) - start
    part = text[start : start + EXCERPT]
    end = start + len(part)
    inside = tuple((a + shift, min(b, end) + shift) for a, b in marks if start <= a < end)
    return lead + part, inside
