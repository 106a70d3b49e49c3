"""Captions read from subtitle files: SRT, WebVTT and ASS become cues of plain text.

The screen draws them, so they follow the visitor's language, text size and contrast.
"""

from __future__ import annotations

import codecs
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes. A feature film has about 100 kB of captions."""

_FORMATS = ("srt", "vtt", "ass", "ssa")


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption, shown from `start_ms` until just before `end_ms`."""

    start_ms: int
    end_ms: int
    text: str


class Captions:
    """The captions of one film in one language; cues may overlap."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        kept = (cue for cue in cues if cue.text and cue.end_ms > cue.start_ms >= 0)
        self._cues = sorted(kept, key=lambda cue: cue.start_ms)
        self._starts = [cue.start_ms for cue in self._cues]
        self._latest_ends = list(accumulate((cue.end_ms for cue in self._cues), max))

    def __len__(self) -> int:
        return len(self._cues)

    def at(self, position_ms: int) -> str:
        """What is to be read at this moment, overlapping cues in lines, or ''."""
        shown: list[str] = []
        index = bisect_right(self._starts, position_ms) - 1
        while index >= 0 and self._latest_ends[index] > position_ms:
            if self._cues[index].end_ms > position_ms:
                shown.append(self._cues[index].text)
            index -= 1
        return "\n".join(reversed(shown))


def read_captions(path: Path) -> Captions:
    """Read a subtitle file, whatever its suffix says it is.

    Raises:
        UnavailableError: the file cannot be read.
        ContentRejectedError: it is too big, not text, or holds no captions.
    """
    # Takes 60 ms, and only films with captions need it.
    import pysubs2
    from pysubs2.formats import autodetect_format

    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ContentRejectedError(f"{path.name} is too big for captions")
        content = _decoded(path.read_bytes())
        kind = autodetect_format(content)
        if kind not in _FORMATS:
            raise ContentRejectedError(f"{path.name} is neither SRT nor WebVTT nor ASS")
        subtitles = pysubs2.SSAFile.from_string(content, kind)
    except OSError as error:
        raise UnavailableError(f"{path.name} cannot be read: {error.strerror}") from error
    except (ValueError, LookupError, pysubs2.Pysubs2Error) as error:
        raise ContentRejectedError(f"{path.name} is not a caption file: {error}") from error
    captions = Captions(
        [
            Cue(event.start, event.end, event.plaintext.strip())
            for event in subtitles
            if not event.is_comment
        ]
    )
    if not len(captions):
        raise ContentRejectedError(f"{path.name} holds no captions")
    return captions


def _decoded(content: bytes) -> str:
    """As UTF-8, as the UTF-16 that Windows marks at its beginning, or as Chinese Windows writes.

    Raises:
        ValueError: it is none of these.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")
