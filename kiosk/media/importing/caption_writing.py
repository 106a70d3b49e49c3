"""Writes captions as WebVTT in UTF-8, the format in which the library keeps them."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import replace

from kiosk.media.importing.caption_formats import Cue


def webvtt(cues: Iterable[Cue]) -> str:
    """A WebVTT file of these captions, which `parse_cues` reads back as they are."""
    return "\n\n".join(["WEBVTT", *map(_block, cues)]) + "\n"


def shifted(cues: Iterable[Cue], milliseconds: int) -> tuple[Cue, ...]:
    """The captions later by so much, or earlier; those that would end before the film begins are
    left out."""
    moved = (
        replace(
            cue,
            start_ms=max(0, cue.start_ms + milliseconds),
            end_ms=cue.end_ms + milliseconds,
        )
        for cue in cues
    )
    return tuple(cue for cue in moved if cue.end_ms > 0)


def _block(cue: Cue) -> str:
    # An empty line would end the caption.
    lines = [line for line in cue.text.splitlines() if line.strip()]
    text = html.escape("\n".join(lines), quote=False)
    return f"{_time(cue.start_ms)} --> {_time(cue.end_ms)}\n{text}"


def _time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
