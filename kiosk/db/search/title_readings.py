"""How Chinese titles are read: for the order from A to Z, and for who types the sound of them.

Loads a dictionary of a third of a second: used where releases are built, never where they are read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from pypinyin import lazy_pinyin, load_phrases_dict, load_single_dict
from pypinyin.contrib.tone_convert import to_normal
from pypinyin_dict.pinyin_data.ktghz2013 import pinyin_dict as standard_readings

from kiosk.core.search.matching import folded
from kiosk.core.search.simplified_chinese import simplified
from kiosk.db.search.readings import MOSTLY_SURNAMES, PLACES, SURNAMES

load_phrases_dict({name: [[one] for one in reading] for name, reading in PLACES.items()})
load_phrases_dict(
    {f"{name}氏": [*([one] for one in reading), ["shi"]] for name, reading in SURNAMES.items()}
)
load_single_dict({ord(character): reading for character, reading in MOSTLY_SURNAMES.items()})

MAX_NAME_LENGTH = 5
"""Characters of a person's name, a surname of two included."""


def sort_key(name: str, pinyin: str) -> str:
    """The syllables by which a name is ordered; `pinyin` is the staff's own reading, or ''."""
    syllables = pinyin.split() or lazy_pinyin(simplified(name))
    return " ".join(syllable.strip().lower() for syllable in syllables)


def letter(key: str) -> str:
    """The capital a sort key stands under, '#' where it begins with no Latin letter."""
    first = key[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def readings(title: str, pinyin: str = "", *, person: bool = False) -> Sequence[Sequence[str]]:
    """The readings of each character of a title, the likely one first, none of what is not read.

    `pinyin` is the staff's own reading, or ''. It is the only one; where it has not as many
    syllables as the title has Chinese characters it stands alone: what belongs to which character
    is not known then. A `person` is read with the reading of the surname.
    """
    title = simplified(title)
    usual = _usual(title)
    own = folded(_with_v(pinyin)).split()
    if own:
        if len(usual) != len(title) or len(own) != sum(map(bool, usual)):
            return [_spellings(one) for one in own]
        given = iter(own)
        return [_spellings(next(given)) if syllable else () for syllable in usual]
    if len(usual) != len(title):
        return [_spellings(one) for one in usual if one]
    if person:
        surname = _surname(title)
        usual[: len(surname)] = surname
    return [
        _all_readings(character, syllable) if syllable else ()
        for character, syllable in zip(title, usual, strict=True)
    ]


def _with_v(pinyin: str) -> str:
    """Pinyin with v for every ü, whatever its tone."""
    apart = unicodedata.normalize("NFD", pinyin)
    return unicodedata.normalize("NFC", apart.replace("u\u0308", "v"))


def _usual(title: str) -> list[str]:
    """The likely reading of each character, '' where it is not read."""
    usual: list[str] = []
    for syllable in lazy_pinyin(title, errors=lambda run: " " * len(run)):
        usual += [""] * len(syllable) if syllable.isspace() else [syllable.lower()]
    return usual


def _surname(name: str) -> Sequence[str]:
    if len(name) <= MAX_NAME_LENGTH:
        for length in (2, 1):
            if name[:length] in SURNAMES:
                return SURNAMES[name[:length]]
    return ()


def _all_readings(character: str, likely: str) -> Sequence[str]:
    found = dict.fromkeys((likely, *_standard_readings(character)))
    return tuple(dict.fromkeys(word for one in found for word in _spellings(one)))


@cache
def _standard_readings(character: str) -> Sequence[str]:
    """Without tones, those of the Table of General Standard Chinese Characters."""
    known = standard_readings.get(ord(character), "")
    return tuple(to_normal(one) for one in known.split(",") if one)


def _spellings(syllable: str) -> Sequence[str]:
    """A syllable with ü in each of the ways in which people type it: lv, lu, lyu."""
    if not re.match("[ln]v", syllable):
        return (syllable,)
    return tuple(syllable.replace("v", way, 1) for way in ("v", "u", "yu"))
