"""What is made of a film is named after it: so its poster and its lighter copy are found. Pure."""

from __future__ import annotations

import re
from pathlib import PurePath

LENGTH_SHARE = 0.02
"""By which the length of a whole copy may differ."""

_NUMBERED = re.compile(r"(.+)( \(\d+\))")


def poster_title(title: str) -> str:
    """What the poster of a film is called, without suffix, where the name is free."""
    return f"{title}-poster"


def poster_titles(film: str) -> tuple[str, ...]:
    """What the poster of a film may be called; of 草原 (2).mp4 草原-poster (2) too."""
    title = PurePath(film).stem
    numbered = _NUMBERED.fullmatch(title)
    found = (poster_title(title),)
    return (*found, poster_title(numbered[1]) + numbered[2]) if numbered else found


def lighter_name(film: str) -> str:
    """What the lighter copy of a film is called."""
    return f"{PurePath(film).stem} 1080p.mp4"


def lasts_as_long(copy_ms: int, film_ms: int) -> bool:
    """Whether a copy is a whole one by its length."""
    return abs(copy_ms - film_ms) <= LENGTH_SHARE * film_ms + 1000
