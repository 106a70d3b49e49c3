"""Decodes a text file of unknown encoding."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOCAL_ENCODINGS = {
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp1252": "Western European",
    "cp1251": "Cyrillic",
}
"""What is guessed among, as Python and as people call it. Korean and Japanese are left out: a few
simplified characters pass for Korean ones."""

_MIN_ZERO_SHARE = 0.1
"""Of the bytes: in UTF-16 digits, line ends and Latin letters have a zero byte each."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """`guessed`: the name of a guessed encoding; '' where the file declares or proves it."""

    text: str
    guessed: str = ""


def decode(content: bytes) -> DecodedText:
    """Decode by the byte order mark, as UTF-8, as UTF-16, else by the likeliest local encoding.

    Raises:
        ValueError: it is not text in any of these.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return DecodedText(content.decode(encoding))
    if encoding := _unmarked_utf16(content):
        return DecodedText(content.decode(encoding))
    try:
        return DecodedText(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(content)


def _unmarked_utf16(content: bytes) -> str:
    """Which UTF-16 it is by the side on which the zero bytes of ASCII lie; '' for neither."""
    first, second = content[::2].count(0), content[1::2].count(0)
    if len(content) % 2 or max(first, second) < _MIN_ZERO_SHARE * len(content):
        return ""
    if min(first, second) > max(first, second) / 10:
        return ""
    return "utf-16-le" if second > first else "utf-16-be"


def _guess(content: bytes) -> DecodedText:
    # Imported here: it takes 60 ms, and most files are UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(content, cp_isolation=list(_LOCAL_ENCODINGS)).best()
    if best is None:
        raise ValueError("no text in a known encoding")
    return DecodedText(str(best), _LOCAL_ENCODINGS[best.encoding])
