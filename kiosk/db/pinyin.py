"""How Chinese titles are read: for the order from A to Z, and for who types the sound of them.

Loads a dictionary of a third of a second: used where releases are built, never where they are read.
"""

from __future__ import annotations

from collections.abc import Sequence

from pypinyin import lazy_pinyin


def sort_key(name: str, pinyin: str) -> str:
    """The syllables by which a name is ordered; `pinyin` is the staff's own reading, or ''."""
    syllables = pinyin.split() or lazy_pinyin(name)
    return " ".join(syllable.strip().lower() for syllable in syllables)


def letter(key: str) -> str:
    """The capital a sort key stands under, '#' where it begins with no Latin letter."""
    first = key[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def reading(title: str, pinyin: str = "") -> Sequence[str]:
    """The syllables of a title, one for each of its characters and '' for what is not read.

    `pinyin` is the staff's own reading, or ''. One that has not as many syllables as the title
    has Chinese characters stands alone: what belongs to which character is not known then.
    """
    usual: list[str] = []
    for syllable in lazy_pinyin(title, errors=lambda run: " " * len(run)):
        usual += [""] * len(syllable) if syllable.isspace() else [syllable.lower()]
    own = pinyin.lower().split()
    if not own:
        return usual if len(usual) == len(title) else [one for one in usual if one]
    if len(usual) != len(title) or len(own) != sum(map(bool, usual)):
        return own
    syllables = iter(own)
    return [next(syllables) if syllable else "" for syllable in usual]
