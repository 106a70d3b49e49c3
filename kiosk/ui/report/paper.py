"""Sheets of A4 in a PDF, and what is drawn on them. Lengths are points, 1/72 inch, from the top.

Colours are those of Theme.qml.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from kiosk.core.errors import UnavailableError
from kiosk.ui.window.fonts import FONT

WIDTH, HEIGHT = 595.0, 842.0
MARGIN = 56.0
ROOM = WIDTH - 2 * MARGIN
POINTS_PER_INCH = 72
DOTS_PER_INCH = 1200

INK, DEEP_GRASS, GRASS = QColor("#16231D"), QColor("#16352A"), QColor("#2C6B3F")
AMBER, SAND, CREAM = QColor("#E8A33D"), QColor("#ECE5D4"), QColor("#FBF7EE")
MOSS_GREY, BRICK, ON_DARK = QColor("#5C6F66"), QColor("#A84A30"), QColor("#FFFFFF")
PALE = QColor("#E4EDE7")

LINE_HEIGHT = 1.45


def font(size: float, *, bold: bool = False) -> QFont:
    """The font of the interface; `size` in points of the paper."""
    made = QFont(FONT)
    made.setPixelSize(round(size * SCALE))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    # Digits among Latin letters would be drawn by glyphs that have no character: Qt could not say
    # in the PDF what they are, and who copies or listens to it would get something else.
    made.setFeature(QFont.Tag("locl"), 0)
    return made


STRAIGHT = str.maketrans("“”", '""')
"""Of Latin text: the font draws these marks as wide as a Chinese character. Its narrow ones are
glyphs without a character, unreadable for whoever copies or listens to the PDF."""

SCALE = 10
"""Fonts are set in tenths of a point: their sizes are whole numbers."""


class Paper:
    """One document; to be closed. Begins on its first page."""

    def __init__(self, path: Path, title: str, *, latin: bool) -> None:
        """Raises: UnavailableError: the file cannot be written."""
        self._writer = QPdfWriter(str(path))
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setResolution(DOTS_PER_INCH)
        self._writer.setTitle(title)
        self._writer.setCreator("kiosk")
        self._quotes = STRAIGHT if latin else {}
        self._painter = QPainter()
        if not self._painter.begin(self._writer):
            raise UnavailableError(f"{path} cannot be written.")
        self._prepare()

    def _prepare(self) -> None:
        dots = DOTS_PER_INCH / POINTS_PER_INCH / SCALE
        self._painter.resetTransform()
        self._painter.scale(dots, dots)

    def new_page(self) -> None:
        self._writer.newPage()

    def close(self) -> None:
        self._painter.end()

    def fill(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        colour: QColor,
        radius: float = 0,
    ) -> None:
        """A rectangle with round corners."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        area = QRectF(left * SCALE, top * SCALE, width * SCALE, height * SCALE)
        self._painter.drawRoundedRect(area, radius * SCALE, radius * SCALE)

    def line(
        self,
        text: str,
        left: float,
        top: float,
        size: float,
        colour: QColor = INK,
        *,
        width: float = ROOM,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """One line of text, cut off with an ellipsis; returns its height."""
        used = font(size, bold=bold)
        cut = QFontMetricsF(used).elidedText(
            text.translate(self._quotes), Qt.TextElideMode.ElideRight, width * SCALE
        )
        self._painter.setFont(used)
        self._painter.setPen(colour)
        height = size * LINE_HEIGHT
        area = QRectF(left * SCALE, top * SCALE, width * SCALE, height * SCALE)
        self._painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter, cut)
        return height

    def text(
        self,
        text: str,
        left: float,
        top: float,
        size: float,
        colour: QColor = INK,
        *,
        width: float = ROOM,
    ) -> float:
        """Lines of text that break where they must; returns their height."""
        layout = QTextLayout(text.translate(self._quotes), font(size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (one := layout.createLine()).isValid():
            one.setLineWidth(width * SCALE)
            one.setPosition(QPointF(0, height * SCALE))
            height += size * LINE_HEIGHT
        layout.endLayout()
        self._painter.setPen(colour)
        layout.draw(self._painter, QPointF(left * SCALE, top * SCALE))
        return height

    def width_of(self, text: str, size: float) -> float:
        """The width of a line of text."""
        return QFontMetricsF(font(size)).horizontalAdvance(text) / SCALE + 1

    def rows(self, tops: Sequence[float], left: float, width: float) -> None:
        """Thin lines across."""
        for top in tops:
            self.fill(left, top, width, 0.6, SAND)
