"""Reads SRT, WebVTT and ASS, each by its own rules, as cues of plain text.

pysubs2 reads SRT and ASS. It reads WebVTT as if it were SRT, which loses lines with time tags in
them, so webvtt-py does.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pysubs2
import webvtt
from pysubs2.formats import autodetect_format
from webvtt.errors import MalformedCaptionError, MalformedFileError

_CHARACTER_REFERENCE = re.compile(r"&(#\d+|#[xX][0-9a-fA-F]+|\w+);")

_SRT_OVERRIDE = re.compile(r"\{\\[^}]*\}")
"""What programs that know ASS leave in SRT, such as {\\an8}; other braces are text."""
_TIME_TAG = re.compile(r"<\d+:\d\d:\d\d[.,]\d{3}>")
"""What is left of WebVTT in SRT that was made from it."""

_ASS_OVERRIDE = re.compile(r"(\{[^}]*\})")
_ASS_DRAWING = re.compile(r"\\p(\d+)")
"""How finely the shape that follows is drawn; 0: text follows."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption, shown from `start_ms` until just before `end_ms`."""

    start_ms: int
    end_ms: int
    text: str


def parse_cues(content: str) -> list[Cue]:
    """The cues of a caption file in the order of the file; duplicates are removed.

    Raises:
        ValueError: it is not a caption file in one of the three formats, or is damaged.
    """
    try:
        reader = _READERS.get(autodetect_format(content))
        if reader is None:
            raise ValueError("neither SRT nor WebVTT nor ASS")
        return list(dict.fromkeys(reader(content)))
    except (pysubs2.Pysubs2Error, MalformedFileError, MalformedCaptionError) as error:
        raise ValueError(str(error)) from error


def _srt(content: str) -> Iterator[Cue]:
    for event in pysubs2.SSAFile.from_string(_TIME_TAG.sub("", content), "srt"):
        text = _with_lines(_SRT_OVERRIDE.sub("", event.text))
        yield Cue(event.start, event.end, _with_characters(text).strip())


def _webvtt(content: str) -> Iterator[Cue]:
    for caption in webvtt.from_string(content).captions:
        yield Cue(
            caption.start_time.in_milliseconds(),
            caption.end_time.in_milliseconds(),
            _with_characters(caption.text).strip(),
        )


def _ass(content: str) -> Iterator[Cue]:
    for event in pysubs2.SSAFile.from_string(content, "ass"):
        if not event.is_comment:
            yield Cue(event.start, event.end, _with_lines(_without_drawings(event.text)).strip())


def _without_drawings(text: str) -> str:
    """What is written, without the shapes that are drawn and without styles."""
    written, drawing = [], False
    for part in _ASS_OVERRIDE.split(text):
        if part.startswith("{"):
            scales = _ASS_DRAWING.findall(part)
            drawing = int(scales[-1]) > 0 if scales else drawing
        elif not drawing:
            written.append(part)
    return "".join(written)


def _with_lines(text: str) -> str:
    return text.replace(r"\h", " ").replace(r"\n", "\n").replace(r"\N", "\n")


def _with_characters(text: str) -> str:
    """Character references as HTML has them, only those that are complete: AT&T stays."""
    return _CHARACTER_REFERENCE.sub(lambda found: html.unescape(found[0]), text)


_READERS = {"srt": _srt, "vtt": _webvtt, "ass": _ass, "ssa": _ass}
"""By the name that pysubs2 has for a format."""
