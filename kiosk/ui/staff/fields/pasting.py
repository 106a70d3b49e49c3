"""What is pasted from elsewhere, as the text of a field: of a web page or a word processor the
paragraphs, where a field has them the headings and lists, without their looks and without
characters that nobody sees. Pure but for Qt's HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from kiosk.core.content.blocks import Block, BlockKind, write_blocks
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.kinds.shared import MAX_TEXT
from kiosk.editorial.problems import CONTROL_CHARACTERS, DIRECTION_MARKS

MAX_HTML = 500_000
"""Characters of a page whose paragraphs are looked at; of a larger one the plain text is taken."""

_SPACES = re.compile("[ \t\u00a0\u3000]*\t[ \t\u00a0\u3000]*|\u00a0")
_NEVER_SEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")


@dataclass(frozen=True, slots=True)
class Pasted:
    """`text` is '' where that was longer than a field can ever be; `length` is how long."""

    text: str
    length: int


def pasted(mime: QMimeData, spec: FieldSpec) -> Pasted:
    """What the clipboard holds, for a field."""
    plain = mime.text()
    if len(plain) > MAX_TEXT:
        return Pasted("", len(plain))
    html = mime.html() if mime.hasHtml() else ""
    if html and len(html) <= MAX_HTML:
        paragraphs = list(_paragraphs_of_page(html, marked=spec.type is FieldType.BLOCKS))
    else:
        paragraphs = _paragraphs_of_text(plain)
    text = _joined([_visible(one) for one in paragraphs], spec.type)
    return Pasted(text, len(text)) if len(text) <= MAX_TEXT else Pasted("", len(text))


def _paragraphs_of_page(html: str, *, marked: bool) -> Iterator[str]:
    page = QTextDocument()
    page.setHtml(html)
    block = page.begin()
    points: list[str] = []
    while block.isValid():
        text = block.text().replace("\ufffc", "")  # where a picture was
        if marked and block.textList() and text.strip():
            points.append(write_blocks([Block(BlockKind.LIST, " ".join(text.split()))]))
        else:
            if points:
                yield "\n".join(points)
                points = []
            if marked and block.blockFormat().headingLevel() and text.strip():
                text = write_blocks([Block(BlockKind.HEADING, " ".join(text.split()))])
            yield text
        block = block.next()
    if points:
        yield "\n".join(points)


def _paragraphs_of_text(text: str) -> list[str]:
    """Blank lines part paragraphs where there are any, else every line is one, as word processors
    put it."""
    text = _LINE_ENDS.sub("\n", text)
    return re.split(r"\n\s*\n", text) if re.search(r"\n\s*\n", text) else text.split("\n")


def _visible(paragraph: str) -> str:
    text = _SPACES.sub(" ", _LINE_ENDS.sub("\n", paragraph))
    for unseen in (_NEVER_SEEN, DIRECTION_MARKS, CONTROL_CHARACTERS):
        text = unseen.sub("", text)
    return text


def _joined(paragraphs: list[str], kind: FieldType) -> str:
    if len(paragraphs) == 1 and "\n" not in paragraphs[0]:
        return paragraphs[0]  # a few words, with the spaces around them
    found = [one.strip() for one in paragraphs if one.strip()]
    if kind in (FieldType.PARAGRAPHS, FieldType.BLOCKS):
        return "\n\n".join(found)
    lines = [line.strip() for one in found for line in one.split("\n") if line.strip()]
    return ("\n" if kind in (FieldType.LINES, FieldType.POLYGON) else " ").join(lines)
