"""The result of an import, as it is recorded in the library and reported."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.media_store import BlobName
from kiosk.core.files.picture_sizes import PictureSizes


def legible(text: str) -> str:
    """An untrusted text, such as the name of a file, without undecodable bytes and control
    characters, which cannot be printed or stored.

    Names are stored in UTF-8 nearly everywhere, in the encoding of the locale elsewhere.
    """
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in _decoded(text))


def _decoded(text: str) -> str:
    try:
        raw = os.fsencode(text)
    except UnicodeEncodeError:  # no file's name in this locale
        return text.encode("utf-8", "replace").decode()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(sys.getfilesystemencoding(), "replace")


Kind = Literal["film", "music", "picture"]

Step = Literal["reading", "probing", "picture", "copying"]
"""What is being done: the file is read, played, made into pictures, copied into the store."""

Progress = Callable[[Step, int], None]
"""Hears of a step and how many percent of it are done, each number once."""


class MediaFault(StrEnum):
    """Why a file is not taken, as an id for words."""

    MISSING = "missing"
    """It is not there, or no file: a stick was removed, or it is a folder."""
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_BIG = "too-big"
    UNKNOWN_FORMAT = "unknown-format"
    PICTURE_FORMAT = "picture-format"
    """A picture of a kind that is not shown."""
    DRAWING = "drawing"
    """An SVG drawing or a PDF that cannot be drawn."""
    PICTURE = "picture"
    """A picture that is damaged or has too many pixels."""
    CUT_OFF = "cut-off"
    TRANSPARENT = "transparent"
    FRAME_SIZE = "frame-size"
    SILENT_AND_DARK = "silent-and-dark"
    NO_LENGTH = "no-length"
    TOO_LONG = "too-long"
    NOT_WHOLE = "not-whole"
    HDR = "hdr"
    VIDEO_CODEC = "video-codec"
    TOO_SLOW = "too-slow"
    """It could not be played through in the time it is given."""
    DAMAGED = "damaged"


class MediaRefusedError(ContentRejectedError):
    """A file that is not taken; the message says why and what to do, `fault` the same as an id."""

    def __init__(self, fault: MediaFault, message: str) -> None:
        super().__init__(message)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class ImportedMedia:
    """A file that lies whole in the media store.

    `title` is what staff called the file, without its suffix. `blob` is the film, the music or
    the picture at full size. Width and height are in pixels as seen, upright; `rotation` says by
    how many degrees clockwise the frames of a film are turned for that. `codecs` are libVLC's
    short names, video first. 0, '' or None where a kind has no such thing.
    """

    title: str
    kind: Kind
    blob: BlobName
    mime: str
    width: int
    height: int
    size: int
    duration_ms: int = 0
    has_audio: bool = False
    rotation: int = 0
    codecs: tuple[str, ...] = ()
    picture: PictureSizes | None = None
    """The sizes of a picture, or those of a film's poster."""
    speed: int = 0
    """How fast this PC decodes a heavy film, in hundredths of the rate at which it plays."""
    notes: tuple[str, ...] = ()
    """Whole sentences for a person: what of the file will not be seen, or what was assumed."""
