"""Two wordings of a text side by side: which words are not in the other. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]|[^\W_]+|\s+|.", re.DOTALL)
"""A Chinese character, a word of letters or digits, a space, or one other character."""

MIN_SHARED = 2
"""So many words in a row that are the same stand for themselves between others; fewer are read as
part of what was changed round them, else a new sentence looks like confetti."""

MAX_WORDS = 4_000
"""Longer texts are compared roughly, in a time that a person waits for."""

Pieces = tuple[str, ...]
"""A text in pieces, in turn the same as in the other and not; the first may be ''."""


def compared(before: str, after: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    rough = len(old) + len(new) > MAX_WORDS
    blocks = SequenceMatcher(None, old, new, autojunk=rough).get_matching_blocks()
    pieces: tuple[list[str], list[str]] = ([""], [""])
    at = (0, 0)
    for block in blocks:
        ends_both = block.size == 0
        begins_both = (block.a, block.b) == (0, 0)
        last = (block.a + block.size, block.b + block.size) == (len(old), len(new))
        if not (ends_both or begins_both or last) and _words(old, block.a, block.size) < MIN_SHARED:
            continue
        changed = old[at[0] : block.a], new[at[1] : block.b]
        shared = "".join(old[block.a : block.a + block.size])
        for side, words in zip(pieces, changed, strict=True):
            _add(side, "".join(words), shared)
        at = block.a + block.size, block.b + block.size
    return tuple(pieces[0]), tuple(pieces[1])


def _words(words: Sequence[str], start: int, size: int) -> int:
    """How many of them say something: a space or a comma alone does not."""
    return sum(1 for one in words[start : start + size] if one[0].isalnum())


def _add(side: list[str], changed: str, shared: str) -> None:
    if changed:
        side += [changed, shared]
    else:
        side[-1] += shared
