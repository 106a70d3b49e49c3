"""What a visitor takes home on a phone: the essential text of an item, small enough for a QR code.

The text is in the code itself, so a phone needs no network. Where the hall has a place on the
web, its address for the item is in the code instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

MAX_CODE_BYTES = 718
"""What a QR code of version 18 with error correction L holds (ISO/IEC 18004, table 7). Its 89
modules are five pixels wide on a screen of 1080 lines, which phones read from an arm's length."""

_ENDS = "。！？.!?；;\n"
_ELLIPSIS = "…"


def compose(title: str, texts: Sequence[str], signature: str) -> str:
    """The text of a QR code: the title, as much of `texts` as there is room for, and the source.

    At most `MAX_CODE_BYTES` bytes of UTF-8, cut after a sentence where one ends, never inside a
    character.
    """
    first = _cut(" ".join(title.split()), MAX_CODE_BYTES // 3)
    last = _cut(" ".join(signature.split()), MAX_CODE_BYTES // 4)
    room = MAX_CODE_BYTES - _size(first) - _size(last) - 2
    story = "\n".join(paragraph for text in texts if (paragraph := text.strip()))
    return "\n".join(part for part in (first, _cut(story, room), last) if part)


def address(base: str, kind: str, slug: str) -> str:
    """The URL of an item on the hall's web site; '' where there is none or it is too long."""
    if not base:
        return ""
    whole = f"{base.rstrip('/')}/{quote(kind, safe='')}/{quote(slug, safe='')}"
    return whole if _size(whole) <= MAX_CODE_BYTES else ""


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _cut(text: str, room: int) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")
    if _size(text) <= room:
        return text
    part = text.encode()[: room - _size(_ELLIPSIS)].decode("utf-8", "ignore").rstrip()
    sentence = max(part.rfind(end) for end in _ENDS) + 1
    if sentence * 2 > len(part):
        return part[:sentence].rstrip()
    return part + _ELLIPSIS
