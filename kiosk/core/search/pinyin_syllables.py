"""Pinyin as people type it: syllables whole or by their first letters in any mixture, and sounds
that many do not tell apart.

Syllables are compared in a *plain* form that is the same for z and zh, c and ch, s and sh, for -n
and -ng, and for lü, lv, lyu and lu. A word is cut into syllables in the few ways that need the
fewest pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MAX_SEGMENTATIONS = 6
"""Ways to cut a word that are looked for: *xian* is one syllable or two."""
MAX_SYLLABLE_LENGTH = 6
SYLLABLE_MARK = "\ue000"
"""Begins the tokens of plain syllables; no question can hold it."""

_FINALS = {
    "": "a o e ai ei ao ou an en ang eng er",
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
    "l": "a e o ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "z": "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "c": "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "s": "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "r": "e i ao ou an en ang eng ong u uo ui uan un",
    "y": "a e o i ao ou an in ang ing ong u ue uan un",
    "w": "a o u ai ei an en ang eng",
}
"""The syllables of Mandarin by their first letter."""


def plain(syllable: str) -> str:
    """A syllable, or its beginning, in the form in which syllables are compared."""
    syllable = re.sub("^([zcs])h", r"\1", syllable)
    syllable = re.sub("^([ln])(?:yu|v)", r"\1u", syllable)
    return syllable[:-1] if syllable.endswith("ng") else syllable


_SYLLABLES = frozenset(
    plain(first + final) for first, finals in _FINALS.items() for final in finals.split()
)
_BEGINNINGS = frozenset(one[:end] for one in _SYLLABLES for end in range(1, len(one) + 1))


@dataclass(frozen=True, slots=True)
class Piece:
    """A plain syllable, or the beginning of one."""

    text: str
    whole: bool


Segmentation = tuple[Piece, ...]


def segmentations(word: str) -> Sequence[Segmentation]:
    """The ways to cut a word into syllables and first letters, those with the fewest pieces
    first; none where it is no pinyin. The last piece may go on."""
    best: dict[int, list[Segmentation]] = {len(word): [()]}
    for start in reversed(range(len(word))):
        found: dict[Segmentation, None] = {}
        for end in range(start + 1, min(len(word), start + MAX_SYLLABLE_LENGTH) + 1):
            piece = _piece(word[start:end], last=end == len(word))
            if piece:
                found.update(dict.fromkeys((piece, *rest) for rest in best[end]))
        best[start] = sorted(found, key=_effort)[:MAX_SEGMENTATIONS]
    return best[0] if word else []


def _effort(pieces: Segmentation) -> tuple[int, int]:
    return len(pieces), sum(not piece.whole for piece in pieces)


def _piece(letters: str, *, last: bool) -> Piece | None:
    text = plain(letters)
    if last:
        return Piece(text, whole=False) if text in _BEGINNINGS else None
    if text in _SYLLABLES:
        return Piece(text, whole=True)
    return Piece(text, whole=False) if len(text) == 1 and text in _BEGINNINGS else None


def sounds_of(readings: Sequence[Sequence[str]]) -> str:
    """How a title sounds, for `sound_pattern`: the readings of each character that is read, in
    plain form: ' can/zan cun '."""
    groups = ("/".join(_plain_readings(one)) for one in readings if one)
    return f" {' '.join(groups)} "


def sound_tokens(readings: Sequence[Sequence[str]]) -> set[str]:
    """The tokens of the plain syllables of a title."""
    return {SYLLABLE_MARK + one for each in readings for one in _plain_readings(each)}


def _plain_readings(readings: Sequence[str]) -> Sequence[str]:
    return tuple(dict.fromkeys(plain(re.sub("[^a-z]", "", one)) or "-" for one in readings))


def sound_question(word: Sequence[Segmentation]) -> str:
    """A question to the index for what may sound like a word: the first letters in a row, and
    every syllable somewhere. What is found must be held against `sound_pattern`."""
    return "(" + " OR ".join(f"({' AND '.join(_asked_for(one))})" for one in word) + ")"


def _asked_for(pieces: Segmentation) -> Iterator[str]:
    if len(pieces) > 1:
        yield f'"{"".join(piece.text[0] for piece in pieces)}" *'
    for piece in pieces:
        if piece.whole:
            yield f'"{SYLLABLE_MARK}{piece.text}"'
        elif len(pieces) == 1 or len(piece.text) > 1:
            yield f'"{SYLLABLE_MARK}{piece.text}" *'


def sound_pattern(word: Sequence[Segmentation]) -> re.Pattern[str]:
    """Finds a word in what `sounds_of` has made."""
    return re.compile("|".join("".join(map(_pattern_of, one)) for one in word))


def _pattern_of(piece: Piece) -> str:
    rest = "(?:/[a-z-]+)*" if piece.whole else "[a-z/-]*"
    # Atomic, as it can end in only one place: otherwise a search that fails tries every
    # combination of the readings that fit.
    return f"(?> (?:[a-z-]+/)*{piece.text}{rest}(?= ))"
