"""Captions read from subtitle files: SRT, WebVTT and ASS become cues of plain text.

The screen draws them, so they follow the visitor's language, text size and contrast.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.media.importing.text_encoding import decode

if TYPE_CHECKING:
    from kiosk.media.importing.caption_formats import Cue

MAX_FILE_BYTES = 4 * 1024 * 1024
"""A feature film has about 100 kB of captions."""


class Captions:
    """The captions of one film in one language; cues may overlap.

    `guessed_encoding` names the encoding of a file that does not say which it is in; '' where
    there is no doubt.
    """

    def __init__(self, cues: Sequence[Cue], guessed_encoding: str = "") -> None:
        self.guessed_encoding = guessed_encoding
        self._cues = _showable(cues)
        self._starts = [cue.start_ms for cue in self._cues]
        self._latest_ends = list(accumulate((cue.end_ms for cue in self._cues), max))

    def __len__(self) -> int:
        return len(self._cues)

    def at(self, position_ms: int) -> str:
        """The caption at a position, one line for each overlapping cue; '' for none."""
        shown: list[str] = []
        index = bisect_right(self._starts, position_ms) - 1
        while index >= 0 and self._latest_ends[index] > position_ms:
            if self._cues[index].end_ms > position_ms:
                shown.append(self._cues[index].text)
            index -= 1
        return "\n".join(reversed(shown))


def read_captions(path: Path) -> Captions:
    """Read a subtitle file, whatever its suffix says it is; raises what `read_cues` raises."""
    cues, guessed = read_cues(path)
    return Captions(cues, guessed)


def read_cues(path: Path) -> tuple[tuple[Cue, ...], str]:
    """The captions of a subtitle file that can be shown, by their time, and the encoding if it had
    to be guessed.

    Raises:
        UnavailableError: the file cannot be read.
        ContentRejectedError: it is too big, not text, or holds no captions.
    """
    # Imported here: it takes 90 ms, and only films with captions need it.
    from kiosk.media.importing.caption_formats import parse_cues

    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise ContentRejectedError(f"{path.name} is too big for captions")
        decoded = decode(path.read_bytes())
        cues = _showable(parse_cues(decoded.text))
    except OSError as error:
        raise UnavailableError(f"{path.name} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ContentRejectedError(
            f"{path.name} is damaged, or no captions in SRT, WebVTT or ASS; save it as SRT in UTF-8"
        ) from error
    if not cues:
        raise ContentRejectedError(f"{path.name} holds no captions")
    return cues, decoded.guessed


def _showable(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    kept = (cue for cue in cues if cue.text and cue.end_ms > cue.start_ms >= 0)
    return tuple(sorted(kept, key=lambda cue: cue.start_ms))
