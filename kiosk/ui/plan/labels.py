"""What is written into a room: as much of mark and name as there is room for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.core.floor_plan.plan import Room
from kiosk.ui.plan.ink import Ink

MAX_CHARACTERS = 48
"""Characters of a name on the plan; the list beside it has all of it."""
MAX_LINES = 3
EVENNESS = (1.05, 1.25)
"""Widths that are tried for words of several lines, as a share of the least there can be."""
ASIDE = re.compile("（[^（）]{1,6}）")
WORD_JOINER = "\u2060"
"""No line is broken here."""
CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Label:
    """What fits, one above the other; `mark` is the side of the icon or monogram, 0 for none."""

    mark: int
    text: str
    font: QFont
    text_width: float
    text_height: float
    gap: int

    @property
    def width(self) -> float:
        return max(self.mark, self.text_width)

    @property
    def height(self) -> float:
        return self.mark + self.text_height + (self.gap if self.mark and self.text else 0)


def fit_label(room: Room, width: float, height: float, ink: Ink) -> Label | None:
    """The fullest label that fits a box of pixels; None where not even a small icon does."""
    pad = ink.px(10)
    for label in _labels(room, width - 2 * pad, ink):
        if label.height <= height - 2 * pad and label.mark <= width - 2 * pad:
            return _evened(label)
    return None


def _labels(room: Room, width: float, ink: Ink) -> Iterator[Label]:
    """From the fullest to the least."""
    names = [company.title for company in room.companies[:1]] + [room.name]
    marks = [ink.px(56), ink.px(44)] if room.companies else [ink.px(44), ink.px(36)]
    gap = ink.px(8)
    fonts = ink.font("chip"), ink.font("small")
    for mark in (*marks, 0):
        for name in names:
            words = _short(name)
            sizes = [(font, _size(words, font, width)) for font in fonts]
            for font, size in sorted(sizes, key=lambda it: _lines(*it)):
                if size.height() > 0:
                    yield Label(mark, words, font, size.width(), size.height(), gap)
    for mark in (*marks, ink.px(28)):
        yield Label(mark, "", ink.font("small"), 0, 0, gap)


def _short(name: str) -> str:
    words = " ".join(name[: 2 * MAX_CHARACTERS].split())
    if len(words) > MAX_CHARACTERS:
        return words[: MAX_CHARACTERS - 1] + "…"
    return ASIDE.sub(lambda aside: WORD_JOINER.join(aside.group()), words)


def _evened(label: Label) -> Label:
    """With lines of about the same length, not a last one of a single character."""
    lines = _lines(label.font, QSizeF(label.text_width, label.text_height))
    least = QFontMetricsF(label.font).horizontalAdvance(label.text) / max(1, lines)
    for share in EVENNESS if lines > 1 else ():
        size = _size(label.text, label.font, least * share)
        if 0 < size.height() <= label.text_height:
            return replace(label, text_width=size.width())
    return label


def _lines(font: QFont, size: QSizeF) -> int:
    return round(size.height() / QFontMetricsF(font).lineSpacing())


def _size(words: str, font: QFont, width: float) -> QSizeF:
    """What words take that are broken to a width; nothing where they do not fit at all."""
    metrics = QFontMetricsF(font)
    if not words or width < metrics.height():
        return QSizeF(0, 0)
    taken = metrics.boundingRect(QRectF(0, 0, width, 10_000), CENTRED, words)
    if taken.width() > width + 0.5 or taken.height() > metrics.lineSpacing() * (MAX_LINES + 0.1):
        return QSizeF(0, 0)
    return taken.size()
