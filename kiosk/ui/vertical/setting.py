"""Sets text in columns from the top down, the first column at the left, as Mongolian is written.

Qt shapes Mongolian only along a line; so every line is shaped horizontally and drawn rotated by 90°
clockwise. Latin letters and digits turn with it, Chinese characters are turned back and stand
upright (docs/adr/0019). Knows no items and no pages.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QImage,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
    QTransform,
)

FAMILIES = ("Noto Sans Mongolian", "Mongolian Baiti")
"""Before the fonts of other scripts: what joins Mongolian letters must come from the same font."""

MAX_CHARACTERS = 1500
"""More is not set in one piece: it would hold up the screen, and nobody reads it."""

UNITS = "utf-16-le"
"""Qt counts in units of two bytes, of which characters beyond the basic plane have two."""

COLUMN = 1.5
"""From one column to the next, in sizes of the font."""

UPRIGHT = str.maketrans(
    "，、。：；！？（）《》〈〉「」『』【】…", "︐︑︒︓︔︕︖︵︶︽︾︿﹀﹁﹂﹃﹄︻︼︙"
)
"""Chinese punctuation as it stands in vertical text, character for character."""


def stands_upright(character: str) -> bool:
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufe4f"
        or "\U00020000" <= character <= "\U0003ffff"
    )


@dataclass(frozen=True, slots=True)
class Columns:
    """Text that has been set: its lines in the order in which they are read."""

    lines: tuple[QTextLayout, ...]
    pitch: float
    longest: float
    elided: bool

    @property
    def width(self) -> float:
        return math.ceil(len(self.lines) * self.pitch)

    def draw(self, painter: QPainter) -> None:
        """With the pen of the painter, from its origin to the right and down."""
        if not self.lines:
            return
        # Drawn lying, the first line lowest, and turned as a whole: letters that are turned one by
        # one, or given as glyphs, are drawn as outlines, which takes ten times as long.
        lying = QImage(
            math.ceil(self.longest) + 1,
            math.ceil(self.width),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        lying.fill(Qt.GlobalColor.transparent)
        with QPainter(lying) as pen:
            pen.setPen(painter.pen())
            for place, layout in enumerate(self.lines):
                line = layout.lineAt(0)
                top = lying.height() - (place + 0.5) * self.pitch - line.height() / 2
                at = QPointF(0, round(top))
                if any(map(stands_upright, layout.text())):
                    _draw_mixed_line(pen, line, layout.text(), at)
                else:
                    layout.draw(pen, at)
        painter.drawImage(0, 0, lying.transformed(QTransform().rotate(90)))


def set_columns(text: str, font: QFont, height: float, most: int = 0) -> Columns:
    """Break `text` into columns of at most this height; of more than `most` (0: no limit) the last
    ends in an ellipsis."""
    metrics = QFontMetricsF(font)
    pitch = font.pixelSize() * COLUMN
    shortened = len(text) > MAX_CHARACTERS
    text = text[:MAX_CHARACTERS].rstrip().replace("\n", "\u2028").translate(UPRIGHT)
    if shortened:
        text += "…"
    lines: list[str] = []
    for place, line in enumerate(_broken(text, font, height)):
        if most and place == most:
            shortened = True
            lines[-1] = metrics.elidedText(
                f"{lines[-1]} {line}", Qt.TextElideMode.ElideRight, height
            )
            break
        lines.append(line)
    layouts = tuple(_one_line(line, font) for line in lines)
    longest = max((it.lineAt(0).naturalTextWidth() for it in layouts), default=0.0)
    return Columns(layouts, pitch, longest, shortened)


def _layout(text: str, font: QFont) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    return layout


def _broken(text: str, font: QFont, height: float) -> list[str]:
    layout = _layout(text, font)
    units = text.encode(UNITS)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(height)
        start = 2 * line.textStart()
        part = units[start : start + 2 * line.textLength()].decode(UNITS)
        lines.append(part.rstrip(" \u2028"))
    layout.endLayout()
    return lines


def _one_line(text: str, font: QFont) -> QTextLayout:
    layout = _layout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(math.inf)
    layout.endLayout()
    return layout


def _draw_mixed_line(pen: QPainter, line: QTextLine, text: str, at: QPointF) -> None:
    start = 0
    for upright, characters in groupby(text, stands_upright):
        length = len("".join(characters).encode(UNITS)) // 2
        for run in line.glyphRuns(start, length, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
            if upright:
                _draw_upright(pen, run, at)
            else:
                pen.drawGlyphRun(at, run)
        start += length


def _draw_upright(pen: QPainter, run: QGlyphRun, at: QPointF) -> None:
    """Glyph by glyph, each turned back about the middle of its square."""
    font = run.rawFont()
    em = font.pixelSize()
    above = 0.38 * em
    """How far the middle lies above the base line: 0.12 of the em lie below it."""
    for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
        one = QGlyphRun()
        one.setRawFont(font)
        one.setGlyphIndexes([glyph])
        one.setPositions([QPointF(-em / 2, above)])
        pen.save()
        pen.translate(at + position + QPointF(em / 2, -above))
        pen.rotate(-90)
        pen.drawGlyphRun(QPointF(0, 0), one)
        pen.restore()
