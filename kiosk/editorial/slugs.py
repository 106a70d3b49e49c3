"""Slugs that nobody has to type: out of the title as it is read, free among those there are."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.search.matching import folded
from kiosk.editorial.kinds.shared import MAX_SLUG

MAX_BASE = MAX_SLUG - 8
"""Leaves room for a number."""


def proposed_slug(title: LocalizedText, pinyin: str, otherwise: str, taken: Container[str]) -> str:
    """A slug for this title that is not taken; made of `otherwise` where the title gives none.

    The English title is used where there is one: addresses are short then.
    """
    base = _plain(title.get(ENGLISH, "")) or _plain(_read(title.get(CHINESE, ""), pinyin))
    base = base[:MAX_BASE].rstrip("-") or otherwise
    if base not in taken:
        return base
    return next(slug for number in count(2) if (slug := f"{base}-{number}") not in taken)


def _read(title: str, pinyin: str) -> str:
    from kiosk.db.search.title_readings import sort_key  # loads a dictionary of a third of a second

    return sort_key(title, pinyin)


def _plain(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", folded(text)).strip("-")
