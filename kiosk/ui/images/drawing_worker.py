"""The drawing worker: a process that draws one untrusted SVG drawing as a picture.

It ends with 0 when the picture is written, and exits when its standard input closes. What is drawn
of a drawing says `kiosk/media/importing/pictures/drawing_text.py`.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.media.importing.helper_process import begin_helper, write_error
from kiosk.media.importing.pictures.drawing_text import harmless_copy

MAX_ADDRESS_BYTES = 700_000_000
"""Limit of the address space. Qt takes 110 MB of it, the picture 67 MB."""

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
    answer = begin_helper(MAX_ADDRESS_BYTES)
    if sys.platform != "win32":  # where there always is a screen
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _app = QGuiApplication(["kiosk"])  # has the fonts of what is written on a drawing
    try:
        _draw(arguments.path, arguments.picture)
    except KioskError as error:
        return write_error(answer, error)
    return 0


def _draw(source: Path, picture: Path) -> None:
    """Raises:
    ContentRejectedError: it is damaged or has no size.
    UnavailableError: the picture cannot be written.
    """
    renderer = QSvgRenderer(QByteArray(harmless_copy(source)))
    size = _size(renderer.viewBoxF()) if renderer.isValid() else QSize()
    if size.isEmpty():
        raise ContentRejectedError(
            f"{source.name} cannot be drawn: it is empty, or says no size that makes sense. "
            "Save it as PNG."
        )
    image = QImage(size, QImage.Format.Format_RGB32)
    if image.isNull():
        raise ContentRejectedError(f"{source.name} takes too much memory. Save it as PNG.")
    image.fill(Qt.GlobalColor.white)  # paper; drawings have none of their own
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    if not image.save(os.fspath(picture), "PNG"):  # type: ignore[call-overload]
        raise UnavailableError(f"{source.name} cannot be drawn: the disk takes no picture.")


def _size(box: QRectF) -> QSize:
    """In pixels; empty where the drawing has no area, or is a line."""
    sides = (box.width(), box.height())
    if not all(math.isfinite(side) and side > 0 for side in sides):
        return QSize()
    scale = LONG_SIDE / max(sides)
    return QSize(*(round(side * scale) for side in sides))
