"""Films, music, the entries of the attract loop, and files of the media store."""

from __future__ import annotations

from kiosk.core.content.localized_text import LANGUAGES
from kiosk.core.schedule.playlist import (
    HOLIDAYS,
    MAX_PICTURE_SECONDS,
    MOVEMENTS,
    PRIORITIES,
    SOUNDS,
    WHOLE_WEEK,
)
from kiosk.editorial.fields import FieldSpec, FieldType, Kind
from kiosk.editorial.kinds.shared import (
    MAX_LINE,
    MAX_SUMMARY,
    choice,
    file,
    item_kind,
    line,
    link,
    number,
    picture,
    rows,
    words,
)

CAPTIONS = rows("captions", choice("language", LANGUAGES), file("asset", "text"), ordered=False)

MAX_BYTES = 2**53
MAX_PIXELS = 100_000
MAX_MILLISECONDS = 2**31 - 1


def _stored(*names: str) -> tuple[FieldSpec, ...]:
    """What importing has found out about a file."""
    limits = {"size": MAX_BYTES, "duration_ms": MAX_MILLISECONDS}
    return tuple(
        number(name, 0, limits.get(name, MAX_PIXELS), read_only=True)
        if name in ("width", "height", "size", "duration_ms")
        else line(name, read_only=True)
        for name in names
    )


FOCUS = tuple(
    FieldSpec(name, FieldType.DECIMAL, required=True, minimum=0, maximum=1, default=0.5)
    for name in ("focus_x", "focus_y")
)

FILMS = (
    item_kind("film", file("media", "video"), CAPTIONS),
    item_kind("music", file("media", "audio", "video"), CAPTIONS),
    item_kind(
        "slot",
        link("film", "film", "music"),
        picture("picture"),
        number("seconds", 0, MAX_PICTURE_SECONDS),
        choice("movement", MOVEMENTS),
        FieldSpec("days", FieldType.DAYS, required=True, default=WHOLE_WEEK),
        FieldSpec("starts", FieldType.TIME),
        FieldSpec("ends", FieldType.TIME),
        choice("priority", PRIORITIES),
        choice("holidays", HOLIDAYS),
        choice("sound", SOUNDS),
    ),
    Kind(
        "media",
        (
            line("name", required=True, maximum=MAX_LINE),
            words("alt", maximum=MAX_SUMMARY),
            words("credit"),
            *FOCUS,
            *_stored("sha256", "suffix", "mime", "width", "height", "duration_ms", "size"),
            FieldSpec(
                "derivatives",
                FieldType.ROWS,
                row=_stored("role", "sha256", "suffix", "width", "height", "size"),
                ordered=False,
                read_only=True,
            ),
        ),
        title="name",
        unique="name",
        by_import=True,
    ),
)
