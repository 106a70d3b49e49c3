"""The drawing worker: a process that draws an untrusted SVG drawing, or the first page of an
untrusted PDF, as a picture.

It ends with 0 when the picture is written, and exits when its standard input closes. What is drawn
of an SVG says `kiosk/media/importing/pictures/drawing_text.py`.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.typed_message import encode
from kiosk.media.importing.helper_process import begin_helper, write_error
from kiosk.media.importing.pictures.drawing_text import harmless_copy
from kiosk.media.importing.pictures.facts import DrawingFacts
from kiosk.media.importing.pictures.formats import HEAD_BYTES, is_pdf

MAX_MEMORY_BYTES = 700_000_000
"""Qt takes 110 MB, the picture 67 MB, a page of a PDF as much again."""

RESERVED_BYTES = 64_000_000_000
"""Of address space: PDFium ends the process where it cannot reserve 34 GB (PartitionAlloc)."""

LONG_SIDE = 4096
"""Pixels of the picture."""


def main(argv: Sequence[str]) -> int:
    """Draw a drawing. Arguments: its path, and that of the picture to write.

    Returns: 4 when the drawing is rejected, 3 when the disk fails; the answer has the reason.
    """
    parser = argparse.ArgumentParser(prog="drawing-worker")
    parser.add_argument("path", type=Path)
    parser.add_argument("picture", type=Path)
    arguments = parser.parse_args(argv)
    answer = begin_helper(MAX_MEMORY_BYTES, reserved_bytes=RESERVED_BYTES)
    if sys.platform != "win32":  # where there always is a screen
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _app = QGuiApplication(["kiosk"])  # has the fonts of what is written on a drawing
    try:
        facts = _draw(arguments.path, arguments.picture)
    except KioskError as error:
        return write_error(answer, error)
    os.write(answer, encode(facts))
    return 0


def _draw(source: Path, picture: Path) -> DrawingFacts:
    """Raises:
    ContentRejectedError: it is damaged or has no size.
    UnavailableError: the picture cannot be written.
    """
    drawn, pages = _first_page(source) if _is_pdf(source) else (_svg(source), 1)
    if drawn.isNull():
        raise ContentRejectedError(f"{source.name} takes too much memory. Save it as PNG.")
    if not drawn.save(os.fspath(picture), "PNG"):  # type: ignore[call-overload]
        raise UnavailableError(f"{source.name} cannot be drawn: the disk takes no picture.")
    return DrawingFacts(pages)


def _is_pdf(source: Path) -> bool:
    try:
        with source.open("rb") as file:
            return is_pdf(file.read(HEAD_BYTES))
    except OSError as error:
        raise ContentRejectedError(f"{source.name} cannot be read: {error.strerror}.") from error


def _first_page(source: Path) -> tuple[QImage, int]:
    """The first page on white, and how many there are."""
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    error = document.load(os.fspath(source))
    if error in (
        QPdfDocument.Error.IncorrectPassword,
        QPdfDocument.Error.UnsupportedSecurityScheme,
    ):
        raise ContentRejectedError(
            f"{source.name} is protected by a password. Save it without one, or the page as PNG."
        )
    if error != QPdfDocument.Error.None_ or document.pageCount() < 1:
        raise ContentRejectedError(
            f"{source.name} is damaged: it is no whole PDF. Save it anew, or the page as PNG."
        )
    points = document.pagePointSize(0)
    size = _size(points.width(), points.height())
    if size.isEmpty():
        raise ContentRejectedError(
            f"{source.name} cannot be drawn: its first page has no size that makes sense. "
            "Save it as PNG."
        )
    page = document.render(0, size)
    if page.isNull():
        return page, document.pageCount()
    paper = _paper(size)
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper, document.pageCount()


def _svg(source: Path) -> QImage:
    renderer = QSvgRenderer(QByteArray(harmless_copy(source)))
    box = renderer.viewBoxF()
    size = _size(box.width(), box.height()) if renderer.isValid() else QSize()
    if size.isEmpty():
        raise ContentRejectedError(
            f"{source.name} cannot be drawn: it is empty, or says no size that makes sense. "
            "Save it as PNG."
        )
    image = _paper(size)
    if not image.isNull():
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
    return image


def _paper(size: QSize) -> QImage:
    """White; drawings have no paper of their own."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def _size(*sides: float) -> QSize:
    """In pixels; empty where the drawing has no area, or is a line."""
    if not all(math.isfinite(side) and side > 0 for side in sides):
        return QSize()
    scale = LONG_SIDE / max(sides)
    return QSize(*(round(side * scale) for side in sides))
