"""How the names of companies are read, so that they stand in order from A to Z.

Loads a dictionary of a third of a second: used where releases are built, never where they are read.
"""

from __future__ import annotations

from pypinyin import lazy_pinyin


def sort_key(name: str, pinyin: str) -> str:
    """The syllables by which a name is ordered; `pinyin` is the staff's own reading, or ''."""
    syllables = pinyin.split() or lazy_pinyin(name)
    return " ".join(syllable.strip().lower() for syllable in syllables)


def letter(key: str) -> str:
    """The capital a sort key stands under, '#' where it begins with no Latin letter."""
    first = key[:1].upper()
    return first if "A" <= first <= "Z" else "#"
